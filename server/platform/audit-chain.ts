/**
 * The hash chain over the log. Requests write plain rows and never wait for each other; a job seals them in
 * order within seconds: link = SHA-256(previous link ‖ area ‖ number ‖ the row). See docs/guide/audit.md.
 */
import { createHash } from 'node:crypto';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { DB } from './schema.generated.ts';

const firstLink: Uint8Array = new Uint8Array(32);
const batch = 2000;

/** The row as one text whose every change shows: the database's own JSON, with keys in a fixed order. */
const rowText = sql<string>`jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.event, e.verb,
  e.purpose, e.fields, e.staff_id, e.role, e.organisation_id, e.client_ids, e.person_count, e.subject_kind, e.subject_id,
  e.earliest_on, e.reason_id)::text`;

function link(previous: Uint8Array, areaId: number, seq: number, row: string): Buffer {
  return createHash('sha256').update(previous).update(`${areaId}\n${seq}\n${row}`).digest();
}

/** How far behind the newest sealed row a round looks for rows whose transactions ended late. */
export const usualLookBack = 100_000;

/**
 * Seals what is not sealed yet; only one process works on an area at a time. A round costs the same however long the
 * log has grown; the whole log is looked through at times (`lookBack` infinite). @returns rows sealed
 */
export async function sealAudit(owner: Kysely<DB>, lookBack: number = usualLookBack): Promise<number> {
  const areas = await owner.selectFrom('area').select('id').orderBy('id').execute();
  let sealed = 0;
  for (const area of areas) {
    for (;;) {
      const done = await owner.transaction().execute((tx) => sealBatch(tx, area.id, lookBack));
      sealed += done;
      if (done < batch) break;
    }
  }
  return sealed;
}

async function sealBatch(tx: Transaction<DB>, areaId: number, lookBack: number): Promise<number> {
  const lock = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(7310, ${areaId}) as mine`.execute(tx);
  if (!lock.rows[0]?.mine) return 0;
  const newest = await tx
    .selectFrom('audit_seal')
    .select((eb) => eb.fn.max('event_id').as('id'))
    .where('area_id', '=', areaId)
    .executeTakeFirst();
  const from = Number.isFinite(lookBack) ? Number(newest?.id ?? 0) - lookBack : Number.MIN_SAFE_INTEGER;
  const rows = await sql<{ id: number; row: string }>`
    select e.id, ${rowText} as row from audit_event e
     where e.area_id = ${areaId} and e.id > ${from}
       and not exists (select 1 from audit_seal s where s.area_id = e.area_id and s.event_id = e.id)
     order by e.id limit ${batch}`.execute(tx);
  if (rows.rows.length === 0) return 0;
  const head = await tx.selectFrom('audit_head').selectAll().where('area_id', '=', areaId).executeTakeFirst();
  let seq = head?.seq ?? 0;
  let previous: Uint8Array = head?.hash ?? firstLink;
  const seals = rows.rows.map((event) => {
    seq += 1;
    const hash = link(previous, areaId, seq, event.row);
    previous = hash;
    return { area_id: areaId, seq, event_id: event.id, hash };
  });
  await tx.insertInto('audit_seal').values(seals).execute();
  await tx
    .insertInto('audit_head')
    .values({ area_id: areaId, seq, hash: Buffer.from(previous) })
    .onConflict((conflict) => conflict.column('area_id').doUpdateSet({ seq, hash: Buffer.from(previous) }))
    .execute();
  return seals.length;
}

export type ChainFault =
  | {
      readonly kind: 'changed' | 'removed' | 'reordered';
      readonly areaId: number;
      readonly seq: number;
      readonly eventId: number | null;
    }
  | { readonly kind: 'cut'; readonly areaId: number; readonly seq: number; readonly eventId: null };

export interface ChainReport {
  readonly areaId: number;
  readonly sealed: number;
  /** Rows not sealed yet: the chain says nothing of them. */
  readonly unsealed: number;
  /** The newest link; kept elsewhere, it anchors the log. */
  readonly head: string | null;
  readonly fault: ChainFault | null;
}

/** Walks the chain of each area and names the first changed, removed or reordered row. */
export async function verifyAudit(owner: Kysely<DB>): Promise<readonly ChainReport[]> {
  const areas = await owner.selectFrom('area').select('id').orderBy('id').execute();
  const reports: ChainReport[] = [];
  for (const area of areas) reports.push(await verifyChain(owner, area.id));
  return reports;
}

/** @param sealedAs the area's number when its rows were sealed: another one while it arrives from elsewhere */
export async function verifyChain(
  owner: Kysely<DB>,
  areaId: number,
  sealedAs: number = areaId,
): Promise<ChainReport> {
  let previous: Uint8Array = firstLink;
  let expected = 1;
  let fault: ChainFault | null = null;
  while (fault === null) {
    const page = await sql<{ seq: number; event_id: number; hash: Buffer; row: string | null }>`
      select s.seq, s.event_id, s.hash, case when e.id is null then null else ${rowText} end as row
        from audit_seal s left join audit_event e on e.area_id = s.area_id and e.id = s.event_id
       where s.area_id = ${areaId} and s.seq >= ${expected} order by s.seq limit ${batch}`.execute(owner);
    for (const seal of page.rows) {
      fault = faultOf(seal, sealedAs, expected, previous);
      if (fault) break;
      previous = seal.hash;
      expected += 1;
    }
    if (page.rows.length < batch) break;
  }
  const head = await owner
    .selectFrom('audit_head')
    .selectAll()
    .where('area_id', '=', areaId)
    .executeTakeFirst();
  const sealed = expected - 1;
  if (fault === null && head && (head.seq !== sealed || !head.hash.equals(previous))) {
    fault = { kind: 'cut', areaId, seq: sealed + 1, eventId: null };
  }
  const rest = await sql<{ count: number }>`
    select count(*)::int as count from audit_event e where e.area_id = ${areaId}
       and not exists (select 1 from audit_seal s where s.area_id = e.area_id and s.event_id = e.id)`.execute(
    owner,
  );
  return {
    areaId,
    sealed,
    unsealed: rest.rows[0]?.count ?? 0,
    head: sealed > 0 ? `${sealed}:${Buffer.from(previous).toString('hex')}` : null,
    fault,
  };
}

/** Seals an area's rows anew under its own number, in the order they had: after it has moved here. */
export async function resealChain(tx: Transaction<DB>, areaId: number): Promise<void> {
  let previous: Uint8Array = firstLink;
  let seq = 0;
  for (;;) {
    const page = await sql<{ seq: number; row: string }>`
      select s.seq, ${rowText} as row
        from audit_seal s join audit_event e on e.area_id = s.area_id and e.id = s.event_id
       where s.area_id = ${areaId} and s.seq > ${seq} order by s.seq limit ${batch}`.execute(tx);
    const links = page.rows.map((row) => {
      seq = row.seq;
      previous = link(previous, areaId, row.seq, row.row);
      return { seq: row.seq, hash: Buffer.from(previous).toString('hex') };
    });
    await sql`
      update audit_seal s set hash = decode(l.hash, 'hex') from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (seq bigint, hash text)
       where s.area_id = ${areaId} and s.seq = l.seq`.execute(tx);
    if (page.rows.length < batch) break;
  }
  await sql`update audit_head set hash = ${Buffer.from(previous)} where area_id = ${areaId}`.execute(tx);
}

function faultOf(
  seal: {
    readonly seq: number;
    readonly event_id: number;
    readonly hash: Buffer;
    readonly row: string | null;
  },
  areaId: number,
  expected: number,
  previous: Uint8Array,
): ChainFault | null {
  if (seal.seq !== expected) return { kind: 'reordered', areaId, seq: expected, eventId: null };
  if (seal.row === null) return { kind: 'removed', areaId, seq: seal.seq, eventId: seal.event_id };
  if (!link(previous, areaId, seal.seq, seal.row).equals(seal.hash)) {
    return { kind: 'changed', areaId, seq: seal.seq, eventId: seal.event_id };
  }
  return null;
}

/** Compares a link kept elsewhere, `AREA:NUMBER:HASH`, with the chain. @returns what is wrong, or null */
export async function anchorFault(owner: Kysely<DB>, anchor: string): Promise<string | null> {
  const parts = /^(\d+):(\d+):([0-9a-f]{64})$/.exec(anchor);
  if (!parts) return `"${anchor}" is not an anchor: it reads AREA:NUMBER:HASH`;
  const [, areaId, seq, hash] = parts;
  const seal = await owner
    .selectFrom('audit_seal')
    .select('hash')
    .where('area_id', '=', Number(areaId))
    .where('seq', '=', Number(seq))
    .executeTakeFirst();
  if (!seal) return `link ${seq} of area ${areaId} is gone`;
  return seal.hash.toString('hex') === hash ? null : `link ${seq} of area ${areaId} is not the one kept`;
}
