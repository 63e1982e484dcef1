/** Writes of referrals: a new one, routed at once, and what a decision made of one. */
import {
  type DecidedReferral,
  type Day,
  type ReferralEvent,
  type ReferralInput,
  type ReferralSource,
  type RoutingBasis,
  isDecided,
  isNonDisclosed,
  isRefusal,
  readIdentityCode,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { type Keys, identityHash, sealIdentityCode } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { Problem, refused } from '../platform/problems.ts';
import { findRoute } from './routing.ts';

export interface NewReferral {
  readonly areaId: number;
  readonly id: string;
  readonly source: ReferralSource;
  readonly input: ReferralInput;
  readonly sender: { readonly staffId: string; readonly organisationId: string } | null;
  readonly receipt: string | null;
  readonly keys: Keys;
  readonly now: Date;
  readonly today: Day;
}

/** The caller has seen to it that the municipality is the area's. Works without any right to read referrals. */
export async function insertReferral(tx: Tx, referral: NewReferral): Promise<void> {
  const { areaId, id, input, sender, now, today } = referral;
  const identity = identityColumns(input, id, referral.keys, today);
  const route = await findRoute(
    tx,
    areaId,
    { municipalityCode: input.municipalityCode, nonDisclosed: isNonDisclosed(input.nonDisclosure) },
    today,
  );
  const stored = tx
    .insertInto('referral')
    .values({
      area_id: areaId,
      id,
      source: referral.source,
      status: route.staffId === null ? 'pooled' : 'new',
      given_names: input.givenNames,
      family_name: input.familyName,
      ...identity,
      municipality_code: input.municipalityCode,
      service_language: input.serviceLanguage,
      phone: input.phone || null,
      email: input.email,
      non_disclosure: input.nonDisclosure,
      reason: input.reason,
      statutory_plan_reference: input.statutoryPlanReference || null,
      sender_staff_id: sender?.staffId ?? null,
      sender_organisation_id: sender?.organisationId ?? null,
      assigned_staff_id: route.staffId,
      receipt: referral.receipt,
      received_at: now.toISOString(),
    })
    .execute();
  const told = insertEvents(tx, [
    { areaId, referralId: id, event: 'received', by: sender?.staffId ?? null, now },
    {
      areaId,
      referralId: id,
      event: route.staffId === null ? 'pooled' : 'assigned',
      toStaffId: route.staffId,
      basis: route.basis,
      by: null,
      now,
    },
  ]);
  await Promise.all([stored, told]);
}

function identityColumns(input: ReferralInput, id: string, keys: Keys, today: Day) {
  let birthDate = input.birthDate;
  let identity = { identity_code_cipher: null as Buffer | null, identity_code_hash: null as Buffer | null };
  if (input.identityCode) {
    const code = readIdentityCode(input.identityCode);
    if (isRefusal(code)) {
      throw new Problem(422, 'invalid-input', {
        errors: [{ pointer: '/body/identityCode', code: `identity-code-${code.refusal}` }],
      });
    }
    if (birthDate && birthDate !== code.birthDate) {
      throw refused(refuse('birth-date-differs-from-code', undefined, '/body/birthDate'));
    }
    birthDate = code.birthDate;
    identity = {
      identity_code_cipher: sealIdentityCode(keys, id, code.code),
      identity_code_hash: identityHash(keys, code.code),
    };
  }
  if (birthDate && birthDate > today) {
    throw refused(refuse('birth-date-in-future', undefined, '/body/birthDate'));
  }
  return { ...identity, birth_date: birthDate };
}

export interface Recorded {
  readonly staffId: string;
  readonly now: Date;
  readonly note: string;
  /** By which rule the new worker was found, when a rule found her. */
  readonly basis?: RoutingBasis;
}

/** Stores what the domain decided, with its event; the version goes up by one. */
export async function storeDecision(
  tx: Tx,
  referral: { readonly areaId: number; readonly id: string },
  decided: DecidedReferral,
  recorded: Recorded,
): Promise<void> {
  const { next, event } = decided;
  const final = isDecided(next.status);
  await tx
    .updateTable('referral')
    .set({
      status: next.status,
      municipality_code: next.municipalityCode,
      assigned_staff_id: next.assignedStaffId,
      holder_organisation_id: next.holderOrganisationId,
      transfer_to_organisation_id: next.transferToOrganisationId,
      client_id: next.clientId,
      returned_reason: next.returnedReason,
      returned_note: next.returnedNote,
      decided_at: final ? recorded.now.toISOString() : null,
      decided_by: final ? recorded.staffId : null,
      version: sql<number>`version + 1`,
    })
    .where('area_id', '=', referral.areaId)
    .where('id', '=', referral.id)
    .execute();
  const namesWorker = event === 'assigned' || event === 'redirected' || event === 'transferAccepted';
  await insertEvents(tx, [
    {
      areaId: referral.areaId,
      referralId: referral.id,
      event,
      toStaffId: namesWorker ? next.assignedStaffId : null,
      toOrganisationId: event === 'transferAsked' ? next.transferToOrganisationId : null,
      basis: recorded.basis ?? null,
      note: recorded.note,
      by: recorded.staffId,
      now: recorded.now,
    },
  ]);
}

interface Happened {
  readonly areaId: number;
  readonly referralId: string;
  readonly event: ReferralEvent;
  readonly toStaffId?: string | null;
  readonly toOrganisationId?: string | null;
  readonly basis?: RoutingBasis | null;
  readonly note?: string;
  readonly by: string | null;
  readonly now: Date;
}

async function insertEvents(tx: Tx, events: readonly Happened[]): Promise<void> {
  await tx
    .insertInto('referral_event')
    .values(
      events.map((happened) => ({
        area_id: happened.areaId,
        id: newId(),
        referral_id: happened.referralId,
        event: happened.event,
        to_staff_id: happened.toStaffId ?? null,
        to_organisation_id: happened.toOrganisationId ?? null,
        routing_basis: happened.basis ?? null,
        note: happened.note ?? '',
        recorded_by: happened.by,
        recorded_at: happened.now.toISOString(),
      })),
    )
    .execute();
}
