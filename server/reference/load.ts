/** Brings the reference tables to what is shipped: at every start and migration, as the owner. */
import { type Kysely, sql } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';
import { municipalities, regions } from './reference.ts';

/**
 * Rows are added and renamed, never removed: people and areas may point to a municipality that has since merged.
 */
export async function loadReference(owner: Kysely<DB>): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await sql`insert into region (code, name_fi, name_sv)
      select r->>'code', r->>'fi', r->>'sv' from jsonb_array_elements(${JSON.stringify(regions.rows)}::jsonb) r
      on conflict (code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv
      where (region.name_fi, region.name_sv) is distinct from (excluded.name_fi, excluded.name_sv)`.execute(
      tx,
    );
    await sql`insert into municipality (code, name_fi, name_sv, region_code)
      select m->>'code', m->>'fi', m->>'sv', m->>'region'
        from jsonb_array_elements(${JSON.stringify(municipalities.rows)}::jsonb) m
      on conflict (code) do update
        set name_fi = excluded.name_fi, name_sv = excluded.name_sv, region_code = excluded.region_code
      where (municipality.name_fi, municipality.name_sv, municipality.region_code)
        is distinct from (excluded.name_fi, excluded.name_sv, excluded.region_code)`.execute(tx);
  });
}
