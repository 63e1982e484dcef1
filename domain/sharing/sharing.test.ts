import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationKinds } from '../areas/organisation-kinds.ts';
import { roles } from '../access/roles.ts';
import { type Day, addDays, asDay } from '../kernel/dates.ts';
import { jointServiceRefusal } from './joint-service.ts';
import { legalBases, legalBasesOn, legalBasisRuleOf } from './legal-basis.ts';
import {
  type HandedSlice,
  latestSliceEnd,
  mayClientEnd,
  partsFor,
  seesStep,
  shareStateOf,
  sliceParts,
  sliceRefusal,
  stepVisibilities,
} from './slice.ts';

const today = asDay('2026-11-20');
const day = fc.integer({ min: -400, max: 400 }).map((offset): Day => addDays(today, offset));
const me = { organisationId: 'ours', staffId: 'me' };
const slice = fc.record<HandedSlice>({
  organisationId: fc.constantFrom('ours', 'theirs'),
  staffId: fc.constantFrom(null, 'me', 'colleague'),
  parts: fc.subarray([...sliceParts], { minLength: 1 }),
});

describe('what slices hold together', () => {
  test('is the union of those given to me, and nothing of what is given to others', () => {
    fc.assert(
      fc.property(fc.array(slice, { maxLength: 6 }), (slices) => {
        const mine = slices.filter(
          (one) => one.organisationId === 'ours' && (one.staffId === null || one.staffId === 'me'),
        );
        expect(new Set(partsFor(me, slices))).toEqual(new Set(mine.flatMap(({ parts }) => parts)));
      }),
    );
  });

  test('one slice less never shows more', () => {
    fc.assert(
      fc.property(fc.array(slice, { minLength: 1, maxLength: 6 }), fc.nat(), (slices, at) => {
        const fewer = slices.filter((_slice, index) => index !== at % slices.length);
        for (const part of partsFor(me, fewer)) expect(partsFor(me, slices)).toContain(part);
      }),
    );
  });
});

describe('a slice that may be given', () => {
  const facts = fc.record({
    organisationKind: fc.constantFrom(...organisationKinds),
    consentUntil: fc.option(day, { nil: null }),
    hasJointService: fc.boolean(),
  });
  test('begins today at the earliest, ends, is not too long, and its ground holds to its end', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...legalBases), facts, (startsOn, endsOn, legalBasis, given) => {
        if (sliceRefusal({ startsOn, endsOn, legalBasis }, { today, ...given }) !== null) return;
        expect(startsOn >= today && endsOn >= startsOn && endsOn <= latestSliceEnd(startsOn)).toBe(true);
        if (legalBasis === 'consent')
          expect(given.consentUntil !== null && endsOn <= given.consentUntil).toBe(true);
        if (legalBasis === 'jointService') expect(given.hasJointService).toBe(true);
        if (legalBasis === 'socialWelfare') expect(given.organisationKind).toBe('wellbeingCounty');
      }),
      { numRuns: 2000 },
    );
  });

  test('rests on an act in force: the acts of 2025 not before', () => {
    expect(legalBasisRuleOf('jointService', asDay('2024-12-31'))).toBeUndefined();
    expect(legalBasisRuleOf('jointService', asDay('2025-01-01'))?.confidence).toBe('sectionUnknown');
    expect(legalBasesOn(today).map(({ code }) => code)).toEqual([...legalBases]);
  });

  test('lasts six months at most', () => {
    expect(latestSliceEnd(asDay('2026-11-20'))).toBe('2027-05-19');
  });
});

test('the state of a share follows the clock, and an end stays an end', () => {
  fc.assert(
    fc.property(day, fc.nat(200), day, fc.boolean(), (startsOn, length, on, isEnded) => {
      const share = {
        startsOn,
        endsOn: addDays(startsOn, length),
        endedAt: isEnded ? '2026-11-20T08:00:00Z' : null,
      };
      const state = shareStateOf(share, on);
      expect(state === 'inForce').toBe(!isEnded && on >= startsOn && on <= share.endsOn);
      expect(mayClientEnd({ legalBasis: 'commission', state })).toBe(false);
      expect(mayClientEnd({ legalBasis: 'consent', state })).toBe(state === 'inForce' || state === 'coming');
    }),
  );
});

test('the step’s responsible and the client’s responsible see every step; who is neither, only as it says', () => {
  const step = fc.record({
    visibility: fc.constantFrom(...stepVisibilities),
    visibleRoles: fc.subarray([...roles]),
    organisationId: fc.constantFrom(null, 'ours', 'theirs'),
    responsibleStaffId: fc.constantFrom(null, 'me', 'colleague'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      step,
      fc.constantFrom(null, 'me', 'other'),
      (role, one, responsible) => {
        const sees = seesStep({ role, ...me }, one, { responsibleStaffId: responsible });
        const leads = responsible === 'me' || one.responsibleStaffId === 'me';
        const named = {
          all: true,
          own: one.organisationId === 'ours',
          roles: one.visibleRoles.includes(role),
        }[one.visibility];
        expect(sees).toBe(leads || named);
      },
    ),
  );
});

test('a joint service goes forward', () => {
  const base = { basisMetOn: asDay('2026-10-01'), planMadeOn: null, endedOn: null, endReason: null };
  expect(jointServiceRefusal(base, today)).toBeNull();
  expect(
    jointServiceRefusal({ ...base, endedOn: asDay('2026-09-01'), endReason: 'other' }, today)?.refusal,
  ).toBe('before-basis');
  expect(jointServiceRefusal({ ...base, planMadeOn: addDays(today, 1) }, today)?.refusal).toBe(
    'date-in-future',
  );
});
