/**
 * The check returns proof. `authorise…` loads and, for changes, locks the row in scope, asks the
 * catalogue, and hands back the only thing writing functions accept. Out of reach answers like unknown.
 */
import {
  type Action,
  type Actor,
  type ClientFacts,
  type Day,
  type Language,
  type ReferralFacts,
  isHandedTo,
  isInCaseload,
  mayEver,
  mayOnClient,
  mayOnReferral,
  reachesClient,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from './context.ts';
import { Problem, forbidden, notFound } from './problems.ts';
import type { SignedInRepresentative } from './session.ts';

declare const proof: unique symbol;

/** A client whom this actor may do this action on, locked when the call changes something. */
export interface AuthorisedClient {
  readonly [proof]: 'client';
  readonly kind: 'client';
  readonly areaId: number;
  readonly id: string;
  readonly action: Action;
  readonly facts: ClientFacts;
  readonly inCaseload: boolean;
  readonly reasonId: string | null;
}

/** A referral on which this actor may do this action. */
export interface AuthorisedReferral {
  readonly [proof]: 'referral';
  readonly kind: 'referral';
  readonly areaId: number;
  readonly id: string;
  readonly action: Action;
  readonly facts: ReferralFacts;
}

/** The client herself, in her own view or by a link of hers: what reads and writes of her own ask for. */
export interface OwnClient {
  readonly [proof]: 'own';
  readonly kind: 'own';
  readonly areaId: number;
  readonly id: string;
}

/** Made where a session or a link has just been found to be hers, and nowhere else. */
export function ownClient(areaId: number, id: string): OwnClient {
  return { kind: 'own', areaId, id } as OwnClient;
}

/** Who represents an employer: what reads and writes of the employer's own affairs ask for. */
export interface Representative {
  readonly [proof]: 'representative';
  readonly id: string;
  readonly areaId: number;
  readonly employerId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
}

/** Made where a session has just been found to be hers, and nowhere else. */
export function representativeOf(session: SignedInRepresentative): Representative {
  const { representativeId: id, areaId, employerId, name, email, phone, language } = session;
  return { id, areaId, employerId, name, email, phone, language } as Representative;
}

export type Authorised = AuthorisedClient | AuthorisedReferral;

/** No subject: the role alone decides. */
export function authoriseRole(actor: Actor, action: Action): void {
  if (!mayEver(actor.role, action)) throw forbidden();
}

/** SQL for the facts of a client row named `client`, as the check asks for them. */
export function clientFactsColumns(today: Day) {
  return sql<Omit<ClientFacts, 'never'>>`jsonb_build_object(
    'municipalityCode', client.municipality_code,
    'nonDisclosed', client.non_disclosure <> 'none',
    'responsibleStaffId', client.responsible_staff_id,
    'involvedStaffIds', (
      select coalesce(jsonb_agg(distinct involved.staff_id), '[]'::jsonb) from (
        select p.coach_staff_id as staff_id from coaching_period p
          where p.area_id = client.area_id and p.client_id = client.id and p.status <> 'ended'
        union all
        select p.coach_staff_id from placement p
          where p.area_id = client.area_id and p.client_id = client.id and p.status <> 'ended'
        union all
        select s.responsible_staff_id from plan_step s
          where s.area_id = client.area_id and s.client_id = client.id and s.status in ('planned', 'ongoing')
            and s.responsible_staff_id is not null
        union all
        select w.substitute_staff_id from staff w
          where w.area_id = client.area_id and w.id = client.responsible_staff_id and w.substitute_staff_id is not null
      ) involved),
    'handedTo', (
      select coalesce(jsonb_agg(jsonb_build_object('organisationId', h.organisation_id, 'staffId', h.staff_id, 'parts', to_jsonb(h.parts))), '[]'::jsonb)
        from case_share h
       where h.area_id = client.area_id and h.client_id = client.id
         and share_holds(h, ${today}::date))
  )`;
}

/**
 * The same facts as far as they are about this actor: for lists, where who is involved in what is looked up once and
 * not once a row.
 */
export function clientFactsFor(actor: Actor, today: Day) {
  const { areaId, staffId, organisationId } = actor;
  const handedTo =
    actor.role === 'partnerProfessional'
      ? sql`(
      select coalesce(jsonb_agg(jsonb_build_object('organisationId', h.organisation_id, 'staffId', h.staff_id, 'parts', to_jsonb(h.parts))), '[]'::jsonb)
        from case_share h
       where h.area_id = client.area_id and h.client_id = client.id and h.organisation_id = ${organisationId}
         and share_holds(h, ${today}::date))`
      : sql`'[]'::jsonb`;
  return sql<ClientFacts>`jsonb_build_object(
    'municipalityCode', client.municipality_code,
    'nonDisclosed', client.non_disclosure <> 'none',
    'responsibleStaffId', client.responsible_staff_id,
    'involvedStaffIds', case when client.id in (
        select p.client_id from coaching_period p
         where p.area_id = ${areaId} and p.coach_staff_id = ${staffId} and p.status <> 'ended'
        union all
        select p.client_id from placement p
         where p.area_id = ${areaId} and p.coach_staff_id = ${staffId} and p.status <> 'ended'
        union all
        select s.client_id from plan_step s
         where s.area_id = ${areaId} and s.responsible_staff_id = ${staffId} and s.status in ('planned', 'ongoing'))
      or client.responsible_staff_id in (
        select w.id from staff w where w.area_id = ${areaId} and w.substitute_staff_id = ${staffId})
      then jsonb_build_array(${staffId}::text) else '[]'::jsonb end,
    'handedTo', ${handedTo}
  )`;
}

/**
 * @throws Problem 404 when the client is unknown, of another area, or out of the actor's reach;
 *   403 `reason-needed` when she is within reach but outside the caseload and no reason is stated
 */
export async function authoriseClient(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: string,
  at: { readonly now: Date; readonly today: Day; readonly lock: boolean },
): Promise<AuthorisedClient> {
  const found = await sql<{ facts: ClientFacts }>`
    select ${clientFactsColumns(at.today)} as facts from client
     where client.area_id = ${actor.areaId} and client.id = ${id} and client.merged_into_id is null
     ${at.lock ? sql`for update of client` : sql``}`.execute(tx);
  const facts = found.rows[0]?.facts;
  if (!facts || !reachesClient(actor, facts)) throw notFound();
  if (!mayOnClient(actor, action, facts)) throw mayEver(actor.role, action) ? notFound() : forbidden();
  const inCaseload = isInCaseload(actor, facts) || isHandedTo(actor, facts);
  const reasonId = await requireReasons(tx, actor, inCaseload ? [] : [id], at.now);
  return {
    kind: 'client',
    areaId: actor.areaId,
    id,
    action,
    facts,
    inCaseload,
    reasonId,
  } as AuthorisedClient;
}

/** The same check without the question for a reason: for the one call that states the reason. */
export async function authoriseStatingReason(tx: Tx, actor: Actor, id: string, today: Day): Promise<void> {
  const found = await sql<{ facts: ClientFacts }>`
    select ${clientFactsColumns(today)} as facts from client
     where client.area_id = ${actor.areaId} and client.id = ${id} and client.merged_into_id is null`.execute(
    tx,
  );
  const facts = found.rows[0]?.facts;
  if (!facts || !mayOnClient(actor, 'client.read', facts)) throw notFound();
}

/**
 * The reason on whose ground people outside the caseload are read; the first of them when they are several.
 *
 * @throws Problem 403 `reason-needed` with the ids of those for whom none is stated
 */
export async function requireReasons(
  tx: Tx,
  actor: Actor,
  outsideCaseload: readonly string[],
  now: Date,
): Promise<string | null> {
  const reasons: string[] = [];
  const clientIds: string[] = [];
  for (const id of outsideCaseload) {
    const reason = await findReason(tx, actor, id, now);
    if (reason === null) clientIds.push(id);
    else reasons.push(reason);
  }
  const [clientId] = clientIds;
  if (clientId) throw new Problem(403, 'reason-needed', { extra: { clientId, clientIds } });
  return reasons[0] ?? null;
}

async function findReason(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<string | null> {
  const reason = await tx
    .selectFrom('access_reason')
    .select('id')
    .where('area_id', '=', actor.areaId)
    .where('client_id', '=', clientId)
    .where('staff_id', '=', actor.staffId)
    .where('valid_until', '>', now.toISOString())
    .orderBy('stated_at', 'desc')
    .executeTakeFirst();
  return reason?.id ?? null;
}

/** SQL for the facts of a referral row named `referral`. */
export const referralFactsColumns = sql<ReferralFacts>`jsonb_build_object(
  'municipalityCode', referral.municipality_code,
  'nonDisclosed', referral.non_disclosure <> 'none',
  'senderOrganisationId', referral.sender_organisation_id,
  'assignedStaffId', referral.assigned_staff_id,
  'holderOrganisationId', coalesce(referral.transfer_to_organisation_id, referral.holder_organisation_id)
)`;

export async function authoriseReferral(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: string,
  at: { readonly lock: boolean },
): Promise<AuthorisedReferral> {
  const found = await sql<{ facts: ReferralFacts }>`
    select ${referralFactsColumns} as facts from referral
    where referral.area_id = ${actor.areaId} and referral.id = ${id}
    ${at.lock ? sql`for update of referral` : sql``}`.execute(tx);
  const facts = found.rows[0]?.facts;
  if (!facts) throw notFound();
  if (!mayOnReferral(actor, action, facts)) {
    throw mayEver(actor.role, action) ? notFound() : forbidden();
  }
  return { kind: 'referral', areaId: actor.areaId, id, action, facts } as AuthorisedReferral;
}
