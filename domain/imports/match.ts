/**
 * Which person of the register a row is: by external reference, else by identity code, else by name and birth date.
 * Where two keys disagree, or one fits several people, nothing is decided: the row waits for a worker.
 */
import type { Day } from '../kernel/dates.ts';

/** The keys of one row. */
export interface RowKeys {
  readonly reference: string | null;
  /** Keyed hash of the identity code. */
  readonly identity: string | null;
  /** Normalised «family given». */
  readonly name: string;
  readonly birthDate: Day | null;
}

/** A person a row may be. */
export interface MatchCandidate {
  readonly id: string;
  /** References of this source that lead to the person, those of merged records included. */
  readonly references: readonly string[];
  /** Hashes of identity codes that lead to the person, those of merged records included. */
  readonly identities: readonly string[];
  readonly name: string;
  readonly birthDate: string | null;
  /** The line of this same file that already made or changed the person. */
  readonly line: number | null;
}

export type UndecidedCode =
  | 'keys-of-two-people'
  | 'other-identity-code'
  | 'reference-of-another'
  | 'same-name-and-birth-date'
  | 'several-alike'
  | 'same-as-line'
  | 'same-identity-as-line'
  | 'same-reference-as-line'
  | 'out-of-reach';

export type RowMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  | {
      readonly kind: 'undecided';
      readonly code: UndecidedCode;
      readonly ids: readonly string[];
      readonly line: number | null;
    };

function undecided(code: UndecidedCode, candidates: readonly MatchCandidate[]): RowMatch {
  const line = candidates.find((candidate) => candidate.line !== null)?.line ?? null;
  return { kind: 'undecided', code, ids: candidates.map((candidate) => candidate.id), line };
}

const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

function sharesIdentity(row: RowKeys, candidate: MatchCandidate): boolean {
  return row.identity !== null && candidate.identities.includes(row.identity);
}

function hasOtherIdentity(row: RowKeys, candidate: MatchCandidate): boolean {
  return row.identity !== null && candidate.identities.length > 0 && !sharesIdentity(row, candidate);
}

function sharesReference(row: RowKeys, candidate: MatchCandidate): boolean {
  return row.reference !== null && candidate.references.includes(row.reference);
}

function sharesName(row: RowKeys, candidate: MatchCandidate): boolean {
  return row.birthDate !== null && candidate.name === row.name && candidate.birthDate === row.birthDate;
}

/** The candidates are all people with any of the row's keys, in any order. */
export function matchOf(row: RowKeys, candidates: readonly MatchCandidate[]): RowMatch {
  const byKey = candidates.filter(
    (candidate) => sharesReference(row, candidate) || sharesIdentity(row, candidate),
  );
  if (byKey.length > 1) return undecided('keys-of-two-people', byKey);
  const [known] = byKey;
  if (known) return matchOfKnown(row, known);

  const alike = candidates.filter((candidate) => sharesName(row, candidate));
  if (alike.length === 0) return { kind: 'new' };
  const possible = alike.filter(
    (candidate) =>
      !hasOtherIdentity(row, candidate) && (row.reference === null || candidate.references.length === 0),
  );
  if (possible.length === 0) return undecided('same-name-and-birth-date', alike);
  const [only] = possible;
  if (alike.length > 1 || only === undefined) return undecided('several-alike', alike);
  return only.line === null ? { kind: 'same', id: only.id } : undecided('same-as-line', [only]);
}

function matchOfKnown(row: RowKeys, known: MatchCandidate): RowMatch {
  if (hasOtherIdentity(row, known)) return undecided('other-identity-code', [known]);
  // a running number mapped as reference would lay one list over another: name or birth date must agree too
  const otherBirthDate = differs(row.birthDate, known.birthDate);
  const isOther = otherBirthDate && (known.identities.length > 0 || row.name !== known.name);
  if (!sharesIdentity(row, known) && (isOther || (row.birthDate === null && row.name !== known.name)))
    return undecided('reference-of-another', [known]);
  if (known.line === null) return { kind: 'same', id: known.id };
  if (row.name === known.name) return undecided('same-as-line', [known]);
  return undecided(sharesIdentity(row, known) ? 'same-identity-as-line' : 'same-reference-as-line', [known]);
}
