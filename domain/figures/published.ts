/** From counts to what may be shown: every slice of a period is decided on once, whoever asks and however it is filtered. */
import type { TargetGroup } from '../groups/target-groups.ts';
import { type Partition, type Spread, partitions, withinOf } from './figures.ts';
import {
  type HiddenCells,
  hiddenCells,
  hiddenInGroup,
  hiddenRows,
  hiddenUnder,
  hiddenWithin,
  isSmall,
} from './suppression.ts';

/** Counts of one municipality, those of each group beside them. */
export interface CountedRow {
  /** Empty for those whose municipality is not told. */
  readonly municipalityCode: string;
  readonly partition: Partition;
  readonly column: string;
  readonly people: number;
  readonly byGroup: Readonly<Partial<Record<TargetGroup, number>>>;
}

export interface CountedSpread extends Spread {
  readonly name: 'waitForAcceptance' | 'waitForStart';
  /** Null for all. */
  readonly municipalityCode: string | null;
  readonly group: TargetGroup | null;
  readonly people: number;
}

export type Shown = number | null;
export type ShownCounts = Readonly<Record<string, Shown>>;

export interface Slice {
  /** Null for all; empty for those whose municipality is not told. */
  readonly municipalityCode: string | null;
  readonly group: TargetGroup | null;
  readonly people: Shown;
  /** None for a municipality and a group together: those counts would tell of single people. */
  readonly counts: Readonly<Partial<Record<Partition, ShownCounts>>>;
  readonly waits: Readonly<Partial<Record<CountedSpread['name'], Spread>>>;
}

export interface Counted {
  readonly municipalityCodes: readonly string[];
  readonly groups: readonly TargetGroup[];
  readonly partitions: readonly Partition[];
  readonly rows: readonly CountedRow[];
  readonly spreads: readonly CountedSpread[];
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Every slice as it may be shown: all, each municipality, each group, and the people of each municipality's groups. */
export function publishedSlices(counted: Counted): readonly Slice[] {
  const places = [
    ...new Set([...counted.municipalityCodes, ...counted.rows.map((row) => row.municipalityCode)]),
  ];
  const numbers = new Map(
    counted.rows.map((row) => [`${row.partition} ${row.column} ${row.municipalityCode}`, row]),
  );
  const countOf = (partition: Partition, column: string, place: string, group: TargetGroup | null) => {
    const row = numbers.get(`${partition} ${column} ${place}`);
    return (group === null ? row?.people : row?.byGroup[group]) ?? 0;
  };
  const countsOf = (partition: Partition, place: string, group: TargetGroup | null) =>
    partitions[partition].columns.map((column) => countOf(partition, column, place, group));
  const [first = 'situation'] = counted.partitions;
  const peopleOf = (place: string, group: TargetGroup | null) => sum(countsOf(first, place, group));

  const people = places.map((place) => peopleOf(place, null));
  const all = sum(people);
  const hidden = hiddenRows(people);
  // hidden municipalities are one row together: it follows from the rest
  const shownAt = [...places.keys()].filter((at) => !hidden.rows[at]);
  const mergedAt = [...places.keys()].filter((at) => hidden.rows[at]);
  const rowsOf = (of: (place: string) => readonly number[], columns: number): (readonly number[])[] => [
    ...shownAt.map((at) => of(places[at] ?? '')),
    ...(mergedAt.length === 0
      ? []
      : [
          mergedAt
            .map((at) => of(places[at] ?? ''))
            .reduce(
              (one, other) => one.map((count, column) => count + (other[column] ?? 0)),
              Array<number>(columns).fill(0),
            ),
        ]),
  ];
  const free = new Set(mergedAt.length === 0 ? [] : [shownAt.length]);
  const rowOf = new Map(shownAt.map((at, row) => [places[at] ?? '', row]));

  interface FigureTable {
    readonly columns: readonly string[];
    readonly blocks: readonly number[];
    readonly rows: readonly (readonly number[])[];
    readonly hidden: HiddenCells;
  }
  const tables = new Map<Partition, FigureTable>();
  /** The whole figures first: a figure within another is hidden where that one is. */
  const inOrder = counted.partitions.toSorted((a, b) => Number(!!withinOf(a)) - Number(!!withinOf(b)));
  for (const partition of inOrder) {
    const { columns, blocks } = partitions[partition];
    const rows = rowsOf((place) => countsOf(partition, place, null), columns.length);
    const within = withinOf(partition);
    const other = within && tables.get(within.partition);
    const hiddenIn = () => {
      if (!within) return hiddenCells(rows, blocks, free);
      const isTold = (cells: readonly boolean[] | undefined) =>
        within.columns.every((column) => cells?.[other?.columns.indexOf(column) ?? -1] === false);
      const told = {
        rows: rows.map((_, at) => isTold(other?.hidden.rows[at])),
        total: isTold(other?.hidden.total),
      };
      return hiddenWithin(rows, told, columns.length, free);
    };
    tables.set(partition, { columns, blocks, rows, hidden: hiddenIn() });
  }
  const named = (
    columns: readonly string[],
    counts: readonly number[],
    cells: readonly boolean[] | undefined,
  ) =>
    Object.fromEntries(
      columns.map((column, at) => [column, cells?.[at] === false ? (counts[at] ?? 0) : null]),
    );
  const spreadsOf = (place: string | null, group: TargetGroup | null, told: boolean) =>
    Object.fromEntries(
      counted.spreads
        .filter(
          (one) => told && one.municipalityCode === place && one.group === group && one.people >= hiddenUnder,
        )
        .map(({ name, median, ninth }) => [name, { median, ninth }]),
    );

  const whole: Slice = {
    municipalityCode: null,
    group: null,
    people: hidden.total ? null : all,
    counts: Object.fromEntries(
      [...tables].map(([partition, { columns, rows, hidden: cells }]) => [
        partition,
        named(
          columns,
          columns.map((_, at) => sum(rows.map((row) => row[at] ?? 0))),
          hidden.total ? undefined : cells.total,
        ),
      ]),
    ),
    waits: spreadsOf(null, null, !hidden.total),
  };
  const byPlace = places.map((place, at): Slice => {
    const row = hidden.total ? undefined : rowOf.get(place);
    return {
      municipalityCode: place,
      group: null,
      people: row === undefined ? null : (people[at] ?? 0),
      counts: Object.fromEntries(
        [...tables].map(([partition, { columns, rows, hidden: cells }]) => [
          partition,
          named(columns, rows[row ?? 0] ?? [], row === undefined ? undefined : cells.rows[row]),
        ]),
      ),
      waits: spreadsOf(place, null, row !== undefined),
    };
  });
  const byGroup = counted.groups.flatMap((group): readonly Slice[] => {
    const members = places.map((place) => peopleOf(place, group));
    const inGroup = sum(members);
    // in the group or not: a table of its own, whose rows are the municipalities
    const rows = rowsOf(
      (place) => [peopleOf(place, group), peopleOf(place, null) - peopleOf(place, group)],
      2,
    );
    const cells = hiddenCells(rows, [0, 1], free);
    const told = !hidden.total && cells.total[0] === false && !isSmall(inGroup);
    const groupCounts = new Map<Partition, ShownCounts>();
    for (const [partition, { columns, blocks, rows: base, hidden: baseCells }] of tables) {
      const counts = columns.map((_, at) => sum(base.map((row) => row[at] ?? 0)));
      const own = columns.map((column) =>
        sum(places.map((place) => countOf(partition, column, place, group))),
      );
      const within = withinOf(partition);
      const isKnown =
        told && (!within || shownSum(groupCounts.get(within.partition), within.columns) !== null);
      groupCounts.set(
        partition,
        named(
          columns,
          own,
          isKnown ? hiddenInGroup({ counts, hidden: baseCells.total }, own, blocks) : undefined,
        ),
      );
    }
    return [
      {
        municipalityCode: null,
        group,
        people: told ? inGroup : null,
        counts: Object.fromEntries(groupCounts),
        waits: spreadsOf(null, group, told),
      },
      ...places.map((place, at): Slice => {
        const row = hidden.total ? undefined : rowOf.get(place);
        const isShown = row !== undefined && cells.rows[row]?.[0] === false;
        return {
          municipalityCode: place,
          group,
          people: isShown ? (members[at] ?? 0) : null,
          counts: {},
          waits: {},
        };
      }),
    ];
  });
  return [whole, ...byPlace, ...byGroup];
}

/** Sum of some columns, or null when one of them is hidden. */
export function shownSum(counts: ShownCounts | undefined, columns: readonly string[]): Shown {
  let all = 0;
  for (const column of columns) {
    const count = counts?.[column];
    if (count === null || count === undefined) return null;
    all += count;
  }
  return all;
}

/** The paths that ended: by the ways they ended, or by what is left of the open ones. */
export function endedOf({ people, counts }: Pick<Slice, 'people' | 'counts'>): Shown {
  const situation = counts.situation;
  const open = partitions.situation.columns.filter((_, at) => partitions.situation.blocks[at] === 0);
  const ended = partitions.situation.columns.filter((_, at) => partitions.situation.blocks[at] === 1);
  const left = shownSum(situation, open);
  return shownSum(situation, ended) ?? (people === null || left === null ? null : people - left);
}
