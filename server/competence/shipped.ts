/** The steps of induction that come with the program (reference/induction-steps.json): every area begins with them. */
import { readFileSync } from 'node:fs';
import { inductedRoles } from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';

const shippedStep = z.object({
  role: z.enum(inductedRoles),
  position: z.int(),
  title: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
});

const file = new URL('../../reference/induction-steps.json', import.meta.url);

export const shippedInductionSteps = z
  .object({ steps: z.array(shippedStep) })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).steps;

export function inductionStepRow(step: z.output<typeof shippedStep>) {
  return {
    role: step.role,
    position: step.position,
    title: step.title.fi,
    title_sv: step.title.sv,
    title_en: step.title.en,
  };
}

/**
 * At every start, as the owner: an area that has never had a step gets them, asked of those whose role begins from
 * now on. Steps are ended, not removed, so an area that wants none is left alone.
 */
export async function addShippedInduction(owner: Kysely<DB>): Promise<void> {
  const found = await sql<{ id: number; today: string }>`
    select a.id, current_date as today from area a
     where not exists (select 1 from induction_step s where s.area_id = a.id)`.execute(owner);
  const rows = found.rows.flatMap(({ id, today }) =>
    shippedInductionSteps.map((step) => ({
      area_id: id,
      id: newId(),
      ...inductionStepRow(step),
      starts_on: today,
    })),
  );
  if (rows.length > 0) await owner.insertInto('induction_step').values(rows).execute();
}
