import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCells, hiddenInGroup, hiddenRows, hiddenUnder, hiddenWithin, isSmall } from './suppression.ts';

/** One equation the reader knows: the cells named add up to the sum. */
interface Known {
  readonly cells: readonly number[];
  readonly sum: number;
}

/**
 * The reader who knows every equation and that counts are whole and not negative: is there a table that fits all of it in
 * which this count is another? Counts near the true ones are tried first, none farther from them than `reach`.
 */
function maySomethingElse(
  wanted: number,
  truth: readonly number[],
  known: readonly Known[],
  reach = 12,
): boolean {
  const order = [wanted, ...truth.keys()].filter((cell, at, all) => all.indexOf(cell) === at);
  const left = known.map((line) => line.sum);
  const open = known.map((line) => line.cells.length);
  const linesOf = truth.map((_, cell) => [...known.keys()].filter((at) => known[at]?.cells.includes(cell)));
  let budget = 2_000_000;
  function tryFrom(at: number): boolean {
    const cell = order[at];
    if (cell === undefined) return true;
    if (budget-- < 0) throw new Error('The search was too long to tell');
    const lines = linesOf[cell] ?? [];
    const real = truth[cell] ?? 0;
    const most = Math.min(real + reach, ...lines.map((line) => left[line] ?? 0));
    const last = lines.find((line) => open[line] === 1);
    const values = Array.from({ length: Math.max(0, most + 1) }, (_, value) => value)
      .filter(
        (value) =>
          (last === undefined || value === left[last]) && (at > 0 || value !== real) && value >= real - reach,
      )
      .sort((a, b) => Math.abs(a - real) - Math.abs(b - real));
    for (const line of lines) open[line] = (open[line] ?? 0) - 1;
    for (const value of values) {
      for (const line of lines) left[line] = (left[line] ?? 0) - value;
      const found = tryFrom(at + 1);
      for (const line of lines) left[line] = (left[line] ?? 0) + value;
      if (found) return true;
    }
    for (const line of lines) open[line] = (open[line] ?? 0) + 1;
    return false;
  }
  return tryFrom(0);
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 14 }));
/** Rows of nobody or of at least as many people as are shown. */
const table = (columns: number) =>
  fc
    .array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.filter((row) => !isSmall(sum(row))));

describe('a table of municipalities by figure', () => {
  test.each([2, 3, 4])('no hidden count of %i columns can be worked out', (columns) => {
    const blocks = columns === 4 ? [0, 0, 1, 1] : Array.from({ length: columns }, (_, at) => at);
    fc.assert(
      fc.property(table(columns), (rows) => {
        const hidden = hiddenCells(rows, blocks);
        const total = blocks.map((_, at) => sum(rows.map((row) => row[at] ?? 0)));
        for (const [at, row] of [...rows, total].entries()) {
          const cells = hidden.rows[at] ?? hidden.total;
          for (const [column, value] of row.entries()) {
            if (isSmall(value)) expect(cells[column], JSON.stringify(rows)).toBe(true);
          }
        }
        // unknowns: the hidden cells of the rows, then hidden sums of columns
        const index = new Map<string, number>();
        for (const [at, cells] of [...hidden.rows, hidden.total].entries())
          for (const [column, isHidden] of cells.entries())
            if (isHidden) index.set(`${at} ${column}`, index.size);
        const known: Known[] = [];
        for (const [at, row] of rows.entries()) {
          const open = row.flatMap((value, column) =>
            index.has(`${at} ${column}`) ? [{ value, column }] : [],
          );
          if (open.length > 0)
            known.push({
              cells: open.map(({ column }) => index.get(`${at} ${column}`) ?? 0),
              sum: sum(open.map(({ value }) => value)),
            });
        }
        for (const column of blocks.keys()) {
          const open = rows.flatMap((row, at) =>
            index.has(`${at} ${column}`) ? [{ value: row[column] ?? 0, at }] : [],
          );
          if (open.length === 0 || index.has(`${rows.length} ${column}`)) continue;
          known.push({
            cells: open.map(({ at }) => index.get(`${at} ${column}`) ?? 0),
            sum: sum(open.map(({ value }) => value)),
          });
        }
        // a hidden sum of a column is what its cells add up to: it is known when they are
        const cellsOnly = [...index].filter(([key]) => !key.startsWith(`${rows.length} `));
        const truth = cellsOnly.map(([key]) => {
          const [at = 0, column = 0] = key.split(' ').map(Number);
          return rows[at]?.[column] ?? 0;
        });
        for (const cell of truth.keys())
          expect(maySomethingElse(cell, truth, known), JSON.stringify(rows)).toBe(true);
        for (const [column, isHidden] of hidden.total.entries()) {
          if (isHidden) expect(hidden.rows.some((cells) => cells[column])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a subtotal of a few is not left as what remains of a row', () => {
    const rows = [
      [12, 9, 2, 1],
      [20, 11, 9, 8],
    ];
    const hidden = hiddenCells(rows, [0, 0, 1, 1]);
    expect(hidden.rows[0]?.slice(0, 2)).toContain(true);
    expect(hidden.total).toEqual([false, false, false, false]);
  });

  test('what need not be hidden is shown', () => {
    expect(
      hiddenCells(
        [
          [40, 12],
          [0, 9],
        ],
        [0, 1],
      ),
    ).toEqual({
      rows: [
        [false, false],
        [false, false],
      ],
      total: [false, false],
    });
  });
});

test('a table that parts some cells of another tells nothing hidden in it, nor is told by it', () => {
  // each row: one column left alone, then two whose people are parted further into three
  const row = fc.tuple(count, fc.tuple(count, count, count), fc.tuple(count, count, count));
  const few = (one: readonly [number, readonly number[], readonly number[]]) =>
    isSmall(one[0] + sum(one[1]) + sum(one[2]));
  let shown = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (every) => {
      const rows = every.filter((one) => !few(one));
      const outer = rows.map(([alone, first, second]) => [alone, sum(first), sum(second)]);
      const inner = rows.map(([, first, second]) => first.map((one, at) => one + (second[at] ?? 0)));
      const hiddenOuter = hiddenCells(outer, [0, 1, 1]);
      const isTold = (cells: readonly boolean[] | undefined) => cells?.[1] === false && cells[2] === false;
      const told = { rows: hiddenOuter.rows.map(isTold), total: isTold(hiddenOuter.total) };
      const hiddenInner = hiddenWithin(inner, told, 3);
      const totalOf = (table: readonly (readonly number[])[], column: number) =>
        sum(table.map((one) => one[column] ?? 0));
      // everything the reader may want: the cells of both tables
      const truth = rows.flatMap((_, at) => [...(outer[at] ?? []), ...(inner[at] ?? [])]);
      const known: Known[] = rows.flatMap((_, at) => {
        const cell = (column: number) => at * 6 + column;
        const people = sum(outer[at] ?? []);
        const lines: Known[] = [
          { cells: [0, 1, 2].map(cell), sum: people },
          { cells: [0, 3, 4, 5].map(cell), sum: people },
        ];
        for (const column of [0, 1, 2]) {
          if (!hiddenOuter.rows[at]?.[column])
            lines.push({ cells: [cell(column)], sum: outer[at]?.[column] ?? 0 });
          if (!hiddenInner.rows[at]?.[column])
            lines.push({ cells: [cell(column + 3)], sum: inner[at]?.[column] ?? 0 });
        }
        return lines;
      });
      for (const column of [0, 1, 2]) {
        if (!hiddenOuter.total[column])
          known.push({ cells: rows.map((_, at) => at * 6 + column), sum: totalOf(outer, column) });
        if (!hiddenInner.total[column])
          known.push({ cells: rows.map((_, at) => at * 6 + column + 3), sum: totalOf(inner, column) });
      }
      for (const at of rows.keys()) {
        for (const column of [0, 1, 2, 3, 4, 5]) {
          const cells = column < 3 ? hiddenOuter.rows[at] : hiddenInner.rows[at];
          const isHidden = cells?.[column % 3] === true;
          const value = truth[at * 6 + column] ?? 0;
          if (isSmall(value)) expect(isHidden, JSON.stringify(rows)).toBe(true);
          if (!isHidden) shown += column < 3 ? 0 : 1;
          // a sum told by the outer table may part no further than into itself
          else if (column < 3 || isSmall(value))
            expect(maySomethingElse(at * 6 + column, truth, known, 1), JSON.stringify(rows)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(shown).toBeGreaterThan(0);
});

test('hidden municipalities leave a sum of which no one count follows, though each is known to hold somebody', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 8 }), (people) => {
      const { rows, total } = hiddenRows(people);
      for (const [at, value] of people.entries()) if (isSmall(value)) expect(rows[at]).toBe(true);
      const hidden = people.filter((_, at) => rows[at]);
      if (isSmall(sum(people))) expect(total).toBe(true);
      if (total || hidden.length === 0) return;
      // any of them might hold as many as are shown
      expect(sum(hidden) - (hidden.length - 1)).toBeGreaterThan(hiddenUnder);
    }),
  );
});

test('counts of a group can’t be worked out from those of everybody, nor those of the rest', () => {
  const both = fc
    .integer({ min: 2, max: 5 })
    .chain((columns) => fc.array(fc.tuple(count, count), { minLength: columns, maxLength: columns }))
    .filter(
      (cells) =>
        !isSmall(sum(cells.map(([inside]) => inside))) && !isSmall(sum(cells.map(([, rest]) => rest))),
    );
  fc.assert(
    fc.property(both, (cells) => {
      const whole = cells.map(([inside, rest]) => inside + rest);
      const group = cells.map(([inside]) => inside);
      const blocks = cells.map((_, at) => at);
      const base = hiddenCells([whole], blocks).total;
      const hidden = hiddenInGroup({ counts: whole, hidden: base }, group, blocks);
      for (const [at, [inside, rest]] of cells.entries()) {
        if (sum(group) > 0 && sum(group) < sum(whole) && (isSmall(inside) || isSmall(rest)))
          expect(hidden[at], JSON.stringify(cells)).toBe(true);
        if (base[at]) expect(hidden[at]).toBe(true);
      }
      const open = [...hidden.keys()].filter((at) => hidden[at]);
      if (open.length === 0 || sum(group) === 0 || sum(group) === sum(whole)) return;
      // unknowns: in the group, and in the rest, of each hidden column
      const known: Known[] = [
        { cells: open.map((_, at) => at), sum: sum(open.map((at) => group[at] ?? 0)) },
        {
          cells: open.map((_, at) => open.length + at),
          sum: sum(open.map((at) => (whole[at] ?? 0) - (group[at] ?? 0))),
        },
        ...open.flatMap((at, place) =>
          base[at] ? [] : [{ cells: [place, open.length + place], sum: whole[at] ?? 0 }],
        ),
      ];
      const truth = [
        ...open.map((at) => group[at] ?? 0),
        ...open.map((at) => (whole[at] ?? 0) - (group[at] ?? 0)),
      ];
      for (const [place, at] of open.entries()) {
        // nobody in the group and nobody else there: it was never hidden for this group's sake
        if (isSmall(group[at] ?? 0) || isSmall((whole[at] ?? 0) - (group[at] ?? 0)))
          expect(maySomethingElse(place, truth, known), JSON.stringify(cells)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
