/** Networks, campaigns, events, trainings, visits and competitions; the library and the bank of solutions. */
import {
  type Actor,
  type Contract,
  type Day,
  type EmployerResource,
  type JointParticipation,
  type JointRecord,
  type JointSlot,
  type OutputOf,
  type jointContract,
  jointResult,
  mayEver,
  periodRefusal,
  refuse,
  timesRefusal,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { notFound, refused } from '../platform/problems.ts';
import { addEntry, editEntry, getEntry, listEntries, recordOf, requireOf } from './entries.ts';

type Result = OutputOf<Contract['jointRead']>['result'];

const manages = (actor: Actor) =>
  mayEver(actor.role, 'employer.manage') ? (['manage'] as const).slice() : [];

async function participationsOf(tx: Tx, areaId: number, where: RawBuilder<unknown>) {
  const found = await sql<JointParticipation & { readonly jointId: string }>`
    select p.id, p.version, p.joint_id as "jointId", p.employer_id as "employerId", e.name as "employerName", p.title, p.pledged,
           p.achieved, p.attended, p.people, p.note
      from employer_participation p left join employer e on e.area_id = p.area_id and e.id = p.employer_id
     where p.area_id = ${areaId} and ${where}
     order by coalesce(e.name, p.title) collate "fi-x-icu", p.id`.execute(tx);
  return found.rows;
}

const resultOf = (rows: readonly JointParticipation[], hires: number): Result => ({
  employers: rows.filter((row) => row.employerId !== null).length,
  ...jointResult(rows),
  hires,
});

async function hiresByJoint(tx: Tx, areaId: number): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; hires: number }>`
    select joint_id as id, count(*)::int as hires from employer_hire
     where area_id = ${areaId} and joint_id is not null group by joint_id`.execute(tx);
  return new Map(found.rows.map(({ id, hires }) => [id, hires]));
}

async function requireSlot(
  tx: Tx,
  actor: Actor,
  jointId: string,
  body: { readonly participationId: string; readonly clientId: string | null; starts: string; ends: string },
  today: Day,
): Promise<void> {
  const refusal = timesRefusal(body);
  if (refusal) throw refused(refusal);
  await requireOf(tx, 'employer_participation', actor.areaId, { id: body.participationId, jointId });
  if (body.clientId === null) return;
  // at a known place at a known time: nobody under non-disclosure is put on the list
  const seen = await sql`
    select 1 from client where client.area_id = ${actor.areaId} and client.id = ${body.clientId}
       and client.merged_into_id is null and client.non_disclosure = 'none'
       and ${clientFilter(actor, 'client.read', today)}`.execute(tx);
  if (seen.rows.length === 0) throw refused(refuse('wrong-value', undefined, '/body/clientId'));
}

export const jointHandlers = {
  async jointList({ tx, actor, query }) {
    const { areaId } = actor;
    const rows = await listEntries<JointRecord>(
      tx,
      'employer_joint',
      areaId,
      query.kind ? { kind: query.kind } : {},
      't.starts_on desc, t.id',
    );
    const all = await participationsOf(tx, areaId, sql`true`);
    const hires = await hiresByJoint(tx, areaId);
    return {
      rows: rows.map((row) => ({
        ...row,
        result: resultOf(
          all.filter((one) => one.jointId === row.id),
          hires.get(row.id) ?? 0,
        ),
      })),
      actions: manages(actor),
    };
  },

  async jointRead({ tx, actor, params, today, note }) {
    const { areaId } = actor;
    const found = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from employer_joint t where area_id = ${areaId} and id = ${params.jointId}`.execute(
      tx,
    );
    const [first] = found.rows;
    if (!first) throw notFound();
    const participations = await participationsOf(tx, areaId, sql`p.joint_id = ${params.jointId}`);
    const slots = await sql<JointSlot>`
      select s.id, s.version, s.participation_id as "participationId", s.starts, s.ends, client.id as "clientId", s.result,
             client.given_names || ' ' || client.family_name as "clientName"
        from employer_slot s
        left join client on client.area_id = s.area_id and client.id = s.client_id and client.merged_into_id is null
         and client.non_disclosure = 'none' and ${clientFilter(actor, 'client.read', today)}
       where s.area_id = ${areaId} and s.joint_id = ${params.jointId} order by s.starts, s.id`.execute(tx);
    note.people(slots.rows.flatMap((slot) => slot.clientId ?? []));
    const hires = await hiresByJoint(tx, areaId);
    return {
      joint: recordOf(first.row) as unknown as JointRecord,
      result: resultOf(participations, hires.get(params.jointId) ?? 0),
      participations: [...participations],
      slots: [...slots.rows],
      actions: manages(actor),
    };
  },

  async jointCreate({ tx, actor, body }) {
    const refusal = periodRefusal(body);
    if (refusal) throw refused(refusal);
    await requireOf(tx, 'employer_resource', actor.areaId, { id: body.resourceId });
    return addEntry(tx, 'employer_joint', actor.areaId, body);
  },

  async jointEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const refusal = periodRefusal(input);
    if (refusal) throw refused(refusal);
    await requireOf(tx, 'employer_resource', actor.areaId, { id: input.resourceId });
    return editEntry(tx, 'employer_joint', actor.areaId, { id: params.jointId }, version, input);
  },

  async participationAdd({ tx, actor, params, body }) {
    await requireParticipant(tx, actor.areaId, params.jointId, body);
    return addEntry(tx, 'employer_participation', actor.areaId, { ...body, jointId: params.jointId });
  },

  async participationEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    await requireParticipant(tx, actor.areaId, params.jointId, input);
    const key = { id: params.entryId, jointId: params.jointId };
    return editEntry(tx, 'employer_participation', actor.areaId, key, version, input);
  },

  async slotAdd({ tx, actor, params, body, today, note }) {
    await requireSlot(tx, actor, params.jointId, body, today);
    if (body.clientId !== null) note.people([body.clientId]);
    return addEntry(tx, 'employer_slot', actor.areaId, { ...body, jointId: params.jointId });
  },

  async slotEdit({ tx, actor, params, body, today, note }) {
    const { version, ...input } = body;
    await requireSlot(tx, actor, params.jointId, input, today);
    if (input.clientId !== null) note.people([input.clientId]);
    const key = { id: params.entryId, jointId: params.jointId };
    await getEntry(tx, 'employer_slot', actor.areaId, key);
    return editEntry(tx, 'employer_slot', actor.areaId, key, version, input);
  },

  async resourceList({ tx, actor, query }) {
    const { areaId } = actor;
    const rows = await listEntries<EmployerResource>(
      tx,
      'employer_resource',
      areaId,
      query.kind ? { kind: query.kind } : {},
      't.kind, t.topic, t.title collate "fi-x-icu", t.id',
    );
    const attended = await sql<{ id: string; attended: number }>`
      select j.resource_id as id, count(*) filter (where p.attended)::int as attended
        from employer_joint j join employer_participation p on p.area_id = j.area_id and p.joint_id = j.id
       where j.area_id = ${areaId} and j.resource_id is not null group by j.resource_id`.execute(tx);
    const counts = new Map(attended.rows.map((row) => [row.id, row.attended]));
    return {
      rows: rows.map((row) => ({ ...row, attended: counts.get(row.id) ?? 0 })),
      actions: manages(actor),
    };
  },

  async resourceAdd({ tx, actor, body }) {
    return addEntry(tx, 'employer_resource', actor.areaId, body);
  },

  async resourceEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    return editEntry(tx, 'employer_resource', actor.areaId, { id: params.entryId }, version, input);
  },
} satisfies HandlersFor<typeof jointContract>;

async function requireParticipant(
  tx: Tx,
  areaId: number,
  jointId: string,
  body: { readonly employerId: string | null; readonly title: string },
): Promise<void> {
  if (body.employerId === null && body.title === '')
    throw refused(refuse('required', undefined, '/body/employerId'));
  await requireOf(tx, 'employer_joint', areaId, { id: jointId });
  await requireOf(tx, 'employer', areaId, { id: body.employerId });
}
