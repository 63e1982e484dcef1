/** A round is decided in the background: within quotas, each case done or not begun however often it is stopped. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobs } from '../jobs.ts';
import { newBackground } from '../platform/background.ts';
import { drainJobs } from '../platform/jobs.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Office, openOffice, toldOf } from './office.test-support.ts';
import { continueRounds, decideRound } from './rounds.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database);
});
afterAll(async () => {
  await office?.world.close();
  await database?.close();
});

const start = (body: object = {}, who = office.chief) =>
  office.call(who, 'POST', '/grant-rounds', {
    programme: 'helsinki-lisa',
    round: '2026',
    sorted: 'arrival',
    quotas: {},
    ...body,
  });
const read = async (id: string) => (await office.call(office.agent, 'GET', `/grant-rounds/${id}`)).body;
const withdrawAll = () =>
  database.owner
    .updateTable('grant_case')
    .set({ status: 'withdrawn' })
    .where('status', '=', 'proposed')
    .execute();

async function many(count: number, round: string): Promise<void> {
  await withdrawAll();
  const first = await office.proposed();
  await database.owner.updateTable('grant_case').set({ round }).where('id', '=', first).execute();
  await office.copies(first, count - 1);
}

test('a run of a round decides what fits within the quotas, and tells what came of each', async () => {
  await withdrawAll();
  const told = (municipality: string) => ({ told: toldOf({ municipality }) });
  for (const code of ['091', '091', '091', '049'])
    await office.proposed({ manualCents: 100_000 }, told(code));
  await office.proposed({ kind: 'refused' }, told('091'));
  const { waiting } = (await office.call(office.chief, 'GET', '/grant-rounds')).body;
  expect(waiting).toMatchObject([
    {
      programme: 'helsinki-lisa',
      round: '2026',
      municipalities: [
        { code: '049', granted: 1, refused: 0 },
        { code: '091', granted: 3, refused: 1 },
      ],
    },
  ]);
  expect((await start({}, office.agent)).status).toBe(403);
  const started = await start({ sorted: 'draw', quotas: { '091': 2 } });
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  expect((await start()).body.code).toBe('grant-round-running');
  await drainJobs(office.world.services, jobs);
  const { round, cases } = await read(started.body.id);
  expect(round).toMatchObject({
    status: 'done',
    sorted: 'draw',
    counts: { total: 5, waiting: 0, decided: 3, outsideQuota: 2, refused: 0 },
  });
  expect(round.seed).toMatch(/^[0-9a-f]{32}$/);
  expect(cases.map(({ place }: { place: number }) => place)).toEqual([1, 2, 3, 4, 5]);
  // what the quota had no room for is still proposed; a second run of the round finds the quota used
  const again = await start({ quotas: { '091': 2, '049': 1 } });
  await drainJobs(office.world.services, jobs);
  expect((await read(again.body.id)).round.counts).toMatchObject({ total: 2, decided: 1, outsideQuota: 1 });
});

test('what can’t be decided stops nothing else: over the budget, over the right, prepared by herself', async () => {
  await many(4, 'b');
  await office.call(office.administrator, 'POST', '/grant-budgets', {
    programme: 'helsinki-lisa',
    municipalityCode: null,
    round: 'b',
    appropriatedCents: 580_000 * 2,
    mostGrants: null,
    stops: true,
    source: '',
  });
  const { body } = await start({ round: 'b' });
  await drainJobs(office.world.services, jobs);
  const { round, cases } = await read(body.id);
  expect(round.counts).toMatchObject({ decided: 2, refused: 2 });
  expect(cases.map(({ problem }: { problem: string }) => problem)).toEqual([
    '',
    '',
    'grant-budget-used',
    'grant-budget-used',
  ]);
  const decided = await database.owner
    .selectFrom('grant_decision')
    .innerJoin('grant_case', 'grant_case.id', 'grant_decision.case_id')
    .select('grant_case.status')
    .where('grant_case.round', '=', 'b')
    .execute();
  expect(decided).toEqual([{ status: 'decided' }, { status: 'decided' }]);
});

test('stopped in the middle and by several at once: each is decided once, and the rest when it goes on', async () => {
  await many(12, 'c');
  const { body } = await start({ round: 'c' });
  const name = { areaId: office.world.north, roundId: body.id };
  const background = newBackground();
  const { services } = office.world;
  // the program begins to stop after three reads of its clock
  let reads = 0;
  const clock = {
    now: () => {
      reads += 1;
      if (reads === 3) void background.stop();
      return services.clock.now();
    },
  };
  await decideRound({ ...services, background, clock }, name);
  const half = (await read(body.id)).round;
  expect(half).toMatchObject({ status: 'running', counts: { decided: 3, waiting: 9 } });
  await Promise.all([continueRounds(services), continueRounds(services), drainJobs(services, jobs)]);
  expect((await read(body.id)).round).toMatchObject({ status: 'done', counts: { decided: 12, waiting: 0 } });
  const numbers = await database.owner
    .selectFrom('grant_decision')
    .innerJoin('grant_case', 'grant_case.id', 'grant_decision.case_id')
    .select('grant_decision.number')
    .where('grant_case.round', '=', 'c')
    .execute();
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(12);
});

test('a role that has ended decides no more, and an empty round is none', async () => {
  expect((await start({ round: 'nothing' })).body.code).toBe('grant-round-empty');
  await many(2, 'd');
  const leaver = await office.world.addWorker('manager');
  const { body } = await start({ round: 'd' }, leaver);
  await database.owner
    .updateTable('role_assignment')
    .set({ ends_on: '2026-11-19' })
    .where('id', '=', leaver.assignmentId)
    .execute();
  await drainJobs(office.world.services, jobs);
  expect((await read(body.id)).round).toMatchObject({ status: 'stopped', counts: { waiting: 2 } });
});
