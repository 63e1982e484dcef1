import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import {
  type CarvingTask,
  carvedOpenings,
  demandKinds,
  lightDemands,
  remainingMinutes,
} from '../openings/carving.ts';
import { mayMoveOpening, openingRefusal, openingStatuses } from '../openings/opening.ts';
import { agreementState, agreementUse, badgeExpiry, badgeRefusal, employerNeedRefusal } from './dealings.ts';
import { contactRefusal, meetingRefusal, takeOverRefusal } from './employer.ts';
import { jointResult } from './joint-actions.ts';
import { leadRefusal } from './leads.ts';
import {
  feedbackDue,
  feedbackPoints,
  meanHundredths,
  surveyAnswersRefusal,
  surveyKinds,
  surveyParties,
  surveyQuestions,
  surveyRefusal,
} from './surveys.ts';

describe('one contact', () => {
  test('somebody else’s relation is not passed by, a free one is anybody’s', () => {
    expect(contactRefusal({ staffId: null }, 'a', false)).toBeUndefined();
    expect(contactRefusal({ staffId: 'a' }, 'a', false)).toBeUndefined();
    expect(contactRefusal({ staffId: 'b' }, 'a', false)).toMatchObject({ refusal: 'employer-has-owner' });
    expect(contactRefusal({ staffId: 'b' }, 'a', true)).toBeUndefined();
  });
  test('is taken over with a reason', () => {
    expect(takeOverRefusal({ staffId: null }, 'a', '')).toBeUndefined();
    expect(takeOverRefusal({ staffId: 'b' }, 'a', ' ')).toMatchObject({ refusal: 'employer-owner-reason' });
    expect(takeOverRefusal({ staffId: 'b' }, 'b', 'x')).toMatchObject({ refusal: 'employer-owner-same' });
  });
  test('a no has a reason, and nothing else has', () => {
    const met = { happenedOn: '2026-11-20', result: null, reason: null };
    expect(meetingRefusal(met, '2026-11-20')).toBeUndefined();
    expect(meetingRefusal(met, '2026-11-19')).toMatchObject({ refusal: 'date-in-future' });
    expect(meetingRefusal({ ...met, result: 'declined' }, '2026-11-20')).toMatchObject({
      refusal: 'no-needs-reason',
    });
    expect(meetingRefusal({ ...met, result: 'agreed', reason: 'noWork' }, '2026-11-20')).toMatchObject({
      refusal: 'reason-needs-no',
    });
  });
});

describe('an agreement', () => {
  test('is a draft until signed, and counts those who work under it on the day', () => {
    const one = { signedOn: '2026-01-01', startsOn: '2026-02-01', endsOn: '2026-12-31' };
    expect(agreementState({ ...one, signedOn: null }, '2026-03-01')).toBe('draft');
    expect(agreementState(one, '2026-01-15')).toBe('coming');
    expect(agreementState(one, '2026-12-31')).toBe('valid');
    expect(agreementState(one, '2027-01-01')).toBe('ended');
    const hires = [
      { agreementId: 'x', startsOn: '2026-02-01', endsOn: null },
      { agreementId: 'x', startsOn: '2026-02-01', endsOn: '2026-02-28' },
      { agreementId: 'x', startsOn: '2026-05-01', endsOn: null },
      { agreementId: 'y', startsOn: '2026-02-01', endsOn: null },
    ];
    expect(agreementUse('x', hires, '2026-03-01')).toEqual({ now: 1, everSoFar: 2 });
  });
  test('a routed need says to whom', () => {
    const need = { kind: 'succession', status: 'routed', routedOrganisationId: null, routedTo: '' } as const;
    expect(employerNeedRefusal(need)).toBeDefined();
    expect(employerNeedRefusal({ ...need, routedTo: 'Neuvoja' })).toBeUndefined();
    expect(employerNeedRefusal({ ...need, status: 'open' })).toBeUndefined();
  });
  test('a badge rests on a young person’s hire within a year, not on a trial', () => {
    const proof = { startsOn: '2026-01-15', isYoung: true, kind: 'job' } as const;
    const on = asDay('2027-01-15');
    expect(badgeRefusal('youthFriendly', proof, on)).toBeUndefined();
    expect(badgeRefusal('youthFriendly', proof, asDay('2027-01-16'))).toMatchObject({
      refusal: 'badge-proof-old',
    });
    expect(badgeRefusal('youthFriendly', proof, asDay('2026-01-14'))).toMatchObject({
      refusal: 'badge-proof-ahead',
    });
    expect(badgeRefusal('youthFriendly', { ...proof, kind: 'trial' }, on)).toMatchObject({
      refusal: 'badge-no-proof',
    });
    expect(badgeRefusal('youthFriendly', { ...proof, isYoung: false }, on)).toBeDefined();
    expect(badgeExpiry('youthFriendly', '2026-02-28')).toBe('2028-02-28');
  });
});

describe('feedback', () => {
  test('is due after two weeks, three months and at the end, never after the end', () => {
    expect(feedbackPoints('2026-01-01', null).map((one) => one.dueOn)).toEqual(['2026-01-15', '2026-04-01']);
    expect(feedbackPoints('2026-01-01', '2026-01-10')).toEqual([{ point: 'end', dueOn: '2026-01-10' }]);
    expect(feedbackPoints('2026-01-01', '2026-06-30').map((one) => one.point)).toEqual([
      'week2',
      'month3',
      'end',
    ]);
  });
  test('is asked of the side that has not answered', () => {
    const hire = { startsOn: '2026-01-01', endsOn: null };
    expect(feedbackDue(hire, [], '2026-01-14')).toEqual([]);
    const employer = [{ point: 'week2', party: 'employer' }] as const;
    expect(feedbackDue(hire, employer, '2026-01-15')).toMatchObject([{ missing: ['worker', 'coach'] }]);
    const all = surveyParties.map((party) => ({ point: 'week2' as const, party }));
    expect(feedbackDue(hire, all, '2026-01-15')).toEqual([]);
  });
  test('every survey has questions, and its answers are held against them', () => {
    for (const kind of surveyKinds)
      for (const party of surveyParties) expect(surveyQuestions(kind, party).length).toBeGreaterThan(1);
    const questions = surveyQuestions('recruitment', 'employer');
    expect(surveyAnswersRefusal(questions, { searched: true, trouble: false })).toBeUndefined();
    expect(surveyAnswersRefusal(questions, { searched: true })).toMatchObject({
      pointer: '/body/answers/trouble',
    });
    expect(surveyAnswersRefusal(questions, { searched: 1, trouble: true })).toBeDefined();
    expect(surveyAnswersRefusal(questions, { searched: true, trouble: true, more: 'x' })).toBeDefined();
    expect(surveyRefusal({ kind: 'feedback', point: 'once', party: 'worker', hireId: null })).toBeDefined();
    expect(
      surveyRefusal({ kind: 'threshold', point: 'before', party: 'worker', hireId: null }),
    ).toBeDefined();
  });
  test('a mean is of the steps only', () => {
    expect(meanHundredths([{ a: 1, b: 2, c: true, d: 'x' }, { a: 2 }])).toBe(167);
    expect(meanHundredths([{ c: true }])).toBeNull();
  });
});

describe('a lead', () => {
  const client = { familyName: 'Keksitty-Malli', givenNames: 'Aino Maria' };
  const lead = { sought: 'Siivousta aamuisin', status: 'seeking', reason: null, employerId: null } as const;
  test('says what is sought and not who seeks, in any case of the name', () => {
    expect(leadRefusal(lead, client)).toBeUndefined();
    for (const sought of ['Aino etsii työtä', 'Työtä Marialle', 'keksitty-mallin työ', '010190-999W'])
      expect(leadRefusal({ ...lead, sought }, client), sought).toBeDefined();
  });
  test('moves on with an employer, and a no has its reason', () => {
    expect(leadRefusal({ ...lead, status: 'contacted' }, client)).toMatchObject({
      refusal: 'lead-needs-employer',
    });
    const no = { ...lead, employerId: 'e', status: 'clientNo' } as const;
    expect(leadRefusal(no, client)).toMatchObject({ refusal: 'no-needs-reason' });
    expect(leadRefusal({ ...no, reason: 'distance' }, client)).toBeUndefined();
  });
});

test('what is done together adds up what was pledged and came', () => {
  const none = { pledged: null, achieved: null, attended: null, people: null };
  const rows = [
    { ...none, pledged: 3, achieved: 2, attended: true, people: 4 },
    { ...none, pledged: 1, attended: false, people: 9 },
  ];
  expect(jointResult(rows)).toEqual({ pledged: 4, achieved: 2, attended: 1, people: 4 });
});

describe('carving', () => {
  const demand = fc.integer({ min: 1, max: 5 });
  const demands = fc.record({
    body: demand,
    senses: demand,
    concentration: demand,
    social: demand,
    language: demand,
  });
  const tasks = fc.array(
    fc.record({
      name: fc.string({ minLength: 1 }),
      weeklyMinutes: fc.integer({ min: 5, max: 600 }),
      part: fc.integer({ min: 0, max: 5 }),
      adjustment: fc.constantFrom('', 'Kuvallinen ohje'),
      demands,
      shapedDemands: fc.option(demands),
      skills: fc.subarray(['a', 'b', 'c']),
      certificates: fc.subarray(['x', 'y']),
    }),
    { maxLength: 12 },
  );
  test('loses no minute of the job and no demand of a task', () => {
    fc.assert(
      fc.property(tasks, (all: CarvingTask[]) => {
        const carved = carvedOpenings(all);
        const minutes = carved.reduce((sum, one) => sum + one.weeklyMinutes, 0);
        expect(minutes + remainingMinutes(all)).toBe(all.reduce((sum, one) => sum + one.weeklyMinutes, 0));
        for (const one of carved)
          for (const task of all.filter(({ part }) => part === one.part)) {
            for (const kind of demandKinds)
              expect(one.demands[kind]).toBeGreaterThanOrEqual((task.shapedDemands ?? task.demands)[kind]);
            expect(one.skills).toEqual(expect.arrayContaining([...task.skills]));
            expect(one.certificates).toEqual(expect.arrayContaining([...task.certificates]));
          }
      }),
    );
  });
  test('a light task asks little', () => {
    const task = {
      name: 'a',
      weeklyMinutes: 60,
      part: 1,
      adjustment: '',
      shapedDemands: null,
      skills: [],
      certificates: [],
    };
    expect(carvedOpenings([{ ...task, demands: lightDemands }])[0]?.demands).toEqual(lightDemands);
  });
  test('an opening’s hours fit its days, and its status has a next one', () => {
    const opening = { startsOn: null, endsOn: null, weeklyMinutes: 800, weekdays: [1] };
    expect(openingRefusal(opening)).toMatchObject({ refusal: 'opening-too-few-days' });
    expect(openingRefusal({ ...opening, weekdays: [] })).toBeUndefined();
    expect(mayMoveOpening('draft', 'filled')).toBe(false);
    for (const status of openingStatuses)
      expect(openingStatuses.some((to) => mayMoveOpening(status, to))).toBe(true);
  });
});
