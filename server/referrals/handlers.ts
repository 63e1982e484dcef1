import {
  type Actor,
  type OutputOf,
  type ReferralDecision,
  type ReferralFacts,
  type ReferralSource,
  type Role,
  asDay,
  isRefusal,
  mayOnReferral,
  nextReferral,
  queueDays,
  sectionsOfRole,
  type referralContract,
  type Contract,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientWorkers, requireAreaMunicipality } from '../areas/municipalities.ts';
import { requireFrontlineStaff } from '../clients/handlers.ts';
import { referralFactsColumns } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { Call, HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, refused } from '../platform/problems.ts';
import { takeIn } from './accept.ts';
import { listInbox, listSent, readQueue } from './list.ts';
import { publicReferralHandlers } from './public.ts';
import { type StoredReferral, getReferral, readReferral } from './record.ts';
import { findRoute } from './routing.ts';
import { insertReferral, storeDecision } from './store.ts';

const sourceOfRole: Partial<Readonly<Record<Role, ReferralSource>>> = {
  referrer: 'authority',
  partnerProfessional: 'partner',
};

export const referralHandlers = {
  async referralInbox({ tx, actor, body, today, note }) {
    const page = await listInbox(tx, actor, body, today);
    note.count(page.rows.length);
    note.earliest(page.rows.map((row) => row.receivedOn).sort()[0]);
    return page;
  },

  async referralQueue({ tx, actor, today }) {
    return readQueue(tx, actor, today);
  },

  async referralRead({ tx, actor, referral, services, today, note }) {
    const record = await readReferral(tx, actor, referral, services.keys, today);
    note.people(record.clientId ? [record.clientId] : record.duplicates.map((client) => client.id));
    note.earliest(record.receivedOn);
    return record;
  },

  async referralSend({ tx, actor, body, services, now, today, note }) {
    const id = newId();
    const area = requireAreaMunicipality(tx, actor.areaId, body.municipalityCode, today);
    const sent = insertReferral(tx, {
      areaId: actor.areaId,
      id,
      source: sourceOfRole[actor.role] ?? 'worker',
      input: body,
      sender: actor,
      receipt: null,
      keys: services.keys,
      now,
      today,
    });
    await Promise.all([area, sent]);
    note.count(1);
    return { id };
  },

  async referralSent({ tx, actor, query, note }) {
    const page = await listSent(tx, actor, query);
    note.count(page.rows.length);
    return page;
  },

  async referralWithdraw({ tx, actor, referral, body, now }) {
    const stored = await getReferral(tx, referral);
    if (stored.version !== body.version) throw changedMeanwhile({ id: stored.id, version: stored.version });
    return decide(tx, actor, stored, { action: 'withdraw' }, { now, note: '' });
  },

  async referralAccept({ tx, actor, referral, body, services, now, today, note }) {
    const stored = await unchanged({ tx, actor, referral, body, services, today });
    // refused before anything is written; the real id comes from the taking in
    const may = nextReferral(stored.state, { action: 'accept', clientId: stored.id }, actor);
    if (isRefusal(may)) throw refused(may, 409);
    const clientId = await takeIn(tx, { actor, referral: stored, body, keys: services.keys, now, today });
    note.people([clientId]);
    const done = await decide(tx, actor, stored, { action: 'accept', clientId }, { now, note: body.note });
    return { ...done, clientId };
  },

  async referralReturn(call) {
    const stored = await unchanged(call);
    const { reason, note } = call.body;
    return decide(call.tx, call.actor, stored, { action: 'return', reason, note }, { now: call.now, note });
  },

  async referralAssign(call) {
    const { tx, actor, body, today } = call;
    const stored = await unchanged(call);
    await requireFrontlineStaff(tx, actor.areaId, body.staffId, today);
    const roles = await clientWorkers(tx, actor.areaId, today, { staffId: body.staffId });
    const seesNonDisclosed = roles.some((role) => role.seesNonDisclosed);
    return decide(
      tx,
      actor,
      stored,
      { action: 'assign', staffId: body.staffId, seesNonDisclosed },
      noted(call),
    );
  },

  async referralPool(call) {
    return decide(call.tx, call.actor, await unchanged(call), { action: 'pool' }, noted(call));
  },

  async referralRedirect(call) {
    const { tx, actor, body, today } = call;
    const stored = await unchanged(call);
    const { municipalityCode } = body;
    await requireAreaMunicipality(tx, actor.areaId, municipalityCode, today);
    const { nonDisclosed } = stored.state;
    const route = await findRoute(tx, actor.areaId, { municipalityCode, nonDisclosed }, today);
    const decision = { action: 'redirect', municipalityCode, route } as const;
    return decide(tx, actor, stored, decision, { ...noted(call), basis: route.basis });
  },

  async referralTransfer(call) {
    const { tx, actor, body, today } = call;
    const stored = await unchanged(call);
    const { organisationId } = body;
    const workers = await clientWorkers(tx, actor.areaId, today, { organisationId });
    const canAnswer = workers.some((worker) => worker.seesNonDisclosed || !stored.state.nonDisclosed);
    return decide(tx, actor, stored, { action: 'transfer', organisationId, canAnswer }, noted(call));
  },

  async referralTransferAnswer(call) {
    const action = call.body.accept ? 'acceptTransfer' : 'declineTransfer';
    return decide(call.tx, call.actor, await unchanged(call), { action }, noted(call));
  },

  async referralTransferRecall(call) {
    return decide(call.tx, call.actor, await unchanged(call), { action: 'recallTransfer' }, noted(call));
  },

  async clientReferrals({ tx, actor, client, today, note }) {
    // the sender's words are for those who plan with the client, as her coaching is
    if (!sectionsOfRole[actor.role].includes('coaching')) return { rows: [] };
    const found = await sql<Omit<CameBy, 'waitingDays' | 'mayOpen'> & { readonly facts: ReferralFacts }>`
      select referral.id, referral.source, o.name as "senderOrganisation", referral.reason,
             referral.statutory_plan_reference as "statutoryPlanReference",
             (referral.received_at at time zone 'Europe/Helsinki')::date as "receivedOn",
             (referral.decided_at at time zone 'Europe/Helsinki')::date as "acceptedOn",
             ${referralFactsColumns} as facts
        from referral
        left join organisation o on o.area_id = referral.area_id and o.id = referral.sender_organisation_id
       where referral.area_id = ${client.areaId} and referral.client_id = ${client.id}
       order by referral.received_at desc`.execute(tx);
    note.earliest(found.rows.at(-1)?.receivedOn);
    return {
      rows: found.rows.map(({ facts, ...row }) => ({
        ...row,
        mayOpen: mayOnReferral(actor, 'referral.handle', facts),
        waitingDays: queueDays(asDay(row.receivedOn), row.acceptedOn ? asDay(row.acceptedOn) : null, today),
      })),
    };
  },

  ...publicReferralHandlers,
} satisfies HandlersFor<typeof referralContract>;

type CameBy = OutputOf<Contract['clientReferrals']>['rows'][number];

type Decision = Pick<Call<Contract['referralPool']>, 'tx' | 'actor' | 'referral' | 'services' | 'today'> & {
  readonly body: { readonly version: number };
};

/** The referral as the decider saw it; someone else's decision meanwhile travels back to be read. */
async function unchanged({ tx, actor, referral, body, services, today }: Decision): Promise<StoredReferral> {
  const stored = await getReferral(tx, referral);
  if (stored.version !== body.version) {
    throw changedMeanwhile(await readReferral(tx, actor, referral, services.keys, today));
  }
  return stored;
}

const noted = (call: { readonly now: Date; readonly body: { readonly note: string } }) => ({
  now: call.now,
  note: call.body.note,
});

async function decide(
  tx: Tx,
  actor: Actor,
  stored: StoredReferral,
  decision: ReferralDecision,
  recorded: Omit<Parameters<typeof storeDecision>[3], 'staffId'>,
) {
  const decided = nextReferral(stored.state, decision, actor);
  if (isRefusal(decided)) throw refused(decided, decided.pointer ? 422 : 409);
  const referral = { areaId: actor.areaId, id: stored.id };
  await storeDecision(tx, referral, decided, { ...recorded, staffId: actor.staffId });
  return { id: stored.id, version: stored.version + 1 };
}
