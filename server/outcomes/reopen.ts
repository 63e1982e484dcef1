/** A return opens the same path again: the outcome is marked, what was still to be followed up is dropped. */
import { type Day, type PathPosition, isRefusal, movedPath } from '@polku/domain';
import { sql } from 'kysely';
import { moveTo } from '../clients/path.ts';
import type { Tx } from '../platform/context.ts';
import { refused } from '../platform/problems.ts';

/** @throws Problem 409 or 422 when the path is not at its outcome, or the day does not fit */
export async function reopenPath(
  tx: Tx,
  client: { readonly areaId: number; readonly id: string },
  position: PathPosition,
  opened: {
    readonly on: Day;
    readonly today: Day;
    readonly reason: string;
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> {
  const next = movedPath(position, 'reopen', opened.on, opened.today);
  if (isRefusal(next)) throw refused(next, next.pointer ? 422 : 409);
  const closed = await tx
    .updateTable('outcome')
    .set({ reopened_on: opened.on, version: sql<number>`version + 1` })
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('reopened_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (closed) {
    await tx
      .deleteFrom('follow_up')
      .where('area_id', '=', client.areaId)
      .where('outcome_id', '=', closed.id)
      .where('done_on', 'is', null)
      .execute();
  }
  await moveTo(tx, client, {
    from: position.state,
    next,
    reason: opened.reason,
    by: opened.by,
    now: opened.now,
  });
}
