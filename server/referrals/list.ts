/** The inbox and the sender's list: filtered, sorted and paged in SQL, each row with what this user may do. */
import {
  type Actor,
  type Contract,
  type Day,
  type OutputOf,
  type BodyOf,
  type QueryOf,
  type ReferralRow,
  type ReferralState,
  type SentReferral,
  asDay,
  queueDays,
  searchWords,
  referralActionsFor,
  seesNonDisclosed,
  senderStatusOf,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { misspeltForms } from '../platform/name-search.ts';
import { isDisclosed, referralFilter } from './filter.ts';

/** What a decision and a row need, from a row named `referral`. */
export const stateColumns = sql<ReferralState>`jsonb_build_object(
  'status', referral.status,
  'municipalityCode', referral.municipality_code,
  'nonDisclosed', referral.non_disclosure <> 'none',
  'senderOrganisationId', referral.sender_organisation_id,
  'assignedStaffId', referral.assigned_staff_id,
  'holderOrganisationId', referral.holder_organisation_id,
  'transferToOrganisationId', referral.transfer_to_organisation_id,
  'clientId', referral.client_id,
  'returnedReason', referral.returned_reason,
  'returnedNote', referral.returned_note)`;

const organisationName = (id: RawBuilder<unknown>) =>
  sql<string | null>`(select o.name from organisation o where o.area_id = referral.area_id and o.id = ${id})`;

export const rowColumns = sql<StoredRow>`
  referral.id, referral.version, referral.given_names, referral.family_name, referral.birth_date,
  referral.source, referral.receipt, ${stateColumns} as state,
  (referral.received_at at time zone 'Europe/Helsinki')::date as received_on,
  (referral.decided_at at time zone 'Europe/Helsinki')::date as decided_on,
  ${organisationName(sql`referral.sender_organisation_id`)} as sender_organisation,
  ${organisationName(sql`referral.holder_organisation_id`)} as holder_organisation,
  ${organisationName(sql`referral.transfer_to_organisation_id`)} as transfer_to,
  (select w.given_name || ' ' || w.family_name from staff w
    where w.area_id = referral.area_id and w.id = referral.assigned_staff_id) as assigned_name`;

export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly given_names: string;
  readonly family_name: string;
  readonly birth_date: string | null;
  readonly source: ReferralRow['source'];
  readonly receipt: string | null;
  readonly state: ReferralState;
  readonly received_on: string;
  readonly decided_on: string | null;
  readonly sender_organisation: string | null;
  readonly holder_organisation: string | null;
  readonly transfer_to: string | null;
  readonly assigned_name: string | null;
}

export function isHidden(actor: Actor, state: ReferralState): boolean {
  return state.nonDisclosed && !seesNonDisclosed(actor);
}

export function referralRowOf(row: StoredRow, actor: Actor, today: Day): ReferralRow {
  const { state } = row;
  const decidedOn = row.decided_on === null ? null : asDay(row.decided_on);
  return {
    id: row.id,
    version: row.version,
    givenNames: row.given_names,
    familyName: row.family_name,
    birthYear: row.birth_date ? Number(row.birth_date.slice(0, 4)) : null,
    nonDisclosed: state.nonDisclosed,
    municipalityCode: isHidden(actor, state) ? null : state.municipalityCode,
    status: state.status,
    source: row.source,
    senderOrganisation: row.sender_organisation,
    assigned:
      state.assignedStaffId !== null && row.assigned_name !== null
        ? { id: state.assignedStaffId, name: row.assigned_name }
        : null,
    holderOrganisation: row.holder_organisation,
    transferTo: row.transfer_to,
    receivedOn: row.received_on,
    decidedOn: row.decided_on,
    waitingDays: queueDays(asDay(row.received_on), decidedOn, today),
    receipt: row.receipt,
    actions: [...referralActionsFor(actor, state)],
  };
}

const open = sql<boolean>`referral.status in ('new', 'pooled', 'transferPending')`;

type InboxQuery = BodyOf<Contract['referralInbox']>;

/** As a receipt is quoted: small letters, spaces and a missing hyphen do not matter. */
function receiptIn(search: string): string | undefined {
  const signs = search.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{8}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}

/** Referrals are few beside clients, so each name is looked at; the same forgiveness as in the list of clients. */
function nameHas(word: string): RawBuilder<boolean> {
  const name = sql`(' ' || translate(lower(referral.family_name || ' ' || referral.given_names), 'äöå-', 'aoa ') || ' ')`;
  const forms = misspeltForms(word);
  return sql<boolean>`(${name} like ${`%${word.replace(/[%_\\]/g, '\\$&')}%`} or regexp_like(${name}, ${forms}))`;
}

export async function listInbox(tx: Tx, actor: Actor, query: InboxQuery, today: Day) {
  const newestFirst = query.sort === 'newest';
  const direction = newestFirst ? sql`desc` : sql`asc`;
  const conditions: RawBuilder<boolean>[] = [
    sql<boolean>`referral.area_id = ${actor.areaId}`,
    referralFilter(actor, 'referral.handle'),
  ];
  const receipt = receiptIn(query.search);
  const words = searchWords(query.search).slice(0, 6);
  const byName =
    query.search.trim() === ''
      ? sql<boolean>`true`
      : words.length === 0
        ? sql<boolean>`false`
        : sql<boolean>`(${sql.join(words.map(nameHas), sql` and `)})`;
  const byStatus = query.status === 'open' ? open : sql<boolean>`referral.status = ${query.status}`;
  // a receipt is one referral: it is found whatever has become of it
  conditions.push(
    receipt
      ? sql<boolean>`(referral.receipt = ${receipt} or (${byName} and ${byStatus}))`
      : sql<boolean>`(${byName} and ${byStatus})`,
  );
  if (query.whose === 'mine') conditions.push(sql<boolean>`referral.assigned_staff_id = ${actor.staffId}`);
  if (query.whose === 'pool') conditions.push(sql<boolean>`referral.assigned_staff_id is null`);
  if (query.municipalityCode) {
    conditions.push(
      sql<boolean>`(referral.municipality_code = ${query.municipalityCode} and ${isDisclosed(actor)})`,
    );
  }
  const after = readCursor(query.cursor, 2);
  if (after) {
    const [at, id] = after;
    conditions.push(
      newestFirst
        ? sql<boolean>`(referral.received_at, referral.id) < (${at}::timestamptz, ${id}::uuid)`
        : sql<boolean>`(referral.received_at, referral.id) > (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const found = await sql<StoredRow & { readonly sort_key: string }>`
    select ${rowColumns}, referral.received_at::text as sort_key from referral
     where ${sql.join(conditions, sql` and `)}
     order by referral.received_at ${direction}, referral.id ${direction}
     limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
  return {
    rows: rows.map((row) => referralRowOf(row, actor, today)),
    next,
  };
}

/** Queue times over what the actor may handle, and a bare count of what only others may see. */
export async function readQueue(tx: Tx, actor: Actor, today: Day) {
  const found = await sql<OutputOf<Contract['referralQueue']>>`
    with mine as (
      select ${today}::date - (referral.received_at at time zone 'Europe/Helsinki')::date as days from referral
       where referral.area_id = ${actor.areaId} and ${open} and ${referralFilter(actor, 'referral.handle')})
    select count(*)::int as waiting, max(days)::int as "longestDays",
           percentile_disc(0.5) within group (order by days)::int as "medianDays",
           (select count(*)::int from referral
             where referral.area_id = ${actor.areaId} and referral.status = 'pooled'
               and not ${isDisclosed(actor)}) as "waitingForRight"
      from mine`.execute(tx);
  const queue = found.rows[0];
  if (!queue) throw new Error('A count without a row');
  return queue;
}

interface SentRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: ReferralState;
  readonly received_on: string;
  readonly decided_on: string | null;
  readonly sort_key: string;
}

const storedStatuses = {
  waiting: ['new', 'pooled', 'transferPending'],
  accepted: ['accepted'],
  returned: ['returned'],
  withdrawn: ['withdrawn'],
} as const;

export async function listSent(tx: Tx, actor: Actor, query: QueryOf<Contract['referralSent']>) {
  const conditions: RawBuilder<boolean>[] = [
    sql<boolean>`referral.area_id = ${actor.areaId}`,
    referralFilter(actor, 'referral.status'),
  ];
  if (query.status) {
    conditions.push(sql<boolean>`referral.status = any (${[...storedStatuses[query.status]]}::text[])`);
  }
  const after = readCursor(query.cursor, 2);
  if (after) {
    const [at, id] = after;
    conditions.push(sql<boolean>`(referral.received_at, referral.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const found = await sql<SentRow>`
    select referral.id, referral.version, referral.family_name || ' ' || referral.given_names as name,
           ${stateColumns} as state, referral.received_at::text as sort_key,
           (referral.received_at at time zone 'Europe/Helsinki')::date as received_on,
           (referral.decided_at at time zone 'Europe/Helsinki')::date as decided_on
      from referral where ${sql.join(conditions, sql` and `)}
     order by referral.received_at desc, referral.id desc
     limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
  return {
    rows: rows.map(
      (row): SentReferral => ({
        id: row.id,
        version: row.version,
        name: row.name,
        status: senderStatusOf(row.state.status),
        receivedOn: row.received_on,
        decidedOn: row.decided_on,
        returnedReason: row.state.returnedReason,
        returnedNote: row.state.returnedNote,
        actions: referralActionsFor(actor, row.state).includes('withdraw') ? ['withdraw'] : [],
      }),
    ),
    next,
  };
}
