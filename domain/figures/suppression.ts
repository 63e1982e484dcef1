/**
 * Small counts are hidden: one to four people could be told from each other in a small municipality (facts § 6.4;
 * Statistics Finland hides likewise). With them so much else is hidden that no hidden count follows from what is shown.
 *
 * The proof is by construction, as in the hypercube method of table protection: every hidden cell is the corner of
 * a rectangle of hidden cells, and one person moved around its corners gives another table of whole counts with the same
 * totals. Two tables then fit everything shown, so the reader can't know which it is. Municipalities are hidden
 * as whole rows when their people are few; tables of different figures share only the number of people, which no
 * rectangle changes, so they don't tell of each other.
 */
export const hiddenUnder = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < hiddenUnder;
}

/**
 * Which of these counts of people are hidden, and whether their total is too. Hidden rows leave a sum so large that
 * none of them need be small, though each is known to hold somebody.
 */
export function hiddenRows(people: readonly number[]): {
  readonly rows: readonly boolean[];
  readonly total: boolean;
} {
  const hidden = people.map(isSmall);
  const sum = people.reduce((all, count) => all + count, 0);
  if (!hidden.includes(true)) return { rows: hidden, total: isSmall(sum) };
  for (;;) {
    const rows = people.filter((_, at) => hidden[at]);
    const together = rows.reduce((all, count) => all + count, 0);
    if (rows.length >= 2 && together >= hiddenUnder + rows.length) return { rows: hidden, total: false };
    const next = smallestShown(people, hidden);
    if (next === undefined) return { rows: hidden, total: true };
    hidden[next] = true;
  }
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number | undefined {
  let best: number | undefined;
  for (const [at, count] of counts.entries()) {
    if (count > 0 && !hidden[at] && (best === undefined || count < (counts[best] ?? 0))) best = at;
  }
  return best;
}

export interface HiddenCells {
  readonly rows: readonly (readonly boolean[])[];
  readonly total: readonly boolean[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What hiding costs: dear things are hidden only when nothing cheaper protects. */
const costs = { total: 1_000_000, leavesNone: 30_000, notReached: 10_000, zero: 1_000 } as const;

/**
 * Hidden cells of a table whose rows are groups of people and whose columns part each row's people: the sums of rows
 * are known to the reader, the sums of columns are shown under the table unless hidden here.
 *
 * @param rows counts; every row's sum is none, or not small
 * @param blocks a number for each column: columns of one block have a subtotal that is shown, or follows from the rest
 * @param free rows that are not shown themselves, but follow from the sums
 */
export function hiddenCells(
  rows: readonly (readonly number[])[],
  blocks: readonly number[],
  free: ReadonlySet<number> = new Set(),
): HiddenCells {
  const totalRow = rows.length;
  const columns = blocks.map((_, column) => column);
  const table = [...rows, columns.map((column) => rows.reduce((all, row) => all + (row[column] ?? 0), 0))];
  const hidden = table.map((row) => row.map(() => false));
  const value = ({ row, column }: Cell) => table[row]?.[column] ?? 0;
  const isHidden = ({ row, column }: Cell) => hidden[row]?.[column] ?? false;
  const hide = ({ row, column }: Cell) => {
    const cells = hidden[row];
    if (cells) cells[column] = true;
  };

  function costOf(cell: Cell): number {
    if (isHidden(cell)) return 0;
    if (cell.row === totalRow) return costs.total + value(cell);
    if (free.has(cell.row)) return 0;
    return 1 + value(cell) + (value(cell) === 0 ? costs.zero : 0);
  }

  /** The cheapest rectangle around a cell along which a person may be moved; the cell and it are hidden. */
  function protect(cell: Cell): void {
    const block = blocks[cell.column];
    const subtotal = columns.reduce(
      (all, column) => all + (blocks[column] === block ? value({ row: cell.row, column }) : 0),
      0,
    );
    let best: { readonly cells: readonly Cell[]; readonly cost: number } | undefined;
    for (const row of table.keys()) {
      if (row === cell.row) continue;
      const same = row === totalRow || cell.row === totalRow ? 1 : -1;
      for (const column of columns) {
        if (column === cell.column || (isSmall(subtotal) && blocks[column] === block)) continue;
        const cells = [cell, { row: cell.row, column }, { row, column: cell.column }, { row, column }];
        const signs = [1, -1, same, -same];
        const cost = Math.min(...[1, -1].map((sign) => moveCost(cells, signs, sign)));
        const all = cost + cells.reduce((sum, corner) => sum + costOf(corner), 0);
        if (all < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cells, cost: all };
      }
    }
    for (const corner of best?.cells ?? [cell]) hide(corner);
  }

  function moveCost(cells: readonly Cell[], signs: readonly number[], sign: number): number {
    const after = cells.map((cell, at) => value(cell) + sign * (signs[at] ?? 0));
    if (after.some((count) => count < 0)) return Number.POSITIVE_INFINITY;
    if (after.includes(0)) return costs.leavesNone;
    const [first] = cells;
    const missing = first && sign > 0 ? Math.max(1, hiddenUnder - value(first)) : 1;
    const reaches = cells.every((cell, at) => (signs[at] ?? 0) * sign > 0 || value(cell) > missing);
    return sign > 0 && reaches ? 0 : costs.notReached;
  }

  for (const row of table.keys()) {
    for (const column of columns) {
      const cell = { row, column };
      if (isSmall(value(cell))) protect(cell);
    }
  }
  // a line whose hidden cells hold fewer than the limit together hides one more
  for (let changed = true; changed; ) {
    changed = false;
    const lines = [
      ...[...table.keys()].map((row) => columns.map((column) => ({ row, column }))),
      ...columns.map((column) => rows.map((_, row) => ({ row, column }))),
    ];
    for (const line of lines) {
      const covered = line.filter(isHidden);
      const together = covered.reduce((all, cell) => all + value(cell), 0);
      if (covered.length === 0 || together >= hiddenUnder) continue;
      const next = line
        .filter((cell) => !isHidden(cell) && value(cell) > 0)
        .sort((a, b) => value(a) - value(b))[0];
      if (!next) continue;
      protect(next);
      changed = true;
    }
  }
  return { rows: hidden.slice(0, totalRow), total: hidden[totalRow] ?? [] };
}

/**
 * Hidden cells of a table that parts the people of another table's cells further: the sum of a row is the sum of those
 * cells. Nothing shown here tells a sum that the other table hides: a row whose sum is not told there is hidden as a whole.
 * Of the rows left every sum counts as known, and moving a person between the parts of one sum changes nothing in
 * the other table; moving one in the other table changes hidden rows here only. So neither tells of the other.
 *
 * @param told whether every cell that adds up to the row's sum is shown in the other table; the last is of the sums
 * @param free rows that are not shown themselves, but follow from the sums
 */
export function hiddenWithin(
  rows: readonly (readonly number[])[],
  told: { readonly rows: readonly boolean[]; readonly total: boolean },
  columns: number,
  free: ReadonlySet<number> = new Set(),
): HiddenCells {
  const every = Array<boolean>(columns).fill(true);
  const isShown = (row: number) => told.rows[row] === true && !free.has(row);
  const shownAt = [...rows.keys()].filter(isShown);
  const left = rows
    .filter((_, row) => !isShown(row))
    .reduce((one, other) => one.map((count, at) => count + (other[at] ?? 0)), Array<number>(columns).fill(0));
  const table = [...shownAt.map((row) => rows[row] ?? []), left];
  const few = table.some((row) => isSmall(row.reduce((all, count) => all + count, 0)));
  if (!told.total || few) return { rows: rows.map(() => every), total: every };
  const cells = hiddenCells(table, Array<number>(columns).fill(0), new Set([shownAt.length]));
  return {
    rows: rows.map((_, row) => (isShown(row) ? (cells.rows[shownAt.indexOf(row)] ?? every) : every)),
    total: cells.total,
  };
}

/**
 * Hidden cells of one group's counts, whose people are part of the whole's: the whole less the group is a count too.
 *
 * @param whole the counts of everybody, and which of them are hidden
 * @param group counts of the group by the same columns; its sum is none, or not small, and so is the rest
 */
export function hiddenInGroup(
  whole: { readonly counts: readonly number[]; readonly hidden: readonly boolean[] },
  group: readonly number[],
  blocks: readonly number[],
): readonly boolean[] {
  const columns = [...group.keys()];
  const inside = (column: number) => group[column] ?? 0;
  const outside = (column: number) => (whole.counts[column] ?? 0) - inside(column);
  const sum = (of: (column: number) => number, which = columns) =>
    which.reduce((all, column) => all + of(column), 0);
  const hidden = columns.map((column) => whole.hidden[column] ?? false);
  if (sum(inside) === 0 || sum(outside) === 0) return hidden;

  function partnerOf(column: number): number | undefined {
    const block = columns.filter((other) => blocks[other] === blocks[column]);
    const alone = isSmall(sum(inside, block)) || isSmall(sum(outside, block));
    let best: { readonly column: number; readonly cost: number } | undefined;
    for (const other of columns) {
      if (other === column || (alone && blocks[other] === blocks[column])) continue;
      const comes = outside(column) >= 1 && inside(other) >= 1;
      const goes = inside(column) >= 1 && outside(other) >= 1;
      if (!comes && !goes) continue;
      const isLarge = inside(other) + inside(column) >= hiddenUnder && inside(other) > 0;
      const cost =
        (hidden[other] ? 0 : 1 + inside(other)) +
        (isLarge ? 0 : costs.notReached) +
        (inside(other) === 0 ? costs.zero : 0);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { column: other, cost };
    }
    return best?.column;
  }

  for (const column of columns) {
    if (!isSmall(inside(column)) && !isSmall(outside(column))) continue;
    const partner = partnerOf(column);
    if (partner === undefined) return columns.map(() => true);
    hidden[column] = true;
    hidden[partner] = true;
  }
  for (;;) {
    const covered = columns.filter((column) => hidden[column]);
    if (covered.length === 0 || sum(inside, covered) >= hiddenUnder) return hidden;
    const next = smallestShown(group, hidden);
    if (next === undefined) return hidden;
    hidden[next] = true;
  }
}
