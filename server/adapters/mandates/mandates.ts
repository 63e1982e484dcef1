/**
 * The national register of mandates (Suomi.fi valtuudet): for which organisations whoever signs in may act. Asked once,
 * at sign-in; without it nobody represents by a mandate and representatives come by a one-time code.
 */
import { isBusinessId } from '@polku/domain';
import * as z from 'zod';
import type { Settings } from '../../platform/settings.ts';
import recorded from './recorded-answers.json' with { type: 'json' };

/** What the identity provider vouched for: at least the subject, and claims by which the register knows a person. */
export type IdentityClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** A mandate that is enough for applying for grants in the organisation's name. */
export interface Mandate {
  readonly businessId: string;
  readonly name: string;
  /** As the register calls it, for the log of a dispute; nothing is decided by it. */
  readonly role: string;
}

export interface MandateRegister {
  /** Never throws: a register that is silent tells of none. */
  mandatesOf(claims: IdentityClaims): Promise<readonly Mandate[]>;
}

const answer = z.record(
  z.string(),
  z.array(z.object({ businessId: z.string(), name: z.string().max(200), role: z.string().max(60) })),
);

/** Recorded answers by subject: for the demonstration and tests. Ids whose check digit fails are left out. */
export function recordedMandates(answers: unknown): MandateRegister {
  const bySubject = answer.parse(answers);
  return {
    mandatesOf: async ({ sub }) =>
      (bySubject[sub] ?? []).filter(({ businessId }) => isBusinessId(businessId)),
  };
}

const none: MandateRegister = { mandatesOf: async () => [] };

export function mandateRegisterOf({ mode }: Pick<Settings, 'mode'>): MandateRegister {
  return mode === 'demo' ? recordedMandates(recorded) : none;
}
