/**
 * Consents of a client: only for extras. What the authority does by law never rests on them (GDPR art. 6(1)(c) and
 * (e), Julkisuuslaki 621/1999 § 24(1) p. 25; a consent between an authority and its client is weak), so refusing or
 * withdrawing changes nothing of the service. Requirement D30.
 */
import { type Day, addMonths } from '../kernel/dates.ts';

export const consentPurposes = [
  'photo',
  'successStory',
  'employerSharing',
  'partnerSharing',
  'research',
  'reminders',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentWays = ['ownView', 'paper', 'spoken'] as const;
/** How it was given. */
export type ConsentWay = (typeof consentWays)[number];

export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly withdrawnAt: string | null;
}

/** How long a consent lasts unless withdrawn: none goes on for ever without being asked again. */
export const consentMonths: Readonly<Record<ConsentPurpose, number>> = {
  photo: 24,
  successStory: 24,
  employerSharing: 6,
  partnerSharing: 6,
  research: 60,
  reminders: 24,
};

export const consentStates = ['notGiven', 'inForce', 'withdrawn', 'ended'] as const;
export type ConsentState = (typeof consentStates)[number];

export function consentEnd(purpose: ConsentPurpose, from: Day): Day {
  return addMonths(from, consentMonths[purpose]);
}

/** A withdrawal has its effect at once, also on the day the consent was given. */
export function isConsentInForce(consent: Consent, today: Day): boolean {
  return consent.withdrawnAt === null && consent.startsOn <= today && today <= consent.endsOn;
}

/** What stands of a purpose today, by its whole history in the order it was given. */
export function consentStateOf(history: readonly Consent[], today: Day): ConsentState {
  if (history.some((one) => isConsentInForce(one, today))) return 'inForce';
  const last = history.at(-1);
  if (!last) return 'notGiven';
  return last.withdrawnAt === null ? 'ended' : 'withdrawn';
}
