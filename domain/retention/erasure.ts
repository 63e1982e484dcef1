/**
 * Erasing that a client asks for (GDPR art. 17), decided by the data protection officer. Consent withdrawn (17(1)(b)) and
 * objection (c) are no grounds here: what rests on consent ends with it, and the rest is processed by law (17(3)(b)).
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const erasureGrounds = ['notNeeded', 'unlawful', 'legalDuty'] as const;
/** Not needed any more (17(1)(a)), processed unlawfully (d), a legal duty to erase (e). */
export type ErasureGround = (typeof erasureGrounds)[number];

export interface ErasureFacts {
  readonly pathEnded: boolean;
  /** By a legal hold, or by another request of hers that is not answered. */
  readonly held: boolean;
  /** The first day on which retention would erase her data; null while her time has not begun. */
  readonly keptUntil: string | null;
}

/** Why her data are not erased now on this ground. */
export function erasureRefusal(
  ground: ErasureGround,
  facts: ErasureFacts,
  today: string,
): Refusal | undefined {
  if (!facts.pathEnded || facts.keptUntil === null) return refuse('erasure-path-open');
  if (facts.held) return refuse('erasure-held');
  // what the law has kept for a time is needed until then
  if (ground === 'notNeeded' && facts.keptUntil > today)
    return refuse('erasure-kept-by-law', { until: facts.keptUntil }, '/body/ground');
  return undefined;
}
