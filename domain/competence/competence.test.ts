import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../access/roles.ts';
import { hiddenUnder } from '../figures/suppression.ts';
import { shownUse } from './digital-use.ts';
import { isAskedOf, isDone, maySign } from './induction.ts';
import { answeringRefusal, shownDistributions, surveyStateOn } from './survey.ts';

describe('induction', () => {
  const step = { role: 'workCoach', startsOn: '2026-03-01', endsOn: null } as const;
  test.each([
    ['began the day the step came', 'workCoach', '2026-03-01', true],
    ['began before it', 'workCoach', '2026-02-28', false],
    ['in another role', 'careerAgent', '2026-05-01', false],
  ] as const)('%s', (_what, role, since, asked) => {
    expect(isAskedOf(step, { role, since }, '2026-11-20')).toBe(asked);
  });
  test('an ended step is asked of nobody after its last day', () => {
    const ended = { ...step, endsOn: '2026-11-20' };
    const holder = { role: 'workCoach', since: '2026-04-01' } as const;
    expect(isAskedOf(ended, holder, '2026-11-20')).toBe(true);
    expect(isAskedOf(ended, holder, '2026-11-21')).toBe(false);
  });
  test('one signature is not enough, and nobody inducts herself', () => {
    expect(isDone({ ownOn: '2026-11-01', inductedOn: null })).toBe(false);
    expect(isDone({ ownOn: '2026-11-01', inductedOn: '2026-11-02' })).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...roles), (role) => {
        const me = { staffId: 'me', role };
        expect(maySign('inductor', me, 'me', 'workCoach')).toBe(false);
        expect(maySign('own', me, 'other', 'workCoach')).toBe(false);
        expect(maySign('inductor', me, 'other', 'workCoach')).toBe(
          role === 'workCoach' || role === 'coordinator',
        );
      }),
    );
  });
});

describe('surveys', () => {
  const round = { opensOn: '2026-11-10', closesOn: '2026-11-20', roles: ['manager'] } as const;
  test.each([
    ['2026-11-09', 'coming'],
    ['2026-11-10', 'open'],
    ['2026-11-20', 'open'],
    ['2026-11-21', 'closed'],
  ])('on %s it is %s', (today, state) => {
    expect(surveyStateOn(round, today)).toBe(state);
    const refusal = answeringRefusal(round, { role: 'manager', hasAnswered: false }, today);
    expect(refusal === undefined).toBe(state === 'open');
  });

  const items = [{ code: 'q', type: 'scale', steps: [] }] as const;
  test('no small count is shown, and none follows from the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const people = counts.reduce((all, one) => all + one, 0);
        const [shown] = shownDistributions(items, people, (_item, step) => counts[step - 1] ?? 0);
        const hidden = (shown?.counts ?? []).filter((one) => one.people === null);
        for (const { people: count } of shown?.counts ?? [])
          expect(count === null || count === 0 || count >= hiddenUnder).toBe(true);
        if (hidden.length === 0 || hidden.length === counts.length) return;
        const together = hidden.reduce((all, { step }) => all + (counts[step - 1] ?? 0), 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(together).toBeGreaterThanOrEqual(hiddenUnder + hidden.length);
      }),
    );
  });
  test('of fewer than five nothing is shown', () => {
    const [shown] = shownDistributions(items, 4, (_item, step) => (step === 3 ? 4 : 0));
    expect(shown?.counts.every(({ people }) => people === null)).toBe(true);
  });
});

test('use by role: no small number of people, of users or of the others is shown', () => {
  const use = fc
    .uniqueArray(fc.constantFrom(...roles), { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((role) =>
          fc
            .nat({ max: 20 })
            .chain((people) => fc.nat({ max: people }).map((active) => ({ role, people, active }))),
        ),
      ),
    );
  const isSmall = (count: number) => count > 0 && count < hiddenUnder;
  fc.assert(
    fc.property(use, (rows) => {
      const shown = shownUse(rows);
      for (const { people, active } of [...shown.roles, shown]) {
        if (people !== null) expect(isSmall(people)).toBe(false);
        if (active === null) continue;
        expect(isSmall(active)).toBe(false);
        if (people !== null) expect(isSmall(people - active)).toBe(false);
      }
    }),
  );
});
