/**
 * How well a task goes, from a coach's notes day by day. Five everyday steps of the house's own: they tell of one task done
 * in one place, and measure nobody. Requirement E16.
 */
import type { Day } from '../kernel/dates.ts';
import type { SkillLevel } from '../strengths/skills.ts';

/**
 * - `shown`: was shown how, and tried
 * - `withHelp`: done with help all the way
 * - `someHelp`: done with help now and then
 * - `alone`: done on one's own
 * - `showsOthers`: can show it to others
 */
export const masterySteps = ['shown', 'withHelp', 'someHelp', 'alone', 'showsOthers'] as const;
export type MasteryStep = (typeof masterySteps)[number];

export interface NoteFacts {
  readonly doneOn: string;
  readonly step: MasteryStep;
  /** How long; null is not told. */
  readonly minutes: number | null;
}

export interface Mastery {
  /** As it went on the latest day. */
  readonly latest: MasteryStep;
  /** What she has reached: the best step that was seen on two days, or what was seen on the only one. */
  readonly reached: MasteryStep;
  readonly shifts: number;
  /** Null where it was not told of every shift. */
  readonly minutes: number | null;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** The days on which the step changed, the first first. */
  readonly changes: readonly { readonly on: Day; readonly step: MasteryStep }[];
}

const rankOf = (step: MasteryStep) => masterySteps.indexOf(step);

/**
 * Mastery of one task from all its notes, in any order. Two notes of one day, as merged records may leave, are one shift
 * that went as the better of them, with their minutes together. Null without notes.
 */
export function masteryOf(notes: readonly NoteFacts[]): Mastery | null {
  const byDay = new Map<string, { step: MasteryStep; minutes: number | null }>();
  for (const { doneOn, step, minutes } of notes) {
    const same = byDay.get(doneOn);
    byDay.set(
      doneOn,
      same
        ? {
            step: rankOf(step) > rankOf(same.step) ? step : same.step,
            minutes: same.minutes === null || minutes === null ? null : same.minutes + minutes,
          }
        : { step, minutes },
    );
  }
  const days = [...byDay]
    .map(([on, seen]) => ({ on: on as Day, ...seen }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const ranks = days.map(({ step }) => rankOf(step)).toSorted((a, b) => b - a);
  return {
    latest: last.step,
    reached: masterySteps[ranks[1] ?? ranks[0] ?? 0] ?? last.step,
    shifts: days.length,
    minutes: days.reduce<number | null>(
      (sum, { minutes }) => (sum === null || minutes === null ? null : sum + minutes),
      0,
    ),
    firstOn: first.on,
    lastOn: last.on,
    changes: days.filter(({ step }, at) => step !== days[at - 1]?.step).map(({ on, step }) => ({ on, step })),
  };
}

/** The level of a skill that a task's step is evidence of. */
export function skillLevelShown(step: MasteryStep): SkillLevel {
  const levels = {
    shown: 'tried',
    withHelp: 'guided',
    someHelp: 'guided',
    alone: 'alone',
    showsOthers: 'guidesOthers',
  } as const;
  return levels[step];
}
