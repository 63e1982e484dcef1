import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownOutcomes } from '../environments/review.ts';
import { hiddenUnder } from '../figures/suppression.ts';
import { type WorkshopCount, shownWorkshops } from './workshop-statistics.ts';

const row = (organisation: string, people: number, began: number, ended: number): WorkshopCount => ({
  organisation,
  municipalityCode: '167',
  places: 10,
  people,
  began,
  ended,
});

test('a workshop of few is hidden with the next smallest, and its sum still stands', () => {
  const { rows, total } = shownWorkshops([row('a', 3, 1, 0), row('b', 9, 9, 0), row('c', 40, 20, 10)]);
  expect(rows.map(({ people }) => people)).toEqual([null, null, 40]);
  expect(total).toEqual({ places: 30, people: 52, began: 30, ended: 10 });
});

test('when all are few nothing is told', () => {
  expect(shownWorkshops([row('a', 2, 1, 0)]).total).toEqual({
    places: 10,
    people: null,
    began: null,
    ended: null,
  });
});

const counts = fc.array(
  fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
    .map(([people, began, ended]) => row('a', people, Math.min(people, began), Math.min(people, ended))),
  { maxLength: 6 },
);

test('no small count is shown, nor one that two shown counts give', () => {
  const isTold = (count: number | null) => count === null || count === 0 || count >= hiddenUnder;
  fc.assert(
    fc.property(counts, (some) => {
      const { rows, total } = shownWorkshops(some);
      for (const one of [...rows, total]) {
        for (const count of [one.people, one.began, one.ended]) expect(isTold(count)).toBe(true);
        if (one.people === null) expect([one.began, one.ended]).toEqual([null, null]);
        for (const part of [one.began, one.ended])
          if (one.people !== null && part !== null) expect(isTold(one.people - part)).toBe(true);
      }
      if (total.people !== null) {
        const hidden = total.people - rows.reduce((sum, one) => sum + (one.people ?? 0), 0);
        expect(isTold(hidden)).toBe(true);
      }
    }),
  );
});

test('outcomes beside a review hide what is small and so much with it that it does not follow', () => {
  expect(shownOutcomes({ work: 2, education: 0, otherEnd: 12, goingOn: 30 })).toEqual({
    people: 44,
    work: null,
    education: 0,
    otherEnd: null,
    goingOn: 30,
  });
  expect(shownOutcomes({ work: 1, education: 0, otherEnd: 0, goingOn: 2 }).people).toBeNull();
  const part = fc.nat(12);
  fc.assert(
    fc.property(fc.record({ work: part, education: part, otherEnd: part, goingOn: part }), (given) => {
      const { people, ...shown } = shownOutcomes(given);
      for (const count of Object.values(shown))
        expect(count === null || count === 0 || count >= hiddenUnder).toBe(true);
      const hidden = Object.values(shown).filter((count) => count === null).length;
      if (people !== null && hidden > 0) expect(hidden).toBeGreaterThan(1);
    }),
  );
});
