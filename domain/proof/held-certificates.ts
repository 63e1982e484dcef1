/**
 * Cards and passes that a client has, each with its days: one that has expired is not held on the day. How long a card is
 * valid is dated data (reference/certificates.json) and only proposes the last day; what stands on the card counts.
 */
import { addDays, addMonths, type Day } from '../kernel/dates.ts';

/** `months`: for so long from its day; `onCard`: the day stands on the card; `none`: until further notice. */
export const validityKinds = ['months', 'onCard', 'none'] as const;
export type ValidityKind = (typeof validityKinds)[number];

export interface HeldCertificate {
  readonly code: string;
  readonly issuedOn: string;
  /** Last day; null: until further notice. */
  readonly expiresOn: string | null;
}

export function isHeldOn(held: Omit<HeldCertificate, 'code'>, on: Day): boolean {
  return held.issuedOn <= on && (held.expiresOn === null || on <= held.expiresOn);
}

/** Codes of what is held on a day. */
export function certificatesHeldOn(all: readonly HeldCertificate[], on: Day): readonly string[] {
  return [...new Set(all.filter((one) => isHeldOn(one, on)).map(({ code }) => code))];
}

/** The last day that a card given on a day is valid, as the rule says; null: none, or it stands on the card. */
export function proposedExpiry(months: number | null, issuedOn: Day): Day | null {
  return months === null ? null : addDays(addMonths(issuedOn, months), -1);
}

export const certificateGaps = ['missing', 'expired', 'expires'] as const;
/** `missing`: never had; `expired`: not held on the first day any more; `expires`: before the last day. */
export type CertificateGap = (typeof certificateGaps)[number];

export interface CertificateLack<Code extends string = string> {
  readonly code: Code;
  readonly gap: CertificateGap;
  /** Last day of the latest one, when there is one. */
  readonly until: Day | null;
}

/** What of the cards asked for is not held through a time; an open end asks for the first day alone. */
export function certificateLacks<Code extends string>(
  required: readonly Code[],
  all: readonly HeldCertificate[],
  from: Day,
  to: Day | null,
): readonly CertificateLack<Code>[] {
  return [...new Set(required)].flatMap((code): readonly CertificateLack<Code>[] => {
    const own = all.filter((one) => one.code === code && one.issuedOn <= (to ?? from));
    if (own.length === 0) return [{ code, gap: 'missing', until: null }];
    const until = heldUntil(own, from);
    if (until === undefined) {
      const latest = own
        .map(({ expiresOn }) => expiresOn ?? '')
        .toSorted()
        .at(-1);
      const isOver = latest !== undefined && latest !== '' && latest < from;
      return [{ code, gap: isOver ? 'expired' : 'missing', until: isOver ? (latest as Day) : null }];
    }
    return until !== null && to !== null && until < to ? [{ code, gap: 'expires', until }] : [];
  });
}

/** Held without a break from a day until which; null: for good, undefined: not on that day. */
function heldUntil(own: readonly HeldCertificate[], from: Day): Day | null | undefined {
  let until: Day | undefined;
  for (;;) {
    const on: Day = until === undefined ? from : addDays(until, 1);
    const next = own.filter((one) => isHeldOn(one, on));
    if (next.length === 0) return until;
    if (next.some(({ expiresOn }) => expiresOn === null)) return null;
    until = next
      .map(({ expiresOn }) => expiresOn ?? '')
      .toSorted()
      .at(-1) as Day;
  }
}
