/** Who the people are and what is known of their situation when they come: believable shares, nobody real. */
import {
  type Day,
  addDays,
  addMonths,
  addYears,
  artificialIdentityCode,
  isMinorOn,
  laterDay,
  yearOf,
} from '@polku/domain';
import { workdayFrom } from './calendar.ts';
import { type Sex, personName, streetAddress } from './names.ts';
import { emailOf } from './places.ts';
import { type Random, type Weighted, chance, intFrom, pick, weighted } from './random.ts';
import type { MunicipalitySketch } from './sketch.ts';
import { type World, idOn, streamOf } from './world.ts';

export interface Person {
  readonly index: number;
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: Day;
  readonly identityCode: string | null;
  readonly municipality: MunicipalitySketch;
  readonly enteredOn: Day;
  readonly language: string;
  readonly citizenship: string | null;
  readonly temporaryProtection: boolean;
  readonly protectionValidUntil: Day | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string;
  readonly nonDisclosure: 'none' | 'set' | 'unknown';
  readonly workAbility: 'full' | 'partial' | 'unknown' | null;
  readonly unemployedSince: Day | null;
  readonly outOfWorkSince: Day | null;
  readonly graduatedOn: Day | null;
  readonly homeParent: boolean | null;
  readonly isMinor: boolean;
}

interface Origin {
  readonly citizenship: string;
  /** Whose names she has. */
  readonly names: string;
  /** Languages of service, with shares. */
  readonly languages: Weighted<string>;
  readonly temporaryProtection?: boolean;
}

/** Foreign citizens were near a tenth of the unemployed in the area's own figures; the rest are Finnish. */
const origins: Weighted<Origin> = [
  [{ citizenship: 'FI', names: 'fi', languages: [['fi', 1]] }, 89.5],
  [
    {
      citizenship: 'FI',
      names: 'sv',
      languages: [
        ['sv', 0.6],
        ['fi', 0.4],
      ],
    },
    0.6,
  ],
  [
    {
      citizenship: 'FI',
      names: 'ru',
      languages: [
        ['fi', 0.7],
        ['ru', 0.3],
      ],
    },
    0.9,
  ],
  [
    {
      citizenship: 'RU',
      names: 'ru',
      languages: [
        ['ru', 0.5],
        ['fi', 0.5],
      ],
    },
    2.6,
  ],
  [
    {
      citizenship: 'UA',
      names: 'uk',
      languages: [
        ['uk', 0.7],
        ['en', 0.2],
        ['fi', 0.1],
      ],
      temporaryProtection: true,
    },
    2.5,
  ],
  [
    {
      citizenship: 'UA',
      names: 'uk',
      languages: [
        ['uk', 0.5],
        ['fi', 0.5],
      ],
    },
    0.2,
  ],
  [
    {
      citizenship: 'EE',
      names: 'et',
      languages: [
        ['fi', 0.8],
        ['et', 0.2],
      ],
    },
    0.5,
  ],
  [
    {
      citizenship: 'SY',
      names: 'ar',
      languages: [
        ['ar', 0.6],
        ['fi', 0.4],
      ],
    },
    0.7,
  ],
  [
    {
      citizenship: 'IQ',
      names: 'ar',
      languages: [
        ['ar', 0.5],
        ['fi', 0.5],
      ],
    },
    0.6,
  ],
  [
    {
      citizenship: 'SO',
      names: 'so',
      languages: [
        ['so', 0.5],
        ['fi', 0.5],
      ],
    },
    0.5,
  ],
  [
    {
      citizenship: 'AF',
      names: 'fa',
      languages: [
        ['fa', 0.6],
        ['fi', 0.4],
      ],
    },
    0.4,
  ],
  [
    {
      citizenship: 'TH',
      names: 'th',
      languages: [
        ['th', 0.4],
        ['fi', 0.6],
      ],
    },
    0.3,
  ],
  [
    {
      citizenship: 'VN',
      names: 'vi',
      languages: [
        ['vi', 0.4],
        ['fi', 0.6],
      ],
    },
    0.2,
  ],
  [
    {
      citizenship: 'TR',
      names: 'tr',
      languages: [
        ['tr', 0.4],
        ['fi', 0.6],
      ],
    },
    0.2,
  ],
  [{ citizenship: 'NG', names: 'en', languages: [['en', 1]] }, 0.15],
  [{ citizenship: 'NP', names: 'en', languages: [['en', 1]] }, 0.15],
];

/** Ages at the start of the path, in whole years. */
const ages: Weighted<readonly [number, number]> = [
  [[15, 17], 1],
  [[18, 24], 15],
  [[25, 29], 11.5],
  [[30, 39], 20],
  [[40, 54], 27],
  [[55, 63], 25.5],
];

export interface People {
  /** In the order in which they came: their path, and who was responsible, is made in this order. */
  readonly clients: readonly Person[];
  /** Somebody who was referred and is no client. */
  readonly newcomer: (on: Day) => Person;
}

export function makePeople(world: World): People {
  const taken = new Set<string>();
  const random = streamOf(world, 'people');
  const homes = world.sketch.municipalities.map((one) => [one, one.population] as const);
  const arrivals = Array.from({ length: world.sketch.people }, () => ({
    municipality: weighted(
      random,
      world.sketch.municipalities.map((one) => [one, one.population] as const),
    ),
    enteredOn: arrival(random, world),
  }));
  arrivals.sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : 0));
  const clients = arrivals.map((arrived, index) => makePerson(world, { ...arrived, index }, taken));
  let index = clients.length;
  const newcomer = (on: Day) => {
    index += 1;
    return makePerson(world, { index, municipality: weighted(random, homes), enteredOn: on }, taken);
  };
  return { clients, newcomer };
}

/** Fewer come in July and December, and somewhat fewer in the first half-year. */
function arrival(random: Random, { firstDay, lastDay }: World): Day {
  for (;;) {
    const on = workdayFrom(addDays(firstDay, intFrom(random, 10, 730)));
    const month = on.slice(5, 7);
    const share =
      (month === '07' ? 0.45 : month === '12' ? 0.75 : 1) * (on < addDays(firstDay, 180) ? 0.8 : 1);
    if (on <= lastDay && chance(random, share)) return on;
  }
}

type Arrival = Pick<Person, 'index' | 'municipality' | 'enteredOn'>;

function makePerson(world: World, arrived: Arrival, taken: Set<string>): Person {
  const { index, enteredOn } = arrived;
  const random = streamOf(world, 'person', index);
  const origin = weighted(random, origins);
  const sex: Sex = chance(random, 0.44) ? 'woman' : 'man';
  const [youngest, oldest] = weighted(random, ages);
  const age = intFrom(random, youngest, oldest);
  const birthDate = addDays(addYears(enteredOn, -age), -intFrom(random, 1, 360));
  const name = personName(random, origin.names, sex, yearOf(birthDate));
  const hasCode = !chance(random, origin.temporaryProtection ? 0.6 : 0.02);
  const isMinor = isMinorOn(birthDate, world.today);
  const isHomeParent = age >= 22 && age <= 42 && chance(random, sex === 'woman' ? 0.16 : 0.03);
  const unemployedSince = isHomeParent || age < 18 ? null : unemployment(random, birthDate, enteredOn);
  return {
    ...arrived,
    id: idOn(random, enteredOn),
    ...name,
    birthDate,
    identityCode: hasCode ? freeIdentityCode(random, birthDate, sex, taken) : null,
    language: weighted(random, origin.languages),
    citizenship: chance(random, 0.98) ? origin.citizenship : null,
    temporaryProtection: origin.temporaryProtection ?? false,
    protectionValidUntil: origin.temporaryProtection ? nextFourthOfMarch(world.today) : null,
    phone: chance(random, 0.96) ? phoneOf(index) : null,
    email: chance(random, 0.7) ? emailOf(name.given, name.family) : null,
    address: streetAddress(random),
    nonDisclosure: weighted(random, [
      ['none', 990],
      ['set', 7],
      ['unknown', 3],
    ] as const),
    workAbility: weighted(random, [
      ['full', 58],
      ['partial', age >= 55 ? 27 : 13],
      ['unknown', 10],
      [null, 14],
    ] as const),
    unemployedSince,
    outOfWorkSince: outOfWork(random, birthDate, enteredOn, unemployedSince, isHomeParent),
    graduatedOn: graduation(random, birthDate, enteredOn, age),
    homeParent: isHomeParent ? true : chance(random, 0.6) ? false : null,
    isMinor,
  };
}

/** Individual numbers 900–999 only; even for women, odd for men, as in the real ones. */
function freeIdentityCode(random: Random, birthDate: Day, sex: Sex, taken: Set<string>): string {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const code = artificialIdentityCode(
      birthDate,
      900 + 2 * intFrom(random, 0, 49) + (sex === 'man' ? 1 : 0),
    );
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
  throw new Error(`No free artificial identity code on ${birthDate}`);
}

/** A range that is given to nobody; staff have the beginning of it. */
function phoneOf(index: number): string {
  return `050 000 ${String(1000 + index).padStart(4, '0')}`;
}

/** Temporary protection is granted until 4 March of a year at a time (directive 2001/55/EC). */
function nextFourthOfMarch(today: Day): Day {
  const thisYear = `${today.slice(0, 4)}-03-04` as Day;
  return thisYear >= today ? thisYear : addYears(thisYear, 1);
}

/** Half and more have been unemployed for a year or longer, some for very long. */
function unemployment(random: Random, birthDate: Day, enteredOn: Day): Day {
  const months = chance(random, 0.54) ? 12 + Math.floor(110 * random() ** 2) : intFrom(random, 0, 11);
  const since = addDays(addMonths(enteredOn, -months), -intFrom(random, 1, 28));
  return laterDay(since, addYears(birthDate, 18));
}

function outOfWork(
  random: Random,
  birthDate: Day,
  enteredOn: Day,
  unemployedSince: Day | null,
  isHomeParent: boolean,
): Day | null {
  const grownUp = addYears(birthDate, 18);
  if (isHomeParent) return laterDay(addMonths(enteredOn, -intFrom(random, 10, 80)), grownUp);
  if (unemployedSince === null || !chance(random, 0.45)) return null;
  return laterDay(addMonths(unemployedSince, -pick(random, [0, 0, 0, 3, 6, 12, 24])), grownUp);
}

function graduation(random: Random, birthDate: Day, enteredOn: Day, age: number): Day | null {
  if (age >= 18 && age < 30 && chance(random, 0.3)) {
    return laterDay(addMonths(enteredOn, -intFrom(random, 0, 14)), addYears(birthDate, 17));
  }
  if (age < 22 || !chance(random, 0.25)) return null;
  const year = yearOf(birthDate) + intFrom(random, 19, Math.min(age - 1, 30));
  return `${year}-${pick(random, ['05-31', '06-01', '12-20'])}` as Day;
}
