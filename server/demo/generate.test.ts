/** The generated demonstration keeps the rules of the domain, whatever the day on which it is made. */
import {
  type ActiveState,
  type Day,
  type PathMove,
  type PathPosition,
  type PathState,
  addDays,
  asDay,
  attendanceRefusal,
  daysBetween,
  dayPlaces,
  followUpsOf,
  isOpen,
  isRefusal,
  isoWeekday,
  movedPath,
  movesFrom,
  normalisedName,
  readIdentityCode,
  roles,
  targetGroups,
} from '@polku/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactTexts, partnerTexts } from './contact-texts.ts';
import { featuredUsers } from './featured.ts';
import { demonstrationSeed, generateDemonstration } from './generate.ts';
import type { GeneratedArea } from './generated.ts';
import { grouped, myDayOf, placeClients } from './my-day.test-support.ts';
import { northKarelia } from './north-karelia.ts';
import { southKarelia } from './south-karelia.ts';

const today = asDay('2026-11-22');
const generated = generateDemonstration(demonstrationSeed, today);
const [north, south] = generated.areas as [GeneratedArea, GeneratedArea];

const small = { ...southKarelia, people: 120 };
const smallArea = (seed: string, on: Day) =>
  generateDemonstration(seed, on, [small]).areas[0] as GeneratedArea;

const someToday = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(asDay('2025-06-01'), days));

describe('the same each time', () => {
  test('a seed and a day give the same data, another seed or day other data', () => {
    const data = JSON.stringify(smallArea('one', today));
    expect(JSON.stringify(smallArea('one', today))).toBe(data);
    expect(JSON.stringify(smallArea('two', today))).not.toBe(data);
    expect(JSON.stringify(smallArea('one', addDays(today, 1)))).not.toBe(data);
  });
});

describe('the areas', () => {
  test('have the people and municipalities that they should', () => {
    expect(north.rows.client).toHaveLength(5000);
    expect(north.municipalities).toHaveLength(13);
    expect(south.rows.client).toHaveLength(600);
    expect(south.municipalities).toHaveLength(9);
    const joensuu = north.rows.client.filter((row) => row.municipality_code === '167').length;
    expect(joensuu / 5000).toBeCloseTo(78_500 / 161_200, 1);
  });

  test.each([
    ['north', north, 1000, 1500],
    ['south', south, 100, 220],
  ] as const)(
    '%s: most paths have ended, and some of everything is under way',
    (_name, { rows }, from, to) => {
      const states = new Set(rows.client.map((row) => row.path_state));
      expect(states.size).toBe(7);
      const open = rows.client.filter((row) => row.path_state !== 'outcome').length;
      expect(open).toBeGreaterThan(from);
      expect(open).toBeLessThan(to);
      for (const status of ['new', 'pooled', 'transferPending', 'accepted', 'returned', 'withdrawn']) {
        expect(rows.referral.filter((row) => row.status === status).length, status).toBeGreaterThan(0);
      }
      for (const status of ['planned', 'active', 'suspended', 'ended']) {
        expect(rows.coaching_period.filter((row) => row.status === status).length, status).toBeGreaterThan(0);
      }
      expect(rows.access_reason.some((row) => row.reviewed_at === null)).toBe(true);
      expect(rows.access_reason.some((row) => row.reviewed_at !== null)).toBe(true);
    },
  );

  test('the volume stays what a start can load', () => {
    expect(north.rows.attendance.length).toBeGreaterThan(20_000);
    expect(north.rows.attendance.length).toBeLessThan(50_000);
    expect(north.rows.contact.length).toBeGreaterThan(10_000);
    const all = Object.values(north.rows).reduce((sum, rows) => sum + rows.length, 0);
    expect(all).toBeLessThan(180_000);
  });

  test('North Karelia has staff of every role, and one municipality without a coordinator', () => {
    expect(new Set(north.rows.role_assignment.map((row) => row.role))).toEqual(new Set(roles));
    const coordinated = new Set(
      northKarelia.staff.flatMap((one) =>
        one.roles.some(({ role }) => role === 'coordinator') && one.organisation !== 'area'
          ? [one.organisation]
          : [],
      ),
    );
    const without = northKarelia.municipalities.filter(({ code }) => !coordinated.has(code));
    expect(without.map(({ name }) => name)).toEqual(['Rääkkylä']);
    const contact = north.municipalities.find(
      (row) => row.municipality_code === '707',
    )?.default_contact_staff_id;
    expect(north.rows.staff.find(({ id }) => id === contact)?.family_name).toBe('Karttunen');
  });

  test('there is an environment near every municipality of the north and a package for each group', () => {
    const served = new Set(north.rows.environment.map((row) => row.municipality_code));
    expect(northKarelia.municipalities.filter(({ code }) => !served.has(code))).toEqual([]);
    expect(north.rows.package.map((row) => row.target_group).toSorted()).toEqual(
      [...targetGroups].toSorted(),
    );
  });

  test('featured people are there, in their role and by their name', () => {
    for (const { subject, name, role, areaSlug } of featuredUsers) {
      const area = generated.areas.find((one) => one.area.slug === areaSlug);
      const id = area?.identities.find((one) => one.subject === subject)?.staff_id;
      const staff = area?.rows.staff.find((row) => row.id === id);
      expect(`${staff?.given_name} ${staff?.family_name}`).toBe(name);
      expect(area?.rows.role_assignment.find((row) => row.staff_id === id)?.role).toBe(role);
    }
    const twoRoles = north.identities.find(({ subject }) => subject === 'demo-samuli')?.staff_id;
    const held = north.rows.role_assignment.filter((row) => row.staff_id === twoRoles);
    expect(new Set(held.map((row) => row.organisation_id)).size).toBe(2);
  });

  test('projects are of one area and of two', () => {
    expect(generated.projects.map(({ areaSlugs }) => areaSlugs.length)).toEqual([1, 2]);
    expect(generated.projects.every(({ staff }) => staff.length >= 3)).toBe(true);
  });
});

describe('people', () => {
  const people = [...north.rows.client, ...south.rows.client];
  const share = (is: (row: (typeof people)[number]) => boolean) => people.filter(is).length / people.length;

  test.each([
    ['north', north],
    ['south', south],
  ] as const)(
    '%s: identity codes are artificial, valid, of the birth date, and nobody shares one',
    (_name, { rows }) => {
      const codes = rows.client.flatMap((row) => row.identity_code ?? []);
      expect(new Set(codes).size).toBe(codes.length);
      for (const row of [...rows.client, ...rows.referral]) {
        if (row.identity_code === null) continue;
        const read = readIdentityCode(row.identity_code);
        expect(read).toMatchObject({ artificial: true, birthDate: row.birth_date });
      }
    },
  );

  test('believable shares of the target groups', () => {
    expect(share((row) => row.citizenship !== null && row.citizenship !== 'FI')).toBeCloseTo(0.09, 1);
    expect(share((row) => row.non_disclosure !== 'none')).toBeGreaterThan(0.004);
    expect(share((row) => row.non_disclosure !== 'none')).toBeLessThan(0.02);
    expect(share((row) => row.work_ability === 'partial')).toBeCloseTo(0.16, 1);
    expect(share((row) => row.home_parent === true)).toBeGreaterThan(0.01);
    expect(share((row) => row.home_parent === true)).toBeLessThan(0.05);
    const protectedPeople = people.filter((row) => row.protection === 'temporary');
    expect(protectedPeople.some((row) => row.identity_code === null)).toBe(true);
  });

  test('names are searched as the domain folds them', () => {
    for (const row of people) {
      expect(row.search_name).toBe(normalisedName(`${row.family_name} ${row.given_names}`));
    }
  });

  test('minors, and only they, have guardians', () => {
    const birthDates = new Map(north.rows.client.map((row) => [row.id, row.birth_date ?? '']));
    const limit = addDays(today, -18 * 365 - 5);
    expect(north.rows.client_guardian.length).toBeGreaterThan(5);
    for (const row of north.rows.client_guardian)
      expect((birthDates.get(row.client_id) ?? '') >= limit).toBe(true);
  });

  test('addresses for messages end nowhere', () => {
    for (const row of [...people, ...north.rows.referral]) {
      expect(row.email ?? '@example.org').toMatch(/^[a-z.-]*@example\.org$/);
      expect(row.phone ?? '050 000 ').toMatch(/^050 000 /);
    }
  });

  test('what workers write tells nothing of health', () => {
    const health =
      /sairau|diagnoo|masenn|ahdist|lääk|terapi|päihde|alkohol|mielenterv|vamma|kipu|oire|psyk|leikkau/i;
    const written = [...Object.values(contactTexts).flat(), ...partnerTexts].map(({ text }) => text);
    const rows = [north, south].flatMap(({ rows: of }) => [
      ...of.contact.map((row) => row.content),
      ...of.referral.map((row) => row.reason ?? ''),
      ...of.client.map((row) => `${row.adjustments} ${row.wishes}`),
      ...of.coaching_review.map((row) => row.note ?? ''),
      ...of.path_transition.map((row) => row.reason ?? ''),
    ]);
    expect([...new Set([...written, ...rows])].filter((text) => health.test(text))).toEqual([]);
  });
});

const targetOf: Readonly<Record<string, PathMove>> = {
  assessment: 'toAssessment',
  coaching: 'toCoaching',
  placement: 'toPlacement',
  trialOrSubsidisedJob: 'toTrialOrSubsidisedJob',
  paused: 'pause',
  outcome: 'toOutcome',
};

function moveOf(position: PathPosition, to: PathState): PathMove {
  if (position.state === 'outcome') return 'reopen';
  if (position.state === 'paused' && to !== 'outcome') return 'resume';
  const move = targetOf[to];
  if (!move) throw new Error(`No move leads to ${to}`);
  return move;
}

function checkPaths({ rows }: GeneratedArea, on: Day): void {
  const transitions = grouped(rows.path_transition, (row) => row.client_id);
  for (const client of rows.client) {
    const [first, ...moves] = transitions.get(client.id) ?? [];
    expect(first).toMatchObject({ from_state: null, to_state: 'referred' });
    let position: PathPosition = {
      state: 'referred',
      since: asDay(first?.happened_on ?? ''),
      resumesTo: null,
    };
    for (const row of moves) {
      expect(row.from_state).toBe(position.state);
      const move = moveOf(position, row.to_state as PathState);
      expect(movesFrom(position.state)).toContain(move);
      const moved = movedPath(position, move, asDay(row.happened_on), on);
      if (isRefusal(moved)) throw new Error(moved.refusal);
      expect(moved.state).toBe(row.to_state);
      position = moved;
    }
    expect(position).toEqual({
      state: client.path_state,
      since: client.path_state_since,
      resumesTo: client.path_resumes_to as ActiveState | null,
    });
  }
}

/** @returns clients with an open path and nobody responsible */
function checkResponsibility({ rows }: GeneratedArea): number {
  const held = grouped(rows.responsibility, (row) => row.client_id);
  const staff = new Map(rows.staff.map((row) => [row.id, row]));
  let gaps = 0;
  for (const client of rows.client) {
    const holdings = held.get(client.id) ?? [];
    for (const [index, row] of holdings.entries()) {
      const next = holdings[index + 1];
      if (next) expect(row.ends_at).toBe(next.starts_at);
      if (row.ends_at != null) expect(row.ends_at > row.starts_at).toBe(true);
      const worker = staff.get(row.staff_id);
      expect(row.starts_at.slice(0, 10) >= (worker?.starts_on ?? '9999')).toBe(true);
      if (worker?.ends_on) expect((row.ends_at ?? '9999').slice(0, 10) <= worker.ends_on).toBe(true);
    }
    const last = holdings.at(-1);
    const now = last?.ends_at == null ? last?.staff_id : null;
    expect(client.responsible_staff_id).toBe(now);
    if (now === null) {
      gaps += 1;
      expect(isOpen(client.path_state as PathState)).toBe(true);
    }
  }
  return gaps;
}

function checkCoaching({ rows }: GeneratedArea, on: Day): void {
  const periods = new Map(rows.coaching_period.map((row) => [row.id, row]));
  const suspensions = grouped(
    rows.coaching_change.filter((row) => row.kind === 'suspension'),
    (row) => row.period_id,
  );
  const marked = new Set<string>();
  for (const row of rows.attendance) {
    const period = periods.get(row.period_id);
    if (!period) throw new Error('Attendance without a period');
    const day = asDay(row.on_date);
    const dates = { startsOn: asDay(period.starts_on), endsOn: asDay(period.ended_on ?? period.ends_on) };
    const isPaused = suspensions
      .get(row.period_id)
      ?.some((pause) => pause.from_on <= day && (pause.until_on == null || day <= pause.until_on));
    const isRight =
      period.client_id === row.client_id &&
      attendanceRefusal({ status: 'active', ...dates }, day, on) === undefined &&
      period.weekdays.includes(isoWeekday(day)) &&
      (row.mark === 'present' || row.minutes === 0) &&
      !isPaused;
    // tens of thousands of rows: a matcher for each would take seconds
    if (!isRight) throw new Error(`Attendance on ${row.on_date} is not of its period`);
    marked.add(`${row.period_id} ${row.on_date}`);
  }
  expect(marked.size).toBe(rows.attendance.length);
  for (const row of rows.coaching_review) {
    if (row.done_on == null) expect(periods.get(row.period_id)?.status).not.toBe('ended');
  }
}

function checkOutcomes({ rows }: GeneratedArea): void {
  const outcomes = new Map(rows.outcome.map((row) => [row.id, row]));
  const closed = new Set(rows.outcome.flatMap((row) => (row.reopened_on == null ? [row.client_id] : [])));
  expect(closed).toEqual(
    new Set(rows.client.flatMap((row) => (row.path_state === 'outcome' ? [row.id] : []))),
  );
  for (const row of rows.follow_up) {
    const outcome = outcomes.get(row.outcome_id);
    if (!outcome) throw new Error('A follow-up without an outcome');
    const planned = followUpsOf(
      outcome.code as Parameters<typeof followUpsOf>[0],
      asDay(outcome.happened_on),
    );
    expect(planned).toContainEqual({ months: row.months, dueOn: row.due_on });
    expect(row.done_on == null).toBe(row.situation == null);
    if (outcome.reopened_on != null)
      expect(row.done_on != null && row.done_on <= outcome.reopened_on).toBe(true);
  }
}

/** Nothing that has happened is later than yesterday, and what was told last is the latest event. */
function checkTimes({ rows }: GeneratedArea, on: Day): void {
  const events: (readonly [string, string])[] = [
    ...rows.path_transition.map((row) => [row.client_id, row.happened_on] as const),
    ...rows.contact.map((row) => [row.client_id, row.happened_on] as const),
    ...rows.attendance.map((row) => [row.client_id, row.on_date] as const),
    ...rows.coaching_change.map((row) => [row.client_id, row.from_on] as const),
    ...rows.coaching_review.flatMap((row) => (row.done_on ? [[row.client_id, row.done_on] as const] : [])),
    ...rows.plan_step.flatMap((row) => (row.done_on ? [[row.client_id, row.done_on] as const] : [])),
  ];
  const latest = new Map(rows.client.map((row) => [row.id, row.last_event_on]));
  for (const [clientId, day] of events) {
    if (day >= on || day > (latest.get(clientId) ?? ''))
      throw new Error(`${clientId} has an event on ${day}`);
  }
  const instants = [
    ...rows.referral.flatMap((row) => [row.received_at, row.decided_at]),
    ...rows.referral_event.map((row) => row.recorded_at),
    ...rows.responsibility.flatMap((row) => [row.starts_at, row.ends_at]),
    ...rows.audit_event.map((row) => row.at),
    ...rows.access_reason.flatMap((row) => [row.stated_at, row.reviewed_at]),
    ...rows.case_share.map((row) => row.ended_at),
    ...rows.follow_up.map((row) => row.done_on),
  ];
  for (const at of instants)
    if (at != null && at.slice(0, 10) >= on) throw new Error(`Something happens at ${at}`);
  for (const row of rows.referral) {
    if (row.decided_at != null) expect(row.decided_at >= row.received_at).toBe(true);
  }
}

describe.each([
  ['north', north, northKarelia],
  ['south', south, southKarelia],
] as const)('%s keeps the rules', (_name, area, sketch) => {
  test('every path is walked by allowed moves to where the record says', () => checkPaths(area, today));

  test('one responsible at every moment, but for the gaps meant to be seen', () => {
    const gaps = Object.values(sketch.gaps).reduce((sum, count) => sum + count, 0);
    expect(checkResponsibility(area)).toBe(gaps);
  });

  test('attendance lies within its period, on its weekdays, outside suspensions', () =>
    checkCoaching(area, today));

  test('outcomes and follow-ups agree with the path', () => checkOutcomes(area));

  test('nothing happens in the future', () => checkTimes(area, today));
});

test('the rules hold whatever the day', () => {
  fc.assert(
    fc.property(someToday, fc.string({ maxLength: 5 }), (on, seed) => {
      const area = smallArea(seed, on);
      checkPaths(area, on);
      checkResponsibility(area);
      checkCoaching(area, on);
      checkOutcomes(area);
      checkTimes(area, on);
    }),
    { numRuns: 15 },
  );
}, 60_000);

describe('My day', () => {
  const placed = placeClients(north, today);
  const staffId = (subject: string) =>
    north.identities.find((one) => one.subject === subject)?.staff_id ?? '';

  test('every open client waits in one place, a closed one at most for its follow-up', () => {
    for (const { client, place } of placed) {
      if (client.path_state === 'outcome') expect([null, 'followUpDue']).toContain(place);
      else expect(place).not.toBeNull();
    }
    // hand-overs of the demonstration are acknowledged
    const places = dayPlaces.filter((place) => place !== 'handedOver');
    expect(new Set(placed.flatMap(({ place }) => place ?? []))).toEqual(new Set(places));
  });

  test.each(['demo-marjo', 'demo-ville', 'demo-minna', 'demo-emmi', 'demo-samuli'])(
    '%s finds something of each kind and no heap',
    (subject) => {
      const { places, open } = myDayOf(placed, staffId(subject));
      expect(open).toBeGreaterThanOrEqual(25);
      expect(open).toBeLessThanOrEqual(65);
      for (const place of [
        'followUpDue',
        'newClient',
        'reviewDue',
        'periodEnding',
        'stepDue',
        'noEvent',
      ] as const) {
        expect(places[place], place).toBeGreaterThan(0);
        expect(places[place], place).toBeLessThan(13);
      }
    },
  );

  test.each(['demo-kimmo', 'demo-lauri'])('%s has a caseload too', (subject) => {
    const { places, open } = myDayOf(placed, staffId(subject));
    expect(open).toBeGreaterThanOrEqual(25);
    expect(open).toBeLessThanOrEqual(75);
    expect(places.reviewDue + places.periodEnding + places.stepDue).toBeGreaterThan(4);
  });

  test('nobody works with more people than one can know', () => {
    for (const { id } of north.rows.staff) expect(myDayOf(placed, id).open).toBeLessThan(76);
  });

  test('gaps are where they are meant to be', () => {
    const gaps = placed.filter(({ place }) => place === 'noResponsible');
    for (const [code, count] of Object.entries(northKarelia.gaps)) {
      expect(gaps.filter(({ client }) => client.municipality_code === code).length, code).toBe(count);
    }
  });

  test('a partner’s professional has people handed to her', () => {
    const pia = north.rows.staff.find(({ id }) => id === staffId('demo-pia'));
    const handed = north.rows.case_share.filter(
      (row) =>
        row.organisation_id === pia?.organisation_id &&
        (row.staff_id == null || row.staff_id === pia?.id) &&
        row.ended_at == null &&
        row.ends_on >= today,
    );
    expect(handed.length).toBeGreaterThan(5);
    expect(handed.every((row) => daysBetween(asDay(row.starts_on), today) > 0)).toBe(true);
  });
});
