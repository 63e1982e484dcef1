/**
 * A placement (sijoitus): somebody on a slot of an environment, from–to, weekdays and hours. Requirements E9, E12.
 */
import { addDays, type Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** How long a placement is proposed to last, days; anybody may choose otherwise. */
export const usualPlacementDays = 12 * 7;

export const placementStatuses = ['planned', 'running', 'ended'] as const;
export type PlacementStatus = (typeof placementStatuses)[number];

export const placementActions = ['begin', 'end'] as const;
export type PlacementAction = (typeof placementActions)[number];

/** Status → allowed actions: the one workflow table of a placement. */
export const placementActionsByStatus = {
  planned: ['begin', 'end'],
  running: ['end'],
  ended: [],
} as const satisfies Record<PlacementStatus, readonly PlacementAction[]>;

export const placementEndReasons = [
  'asAgreed',
  'toJob',
  'toEducation',
  'toOtherPlacement',
  'clientWish',
  'environmentClosed',
  'neverBegan',
  'moved',
  'other',
] as const;
export type PlacementEndReason = (typeof placementEndReasons)[number];

interface Times {
  readonly status: PlacementStatus;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Why an action is refused, or the last day that it gives. */
export function placementAfter(
  before: Times,
  action: PlacementAction,
  on: Day,
  today: Day,
): Refusal | { readonly status: PlacementStatus; readonly endedOn: Day | null } {
  const allowed: readonly PlacementAction[] = placementActionsByStatus[before.status];
  if (!allowed.includes(action)) return refuse('placement-action-not-allowed', { status: before.status });
  if (action === 'begin') {
    if (today < before.startsOn) return refuse('placement-not-yet', undefined, '/body/on');
    return { status: 'running', endedOn: null };
  }
  // one that never began frees its first day too
  if (before.status === 'planned') return { status: 'ended', endedOn: addDays(before.startsOn, -1) };
  if (on < before.startsOn || on > before.endsOn)
    return refuse('placement-day-outside', undefined, '/body/on');
  return { status: 'ended', endedOn: on };
}
