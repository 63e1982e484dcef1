/** The list of clients and its search: filtered, sorted and paged in SQL, each row with what this user may do. */
import {
  type Actor,
  type BodyOf,
  type ClientFacts,
  type ClientRow,
  type Contract,
  type Day,
  actionNames,
  isIdentityCode,
  isInCaseload,
  mayOnClient,
  misspellingOf,
  searchWords,
  seesNonDisclosed,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { seesPlaceOf } from '../coaching/place.ts';
import { clientFactsFor } from '../platform/authorise.ts';
import { clientFilter, inCaseload } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { misspeltForms } from '../platform/name-search.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { type Keys, identityHash } from '../platform/keys.ts';

type Query = BodyOf<Contract['clientList']>;

interface ListedRow {
  readonly id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly birth_date: string | null;
  readonly non_disclosed: boolean;
  readonly municipality_code: string;
  readonly path_state: ClientRow['pathState'];
  readonly path_state_since: string;
  readonly responsible_staff_id: string | null;
  readonly responsible_name: string | null;
  readonly last_event_on: string;
  readonly facts: ClientFacts;
  readonly sort_key: string;
}

/** Client actions that a row can carry. */
export const clientActions = actionNames.filter((action) =>
  /^(client\.(read|edit|responsible|share|ownView)|team\.read|path\.move|plan\.edit|contact\.write|message\.(read|send)|coaching\.manage|attendance\.mark|outcome\.record|assessment\.(read|write)|strengths\.read)$/.test(
    action,
  ),
);

/** The search words as one condition: identity code, telephone, or a name whose spelling may be off. */
function searchCondition(search: string, actor: Actor, keys: Keys): RawBuilder<boolean> | undefined {
  const words = search.trim();
  if (words === '') return undefined;
  if (isIdentityCode(words)) return sql<boolean>`client.identity_code_hash = ${identityHash(keys, words)}`;
  const digits = words.replace(/\D/g, '');
  if (digits.length >= 5 && /^[\d\s+()-]+$/.test(words)) {
    // a whole number, and never one that is hidden from the reader: a part would let it be guessed piece by piece
    return sql<boolean>`(client.phone_digits = ${digits.replace(/^(358|0)/, '')} and ${seesPlaceOf(actor)})`;
  }
  // each word may stand anywhere in the name, and a letter in it may be wrong
  const conditions = searchWords(words).slice(0, 6).map(nameHas);
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

const literally = (word: string) => word.replace(/[%_\\]/g, '\\$&');

function nameHas(word: string): RawBuilder<boolean> {
  const meant = misspellingOf(word);
  const parts = meant
    ? [`% ${literally(meant.beginning)}%`, `%${literally(meant.end)} %`, `% ${literally(meant.swapped)} %`]
    : [];
  return sql<boolean>`client.id in (select clients_by_name(${`%${literally(word)}%`}, ${parts}::text[], ${misspeltForms(word)}))`;
}

/** What the list can be sorted by, as indexed, and a cursor's key made the same. */
const sortKeys = {
  name: {
    column: sql`(client.family_name || ' ' || client.given_names) collate "fi-x-icu"`,
    key: (text: string | null | undefined) => sql`${text}`,
  },
  stateSince: {
    column: sql`client.path_state_since`,
    key: (text: string | null | undefined) => sql`${text}::date`,
  },
  lastEvent: {
    column: sql`client.last_event_on`,
    key: (text: string | null | undefined) => sql`${text}::date`,
  },
} as const;

export async function listClients(
  tx: Tx,
  actor: Actor,
  query: Query,
  today: Day,
  keys: Keys,
): Promise<{ rows: ClientRow[]; next: string | null }> {
  const { column: sortKey, key: keyOf } = sortKeys[query.sort];
  const direction = query.descending ? sql`desc` : sql`asc`;
  const after = readCursor(query.cursor, 2);
  const conditions: RawBuilder<boolean>[] = [
    sql<boolean>`client.area_id = ${actor.areaId}`,
    sql<boolean>`client.merged_into_id is null`,
    clientFilter(actor, 'client.read', today),
  ];
  const search = searchCondition(query.search, actor, keys);
  if (search) conditions.push(search);
  if (query.municipalityCode) {
    // asking for a municipality must not tell where a non-disclosed person lives
    conditions.push(
      sql<boolean>`(client.municipality_code = ${query.municipalityCode} and ${seesPlaceOf(actor)})`,
    );
  }
  if (query.states?.length) conditions.push(sql<boolean>`client.path_state = any (${query.states}::text[])`);
  if (query.responsibleStaffId)
    conditions.push(sql<boolean>`client.responsible_staff_id = ${query.responsibleStaffId}`);
  if (query.withoutResponsible) {
    conditions.push(sql<boolean>`(client.responsible_staff_id is null and client.path_state <> 'outcome')`);
  }
  if (query.caseloadOnly) conditions.push(inCaseload(actor));
  if (after) {
    const [key, id] = after;
    conditions.push(
      query.descending
        ? sql<boolean>`(${sortKey}, client.id) < (${keyOf(key)}, ${id}::uuid)`
        : sql<boolean>`(${sortKey}, client.id) > (${keyOf(key)}, ${id}::uuid)`,
    );
  }
  const found = await sql<ListedRow>`
    with page as (
      select client.*, ${sortKey} as sort_key from client
       where ${sql.join(conditions, sql` and `)}
       order by ${sortKey} ${direction}, client.id ${direction}
       limit ${query.limit + 1})
    select client.id, client.given_names, client.family_name, client.birth_date,
           client.non_disclosure <> 'none' as non_disclosed, client.municipality_code,
           client.path_state, client.path_state_since, client.responsible_staff_id, client.last_event_on, client.sort_key::text as sort_key,
           (select st.given_name || ' ' || st.family_name from staff st
             where st.area_id = client.area_id and st.id = client.responsible_staff_id) as responsible_name,
           ${clientFactsFor(actor, today)} as facts
      from page as client
     order by client.sort_key ${direction}, client.id ${direction}`.execute(tx);
  const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
  return { rows: rows.map((row) => clientRowOf(row, actor)), next };
}

/** How many clients are given to a worker at one time. */
const mostGiven = 500;

/**
 * Those of the named or found clients whom this actor may give to somebody and nobody has, locked. They are in the
 * caseload of everybody in scope, so no reason is asked.
 */
export async function withoutResponsible(
  tx: Tx,
  actor: Actor,
  which: BodyOf<Contract['responsibleGive']>['which'],
  today: Day,
  keys: Keys,
): Promise<{ readonly ids: readonly string[]; readonly left: boolean }> {
  const conditions: RawBuilder<boolean>[] = [];
  if ('clientIds' in which) conditions.push(sql<boolean>`client.id = any (${which.clientIds}::uuid[])`);
  else {
    const { search, municipalityCode, states } = which.found;
    const bySearch = searchCondition(search, actor, keys);
    if (bySearch) conditions.push(bySearch);
    if (municipalityCode) {
      conditions.push(
        sql<boolean>`(client.municipality_code = ${municipalityCode} and ${seesPlaceOf(actor)})`,
      );
    }
    if (states?.length) conditions.push(sql<boolean>`client.path_state = any (${states}::text[])`);
  }
  const found = await sql<{ id: string }>`
    select client.id from client
     where client.area_id = ${actor.areaId} and client.merged_into_id is null
       and client.responsible_staff_id is null and client.path_state <> 'outcome'
       and ${clientFilter(actor, 'client.read', today)} and ${clientFilter(actor, 'client.responsible', today)}
       ${sql.join(
         conditions.map((condition) => sql`and ${condition}`),
         sql` `,
       )}
     order by client.id limit ${mostGiven + 1} for update of client`.execute(tx);
  return { ids: found.rows.slice(0, mostGiven).map((row) => row.id), left: found.rows.length > mostGiven };
}

function clientRowOf(row: ListedRow, actor: Actor): ClientRow {
  return {
    id: row.id,
    givenNames: row.given_names,
    familyName: row.family_name,
    birthYear: row.birth_date ? Number(row.birth_date.slice(0, 4)) : null,
    nonDisclosed: row.non_disclosed,
    municipalityCode: row.non_disclosed && !seesNonDisclosed(actor) ? null : row.municipality_code,
    pathState: row.path_state,
    pathStateSince: row.path_state_since,
    responsible:
      row.responsible_staff_id && row.responsible_name
        ? { id: row.responsible_staff_id, name: row.responsible_name }
        : null,
    lastEventOn: row.last_event_on,
    inCaseload: isInCaseload(actor, row.facts),
    actions: clientActions.filter((action) => mayOnClient(actor, action, row.facts)),
  };
}
