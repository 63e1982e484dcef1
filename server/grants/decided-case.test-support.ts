/** A world with a programme in use, an employer and cases decided by two people, for tests of what follows a decision. */
import { expect } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';

export interface GrantWorld {
  readonly database: TestDatabase;
  readonly world: World;
  /** Handles and proposes. */
  readonly anna: Worker;
  /** Decides, and knows nothing of the preparation. */
  readonly chief: Worker;
  /** A coordinator beside them. */
  readonly bertta: Worker;
  readonly employerId: string;
  readonly call: (
    who: Worker,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    // oxlint-disable-next-line typescript/no-explicit-any
  ) => Promise<{ readonly status: number; readonly body: any; readonly text: string }>;
  /** Granted from 1.9.2026 for so many months of 1,450 euros. */
  readonly decidedCase: (changes?: {
    readonly grantEnd?: string;
    readonly employerId?: string;
    readonly personName?: string;
  }) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function createGrantWorld(): Promise<GrantWorld> {
  const database = await createTestDatabase();
  const world = await createWorld(database);
  const anna = await world.addWorker('employerAgent');
  const bertta = await world.addWorker('coordinator');
  const chief = await world.addWorker('manager');
  const administrator = await world.addWorker('administrator');
  const employerId = newId();
  await database.owner
    .insertInto('employer')
    .values({
      area_id: world.north,
      id: employerId,
      name: 'Kuusen Kahvila Oy',
      kind: 'company',
      business_id: '1234567-1',
      municipality_code: '167',
    })
    .execute();
  const call: GrantWorld['call'] = async (who, method, url, payload) => {
    const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: isJson ? answer.json() : null, text: answer.body };
  };
  const use = { from: '2026-01-01', to: null, decisionReference: null, parameters: {}, version: 0 };
  const used = await call(administrator, 'PUT', '/grant-programmes/helsinki-lisa/2026/use', use);
  expect(used.status).toBe(200);
  for (const { staffId } of [bertta, chief])
    await call(administrator, 'POST', '/grant-deciders', {
      mostCents: 10_000_000,
      startsOn: '2026-01-01',
      endsOn: null,
      staffId,
    });
  return {
    database,
    world,
    anna,
    bertta,
    chief,
    employerId,
    call,
    async decidedCase({ grantEnd = '2027-08-31', personName = 'Aino Esimerkki', ...changes } = {}) {
      const made = await call(anna, 'POST', '/grant-cases', {
        programme: 'helsinki-lisa',
        employerId: changes.employerId ?? employerId,
        receivedOn: '2026-09-10',
        personName,
        jobTitle: 'Kahvila-apulainen',
        told: {
          person: {
            municipality: '091',
            unemployed: true,
            unemployedSince: '2026-01-01',
            serviceNeedAssessed: true,
          },
          employer: { kind: 'company', economicActivity: true },
          job: {
            grantStart: '2026-09-01',
            grantEnd,
            grossPayPerMonth: 2400,
            sideCostsPerMonth: 500,
            weeklyHours: 37.5,
            collectiveAgreementPay: true,
            apprenticeship: false,
            paySubsidies: [],
            trainingCompensations: [],
          },
          claims: { appliedOn: '2026-09-10', otherSupports: [], earlierGrants: [], deMinimis: [] },
        },
      });
      expect(made.status, made.text).toBe(200);
      const path = `/grant-cases/${made.body.id}`;
      await call(anna, 'POST', `${path}/moves`, { action: 'take', note: '', version: 0 });
      const proposed = await call(anna, 'POST', `${path}/proposal`, {
        kind: 'granted',
        manualCents: null,
        reasons: 'Ehdot täyttyvät.',
        version: 1,
      });
      expect(proposed.status, proposed.text).toBe(200);
      const decided = await call(chief, 'POST', `${path}/decision`, {
        action: 'decide',
        note: '',
        version: 2,
      });
      expect(decided.status, decided.text).toBe(200);
      return made.body.id;
    },
    async close() {
      await world.close();
      await database.close();
    },
  };
}

/** The account of the employer, as its handler writes it down. */
export const account = (changes: object = {}) => ({
  iban: 'FI21 1234 5600 0007 85',
  toldBy: 'Toimitusjohtaja Kuusi, maksatuspyyntö',
  toldOn: '2026-11-19',
  reason: '',
  replacesId: null,
  ...changes,
});
