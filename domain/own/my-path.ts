/** What comes next for a client: one step, and the times ahead in order, from several services and organisations. */
import type { Day } from '../kernel/dates.ts';

export const timeKinds = ['coaching', 'review', 'planReview', 'step', 'followUp'] as const;
export type TimeKind = (typeof timeKinds)[number];

export interface OwnTime {
  readonly kind: TimeKind;
  readonly on: string;
}

/** The step to show first: what is under way before what is planned, the nearest due date first, then the plan's order. */
export function nextStepOf<
  Step extends { readonly status: string; readonly dueOn: string | null; readonly position: number },
>(steps: readonly Step[]): Step | undefined {
  const open = steps.filter((step) => step.status === 'ongoing' || step.status === 'planned');
  const rank = (step: Step) => [
    step.status === 'ongoing' ? '0' : '1',
    step.dueOn ?? '9999-12-31',
    String(step.position).padStart(6, '0'),
  ];
  return open.toSorted((a, b) => (rank(a).join() < rank(b).join() ? -1 : 1))[0];
}

/** Times from today on, nearest first; what was missed is the worker's matter, not the client's reproach. */
export function timesAhead<Time extends OwnTime>(times: readonly Time[], today: Day): readonly Time[] {
  return times
    .filter((time) => time.on >= today)
    .toSorted((a, b) =>
      a.on === b.on ? timeKinds.indexOf(a.kind) - timeKinds.indexOf(b.kind) : a.on < b.on ? -1 : 1,
    );
}
