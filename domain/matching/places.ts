/**
 * A slot of an environment as something a client is matched to: the days of hers on which it has room, as many as she and
 * the scheme allow. And the matching of many in one turn.
 */
import { type Day, type IsoWeekday, laterDay } from '../kernel/dates.ts';
import { ruleOn } from '../kernel/dated-rule.ts';
import { type Demands, lightDemands } from '../openings/carving.ts';
import { type Scheme, schemeRules } from '../placements/schemes.ts';
import { byFit, type Fit, type FitClient, type FitOpening, fitOf, type Travel } from './fit.ts';

export interface MatchedSlot {
  readonly id: string;
  readonly environmentId: string;
  readonly municipalityCode: string;
  readonly scheme: Scheme;
  readonly certificates: readonly string[];
  /** Free places on each weekday, Monday first. */
  readonly free: readonly number[];
  readonly dailyMinutes: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Of the tasks of the environment. */
  readonly tasks: readonly SlotTask[];
}

export interface SlotTask {
  readonly id: string;
  readonly occupationCode: string;
  readonly skills: readonly string[];
  readonly demands: Demands;
}

const weekdaysOf = (places: readonly number[]) =>
  places.flatMap((count, index) => (count > 0 ? [(index + 1) as IsoWeekday] : []));

/** As many days a week as the scheme allows, and never more than a working week. */
function schemeDays({ scheme, startsOn }: MatchedSlot, today: Day): number {
  return Math.min(5, ruleOn(schemeRules[scheme], laterDay(startsOn, today)).limits.daysInWeek ?? 5);
}

/** The days on which the client would come: those free that suit her, the first as many as her hours and the scheme allow. */
export function daysOnSlot(client: FitClient, slot: MatchedSlot, today: Day): readonly IsoWeekday[] {
  const common = weekdaysOf(slot.free).filter((weekday) => client.weekdays.includes(weekday));
  const byHours =
    client.mostWeeklyMinutes === null ? 7 : Math.floor(client.mostWeeklyMinutes / slot.dailyMinutes);
  return common.slice(0, Math.max(0, Math.min(byHours, schemeDays(slot, today))));
}

/** The task of the environment that suits her best stands for all: nobody does all of them. */
function bestTask(client: FitClient, tasks: readonly SlotTask[]): SlotTask | undefined {
  const worth = (task: SlotTask) =>
    client.wishes.occupations.filter((code) => code !== '' && task.occupationCode.startsWith(code)).length *
      4 +
    task.skills.filter((code) => client.wishes.work.includes(code) || client.wishes.learning.includes(code))
      .length *
      2 +
    (client.tried[task.id] ?? 0);
  return tasks.toSorted((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))[0];
}

export function slotAsOpening(client: FitClient, slot: MatchedSlot, today: Day): FitOpening {
  const days = daysOnSlot(client, slot, today);
  const offered = weekdaysOf(slot.free).slice(0, schemeDays(slot, today));
  // no day in common: the days that are offered tell why
  const weekdays = days.length > 0 ? days : offered;
  const task = bestTask(client, slot.tasks);
  return {
    id: slot.id,
    occupationCode: task?.occupationCode ?? '',
    skills: task?.skills ?? [],
    teaches: task?.skills ?? [],
    certificates: slot.certificates,
    demands: task?.demands ?? lightDemands,
    weeklyMinutes: slot.dailyMinutes * Math.max(1, weekdays.length),
    weekdays,
    startsOn: slot.startsOn > today ? slot.startsOn : null,
    endsOn: slot.endsOn,
    dayStarts: slot.opensAt,
    dayEnds: slot.closesAt,
    scheme: slot.scheme,
  };
}

/** People a slot has room for all the time: the least of the weekdays on which it has any. */
export function roomOf({ free }: Pick<MatchedSlot, 'free'>): number {
  const some = free.filter((count) => count > 0);
  return some.length === 0 ? 0 : Math.min(...some);
}

/** Free on no day: nothing to be matched to. */
export const hasRoom = (slot: MatchedSlot) => slot.free.some((count) => count > 0);

/** How a client fits a slot; `full` when it has no room. */
export function fitOnSlot(client: FitClient, slot: MatchedSlot, travel: Travel | null, today: Day): Fit {
  const opening = slotAsOpening(client, slot, today);
  const tried = Math.max(
    client.tried[slot.environmentId] ?? 0,
    ...slot.tasks.map(({ id }) => client.tried[id] ?? 0),
  );
  const fit = fitOf({ ...client, tried: { [slot.id]: tried } }, opening, travel, today);
  return hasRoom(slot) ? fit : { ...fit, against: [{ reason: 'full', values: {} }, ...fit.against] };
}

export const verdicts = ['prefer', 'exclude'] as const;
export type Verdict = (typeof verdicts)[number];

/** A coach's own word comes before the score: preferred first, left out last; of equal ones the nearest; then `byFit`. */
export function byVerdictAndFit(
  verdictOf: (id: string) => Verdict | undefined,
  minutesOf: (id: string) => number = () => 0,
) {
  const rank = (id: string) => {
    const verdict = verdictOf(id);
    return verdict === 'prefer' ? 0 : verdict === 'exclude' ? 2 : 1;
  };
  return (a: Fit, b: Fit): number =>
    rank(a.id) - rank(b.id) ||
    Number(a.against.length > 0) - Number(b.against.length > 0) ||
    b.score - a.score ||
    minutesOf(a.id) - minutesOf(b.id) ||
    byFit(a, b);
}
