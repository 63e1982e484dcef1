/** Consents of a client: read, given, withdrawn, and asked about by whoever wants to use one. */
import {
  type Consent,
  type ConsentPurpose,
  type ConsentRecord,
  type ConsentWay,
  type Day,
  asDay,
  consentEnd,
  consentPurposes,
  consentStateOf,
  isConsentInForce,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';
import { endShares } from '../sharing/end.ts';

interface Whose {
  readonly areaId: number;
  readonly id: string;
}

/**
 * Whether a client's consent for the purpose is in force today. Ask it in the same transaction that uses the data:
 * a withdrawal has its effect at once.
 */
export async function hasConsent(
  tx: Tx,
  areaId: number,
  clientId: string,
  purpose: ConsentPurpose,
  today: Day,
): Promise<boolean> {
  const found = await tx
    .selectFrom('client_consent')
    .select('id')
    .where('area_id', '=', areaId)
    .where('client_id', '=', clientId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .executeTakeFirst();
  return found !== undefined;
}

export async function listConsents(tx: Tx, whose: Whose, today: Day): Promise<ConsentRecord[]> {
  const rows = await tx
    .selectFrom('client_consent')
    .select(['purpose', 'starts_on', 'ends_on', 'withdrawn_at', 'how'])
    .where('area_id', '=', whose.areaId)
    .where('client_id', '=', whose.id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return consentPurposes.map((purpose) => {
    const history = rows.filter((row) => row.purpose === purpose);
    const consents = history.map(
      (row): Consent => ({
        purpose,
        startsOn: asDay(row.starts_on),
        endsOn: asDay(row.ends_on),
        withdrawnAt: row.withdrawn_at,
      }),
    );
    return {
      purpose,
      state: consentStateOf(consents, today),
      endsOn: consents.find((one) => isConsentInForce(one, today))?.endsOn ?? null,
      wouldEndOn: consentEnd(purpose, today),
      history: history.map((row) => ({
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        withdrawnAt: row.withdrawn_at,
        how: row.how as ConsentWay,
      })),
    };
  });
}

/** One change at a time for one client: two taps give one consent. */
async function oneAtATime(tx: Tx, whose: Whose): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consent ${whose.id}`}, 0))`.execute(tx);
}

export async function giveConsent(
  tx: Tx,
  whose: Whose,
  given: { readonly purpose: ConsentPurpose; readonly how: ConsentWay; readonly by: string | null },
  at: { readonly now: Date; readonly today: Day },
): Promise<void> {
  await oneAtATime(tx, whose);
  if (await hasConsent(tx, whose.areaId, whose.id, given.purpose, at.today)) {
    throw refused(refuse('consent-in-force'), 409);
  }
  await tx
    .insertInto('client_consent')
    .values({
      area_id: whose.areaId,
      id: newId(),
      client_id: whose.id,
      purpose: given.purpose,
      starts_on: at.today,
      ends_on: consentEnd(given.purpose, at.today),
      how: given.how,
      recorded_by: given.by,
      recorded_at: at.now.toISOString(),
    })
    .execute();
}

export async function withdrawConsent(
  tx: Tx,
  whose: Whose,
  purpose: ConsentPurpose,
  by: string | null,
  now: Date,
): Promise<void> {
  await oneAtATime(tx, whose);
  const withdrawn = await tx
    .updateTable('client_consent')
    .set({ withdrawn_at: now.toISOString(), withdrawn_by: by })
    .where('area_id', '=', whose.areaId)
    .where('client_id', '=', whose.id)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  if (withdrawn.length === 0) throw refused(refuse('consent-not-in-force'), 409);
  // a consent given anew opens no slice again
  if (purpose === 'partnerSharing') {
    await endShares(tx, whose, { legal_basis: 'consent' }, 'consentWithdrawn', by, now);
  }
}
