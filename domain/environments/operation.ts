/**
 * How an environment runs: opening hours, equipment and its inspections, supervisors, and how many people they can have.
 * Requirements E1–E3, E11, E13.
 */
import { addDays, type Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const operatingModels = ['socialEnterprise', 'inHouse', 'partnerNetwork'] as const;
export type OperatingModel = (typeof operatingModels)[number];

export const slotModes = ['individual', 'group'] as const;
export type SlotMode = (typeof slotModes)[number];

/** How long before its day an inspection is told as coming. */
const inspectionNoticeDays = 30;

export type InspectionState = 'overdue' | 'soon' | 'later' | 'none';

export function inspectionState(dueOn: string | null, today: Day): InspectionState {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, inspectionNoticeDays) ? 'soon' : 'later';
}

interface Shift {
  readonly weekdays: readonly number[];
}

export interface SupervisorShortage {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly people: number;
  readonly supervisors: number;
  /** How many people those supervisors can have. */
  readonly allowed: number;
}

/** Weekdays with more people than the supervisors of that day can have; nothing while no ratio is said. */
export function supervisorShortages(
  /** People on each weekday, Monday first. */
  people: readonly number[],
  supervisors: readonly Shift[],
  peoplePerSupervisor: number | null,
): readonly SupervisorShortage[] {
  if (peoplePerSupervisor === null) return [];
  return people.flatMap((count, index) => {
    const weekday = index + 1;
    const there = supervisors.filter(({ weekdays }) => weekdays.includes(weekday)).length;
    const allowed = there * peoplePerSupervisor;
    return count > allowed ? [{ weekday, people: count, supervisors: there, allowed }] : [];
  });
}

export function operationRefusal(operation: {
  readonly hours: readonly {
    readonly weekday: number;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly supervisors: readonly {
    readonly staffId: string;
    readonly starts: string;
    readonly ends: string;
  }[];
}): Refusal | undefined {
  const wrong = operation.hours.findIndex(({ opens, closes }) => closes <= opens);
  if (wrong >= 0) return refuse('end-before-start', undefined, `/body/hours/${wrong}/closes`);
  const late = operation.supervisors.findIndex(({ starts, ends }) => ends <= starts);
  if (late >= 0) return refuse('end-before-start', undefined, `/body/supervisors/${late}/ends`);
  const days = operation.hours.map(({ weekday }) => weekday);
  const twice = days.findIndex((weekday, index) => days.indexOf(weekday) !== index);
  if (twice >= 0) return refuse('weekday-twice', undefined, `/body/hours/${twice}/weekday`);
  const people = operation.supervisors.map(({ staffId }) => staffId);
  const again = people.findIndex((staffId, index) => people.indexOf(staffId) !== index);
  if (again >= 0) return refuse('supervisor-twice', undefined, `/body/supervisors/${again}/staffId`);
  return undefined;
}
