/** A small office of grants for tests: who prepares, who decides, an employer, and cases at any stage. */
import type { Database } from '../platform/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';

export interface Office {
  readonly world: World;
  readonly administrator: Worker;
  /** Prepares. */
  readonly agent: Worker;
  /** Prepares and decides. */
  readonly coordinator: Worker;
  /** Decides. */
  readonly chief: Worker;
  readonly employerId: string;
  call(
    who: Worker,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    // oxlint-disable-next-line typescript/no-explicit-any
  ): Promise<{ readonly status: number; readonly body: any }>;
  received(changes?: object): Promise<string>;
  /** Taken and proposed by the agent. */
  proposed(proposal?: object, changes?: object): Promise<string>;
  /** Many proposed at once, each as the given one was. */
  copies(of: string, count: number): Promise<readonly string[]>;
  /** Decided by the chief. */
  decided(proposal?: object, changes?: object): Promise<string>;
}

export const toldOf = (person: object = {}, job: object = {}) => ({
  person: {
    municipality: '091',
    unemployed: true,
    unemployedSince: '2026-01-01',
    serviceNeedAssessed: true,
    ...person,
  },
  employer: { kind: 'company', economicActivity: true },
  job: {
    grantStart: '2026-09-01',
    grantEnd: '2026-12-31',
    grossPayPerMonth: 2400,
    sideCostsPerMonth: 500,
    weeklyHours: 37.5,
    collectiveAgreementPay: true,
    apprenticeship: false,
    paySubsidies: [],
    trainingCompensations: [],
    ...job,
  },
  claims: { appliedOn: '2026-09-10', otherSupports: [], earlierGrants: [], deMinimis: [] },
});

export async function openOffice(database: Database): Promise<Office> {
  const world = await createWorld(database);
  const administrator = await world.addWorker('administrator');
  const agent = await world.addWorker('employerAgent');
  const coordinator = await world.addWorker('coordinator');
  const chief = await world.addWorker('manager');
  const employerId = await world.addEmployer({ name: 'Kuusen Kahvila Oy' });
  const call: Office['call'] = async (who, method, url, payload) => {
    const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.body.startsWith('{') ? answer.json() : answer.body };
  };
  const good = async (answer: ReturnType<Office['call']>) => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body).slice(0, 500)}`);
    return body;
  };
  const use = { from: '2026-01-01', to: null, decisionReference: null, parameters: {}, version: 0 };
  await good(call(administrator, 'PUT', '/grant-programmes/helsinki-lisa/2026/use', use));
  const right = { mostCents: 100_000_000, startsOn: '2026-01-01', endsOn: null };
  for (const { staffId } of [coordinator, chief])
    await good(call(administrator, 'POST', '/grant-deciders', { ...right, staffId }));
  const received: Office['received'] = async (changes = {}) =>
    (
      await good(
        call(agent, 'POST', '/grant-cases', {
          programme: 'helsinki-lisa',
          employerId,
          receivedOn: '2026-09-10',
          personName: 'Aino Virtanen',
          jobTitle: 'Kahvila-apulainen',
          told: toldOf(),
          ...changes,
        }),
      )
    ).id;
  const proposed: Office['proposed'] = async (proposal = {}, changes = {}) => {
    const id = await received(changes);
    await good(call(agent, 'POST', `/grant-cases/${id}/moves`, { action: 'take', note: '', version: 0 }));
    const body = { kind: 'granted', manualCents: null, reasons: 'Ehdot täyttyvät.', version: 1, ...proposal };
    await good(call(agent, 'POST', `/grant-cases/${id}/proposal`, body));
    return id;
  };
  return {
    world,
    administrator,
    agent,
    coordinator,
    chief,
    employerId,
    call,
    received,
    proposed,
    async copies(of, count) {
      const made = await database.ownerPool.query<{ id: string }>(
        `insert into grant_case (area_id, id, number, programme, pack_version, origin, status, employer_id, person_name, job_title,
           received_on, told, result, result_at, handler_staff_id, proposed_kind, proposed_cents, proposed_manually,
           proposed_reasons, proposed_by_staff_id, proposed_on, version, municipality_code, round)
         select area_id, gen_random_uuid(), number || '-' || gen_random_uuid(), programme, pack_version, origin, status, employer_id,
           person_name, job_title, received_on, told, result, result_at, handler_staff_id, proposed_kind, proposed_cents,
           proposed_manually, proposed_reasons, proposed_by_staff_id, proposed_on, version, municipality_code, round
           from grant_case, generate_series(1, $2) where id = $1 returning id`,
        [of, count],
      );
      return made.rows.map(({ id }) => id);
    },
    async decided(proposal, changes) {
      const id = await proposed(proposal, changes);
      await good(
        call(chief, 'POST', `/grant-cases/${id}/decision`, { action: 'decide', note: '', version: 2 }),
      );
      return id;
    },
  };
}
