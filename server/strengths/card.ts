/** The strengths card as it is stored. Merged records may have left two: the one she saved last is in use. */
import type { BodyOf, Contract, OutputOf } from '@polku/domain';
import { sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile } from '../platform/problems.ts';
import type { Whose } from './records.ts';

type CardLines = NonNullable<OutputOf<Contract['ownStrengths']>['card']>['lines'];

export interface StoredCard {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly lines: CardLines;
  readonly shared: boolean;
  readonly savedAt: string;
}

export async function readCard(tx: Tx, whose: Whose): Promise<StoredCard | undefined> {
  const found = await sql<StoredCard>`
    select c.id, c.version, c.name, c.lines, c.shared, c.saved_at as "savedAt" from strengths_card c
     where c.area_id = ${whose.areaId} and c.client_id = ${whose.id} order by c.saved_at desc, c.id limit 1`.execute(
    tx,
  );
  return found.rows[0];
}

/** What a worker sees: nothing unless she shares it, and then only what she shows. */
export async function readSharedCard(
  tx: Tx,
  whose: Whose,
): Promise<OutputOf<Contract['strengthsOverview']>['card']> {
  const card = await readCard(tx, whose);
  if (!card?.shared) return null;
  return { name: card.name, savedAt: card.savedAt, lines: card.lines.filter(({ shown }) => shown) };
}

/** @throws Problem 409 when she has saved it meanwhile elsewhere */
export async function saveCard(
  tx: Tx,
  own: OwnClient,
  body: BodyOf<Contract['ownStrengthsSave']>,
  now: Date,
): Promise<{ readonly version: number }> {
  // two first saves at once: the second waits here and then finds the card of the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${`strengths-card/${own.areaId}/${own.id}`}, 0))`.execute(
    tx,
  );
  const current = await readCard(tx, own);
  if ((current?.version ?? null) !== body.version) {
    const { id: _id, savedAt: _at, ...card } = current ?? { id: '', savedAt: '', version: null };
    throw changedMeanwhile(card);
  }
  const values = {
    name: body.name,
    lines: JSON.stringify(body.lines),
    shared: body.shared,
    saved_at: now.toISOString(),
  };
  const version = (current?.version ?? -1) + 1;
  if (current) {
    await tx
      .updateTable('strengths_card')
      .set({ ...values, version })
      .where('area_id', '=', own.areaId)
      .where('id', '=', current.id)
      .execute();
  } else {
    await tx
      .insertInto('strengths_card')
      .values({ area_id: own.areaId, id: newId(), client_id: own.id, ...values, version })
      .execute();
  }
  return { version };
}
