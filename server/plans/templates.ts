/** Path templates: the area's own and those that come with the program (reference/plan-templates.json). */
import { readFileSync } from 'node:fs';
import {
  type Day,
  type TemplateInput,
  type TemplateRecord,
  mayEver,
  refuse,
  shippedTemplate,
  type templateContract,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import { copySteps } from './copy-steps.ts';

const file = new URL('../../reference/plan-templates.json', import.meta.url);
export const shippedTemplates = z
  .object({ templates: z.array(shippedTemplate) })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).templates;

/** At every start, as the owner: areas get the templates whose key they have never had. */
export async function addShippedTemplates(owner: Kysely<DB>): Promise<void> {
  const areas = await owner.selectFrom('area').select('id').execute();
  const rows = areas.flatMap((area) =>
    shippedTemplates.map(({ key, name, description, steps }) => ({
      area_id: area.id,
      id: newId(),
      key,
      name: name.fi,
      name_sv: name.sv,
      name_en: name.en,
      description,
      steps: JSON.stringify(steps),
    })),
  );
  if (rows.length === 0) return;
  await owner
    .insertInto('plan_template')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['area_id', 'key']).doNothing())
    .execute();
}

type Stored = TemplateRecord & { readonly retired: boolean };

const stored = (today: Day) => sql<Stored>`
  select id, version, name, name_sv as "nameSv", name_en as "nameEn", description, steps, retired_on as "retiredOn",
         (retired_on is not null and retired_on <= ${today}) as retired
    from plan_template`;

export const templateHandlers = {
  async planTemplateList({ tx, actor, today }) {
    const found = await sql<Stored>`${stored(today)}
      where area_id = ${actor.areaId} order by retired, name collate "fi-x-icu", id limit 200`.execute(tx);
    return {
      rows: found.rows,
      actions: mayEver(actor.role, 'package.manage') ? ['manage'] : [],
    };
  },

  async planTemplateCreate({ tx, actor, body }) {
    const id = newId();
    await tx
      .insertInto('plan_template')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async planTemplateEdit({ tx, actor, params, body, today }) {
    const found = await sql<Stored>`${stored(today)}
      where area_id = ${actor.areaId} and id = ${params.templateId} for update`.execute(tx);
    const [current] = found.rows;
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('plan_template')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async planTemplateCopy({ tx, client, body, today }) {
    const found = await sql<Stored>`${stored(today)}
      where area_id = ${client.areaId} and id = ${body.templateId}`.execute(tx);
    const [template] = found.rows;
    if (!template || template.retired)
      throw refused(refuse('unknown-reference', undefined, '/body/templateId'));
    return copySteps(tx, client, template.steps, body.startsOn, today);
  },
} satisfies HandlersFor<typeof templateContract>;

function columnsOf(input: TemplateInput) {
  return {
    name: input.name,
    name_sv: input.nameSv,
    name_en: input.nameEn,
    description: input.description,
    steps: JSON.stringify(input.steps),
    retired_on: input.retiredOn,
  };
}
