import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import {
  type RectificationDecision,
  type RectificationFacts,
  rectificationInTime,
  rectificationMakersOf,
  rectificationRefusal,
  statementRefusal,
} from './rectification.ts';

const limit = (lastDay: string) => ({ presumed: '2026-11-27', shown: null, lastDay });
const given = { party: limit('2026-12-11'), members: null };

describe('time', () => {
  test.each([
    ['party', '2026-12-11', { lastDay: '2026-12-11', inTime: true }],
    ['party', '2026-12-12', { lastDay: '2026-12-11', inTime: false }],
    // the minutes are not on the network: the time of members has not begun
    ['member', '2027-05-01', { lastDay: null, inTime: null }],
  ] as const)('of a %s on %s', (maker, on, expected) => {
    expect(rectificationInTime(maker, asDay(on), given)).toEqual(expected);
  });

  test('by the Administrative Procedure Act only a party requests it', () => {
    expect(rectificationMakersOf('administrativeRectification')).toEqual(['party']);
    expect(rectificationMakersOf('municipalRectification')).toContain('member');
  });
});

const facts = (changes: Partial<RectificationFacts> = {}): RectificationFacts => ({
  inTime: true,
  outcome: null,
  statementById: 'preparer',
  decidedById: 'decider',
  ...changes,
});
const decided = (changes: Partial<RectificationDecision> = {}): RectificationDecision => ({
  outcome: 'accepted',
  newCents: 500,
  formerCents: 0,
  reasons: 'Perusteet.',
  ...changes,
});

describe('what may be decided', () => {
  test.each([
    ['what came late is not examined', facts({ inTime: false }), decided(), 'grant-rectification-late'],
    ['without a statement', facts({ statementById: null }), decided(), 'grant-rectification-no-statement'],
    ['twice', facts({ outcome: 'rejected' }), decided(), 'grant-rectification-decided'],
    ['without reasons', facts(), decided({ reasons: ' ' }), 'required'],
    ['without another sum', facts(), decided({ newCents: 0 }), 'grant-rectification-sum'],
    [
      'changed without a sum',
      facts(),
      decided({ outcome: 'changed', newCents: null }),
      'grant-rectification-sum',
    ],
  ])('%s: refused', (_, before, decision, refusal) => {
    expect(rectificationRefusal(before, decision, 'other')).toMatchObject({ refusal });
  });

  test('late is left unexamined, and a withdrawn request needs no reasons', () => {
    const late = facts({ inTime: false, statementById: null });
    expect(
      rectificationRefusal(late, decided({ outcome: 'notExamined', newCents: null }), 'other'),
    ).toBeNull();
    expect(
      rectificationRefusal(late, decided({ outcome: 'withdrawn', newCents: null, reasons: '' }), 'other'),
    ).toBeNull();
    expect(rectificationRefusal(facts(), decided(), 'other')).toBeNull();
  });

  test('four eyes', () => {
    expect(statementRefusal(facts(), 'decider')).toMatchObject({
      refusal: 'grant-rectification-own-decision',
    });
    expect(statementRefusal(facts(), 'other')).toBeNull();
    expect(rectificationRefusal(facts(), decided(), 'preparer')).toMatchObject({
      refusal: 'grant-rectification-own-statement',
    });
  });
});
