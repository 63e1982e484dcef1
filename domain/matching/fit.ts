/**
 * How a client and an opening fit: first conditions that must hold, each with its reason, then a score of named parts that
 * are told as sentences. Age, sex, nationality and health have no place in the input, so they cannot enter; what a
 * client says suits her is her own word, asked of everybody alike. Requirements D35, F25; issue part 7.
 */
import type { ClientRecord } from '../clients/client.ts';
import { type Day, daysBetween, type IsoWeekday, laterDay } from '../kernel/dates.ts';
import { ruleOn } from '../kernel/dated-rule.ts';
import { type DemandKind, demandKinds, type Demands } from '../openings/carving.ts';
import { certificatesHeldOn, type HeldCertificate } from '../proof/held-certificates.ts';
import { firstWeekOverLimits, type WeeklyPlacement } from '../placements/weekly-load.ts';
import type { Scheme } from '../placements/schemes.ts';
import type { NeedRecord, SkillRecord } from '../strengths/contract.ts';
import { type FitPart, fitParts, fitScales, fitWeightRules, type HardReason } from './fit-rules.ts';

export interface FitClient {
  readonly wishes: {
    /** TK10, one to five digits; a shorter code wishes for all that begin with it. */
    readonly occupations: readonly string[];
    /** Skills she would like to use. */
    readonly work: readonly string[];
    /** The most of each demand that suits her, as she has said. */
    readonly suits: Readonly<Partial<Record<DemandKind, number>>>;
    readonly learning: readonly string[];
  };
  /** Cards with their days: one that has expired is not held. */
  readonly certificates: readonly HeldCertificate[];
  readonly skills: readonly string[];
  /** Shifts done, by the id of the task or opening. */
  readonly tried: Readonly<Record<string, number>>;
  readonly mostTravelMinutes: number | null;
  readonly weekdays: readonly IsoWeekday[];
  readonly mostWeeklyMinutes: number | null;
  readonly availableFrom: Day;
  readonly availableUntil: Day | null;
  /** What she is placed on already. */
  readonly placements: readonly WeeklyPlacement[];
}

/** The way to work, as far as it is known. */
export interface Travel {
  readonly minutes: number;
  /** Reckoned along a straight line; false when the area has entered it. */
  readonly estimated: boolean;
  /** Of public transport: the first arrival of the morning and the last departure, `HH:MM`. */
  readonly arrivesFirst: string | null;
  readonly leavesLast: string | null;
}

export interface FitOpening {
  readonly id: string;
  readonly occupationCode: string;
  readonly skills: readonly string[];
  readonly teaches: readonly string[];
  readonly certificates: readonly string[];
  readonly demands: Demands;
  readonly weeklyMinutes: number;
  /** None: to be agreed. */
  readonly weekdays: readonly IsoWeekday[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** When the working day begins and ends, `HH:MM`; null: to be agreed. */
  readonly dayStarts: string | null;
  readonly dayEnds: string | null;
  /** Null: an ordinary job, which only the week of all work limits. */
  readonly scheme: Scheme | null;
}

type Values = Readonly<Record<string, string | number>>;

export interface FitSentence {
  readonly part: FitPart;
  readonly points: number;
  readonly weight: number;
  /** What the part's words are filled with. */
  readonly values: Values;
}

export interface Fit {
  readonly id: string;
  /** Everything that stands against it; the score counts only when there is nothing. */
  readonly against: readonly { readonly reason: HardReason; readonly values: Values }[];
  /** 0–100, of the parts that are known. */
  readonly score: number;
  /** The parts that are known, those with points first in their order. */
  readonly parts: readonly FitSentence[];
}

/** `travel` is null where it is not known: then it neither excludes nor adds. */
export function fitOf(client: FitClient, opening: FitOpening, travel: Travel | null, today: Day): Fit {
  const { limits: weights } = ruleOn(fitWeightRules, today);
  const known = fitParts.flatMap((part): readonly FitSentence[] => {
    const found = partOf[part](client, opening, travel, today);
    if (!found) return [];
    const { share, values } = found;
    return [{ part, points: Math.round(weights[part] * Math.min(1, share)), weight: weights[part], values }];
  });
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const points = known.reduce((sum, part) => sum + part.points, 0);
  return {
    id: opening.id,
    against: reasonsAgainstFit(client, opening, travel, today),
    score: weight === 0 ? 0 : Math.round((points * 100) / weight),
    parts: known.toSorted((a, b) => Number(b.points > 0) - Number(a.points > 0)),
  };
}

/** The best first; what nothing stands against before what something does, then by id so that ties stay. */
export function byFit(a: Fit, b: Fit): number {
  return (
    Number(a.against.length > 0) - Number(b.against.length > 0) ||
    b.score - a.score ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

interface Found {
  /** 0–1. */
  readonly share: number;
  readonly values: Values;
}

type PartRule = (
  client: FitClient,
  opening: FitOpening,
  travel: Travel | null,
  today: Day,
) => Found | undefined;

/** Undefined where nothing is known of it on either side. */
const partOf: Readonly<Record<FitPart, PartRule>> = {
  wishedOccupation({ wishes }, { occupationCode }) {
    if (wishes.occupations.length === 0 || occupationCode === '') return undefined;
    const wished = wishes.occupations.some((code) => code !== '' && occupationCode.startsWith(code));
    return { share: wished ? 1 : 0, values: { code: occupationCode } };
  },
  wishedWork: ({ wishes }, { skills }) => overlap(wishes.work, skills),
  suits({ wishes }, { demands }) {
    const spoken = demandKinds.filter((kind) => wishes.suits[kind] !== undefined);
    if (spoken.length === 0) return undefined;
    const count = spoken.filter((kind) => demands[kind] <= (wishes.suits[kind] ?? 0)).length;
    return { share: count / spoken.length, values: { count, all: spoken.length } };
  },
  learning: ({ wishes }, { teaches }) => overlap(wishes.learning, teaches),
  tried({ tried }, { id }) {
    const count = tried[id] ?? 0;
    return count > 0 ? { share: count / fitScales.shiftsKnown, values: { count } } : undefined;
  },
  skills: ({ skills }, opening) => overlap(opening.skills, skills),
  near({ mostTravelMinutes }, _, travel) {
    if (travel === null || mostTravelMinutes === null) return undefined;
    const { minutes, estimated } = travel;
    const share = mostTravelMinutes === 0 ? 1 : 1 - minutes / mostTravelMinutes;
    return {
      share: Math.max(0, share),
      values: { minutes, most: mostTravelMinutes, basis: estimated ? 'estimate' : 'entered' },
    };
  },
  soon({ availableFrom }, { startsOn }, _, today) {
    if (startsOn === null) return undefined;
    const days = Math.max(0, daysBetween(laterDay(today, availableFrom), startsOn));
    return { share: Math.max(0, 1 - days / fitScales.daysSoon), values: { days } };
  },
};

/** How many of the first are among the second; undefined when there is none to look for. */
function overlap(wanted: readonly string[], offered: readonly string[]): Found | undefined {
  const all = new Set(wanted);
  if (all.size === 0) return undefined;
  const count = [...all].filter((code) => offered.includes(code)).length;
  return { share: count / all.size, values: { count, all: all.size } };
}

function reasonsAgainstFit(
  client: FitClient,
  opening: FitOpening,
  travel: Travel | null,
  today: Day,
): Fit['against'] {
  const against: { reason: HardReason; values: Values }[] = [];
  const from = laterDay(opening.startsOn ?? today, laterDay(today, client.availableFrom));
  const held = certificatesHeldOn(client.certificates, from);
  for (const code of opening.certificates)
    if (!held.includes(code)) against.push({ reason: 'certificate', values: { code } });
  const { mostTravelMinutes: most } = client;
  if (most !== null && travel !== null && travel.minutes > most)
    against.push({ reason: 'too-far', values: { minutes: travel.minutes, most } });
  const late = minutesLate(opening.dayStarts, travel?.arrivesFirst);
  if (late > 0)
    against.push({ reason: 'arrives-late', values: { minutes: late, time: opening.dayStarts ?? '' } });
  const early = minutesLate(travel?.leavesLast, opening.dayEnds);
  if (early > 0)
    against.push({ reason: 'leaves-early', values: { minutes: early, time: opening.dayEnds ?? '' } });
  const unsuited = opening.weekdays.filter((weekday) => !client.weekdays.includes(weekday)).length;
  if (unsuited > 0) against.push({ reason: 'weekdays', values: { count: unsuited } });
  if (client.mostWeeklyMinutes !== null && opening.weeklyMinutes > client.mostWeeklyMinutes) {
    const values = { hours: hours(opening.weeklyMinutes), most: hours(client.mostWeeklyMinutes) };
    against.push({ reason: 'hours', values });
  }
  if (opening.endsOn !== null && opening.endsOn < client.availableFrom)
    against.push({ reason: 'not-yet', values: { day: client.availableFrom } });
  if (opening.startsOn !== null && client.availableUntil !== null && opening.startsOn > client.availableUntil)
    against.push({ reason: 'over', values: { day: opening.startsOn } });
  const isPlannable = opening.weekdays.length > 0 && (opening.endsOn === null || opening.endsOn >= from);
  if (isPlannable) {
    const planned: WeeklyPlacement = {
      scheme: opening.scheme,
      from,
      to: opening.endsOn,
      weekdays: opening.weekdays,
      hoursPerDay: opening.weeklyMinutes / opening.weekdays.length / 60,
    };
    for (const values of newlyPassed(client.placements, planned, from))
      against.push({ reason: 'weekly-load', values });
  }
  return against;
}

/** Of each list of placements, by what was planned beside it: the openings of a list ask for the same few again. */
const looked = new WeakMap<FitClient['placements'], Map<string, readonly Values[]>>();

/** Limits of the week that something planned would pass; what she does already passes is no fault of it. */
function newlyPassed(
  placements: FitClient['placements'],
  planned: WeeklyPlacement,
  from: Day,
): readonly Values[] {
  const known = looked.get(placements) ?? new Map<string, readonly Values[]>();
  looked.set(placements, known);
  const key = `${from} ${planned.scheme} ${planned.to} ${planned.weekdays.join()} ${planned.hoursPerDay}`;
  let passed = known.get(key);
  if (!passed) {
    const warningsOf = (all: readonly WeeklyPlacement[]) =>
      firstWeekOverLimits(all, from)?.load.warnings ?? [];
    const before = new Set(warningsOf(placements).map(({ rule }) => rule));
    passed = warningsOf([...placements, planned])
      .filter(({ rule }) => !before.has(rule))
      .map(({ rule, value, limit }) => ({ rule, value, limit }));
    known.set(key, passed);
  }
  return passed;
}

/** How many minutes the second time of day is after the first; 0 when either is not known. */
function minutesLate(wanted: string | null | undefined, actual: string | null | undefined): number {
  return wanted && actual ? minutesOfDay(actual) - minutesOfDay(wanted) : 0;
}

const minutesOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const hours = (minutes: number) => Math.round((minutes * 100) / 60) / 100;

/** Everything that is kept of a client, as far as it could be asked for here. */
export interface WholeClient {
  readonly record: ClientRecord;
  readonly skills: readonly Pick<SkillRecord, 'code'>[];
  readonly needs: readonly Pick<NeedRecord, 'learning' | 'status'>[];
  readonly certificates: FitClient['certificates'];
  /** As she has told it on her own sheet. */
  readonly told: Omit<FitClient['wishes'], 'learning'> &
    Pick<
      FitClient,
      'mostTravelMinutes' | 'weekdays' | 'mostWeeklyMinutes' | 'availableFrom' | 'availableUntil'
    >;
  readonly tried: FitClient['tried'];
  readonly placements: FitClient['placements'];
}

/** What of all that may be looked at: nothing of the record itself, where age, sex, nationality and health stand. */
export function fitClientOf(whole: WholeClient): FitClient {
  const { occupations, work, suits, ...practical } = whole.told;
  const learning = whole.needs.flatMap(({ learning: need, status }) =>
    status === 'open' && need.kind === 'skill' ? [need.code] : [],
  );
  return {
    wishes: { occupations, work, suits, learning },
    certificates: whole.certificates,
    skills: whole.skills.flatMap(({ code }) => code ?? []),
    tried: whole.tried,
    placements: whole.placements,
    ...practical,
  };
}
