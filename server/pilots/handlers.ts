import { type PilotInput, type PilotRecord, mayEver, type pilotContract, pilotRefusal } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

const stored = sql<PilotRecord>`
  select id, version, name, hypothesis, target_group as "targetGroup", municipality_code as "municipalityCode", action,
         starts_on as "startsOn", ends_on as "endsOn", measure, measured_before as "measuredBefore",
         measured_after as "measuredAfter", learnt, decision, decided_on as "decidedOn", spread
    from pilot`;

const columnsOf = (input: PilotInput) => ({
  name: input.name,
  hypothesis: input.hypothesis,
  target_group: input.targetGroup,
  municipality_code: input.municipalityCode,
  action: input.action,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
  measure: input.measure,
  measured_before: input.measuredBefore,
  measured_after: input.measuredAfter,
  learnt: input.learnt,
  decision: input.decision,
  decided_on: input.decidedOn,
  spread: JSON.stringify(input.spread),
});

async function lockPilot(tx: Tx, areaId: number, id: string): Promise<PilotRecord> {
  const found = await sql<PilotRecord>`${stored} where area_id = ${areaId} and id = ${id} for update`.execute(
    tx,
  );
  const [pilot] = found.rows;
  if (!pilot) throw notFound();
  return pilot;
}

export const pilotHandlers = {
  async pilotList({ tx, actor }) {
    const found = await sql<PilotRecord>`${stored}
      where area_id = ${actor.areaId} order by starts_on desc, id limit 200`.execute(tx);
    return { rows: [...found.rows], actions: mayEver(actor.role, 'pilot.manage') ? ['manage'] : [] };
  },

  async pilotCreate({ tx, actor, body }) {
    const refusal = pilotRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('pilot')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async pilotEdit({ tx, actor, params, body }) {
    const refusal = pilotRefusal(body);
    if (refusal) throw refused(refusal);
    const current = await lockPilot(tx, actor.areaId, params.pilotId);
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('pilot')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof pilotContract>;
