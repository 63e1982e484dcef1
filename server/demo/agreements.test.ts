/** The demonstration's agreements: signed, waiting, refused, and ended with a final assessment; none reminds at once. */
import { canonicalContent } from '@polku/domain';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReminders } from '../messages/remind.ts';
import { createDemonstrationDatabase, demonstrationNow } from '../testing/demonstration.ts';
import type { TestDatabase } from '../testing/database.ts';
import { testServices } from '../testing/world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDemonstrationDatabase();
});
afterAll(() => database?.close());

test('every state is there, of adults, and hashes are of what is kept', async () => {
  const { owner } = database;
  const rows = await owner.selectFrom('agreement').select(['status', 'assessment']).execute();
  expect(new Set(rows.map(({ status }) => status))).toEqual(
    new Set(['draft', 'waiting', 'signed', 'refused']),
  );
  expect(new Set(rows.map(({ assessment }) => assessment))).toEqual(new Set(['none', 'waiting', 'signed']));
  const editions = await owner.selectFrom('agreement_edition').select(['content', 'content_hash']).execute();
  for (const { content, content_hash } of editions)
    expect(createHash('sha256').update(canonicalContent(content)).digest('hex')).toBe(content_hash);
  const signed = await sql<{ wrong: number }>`
    select count(*)::int as wrong from agreement_signature s join agreement_edition e on e.area_id = s.area_id and e.id = s.edition_id
     where s.content_hash <> e.content_hash or s.signed_on < (e.made_at at time zone 'Europe/Helsinki')::date`.execute(
    owner,
  );
  expect(signed.rows[0]?.wrong).toBe(0);
});

test('nobody is reminded of a signature or an end on the first day', async () => {
  await makeReminders(testServices(database, { now: () => demonstrationNow }));
  const told = await database.owner
    .selectFrom('message')
    .select('kind')
    .where('kind', 'in', ['agreementUnsigned', 'agreementEnding'])
    .execute();
  expect(told).toEqual([]);
});
