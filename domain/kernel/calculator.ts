/**
 * What an open calculation is: a name, a form of input and of output, and a pure function between them. A value that is
 * not of the form is answered as a problem that points to every wrong field; nothing here throws.
 */
import type * as z from 'zod';
import type { Refusal } from './refusal.ts';
import type { Text } from './texts.ts';

export interface CalculatorFieldError {
  /** JSON pointer into the value that was asked about; empty for the value itself. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface CalculatorProblem {
  readonly type: string;
  readonly title: string;
  readonly errors: readonly CalculatorFieldError[];
}

export type CalculatorAnswer = { readonly result: unknown } | { readonly problem: CalculatorProblem };

export interface Calculator {
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** An input that gives a telling result. */
  readonly example: unknown;
  readonly calculate: (value: unknown) => CalculatorAnswer;
}

interface Description<I extends z.ZodType, O extends z.ZodType> {
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  readonly input: I;
  readonly output: O;
  readonly example: z.input<I>;
  readonly compute: (input: z.output<I>) =>
    | { readonly result: z.output<O> }
    | { readonly refused: Refusal | readonly Refusal[] }
    /** Of a form that only the value itself could tell. */
    | { readonly issues: readonly z.core.$ZodIssue[] };
}

export function calculator<I extends z.ZodType, O extends z.ZodType>(
  description: Description<I, O>,
): Calculator {
  const { compute, ...rest } = description;
  return {
    ...rest,
    calculate(value) {
      const parsed = description.input.safeParse(value, { reportInput: true });
      if (!parsed.success) return problemOf(parsed.error.issues.map(fieldError));
      const computed = compute(parsed.data);
      if ('result' in computed) return computed;
      if ('issues' in computed) return problemOf(computed.issues.map(fieldError));
      const refusals = 'refusal' in computed.refused ? [computed.refused] : computed.refused;
      return problemOf(refusals.map(({ pointer, refusal }) => fieldErrorOf(pointer ?? '', refusal)));
    },
  };
}

/** Nobody reads more of them. */
const mostErrors = 1_000;

function problemOf(errors: readonly CalculatorFieldError[]): CalculatorAnswer {
  return {
    problem: {
      type: '/api/problems/invalid-input',
      title: 'The value is not of the form asked for',
      errors: errors.slice(0, mostErrors),
    },
  };
}

function fieldError(issue: z.core.$ZodIssue): CalculatorFieldError {
  const steps = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return fieldErrorOf(steps.join(''), codeOf(issue));
}

function fieldErrorOf(pointer: string, code: string): CalculatorFieldError {
  return { pointer, code, detail: details[code] ?? 'The value cannot be used' };
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_format':
      return issue.format === 'date' ? 'not-a-date' : 'wrong-form';
    case 'invalid_value':
      return 'not-a-choice';
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : 'too-big';
    case 'too_small':
      return 'too-small';
    case 'custom':
      return issue.message;
    default:
      return 'wrong-value';
  }
}

const details: Readonly<Record<string, string>> = {
  required: 'The field is missing',
  'wrong-type': 'The value is of the wrong type',
  'not-a-date': 'Not a day that exists, written as YYYY-MM-DD',
  'wrong-form': 'The value is not of the right form',
  'not-a-choice': 'Not one of the accepted values',
  'too-many': 'Too many values',
  'too-big': 'The number is too great',
  'too-small': 'The number is too small',
  'no-weights': 'A sum that is not zero needs at least one weight',
  'not-a-week': 'Not a week that exists, written as YYYY-Www',
  overlaps: 'It overlaps one before it',
  'part-of-a-cent': 'A sum of euros has at most two decimals',
  'euros-and-cents-differ': 'The same sum is given in euros and in cents, and they differ',
  'unknown-programme': 'No programme has this name',
  'no-version-on-day': 'No version of the programme is in force on the day',
  'end-before-start': 'The end is before the start',
  repeated: 'The same is there already',
  'unknown-client': 'No client has this id',
  'unknown-slot': 'No slot has this id',
  'pin-forbidden': 'The pinned pair is forbidden',
  'pin-not-listed': 'The pinned pair has no score',
  'pin-certificate': 'The pinned client lacks a certificate that the slot requires',
  'pin-too-far': 'The pinned slot is too far for the client',
  'pin-weekdays': 'The pinned slot has weekdays that the client does not',
  'pin-hours': 'The pinned slot has more hours than the client can do',
  'pin-client-twice': 'The client is pinned to another slot already',
  'pin-no-capacity': 'More clients are pinned to the slot than it has places',
  'notice-before-sent': 'Notice cannot be before sending',
  'notice-not-rebuttable': 'With this channel no other day of notice can be shown',
  'ceiling-not-known': 'No ceiling is known for this day: give one',
  'weight-not-usable': 'A weight is a number of zero or more',
};
