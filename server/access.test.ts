/**
 * Every endpoint × role × scope × relation against a small oracle written in plain words, apart from the
 * catalogue. Nothing a request changes is kept: each commit is turned into a rollback here, in the test's own pool.
 */
import { type Action, type Endpoint, type Role, contract, roles } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';
import { sampleBody, samplePath, someId } from './testing/samples.ts';
import { type Sender, type Worker, type World, createWorld } from './testing/world.ts';

interface Person {
  readonly label: string;
  readonly id: string;
  readonly area: 'north' | 'south';
  readonly municipality: string;
  readonly nonDisclosed: boolean;
  readonly responsible: Worker | undefined;
  readonly handedTo: string | undefined;
}
interface Tried {
  readonly label: string;
  readonly worker: Worker;
  readonly area: 'north' | 'south';
}

let database: TestDatabase;
let world: World;
const workers: Tried[] = [];
const people: Person[] = [];
let client: Sender;
let otherClient: Sender;
let representative: Sender;
let otherRepresentative: Sender;
let employerId: string;
let otherEmployerId: string;
let clientId: string;
let otherClientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  const add = async (label: string, area: 'north' | 'south', worker: Promise<Worker>) => {
    workers.push({ label, area, worker: await worker });
  };
  for (const role of roles) {
    const organisationId =
      role === 'partnerProfessional' ? world.association : role === 'referrer' ? world.authority : world.city;
    await add(`${role}, whole area`, 'north', world.addWorker(role, { organisationId }));
  }
  for (const role of ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'] as const) {
    await add(`${role}, 167`, 'north', world.addWorker(role, { municipalityCodes: ['167'] }));
    await add(`${role}, 276`, 'north', world.addWorker(role, { municipalityCodes: ['276'] }));
  }
  await add(
    'careerAgent with the right',
    'north',
    world.addWorker('careerAgent', { rights: ['nonDisclosure'] }),
  );
  await add(
    'partnerProfessional elsewhere',
    'north',
    world.addWorker('partnerProfessional', { organisationId: world.authority }),
  );
  await add('coordinator, south', 'south', world.addWorker('coordinator', { area: world.south }));

  const holders = [undefined, find('careerAgent, 167')];
  for (const municipality of ['167', '276']) {
    for (const nonDisclosed of [false, true]) {
      for (const responsible of holders) {
        for (const handed of responsible ? [false, true] : [false]) {
          const handedTo = handed ? world.association : undefined;
          const id = await world.addClient({
            municipalityCode: municipality,
            nonDisclosure: nonDisclosed ? 'unknown' : 'none',
            ...(responsible ? { responsible } : {}),
            ...(handedTo ? { handedToOrganisation: handedTo } : {}),
          });
          const label = `${municipality}${nonDisclosed ? ' hidden' : ''}, ${responsible?.actor.role ?? 'nobody'}${handed ? ', handed' : ''}`;
          people.push({ label, id, area: 'north', municipality, nonDisclosed, responsible, handedTo });
        }
      }
    }
  }
  const southId = await world.addClient({ area: world.south });
  people.push({
    label: 'south',
    id: southId,
    area: 'south',
    municipality: '405',
    nonDisclosed: false,
    responsible: undefined,
    handedTo: undefined,
  });

  clientId = await world.addClient({ responsible: find('careerAgent, 167') });
  otherClientId = await world.addClient({ responsible: find('careerAgent, 167') });
  // the two have their own views, and are people of their worker like any other
  for (const id of [clientId, otherClientId]) {
    people.unshift({
      label: '167, careerAgent, with an own view',
      id,
      area: 'north',
      municipality: '167',
      nonDisclosed: false,
      responsible: find('careerAgent, 167'),
      handedTo: undefined,
    });
  }
  client = await world.signInClient(clientId);
  otherClient = await world.signInClient(otherClientId);

  employerId = await world.addEmployer();
  otherEmployerId = await world.addEmployer();
  representative = await world.signInRepresentative(employerId);
  otherRepresentative = await world.signInRepresentative(otherEmployerId);

  // from here on nothing is kept
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

function find(label: string): Worker {
  const found = workers.find((tried) => tried.label === label);
  if (!found) throw new Error(`No worker ${label}`);
  return found.worker;
}

// ---- the oracle -------------------------------------------------------------------------------------------
const frontline: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'];

function covers(tried: Tried, person: Person): boolean {
  const { municipalityCodes, rights } = tried.worker.actor;
  if (person.nonDisclosed && !rights.includes('nonDisclosure')) return false;
  return municipalityCodes === null || municipalityCodes.includes(person.municipality);
}
function isOwn(tried: Tried, person: Person): boolean {
  if (person.responsible) return person.responsible === tried.worker;
  return covers(tried, person);
}
function sees(tried: Tried, person: Person): boolean {
  if (tried.area !== person.area) return false;
  const { role } = tried.worker.actor;
  if (role === 'partnerProfessional') return false;
  return frontline.includes(role) && (covers(tried, person) || isOwn(tried, person));
}
function may(action: Action, tried: Tried, person: Person): boolean {
  // a partner's professional has calls of her own, and nobody else has them
  if (
    action === 'slice.read' ||
    action === 'slice.step' ||
    action === 'slice.contact' ||
    action === 'slice.learning'
  ) {
    const { role, organisationId } = tried.worker.actor;
    return role === 'partnerProfessional' && tried.area === person.area && person.handedTo === organisationId;
  }
  if (!sees(tried, person)) return false;
  const { role } = tried.worker.actor;
  const own = isOwn(tried, person);
  const leads = role === 'coordinator' || role === 'careerAgent';
  switch (action) {
    case 'client.read':
    case 'lead.manage':
    case 'contact.write':
      return true;
    case 'client.edit':
    case 'client.ownView':
    case 'client.responsible':
    case 'team.read':
    case 'coaching.manage':
    case 'placement.manage':
      return (leads && covers(tried, person)) || (own && (leads || role === 'workCoach'));
    case 'path.move':
    case 'plan.edit':
    case 'jointService.record':
    case 'outcome.record':
    case 'assessment.read':
    case 'assessment.write':
    case 'strengths.read':
    case 'strengths.write':
    case 'proof.read':
    case 'proof.write':
      return (role === 'coordinator' && covers(tried, person)) || (own && (leads || role === 'workCoach'));
    case 'client.share':
      return (role === 'coordinator' && covers(tried, person)) || (own && leads);
    case 'message.read':
      return leads || role === 'workCoach';
    case 'message.send':
      return own && (leads || role === 'workCoach');
    case 'story.manage':
      return (role === 'coordinator' && covers(tried, person)) || (own && (leads || role === 'workCoach'));
    case 'attendance.mark':
    case 'taskNote.write':
      return leads || role === 'workCoach';
    default:
      throw new Error(`The oracle does not know ${action}`);
  }
}
// -----------------------------------------------------------------------------------------------------------

const onClient = (Object.entries(contract) as [string, Endpoint][]).filter(
  ([, endpoint]) => endpoint.access.kind === 'action' && endpoint.access.on === 'client',
);

describe('endpoints about one client', () => {
  test.each(onClient)('%s answers as the oracle says', async (_name, endpoint) => {
    if (endpoint.access.kind !== 'action') throw new Error('filtered above');
    const { action, param = '' } = endpoint.access;
    const payload = sampleBody(endpoint);
    const wrong: string[] = [];
    for (const tried of workers) {
      const check = async (person: Person) => {
        const answer = await world.send(tried.worker, {
          method: endpoint.method,
          url: samplePath(endpoint, { [param]: person.id }),
          ...(payload === undefined ? {} : { payload: payload as object }),
        });
        const code: string = answer.statusCode === 200 ? 'ok' : answer.json().code;
        const allowed = may(action, tried, person);
        const needsReason =
          allowed && !isOwn(tried, person) && tried.worker.actor.role !== 'partnerProfessional';
        const isRefused = code === 'not-found' || code === 'forbidden';
        const hasOther = /:\w+.*:\w+/.test(endpoint.path);
        // an unknown second id answers not-found to those who may, too
        const right = !allowed ? isRefused : needsReason ? code === 'reason-needed' : hasOther || !isRefused;
        if (!right || answer.statusCode >= 500)
          wrong.push(`${tried.label} × ${person.label}: ${answer.statusCode} ${code}, allowed ${allowed}`);
      };
      await Promise.all(people.map(check));
    }
    expect(wrong).toEqual([]);
  });

  test('an unknown id and one of another area answer alike', async () => {
    for (const tried of workers.filter((one) => one.area === 'north')) {
      for (const [, endpoint] of onClient) {
        if (endpoint.access.kind !== 'action') continue;
        const param = endpoint.access.param ?? '';
        const payload = sampleBody(endpoint);
        const answers = [];
        for (const id of [someId, people.at(-1)?.id ?? '']) {
          const answer = await world.send(tried.worker, {
            method: endpoint.method,
            url: samplePath(endpoint, { [param]: id }),
            ...(payload === undefined ? {} : { payload: payload as object }),
          });
          answers.push({ status: answer.statusCode, body: { ...answer.json(), instance: '' } });
        }
        expect(answers[0]).toEqual(answers[1]);
      }
    }
  });
});

describe('two people handled at once', () => {
  test('are open to a coordinator who may edit both, with a reason for those outside the caseload', async () => {
    const wrong: string[] = [];
    const pairs = people.flatMap((one, at) =>
      people.slice(at + 1, at + 4).map((other) => [one, other] as const),
    );
    for (const tried of workers.filter(({ worker }) => worker.actor.role === 'coordinator')) {
      const hides = (person: Person) =>
        person.nonDisclosed && !tried.worker.actor.rights.includes('nonDisclosure');
      const check = async (both: (typeof pairs)[number]) => {
        const url = `/api/duplicates/${both[0].id}/${both[1].id}`;
        const answer = await world.send(tried.worker, { url });
        const code: string = answer.statusCode === 200 ? 'ok' : answer.json().code;
        const allowed = both.every((person) => may('client.edit', tried, person) && !hides(person));
        const own = both.every((person) => isOwn(tried, person));
        const right = !allowed ? 'not-found' : own ? 'ok' : 'reason-needed';
        if (code !== right)
          wrong.push(`${tried.label} × ${both[0].label} + ${both[1].label}: ${code}, not ${right}`);
      };
      await Promise.all(pairs.map(check));
    }
    expect(wrong).toEqual([]);
  });
});

describe('endpoints about no one person', () => {
  const collection = (Object.entries(contract) as [string, Endpoint][]).filter(
    ([, endpoint]) =>
      endpoint.access.kind !== 'public' && !(endpoint.access.kind === 'action' && endpoint.access.on),
  );
  test.each(collection)(
    '%s is closed to who is not signed in and to roles not named',
    async (_name, endpoint) => {
      const payload = sampleBody(endpoint);
      const request = {
        method: endpoint.method,
        url: samplePath(endpoint, {}),
        ...(payload === undefined || endpoint.transport === 'upload' ? {} : { payload: payload as object }),
      };
      expect((await world.send(undefined, request)).statusCode).toBe(401);
      if (endpoint.access.kind !== 'action') return;
      for (const tried of workers) {
        const answer = await world.send(tried.worker, request);
        expect(answer.statusCode, `${tried.label}: ${answer.body.slice(0, 200)}`).toBeLessThan(500);
        if (!allowedRoles[endpoint.access.action]?.includes(tried.worker.actor.role)) {
          expect([403, 404], tried.label).toContain(answer.statusCode);
        } else {
          expect(answer.json === undefined ? '' : answer.body, tried.label).not.toContain(
            '"code":"forbidden"',
          );
        }
      }
    },
  );

  /** Who may do what has no subject, in plain words. */
  const planners: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];
  const allowedRoles: Readonly<Partial<Record<Action, readonly Role[]>>> = {
    'day.read': frontline,
    'client.list': frontline,
    'slice.list': ['partnerProfessional'],
    'client.create': ['coordinator', 'careerAgent'],
    'client.give': ['coordinator'],
    'client.export': ['coordinator'],
    'dataRequest.list': [...planners, 'dataProtectionOfficer'],
    'dataRequest.decide': ['dataProtectionOfficer'],
    'feedback.read': ['coordinator'],
    'client.merge': ['coordinator'],
    'attendance.read': planners,
    'assessment.read': planners,
    'assessment.define': ['administrator'],
    'strengths.read': planners,
    'courseOffer.read': [...frontline, 'partnerProfessional'],
    'languageWaiting.counts': [...frontline, 'partnerProfessional'],
    'courseOffer.manage': ['coordinator', 'careerAgent', 'partnerProfessional'],
    'referral.send': [...frontline, 'referrer', 'partnerProfessional'],
    'referral.track': [...frontline, 'referrer', 'partnerProfessional'],
    'referral.inbox': planners,
    'environment.read': [...frontline, 'administrator'],
    'environment.manage': ['administrator', 'coordinator'],
    'environmentOperation.read': [...frontline, 'administrator', 'partnerProfessional'],
    'environmentOperation.manage': ['administrator', 'coordinator'],
    'environmentWeek.read': [...planners, 'partnerProfessional'],
    'placementMark.mark': [...planners, 'partnerProfessional'],
    'coachWeek.read': planners,
    'placement.slots': planners,
    'match.people': frontline,
    'match.settings': ['coordinator', 'administrator'],
    'placementRound.manage': planners,
    'agreement.list': [...planners, 'partnerProfessional'],
    'environmentReview.read': [...frontline, 'manager', 'administrator'],
    'environmentReview.write': planners,
    'package.read': [...frontline, 'administrator'],
    'package.manage': ['coordinator', 'careerAgent'],
    'template.manage': ['administrator'],
    'group.read': frontline,
    'group.manage': planners,
    'group.invite': planners,
    'place.read': [...frontline, 'partnerProfessional', 'administrator'],
    'place.manage': ['coordinator', 'careerAgent', 'administrator'],
    'place.count': [...frontline, 'partnerProfessional'],
    'story.manage': planners,
    'pilot.read': [...frontline, 'manager'],
    'pilot.manage': ['coordinator'],
    'news.read': roles,
    'news.manage': ['coordinator', 'careerAgent'],
    'employer.read': [...frontline, 'partnerProfessional'],
    'employer.manage': ['coordinator', 'employerAgent'],
    'employer.feedback': frontline,
    'employer.joint': frontline,
    'employer.counts': ['manager', 'coordinator', 'employerAgent'],
    'lead.list': frontline,
    'taskNote.sheet': planners,
    'task.read': [...frontline, 'partnerProfessional'],
    'task.manage': ['coordinator', 'workCoach'],
    'workOrder.manage': ['coordinator', 'workCoach', 'partnerProfessional'],
    'providerStatement.read': ['coordinator'],
    'product.read': [...frontline, 'manager', 'administrator'],
    'product.manage': ['coordinator', 'workCoach'],
    'grantCase.read': ['employerAgent', 'coordinator', 'manager'],
    'grantCase.handle': ['employerAgent', 'coordinator'],
    'grantCase.decide': ['coordinator', 'manager'],
    'grantPayment.read': ['coordinator', 'manager'],
    'grantPayment.approve': ['coordinator', 'manager'],
    'grantPayment.send': ['coordinator', 'manager'],
    'grantProgramme.read': [...frontline, 'manager', 'administrator'],
    'grantProgramme.manage': ['administrator', 'coordinator'],
    'businessCase.read': ['coordinator', 'manager'],
    'businessCase.manage': ['coordinator'],
    'businessCase.decide': ['coordinator', 'manager'],
    'induction.sign': frontline,
    'induction.read': [...frontline, 'administrator'],
    'induction.manage': ['coordinator'],
    'training.read': [...frontline, 'manager', 'administrator'],
    'training.log': frontline,
    'survey.answer': [...frontline, 'manager', 'administrator'],
    'survey.manage': ['coordinator'],
    'survey.results': ['coordinator', 'manager', 'administrator'],
    'principle.read': [...frontline, 'manager', 'administrator'],
    'principle.manage': ['coordinator', 'administrator'],
    'import.run': ['coordinator'],
    'figures.read': ['manager', 'coordinator'],
    'figures.people': ['coordinator'],
    'figures.target': ['coordinator'],
    'localService.read': [...frontline, 'manager', 'administrator'],
    'localService.manage': ['coordinator', 'administrator'],
    'localService.mark': planners,
    'area.read': roles,
    'area.manage': ['administrator'],
    'capacity.read': ['coordinator'],
    'staff.read': [...frontline, 'administrator'],
    'staff.manage': ['administrator'],
    'audit.read': ['dataProtectionOfficer'],
    'retention.read': ['administrator', 'coordinator', 'dataProtectionOfficer'],
    'retention.manage': ['administrator'],
    'retention.hold': ['coordinator', 'dataProtectionOfficer'],
    'retention.people': ['coordinator'],
  };
});

const entries = Object.entries(contract) as [string, Endpoint][];
const requestOf = (endpoint: Endpoint, given: Record<string, string> = {}) => {
  const payload = sampleBody(endpoint);
  return {
    method: endpoint.method,
    url: samplePath(endpoint, given),
    ...(payload === undefined || endpoint.transport === 'upload' ? {} : { payload: payload as object }),
  };
};

describe('a client in her own view', () => {
  test.each(entries.filter(([, { access }]) => access.kind === 'action' || access.kind === 'signed-in'))(
    '%s is not hers: forbidden, whatever id is named',
    async (_name, endpoint) => {
      for (const id of [clientId, otherClientId, someId]) {
        const params = Object.keys(endpoint.params.shape).filter((key) => /Id$/.test(key));
        const answer = await world.send(
          client,
          requestOf(endpoint, Object.fromEntries(params.map((key) => [key, id]))),
        );
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden']);
      }
    },
  );

  test.each(entries.filter(([, { access }]) => access.kind === 'representative'))(
    '%s is a representative’s and not hers',
    async (_name, endpoint) => {
      const answer = await world.send(client, requestOf(endpoint));
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden']);
    },
  );

  const own = entries.filter(([, { access }]) => access.kind === 'own');
  test.each(own)('%s is hers, and no worker’s', async (_name, endpoint) => {
    expect((await world.send(undefined, requestOf(endpoint))).statusCode).toBe(401);
    for (const tried of workers) {
      const answer = await world.send(tried.worker, requestOf(endpoint));
      expect([answer.statusCode, answer.json().code], tried.label).toEqual([403, 'forbidden']);
    }
    const answer = await world.send(client, requestOf(endpoint));
    expect(answer.statusCode, answer.body.slice(0, 200)).toBeLessThan(500);
    expect([401, 403]).not.toContain(answer.statusCode);
    if (endpoint.method !== 'GET') {
      const withoutToken = await world.send({ ...client, csrfToken: 'x' }, requestOf(endpoint));
      expect(withoutToken.json().code).toBe('wrong-csrf-token');
    }
  });

  test('names no other client anywhere in her answers', async () => {
    for (const [name, endpoint] of own) {
      if (endpoint.method !== 'GET' || endpoint.transport === 'file') continue;
      for (const [sender, other] of [
        [client, otherClientId],
        [otherClient, clientId],
      ] as const) {
        expect((await world.send(sender, requestOf(endpoint))).body, name).not.toContain(other);
      }
    }
  });
});

describe('a representative of an employer', () => {
  const notHers: readonly Endpoint['access']['kind'][] = ['action', 'signed-in', 'own'];
  test.each(entries.filter(([, { access }]) => notHers.includes(access.kind)))(
    '%s is not hers: forbidden, whatever id is named',
    async (_name, endpoint) => {
      for (const id of [employerId, otherEmployerId, clientId, someId]) {
        const params = Object.keys(endpoint.params.shape).filter((key) => /Id$/.test(key));
        const answer = await world.send(
          representative,
          requestOf(endpoint, Object.fromEntries(params.map((key) => [key, id]))),
        );
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden']);
      }
    },
  );

  const hers = entries.filter(([, { access }]) => access.kind === 'representative');
  test.each(hers)('%s is hers, and no worker’s', async (_name, endpoint) => {
    expect((await world.send(undefined, requestOf(endpoint))).statusCode).toBe(401);
    for (const tried of workers) {
      const answer = await world.send(tried.worker, requestOf(endpoint));
      expect([answer.statusCode, answer.json().code], tried.label).toEqual([403, 'forbidden']);
    }
    const answer = await world.send(representative, requestOf(endpoint));
    expect(answer.statusCode, answer.body.slice(0, 200)).toBeLessThan(500);
    expect([401, 403]).not.toContain(answer.statusCode);
    if (endpoint.method !== 'GET') {
      const withoutToken = await world.send({ ...representative, csrfToken: 'x' }, requestOf(endpoint));
      expect(withoutToken.json().code).toBe('wrong-csrf-token');
    }
  });

  test('names no other employer and no client anywhere in her answers', async () => {
    for (const [name, endpoint] of hers) {
      if (endpoint.method !== 'GET' || endpoint.transport === 'file') continue;
      for (const [sender, other] of [
        [representative, otherEmployerId],
        [otherRepresentative, employerId],
      ] as const) {
        const { body } = await world.send(sender, requestOf(endpoint));
        expect(body, name).not.toContain(other);
        expect(body, name).not.toContain(clientId);
      }
    }
  });
});

describe('lists', () => {
  test('hold just the people the oracle lets each worker see', async () => {
    for (const tried of workers) {
      const answer = await world.send(tried.worker, {
        method: 'POST',
        url: '/api/clients/search',
        payload: { limit: 200 },
      });
      const shouldSee = people.filter((person) => sees(tried, person)).map((person) => person.id);
      if (answer.statusCode === 403) expect(shouldSee, tried.label).toEqual([]);
      else {
        const listed: { id: string; inCaseload: boolean; municipalityCode: string | null }[] =
          answer.json().rows;
        expect(new Set(listed.map((row) => row.id)), tried.label).toEqual(new Set(shouldSee));
        for (const row of listed) {
          const person = people.find((one) => one.id === row.id);
          const hidden = person?.nonDisclosed && !tried.worker.actor.rights.includes('nonDisclosure');
          expect(row.municipalityCode === null, `${tried.label} × ${person?.label}`).toBe(Boolean(hidden));
        }
      }
    }
  });

  test('My day has just the caseload, each person once', async () => {
    for (const tried of workers) {
      const answer = await world.send(tried.worker, { url: '/api/day' });
      if (answer.statusCode !== 200) continue;
      const shown: string[] = answer
        .json()
        .places.flatMap((place: { rows: { clientId: string }[] }) => place.rows.map((row) => row.clientId));
      expect(new Set(shown).size, tried.label).toBe(shown.length);
      // whom nobody is responsible for is a task of those who may name somebody
      const mayName = tried.worker.actor.role !== 'employerAgent';
      const own = people
        .filter((person) => sees(tried, person) && isOwn(tried, person))
        .filter((person) => mayName || person.responsible)
        .map((person) => person.id);
      const counted = answer
        .json()
        .places.reduce((sum: number, place: { count: number }) => sum + place.count, 0);
      expect(counted, tried.label).toBe(own.length);
      for (const id of shown) expect(own, tried.label).toContain(id);
    }
  });
});
