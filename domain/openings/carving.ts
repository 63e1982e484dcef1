/**
 * Job carving (räätälöinti): a job is written down as tasks, each of which stays, is shaped or is carved out, and the
 * carved tasks make one or more openings with their hours and demands. Requirement F2.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** What a task asks of whoever does it, each on our own neutral scale: 1 little – 5 a great deal. */
export const demandKinds = ['body', 'senses', 'concentration', 'social', 'language'] as const;
export type DemandKind = (typeof demandKinds)[number];
export type Demands = Readonly<Record<DemandKind, number>>;

export const lightDemands: Demands = { body: 1, senses: 1, concentration: 1, social: 1, language: 1 };

/** As many jobs as one canvas yields. */
export const mostParts = 5;

export interface CarvingTask {
  readonly name: string;
  readonly weeklyMinutes: number;
  /** 0: the task stays in the job; 1–5: it belongs to that carved job. */
  readonly part: number;
  /** How the task can be shaped: another way, tool, time or place; empty when it is done as it is. */
  readonly adjustment: string;
  readonly demands: Demands;
  /** The demands once the task is shaped; null when shaping changes none. */
  readonly shapedDemands: Demands | null;
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
}

export interface CarvedOpening {
  readonly part: number;
  readonly tasks: readonly string[];
  readonly weeklyMinutes: number;
  readonly demands: Demands;
  readonly adjustments: readonly string[];
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
}

const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].toSorted();

/** The most that any of the tasks asks: whoever does the job meets each of them. */
export function demandsOf(tasks: readonly CarvingTask[]): Demands {
  const most = (kind: DemandKind) =>
    tasks.reduce((top, task) => Math.max(top, (task.shapedDemands ?? task.demands)[kind]), 1);
  return {
    body: most('body'),
    senses: most('senses'),
    concentration: most('concentration'),
    social: most('social'),
    language: most('language'),
  };
}

const minutesOf = (tasks: readonly CarvingTask[]) => tasks.reduce((sum, task) => sum + task.weeklyMinutes, 0);

/** What the canvas yields, a job for each part in use. */
export function carvedOpenings(tasks: readonly CarvingTask[]): readonly CarvedOpening[] {
  const parts = [...new Set(tasks.map((task) => task.part))]
    .filter((part) => part > 0)
    .toSorted((a, b) => a - b);
  return parts.map((part) => {
    const own = tasks.filter((task) => task.part === part);
    return {
      part,
      tasks: own.map((task) => task.name),
      weeklyMinutes: minutesOf(own),
      demands: demandsOf(own),
      adjustments: own.map((task) => task.adjustment).filter((one) => one !== ''),
      skills: union(own.map((task) => task.skills)),
      certificates: union(own.map((task) => task.certificates)),
    };
  });
}

/** What is left of the job for whoever does it now. */
export function remainingMinutes(tasks: readonly CarvingTask[]): number {
  return minutesOf(tasks.filter((task) => task.part === 0));
}

/** The week of one full-time job, by the working hours act: a carved job is no longer than that. */
export const longestWeekMinutes = 40 * 60;

export function carvingRefusal(tasks: readonly CarvingTask[]): Refusal | undefined {
  const names = tasks.map((task) => task.name.trim().toLowerCase());
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice !== -1) return refuse('carving-task-twice', undefined, `/body/tasks/${twice}/name`);
  const tooLong = carvedOpenings(tasks).find((one) => one.weeklyMinutes > longestWeekMinutes);
  return tooLong ? refuse('carving-too-long', { part: tooLong.part, hours: 40 }, '/body/tasks') : undefined;
}

/** A canvas of which nothing is carved yields nothing. */
export function yieldRefusal(tasks: readonly CarvingTask[], part: number): Refusal | undefined {
  return carvedOpenings(tasks).some((one) => one.part === part && one.weeklyMinutes > 0)
    ? undefined
    : refuse('carving-empty', undefined, '/body/part');
}
