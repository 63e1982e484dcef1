/**
 * The plan of a path: goal, a reference to the statutory plan (never a copy: act 380/2023 keeps that in the
 * national system), steps with service, organisation, responsible and due date; services of several
 * organisations on one timeline with their clashes. Requirements D5–D8.
 */
import * as z from 'zod';
import { roles } from '../access/roles.ts';
import { day, id, requiredText, text, version } from '../kernel/contract.ts';
import { addDays, type Day, isoWeekday, laterDay } from '../kernel/dates.ts';
import { stepVisibilities } from '../sharing/slice.ts';

export const statutoryPlanKinds = [
  'employmentPlan',
  'multiProfessionalPlan',
  'integrationPlan',
  'activationPlan',
] as const;
export type StatutoryPlanKind = (typeof statutoryPlanKinds)[number];

/** Who organises the service the plan rests on: a dated code, since duties move between authorities. */
export const organisers = ['employmentAuthority', 'wellbeingCounty', 'municipality'] as const;
export type Organiser = (typeof organisers)[number];

export const stepStatuses = ['planned', 'ongoing', 'done', 'dropped'] as const;
export type StepStatus = (typeof stepStatuses)[number];

export const stepActions = ['start', 'finish', 'drop', 'reopen'] as const;
export type StepAction = (typeof stepActions)[number];

/** Status → what may be done to the step: the buttons and the server's refusal. */
export const stepActionsByStatus = {
  planned: ['start', 'finish', 'drop'],
  ongoing: ['finish', 'drop'],
  done: ['reopen'],
  dropped: ['reopen'],
} as const satisfies Record<StepStatus, readonly StepAction[]>;

export function stepActionsFrom(status: StepStatus): readonly StepAction[] {
  return stepActionsByStatus[status];
}

export function stepStatusAfter(action: StepAction): StepStatus {
  switch (action) {
    case 'start':
    case 'reopen':
      return 'ongoing';
    case 'finish':
      return 'done';
    case 'drop':
      return 'dropped';
  }
}

export const planInput = z.object({
  goal: text(2000),
  statutoryPlanKind: z.enum(statutoryPlanKinds).nullable(),
  statutoryPlanReference: text(200).nullable(),
  statutoryGoalReference: text(200).nullable(),
  organiser: z.enum(organisers).nullable(),
  reviewOn: day.nullable(),
});
export type PlanInput = z.output<typeof planInput>;

export const stepInput = z.object({
  title: requiredText(300),
  service: text(200),
  organisationId: id.nullable(),
  responsibleStaffId: id.nullable(),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  visibility: z.enum(stepVisibilities).default('all'),
  /** With `roles` alone. */
  visibleRoles: z.array(z.enum(roles)).max(roles.length).default([]),
});
export type StepInput = z.output<typeof stepInput>;

export const localText = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const stepRecord = z.object({
  id,
  version,
  /** As it was written, or in Finnish when it came from a package. */
  title: z.string(),
  service: z.string(),
  /** The same for each reader: names of packages and services are known in three languages. */
  titleWords: localText,
  serviceWords: localText,
  organisation: z.object({ id, name: z.string() }).nullable(),
  responsible: z.object({ id, name: z.string() }).nullable(),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  status: z.enum(stepStatuses),
  visibility: z.enum(stepVisibilities),
  visibleRoles: z.array(z.enum(roles)),
  actions: z.array(z.enum(stepActions)),
});
export type StepRecord = z.output<typeof stepRecord>;

/** One bar of the service timeline. */
export interface ServiceBar {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Weekdays 1–7 the service takes; null when it takes none in particular. */
  readonly weekdays: readonly number[] | null;
}

export interface Clash {
  readonly first: string;
  readonly second: string;
  readonly from: string;
  readonly to: string;
  /** The weekdays both take. */
  readonly weekdays: readonly number[];
}

/** Services that want the same weekdays of the same weeks. */
export function clashesOf(bars: readonly ServiceBar[]): readonly Clash[] {
  return bars.flatMap((first, index) =>
    bars.slice(index + 1).flatMap((second): readonly Clash[] => {
      const from = first.from > second.from ? first.from : second.from;
      const to = first.to < second.to ? first.to : second.to;
      if (from > to || first.weekdays === null || second.weekdays === null) return [];
      const shared = first.weekdays.filter((weekday) => second.weekdays?.includes(weekday));
      return shared.length === 0 ? [] : [{ first: first.id, second: second.id, from, to, weekdays: shared }];
    }),
  );
}

/**
 * The days of a package's steps in a plan: each begins when those due before it have ended, and on a weekday. Steps due
 * on the same day go side by side.
 */
export function packageStepDays(
  startsOn: Day,
  steps: readonly { readonly dueAfterDays: number }[],
): readonly { readonly startsOn: Day; readonly dueOn: Day }[] {
  return steps.map(({ dueAfterDays }, index) => {
    const before = steps.slice(0, index).filter((step) => step.dueAfterDays < dueAfterDays);
    const latest = Math.max(-1, ...before.map((step) => step.dueAfterDays));
    const begins = onWeekday(addDays(startsOn, latest + 1));
    return { startsOn: begins, dueOn: laterDay(begins, addDays(startsOn, dueAfterDays)) };
  });
}

function onWeekday(on: Day): Day {
  const weekday = isoWeekday(on);
  return weekday > 5 ? addDays(on, 8 - weekday) : on;
}
