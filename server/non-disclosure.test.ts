/**
 * A person with non-disclosure, seen by everybody who may meet her without the separate right: none of what is hidden
 * is in any answer of any endpoint, a refusal or a conflict included, nor can it be asked for by a search or a filter.
 * Nothing a request changes is kept: each commit is turned into a rollback.
 */
import { type Endpoint, contract } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';
import { sampleBody, samplePath } from './testing/samples.ts';
import { type Sender, type Worker, type World, createWorld, worldNow, worldToday } from './testing/world.ts';

let database: TestDatabase;
let world: World;
let withRight: Worker;
let clientId: string;
const without: { readonly label: string; readonly worker: Worker }[] = [];
let representative: Sender;

const ids = { environment: newId(), organisation: newId(), period: newId(), step: newId(), plan: newId() };
const weekday = 5;

/** What is hidden, each in a form that stands nowhere else. */
const markers = [
  '7718899',
  '771 8899',
  'Markkerikuja',
  'MARKKERILA',
  'salainen@example.org',
  '"049"',
  'Espoo',
  'Markkeripaja',
  'Markkeriyhdistys',
  ids.environment,
  ids.organisation,
];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  const { owner } = database;
  const area_id = world.north;
  withRight = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  const add = async (label: string, worker: Promise<Worker>) => {
    without.push({ label, worker: await worker });
    return worker;
  };
  const responsible = await add('responsible career agent', world.addWorker('careerAgent'));
  const coach = await add('her coach', world.addWorker('workCoach'));
  const coordinator = await add('coordinator, responsible of a step', world.addWorker('coordinator'));
  await add('partner', world.addWorker('partnerProfessional', { organisationId: world.association }));
  await add('substitute', world.addWorker('employerAgent'));
  for (const role of ['manager', 'dataProtectionOfficer', 'administrator', 'workCoach'] as const) {
    await add(role, world.addWorker(role));
  }
  await add('referrer', world.addWorker('referrer', { organisationId: world.authority }));
  const substitute = without.find(({ label }) => label === 'substitute')?.worker.staffId ?? '';
  await owner
    .updateTable('staff')
    .set({ substitute_staff_id: substitute })
    .where('id', '=', responsible.staffId)
    .execute();

  clientId = await world.addClient({
    nonDisclosure: 'set',
    responsible,
    handedToOrganisation: world.association,
    state: 'coaching',
    familyName: 'Piilonen',
  });
  await owner
    .updateTable('client')
    .set({
      phone: '045 771 8899',
      phone_digits: '457718899',
      email: 'salainen@example.org',
      street_address: 'Markkerikuja 7',
      postal_code: '02100',
      post_office: 'MARKKERILA',
      municipality_code: '049',
    })
    .where('id', '=', clientId)
    .execute();
  await owner
    .updateTable('client_municipality')
    .set({ municipality_code: '049' })
    .where('client_id', '=', clientId)
    .execute();
  await owner
    .insertInto('organisation')
    .values({ area_id, id: ids.organisation, name: 'Markkeriyhdistys', kind: 'association' })
    .execute();
  await owner
    .insertInto('environment')
    .values({
      area_id,
      id: ids.environment,
      organisation_id: ids.organisation,
      name: 'Markkeripaja',
      municipality_code: '167',
      starts_on: '2025-01-01',
    })
    .execute();
  await owner
    .insertInto('coaching_period')
    .values({
      area_id,
      id: ids.period,
      client_id: clientId,
      environment_id: ids.environment,
      coach_staff_id: coach.staffId,
      starts_on: '2026-10-05',
      ends_on: '2027-01-29',
      weekdays: [weekday],
      daily_minutes: 240,
      status: 'active',
    })
    .execute();
  await owner.insertInto('plan').values({ area_id, id: ids.plan, client_id: clientId }).execute();
  await owner
    .insertInto('plan_step')
    .values({
      area_id,
      id: ids.step,
      client_id: clientId,
      plan_id: ids.plan,
      position: 1,
      title: 'Työkokeilu',
      responsible_staff_id: coordinator.staffId,
      starts_on: '2026-10-05',
      due_on: '2026-12-31',
    })
    .execute();
  // whoever must state a reason has stated one: the answer itself is looked at
  for (const { worker } of [...without, { worker: withRight }]) {
    await owner
      .insertInto('access_reason')
      .values({
        area_id,
        id: newId(),
        client_id: clientId,
        staff_id: worker.staffId,
        reason: 'other',
        explanation: 'A test',
        stated_at: worldNow.toISOString(),
        valid_until: '2027-01-01T00:00:00Z',
      })
      .execute();
  }
  const employerId = await world.addEmployer();
  await owner
    .insertInto('employer_hire')
    .values({
      area_id,
      id: newId(),
      employer_id: employerId,
      client_id: clientId,
      kind: 'subsidised',
      starts_on: '2026-10-05',
      recorded_by: responsible.staffId,
    })
    .execute();
  representative = await world.signInRepresentative(employerId);
  database.appPool.on('connect', rollBackInstead);
  for (const client of Reflect.get(database.appPool, '_clients') ?? []) rollBackInstead(client);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

function rollBackInstead(client: { query: (...args: unknown[]) => unknown }): void {
  const query = client.query.bind(client);
  client.query = (...args) => query(...(args[0] === 'commit' ? ['rollback'] : args));
}

/** Registers of the area name its places and organisations; no person is in them. */
const registers =
  /^\/(environments|quality-reviews|providers\/months|organisations|units|area|reference|packages|projects|staff|public|calc|session|message-templates|assessment-definitions|support-finder)(\/|$)/;
const aboutPeople = (Object.entries(contract) as [string, Endpoint][]).filter(
  ([, endpoint]) => endpoint.transport !== 'upload' && !registers.test(endpoint.path),
);

/** As a worker would ask, and as she would ask with the record of yesterday: a conflict shows the record as it is. */
async function answersOf(worker: Sender, endpoint: Endpoint): Promise<string[]> {
  const subjects = { clientId, firstId: clientId, periodId: ids.period, stepId: ids.step, on: worldToday };
  const url = samplePath(endpoint, subjects).replace('2026-11-19', worldToday);
  const sample = sampleBody(endpoint);
  const bodies = sample === undefined ? [undefined] : [sample, stale(sample)];
  const answers: string[] = [];
  for (const payload of bodies) {
    const answer = await world.send(worker, {
      method: endpoint.method,
      url,
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    expect(answer.statusCode, `${url}: ${answer.body.slice(0, 200)}`).toBeLessThan(500);
    answers.push(answer.body);
  }
  return answers;
}

function stale(sample: unknown): unknown {
  return Object.keys(Object(sample)).includes('version') ? { ...Object(sample), version: 7_777 } : sample;
}

describe('what non-disclosure hides', () => {
  test.each(aboutPeople)('%s tells nobody without the right', async (_name, endpoint) => {
    for (const { label, worker } of without) {
      for (const answer of await answersOf(worker, endpoint)) {
        for (const marker of markers) expect(answer, `${label}: ${marker}`).not.toContain(marker);
      }
    }
    for (const answer of await answersOf(representative, endpoint)) {
      for (const marker of [...markers, clientId])
        expect(answer, `representative: ${marker}`).not.toContain(marker);
    }
  });

  test('is there for who has the right, so that the answers above could have told it', async () => {
    const seen = async (name: keyof typeof contract) =>
      (await answersOf(withRight, contract[name])).join('\n');
    for (const marker of ['771 8899', 'Markkerikuja', 'MARKKERILA', 'salainen@', '"049"']) {
      expect(await seen('clientRead')).toContain(marker);
    }
    for (const name of ['coachingList', 'attendanceSheet', 'planRead', 'planSave', 'coachingEdit'] as const) {
      expect(await seen(name), name).toContain('Markkeripaja');
    }
    expect(await seen('attendanceSheet')).toContain(ids.environment);
    expect(await seen('clientList')).toContain('"049"');
    // her coach marks her all the same, without the place
    const coach = without.find(({ label }) => label === 'her coach')?.worker;
    const sheet = await world.send(coach, { url: `/api/attendance?on=${worldToday}` });
    expect(sheet.json().rows).toMatchObject([
      { clientId, environmentId: null, environmentName: '', mayMark: true },
    ]);
  });

  test('partners see that a period is, and neither its place nor how to reach her, whatever was handed', async () => {
    const partner = without.find(({ label }) => label === 'partner')?.worker;
    const slice = (await world.send(partner, { url: `/api/slices/${clientId}` })).json();
    expect(slice).toMatchObject({
      hidden: true,
      identity: { phone: null, email: null, streetAddress: null, municipalityCode: null },
      coaching: { periods: [{ id: ids.period, place: null, organisation: null }] },
    });
  });

  test('can’t be asked for by a search, a filter or an order', async () => {
    const searches = [
      { search: '045 771 8899' },
      { search: '+358457718899' },
      ...Array.from({ length: 5 }, (_, at) => ({ search: '457718899'.slice(at) })),
      { search: 'salainen@example.org' },
      { search: 'Markkerikuja' },
      { search: 'MARKKERILA' },
      { municipalityCode: '049' },
    ];
    const listed = async (worker: Worker, payload: object): Promise<boolean> => {
      const answer = await world.send(worker, { method: 'POST', url: '/api/clients/search', payload });
      return answer.body.includes(clientId);
    };
    const sheet = `/api/attendance?on=${worldToday}&environmentId=${ids.environment}`;
    for (const { label, worker } of without) {
      for (const payload of searches) {
        expect(await listed(worker, payload), `${label} ${JSON.stringify(payload)}`).toBe(false);
      }
      const filtered = await world.send(worker, { url: sheet });
      expect(filtered.body, label).not.toContain(clientId);
      // a Thursday: the nearest day with somebody expected would tell of her too
      const near = await world.send(worker, { url: sheet.replace(worldToday, '2026-11-19') });
      expect(near.body, label).not.toContain(worldToday);
    }
    expect(await listed(withRight, { search: '045 771 8899' })).toBe(true);
    expect(await listed(withRight, { municipalityCode: '049' })).toBe(true);
    expect((await world.send(withRight, { url: sheet })).body).toContain(clientId);
    // a part of a number finds nobody, whoever asks
    expect(await listed(withRight, { search: '7718899' })).toBe(false);
  });
});
