/** The forms that come with the program (reference/assessments): every area has them from its first day. */
import { readFileSync } from 'node:fs';
import { definitionRefusal, shippedDefinition } from '@polku/domain';
import type { Kysely } from 'kysely';
import type * as z from 'zod';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';

export type ShippedDefinition = Readonly<z.output<typeof shippedDefinition>>;

export const shippedDefinitions: readonly ShippedDefinition[] = [
  'needs',
  'progress',
  'joint-services',
  'network-skills',
  'digital-tools',
  'environment-review',
  'coach-review',
  'provider-review',
].map(read);

function read(name: string): ShippedDefinition {
  const file = new URL(`../../reference/assessments/${name}.json`, import.meta.url);
  const shipped = shippedDefinition.parse(JSON.parse(readFileSync(file, 'utf8')));
  const refusal = definitionRefusal(shipped.kind, shipped.content);
  if (refusal) throw new Error(`${name}: ${refusal.refusal} ${refusal.pointer ?? ''}`);
  return shipped;
}

/** The row of a shipped form, its area and identifier given by the caller. */
export function shippedRow(shipped: ShippedDefinition) {
  return {
    key: shipped.key,
    edition: 1,
    kind: shipped.kind,
    status: 'published',
    content: JSON.stringify(shipped.content),
    published_at: `${shipped.publishedOn}T00:00:00Z`,
  };
}

/**
 * At every start, as the owner: areas get the forms whose key they have never had. What an area has made of a form,
 * also that it is out of use, is left alone.
 */
export async function addShippedDefinitions(owner: Kysely<DB>): Promise<void> {
  const areas = await owner.selectFrom('area').select('id').execute();
  if (areas.length === 0) return;
  const known = await owner.selectFrom('assessment_definition').select(['area_id', 'key']).execute();
  const missing = areas.flatMap(({ id }) =>
    shippedDefinitions
      .filter(({ key }) => !known.some((one) => one.area_id === id && one.key === key))
      .map((shipped) => ({ area_id: id, id: newId(), ...shippedRow(shipped) })),
  );
  if (missing.length === 0) return;
  await owner
    .insertInto('assessment_definition')
    .values(missing)
    .onConflict((conflict) => conflict.columns(['area_id', 'key', 'edition']).doNothing())
    .execute();
}
