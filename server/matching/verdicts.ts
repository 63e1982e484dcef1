/** A worker's own word on a match: kept with its reason, shown to whoever looks next. */
import { type LivePair, type MatchKind, refuse, type Verdict, type VerdictRecord } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';

interface Row extends VerdictRecord {
  readonly clientId: string;
  readonly targetId: string;
}

/** The latest of each pair, as rows `v`. */
async function latest(tx: Tx, areaId: number, which: RawBuilder<unknown>): Promise<Row[]> {
  const found = await sql<Row>`
    select distinct on (v.client_id, v.target_id) v.client_id as "clientId", v.target_id as "targetId", v.verdict, v.reason,
           w.given_name || ' ' || w.family_name as by, (v.decided_at at time zone 'Europe/Helsinki')::date as "on"
      from match_verdict v join staff w on w.area_id = v.area_id and w.id = v.staff_id
     where v.area_id = ${areaId} and ${which}
     order by v.client_id, v.target_id, v.decided_at desc, v.id desc`.execute(tx);
  return [...found.rows];
}

const shown = ({ verdict, reason, by, on }: Row): VerdictRecord => ({ verdict, reason, by, on });

/** By the id of the slot or the opening. */
export async function verdictsOfClient(
  tx: Tx,
  areaId: number,
  clientId: string,
  kind: MatchKind,
): Promise<ReadonlyMap<string, VerdictRecord>> {
  const rows = await latest(tx, areaId, sql`v.client_id = ${clientId} and v.kind = ${kind}`);
  return new Map(rows.map((row) => [row.targetId, shown(row)]));
}

/** By the id of the client. */
export async function verdictsOnTarget(
  tx: Tx,
  areaId: number,
  targetId: string,
): Promise<ReadonlyMap<string, VerdictRecord>> {
  const rows = await latest(tx, areaId, sql`v.target_id = ${targetId}`);
  return new Map(rows.map((row) => [row.clientId, shown(row)]));
}

export async function slotVerdicts(
  tx: Tx,
  areaId: number,
  clientIds: readonly string[],
): Promise<(LivePair & { readonly verdict: Verdict })[]> {
  const rows = await latest(
    tx,
    areaId,
    sql`v.kind = 'slot' and v.client_id = any (${[...clientIds]}::uuid[])`,
  );
  return rows.map(({ clientId, targetId, verdict }) => ({ client: clientId, slot: targetId, verdict }));
}

interface Word {
  readonly kind: MatchKind;
  readonly targetId: string;
  readonly verdict: Verdict | null;
  readonly reason: string;
}

/** @throws Problem 422 without a reason, or for a place that is not there */
export async function saveVerdict(
  tx: Tx,
  client: AuthorisedClient,
  { kind, targetId, verdict, reason }: Word,
  by: { readonly staffId: string; readonly now: Date },
): Promise<VerdictRecord | null> {
  const table = kind === 'slot' ? 'environment_slot' : 'opening';
  const known =
    await sql`select 1 from ${sql.table(table)} where area_id = ${client.areaId} and id = ${targetId}`.execute(
      tx,
    );
  if (known.rows.length === 0) throw refused(refuse('unknown-reference', undefined, '/params/targetId'));
  if (verdict !== null && reason.trim() === '')
    throw refused(refuse('verdict-needs-reason', undefined, '/body/reason'));
  await sql`delete from match_verdict
    where area_id = ${client.areaId} and client_id = ${client.id} and kind = ${kind} and target_id = ${targetId}`.execute(
    tx,
  );
  if (verdict === null) return null;
  await tx
    .insertInto('match_verdict')
    .values({
      area_id: client.areaId,
      id: newId(),
      client_id: client.id,
      kind,
      target_id: targetId,
      verdict,
      reason: reason.trim(),
      staff_id: by.staffId,
      decided_at: by.now.toISOString(),
    })
    .execute();
  return (await verdictsOfClient(tx, client.areaId, client.id, kind)).get(targetId) ?? null;
}
