/** Plans and their steps: what is behind is done or dropped, what is ahead is dated after today. */
import { type Day, addDays, earlierDay, laterDay } from '@polku/domain';
import { type Case, caseStream, responsibleNow, responsibleOn, tellEvent } from './case.ts';
import { workdayFrom } from './calendar.ts';
import type { PackageStep } from './packages.ts';
import { stepNames } from './step-words.ts';
import { packageFor } from './package-choice.ts';
import { closedOn } from './paths.ts';
import { type Random, chance, intFrom, pick, weighted } from './random.ts';
import { type World, idOn, organisationId, worksOn } from './world.ts';

const statutoryKinds = [
  ['employmentPlan', 70],
  ['multiProfessionalPlan', 14],
  ['activationPlan', 8],
  [null, 8],
] as const;

const organisers = [
  ['employmentAuthority', 62],
  ['municipality', 26],
  ['wellbeingCounty', 12],
] as const;

interface PlannedStep {
  readonly title: string;
  readonly service: string;
  readonly due: Day;
}

const nextSteps: readonly (readonly [string, string])[] = [
  ['Jatkosuunnitelman tekeminen', 'Uravalmennus'],
  ['Seuraava tapaaminen', ''],
  ['Ansioluettelon päivitys', 'Työnhakuvalmennus'],
  ['Kolme hakemusta kiinnostaviin paikkoihin', 'Työnhakuvalmennus'],
  ['Tutustumiskäynti työpaikalla', 'Uravalmennus'],
];

export function addPlan(world: World, one: Case): void {
  const { person, path } = one;
  const second = path.spans[1];
  if (!second) return;
  const random = caseStream(world, one, 'plan');
  const start = workdayFrom(addDays(second.from, intFrom(random, 0, 6)));
  const closed = closedOn(path);
  if (start > (closed ?? world.lastDay) || (closed !== null && chance(random, 0.05))) return;
  const chosen = packageFor(world, person, start);
  const isIntegration = person.citizenship !== 'FI' && person.citizenship !== null && chance(random, 0.5);
  const kind = isIntegration ? 'integrationPlan' : weighted(random, statutoryKinds);
  const planId = idOn(random, start);
  world.rows.plan.push({
    id: planId,
    client_id: person.id,
    goal: chosen.goal,
    statutory_plan_kind: kind,
    statutory_plan_reference: kind === null ? null : `${start.slice(0, 4)}/${10_000 + person.index}`,
    statutory_goal_reference:
      kind !== null && chance(random, 0.4) ? `Tavoite ${intFrom(random, 1, 4)}` : null,
    organiser: weighted(random, organisers),
    review_on: closed === null ? reviewOn(world, random, one) : null,
    version: 1,
  });
  addSteps(world, random, one, {
    planId,
    start,
    steps: stepsFrom(random, chosen.steps as PackageStep[], start),
  });
}

/** Ahead, but for the one whom My day reminds of and whose coaching period has no late review of its own. */
function reviewOn({ today }: World, random: Random, one: Case): Day {
  const running = one.periods.find(({ status }) => status === 'active' || status === 'suspended');
  const isLate = one.waiting === 'reviewDue' && (!running || addDays(running.startsOn, 7) >= today);
  return isLate
    ? addDays(today, -intFrom(random, 0, 16))
    : workdayFrom(addDays(today, intFrom(random, 6, 110)));
}

function stepsFrom(random: Random, steps: readonly PackageStep[], start: Day): readonly PlannedStep[] {
  return steps
    .filter(() => !chance(random, 0.3))
    .map(({ title, service, dueAfterDays }) => ({
      title,
      service,
      due: workdayFrom(addDays(start, dueAfterDays + intFrom(random, -5, 12))),
    }));
}

interface PlanToFill {
  readonly planId: string;
  readonly start: Day;
  readonly steps: readonly PlannedStep[];
}

function addSteps(world: World, random: Random, one: Case, { planId, start, steps }: PlanToFill): void {
  const { today } = world;
  const closed = closedOn(one.path);
  const behind = steps.filter(({ due }) => due <= earlierDay(closed ?? one.eventsUntil, one.eventsUntil));
  const ahead = steps.filter((step) => !behind.includes(step));
  let position = 0;
  const add = (step: PlannedStep, status: 'planned' | 'ongoing' | 'done' | 'dropped', startsOn: Day) => {
    position += 1;
    const isOpen = status === 'planned' || status === 'ongoing';
    const doneOn = status === 'done' ? laterDay(startsOn, addDays(step.due, -intFrom(random, 0, 6))) : null;
    const organisation = organisationOf(world, random, step.service);
    const names = stepNames(step.title, step.service);
    world.rows.plan_step.push({
      id: idOn(random, start),
      client_id: one.person.id,
      plan_id: planId,
      position,
      title: step.title,
      title_sv: names.titleSv,
      title_en: names.titleEn,
      service: step.service,
      service_sv: names.serviceSv,
      service_en: names.serviceEn,
      organisation_id: organisation,
      responsible_staff_id: stepResponsible(world, random, one, step, isOpen),
      starts_on: startsOn,
      due_on: laterDay(startsOn, step.due),
      done_on: doneOn,
      status,
      version: isOpen ? 0 : 1,
      visibility: 'all',
    });
    if (doneOn !== null) tellEvent(one, doneOn);
  };
  for (const step of behind) add(step, chance(random, 0.88) ? 'done' : 'dropped', start);
  if (closed !== null) {
    for (const step of ahead) add(step, 'dropped', start);
    return;
  }
  if (one.waiting === 'stepDue') add(lateStep(world, random), 'ongoing', start);
  for (const [index, step] of ahead.entries()) {
    const due = step.due > today ? step.due : workdayFrom(addDays(today, intFrom(random, 4, 30)));
    add({ ...step, due }, index === 0 && chance(random, 0.6) ? 'ongoing' : 'planned', start);
  }
  if (ahead.length === 0 && one.waiting !== 'noResponsible') {
    const [title, service] = pick(random, nextSteps);
    add({ title, service, due: workdayFrom(addDays(today, intFrom(random, 4, 45))) }, 'planned', start);
  }
  addEmployerStep(world, random, one, add, start);
}

function lateStep({ today }: World, random: Random): PlannedStep {
  const [title, service] = pick(random, nextSteps);
  return { title, service, due: addDays(today, -intFrom(random, 0, 13)) };
}

const employerTitles = [
  'Työkokeilupaikan etsiminen',
  'Työnantajan tapaaminen',
  'Palkkatuen selvittäminen työnantajan kanssa',
];
const employerService = 'Yrityspalvelut';

/** Near the open labour market an employer agent has a part of her own. */
function addEmployerStep(
  world: World,
  random: Random,
  one: Case,
  add: (step: PlannedStep, status: 'ongoing', startsOn: Day) => void,
  start: Day,
): void {
  const { state } = one.path.position;
  if (one.waiting === 'noResponsible' || (state !== 'placement' && state !== 'trialOrSubsidisedJob')) return;
  if (!chance(random, 0.17)) return;
  const isLate = one.waiting === 'onTheirWay' && chance(random, 0.12);
  const due = addDays(world.today, isLate ? -intFrom(random, 1, 9) : intFrom(random, 3, 40));
  add({ title: pick(random, employerTitles), service: employerService, due }, 'ongoing', start);
}

function organisationOf({ sketch, organisations }: World, random: Random, service: string): string | null {
  if (service === 'Koulutusneuvonta') return organisationId(organisations, 'school');
  if (service === 'Neuvonta' && chance(random, 0.5)) return organisationId(organisations, 'county');
  if (service === 'Valmennusjakso' || service === 'Kielen tuki') {
    const partners = sketch.organisations.filter(({ kind }) => kind === 'association' || kind === 'company');
    return chance(random, 0.4) ? organisationId(organisations, pick(random, partners).key) : null;
  }
  return service === employerService ? organisationId(organisations, 'area') : null;
}

/** Only those still at work: an open step brings the client into its responsible person's caseload. */
function stepResponsible(
  world: World,
  random: Random,
  one: Case,
  { service }: PlannedStep,
  isOpen: boolean,
): string | null {
  if (!isOpen) return responsibleOn(one, one.eventsUntil).id;
  if (service === employerService) return employerAgent(world, random, one);
  return chance(random, 0.8) ? (responsibleNow(one)?.id ?? null) : null;
}

function employerAgent(world: World, random: Random, { homes }: Case): string | null {
  const code = homes.at(-1)?.code ?? '';
  const agents = [...world.staff.values()].filter(
    (one) =>
      one.role === 'employerAgent' &&
      worksOn(one, world.today) &&
      one.sketch.roles.some(
        ({ municipalities }) => municipalities === undefined || municipalities.includes(code),
      ),
  );
  return agents.length === 0 ? null : pick(random, agents).id;
}
