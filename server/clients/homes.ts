/** Home municipalities moved, with the history mended: a few statements for any number of people. */
import type { Day } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';

/** How a home municipality was changed, for undo: a new line of the history, or the newest line corrected. */
export type HomeChange = 'moved' | 'corrected';

/** The home municipality from today on; a line that began today or later is corrected instead. */
export async function moveHomes(
  tx: Tx,
  areaId: number,
  moves: readonly { readonly id: string; readonly code: string }[],
  today: Day,
): Promise<ReadonlyMap<string, HomeChange>> {
  if (moves.length === 0) return new Map();
  const list = (of: typeof moves) =>
    sql`jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as r (id uuid, code text)`;
  const corrected = await sql<{ client_id: string }>`
    update client_municipality m set municipality_code = r.code from ${list(moves)}
     where m.area_id = ${areaId} and m.client_id = r.id and m.ends_on is null and m.starts_on >= ${today}
    returning m.client_id`.execute(tx);
  const done = new Set(corrected.rows.map((row) => row.client_id));
  const rest = moves.filter(({ id }) => !done.has(id));
  const ids = rest.map(({ id }) => id);
  await sql`update client_municipality set ends_on = ${today}::date - 1
     where area_id = ${areaId} and client_id = any (${ids}::uuid[]) and ends_on is null`.execute(tx);
  await sql`insert into client_municipality (area_id, client_id, municipality_code, starts_on)
    select ${areaId}, r.id, r.code, ${today}::date from ${list(rest)}`.execute(tx);
  return new Map(moves.map(({ id }) => [id, done.has(id) ? 'corrected' : 'moved']));
}
