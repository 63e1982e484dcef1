/**
 * Strengths and learning of the demonstration: courses of the area's school, and of some people how well their skills
 * go and where it was seen, their languages, what they need to learn, their courses and their strengths card.
 */
import {
  type Day,
  type NeedRecord,
  type ParticipationStatus,
  addDays,
  earlierDay,
  laterDay,
} from '@polku/domain';
import { skills } from '../reference/reference.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import { type Case, caseStream, homeOn, responsibleOn, tellEvent } from './case.ts';
import { closedOn, isOpenPath } from './paths.ts';
import { type Random, chance, idAt, intFrom, pick, weighted } from './random.ts';
import { type World, idOn, streamOf } from './world.ts';

type Learning = NeedRecord['learning'];

const finnish = (level: 'A1.3' | 'A2.1' | 'A2.2' | 'B1.1'): Learning => ({
  kind: 'language',
  code: 'fi',
  level,
});

interface CourseSketch {
  readonly title: string;
  readonly description: string;
  readonly teaches: readonly Learning[];
  readonly needs?: string;
  /** Days from today to the last day to apply and to the start. */
  readonly until: number;
  readonly starts: number;
  readonly days: number;
  readonly places: number;
  readonly remote?: boolean;
  readonly cancelled?: boolean;
}

const courses: readonly CourseSketch[] = [
  {
    title: 'Hygieniapassikoulutus selkosuomella',
    description: 'Yksi lähipäivä ja testi samana päivänä. Testin voi tehdä myös tulkin kanssa.',
    teaches: [{ kind: 'certificate', code: 'hygienePassport' }],
    needs: 'A2.1',
    until: 12,
    starts: 15,
    days: 0,
    places: 16,
  },
  {
    title: 'Työturvallisuuskortti',
    description: 'Päivän koulutus, kortti on voimassa viisi vuotta.',
    teaches: [{ kind: 'certificate', code: 'occupationalSafetyCard' }],
    needs: 'B1.1',
    until: 20,
    starts: 24,
    days: 0,
    places: 20,
  },
  {
    title: 'Trukinkuljettajan koulutus',
    description: 'Teoria verkossa, ajoharjoitukset oppilaitoksen hallissa.',
    teaches: [
      { kind: 'certificate', code: 'forkliftLicence' },
      { kind: 'skill', code: 'warehouse' },
    ],
    needs: 'B1.1',
    until: 9,
    starts: 16,
    days: 4,
    places: 10,
  },
  {
    title: 'Suomen kielen alkeet',
    description: 'Kolme kuukautta, neljä päivää viikossa. Ei vaadi aiempaa suomen taitoa.',
    teaches: [finnish('A1.3')],
    until: 18,
    starts: 46,
    days: 90,
    places: 18,
  },
  {
    title: 'Suomea työelämään',
    description: 'Kieltä ja työelämän sanastoa, puolet ajasta työpaikalla.',
    teaches: [finnish('B1.1'), { kind: 'subject', code: 'workingLife' }],
    needs: 'A2.1',
    until: 25,
    starts: 53,
    days: 120,
    places: 16,
  },
  {
    title: 'Suomen kielen jatkokurssi verkossa',
    description: 'Kaksi iltaa viikossa etänä, omalla tietokoneella tai oppilaitoksen tilassa.',
    teaches: [finnish('A2.2')],
    needs: 'A1.3',
    until: 30,
    starts: 38,
    days: 100,
    places: 24,
    remote: true,
  },
  {
    title: 'Digitaidot alusta alkaen',
    description: 'Puhelin, sähköposti, pankki ja työnhaku verkossa.',
    teaches: [{ kind: 'subject', code: 'digitalBasics' }],
    until: 40,
    starts: 44,
    days: 20,
    places: 12,
  },
  {
    title: 'Puhtaanapitoalan tutkinnon osa',
    description: 'Ylläpitosiivous työpaikalla opiskellen. Sopii valmennuksen jatkoksi.',
    teaches: [
      { kind: 'skill', code: 'cleaning-premises' },
      { kind: 'subject', code: 'vocationalPart' },
    ],
    needs: 'A2.2',
    until: 33,
    starts: 50,
    days: 70,
    places: 8,
  },
  {
    title: 'Ensiapu 1',
    description: 'Kurssi peruttiin, koska osallistujia oli liian vähän.',
    teaches: [{ kind: 'certificate', code: 'firstAid' }],
    until: 14,
    starts: 21,
    days: 1,
    places: 15,
    cancelled: true,
  },
  {
    title: 'Hygieniapassi, syksyn ensimmäinen',
    description: '',
    teaches: [{ kind: 'certificate', code: 'hygienePassport' }],
    until: -60,
    starts: -55,
    days: 0,
    places: 16,
  },
];

const levels = ['tried', 'guided', 'alone', 'guidesOthers'] as const;
const scenes = [
  'Teki työn alusta loppuun sovitussa ajassa.',
  'Kysyi neuvoa kerran ja jatkoi sen jälkeen itse.',
  'Huomasi virheen ja korjasi sen.',
  'Opasti uutta valmentautujaa työn alkuun.',
  'Suunnitteli päivän työt ja kertoi ne muille.',
  'Hoiti asiakkaan asian loppuun asti.',
  'Tarvitsi tukea aloittamiseen, sen jälkeen työ sujui.',
];
const goals = [
  'Keittiötyö',
  'Varastotyö',
  'Siivoustyö',
  'Työpaikka lähellä kotia',
  'Ammatillinen koulutus',
  '',
];

const codes = new Map(skills.rows.map(({ fi, code }) => [fi, code]));
/** The skill's code in the house's list, of the words that the record shows. */
export const codeOfSkill = (label: string): string | null => codes.get(label) ?? null;

function idOfCourse(world: World, index: number): string {
  return idOn(streamOf(world, 'course', index), addDays(world.today, -90));
}

/** What the school of the area offers, seen from today. */
export function addCourseOffers(world: World): void {
  const school = world.organisations.get('school');
  const by = [...world.staff.values()].find(({ organisationId }) => organisationId === school);
  if (school === undefined || by === undefined) return;
  for (const [index, course] of courses.entries()) {
    const startsOn = workdayFrom(addDays(world.today, course.starts));
    world.rows.course_offer.push({
      id: idOfCourse(world, index),
      organisation_id: school,
      title: course.title,
      description: course.description,
      teaches: course.teaches,
      needs_language: course.needs ? 'fi' : null,
      needs_level: course.needs ?? null,
      municipality_code: course.remote ? null : world.sketch.hostMunicipality,
      remote: course.remote ?? false,
      starts_on: startsOn,
      ends_on: course.days === 0 ? null : addDays(startsOn, course.days),
      applies_until: earlierDay(startsOn, addDays(world.today, course.until)),
      places: course.places,
      link: 'https://example.org/kurssit',
      cancelled_on: course.cancelled ? addDays(world.today, -3) : null,
      entered_by: by.id,
      entered_at: instantOn(addDays(world.today, -90 + index), 480),
    });
  }
}

export function addStrengths(world: World, one: Case): void {
  const { person, path } = one;
  const random = caseStream(world, one, 'strengths');
  const began = path.spans.find(({ state }) => state !== 'referred' && state !== 'outcome')?.from;
  if (began === undefined || began > one.eventsUntil) return;
  const last = earlierDay(one.eventsUntil, closedOn(path) ?? one.eventsUntil);
  if (began > last) return;
  const shown = addEvidence(world, random, one, last);
  const learns = isOpenPath(path) && chance(random, 0.5);
  addLanguages(world, random, one, began, learns);
  if (!learns) return;
  addLearning(world, random, one, began, last);
  if (person.nonDisclosure === 'none' && shown.length > 0 && chance(random, 0.25))
    addCard(world, random, one, shown, last);
}

/** Where her skills were seen during her coaching. */
function addEvidence(world: World, random: Random, one: Case, last: Day): readonly string[] {
  const mine = world.rows.client_skill.filter(
    ({ client_id, kind }) => client_id === one.person.id && kind === 'skill',
  );
  const period = one.periods.find(({ status, startsOn }) => status !== 'planned' && startsOn <= last);
  const shown: string[] = [];
  for (const skill of mine) {
    shown.push(String(skill.label));
    if (!period || !chance(random, 0.5)) continue;
    const until = earlierDay(last, period.endedOn ?? period.endsOn);
    const seenOn = earlierDay(until, workdayFrom(addDays(period.startsOn, intFrom(random, 10, 60))));
    const at = instantOn(seenOn, intFrom(random, 400, 440));
    world.rows.skill_evidence.push({
      id: idAt(random, at),
      client_id: one.person.id,
      skill_id: skill.id,
      period_id: period.id,
      witness: chance(random, 0.7) ? 'worker' : 'workplace',
      seen_on: seenOn,
      content: pick(random, scenes),
      recorded_by: period.coach.id,
      recorded_at: at,
    });
    tellEvent(one, seenOn);
  }
  return shown;
}

function addLanguages(world: World, random: Random, one: Case, began: Day, learns: boolean): void {
  const { person } = one;
  const isForeign = person.citizenship !== 'FI';
  // who is to learn has her level asked
  if (!chance(random, isForeign || learns ? 0.9 : 0.15)) return;
  const at = instantOn(began, intFrom(random, 400, 440));
  const add = (language: string, level: string, basis: string) =>
    world.rows.language_skill.push({
      id: idAt(random, at),
      client_id: person.id,
      language,
      level,
      basis,
      assessed_on: began,
      recorded_by: responsibleOn(one, began).id,
      recorded_at: at,
    });
  if (!isForeign) {
    add('fi', 'native', 'self');
    add('en', pick(random, ['A2.1', 'B1.1', 'B2.1']), 'self');
    return;
  }
  add(person.language === 'fi' ? 'en' : person.language, 'native', 'self');
  if (person.language === 'fi') add('fi', pick(random, ['B1.1', 'B1.2', 'B2.1']), 'tested');
  else
    add(
      'fi',
      pick(random, ['0', 'A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2']),
      chance(random, 0.5) ? 'tested' : 'worker',
    );
  if (person.language === 'fi' || !chance(random, 0.6)) return;
  world.rows.language_queue.push({
    id: idAt(random, at),
    client_id: person.id,
    language: 'fi',
    wanted_on: began,
    queued_on: chance(random, 0.6) ? began : null,
    recorded_by: responsibleOn(one, began).id,
    recorded_at: at,
  });
}

/** A need that some course answers, and of some the course itself. */
function addLearning(world: World, random: Random, one: Case, began: Day, last: Day): void {
  const { person } = one;
  const speaksLittle = person.citizenship !== 'FI' && person.language !== 'fi';
  const open = [...courses.entries()].filter(([, { cancelled, until }]) => !cancelled && until > 0);
  const fitting = open.filter(
    ([, { teaches }]) => teaches.some(({ kind }) => kind === 'language') === speaksLittle,
  );
  const [index, course] = pick(random, fitting);
  const [learning] = course.teaches;
  if (!learning) return;
  const at = instantOn(began, intFrom(random, 400, 440));
  world.rows.learning_need.push({
    id: idAt(random, at),
    client_id: person.id,
    kind: learning.kind,
    code: learning.code,
    level: learning.kind === 'language' ? learning.level : null,
    goal: pick(random, goals),
    travel:
      homeOn(one.homes, last) === world.sketch.hostMunicipality
        ? 'municipality'
        : pick(random, ['region', 'municipality']),
    status: 'open',
    recorded_by: responsibleOn(one, began).id,
    recorded_at: at,
  });
  if (!chance(random, 0.3)) return;
  const suggestedOn = laterDay(began, addDays(last, -intFrom(random, 3, 20)));
  const moves: { status: ParticipationStatus; on: Day }[] = [{ status: 'suggested', on: suggestedOn }];
  if (chance(random, 0.6)) moves.push({ status: 'applied', on: earlierDay(last, addDays(suggestedOn, 2)) });
  const state = moves.at(-1);
  if (!state) return;
  const recorded = instantOn(state.on, intFrom(random, 400, 440));
  world.rows.course_participation.push({
    id: idAt(random, recorded),
    client_id: person.id,
    offer_id: idOfCourse(world, index),
    status: state.status,
    status_on: state.on,
    moves,
    recorded_by: responsibleOn(one, state.on).id,
    recorded_at: recorded,
  });
  tellEvent(one, state.on);
}

function addCard(world: World, random: Random, one: Case, shown: readonly string[], last: Day): void {
  const at = instantOn(last, intFrom(random, 500, 900));
  world.rows.strengths_card.push({
    id: idAt(random, at),
    client_id: one.person.id,
    name: one.person.given.split(' ')[0] ?? '',
    lines: [
      ...shown.map((label) => ({ section: 'can', text: `Osaan: ${label}`, shown: true, from: null })),
      {
        section: 'done',
        text: 'Olen ollut pajalla ja pitänyt kiinni sovituista ajoista.',
        shown: true,
        from: null,
      },
      {
        section: 'next',
        text: weighted(random, [
          ['Haluan työtä, jossa saan olla ihmisten kanssa.', 2],
          ['Haluan oppia lisää ja hakea sitten töitä.', 3],
        ]),
        shown: true,
        from: null,
      },
    ],
    shared: chance(random, 0.6),
    saved_at: at,
  });
}

/** How well a skill goes, apart from the stream of skills so that those stay as they are. */
export function levelOfSkill(world: World, one: Case, index: number): (typeof levels)[number] | null {
  const random = streamOf(world, `skill-level/${index}`, one.person.index);
  return chance(random, 0.6) ? pick(random, levels) : null;
}
