/** What came of grants: when it is asked, and figures from which nobody can be told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenUnder } from '../figures/suppression.ts';
import { asDay } from '../kernel/dates.ts';
import {
  type EffectRow,
  type GrantEnding,
  grantEffect,
  grantFollowUpDays,
  hiredAnywayAnswers,
  supportedUntil,
  workColumns,
  worksAfterGrant,
} from './grant-effect.ts';

const one = (changes: Partial<GrantEnding> = {}): GrantEnding => ({
  programme: 'toimi-tyollistamislisa',
  packVersion: '2026-pilot',
  municipality: '167',
  groups: ['longTerm'],
  grantedCents: 300_000,
  work: 'sameEmployer',
  hiredAnyway: 'no',
  ...changes,
});
const many = (count: number, changes: Partial<GrantEnding>) =>
  Array.from({ length: count }, () => one(changes));

describe('when it is asked', () => {
  const [start, end, later] = [asDay('2026-01-31'), asDay('2026-06-30'), asDay('2026-08-31')];
  test('after the last row of the sum, else after the job, else after its first day', () => {
    expect(supportedUntil([{ to: end }, { to: null }], { startsOn: start, endsOn: later })).toBe(end);
    expect(supportedUntil([{ to: null }], { startsOn: start, endsOn: later })).toBe(later);
    expect(supportedUntil([], { startsOn: start, endsOn: undefined })).toBe(start);
    expect(supportedUntil([], {})).toBeUndefined();
  });
  test('3, 6 and 12 months on, at the end of a shorter month', () => {
    expect(grantFollowUpDays(asDay('2026-08-31')).map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-08-31',
    ]);
  });
});

describe('figures', () => {
  test('one lasting job costs what was granted to all by those known to be in work', () => {
    const { whole } = grantEffect([
      ...many(12, {}),
      ...many(6, { work: 'elsewhere', hiredAnyway: 'yes' }),
      ...many(7, { work: 'notWorking', hiredAnyway: 'maybe' }),
      ...many(8, { work: null, hiredAnyway: null }),
    ]);
    expect(whole).toMatchObject({
      cases: 33,
      work: { inWork: 18, notWorking: 7, notAnswered: 8 },
      anyway: { no: 12, maybe: 7, yes: 6, notAnswered: 8 },
      grantedCents: 9_900_000,
      centsPerLastingJob: 550_000,
    });
  });
  test('few cases are not shown, nor what they cost', () => {
    const { whole, by } = grantEffect(many(4, {}));
    expect(whole).toMatchObject({ cases: null, grantedCents: null, centsPerLastingJob: null });
    expect(by.programme.every(({ cases }) => cases === null)).toBe(true);
  });
  test('a small municipality takes another with it, so that it does not follow from the sum', () => {
    const { by } = grantEffect([
      ...many(20, { municipality: '167' }),
      ...many(9, { municipality: '260' }),
      ...many(3, { municipality: '707' }),
    ]);
    expect(by.municipality.map(({ key, cases }) => [key, cases])).toEqual([
      ['167', 20],
      ['260', null],
      ['707', null],
    ]);
  });
  test('no shown number is small, and hidden rows of a table are never one alone', () => {
    const ending = fc.record({
      programme: fc.constantFrom('a', 'b'),
      packVersion: fc.constantFrom('2025', '2026'),
      municipality: fc.constantFrom('167', '260', '707', ''),
      groups: fc.subarray(['longTerm', 'young', 'over55']),
      grantedCents: fc.integer({ min: 1, max: 900_000 }),
      work: fc.option(fc.constantFrom(...worksAfterGrant)),
      hiredAnyway: fc.option(fc.constantFrom(...hiredAnywayAnswers)),
    });
    const numbers = ({ cases, work, anyway }: EffectRow) => [
      cases,
      ...Object.values(work),
      ...Object.values(anyway),
    ];
    fc.assert(
      fc.property(fc.array(ending, { maxLength: 80 }), (cases) => {
        const { whole, by } = grantEffect(cases);
        for (const row of [whole, ...by.programme, ...by.municipality, ...by.group])
          for (const number of numbers(row))
            expect(number === null || number === 0 || number >= hiddenUnder).toBe(true);
        for (const rows of [by.programme, by.municipality]) {
          const hidden = rows.filter(({ cases: count }) => count === null).length;
          expect(whole.cases === null || hidden !== 1).toBe(true);
          // what is hidden of all doesn't follow from the rows
          for (const column of workColumns)
            if (whole.work[column] === null)
              expect(rows.every((row) => row.work[column] === null)).toBe(true);
        }
      }),
    );
  });
});
