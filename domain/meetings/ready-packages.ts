/**
 * Ready packages: a group with its meetings and what is done besides them, as data (reference/ready-packages.json).
 * Taken into use they become an ordinary group, whose meetings are then moved and worded as needed. D32, D33.
 */
import * as z from 'zod';
import { targetGroups } from '../groups/rules.ts';
import { type Day, addDays } from '../kernel/dates.ts';
import { requiredText } from '../kernel/contract.ts';

const inThree = z.object({ fi: requiredText(200), sv: requiredText(200), en: requiredText(200) });
const lead = z.object({ fi: requiredText(1000), sv: requiredText(1000), en: requiredText(1000) });

export const readyPackage = z.object({
  key: z.string().regex(/^[a-z][A-Za-z]{1,39}$/),
  name: inThree,
  theme: lead,
  targetGroup: z.enum(targetGroups).nullable(),
  source: z.string(),
  /** Days from the first meeting. */
  meetings: z.array(
    z.object({
      topic: inThree,
      afterDays: z.int().min(0).max(365),
      minutes: z.int().min(30).max(480),
    }),
  ),
  steps: z.array(z.object({ title: inThree, afterDays: z.int().min(-60).max(365) })),
});
export type ReadyPackage = z.output<typeof readyPackage>;

/** The time of day after so many minutes; not past midnight. */
export function timeAfter(starts: string, minutes: number): string {
  const [hours = 0, rest = 0] = starts.split(':').map(Number);
  const total = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** A package's meetings and steps with their days. */
export function scheduled(ready: ReadyPackage, first: Day, starts: string) {
  return {
    meetings: ready.meetings.map(({ topic, afterDays, minutes }) => ({
      topic,
      onDate: addDays(first, afterDays),
      starts,
      ends: timeAfter(starts, minutes),
    })),
    steps: ready.steps.map(({ title, afterDays }) => ({ title, dueOn: addDays(first, afterDays) })),
  };
}
