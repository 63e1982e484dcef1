/** RFC 9457 problem answers, read defensively: a proxy in between may answer with a page of its own. */
import type { TextValues } from './texts.tsx';

export interface WrongField {
  /** JSON pointer into the request: `/body/name`, `/query/from`, `/params/id`. */
  readonly pointer: string;
  readonly code: string;
  readonly values?: TextValues;
  /** The server's own sentence. */
  readonly detail?: string;
}

/**
 * - `refused`: the server answered with a problem
 * - `signed-out`: the session has ended
 * - `network`: no answer came
 * - `unexpected`: an answer that is no problem document
 */
export type ProblemKind = 'refused' | 'signed-out' | 'network' | 'unexpected';

export interface ProblemFacts {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly code: string;
  /** The server's own sentence, in the language that the reader had chosen. */
  readonly title?: string | undefined;
  readonly values?: TextValues | undefined;
  readonly errors?: readonly WrongField[];
  /** The record as it stands now, when `code` is `changed-meanwhile`. */
  readonly current?: unknown;
  /** The whole answer, for what one feature adds to its problems. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly values: TextValues;
  readonly errors: readonly WrongField[];
  readonly current: unknown;
  readonly answer: Readonly<Record<string, unknown>>;

  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super(`${facts.status} ${facts.code}`, options);
    this.name = 'ApiProblem';
    this.kind = facts.kind;
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title;
    this.values = facts.values ?? {};
    this.errors = facts.errors ?? [];
    this.current = facts.current;
    this.answer = facts.answer ?? {};
  }

  /** Someone else saved first. */
  get isConflict(): boolean {
    return this.status === 409 && this.code === 'changed-meanwhile';
  }
}

export function networkProblem(cause: unknown): ApiProblem {
  return new ApiProblem({ kind: 'network', status: 0, code: 'no-connection' }, { cause });
}

export async function readProblem(response: Response): Promise<ApiProblem> {
  const status = response.status;
  const fallback = new ApiProblem({
    kind: status === 401 ? 'signed-out' : 'unexpected',
    status,
    code: codeOfStatus(status),
  });
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return fallback;
  try {
    const answer: unknown = await response.json();
    return problemOf(status, answer) ?? fallback;
  } catch {
    return fallback;
  }
}

/** The problem that a parsed answer tells of; `undefined` when it is none. */
export function problemOf(status: number, answer: unknown): ApiProblem | undefined {
  if (!isRecord(answer) || typeof answer['code'] !== 'string') return undefined;
  const errors = Array.isArray(answer['errors']) ? answer['errors'].filter(isWrongField) : [];
  return new ApiProblem({
    kind: status === 401 ? 'signed-out' : 'refused',
    status,
    code: answer['code'],
    title: typeof answer['title'] === 'string' ? answer['title'] : undefined,
    values: textValues(answer['values']),
    errors,
    current: answer['current'],
    answer,
  });
}

export function toProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem({ kind: 'unexpected', status: 0, code: 'internal-error' }, { cause: error });
}

/** Milliseconds until a reading that found the database away is tried again: two seconds first, half a minute at most. */
export function againAfter(error: unknown, failures: number): number | false {
  if (error === null || toProblem(error).code !== 'database-unavailable') return false;
  return Math.min(30_000, 2_000 * 1.5 ** Math.max(0, failures - 1));
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  if (status === 502 || status === 503 || status === 504) return 'database-unavailable';
  return 'internal-error';
}

function textValues(value: unknown): TextValues {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWrongField(value: unknown): value is WrongField {
  return isRecord(value) && typeof value['pointer'] === 'string' && typeof value['code'] === 'string';
}
