import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Role } from '../access/roles.ts';
import { asDay } from '../kernel/dates.ts';
import { isRefusal } from '../kernel/refusal.ts';
import {
  type ReferralAction,
  type ReferralDecision,
  type ReferralState,
  isDecided,
  nextReferral,
  queueDays,
  referralActions,
  referralActionsByStatus,
  referralActionsFor,
  referralStatuses,
  returnReasons,
  senderStatusOf,
} from './referral.ts';
import { referralActionWords, referralStatusWords } from './words.ts';

const actorOf = (role: Role, changes: Partial<Actor> = {}): Actor => ({
  staffId: 'me',
  areaId: 1,
  assignmentId: 'a',
  role,
  organisationId: 'city',
  unitId: null,
  municipalityCodes: null,
  rights: [],
  ...changes,
});
const coordinator = actorOf('coordinator');

const waitingReferral: ReferralState = {
  status: 'new',
  municipalityCode: '167',
  nonDisclosed: false,
  senderOrganisationId: 'authority',
  assignedStaffId: 'other',
  holderOrganisationId: null,
  transferToOrganisationId: null,
  clientId: null,
  returnedReason: null,
  returnedNote: '',
};

const decisionOf: Readonly<Record<ReferralAction, ReferralDecision>> = {
  accept: { action: 'accept', clientId: 'client' },
  assign: { action: 'assign', staffId: 'third', seesNonDisclosed: false },
  pool: { action: 'pool' },
  redirect: {
    action: 'redirect',
    municipalityCode: '276',
    route: { staffId: 'neighbour', basis: 'mainArea' },
  },
  transfer: { action: 'transfer', organisationId: 'workshop', canAnswer: true },
  acceptTransfer: { action: 'acceptTransfer' },
  declineTransfer: { action: 'declineTransfer' },
  recallTransfer: { action: 'recallTransfer' },
  return: { action: 'return', reason: 'noPlace', note: '' },
  withdraw: { action: 'withdraw' },
};

const states: fc.Arbitrary<ReferralState> = fc
  .record({
    status: fc.constantFrom(...referralStatuses),
    municipalityCode: fc.constantFrom('167', '276'),
    nonDisclosed: fc.boolean(),
    sender: fc.constantFrom('authority', 'city', null),
    staff: fc.constantFrom('me', 'other'),
    holder: fc.constantFrom('city', 'workshop', null),
    asked: fc.constantFrom('city', 'workshop'),
    wasPooled: fc.boolean(),
  })
  .map(({ status, municipalityCode, nonDisclosed, sender, staff, holder, asked, wasPooled }) => ({
    status,
    municipalityCode,
    nonDisclosed,
    senderOrganisationId: sender,
    assignedStaffId: status === 'pooled' || (status !== 'new' && wasPooled) ? null : staff,
    holderOrganisationId: holder,
    transferToOrganisationId: status === 'transferPending' ? asked : null,
    clientId: status === 'accepted' ? 'client' : null,
    returnedReason: status === 'returned' ? ('noPlace' as const) : null,
    returnedNote: '',
  }));
const actors: fc.Arbitrary<Actor> = fc
  .record({
    role: fc.constantFrom<Role>(
      'coordinator',
      'careerAgent',
      'workCoach',
      'referrer',
      'partnerProfessional',
      'manager',
    ),
    organisationId: fc.constantFrom('city', 'authority', 'workshop'),
    municipalityCodes: fc.constantFrom(null, ['167'], ['276']),
    rights: fc.constantFrom([], ['nonDisclosure' as const]),
  })
  .map(({ role, ...rest }) => actorOf(role, rest));

test('every status and action is either allowed or refused, the same as the buttons say', () => {
  fc.assert(
    fc.property(states, actors, (referral, actor) => {
      const buttons = referralActionsFor(actor, referral);
      for (const action of referralActions) {
        const result = nextReferral(referral, decisionOf[action], actor);
        const notAllowed = isRefusal(result) && result.refusal === 'referral-action-not-allowed';
        expect(notAllowed).toBe(!buttons.includes(action));
      }
    }),
  );
});

test('what is decided stays decided', () => {
  fc.assert(
    fc.property(states, actors, fc.constantFrom(...referralActions), (referral, actor, action) => {
      fc.pre(isDecided(referral.status));
      expect(isRefusal(nextReferral(referral, decisionOf[action], actor))).toBe(true);
    }),
  );
  expect(referralStatuses.filter(isDecided)).toEqual(['accepted', 'returned', 'withdrawn']);
});

test('after any decision the record is one the database accepts', () => {
  fc.assert(
    fc.property(states, actors, fc.constantFrom(...referralActions), (referral, actor, action) => {
      const result = nextReferral(referral, decisionOf[action], actor);
      fc.pre(!isRefusal(result));
      const { next } = result as Exclude<typeof result, { refusal: string }>;
      if (next.status === 'new') expect(next.assignedStaffId).not.toBeNull();
      if (next.status === 'pooled') expect(next.assignedStaffId).toBeNull();
      expect(next.status === 'transferPending').toBe(next.transferToOrganisationId !== null);
      expect(next.status === 'accepted').toBe(next.clientId !== null);
      expect(next.status === 'returned').toBe(next.returnedReason !== null);
    }),
  );
});

test('everything named in the table has its word', () => {
  const named = Object.values(referralActionsByStatus).flat();
  expect(new Set(named)).toEqual(new Set(referralActions));
  for (const action of referralActions) expect(referralActionWords[action].fi).not.toBe('');
  for (const status of referralStatuses) expect(referralStatusWords[status].sv).not.toBe('');
});

test('only the asked organisation answers a transfer, others may call it back', () => {
  const pending: ReferralState = {
    ...waitingReferral,
    status: 'transferPending',
    transferToOrganisationId: 'workshop',
  };
  expect(referralActionsFor(coordinator, pending)).toEqual(['recallTransfer']);
  const asked = actorOf('workCoach', { organisationId: 'workshop' });
  expect(referralActionsFor(asked, pending)).toEqual(['acceptTransfer', 'declineTransfer']);
  expect(nextReferral(pending, decisionOf.acceptTransfer, asked)).toMatchObject({
    next: {
      status: 'new',
      assignedStaffId: 'me',
      holderOrganisationId: 'workshop',
      transferToOrganisationId: null,
    },
    event: 'transferAccepted',
  });
  expect(nextReferral(pending, decisionOf.declineTransfer, asked)).toMatchObject({
    next: { status: 'new', assignedStaffId: 'other', holderOrganisationId: null },
  });
});

test('the sender withdraws and does nothing else', () => {
  const referrer = actorOf('referrer', { organisationId: 'authority' });
  expect(referralActionsFor(referrer, waitingReferral)).toEqual(['withdraw']);
  expect(referralActionsFor(actorOf('referrer', { organisationId: 'city' }), waitingReferral)).toEqual([]);
});

test('a person under non-disclosure goes only to somebody with the right', () => {
  const hidden: ReferralState = { ...waitingReferral, nonDisclosed: true };
  expect(referralActionsFor(coordinator, hidden)).toEqual([]);
  const trusted = actorOf('coordinator', { rights: ['nonDisclosure'] });
  expect(nextReferral(hidden, decisionOf.assign, trusted)).toMatchObject({ refusal: 'worker-lacks-right' });
  expect(
    nextReferral(hidden, { action: 'assign', staffId: 'third', seesNonDisclosed: true }, trusted),
  ).toMatchObject({ next: { assignedStaffId: 'third' } });
});

test('refusals that name the field at fault', () => {
  const refusal = (decision: ReferralDecision) => nextReferral(waitingReferral, decision, coordinator);
  expect(refusal({ action: 'assign', staffId: 'other', seesNonDisclosed: false })).toEqual({
    refusal: 'already-assigned',
    pointer: '/body/staffId',
  });
  expect(
    refusal({ action: 'redirect', municipalityCode: '167', route: { staffId: null, basis: 'pool' } }),
  ).toMatchObject({ refusal: 'same-municipality' });
  expect(refusal({ action: 'transfer', organisationId: 'city', canAnswer: true })).toMatchObject({
    refusal: 'already-with-organisation',
  });
  expect(refusal({ action: 'transfer', organisationId: 'workshop', canAnswer: false })).toMatchObject({
    refusal: 'organisation-cannot-answer',
  });
  for (const reason of returnReasons) {
    const answer = refusal({ action: 'return', reason, note: '' });
    expect(isRefusal(answer)).toBe(reason === 'other');
  }
});

test('queue time and what the sender is told', () => {
  expect(queueDays(asDay('2026-03-01'), null, asDay('2026-03-09'))).toBe(8);
  expect(queueDays(asDay('2026-03-01'), asDay('2026-03-03'), asDay('2026-03-09'))).toBe(2);
  expect(referralStatuses.map(senderStatusOf)).toEqual([
    'waiting',
    'waiting',
    'waiting',
    'accepted',
    'returned',
    'withdrawn',
  ]);
});
