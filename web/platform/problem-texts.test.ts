import { problemWords } from '@polku/domain';
import { expect, test } from 'vitest';
import { ApiProblem } from './problem.ts';
import { fieldNameOf, formProblem, problemSentence } from './problem-texts.ts';
import { textIn, type Translate } from './texts.tsx';

const t: Translate = (text, values) => textIn('fi', text, values);

test('a pointer becomes the name of the field', () => {
  expect(fieldNameOf('/body/steps/0/title')).toBe('steps/0/title');
  expect(fieldNameOf('/query/from')).toBe('from');
  expect(fieldNameOf('/file')).toBe('file');
  expect(fieldNameOf('/body')).toBe('');
});

test('every wrong field gets a sentence of its own', () => {
  const problem = new ApiProblem({
    kind: 'refused',
    status: 400,
    code: 'invalid-input',
    errors: [
      { pointer: '/body/name', code: 'required' },
      { pointer: '/body/odd', code: 'no-such-code', detail: 'Palvelimen lause' },
    ],
  });
  expect(formProblem(problem, t)).toEqual({
    title: problemWords['invalid-input'].fi,
    fields: [
      { name: 'name', message: problemWords.required.fi, missing: true },
      { name: 'odd', message: 'Palvelimen lause' },
    ],
  });
});

test('a page’s own words come first and are filled with the values', () => {
  const problem = new ApiProblem({
    kind: 'refused',
    status: 422,
    code: 'too-late',
    values: { day: '1.5.' },
    title: 'x',
  });
  const own = { 'too-late': { fi: 'Myöhässä: {day}', sv: 'Sen: {day}', en: 'Late: {day}' } };
  expect(problemSentence(problem, t, own)).toBe('Myöhässä: 1.5.');
  expect(problemSentence(problem, t)).toBe('x');
});

test('words whose values did not come fall back to the server’s sentence', () => {
  const problem = new ApiProblem({
    kind: 'refused',
    status: 422,
    code: 'too-late',
    title: 'Palvelimen lause',
  });
  const own = { 'too-late': { fi: 'Myöhässä: {day}', sv: 'Sen: {day}', en: 'Late: {day}' } };
  expect(problemSentence(problem, t, own)).toBe('Palvelimen lause');
});

test('something unknown still says that something went wrong', () => {
  const problem = new ApiProblem({ kind: 'unexpected', status: 500, code: 'whatever' });
  expect(problemSentence(problem, t)).toBe(problemWords['internal-error'].fi);
});
