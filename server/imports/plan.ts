/**
 * What becomes of rows: read, matched and compared, with nothing written. The preview plans the whole file with one
 * registry of whom it has met; a run plans chunk by chunk and finds in the database whom the earlier chunks made.
 */
import {
  type ImportColumns,
  type ImportDefaults,
  type ImportedPerson,
  isImportedPerson,
  isNonDisclosed,
  type MatchCandidate,
  matchOf,
  normalisedName,
  type Right,
  type RowKeys,
  type RowProblem,
  type RowReading,
  readRow,
} from '@polku/domain';
import type { Tx } from '../platform/context.ts';
import { identityHash, type Keys } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { type ColumnValues, changedColumns, hex, type StoredClient } from './columns.ts';
import { findPeople } from './people.ts';

/** Who imports and how far she reaches; by the command line nobody, who reaches the whole area. */
export interface Importer {
  readonly areaId: number;
  readonly staffId: string | null;
  readonly municipalityCodes: readonly string[] | null;
  readonly rights: readonly Right[];
}

export interface Mapping {
  readonly columns: ImportColumns;
  readonly defaults: ImportDefaults;
}

export interface PlanContext {
  readonly importer: Importer;
  readonly batchId: string;
  readonly source: string;
  readonly reading: RowReading;
  readonly keys: Keys;
}

export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Planned {
  readonly line: number;
  readonly problems: readonly RowProblem[];
  readonly candidateIds: readonly string[];
}
interface Met {
  readonly clientId: string;
  readonly person: ImportedPerson;
  readonly stored: StoredClient;
  readonly columns: ColumnValues;
}
export type PlannedRow = Planned &
  (
    | { readonly result: 'created'; readonly clientId: string; readonly person: ImportedPerson }
    | (Met & { readonly result: 'updated' })
    | (Met & { readonly result: 'unchanged' })
    | { readonly result: 'duplicate'; readonly clientId: null; readonly person: ImportedPerson }
    | { readonly result: 'rejected'; readonly clientId: null }
  );

/** Whom the rows so far have met: as they will be once those rows are written. */
export interface Registry {
  find(row: RowKeys): readonly MatchCandidate[];
  has(id: string): boolean;
  add(candidate: MatchCandidate): void;
}

export function newRegistry(): Registry {
  const known = new Map<string, MatchCandidate>();
  const byKey = new Map<string, Set<string>>();
  const keysOf = (candidate: MatchCandidate) => [
    ...candidate.references.map((reference) => `r${reference}`),
    ...candidate.identities.map((identity) => `i${identity}`),
    `n${candidate.birthDate}${candidate.name}`,
  ];
  return {
    has: (id) => known.has(id),
    add(candidate) {
      known.set(candidate.id, candidate);
      for (const key of keysOf(candidate)) {
        const ids = byKey.get(key);
        if (ids) ids.add(candidate.id);
        else byKey.set(key, new Set([candidate.id]));
      }
    },
    find(row) {
      const ids = new Set([
        ...(row.reference === null ? [] : (byKey.get(`r${row.reference}`) ?? [])),
        ...(row.identity === null ? [] : (byKey.get(`i${row.identity}`) ?? [])),
        ...(row.birthDate === null ? [] : (byKey.get(`n${row.birthDate}${row.name}`) ?? [])),
      ]);
      return [...ids].flatMap((id) => known.get(id) ?? []);
    },
  };
}

export function keysOfPerson(person: ImportedPerson, keys: Keys): RowKeys {
  const { given } = person;
  return {
    reference: person.externalReference,
    identity: given.identityCode === undefined ? null : hex(identityHash(keys, given.identityCode)),
    name: normalisedName(`${given.familyName} ${given.givenNames}`),
    birthDate: given.birthDate ?? null,
  };
}

/** May this importer change the person: in her municipalities, and not hidden by non-disclosure. */
export function isWithinReach(
  importer: Importer,
  stored: Pick<StoredClient, 'municipality_code' | 'non_disclosure'>,
): boolean {
  const { municipalityCodes, rights } = importer;
  if (isNonDisclosed(stored.non_disclosure) && !rights.includes('nonDisclosure')) return false;
  return municipalityCodes === null || municipalityCodes.includes(stored.municipality_code);
}

interface ReadPerson {
  readonly line: number;
  readonly person: ImportedPerson;
  readonly keys: RowKeys;
}
interface UnreadRow {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

export async function planRows(
  tx: Tx,
  context: PlanContext,
  rows: readonly RawRow[],
  registry: Registry,
  how: { readonly lock: boolean },
): Promise<readonly PlannedRow[]> {
  const { importer, batchId, source, keys } = context;
  const read = rows.map(({ line, cells }): ReadPerson | UnreadRow => {
    const answer = readRow(cells, context.reading);
    return isImportedPerson(answer)
      ? { line, person: answer, keys: keysOfPerson(answer, keys) }
      : { line, problems: answer };
  });
  const wanted = read.flatMap((row) => ('keys' in row ? [row.keys] : []));
  const found = await findPeople(tx, importer.areaId, wanted, { source, batchId, lock: how.lock });
  const inDatabase = newRegistry();
  for (const candidate of found.candidates) inDatabase.add(candidate);

  return read.map((row): PlannedRow => {
    if (!('keys' in row)) {
      return { line: row.line, result: 'rejected', clientId: null, problems: row.problems, candidateIds: [] };
    }
    const candidates = [
      ...registry.find(row.keys),
      ...inDatabase.find(row.keys).filter((candidate) => !registry.has(candidate.id)),
    ];
    const planned = planPerson(context, row, candidates, found.clients);
    if (planned.clientId !== null) {
      const known = candidates.find((candidate) => candidate.id === planned.clientId);
      registry.add(afterRow(planned.clientId, row.line, row.keys, known));
    }
    return planned;
  });
}

function planPerson(
  context: PlanContext,
  row: ReadPerson,
  candidates: readonly MatchCandidate[],
  clients: ReadonlyMap<string, StoredClient>,
): PlannedRow {
  const { line, person } = row;
  const waits = (
    code: string,
    ids: readonly string[],
    values?: Readonly<Record<string, number>>,
  ): PlannedRow => ({
    line,
    person,
    result: 'duplicate',
    clientId: null,
    candidateIds: ids,
    problems: [{ code, field: null, level: 'error', ...(values ? { values } : {}) }, ...person.notes],
  });
  const match = matchOf(row.keys, candidates);
  if (match.kind === 'undecided') {
    return waits(match.code, match.ids, match.line === null ? undefined : { line: match.line });
  }
  if (match.kind === 'new') {
    return { line, person, result: 'created', clientId: newId(), problems: person.notes, candidateIds: [] };
  }
  const stored = clients.get(match.id);
  if (!stored) throw new Error('A person matched was not read');
  const { columns, notes } = changedColumns(stored, person, context);
  const isChanged = Object.keys(columns).length > 0;
  if (isChanged && !isWithinReach(context.importer, stored)) return waits('out-of-reach', [stored.id]);
  const met = {
    line,
    person,
    stored,
    columns,
    clientId: stored.id,
    problems: [...person.notes, ...notes],
    candidateIds: [],
  };
  return isChanged ? { ...met, result: 'updated' } : { ...met, result: 'unchanged' };
}

/** The person as the rows after this one meet her. */
function afterRow(id: string, line: number, row: RowKeys, known: MatchCandidate | undefined): MatchCandidate {
  const added = (all: readonly string[], one: string | null) =>
    one === null || all.includes(one) ? all : [...all, one];
  return {
    id,
    line,
    references: added(known?.references ?? [], known && known.references.length > 0 ? null : row.reference),
    identities: added(known?.identities ?? [], known && known.identities.length > 0 ? null : row.identity),
    name: row.name,
    birthDate: row.birthDate ?? known?.birthDate ?? null,
  };
}
