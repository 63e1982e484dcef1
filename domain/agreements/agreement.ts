/**
 * An agreement of a placement or of work at an employer (sopimus): its editions, who signs and what a signature needs.
 * What was signed is frozen: a change makes a new edition, which everybody signs anew. Requirements E12, F7.
 */
import { isMinorOn } from '../clients/rules.ts';
import { type Day, addDays, daysBetween } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const workAgreementStatuses = ['draft', 'waiting', 'signed', 'refused', 'cancelled'] as const;
export type WorkAgreementStatus = (typeof workAgreementStatuses)[number];

/** Who signs. The guardian is a party only of a client who is a minor on the first day. */
export const signingPartyKinds = ['client', 'guardian', 'workplace', 'authority'] as const;
export type SigningPartyKind = (typeof signingPartyKinds)[number];

/** The agreement itself, or the assessment at its end. */
export const signedDocumentKinds = ['agreement', 'assessment'] as const;
export type SignedDocumentKind = (typeof signedDocumentKinds)[number];

export const signatureVerdicts = ['signed', 'refused'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export const signatureMethods = ['link', 'ownView', 'signedIn', 'paper'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** Days a personal link to sign works. */
export const signingLinkDays = 30;

/** The final assessment is signed by the client alone. */
export function signsDocument(party: SigningPartyKind, kind: SignedDocumentKind): boolean {
  return kind === 'agreement' || party === 'client';
}

export function neededParties(birthDate: Day | null, startsOn: Day): readonly SigningPartyKind[] {
  const minor = birthDate !== null && isMinorOn(birthDate, startsOn);
  return signingPartyKinds.filter((kind) => kind !== 'guardian' || minor);
}

const missingPartyCodes = {
  client: 'agreement-no-client',
  guardian: 'agreement-no-guardian',
  workplace: 'agreement-no-workplace',
  authority: 'agreement-no-authority',
} as const satisfies Readonly<Record<SigningPartyKind, string>>;

/** Every needed kind is there; the client once, and a guardian only of a minor. Of the others there may be several. */
export function partiesRefusal(
  parties: readonly { readonly kind: SigningPartyKind }[],
  birthDate: Day | null,
  startsOn: Day,
): Refusal | undefined {
  const needed = neededParties(birthDate, startsOn);
  const missing = needed.find((kind) => !parties.some((party) => party.kind === kind));
  if (missing) return refuse(missingPartyCodes[missing], undefined, '/body/parties');
  if (!needed.includes('guardian') && parties.some(({ kind }) => kind === 'guardian'))
    return refuse('agreement-guardian-of-adult', undefined, '/body/parties');
  return parties.filter(({ kind }) => kind === 'client').length > 1
    ? refuse('agreement-client-twice', undefined, '/body/parties')
    : undefined;
}

interface Signed {
  readonly partyId: string;
  readonly verdict: SignatureVerdict;
}

/** Where an agreement stands by the signatures of its current edition. */
export function statusBySignatures(
  partyIds: readonly string[],
  signatures: readonly Signed[],
): Exclude<WorkAgreementStatus, 'draft' | 'cancelled'> {
  if (signatures.some(({ verdict }) => verdict === 'refused')) return 'refused';
  const signed = new Set(signatures.map(({ partyId }) => partyId));
  return partyIds.every((id) => signed.has(id)) ? 'signed' : 'waiting';
}

export interface SigningAttempt {
  readonly verdict: SignatureVerdict;
  readonly reason: string;
  /** Hash of what she has read, and of what there is now. */
  readonly readHash: string;
  readonly currentHash: string;
  readonly status: WorkAgreementStatus;
  readonly earlier: SignatureVerdict | undefined;
}

/** Why a signature is not taken. */
export function signingRefusal(attempt: SigningAttempt): Refusal | undefined {
  if (attempt.status === 'cancelled') return refuse('agreement-cancelled');
  if (attempt.earlier !== undefined) return refuse('agreement-signed-already');
  if (attempt.readHash !== attempt.currentHash) return refuse('agreement-changed');
  return attempt.verdict === 'refused' && attempt.reason.trim() === ''
    ? refuse('agreement-reason-missing', undefined, '/body/reason')
    : undefined;
}

/** A signature on paper is dated between the day it was written and today. */
export function paperDayRefusal(on: Day, writtenOn: Day, today: Day): Refusal | undefined {
  return on < writtenOn || on > today ? refuse('agreement-paper-day', undefined, '/body/on') : undefined;
}

/** A follow-up begins the day after and is as long as the one before. */
export function renewalPeriod(startsOn: Day, endsOn: Day): { readonly startsOn: Day; readonly endsOn: Day } {
  const first = addDays(endsOn, 1);
  return { startsOn: first, endsOn: addDays(first, daysBetween(startsOn, endsOn)) };
}

/**
 * Content in one form, whatever order its fields come in: keys sorted, no spaces. What is hashed, and kept with each
 * signature.
 */
export function canonicalContent(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonicalContent).join(',')}]`;
  if (typeof content === 'object' && content !== null) {
    const fields = Object.entries(content)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${canonicalContent(value)}`).join(',')}}`;
  }
  return JSON.stringify(content);
}
