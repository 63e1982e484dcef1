/** Writes the generated demonstration: set by set, each a JSON array that PostgreSQL reads as rows of the table. */
import { type Kysely, type Transaction, sql } from 'kysely';
import { type Keys, identityHash, sealIdentityCode } from '../platform/keys.ts';
import type { DB } from '../platform/schema.generated.ts';
import { withKeysAtTheEnd } from './scratch-bulk.ts';
import { type Generated, type GeneratedArea, generatedTables } from './generated.ts';

/** Rows of one statement: enough to be fast, few enough that its text stays small. */
const chunkSize = 4000;

/**
 * All of it in one transaction: a start that is killed leaves nothing half. An area that is there already is
 * left alone, with its projects.
 * @returns slugs of the areas written
 */
export async function writeDemonstration(
  database: Kysely<DB>,
  { areas, projects }: Generated,
  to: { readonly keys: Keys; readonly issuer: string },
): Promise<readonly string[]> {
  return database.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const known = await tx.selectFrom('area').select('slug').execute();
    const missing = areas.filter(({ area }) => known.every(({ slug }) => slug !== area.slug));
    const written = new Map<string, number>();
    if (missing.length === 0) return [];
    await withKeysAtTheEnd(tx, largeTables(missing), async () => {
      for (const area of missing) written.set(area.area.slug, await writeArea(tx, area, to));
    });
    for (const { row, areaSlugs, staff } of projects) {
      const areaIds = areaSlugs.flatMap((slug) => written.get(slug) ?? []);
      if (areaIds.length < areaSlugs.length) continue;
      await tx
        .insertInto('project')
        .values({ ...row, decision_reference: JSON.stringify(row.decision_reference), area_ids: areaIds })
        .execute();
      for (const share of staff) {
        await insertRows(tx, written.get(share.areaSlug) ?? 0, 'project_staff', [share.row]);
      }
    }
    // the planner would guess wrong until statistics come by themselves; rough ones are a third of the work
    await sql`set local default_statistics_target = 25`.execute(tx);
    await sql`analyze`.execute(tx);
    return [...written.keys()];
  });
}

/** Where taking constraints off costs less than checking them row by row. */
function largeTables(areas: readonly GeneratedArea[]): readonly (keyof DB)[] {
  return generatedTables.filter(
    (table) => areas.reduce((sum, { rows }) => sum + rows[table].length, 0) > 1000,
  );
}

async function writeArea(
  tx: Transaction<DB>,
  { area, municipalities, identities, rows }: GeneratedArea,
  { keys, issuer }: { readonly keys: Keys; readonly issuer: string },
): Promise<number> {
  const { id } = await tx
    .insertInto('area')
    .values({
      ...area,
      settings: JSON.stringify(area.settings),
      decision_reference: JSON.stringify(area.decision_reference),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const early = municipalities.map((row) => ({ ...row, default_contact_staff_id: null }));
  await insertRows(tx, id, 'area_municipality', early);
  for (const table of generatedTables) {
    const sealed =
      table === 'client' || table === 'referral' ? rows[table].map((row) => seal(keys, row)) : rows[table];
    await insertRows(tx, id, table, sealed);
  }
  for (const { municipality_code, default_contact_staff_id } of municipalities) {
    if (!default_contact_staff_id) continue;
    await tx
      .updateTable('area_municipality')
      .set({ default_contact_staff_id })
      .where('area_id', '=', id)
      .where('municipality_code', '=', municipality_code)
      .execute();
  }
  await insertRows(
    tx,
    id,
    'sign_in_identity',
    identities.map((one) => ({ issuer, ...one })),
  );
  return id;
}

/** Bytes travel in JSON as PostgreSQL writes them. */
function seal<R extends { readonly id: string; readonly identity_code: string | null }>(keys: Keys, row: R) {
  const { identity_code: code, ...rest } = row;
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
  return {
    ...rest,
    identity_code_cipher: code === null ? null : hex(sealIdentityCode(keys, row.id, code)),
    identity_code_hash: code === null ? null : hex(identityHash(keys, code)),
  };
}

/** Columns that no row names keep the table's defaults. Rows of one table all name the same, or null is meant. */
async function insertRows(
  tx: Transaction<DB>,
  areaId: number,
  table: keyof DB,
  rows: readonly object[],
): Promise<void> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = sql.join(names.map((name) => sql.ref(name)));
  for (let at = 0; at < rows.length; at += chunkSize) {
    const chunk = JSON.stringify(rows.slice(at, at + chunkSize));
    await sql`insert into ${sql.table(table)} (area_id, ${columns})
      select ${areaId}, ${columns} from json_populate_recordset(null::${sql.table(table)}, ${chunk})`.execute(
      tx,
    );
  }
}
