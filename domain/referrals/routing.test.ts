import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RoutingFacts, type RoutingWorker, routeReferral, routingBases } from './routing.ts';
import { routingBasisWords } from './words.ts';

const worker = (staffId: string, changes: Partial<RoutingWorker> = {}): RoutingWorker => ({
  staffId,
  mainMunicipalities: [],
  substituteMunicipalities: [],
  scope: null,
  seesNonDisclosed: false,
  openClients: 0,
  partTimePercent: 100,
  ...changes,
});
const facts = (changes: Partial<RoutingFacts>): RoutingFacts => ({
  municipalityCode: '276',
  nonDisclosed: false,
  workers: [],
  defaultContact: null,
  ...changes,
});

const codes = fc.constantFrom('167', '276', '422');
const someWorkers: fc.Arbitrary<readonly RoutingWorker[]> = fc.array(
  fc.record({
    staffId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    mainMunicipalities: fc.array(codes, { maxLength: 2 }),
    substituteMunicipalities: fc.array(codes, { maxLength: 2 }),
    scope: fc.option(fc.array(codes, { minLength: 1, maxLength: 2 }), { nil: null }),
    seesNonDisclosed: fc.boolean(),
    openClients: fc.nat(60),
    partTimePercent: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 6 },
);
const someFacts: fc.Arbitrary<RoutingFacts> = fc.record({
  municipalityCode: codes,
  nonDisclosed: fc.boolean(),
  workers: someWorkers,
  defaultContact: fc.option(fc.record({ staffId: fc.constant('contact'), seesNonDisclosed: fc.boolean() }), {
    nil: null,
  }),
});

test('every referral goes somewhere, to somebody who may have it, and the ground is named', () => {
  fc.assert(
    fc.property(someFacts, (given) => {
      const route = routeReferral(given);
      expect(routingBases).toContain(route.basis);
      expect(routingBasisWords[route.basis].fi).not.toBe('');
      expect(route.staffId === null).toBe(route.basis === 'pool');
      const known = [...given.workers, ...(given.defaultContact ? [given.defaultContact] : [])];
      const chosen = known.filter((one) => one.staffId === route.staffId);
      if (route.staffId !== null) expect(chosen.length).toBeGreaterThan(0);
      if (given.nonDisclosed && route.staffId !== null) {
        expect(chosen.some((one) => one.seesNonDisclosed)).toBe(true);
      }
    }),
  );
});

test('the answer does not hang on the order of the workers', () => {
  fc.assert(
    fc.property(someFacts, (given) => {
      expect(routeReferral({ ...given, workers: given.workers.toReversed() })).toEqual(routeReferral(given));
    }),
  );
});

test('main area before substitute before default contact before the pool', () => {
  const main = worker('main', { mainMunicipalities: ['276'] });
  const substitute = worker('substitute', { substituteMunicipalities: ['276'] });
  const defaultContact = { staffId: 'contact', seesNonDisclosed: false };
  expect(routeReferral(facts({ workers: [substitute, main], defaultContact }))).toEqual({
    staffId: 'main',
    basis: 'mainArea',
  });
  expect(routeReferral(facts({ workers: [substitute], defaultContact }))).toEqual({
    staffId: 'substitute',
    basis: 'substituteArea',
  });
  expect(routeReferral(facts({ workers: [worker('elsewhere')], defaultContact }))).toEqual({
    staffId: 'contact',
    basis: 'defaultContact',
  });
  expect(routeReferral(facts({ workers: [worker('elsewhere')] }))).toEqual({ staffId: null, basis: 'pool' });
});

test('a role that does not cover the municipality does not take its referrals', () => {
  const outside = worker('outside', { mainMunicipalities: ['276'], scope: ['167'] });
  expect(routeReferral(facts({ workers: [outside] })).basis).toBe('pool');
});

test('the load is weighed by the part-time share', () => {
  const full = worker('full', { mainMunicipalities: ['276'], openClients: 30 });
  const half = worker('half', { mainMunicipalities: ['276'], openClients: 20, partTimePercent: 50 });
  expect(routeReferral(facts({ workers: [half, full] })).staffId).toBe('full');
});

test('non-disclosure: past the municipality’s own worker to whoever has the right', () => {
  const own = worker('own', { mainMunicipalities: ['276'] });
  const trusted = worker('trusted', { seesNonDisclosed: true });
  expect(routeReferral(facts({ nonDisclosed: true, workers: [own, trusted] }))).toEqual({
    staffId: 'trusted',
    basis: 'nonDisclosureRight',
  });
  expect(routeReferral(facts({ nonDisclosed: true, workers: [own] })).basis).toBe('pool');
});
