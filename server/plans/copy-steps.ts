/** Steps of a package or a path template become the plan's own: dated from a day, tailored afterwards. */
import { type Day, type PackageStep, asDay, packageStepDays } from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';

export async function copySteps(
  tx: Tx,
  client: AuthorisedClient,
  steps: readonly PackageStep[],
  startsOn: string,
  today: Day,
): Promise<{ steps: number }> {
  const planId = await ensurePlan(tx, client);
  const position = await nextPosition(tx, client);
  const days = packageStepDays(asDay(startsOn), steps);
  for (const [index, step] of steps.entries()) {
    await tx
      .insertInto('plan_step')
      .values({
        area_id: client.areaId,
        id: newId(),
        client_id: client.id,
        plan_id: planId,
        position: position + index,
        title: step.title,
        title_sv: step.titleSv,
        title_en: step.titleEn,
        service: step.service,
        service_sv: step.serviceSv,
        service_en: step.serviceEn,
        starts_on: days[index]?.startsOn ?? null,
        due_on: days[index]?.dueOn ?? null,
      })
      .execute();
  }
  await recordEvent(tx, client, today);
  return { steps: steps.length };
}

export async function ensurePlan(tx: Tx, client: AuthorisedClient): Promise<string> {
  const made = await tx
    .insertInto('plan')
    .values({ area_id: client.areaId, id: newId(), client_id: client.id })
    .onConflict((conflict) => conflict.columns(['area_id', 'client_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return made.id;
  const kept = await tx
    .selectFrom('plan')
    .select('id')
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .executeTakeFirstOrThrow();
  return kept.id;
}

export async function nextPosition(tx: Tx, client: AuthorisedClient): Promise<number> {
  const last = await tx
    .selectFrom('plan_step')
    .select(sql<number>`coalesce(max(position), 0)`.as('position'))
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .executeTakeFirstOrThrow();
  return last.position + 1;
}
