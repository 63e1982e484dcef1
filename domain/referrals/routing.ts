/**
 * To whom a new referral goes: the worker whose main area the person's municipality is, else its substitute,
 * else the municipality's default contact, else the common pool. Requirements B2 (main area and substitute,
 * routing by municipality), B3 (part-time share weighs the load), B5 (default contact).
 *
 * A person under non-disclosure goes only to somebody with the right: the very fact of being routed to a
 * municipality's worker would tell where the person lives.
 */
export const routingBases = [
  'mainArea',
  'substituteArea',
  'defaultContact',
  'nonDisclosureRight',
  'pool',
] as const;
export type RoutingBasis = (typeof routingBases)[number];

/** Somebody who may take a referral today: coordinator or career agent with a valid role. */
export interface RoutingWorker {
  readonly staffId: string;
  readonly mainMunicipalities: readonly string[];
  readonly substituteMunicipalities: readonly string[];
  /** Municipalities the role covers; `null` means the whole area. */
  readonly scope: readonly string[] | null;
  readonly seesNonDisclosed: boolean;
  readonly openClients: number;
  /** 1–100. */
  readonly partTimePercent: number;
}

export interface RoutingFacts {
  readonly municipalityCode: string;
  readonly nonDisclosed: boolean;
  readonly workers: readonly RoutingWorker[];
  /** The municipality's default contact, when somebody who works with clients today. */
  readonly defaultContact: { readonly staffId: string; readonly seesNonDisclosed: boolean } | null;
}

export interface Route {
  /** `null`: to the pool. */
  readonly staffId: string | null;
  readonly basis: RoutingBasis;
}

/** Open clients per full working week; the order of ids settles ties, so that the answer is always the same. */
function leastLoaded(workers: readonly RoutingWorker[]): RoutingWorker | undefined {
  return workers.toSorted(
    (a, b) =>
      a.openClients * b.partTimePercent - b.openClients * a.partTimePercent ||
      (a.staffId < b.staffId ? -1 : a.staffId > b.staffId ? 1 : 0),
  )[0];
}

export function routeReferral(facts: RoutingFacts): Route {
  const { municipalityCode } = facts;
  const allowed = facts.workers.filter((worker) => worker.seesNonDisclosed || !facts.nonDisclosed);
  const covering = allowed.filter(
    (worker) => worker.scope === null || worker.scope.includes(municipalityCode),
  );
  const main = leastLoaded(covering.filter((worker) => worker.mainMunicipalities.includes(municipalityCode)));
  if (main) return { staffId: main.staffId, basis: 'mainArea' };
  const substitute = leastLoaded(
    covering.filter((worker) => worker.substituteMunicipalities.includes(municipalityCode)),
  );
  if (substitute) return { staffId: substitute.staffId, basis: 'substituteArea' };
  const contact = facts.defaultContact;
  if (contact && (contact.seesNonDisclosed || !facts.nonDisclosed)) {
    return { staffId: contact.staffId, basis: 'defaultContact' };
  }
  const trusted = facts.nonDisclosed ? leastLoaded(covering) : undefined;
  if (trusted) return { staffId: trusted.staffId, basis: 'nonDisclosureRight' };
  return { staffId: null, basis: 'pool' };
}
