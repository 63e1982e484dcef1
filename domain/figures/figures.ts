/**
 * The figures as data: what each counts, of whom, and how its people part. Every figure of a half-year counts the
 * same people, those reached, so that figures beside each other tell the same story. Requirements I11, I12, D13, D26, D38.
 */
import { outcomeCodes } from '../outcomes/outcome.ts';

/** States of an open path at the end of the period, and the ways it ended. */
const openStates = [
  'referred',
  'assessment',
  'coaching',
  'placement',
  'trialOrSubsidisedJob',
  'paused',
] as const;
/** Agreed on, its first day still ahead: not yet an outcome. */
const notYetBegun = 'notYetBegun';

/** Ends without a result: where such a path broke off is a figure of its own. */
const endsWithoutResult = [
  'movedAway',
  'unknown',
] as const satisfies readonly (typeof outcomeCodes)[number][];

/**
 * Columns of each figure. They part the people reached: each person is in exactly one of them.
 * `blocks` tells columns whose subtotal is shown too. `within` names the columns of another figure whose people are parted
 * further instead: the sum follows from that figure, so what is hidden there is hidden here.
 */
export const partitions = {
  situation: {
    columns: [...openStates, ...outcomeCodes, notYetBegun],
    blocks: [...openStates.map(() => 0), ...outcomeCodes.map(() => 1), 1],
  },
  movement: { columns: ['up', 'same', 'down'], blocks: [0, 1, 2] },
  active: { columns: ['yes', 'no'], blocks: [0, 1] },
  withoutResponsible: { columns: ['yes', 'no'], blocks: [0, 1] },
  inactive: { columns: ['yes', 'no'], blocks: [0, 1] },
  measureCoach: { columns: ['improved', 'notImproved', 'notMeasured'], blocks: [0, 1, 2] },
  measureClient: { columns: ['improved', 'notImproved', 'notMeasured'], blocks: [0, 1, 2] },
  dropOut: {
    columns: [...openStates],
    blocks: openStates.map(() => 0),
    within: { partition: 'situation', columns: endsWithoutResult },
  },
} as const satisfies Record<
  string,
  {
    readonly columns: readonly string[];
    readonly blocks: readonly number[];
    readonly within?: { readonly partition: string; readonly columns: readonly string[] };
  }
>;
export type Partition = keyof typeof partitions;
export const partitionNames = Object.keys(partitions) as readonly Partition[];

/** The other figure whose people a figure parts, if it is not everybody reached. */
export function withinOf(
  partition: Partition,
): { readonly partition: Partition; readonly columns: readonly string[] } | undefined {
  const one = partitions[partition];
  return 'within' in one ? one.within : undefined;
}

export const situationsOpen: readonly string[] = openStates;
export const situationsEnded: readonly string[] = [...outcomeCodes, notYetBegun];

/** Every column of every figure, as names of people lists. */
export const figureColumns = [
  ...new Set(partitionNames.flatMap((name) => [...partitions[name].columns] as string[])),
] as const;

export function isColumnOf(partition: Partition, column: string): boolean {
  return (partitions[partition].columns as readonly string[]).includes(column);
}

/** Days from the one to the other in order: the middle, and what nine of ten stay under. */
export interface Spread {
  readonly median: number;
  readonly ninth: number;
}

/** A part as a whole percent, or null when either is hidden or there is nobody. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100);
}
