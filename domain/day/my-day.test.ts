import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathStates } from '../clients/path.ts';
import { addDays, asDay } from '../kernel/dates.ts';
import { type DayFacts, dayPlaces, placeOf } from './my-day.ts';

const today = asDay('2026-11-20');
const rules = { periodEndingDays: 21, inactivityWeeks: 6 };
const quiet: DayFacts = {
  state: 'coaching',
  hasResponsible: true,
  handedOverOn: null,
  nextFollowUpOn: null,
  nextReviewOn: null,
  periodEndsOn: null,
  nextStepDueOn: null,
  lastEventOn: asDay('2026-11-18'),
};

describe('My day', () => {
  test.each<[string, Partial<DayFacts>, string | null]>([
    ['nothing waits', {}, 'onTheirWay'],
    [
      'nobody responsible goes before everything',
      { hasResponsible: false, nextReviewOn: asDay('2026-01-01') },
      'noResponsible',
    ],
    [
      'a hand-over goes before what is due, until acknowledged',
      { handedOverOn: today, nextFollowUpOn: today, state: 'referred' },
      'handedOver',
    ],
    ['a closed path is not handed over', { state: 'outcome', handedOverOn: today }, null],
    ['a client just accepted', { state: 'referred' }, 'newClient'],
    ['a review due today', { nextReviewOn: today }, 'reviewDue'],
    ['a review tomorrow does not wait yet', { nextReviewOn: addDays(today, 1) }, 'onTheirWay'],
    ['a period ends on the last day of the limit', { periodEndsOn: addDays(today, 21) }, 'periodEnding'],
    ['a period ends a day after the limit', { periodEndsOn: addDays(today, 22) }, 'onTheirWay'],
    ['a step is overdue', { nextStepDueOn: asDay('2026-11-01') }, 'stepDue'],
    ['no event for exactly six weeks', { lastEventOn: addDays(today, -42) }, 'noEvent'],
    ['no event for a day less', { lastEventOn: addDays(today, -41) }, 'onTheirWay'],
    ['a closed path with a follow-up due', { state: 'outcome', nextFollowUpOn: today }, 'followUpDue'],
    ['a closed path with a follow-up to come', { state: 'outcome', nextFollowUpOn: addDays(today, 1) }, null],
  ])('%s', (_what, facts, place) => {
    expect(placeOf({ ...quiet, ...facts }, today, rules)?.place ?? null).toBe(place);
  });

  test('each open client is in exactly one place, a closed one only for a follow-up due', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
    const maybe = fc.option(day, { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...pathStates),
          hasResponsible: fc.boolean(),
          handedOverOn: maybe,
          nextFollowUpOn: maybe,
          nextReviewOn: maybe,
          periodEndsOn: maybe,
          nextStepDueOn: maybe,
          lastEventOn: day,
        }),
        (facts) => {
          const placed = placeOf(facts, today, rules);
          if (facts.state !== 'outcome') {
            expect(dayPlaces.filter((place) => placed?.place === place)).toHaveLength(1);
            expect(placed?.place === 'noResponsible').toBe(!facts.hasResponsible);
            expect(placed?.place === 'handedOver').toBe(facts.hasResponsible && facts.handedOverOn !== null);
          } else {
            expect(placed === null).toBe(facts.nextFollowUpOn === null || facts.nextFollowUpOn > today);
          }
        },
      ),
    );
  });
});
