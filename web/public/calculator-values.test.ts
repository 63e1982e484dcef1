import { calculators, isCalculatorName, runCalculator } from '@polku/domain';
import { expect, test } from 'vitest';
import { valueFrom, writtenFrom } from './calculator-values.ts';
import { fieldsOf } from './json-schema.ts';

const fieldsByName = Object.fromEntries(
  Object.values(calculators)
    // the support finder asks of grants
    .filter(({ name }) => name !== 'grant')
    .map((calculator) => [
      calculator.name,
      fieldsOf(calculator.input.toJSONSchema({ io: 'input', unrepresentable: 'any' })),
    ]),
);

test.each(Object.keys(fieldsByName))('the form of %s gives its example back', (name) => {
  if (!isCalculatorName(name)) throw new Error(name);
  const fields = fieldsByName[name] ?? [];
  const { example } = calculators[name];
  const value = valueFrom(fields, writtenFrom(fields, example));
  expect(value).toEqual(example);
  expect(runCalculator(name, value)).toHaveProperty('result');
});

test('fields are read with kind, choices and whether they may be unknown', () => {
  const person = fieldsByName['target-groups']?.find((field) => field.name === 'person');
  const byName = Object.fromEntries((person?.fields ?? []).map((field) => [field.name, field]));
  expect(byName['birthDate']).toMatchObject({ kind: 'date', nullable: true, pointer: 'person/birthDate' });
  expect(byName['workAbility']).toMatchObject({ kind: 'choice', choices: ['full', 'partial', 'unknown'] });
  expect(byName['inWork']).toMatchObject({ kind: 'boolean', nullable: true });
});

test('an empty required field is left out, so that the calculator points to it', () => {
  const fields = fieldsByName['target-groups'] ?? [];
  const answer = runCalculator('target-groups', valueFrom(fields, {}));
  expect(answer).toMatchObject({ problem: { errors: [{ pointer: '/on', code: 'required' }] } });
});

test('a line that is no number is refused by the calculator, with a comma read as a point', () => {
  const fields = fieldsByName['share-out'] ?? [];
  const value = valueFrom(fields, { totalCents: 100, weights: '1,5\n\nkaksi' });
  expect(value).toEqual({ totalCents: 100, weights: [1.5, 'kaksi'] });
  expect(runCalculator('share-out', value)).toMatchObject({
    problem: { errors: [{ pointer: '/weights/1', code: 'wrong-type' }] },
  });
});
