/** Errors as RFC 9457 problems. The only shape an error has between the database and the reader. */
import { type Language, type Refusal, type Text, problemWords, refusalSentence } from '@polku/domain';
import type * as z from 'zod';

export interface FieldError {
  /** JSON pointer into the request, e.g. `/body/birthDate`. */
  readonly pointer: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    detail: { errors?: readonly FieldError[]; extra?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = detail.errors ?? [];
    this.extra = detail.extra ?? {};
  }
}

/** Unknown, of another area and out of reach all answer the same. */
export const notFound = () => new Problem(404, 'not-found');
export const forbidden = () => new Problem(403, 'forbidden');

/** Turns a refusal of the domain into the answer 422, or 409 where the state of the record is the reason. */
export function refused(refusal: Refusal, status: 409 | 422 = 422): Problem {
  return new Problem(status, refusal.refusal, {
    errors: refusal.pointer
      ? [
          {
            pointer: refusal.pointer,
            code: refusal.refusal,
            ...(refusal.values ? { values: refusal.values } : {}),
          },
        ]
      : [],
    extra: refusal.values ? { values: refusal.values } : {},
  });
}

/** The second saver sees what changed: the record as it is now travels with the answer. */
export function changedMeanwhile(current: Readonly<Record<string, unknown>>): Problem {
  return new Problem(409, 'changed-meanwhile', { extra: { current } });
}

export function fieldErrors(part: 'params' | 'query' | 'body', error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const at = (path: readonly PropertyKey[]) => `/${[part, ...path.map(String)].join('/')}`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: at([...issue.path, key]), code: 'unknown-field' }));
    }
    return [{ pointer: at(issue.path), ...codeOf(issue) }];
  });
}

function codeOf(issue: z.core.$ZodIssue): { code: string; values?: Record<string, string | number> } {
  switch (issue.code) {
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-big',
        values: { maximum: Number(issue.maximum) },
      };
    case 'too_small':
      if (issue.message === 'required') return { code: 'required' };
      return {
        code: issue.origin === 'string' ? 'too-short' : 'too-small',
        values: { minimum: Number(issue.minimum) },
      };
    case 'invalid_type':
      return { code: issue.input === undefined || issue.input === null ? 'required' : 'wrong-type' };
    case 'invalid_format':
      // a schema that says what is wrong gives a code instead of a sentence
      return { code: /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : `not-a-${issue.format}` };
    case 'invalid_value':
      return { code: 'not-a-choice' };
    case 'custom':
      return { code: issue.message };
    default:
      return { code: 'wrong-value' };
  }
}

type Values = Readonly<Record<string, unknown>>;

function title(code: string, language: Language, values: unknown): string {
  const words: Readonly<Record<string, Text>> = problemWords;
  const sentence =
    words[code]?.[language] ?? refusalSentence(code, language) ?? problemWords['refused'][language];
  const given = Object(values) as Values;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole));
}

/** The body of the answer. */
export function problemBody(
  problem: Problem,
  language: Language,
  requestId: string,
): Record<string, unknown> {
  return {
    type: `/api/problems/${problem.code}`,
    title: title(problem.code, language, problem.extra['values']),
    status: problem.status,
    code: problem.code,
    instance: `urn:request:${requestId}`,
    errors: problem.errors.map((error) => ({ ...error, detail: title(error.code, language, error.values) })),
    ...problem.extra,
  };
}
