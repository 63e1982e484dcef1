/**
 * Assessments of the demonstration: a needs assessment at the start, the progress measure as client and coach see it
 * (most rise slowly, some stand still, some fall), and here and there a screening, a Kykyviisari, a clarification.
 */
import {
  type Answers,
  type ClarificationPath,
  type Day,
  type Occasion,
  type Rater,
  addDays,
  addMonths,
  stepsOfPath,
} from '@polku/domain';
import { type ShippedDefinition, shippedDefinitions } from '../assessments/shipped.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import { type Case, caseStream, responsibleOn, tellEvent } from './case.ts';
import { isOpenPath } from './paths.ts';
import { type Random, chance, idAt, intFrom, pick, pickSome, weighted } from './random.ts';
import { type World, idOn, streamOf } from './world.ts';

const wishes = [
  'Haluan työtä, jossa saan olla ihmisten kanssa.',
  'Haluaisin ulkotöitä, mieluiten lähellä kotia.',
  'Keittiötyö kiinnostaa, hygieniapassi on jo.',
  'Haluan kokeilla varastotyötä ennen kuin haen.',
  'Ammatti kiinnostaa, en vielä tiedä mikä.',
  'Osa-aikaista työtä alkuun, päiviä voi lisätä myöhemmin.',
  'Haluan oppia suomea työssä.',
  'Siivousalan töitä, aamuvuoro sopii parhaiten.',
  'Haluan takaisin omalle alalle, rakennukselle.',
  'Hoitoala kiinnostaa, haluaisin oppisopimuksen.',
];

const formOf = (key: string): ShippedDefinition => {
  const found = shippedDefinitions.find((one) => one.key === key);
  if (!found) throw new Error(`No form ${key}`);
  return found;
};
const progress = formOf('progress');
const needs = formOf('needs');
const screening = formOf('joint-services');

/** The forms of the area, with identifiers that are the same each time. */
export function addDefinitions(world: World): void {
  for (const shipped of shippedDefinitions) {
    world.rows.assessment_definition.push({
      id: definitionId(world, shipped),
      key: shipped.key,
      edition: 1,
      kind: shipped.kind,
      status: 'published',
      content: shipped.content,
      published_at: instantOn(world.firstDay, 0),
    });
  }
}

function definitionId(world: World, { key }: ShippedDefinition): string {
  return idOn(streamOf(world, `definition/${key}`), world.firstDay);
}

export function addAssessments(world: World, one: Case): void {
  const { path, periods } = one;
  const random = caseStream(world, one, 'assessments');
  const began = path.spans.find(({ state }) => state !== 'referred' && state !== 'outcome')?.from;
  if (began === undefined || began > one.eventsUntil) return;
  if (chance(random, 0.7)) addNeeds(world, random, one, began);
  if (chance(random, 0.1)) addScreening(world, random, one, addDays(began, intFrom(random, 5, 40)));
  if (periods.every(({ status }) => status === 'planned')) return;
  const coached = path.spans.find(({ state }) => state === 'coaching')?.from ?? began;
  if (chance(random, 0.72)) addMeasures(world, random, one, coached);
  if (chance(random, 0.15)) addKykyviisari(world, random, one, began);
  if (chance(random, 0.06)) addClarification(world, random, one, 'healthCheck', began);
  if (chance(random, 0.03)) addClarification(world, random, one, 'workAbility', began);
}

interface Made {
  readonly on: Day;
  readonly ratedBy: Rater;
  readonly occasion: Occasion;
  readonly answers: Answers;
  readonly decision?: 'need' | 'noNeed' | 'unclear';
  readonly reasons?: readonly string[];
  /** The client answered by herself. */
  readonly isOwn?: boolean;
}

function add(world: World, random: Random, one: Case, form: ShippedDefinition, made: Made): void {
  const at = instantOn(made.on, intFrom(random, 60, 420));
  world.rows.assessment.push({
    id: idAt(random, at),
    client_id: one.person.id,
    definition_id: definitionId(world, form),
    rated_by: made.ratedBy,
    occasion: made.occasion,
    answered_on: made.on,
    status: 'done',
    answers: made.answers,
    decision: made.decision ?? null,
    decision_reasons: [...(made.reasons ?? [])],
    recorded_by: made.isOwn ? null : responsibleOn(one, made.on).id,
    recorded_at: at,
  });
  if (!made.isOwn) tellEvent(one, made.on);
}

function addNeeds(world: World, random: Random, one: Case, began: Day): void {
  const on = workdayFrom(addDays(began, intFrom(random, 1, 12)));
  if (on > one.eventsUntil) return;
  const some = (from: number, to: number, count: number) =>
    [
      ...pickSome(
        random,
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
        count,
      ),
    ].sort((a, b) => a - b);
  add(world, random, one, needs, {
    on,
    ratedBy: 'coach',
    occasion: 'start',
    answers: {
      workSituation: weighted(random, [
        [1, 80],
        [2, 8],
        [4, 6],
        [5, 6],
      ]),
      lastWork: weighted(random, [
        [1, 25],
        [2, 25],
        [3, 38],
        [4, 12],
      ]),
      ownWish: pick(random, wishes),
      direction: some(1, 5, intFrom(random, 1, 2)),
      obstacles: chance(random, 0.08) ? [12] : some(1, 11, intFrom(random, 1, 4)),
      supportNow: some(1, 7, intFrom(random, 1, 3)),
      helpFirst: intFrom(random, 1, 7),
      urgency: weighted(random, [
        [1, 20],
        [2, 60],
        [3, 20],
      ]),
    },
  });
}

function addScreening(world: World, random: Random, one: Case, around: Day): void {
  const on = workdayFrom(around);
  if (on > one.eventsUntil) return;
  const decision = weighted(random, [
    ['need', 40],
    ['noNeed', 40],
    ['unclear', 20],
  ] as const);
  const county = decision === 'need' || chance(random, 0.3);
  const reasons = {
    need: ['consultationNotEnough', 'countyServices'],
    noNeed: ['oneServiceEnough'],
    unclear: ['moreInformation'],
  }[decision];
  add(world, random, one, screening, {
    on,
    ratedBy: 'coach',
    occasion: 'other',
    answers: {
      workAbility: decision === 'need',
      lifeManagement: chance(random, 0.4),
      consultation: chance(random, 0.6),
      county,
      kela: chance(random, 0.3),
      clientAgrees: chance(random, 0.8),
    },
    decision,
    // the former act is over before the demonstration's days that matter; reasons of the present one
    reasons: on >= '2025-01-01' ? reasons : decision === 'need' ? ['countyServices'] : reasons,
  });
}

/** Most rise slowly, some stand still, some fall. */
const courses = [
  ['rising', 72],
  ['steady', 16],
  ['falling', 12],
] as const;

function addMeasures(world: World, random: Random, one: Case, began: Day): void {
  const course = weighted(random, courses);
  const ended = isOpenPath(one.path) ? null : one.path.position.since;
  const areas = progress.content.areas.map(({ code }) => code);
  const scores = new Map(areas.map((area) => [area, intFrom(random, 1, 3)]));
  const isOwn = chance(random, 0.6);
  const measureOn = (on: Day, occasion: Occasion) => {
    const client = Object.fromEntries(scores);
    const coach = Object.fromEntries(
      areas.map((area) => [
        area,
        clamp(
          (scores.get(area) ?? 1) +
            weighted(random, [
              [-1, 18],
              [0, 60],
              [1, 22],
            ]),
        ),
      ]),
    );
    add(world, random, one, progress, { on, ratedBy: 'client', occasion, answers: client, isOwn });
    if (chance(random, 0.9))
      add(world, random, one, progress, { on, ratedBy: 'coach', occasion, answers: coach });
  };
  let on = workdayFrom(addDays(began, intFrom(random, 2, 14)));
  let occasion: Occasion = 'start';
  const last = ended ?? one.eventsUntil;
  while (on <= last && on <= one.eventsUntil) {
    measureOn(on, occasion);
    for (const area of areas) {
      const score = scores.get(area) ?? 1;
      if (course === 'rising') scores.set(area, clamp(score + (chance(random, 0.42) ? 1 : 0)));
      if (course === 'steady') scores.set(area, clamp(score + (chance(random, 0.06) ? 1 : 0)));
      if (course === 'falling') scores.set(area, clamp(score - (chance(random, 0.3) ? 1 : 0)));
    }
    occasion = 'quarter';
    on = workdayFrom(addDays(addMonths(on, 3), intFrom(random, -6, 9)));
  }
  // the exit measure, unless one was made just before
  if (
    ended !== null &&
    occasion === 'quarter' &&
    addMonths(ended, -1) > addMonths(on, -4) &&
    chance(random, 0.8)
  ) {
    const exit = workdayFrom(ended);
    if (exit <= one.eventsUntil && exit <= world.lastDay) measureOn(exit, 'exit');
  }
}

function clamp(score: number): number {
  return Math.min(5, Math.max(1, score));
}

function addKykyviisari(world: World, random: Random, one: Case, began: Day): void {
  let summary = Array.from({ length: 6 }, () => intFrom(random, 3, 7));
  for (const after of [intFrom(random, 10, 40), intFrom(random, 150, 240)]) {
    const on = workdayFrom(addDays(began, after));
    if (on > one.eventsUntil) return;
    const [overall, wellBeing, inclusion, physical, skills, everyday] = summary;
    world.rows.kykyviisari.push({
      id: idOn(random, on),
      client_id: one.person.id,
      done_on: on,
      overall: overall ?? null,
      well_being: wellBeing ?? null,
      inclusion: inclusion ?? null,
      physical: physical ?? null,
      skills: skills ?? null,
      everyday: everyday ?? null,
      link: null,
      recorded_by: responsibleOn(one, on).id,
      recorded_at: instantOn(on, 240),
    });
    tellEvent(one, on);
    summary = summary.map((score) => Math.min(10, Math.max(0, score + intFrom(random, -1, 2))));
  }
}

function addClarification(
  world: World,
  random: Random,
  one: Case,
  path: ClarificationPath,
  began: Day,
): void {
  let on = workdayFrom(addDays(began, intFrom(random, 10, 60)));
  const steps = stepsOfPath[path].slice(0, intFrom(random, 1, stepsOfPath[path].length));
  for (const [index, step] of steps.entries()) {
    if (on > one.eventsUntil) return;
    const doneOn = workdayFrom(addDays(on, intFrom(random, 3, 25)));
    const isDone = doneOn <= one.eventsUntil && (index < steps.length - 1 || chance(random, 0.5));
    world.rows.clarification_step.push({
      id: idOn(random, on),
      client_id: one.person.id,
      path,
      step,
      ball:
        step === 'agreed' || step === 'nextSteps'
          ? 'coach'
          : pick(random, ['client', 'healthCare', 'county'] as const),
      made_on: on,
      done_on: isDone ? doneOn : null,
      recorded_by: responsibleOn(one, on).id,
      recorded_at: instantOn(on, 200),
    });
    tellEvent(one, on);
    if (!isDone) return;
    on = doneOn;
  }
}
