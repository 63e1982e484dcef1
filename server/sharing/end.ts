import type { ShareEndCause } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';

/** Ends slices at once: every next call of theirs finds them ended. */
export async function endShares(
  tx: Tx,
  client: { readonly areaId: number; readonly id: string },
  which: { readonly id: string } | { readonly legal_basis: string },
  cause: ShareEndCause,
  by: string | null,
  now: Date,
): Promise<number> {
  const chosen = 'id' in which ? sql`id = ${which.id}` : sql`legal_basis = ${which.legal_basis}`;
  const ended = await sql<{ id: string }>`
    update case_share set ended_at = ${now.toISOString()}, end_cause = ${cause}, ended_by = ${by}
     where area_id = ${client.areaId} and client_id = ${client.id} and ${chosen} and ended_at is null
    returning id`.execute(tx);
  return ended.rows.length;
}
