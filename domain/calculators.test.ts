import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import helsinki from '../packs/helsinki-lisa/2026.json' with { type: 'json' };
import { calculatorNames, calculators as plain, runCalculator } from './calculators.ts';
import { grantCalculator } from './grants/grant-calculator.ts';
import { readGrantPack } from './grants/read-pack.ts';
import type { CalculatorAnswer } from './kernel/calculator.ts';

const read = readGrantPack(helsinki);
const calculators = { ...plain, grant: grantCalculator('pack' in read ? [read.pack] : []) };

const noFacts = {
  birthDate: null,
  unemployedSince: null,
  citizenship: null,
  protection: null,
  workAbility: null,
  graduatedOn: null,
  homeParent: null,
  outOfWorkSince: null,
  inEducation: null,
  inWork: null,
};

function wrongFields(answer: CalculatorAnswer | undefined): readonly string[] {
  if (answer === undefined || !('problem' in answer)) throw new Error('A problem was expected');
  return answer.problem.errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

test.each([
  ['010203-1230', { valid: true, birthDate: '1903-02-01', artificial: false, refusal: null }],
  ['111111-9991', { valid: true, birthDate: '1911-11-11', artificial: true, refusal: null }],
  ['111111-111X', { valid: false, birthDate: null, artificial: false, refusal: 'check-character' }],
  ['', { valid: false, birthDate: null, artificial: false, refusal: 'length' }],
])('identity-code of %j', (value, result) => {
  expect(runCalculator('identity-code', { value })).toEqual({ result });
});

test('target-groups', () => {
  const person = { ...noFacts, birthDate: '1960-05-05', citizenship: 'ua' };
  expect(runCalculator('target-groups', { on: '2026-11-21', person })).toMatchObject({
    result: {
      groups: [
        { group: 'over55', basis: { rule: 'over-55', values: { age: 66 } } },
        { group: 'foreignCitizen', basis: { values: { citizenship: 'UA' } } },
      ],
    },
  });
  expect(runCalculator('target-groups', { on: '2026-11-21', person: noFacts })).toEqual({
    result: { groups: [] },
  });
});

test('facts that are left out are not known, and fields of others are left aside', () => {
  const person = { homeParent: true, shoeSize: 43 };
  expect(runCalculator('target-groups', { on: '2026-11-21', person })).toMatchObject({
    result: { groups: [{ group: 'homeParent' }] },
  });
});

test('share-out', () => {
  expect(runCalculator('share-out', { totalCents: 100, weights: [1, 1, 1] })).toEqual({
    result: { sharesCents: [34, 33, 33] },
  });
  expect(runCalculator('share-out', { totalCents: 0, weights: [] })).toEqual({ result: { sharesCents: [] } });
  expect(JSON.stringify(runCalculator('share-out', { totalCents: -0, weights: [1] }))).toBe(
    '{"result":{"sharesCents":[0]}}',
  );
});

test('every wrong field is pointed to', () => {
  expect(wrongFields(runCalculator('identity-code', {}))).toEqual(['/value required']);
  expect(wrongFields(runCalculator('identity-code', { value: 5 }))).toEqual(['/value wrong-type']);
  expect(wrongFields(runCalculator('identity-code', null))).toEqual([' wrong-type']);
  const person = {
    ...noFacts,
    birthDate: '2026-02-30',
    unemployedSince: '1.5.2025',
    citizenship: 'Finland',
    workAbility: 'half',
    protection: 'asylum',
    inWork: 'no',
    graduatedOn: 20200101,
  };
  expect(wrongFields(runCalculator('target-groups', { on: '0000-01-01', person }))).toEqual([
    '/on not-a-date',
    '/person/birthDate not-a-date',
    '/person/unemployedSince not-a-date',
    '/person/citizenship wrong-form',
    '/person/protection not-a-choice',
    '/person/workAbility not-a-choice',
    '/person/graduatedOn wrong-type',
    '/person/inWork wrong-type',
  ]);
  expect(wrongFields(runCalculator('target-groups', { on: null, person: null }))).toEqual([
    '/on wrong-type',
    '/person wrong-type',
  ]);
  expect(wrongFields(runCalculator('share-out', { totalCents: 0.5, weights: [1, -1, '2', null] }))).toEqual([
    '/totalCents wrong-type',
    '/weights/1 too-small',
    '/weights/2 wrong-type',
    '/weights/3 wrong-type',
  ]);
  expect(wrongFields(runCalculator('share-out', { totalCents: 2 ** 53, weights: [1] }))).toEqual([
    '/totalCents too-big',
  ]);
  expect(wrongFields(runCalculator('share-out', { totalCents: 1, weights: [] }))).toEqual([
    '/weights no-weights',
  ]);
});

test('no calculator of the name', () => {
  expect(runCalculator('toString', {})).toBeUndefined();
  expect(runCalculator('', {})).toBeUndefined();
});

test.each(calculatorNames)('the example of %s gives a result of the output form', (name) => {
  const calculator = calculators[name];
  const answer = calculator.calculate(calculator.example);
  if (!('result' in answer)) throw new Error(JSON.stringify(answer));
  expect(calculator.output.parse(answer.result)).toEqual(answer.result);
});

test.each(calculatorNames)('%s has schemas that can be published', (name) => {
  for (const schema of [calculators[name].input, calculators[name].output])
    expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ type: 'object' });
});

test.each(calculatorNames)('%s answers any JSON value', (name) => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answer = runCalculator(name, value);
      expect(answer !== undefined && 'result' in answer !== 'problem' in answer).toBe(true);
    }),
  );
});

const mutant = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  -1,
  1.5,
  2 ** 60,
  [],
  {},
  true,
  '2026-13-01',
  '9999-12-31',
  '0001-01-01',
);
test.each(calculatorNames)('%s answers an example gone wrong', (name) => {
  fc.assert(
    fc.property(fc.nat(), mutant, (place, value) => {
      const copy = structuredClone(calculators[name].example) as Record<string, unknown>;
      const holders = [copy, ...Object.values(copy).filter((part) => typeof part === 'object')] as Record<
        string,
        unknown
      >[];
      const slots = holders.flatMap((holder) =>
        Object.keys(holder ?? {}).map((key) => [holder, key] as const),
      );
      const slot = slots[place % slots.length];
      if (slot) slot[0][slot[1]] = value;
      const answer = runCalculator(name, copy);
      expect(answer !== undefined && 'result' in answer !== 'problem' in answer).toBe(true);
    }),
  );
});
