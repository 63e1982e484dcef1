/** Agreements, needs and their routing, hires, badges, change security, the workplace's plan. */
import {
  type Actor,
  type Contract,
  type Day,
  type Hire,
  type OutputOf,
  type dealingContract,
  advisedKinds,
  badgeExpiry,
  badgeRefusal,
  employerNeedRefusal,
  isAdvised,
  mayEver,
  periodRefusal,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import { addEntry, editEntry, getEntry, requireOf } from './entries.ts';
import { getEmployer } from './reach.ts';

type Route = OutputOf<Contract['adviserRoutes']>['rows'][number];
type Need = Parameters<typeof employerNeedRefusal>[0] & { readonly description: string };

const dayOrNull = (holds: boolean, kept: string | null | undefined, today: Day) =>
  holds ? (kept ?? today) : null;

/** The adviser of the kind stands in where nobody was named. */
async function routed<N extends Need>(tx: Tx, actor: Actor, need: N): Promise<N> {
  const open = need.routedOrganisationId === null && need.routedTo === '';
  if (need.status !== 'routed' || !open || !isAdvised(need.kind)) return need;
  const found = await sql<Route>`
    select organisation_id as "organisationId", adviser from adviser_route
     where area_id = ${actor.areaId} and kind = ${need.kind}`.execute(tx);
  const [route] = found.rows;
  return route ? { ...need, routedOrganisationId: route.organisationId, routedTo: route.adviser } : need;
}

async function requireHireLinks(
  tx: Tx,
  actor: Actor,
  employerId: string,
  body: { readonly clientId: string | null } & Readonly<
    Record<'openingId' | 'agreementId' | 'jointId', string | null>
  >,
  today: Day,
): Promise<void> {
  const { areaId } = actor;
  await requireOf(tx, 'opening', areaId, { id: body.openingId, employerId });
  await requireOf(tx, 'employer_agreement', areaId, { id: body.agreementId, employerId });
  await requireOf(tx, 'employer_joint', areaId, { id: body.jointId });
  if (body.clientId === null) return;
  const seen = await sql`
    select 1 from client where client.area_id = ${areaId} and client.id = ${body.clientId}
       and client.merged_into_id is null and ${clientFilter(actor, 'client.read', today)}`.execute(tx);
  if (seen.rows.length === 0) throw refused(refuse('wrong-value', undefined, '/body/clientId'));
}

export const dealingHandlers = {
  async employerAgreementAdd({ tx, actor, params, body }) {
    const refusal = periodRefusal(body);
    if (refusal) throw refused(refusal);
    const employer = await getEmployer(tx, actor, params.employerId);
    await requireOf(tx, 'employer_contact', actor.areaId, { id: body.contactId, employerId: employer.id });
    return addEntry(tx, 'employer_agreement', actor.areaId, { ...body, employerId: employer.id });
  },

  async employerAgreementEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const refusal = periodRefusal(input);
    if (refusal) throw refused(refusal);
    const { employerId } = params;
    await requireOf(tx, 'employer_contact', actor.areaId, { id: input.contactId, employerId });
    const key = { id: params.entryId, employerId };
    return editEntry(tx, 'employer_agreement', actor.areaId, key, version, input);
  },

  async employerNeedAdd({ tx, actor, params, body, today }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    const need = await routed(tx, actor, body);
    const refusal = employerNeedRefusal(need);
    if (refusal) throw refused(refusal);
    return addEntry(tx, 'employer_need', actor.areaId, {
      ...need,
      employerId: employer.id,
      notedOn: today,
      routedOn: dayOrNull(need.status === 'routed', null, today),
      closedOn: dayOrNull(need.status === 'answered' || need.status === 'dropped', null, today),
    });
  },

  async employerNeedEdit({ tx, actor, params, body, today }) {
    const { version, ...input } = body;
    const need = await routed(tx, actor, input);
    const refusal = employerNeedRefusal(need);
    if (refusal) throw refused(refusal);
    const key = { id: params.entryId, employerId: params.employerId };
    const before = await getEntry<{ routedOn: string | null; closedOn: string | null }>(
      tx,
      'employer_need',
      actor.areaId,
      key,
    );
    const isClosed = need.status === 'answered' || need.status === 'dropped';
    return editEntry(tx, 'employer_need', actor.areaId, key, version, {
      ...need,
      routedOn: need.status === 'routed' ? (before.routedOn ?? today) : before.routedOn,
      closedOn: dayOrNull(isClosed, before.closedOn, today),
    });
  },

  async adviserRoutes({ tx, actor }) {
    const found = await sql<Route>`
      select kind, organisation_id as "organisationId", adviser from adviser_route
       where area_id = ${actor.areaId}`.execute(tx);
    return {
      rows: advisedKinds.map(
        (kind) => found.rows.find((row) => row.kind === kind) ?? { kind, organisationId: null, adviser: '' },
      ),
      actions: mayEver(actor.role, 'employer.manage') ? ['manage'] : [],
    };
  },

  async adviserRouteSet({ tx, actor, params, body }) {
    const route = { organisation_id: body.organisationId, adviser: body.adviser };
    if (body.organisationId !== null) {
      const known = await sql`select 1 from organisation
        where area_id = ${actor.areaId} and id = ${body.organisationId}`.execute(tx);
      if (known.rows.length === 0) throw refused(refuse('wrong-value', undefined, '/body/organisationId'));
    }
    await tx
      .insertInto('adviser_route')
      .values({ area_id: actor.areaId, kind: params.kind, ...route })
      .onConflict((conflict) => conflict.columns(['area_id', 'kind']).doUpdateSet(route))
      .execute();
    return { ok: true };
  },

  async employerHireAdd({ tx, actor, params, body, today, note }) {
    const refusal = periodRefusal(body);
    if (refusal) throw refused(refusal);
    const employer = await getEmployer(tx, actor, params.employerId);
    await requireHireLinks(tx, actor, employer.id, body, today);
    if (body.clientId !== null) note.people([body.clientId]);
    return addEntry(tx, 'employer_hire', actor.areaId, {
      ...body,
      employerId: employer.id,
      recordedBy: actor.staffId,
    });
  },

  async employerHireEdit({ tx, actor, params, body, today, note }) {
    const { version, ...input } = body;
    const refusal = periodRefusal(input);
    if (refusal) throw refused(refusal);
    const { employerId } = params;
    const key = { id: params.entryId, employerId };
    const before = await getEntry<Hire>(tx, 'employer_hire', actor.areaId, key);
    // somebody out of the editor's reach stays who she is: the form was sent without her
    const clientId = input.clientId ?? (await hiddenClient(tx, actor, before.clientId, today));
    await requireHireLinks(tx, actor, employerId, input, today);
    if (clientId !== null) note.people([clientId]);
    return editEntry(tx, 'employer_hire', actor.areaId, key, version, { ...input, clientId });
  },

  async employerBadgeGrant({ tx, actor, params, body, today }) {
    const { employerId } = params;
    const employer = await getEmployer(tx, actor, employerId);
    const proof = await getEntry<Hire>(tx, 'employer_hire', actor.areaId, {
      id: body.hireId,
      employerId: employer.id,
    });
    const refusal = badgeRefusal(body.kind, proof, today);
    if (refusal) throw refused(refusal);
    const expiresOn = badgeExpiry(body.kind, today);
    const made = await addEntry(tx, 'employer_badge', actor.areaId, {
      ...body,
      employerId,
      grantedOn: today,
      expiresOn,
    });
    return { ...made, expiresOn };
  },

  async employerBadgeRevoke({ tx, actor, params, today }) {
    const key = { id: params.entryId, employerId: params.employerId };
    const { version } = await getEntry<{ version: number }>(tx, 'employer_badge', actor.areaId, key);
    await editEntry(tx, 'employer_badge', actor.areaId, key, version, { revokedOn: today });
    return { ok: true };
  },

  async employerChangeAdd({ tx, actor, params, body }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    return addEntry(tx, 'employer_change', actor.areaId, { ...body, employerId: employer.id });
  },

  async employerChangeEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const key = { id: params.entryId, employerId: params.employerId };
    return editEntry(tx, 'employer_change', actor.areaId, key, version, input);
  },

  async employerPlanSave({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const employer = await getEmployer(tx, actor, params.employerId);
    const { areaId } = actor;
    await requireOf(tx, 'employer_contact', areaId, { id: input.coachId, employerId: employer.id });
    const found = await sql<{ id: string }>`
      select id from workplace_plan where area_id = ${areaId} and employer_id = ${employer.id}`.execute(tx);
    const [plan] = found.rows;
    if (!plan) return addEntry(tx, 'workplace_plan', areaId, { ...input, employerId: employer.id });
    return editEntry(tx, 'workplace_plan', areaId, { id: plan.id, employerId: employer.id }, version, input);
  },
} satisfies HandlersFor<typeof dealingContract>;

async function hiddenClient(
  tx: Tx,
  actor: Actor,
  clientId: string | null,
  today: Day,
): Promise<string | null> {
  if (clientId === null) return null;
  const seen = await sql`
    select 1 from client where client.area_id = ${actor.areaId} and client.id = ${clientId}
       and ${clientFilter(actor, 'client.read', today)}`.execute(tx);
  return seen.rows.length === 0 ? clientId : null;
}
