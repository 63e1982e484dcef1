import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { type Partition, partitionNames, partitions, withinOf } from './figures.ts';
import { daysKept, nearestPoints, promisedDays } from './local-service.ts';
import { figurePeriods, halfYearOf, periodOfKey, periodWords, previousHalfYear } from './periods.ts';
import { type CountedRow, endedOf, publishedSlices, shownSum, type Slice } from './published.ts';
import { isSmall } from './suppression.ts';

interface Person {
  readonly place: string;
  readonly under30: boolean;
  readonly neet: boolean;
  readonly columns: Readonly<Record<Partition, string>>;
}

/** Columns that people of the test are in: few, so that counts are of every size; of the ends both without a result. */
const columnsOf = (partition: Partition): readonly string[] =>
  partition === 'situation'
    ? ['assessment', 'coaching', 'education', 'pension', 'movedAway', 'unknown']
    : partitions[partition].columns.slice(0, 4);

const places = ['167', '276', '422', '426', ''];
const person: fc.Arbitrary<Person> = fc.record({
  place: fc.constantFrom('167', '167', '167', '276', '276', '422', '426', ''),
  under30: fc.boolean(),
  neet: fc.boolean(),
  columns: fc.record(
    Object.fromEntries(partitionNames.map((name) => [name, fc.constantFrom(...columnsOf(name))])) as Record<
      Partition,
      fc.Arbitrary<string>
    >,
  ),
});

/** Is this person counted in the figure at all: a figure within another counts those of some of its columns. */
function isIn(one: Person, partition: Partition): boolean {
  const within = withinOf(partition);
  return !within || within.columns.includes(one.columns[within.partition]);
}

function countedRows(people: readonly Person[]): readonly CountedRow[] {
  return partitionNames.flatMap((partition) =>
    places.flatMap((municipalityCode) =>
      partitions[partition].columns.map((column): CountedRow => {
        const inCell = people.filter(
          (one) =>
            one.place === municipalityCode && isIn(one, partition) && one.columns[partition] === column,
        );
        return {
          municipalityCode,
          partition,
          column,
          people: inCell.length,
          byGroup: {
            under30: inCell.filter((one) => one.under30).length,
            neet: inCell.filter((one) => one.neet).length,
          },
        };
      }),
    ),
  );
}

const slicesOf = (people: readonly Person[]) =>
  publishedSlices({
    municipalityCodes: places.filter((place) => place !== ''),
    groups: ['under30', 'neet'],
    partitions: partitionNames,
    rows: countedRows(people),
    spreads: [
      {
        name: 'waitForAcceptance',
        municipalityCode: null,
        group: null,
        people: people.length,
        median: 7,
        ninth: 20,
      },
    ],
  });

test('nothing shown is small, nor is what is left when the shown is taken from the shown', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 90 }), (people) => {
      const slices = slicesOf(people);
      const told: string[] = [];
      const keep = (count: number, what: string) => {
        if (isSmall(count)) told.push(what);
      };
      const whole = slices[0] as Slice;
      const byPlace = slices.filter((slice) => slice.municipalityCode !== null && slice.group === null);
      keep(whole.people ?? 0, 'all');
      for (const slice of slices) {
        keep(slice.people ?? 0, 'people');
        keep(endedOf(slice) ?? 0, 'ended');
        for (const counts of Object.values(slice.counts)) {
          const shown = Object.values(counts).filter((count) => count !== null);
          for (const count of shown) keep(count, 'cell');
          // the rest of a row
          if (slice.people !== null)
            keep(slice.people - shown.reduce((sum, count) => sum + count, 0), 'rest of a row');
        }
        // the people of a municipality or group, less those of the other cut
        const same = slices.find(
          (one) => one.municipalityCode === slice.municipalityCode && one.group === null,
        );
        if (slice.people !== null && same?.people !== null && same !== undefined)
          keep(same.people - slice.people, 'rest of a group');
      }
      for (const partition of partitionNames) {
        for (const column of partitions[partition].columns) {
          const all = whole.counts[partition]?.[column] ?? null;
          if (all === null) continue;
          const shown = byPlace.map((slice) => slice.counts[partition]?.[column] ?? 0);
          keep(all - shown.reduce((sum, count) => sum + count, 0), 'rest of a column');
          for (const group of ['under30', 'neet']) {
            const part = slices.find((slice) => slice.municipalityCode === null && slice.group === group);
            const count = part?.counts[partition]?.[column] ?? null;
            if (count !== null) keep(all - count, 'rest of a group’s column');
          }
        }
      }
      expect(told).toEqual([]);
      if (people.length < 5) expect(whole.waits).toEqual({});
    }),
    { numRuns: 60 },
  );
});

test('how many broke off is not shown where an end without a result is hidden, nor what is left of them a few', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(person, fc.integer({ min: 1, max: 9 })), { maxLength: 40 }), (kinds) => {
      const people = kinds.flatMap(([one, many]) => Array<Person>(many).fill(one));
      const wrong: string[] = [];
      for (const { counts } of slicesOf(people)) {
        const points = Object.values(counts.dropOut ?? {}).filter((count) => count !== null);
        const ends = shownSum(counts.situation, ['movedAway', 'unknown']);
        if (points.length > 0 && ends === null) wrong.push('told though hidden');
        if (ends !== null && isSmall(ends - points.reduce((sum, count) => sum + count, 0)))
          wrong.push('rest of those who broke off');
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('where people break off is shown when they are many', () => {
  const many = places.slice(0, 3).flatMap((place) =>
    (['assessment', 'coaching'] as const).flatMap((dropOut) =>
      (['movedAway', 'unknown', 'education'] as const).flatMap((situation) =>
        Array.from({ length: 9 }, (): Person => {
          const columns = Object.fromEntries(partitionNames.map((name) => [name, columnsOf(name)[0]]));
          return {
            place,
            under30: true,
            neet: true,
            columns: { ...columns, situation, dropOut } as Person['columns'],
          };
        }),
      ),
    ),
  );
  const [whole, joensuu] = slicesOf(many);
  expect(whole?.counts.dropOut).toMatchObject({ assessment: 54, coaching: 54, referred: 0 });
  expect(joensuu?.counts.dropOut).toMatchObject({ assessment: 18, coaching: 18 });
});

test('what is shown is true', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 40, maxLength: 80 }), (people) => {
      const rows = countedRows(people);
      const wrong: string[] = [];
      for (const slice of slicesOf(people)) {
        const mine = rows.filter(
          (row) => slice.municipalityCode === null || row.municipalityCode === slice.municipalityCode,
        );
        for (const [partition, counts] of Object.entries(slice.counts)) {
          for (const [column, count] of Object.entries(counts)) {
            if (count === null) continue;
            const real = mine
              .filter((row) => row.partition === partition && row.column === column)
              .reduce((sum, row) => sum + ((slice.group ? row.byGroup[slice.group] : row.people) ?? 0), 0);
            if (count !== real) wrong.push(column);
          }
        }
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('half-years run from January and July, and years of which people were erased stand whole', () => {
  const today = asDay('2026-11-19');
  expect(halfYearOf(today)).toEqual({
    key: '2026-2',
    kind: 'halfYear',
    from: '2026-07-01',
    to: '2026-12-31',
  });
  expect(previousHalfYear(halfYearOf(today)).key).toBe('2026-1');
  expect(periodOfKey('2024-1')).toMatchObject({ from: '2024-01-01', to: '2024-06-30' });
  expect(figurePeriods(asDay('2025-08-03'), today, []).map(({ key }) => key)).toEqual([
    '2026-2',
    '2026-1',
    '2025-2',
  ]);
  expect(figurePeriods(asDay('2024-02-03'), today, [2020, 2024]).map(({ key }) => key)).toEqual([
    '2026-2',
    '2026-1',
    '2025-2',
    '2025-1',
    '2024',
    '2020',
  ]);
  expect(periodWords({ key: '2026-1', kind: 'halfYear' }).fi).toBe('1–6/2026');
});

test('a promise is weighed by the days gone by, and the nearest place is one that serves', () => {
  const period = halfYearOf(asDay('2026-11-19'));
  const promise = { from: asDay('2026-11-02'), to: null, weekdays: [1, 4] as const };
  const days = promisedDays(promise, period, asDay('2026-11-19'));
  expect(days).toEqual(['2026-11-02', '2026-11-05', '2026-11-09', '2026-11-12', '2026-11-16', '2026-11-19']);
  expect(daysKept(days, [asDay('2026-11-05'), asDay('2026-11-06')])).toBe(1);
  expect(promisedDays(promise, halfYearOf(asDay('2027-01-01')), asDay('2026-11-19'))).toEqual([]);
  const distances = [
    { municipalityCode: '167', pointId: 'far', kilometres: 40 },
    { municipalityCode: '167', pointId: 'near', kilometres: 3 },
  ];
  expect(nearestPoints(distances, new Set(['far'])).get('167')?.kilometres).toBe(40);
  expect(nearestPoints(distances, new Set(['far', 'near'])).get('167')?.kilometres).toBe(3);
});
