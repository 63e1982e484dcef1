/**
 * Joint service of several authorities (TYP), by its dates: when its ground was met, when the need was assessed, when
 * the joint plan was made, when it ended. The statutory plan itself is in the national system: here is its reference.
 */
import * as z from 'zod';
import { day, id, text, version } from '../kernel/contract.ts';
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const jointServiceEnds = ['goalReached', 'needEnded', 'clientWish', 'moved', 'other'] as const;
export type JointServiceEnd = (typeof jointServiceEnds)[number];

export const jointServiceInput = z.object({
  basisMetOn: day,
  /** The screening the need was found in; its day is the day of assessing. */
  assessmentId: id.nullable(),
  planMadeOn: day.nullable(),
  planReference: text(200),
  endedOn: day.nullable(),
  endReason: z.enum(jointServiceEnds).nullable(),
});
export type JointServiceInput = z.output<typeof jointServiceInput>;

export const jointServiceRecord = jointServiceInput.extend({
  id,
  version,
  needAssessedOn: day.nullable(),
  recordedBy: z.string(),
});
export type JointServiceRecord = z.output<typeof jointServiceRecord>;

/** Why the dates can't be so, or `null`. */
export function jointServiceRefusal(
  input: Pick<JointServiceInput, 'basisMetOn' | 'planMadeOn' | 'endedOn' | 'endReason'>,
  today: Day,
): Refusal | null {
  for (const field of ['basisMetOn', 'planMadeOn', 'endedOn'] as const) {
    const on = input[field];
    if (on !== null && on > today) return refuse('date-in-future', undefined, `/body/${field}`);
    if (on !== null && on < input.basisMetOn) {
      return refuse('before-basis', { from: input.basisMetOn }, `/body/${field}`);
    }
  }
  if ((input.endedOn === null) !== (input.endReason === null)) {
    return refuse('end-and-reason-together', undefined, '/body/endReason');
  }
  return null;
}
