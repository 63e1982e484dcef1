/** What must not be told of somebody under non-disclosure: her address and municipality, and where she is coached. */
import { type Kysely, sql } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';

export async function hiddenPlacesOf(
  tx: Kysely<DB>,
  areaId: number,
  clientId: string,
): Promise<readonly string[]> {
  const found = await sql<{ places: readonly (string | null)[] }>`
    select array[c.street_address, c.postal_code, c.post_office, m.name_fi, m.name_sv]
        || coalesce((select array_agg(e.name) || array_agg(e.street_address)
                       from coaching_period p join environment e on e.area_id = p.area_id and e.id = p.environment_id
                      where p.area_id = c.area_id and p.client_id = c.id), '{}'::text[]) as places
      from client c join municipality m on m.code = c.municipality_code
     where c.area_id = ${areaId} and c.id = ${clientId}`.execute(tx);
  return (found.rows[0]?.places ?? []).flatMap((place) => place || []);
}
