import {
  type Actor,
  type Contract,
  type Day,
  type JointServiceInput,
  type OutputOf,
  type SlicePart,
  asDay,
  isSliceOf,
  jointServiceRefusal,
  mayOnClient,
  partsFor,
  refuse,
  type sharingContract,
  shareStateOf,
  sliceParts,
  sliceRefusal,
  stepActionsFrom,
  stepStatusAfter,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { insertContact, updateContact } from '../plans/contacts.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { readSlice, readSliceSteps } from './content.ts';
import { endShares } from './end.ts';

type Team = OutputOf<Contract['teamRead']>;
type Handed = OutputOf<Contract['sliceRead']>['slices'][number];

export const sharingHandlers = {
  async teamRead({ tx, actor, client, today }) {
    const mayShare = mayOnClient(actor, 'client.share', client.facts);
    return {
      members: await readTeam(tx, client, today),
      shares: await listShares(tx, client, today),
      jointServices: await listJointServices(tx, client),
      screenings: await needScreenings(tx, client),
      consentUntil: await consentUntil(tx, client, today),
      mayShare,
      mayRecord: mayOnClient(actor, 'jointService.record', client.facts),
    };
  },

  async shareAdd({ tx, actor, client, body, today }) {
    const partner = await partnerProfessional(tx, client.areaId, body.staffId, today);
    const refusal = sliceRefusal(
      { startsOn: asDay(body.startsOn), endsOn: asDay(body.endsOn), legalBasis: body.legalBasis },
      {
        today,
        organisationKind: partner.kind,
        consentUntil: await consentUntil(tx, client, today),
        hasJointService: await hasOpenJointService(tx, client),
      },
    );
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('case_share')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        organisation_id: partner.organisationId,
        staff_id: body.staffId,
        parts: sliceParts.filter((part) => body.parts.includes(part)),
        purpose: body.purpose,
        legal_basis: body.legalBasis,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        shared_by: actor.staffId,
      })
      .execute();
    return { id };
  },

  async shareEnd({ tx, actor, client, params, now }) {
    const ended = await endShares(tx, client, { id: params.shareId }, 'revoked', actor.staffId, now);
    if (ended === 0) throw notFound();
    return { ok: true };
  },

  async sharePreview({ tx, client, body, today }) {
    const partner = await partnerProfessional(tx, client.areaId, body.staffId, today);
    const reader = {
      role: 'partnerProfessional',
      staffId: body.staffId,
      organisationId: partner.organisationId,
    } as const;
    return readSlice(tx, client, body.parts, reader, today);
  },

  async jointServiceAdd({ tx, actor, client, body, now, today }) {
    if (await hasOpenJointService(tx, client)) throw refused(refuse('joint-service-open'), 409);
    const id = newId();
    await tx
      .insertInto('joint_service')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        ...(await jointServiceColumns(tx, client, body, today)),
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
      })
      .execute();
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async jointServiceEdit({ tx, actor, client, params, body, now, today }) {
    const current = (await listJointServices(tx, client)).find(({ id }) => id === params.jointServiceId);
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    const others = (await listJointServices(tx, client)).filter(({ id }) => id !== current.id);
    if (body.endedOn === null && others.some(({ endedOn }) => endedOn === null)) {
      throw refused(refuse('joint-service-open'), 409);
    }
    await tx
      .updateTable('joint_service')
      .set({ ...(await jointServiceColumns(tx, client, body, today)), version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', current.id)
      .execute();
    if (body.endedOn !== null) {
      await endShares(tx, client, { legal_basis: 'jointService' }, 'jointServiceEnded', actor.staffId, now);
    }
    await recordEvent(tx, client, today);
    return { id: current.id, version: body.version + 1 };
  },

  async sliceList({ tx, actor, today, note }) {
    const found = await sql<{ id: string; name: string; open_steps: number }>`
      select client.id, client.family_name || ' ' || client.given_names as name,
             (select count(*)::int from plan_step s
               where s.area_id = client.area_id and s.client_id = client.id and s.status in ('planned', 'ongoing')
                 and (s.organisation_id = ${actor.organisationId} or s.responsible_staff_id = ${actor.staffId})) as open_steps
        from client
       where client.area_id = ${actor.areaId} and client.merged_into_id is null
         and ${clientFilter(actor, 'slice.read', today)}
       order by (client.family_name || ' ' || client.given_names) collate "fi-x-icu", client.id`.execute(tx);
    const slices = await slicesOf(
      tx,
      actor,
      found.rows.map(({ id }) => id),
      today,
    );
    note.people(found.rows.map(({ id }) => id));
    return {
      rows: found.rows.map(({ id, name, open_steps: openSteps }) => {
        const own = slices.filter(({ clientId }) => clientId === id).map(({ slice }) => slice);
        const seesPlan = own.some(({ parts }) => parts.includes('plan'));
        return { clientId: id, name, slices: own, openSteps: seesPlan ? openSteps : null };
      }),
    };
  },

  async sliceRead({ tx, actor, client, today, note }) {
    const parts = partsOf(actor, client);
    const content = await readSlice(tx, client, parts, actor, today);
    note.earliest(content.path?.moves[0]?.on);
    const slices = await slicesOf(tx, actor, [client.id], today);
    return { ...content, slices: slices.map(({ slice }) => slice), parts: [...parts] };
  },

  async sliceStepAct({ tx, actor, client, params, body, today }) {
    requirePart(actor, client, 'plan');
    const step = (await readSliceSteps(tx, client, actor)).find(({ id }) => id === params.stepId);
    if (!step?.own) throw notFound();
    if (step.version !== body.version) throw changedMeanwhile(step);
    if (!stepActionsFrom(step.status).includes(body.action)) {
      throw refused(refuse('step-action-not-allowed', { status: step.status }), 409);
    }
    if (body.on > today) throw refused(refuse('date-in-future', undefined, '/body/on'));
    const status = stepStatusAfter(body.action);
    await tx
      .updateTable('plan_step')
      .set({ status, done_on: status === 'done' ? body.on : null, version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', step.id)
      .execute();
    await recordEvent(tx, client, body.on);
    return { id: step.id, version: body.version + 1 };
  },

  async sliceContactAdd({ tx, actor, client, body, now, today }) {
    requirePart(actor, client, 'contacts');
    return insertContact(tx, client, actor, { ...body, visibility: 'shared' }, { now, today });
  },

  async sliceContactEdit({ tx, actor, client, params, body, today }) {
    requirePart(actor, client, 'contacts');
    return updateContact(tx, client, actor, params.contactId, { ...body, visibility: 'shared' }, today);
  },
} satisfies HandlersFor<typeof sharingContract>;

function partsOf(actor: Actor, client: AuthorisedClient): readonly SlicePart[] {
  return partsFor(actor, client.facts.handedTo);
}

/** What is in no slice of hers is not there for her. */
function requirePart(actor: Actor, client: AuthorisedClient, part: SlicePart): void {
  if (!partsOf(actor, client).includes(part)) throw notFound();
}

async function partnerProfessional(
  tx: Tx,
  areaId: number,
  staffId: string,
  today: Day,
): Promise<{ readonly organisationId: string; readonly kind: string }> {
  const found = await sql<{ organisationId: string; kind: string }>`
    select r.organisation_id as "organisationId", o.kind
      from role_assignment r
      join staff s on s.area_id = r.area_id and s.id = r.staff_id
      join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
     where r.area_id = ${areaId} and r.staff_id = ${staffId} and r.role = 'partnerProfessional'
       and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
       and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})
     order by r.starts_on desc, r.id limit 1`.execute(tx);
  const partner = found.rows[0];
  if (!partner) throw refused(refuse('not-partner-professional', undefined, '/body/staffId'));
  return partner;
}

async function consentUntil(tx: Tx, client: AuthorisedClient, today: Day): Promise<Day | null> {
  const consent = await tx
    .selectFrom('client_consent')
    .select('ends_on')
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('purpose', '=', 'partnerSharing')
    .where('withdrawn_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy('ends_on', 'desc')
    .executeTakeFirst();
  return consent ? asDay(consent.ends_on) : null;
}

async function hasOpenJointService(tx: Tx, client: AuthorisedClient): Promise<boolean> {
  const open = await tx
    .selectFrom('joint_service')
    .select('id')
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
}

async function jointServiceColumns(tx: Tx, client: AuthorisedClient, input: JointServiceInput, today: Day) {
  const refusal = jointServiceRefusal(input, today);
  if (refusal) throw refused(refusal);
  const screening = input.assessmentId
    ? (await needScreenings(tx, client)).find(({ id }) => id === input.assessmentId)
    : undefined;
  if (input.assessmentId && !screening) {
    throw refused(refuse('unknown-reference', undefined, '/body/assessmentId'));
  }
  return {
    basis_met_on: input.basisMetOn,
    assessment_id: input.assessmentId,
    need_assessed_on: screening?.answeredOn ?? null,
    plan_made_on: input.planMadeOn,
    plan_reference: input.planReference,
    ended_on: input.endedOn,
    end_reason: input.endReason,
  };
}

async function needScreenings(tx: Tx, client: AuthorisedClient): Promise<Team['screenings']> {
  const found = await sql<Team['screenings'][number]>`
    select id, answered_on as "answeredOn" from assessment
     where area_id = ${client.areaId} and client_id = ${client.id} and status = 'done' and decision = 'need'
     order by answered_on desc, id`.execute(tx);
  return [...found.rows];
}

async function listJointServices(tx: Tx, client: AuthorisedClient): Promise<Team['jointServices']> {
  const found = await sql<Team['jointServices'][number]>`
    select j.id, j.version, j.basis_met_on as "basisMetOn", j.assessment_id as "assessmentId", j.need_assessed_on as "needAssessedOn",
           j.plan_made_on as "planMadeOn", j.plan_reference as "planReference", j.ended_on as "endedOn", j.end_reason as "endReason",
           w.given_name || ' ' || w.family_name as "recordedBy"
      from joint_service j join staff w on w.area_id = j.area_id and w.id = j.recorded_by
     where j.area_id = ${client.areaId} and j.client_id = ${client.id}
     order by j.basis_met_on desc, j.id`.execute(tx);
  return [...found.rows];
}

async function listShares(tx: Tx, client: AuthorisedClient, today: Day): Promise<Team['shares']> {
  const found = await sql<Omit<Team['shares'][number], 'state'>>`
    select h.id, o.name as organisation, s.given_name || ' ' || s.family_name as professional, to_jsonb(h.parts) as parts, h.purpose,
           h.legal_basis as "legalBasis", h.starts_on as "startsOn", h.ends_on as "endsOn", h.ended_at as "endedAt", h.end_cause as "endCause",
           g.given_name || ' ' || g.family_name as "givenBy"
      from case_share h
      join organisation o on o.area_id = h.area_id and o.id = h.organisation_id
      join staff g on g.area_id = h.area_id and g.id = h.shared_by
      left join staff s on s.area_id = h.area_id and s.id = h.staff_id
     where h.area_id = ${client.areaId} and h.client_id = ${client.id}
     order by h.starts_on desc, h.id desc`.execute(tx);
  return found.rows.map((row) => ({ ...row, state: shareStateOf(row, today) }));
}

/** Whoever has a part in the case now, each once in each part. */
async function readTeam(tx: Tx, client: AuthorisedClient, today: Day): Promise<Team['members']> {
  const found = await sql<Team['members'][number]>`
    select distinct w.id as "staffId", w.given_name || ' ' || w.family_name as name, o.name as organisation,
           m.as, m.rank, m.from_on as from, m.until_on as until, m.parts
      from (
        select r.staff_id, 'responsible' as as, 1 as rank, (r.starts_at at time zone 'Europe/Helsinki')::date as from_on, null::date as until_on, '[]'::jsonb as parts, null::uuid as organisation_id
          from responsibility r where r.area_id = ${client.areaId} and r.client_id = ${client.id} and r.ends_at is null
        union all
        select p.coach_staff_id, 'coach', 2, p.starts_on, p.ends_on, '[]'::jsonb, null
          from coaching_period p where p.area_id = ${client.areaId} and p.client_id = ${client.id} and p.status <> 'ended'
        union all
        select s.responsible_staff_id, 'step', 3, min(s.starts_on), max(s.due_on), '[]'::jsonb, null
          from plan_step s where s.area_id = ${client.areaId} and s.client_id = ${client.id} and s.status in ('planned', 'ongoing')
           and s.responsible_staff_id is not null and s.visibility = 'all'
         group by s.responsible_staff_id
        union all
        select h.staff_id, 'partner', 4, h.starts_on, h.ends_on, to_jsonb(h.parts), h.organisation_id
          from case_share h where h.area_id = ${client.areaId} and h.client_id = ${client.id} and h.staff_id is not null
           and share_holds(h, ${today}::date)) m
      join staff w on w.area_id = ${client.areaId} and w.id = m.staff_id
      join organisation o on o.area_id = w.area_id and o.id = coalesce(m.organisation_id, w.organisation_id)
     order by m.rank, name, m.from_on`.execute(tx);
  return [...found.rows];
}

async function slicesOf(
  tx: Tx,
  actor: Actor,
  clientIds: readonly string[],
  today: Day,
): Promise<readonly { readonly clientId: string; readonly slice: Handed }[]> {
  const found = await sql<Handed & { clientId: string; organisationId: string; staffId: string | null }>`
    select h.id, h.client_id as "clientId", h.organisation_id as "organisationId", h.staff_id as "staffId", to_jsonb(h.parts) as parts,
           h.purpose, h.legal_basis as "legalBasis", h.starts_on as "startsOn", h.ends_on as "endsOn",
           g.given_name || ' ' || g.family_name as "givenBy", o.name as "givenByOrganisation"
      from case_share h
      join staff g on g.area_id = h.area_id and g.id = h.shared_by
      join organisation o on o.area_id = g.area_id and o.id = g.organisation_id
     where h.area_id = ${actor.areaId} and h.client_id = any (${[...clientIds]}::uuid[]) and share_holds(h, ${today}::date)
     order by h.starts_on, h.id`.execute(tx);
  return found.rows
    .filter((row) => isSliceOf(actor, row))
    .map(({ clientId, organisationId: _organisation, staffId: _staff, ...slice }) => ({ clientId, slice }));
}
