import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../kernel/dates.ts';
import {
  certificateLacks,
  certificatesHeldOn,
  type HeldCertificate,
  isHeldOn,
  proposedExpiry,
} from './held-certificates.ts';
import {
  learningRecordActions,
  learningRecordStatuses,
  mayActOnLearningRecord,
  schoolAnswerRefusal,
} from './learning-record.ts';
import { masteryOf, masterySteps, type NoteFacts } from './mastery.ts';

const first = asDay('2026-01-01');
const note = fc.record({
  doneOn: fc.nat(60).map((days) => addDays(first, days)),
  step: fc.constantFrom(...masterySteps),
  minutes: fc.option(fc.integer({ min: 15, max: 480 })),
});
const notes = fc.array(note, { minLength: 1, maxLength: 30 });
const rank = (step: NoteFacts['step']) => masterySteps.indexOf(step);
const known = (all: readonly NoteFacts[]) => {
  const mastery = masteryOf(all);
  if (!mastery) throw new Error('No mastery');
  return mastery;
};
const at = (doneOn: string, step: NoteFacts['step'], minutes: number | null = null): NoteFacts => ({
  doneOn,
  step,
  minutes,
});

describe('mastery of a task', () => {
  test('of nothing there is none', () => expect(masteryOf([])).toBeNull());

  test('the latest day tells how it goes, two days tell what is reached', () => {
    const all = [
      at('2026-03-02', 'shown', 60),
      at('2026-03-03', 'alone', 120),
      at('2026-03-04', 'someHelp', 60),
    ];
    expect(masteryOf(all)).toEqual({
      latest: 'someHelp',
      reached: 'someHelp',
      shifts: 3,
      minutes: 240,
      firstOn: '2026-03-02',
      lastOn: '2026-03-04',
      changes: [
        { on: '2026-03-02', step: 'shown' },
        { on: '2026-03-03', step: 'alone' },
        { on: '2026-03-04', step: 'someHelp' },
      ],
    });
    expect(known([...all, at('2026-03-05', 'alone')])).toMatchObject({ reached: 'alone', minutes: null });
  });

  test('a single day is what was seen on it', () =>
    expect(known([at('2026-03-02', 'alone')])).toMatchObject({
      latest: 'alone',
      reached: 'alone',
      shifts: 1,
    }));

  test('two notes of one day are one shift, which went as the better one', () =>
    expect(known([at('2026-03-02', 'shown', 60), at('2026-03-02', 'alone', 90)])).toMatchObject({
      latest: 'alone',
      shifts: 1,
      minutes: 150,
    }));

  test('the order of notes does not matter', () => {
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = all
          .map((one) => ({ one, key: random.next().value }))
          .toSorted((a, b) => Number(a.key) - Number(b.key))
          .map(({ one }) => one);
        expect(masteryOf(shuffled)).toEqual(masteryOf(all));
      }),
    );
  });

  test('from the second day on, another day never lowers what is reached', () => {
    fc.assert(
      fc.property(notes, note, (all, more) => {
        const before = known(all);
        fc.pre(before.shifts >= 2);
        expect(rank(known([...all, more]).reached)).toBeGreaterThanOrEqual(rank(before.reached));
      }),
    );
  });

  test('what is reached was seen on as many days as it asks, and nothing better was', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const { reached, shifts } = known(all);
        const days = (least: number) =>
          new Set(all.filter(({ step }) => rank(step) >= least).map(({ doneOn }) => doneOn)).size;
        const asked = Math.min(2, shifts);
        expect(days(rank(reached))).toBeGreaterThanOrEqual(asked);
        expect(days(rank(reached) + 1)).toBeLessThan(asked);
      }),
    );
  });

  test('changes begin on the first day, end with the latest step, and never tell the same twice', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const { changes, firstOn, lastOn, latest, shifts } = known(all);
        expect(changes[0]?.on).toBe(firstOn);
        expect(changes.at(-1)?.step).toBe(latest);
        expect(changes.every(({ on }) => firstOn <= on && on <= lastOn)).toBe(true);
        expect(changes.every(({ step }, index) => step !== changes[index - 1]?.step)).toBe(true);
        expect(changes.length).toBeLessThanOrEqual(shifts);
        expect(shifts).toBe(new Set(all.map(({ doneOn }) => doneOn)).size);
      }),
    );
  });
});

const card = fc
  .record({
    code: fc.constantFrom('a', 'b'),
    issuedOn: fc.nat(400).map((days) => addDays(first, days)),
    length: fc.option(fc.nat(200)),
  })
  .map(
    ({ length, ...one }): HeldCertificate => ({
      ...one,
      expiresOn: length === null ? null : addDays(asDay(one.issuedOn), length),
    }),
  );
const cards = fc.array(card, { maxLength: 6 });
const someDay = fc.nat(500).map((days) => addDays(first, days));

describe('cards with their days', () => {
  const held = (issuedOn: string, expiresOn: string | null): HeldCertificate => ({
    code: 'a',
    issuedOn,
    expiresOn,
  });

  test.each([
    ['2026-03-01', '2026-06-30', '2026-02-28', false],
    ['2026-03-01', '2026-06-30', '2026-03-01', true],
    ['2026-03-01', '2026-06-30', '2026-06-30', true],
    ['2026-03-01', '2026-06-30', '2026-07-01', false],
    ['2026-03-01', null, '2060-01-01', true],
  ])('from %s to %s: on %s %s', (from, to, on, isHeld) => {
    expect(isHeldOn(held(from, to), asDay(on))).toBe(isHeld);
    expect(certificatesHeldOn([held(from, to)], asDay(on))).toEqual(isHeld ? ['a'] : []);
  });

  test('the last day of five years is the day before the same day', () => {
    expect(proposedExpiry(60, asDay('2026-03-01'))).toBe('2031-02-28');
    expect(proposedExpiry(null, asDay('2026-03-01'))).toBeNull();
  });

  test.each([
    [[], [{ code: 'a', gap: 'missing', until: null }]],
    [[held('2020-01-01', '2026-04-30')], [{ code: 'a', gap: 'expired', until: '2026-04-30' }]],
    [[held('2020-01-01', '2026-06-15')], [{ code: 'a', gap: 'expires', until: '2026-06-15' }]],
    [[held('2020-01-01', '2026-06-15'), held('2026-06-16', '2031-06-15')], []],
    [[held('2026-06-02', null)], [{ code: 'a', gap: 'missing', until: null }]],
    [[held('2020-01-01', null)], []],
  ])('what is lacking from 1.6. to 30.6.: %#', (own, lacks) => {
    expect(certificateLacks(['a'], own, asDay('2026-06-01'), asDay('2026-06-30'))).toEqual(lacks);
  });

  test('nothing is lacking just when each day of the time is covered', () => {
    fc.assert(
      fc.property(cards, someDay, fc.nat(60), (all, from, length) => {
        const to = addDays(from, length);
        const days = Array.from({ length: length + 1 }, (_, index): Day => addDays(from, index));
        const isCovered = days.every((on) => certificatesHeldOn(all, on).includes('a'));
        expect(certificateLacks(['a'], all, from, to).length === 0).toBe(isCovered);
      }),
    );
  });
});

describe('a learning record', () => {
  test('what is with a school is only taken back, and what it confirmed stays', () => {
    const may = learningRecordStatuses.map((status) => [
      status,
      learningRecordActions.filter((action) => mayActOnLearningRecord(status, action)),
    ]);
    expect(Object.fromEntries(may)).toEqual({
      draft: ['edit', 'send', 'remove'],
      sent: ['takeBack'],
      confirmed: [],
      partly: [],
      returned: ['edit', 'send', 'remove'],
    });
  });

  test('a part and a return ask for words', () => {
    expect(schoolAnswerRefusal('confirmed', '')).toBeUndefined();
    expect(schoolAnswerRefusal('partly', ' ')).toMatchObject({ refusal: 'school-words-missing' });
    expect(schoolAnswerRefusal('returned', '')).toMatchObject({ refusal: 'school-words-missing' });
    expect(schoolAnswerRefusal('returned', 'Näyttö puuttuu')).toBeUndefined();
  });
});
