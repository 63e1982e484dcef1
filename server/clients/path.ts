/** Writes of the path and of responsibility, each in the caller's transaction. */
import type { Day, PathPosition, PathState } from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';

/** The position moves and the move is kept; the record's version goes up by one. */
export async function moveTo(
  tx: Tx,
  client: Pick<AuthorisedClient, 'areaId' | 'id'>,
  move: {
    readonly from: PathState;
    readonly next: PathPosition;
    readonly reason: string;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .updateTable('client')
    .set({
      path_state: move.next.state,
      path_state_since: move.next.since,
      path_resumes_to: move.next.resumesTo,
      last_event_on: sql<string>`greatest(last_event_on, ${move.next.since}::date)`,
      version: sql<number>`version + 1`,
    })
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .execute();
  await tx
    .insertInto('path_transition')
    .values({
      area_id: client.areaId,
      id: newId(),
      client_id: client.id,
      from_state: move.from,
      to_state: move.next.state,
      happened_on: move.next.since,
      reason: move.reason,
      recorded_by: move.by,
      recorded_at: move.now.toISOString(),
    })
    .execute();
}

/** Something happened on the path: the inactivity alert counts from here. */
export async function recordEvent(
  tx: Tx,
  client: Pick<AuthorisedClient, 'areaId' | 'id'>,
  on: Day | string,
): Promise<void> {
  await tx
    .updateTable('client')
    .set({ last_event_on: sql<string>`greatest(last_event_on, ${on}::date)` })
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .execute();
}

/** One responsible from now on; the former ends at the same moment. The database refuses two at once. */
export async function setResponsible(
  tx: Tx,
  named: {
    readonly areaId: number;
    readonly clientId: string;
    readonly staffId: string;
    readonly by: string | null;
    readonly note: string;
    readonly now: Date;
  },
): Promise<void> {
  const now = named.now.toISOString();
  await endResponsibility(tx, named);
  await tx
    .insertInto('responsibility')
    .values({
      area_id: named.areaId,
      id: newId(),
      client_id: named.clientId,
      staff_id: named.staffId,
      starts_at: now,
      handed_over_by: named.by,
      note: named.note,
    })
    .execute();
  await tx
    .updateTable('client')
    .set({ responsible_staff_id: named.staffId, version: sql<number>`version + 1` })
    .where('area_id', '=', named.areaId)
    .where('id', '=', named.clientId)
    .execute();
}

export async function endResponsibility(
  tx: Tx,
  ended: { readonly areaId: number; readonly clientId: string; readonly now: Date },
): Promise<void> {
  const now = ended.now.toISOString();
  // named and replaced within one moment: it never held
  await tx
    .deleteFrom('responsibility')
    .where('area_id', '=', ended.areaId)
    .where('client_id', '=', ended.clientId)
    .where('ends_at', 'is', null)
    .where('starts_at', '>=', now)
    .execute();
  await tx
    .updateTable('responsibility')
    .set({ ends_at: now })
    .where('area_id', '=', ended.areaId)
    .where('client_id', '=', ended.clientId)
    .where('ends_at', 'is', null)
    .execute();
  await tx
    .updateTable('client')
    .set({ responsible_staff_id: null })
    .where('area_id', '=', ended.areaId)
    .where('id', '=', ended.clientId)
    .execute();
}
