import { failingExamples, packFacts, readGrantPack } from '@polku/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import helsinki from './helsinki-lisa.examples.json' with { type: 'json' };
import { grantAnswer, packFiles, shippedPacks } from './shipped-packs.ts';

describe('every shipped pack', () => {
  test.each(packFiles().map(({ name, text }) => [name, text]))('%s is of the language', (name, text) => {
    const read = readGrantPack(JSON.parse(text));
    expect('problems' in read ? read.problems : []).toEqual([]);
    if ('pack' in read)
      expect(name.replaceAll('\\', '/')).toBe(`${read.pack.programme}/${read.pack.version}.json`);
  });

  test.each(shippedPacks().map((pack) => [`${pack.programme} ${pack.version}`, pack] as const))(
    '%s gives what its worked examples say',
    (_, pack) => {
      expect(failingExamples(pack)).toEqual([]);
    },
  );

  test('no two versions of one programme begin on the same day, and none is in force after a later one has ended it', () => {
    const keys = shippedPacks().map(({ programme, validFrom }) => `${programme} ${validFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('any input is answered or told where it is wrong', () => {
    const programmes = [...new Set(shippedPacks().map(({ programme }) => programme))];
    const names = [...new Set(shippedPacks().flatMap((pack) => Object.keys(packFacts(pack))))];
    const value = fc.oneof(
      fc.constantFrom('2026-01-31', '2024-02-29', '', '091', 'company', 'none'),
      fc.double({ noNaN: true }),
      fc.integer({ min: -10, max: 5000 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.object({ maxDepth: 1 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...programmes),
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 25 }),
        (programme, facts) => {
          const groups: Record<string, Record<string, unknown>> = {};
          for (const [name, told] of Object.entries(facts)) {
            const [group = '', field = ''] = name.split('.');
            groups[group] = { ...groups[group], [field]: told };
          }
          const answer = grantAnswer({ programme, on: '2026-03-01', rulesOn: '2026-03-01', ...groups });
          if ('problem' in answer) {
            expect(answer.problem.errors.every(({ pointer }) => pointer.startsWith('/'))).toBe(true);
            return;
          }
          const { eligible, rows, totalCents, instalments } = answer.result as ReturnType<typeof resultOf>;
          const counted = rows.reduce((all, row) => all + (row.counted ? row.amountCents : 0), 0);
          if (totalCents !== null) expect(counted).toBe(totalCents);
          if (eligible === false) expect(totalCents).toBe(0);
          if (totalCents !== null && totalCents > 0)
            expect(instalments.reduce((all, { amountCents }) => all + amountCents, 0)).toBe(totalCents);
        },
      ),
    );
  });
});

interface Result {
  readonly eligible: boolean | null;
  readonly totalCents: number | null;
  readonly rows: readonly { readonly counted: boolean; readonly amountCents: number }[];
  readonly instalments: readonly { readonly amountCents: number }[];
  readonly missing: readonly string[];
}
function resultOf(value: unknown): Result {
  const answer = grantAnswer(value);
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.result as Result;
}

describe('helsinki-lisa', () => {
  test.each(helsinki.map((one) => [one.name, one] as const))('%s', (_, { rulesOn, job, totalCents }) => {
    expect(resultOf({ programme: 'helsinki-lisa', rulesOn, job }).totalCents).toBe(totalCents);
  });

  const earlier = (start: string, end: string) => ({ start, end });
  test.each([
    ['a full year, then half a year', [earlier('2020-01-01', '2020-12-31')], false, 'notMet'],
    ['the same as an apprenticeship', [earlier('2020-01-01', '2020-12-31')], true, 'met'],
    ['a year with a gap of two years after it', [earlier('2018-01-01', '2018-12-31')], false, 'met'],
    ['half a year and a day', [earlier('2020-01-01', '2020-07-01')], false, 'notMet'],
    [
      'two halves within two years',
      [earlier('2019-01-01', '2019-06-30'), earlier('2020-07-01', '2020-12-31')],
      false,
      'notMet',
    ],
    [
      'a year before a gap, and half after it',
      [earlier('2017-07-01', '2018-06-30'), earlier('2020-07-01', '2020-12-31')],
      false,
      'met',
    ],
  ])('earlier grants: %s', (_, earlierGrants, apprenticeship, outcome) => {
    const answer = grantAnswer({
      programme: 'helsinki-lisa',
      on: '2021-07-01',
      job: { grantStart: '2021-07-01', grantEnd: '2021-12-31', apprenticeship },
      claims: { earlierGrants },
    });
    const { findings } = ('result' in answer ? answer.result : {}) as {
      findings: { rule: string; outcome: string }[];
    };
    expect(findings.find(({ rule }) => rule === 'earlier-grants')?.outcome).toBe(outcome);
  });

  test.each([
    ['grantStart', ['job.grantStart']],
    ['grantEnd', ['job.grantEnd']],
    ['stateAidMaxPercent', ['job.stateAidMaxPercent']],
  ])('without %s the sum is not known, and what is missing is told', (field, missing) => {
    const { [field]: _, ...job } = { ...helsinki[0]?.job } as Record<string, unknown>;
    const {
      eligible,
      totalCents,
      missing: told,
    } = resultOf({ programme: 'helsinki-lisa', rulesOn: '2023-09-01', job });
    expect({ eligible, totalCents }).toEqual({ eligible: null, totalCents: null });
    expect(told).toEqual(expect.arrayContaining(missing));
  });

  test('a subsidy whose last day is not told leaves the sum open; one reversed or over another is refused', () => {
    const job = (paySubsidies: unknown) => ({
      programme: 'helsinki-lisa',
      rulesOn: '2023-09-01',
      job: { ...helsinki[0]?.job, paySubsidies },
    });
    expect(resultOf(job([{ percent: 50, start: '2023-09-01' }]))).toMatchObject({ totalCents: null });
    expect(grantAnswer(job([{ percent: 50, start: '2023-09-30', end: '2023-09-01' }]))).toMatchObject({
      problem: { errors: [{ pointer: '/job/paySubsidies/0/end', code: 'end-before-start' }] },
    });
    expect(
      grantAnswer(
        job([
          { percent: 50, start: '2023-09-01', end: '2023-09-30' },
          { percent: 70, start: '2023-09-30', end: '2023-10-31' },
        ]),
      ),
    ).toMatchObject({ problem: { errors: [{ code: 'overlaps' }] } });
  });
});
