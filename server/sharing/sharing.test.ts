/** A slice shows what it names, to whom it names, while it holds: asked of both walls, by generation where there are many. */
import {
  type Endpoint,
  type SlicePart,
  contract,
  roles,
  seesStep,
  slicePartWords,
  sliceParts,
  stepVisibilities,
} from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { sampleBody, samplePath } from '../testing/samples.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let coordinator: Worker;
let pia: Worker;
let colleague: Worker;
let authorityPartner: Worker;
let southPartner: Worker;
let agentSouth: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent');
  coordinator = await world.addWorker('coordinator');
  pia = await world.addWorker('partnerProfessional', { organisationId: world.association });
  colleague = await world.addWorker('partnerProfessional', { organisationId: world.association });
  authorityPartner = await world.addWorker('partnerProfessional', { organisationId: world.authority });
  southPartner = await world.addWorker('partnerProfessional', { area: world.south });
  agentSouth = await world.addWorker('careerAgent', { area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const post = (worker: Sender, url: string, payload: object = {}) =>
  world.send(worker, { method: 'POST', url: `/api${url}`, payload });
const get = (worker: Sender, url: string) => world.send(worker, { url: `/api${url}` });

/** Whose slices a partner finds on her first page. */
async function handedTo(worker: Worker): Promise<string[]> {
  const answer = await get(worker, '/slices');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().rows.map((row: { clientId: string }) => row.clientId);
}

const wholeTime = { startsOn: '2026-11-20', endsOn: '2027-02-19' };

async function share(clientId: string, parts: readonly SlicePart[], more: object = {}): Promise<string> {
  const answer = await post(agent, `/clients/${clientId}/shares`, {
    staffId: pia.staffId,
    parts,
    purpose: 'Job search beside the path',
    legalBasis: 'commission',
    ...wholeTime,
    ...more,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().id;
}

async function refusal(clientId: string, more: object): Promise<string> {
  const answer = await post(agent, `/clients/${clientId}/shares`, {
    staffId: pia.staffId,
    parts: ['plan'],
    purpose: 'Job search',
    legalBasis: 'commission',
    ...wholeTime,
    ...more,
  });
  return answer.statusCode === 200 ? 'ok' : answer.json().code;
}

interface StepOptions {
  readonly organisationId?: string | null;
  readonly responsible?: Worker;
  readonly visibility?: (typeof stepVisibilities)[number];
  readonly visibleRoles?: readonly string[];
  readonly title?: string;
}

const plans = new Map<string, string>();
async function addStep(clientId: string, options: StepOptions = {}): Promise<string> {
  const { owner } = database;
  const area_id = world.north;
  const planId = plans.get(clientId) ?? newId();
  if (!plans.has(clientId)) {
    plans.set(clientId, planId);
    await owner
      .insertInto('plan')
      .values({ area_id, id: planId, client_id: clientId, goal: 'Tavoitemerkki' })
      .execute();
  }
  const id = newId();
  await owner
    .insertInto('plan_step')
    .values({
      area_id,
      id,
      client_id: clientId,
      plan_id: planId,
      position: 1,
      title: options.title ?? 'Vaihemerkki',
      organisation_id: options.organisationId === undefined ? world.association : options.organisationId,
      responsible_staff_id: options.responsible?.staffId ?? null,
      visibility: options.visibility ?? 'all',
      visible_roles: [...(options.visibleRoles ?? [])],
      due_on: '2026-12-01',
    })
    .execute();
  return id;
}

/** A client with something in every part, each with a mark of its own. */
async function fullClient(): Promise<string> {
  const { owner } = database;
  const area_id = world.north;
  const clientId = await world.addClient({ responsible: agent, state: 'coaching', familyName: 'Jaettunen' });
  await owner
    .updateTable('client')
    .set({ street_address: 'Osoitemerkki 1' })
    .where('id', '=', clientId)
    .execute();
  await addStep(clientId);
  const environmentId = newId();
  await owner
    .insertInto('environment')
    .values({
      area_id,
      id: environmentId,
      organisation_id: world.city,
      name: `Pajamerkki ${environmentId}`,
      municipality_code: '167',
      starts_on: '2025-01-01',
    })
    .execute();
  const periodId = newId();
  await owner
    .insertInto('coaching_period')
    .values({
      area_id,
      id: periodId,
      client_id: clientId,
      environment_id: environmentId,
      coach_staff_id: agent.staffId,
      starts_on: '2026-10-05',
      ends_on: '2027-01-29',
      weekdays: [1],
      daily_minutes: 240,
      goals: 'Jaksomerkki',
      status: 'active',
    })
    .execute();
  const contact = (content: string, visibility: string) =>
    owner
      .insertInto('contact')
      .values({
        area_id,
        id: newId(),
        client_id: clientId,
        kind: 'note',
        happened_on: '2026-11-01',
        content,
        visibility,
        written_by: agent.staffId,
        written_role: 'careerAgent',
        written_at: worldNow.toISOString(),
      })
      .execute();
  await contact('Yhteydenottomerkki', 'shared');
  await contact('Tiiminmerkki', 'team');
  await owner
    .insertInto('outcome')
    .values({
      area_id,
      id: newId(),
      client_id: clientId,
      code: 'education',
      happened_on: '2026-11-01',
      receiving_party: 'Tulosmerkki',
      recorded_by: agent.staffId,
      recorded_at: worldNow.toISOString(),
    })
    .execute();
  const definition = await owner
    .selectFrom('assessment_definition')
    .select('id')
    .where('area_id', '=', area_id)
    .executeTakeFirst();
  const definitionId = definition?.id ?? newId();
  if (!definition) {
    const words = { fi: 'Lomakemerkki', sv: 'Lomakemerkki', en: 'Lomakemerkki', easy: 'Lomakemerkki' };
    await owner
      .insertInto('assessment_definition')
      .values({
        area_id,
        id: definitionId,
        key: 'slice-test',
        edition: 1,
        kind: 'needs',
        status: 'published',
        content: JSON.stringify({ name: words, intro: words, source: 'Test', areas: [], items: [] }),
        published_at: worldNow.toISOString(),
      })
      .execute();
  }
  await owner
    .insertInto('assessment')
    .values({
      area_id,
      id: newId(),
      client_id: clientId,
      definition_id: definitionId,
      rated_by: 'coach',
      occasion: 'start',
      answered_on: '2026-11-01',
      status: 'done',
      answers: JSON.stringify({ secret: 'Vastausmerkki' }),
      recorded_by: agent.staffId,
      recorded_at: worldNow.toISOString(),
    })
    .execute();
  return clientId;
}

/** What gives each part away. */
const marks: Readonly<Record<SlicePart, readonly string[]>> = {
  identity: ['Osoitemerkki', '1990-05-17', '050 000 1234'],
  path: ['"moves"'],
  plan: ['Tavoitemerkki', 'Vaihemerkki'],
  coaching: ['Pajamerkki', 'Jaksomerkki'],
  assessments: ['Lomakemerkki'],
  outcome: ['Tulosmerkki'],
  contacts: ['Yhteydenottomerkki'],
};
const never = ['Tiiminmerkki', 'Vastausmerkki'];

describe('the parts of a slice', () => {
  test('every set of parts shows just those parts, in the preview as for the partner', async () => {
    const clientId = await fullClient();
    const id = await share(clientId, ['path']);
    for (let set = 1; set < 2 ** sliceParts.length; set += 1) {
      const parts = sliceParts.filter((_part, at) => set & (1 << at));
      await database.owner
        .updateTable('case_share')
        .set({ parts: [...parts] })
        .where('id', '=', id)
        .execute();
      const answer = await get(pia, `/slices/${clientId}`);
      const preview = await post(agent, `/clients/${clientId}/share-preview`, {
        staffId: pia.staffId,
        parts,
      });
      for (const one of [answer, preview]) {
        expect(one.statusCode, one.body).toBe(200);
        const shown = sliceParts.filter((part) => part in one.json());
        expect(shown).toEqual(parts);
        for (const part of sliceParts) {
          for (const mark of marks[part])
            expect(one.body.includes(mark), `${part} ${mark}`).toBe(parts.includes(part));
        }
        for (const mark of never) expect(one.body).not.toContain(mark);
      }
      const { slices: _slices, parts: _parts, ...content } = answer.json();
      expect(content).toEqual(preview.json());
    }
  });

  test('no endpoint about a client is open to a partner, whatever was handed', async () => {
    const clientId = await fullClient();
    await share(clientId, sliceParts);
    const open: string[] = [];
    for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
      if (endpoint.access.kind !== 'action' || endpoint.access.on !== 'client') continue;
      const payload = sampleBody(endpoint);
      const answer = await world.send(pia, {
        method: endpoint.method,
        url: samplePath(endpoint, { [endpoint.access.param ?? '']: clientId }),
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      if (answer.json().code !== 'forbidden') open.push(name);
    }
    expect(open.sort()).toEqual(['sliceContactAdd', 'sliceContactEdit', 'sliceRead', 'sliceStepAct']);
  });

  test('no search, list, export, figure or log of the area answers her', async () => {
    for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
      if (endpoint.access.kind !== 'action' || endpoint.access.on) continue;
      if (
        !/^(clientList|clientExport|dayRead|figures|audit|log|dataRequest|measures|attendanceSheet)/.test(
          name,
        )
      )
        continue;
      const payload = sampleBody(endpoint);
      const answer = await world.send(pia, {
        method: endpoint.method,
        url: samplePath(endpoint, {}),
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      expect([name, answer.statusCode]).toEqual([name, 403]);
    }
  });

  test('a step or a note is out of reach when its part is not in the slice', async () => {
    const clientId = await fullClient();
    const stepId = await addStep(clientId);
    await share(clientId, ['path']);
    const act = await post(pia, `/slices/${clientId}/steps/${stepId}/actions`, {
      action: 'finish',
      on: '2026-11-20',
      version: 0,
    });
    const note = await post(pia, `/slices/${clientId}/contacts`, {
      kind: 'note',
      happenedOn: '2026-11-20',
      content: 'x',
    });
    expect([act.statusCode, note.statusCode]).toEqual([404, 404]);
  });

  test('all have names', () => {
    expect(Object.keys(slicePartWords)).toEqual([...sliceParts]);
  });
});

describe('a slice holds', () => {
  test('for the one professional: not for her colleague, another organisation or another area', async () => {
    const clientId = await fullClient();
    await share(clientId, sliceParts);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    expect(await handedTo(pia)).toContain(clientId);
    for (const other of [colleague, authorityPartner, southPartner]) {
      expect((await get(other, `/slices/${clientId}`)).statusCode).toBe(404);
      expect(await handedTo(other)).not.toContain(clientId);
    }
    for (const other of [agent, coordinator, agentSouth]) {
      expect((await get(other, `/slices/${clientId}`)).statusCode).toBe(403);
    }
    expect((await get(agentSouth, `/clients/${clientId}/team`)).statusCode).toBe(404);
  });

  test('and the client sees in her log who of the partner looked, and at what', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await share(clientId, ['path']);
    await get(pia, `/slices/${clientId}`);
    const log = (await get(client, '/own/log')).json();
    expect(log.rows.filter((row: { role: string }) => row.role === 'partnerProfessional')).toMatchObject([
      { verb: 'read', organisation: 'Association' },
    ]);
  });

  test('from its first day to its last by the clock', async () => {
    const clientId = await fullClient();
    await share(clientId, ['plan'], { startsOn: '2026-11-23', endsOn: '2026-12-31' });
    const at = async (on: string) => {
      await world.setNow(new Date(`${on}T08:00:00.000Z`));
      return (await get(pia, `/slices/${clientId}`)).statusCode;
    };
    expect([
      await at('2026-11-22'),
      await at('2026-11-23'),
      await at('2026-12-31'),
      await at('2027-01-01'),
    ]).toEqual([404, 200, 200, 404]);
    await world.setNow(worldNow);
  });

  test('until it is revoked: the next call of the open page finds nothing', async () => {
    const clientId = await fullClient();
    const stepId = await addStep(clientId);
    const id = await share(clientId, ['plan', 'contacts']);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    expect((await post(agent, `/clients/${clientId}/shares/${id}/end`)).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(404);
    const act = await post(pia, `/slices/${clientId}/steps/${stepId}/actions`, {
      action: 'finish',
      on: '2026-11-20',
      version: 0,
    });
    expect(act.statusCode).toBe(404);
    expect(await handedTo(pia)).not.toContain(clientId);
    // nor can it be ended twice
    expect((await post(agent, `/clients/${clientId}/shares/${id}/end`)).statusCode).toBe(404);
    const team = (await get(agent, `/clients/${clientId}/team`)).json();
    expect(team.shares[0]).toMatchObject({ state: 'ended', endCause: 'revoked' });
  });

  test('for a time the rule allows, on a ground that fits', async () => {
    const clientId = await fullClient();
    expect(await refusal(clientId, { startsOn: '2026-11-19' })).toBe('slice-starts-in-past');
    expect(await refusal(clientId, { endsOn: '2026-11-01' })).toBe('end-before-start');
    expect(await refusal(clientId, { endsOn: '2027-05-20' })).toBe('slice-too-long');
    expect(await refusal(clientId, { endsOn: '2027-05-19' })).toBe('ok');
    expect(await refusal(clientId, { staffId: agent.staffId })).toBe('not-partner-professional');
    expect(await refusal(clientId, { staffId: southPartner.staffId })).toBe('not-partner-professional');
    expect(await refusal(clientId, { legalBasis: 'employmentServices' })).toBe('legal-basis-for-others');
    expect(await refusal(clientId, { legalBasis: 'jointService' })).toBe('legal-basis-for-others');
    expect(await refusal(clientId, { legalBasis: 'jointService', staffId: authorityPartner.staffId })).toBe(
      'joint-service-not-recorded',
    );
    expect(await refusal(clientId, { legalBasis: 'consent' })).toBe('consent-needed');
    expect(await refusal(clientId, { parts: [] })).toBe('invalid-input');
  });
});

describe('a slice on consent', () => {
  test('ends with it at once, and a new consent opens it no more', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    expect((await post(client, '/own/consents/partnerSharing')).statusCode).toBe(200);
    expect(await refusal(clientId, { legalBasis: 'consent', endsOn: '2027-05-19' })).toBe('ok');
    await share(clientId, ['plan'], { legalBasis: 'consent' });
    await share(clientId, ['outcome'], { legalBasis: 'commission' });
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['plan', 'outcome']);
    expect((await post(client, '/own/consents/partnerSharing/withdraw')).statusCode).toBe(200);
    // what rests on another ground stays
    const left = await get(pia, `/slices/${clientId}`);
    expect(left.json().parts).toEqual(['outcome']);
    expect(left.body).not.toContain('Vaihemerkki');
    expect((await post(client, '/own/consents/partnerSharing')).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['outcome']);
  });

  test('is asked of the consent itself at each call', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await post(client, '/own/consents/partnerSharing');
    await share(clientId, ['plan'], { legalBasis: 'consent' });
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    // withdrawn past the program
    await sql`update client_consent set withdrawn_at = ${worldNow} where client_id = ${clientId}`.execute(
      database.owner,
    );
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(404);
    expect(await handedTo(pia)).not.toContain(clientId);
  });

  test('is ended by the client herself, and no other ground is', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await post(client, '/own/consents/partnerSharing');
    const onConsent = await share(clientId, ['plan'], { legalBasis: 'consent' });
    const commissioned = await share(clientId, ['path']);
    const refused = await post(client, `/own/shares/${commissioned}/end`);
    expect(refused.json().code).toBe('share-not-ended-by-client');
    const otherClient = await world.signInClient(await world.addClient({ responsible: agent }));
    expect((await post(otherClient, `/own/shares/${onConsent}/end`)).statusCode).toBe(404);
    expect((await post(client, `/own/shares/${onConsent}/end`)).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['path']);
    const shown = (await get(client, '/own/path')).json().shares;
    expect(shown).toHaveLength(2);
    expect(shown.find((one: { id: string }) => one.id === onConsent)).toMatchObject({
      state: 'ended',
      parts: ['plan'],
      legalBasis: 'consent',
      mayEnd: false,
    });
  });
});

describe('a joint service', () => {
  const days = {
    basisMetOn: '2026-10-01',
    assessmentId: null,
    planMadeOn: '2026-11-01',
    planReference: 'MTS-1',
    endedOn: null,
    endReason: null,
  };

  test('carries slices on its ground, which end with it', async () => {
    const clientId = await fullClient();
    const added = await post(agent, `/clients/${clientId}/joint-services`, days);
    expect(added.statusCode, added.body).toBe(200);
    expect((await post(agent, `/clients/${clientId}/joint-services`, days)).json().code).toBe(
      'joint-service-open',
    );
    await share(clientId, ['plan'], { legalBasis: 'jointService', staffId: authorityPartner.staffId });
    expect((await get(authorityPartner, `/slices/${clientId}`)).statusCode).toBe(200);
    const ended = await world.send(agent, {
      method: 'PUT',
      url: `/api/clients/${clientId}/joint-services/${added.json().id}`,
      payload: { ...days, endedOn: '2026-11-20', endReason: 'needEnded', version: 0 },
    });
    expect(ended.statusCode, ended.body).toBe(200);
    expect((await get(authorityPartner, `/slices/${clientId}`)).statusCode).toBe(404);
    const team = (await get(agent, `/clients/${clientId}/team`)).json();
    expect(team.jointServices[0]).toMatchObject({ endedOn: '2026-11-20', planReference: 'MTS-1' });
    expect(team.shares[0].endCause).toBe('jointServiceEnded');
  });

  test('keeps its days in order', async () => {
    const clientId = await fullClient();
    const code = async (more: object) =>
      (await post(agent, `/clients/${clientId}/joint-services`, { ...days, ...more })).json().code;
    expect(await code({ planMadeOn: '2026-09-30' })).toBe('before-basis');
    expect(await code({ basisMetOn: '2026-11-21' })).toBe('date-in-future');
    expect(await code({ endedOn: '2026-11-19' })).toBe('end-and-reason-together');
    expect(await code({ assessmentId: newId() })).toBe('unknown-reference');
  });
});

describe('steps of a joint plan', () => {
  test('are seen by the same rule in the program and in SQL, and by a partner behind the second wall', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const cases = [];
    for (const visibility of stepVisibilities) {
      for (const organisationId of [world.association, world.authority, world.city, null]) {
        for (const responsible of [undefined, pia, coordinator]) {
          for (const visibleRoles of visibility === 'roles'
            ? [['partnerProfessional'], ['coordinator']]
            : [[]]) {
            const options = {
              visibility,
              organisationId,
              visibleRoles,
              ...(responsible ? { responsible } : {}),
            };
            cases.push({ id: await addStep(clientId, options), ...options });
          }
        }
      }
    }
    await share(clientId, ['plan']);
    await share(clientId, ['plan'], { staffId: authorityPartner.staffId });
    const seenBy = async (reader: Worker): Promise<Set<string>> => {
      const isPartner = reader.actor.role === 'partnerProfessional';
      const answer = await get(reader, isPartner ? `/slices/${clientId}` : `/clients/${clientId}/plan`);
      expect(answer.statusCode, answer.body).toBe(200);
      const body = answer.json();
      return new Set((isPartner ? body.plan : body).steps.map((step: { id: string }) => step.id));
    };
    const coach = await world.addWorker('workCoach');
    for (const reader of [coach, coordinator]) {
      await post(reader, `/clients/${clientId}/access-reasons`, { reason: 'other', explanation: 'x' });
    }
    for (const reader of [agent, coach, coordinator, pia, authorityPartner]) {
      const expected = cases.filter((one) =>
        seesStep(
          reader.actor,
          {
            visibility: one.visibility,
            visibleRoles: roles.filter((role) => one.visibleRoles.includes(role)),
            organisationId: one.organisationId,
            responsibleStaffId: one.responsible?.staffId ?? null,
          },
          { responsibleStaffId: agent.staffId },
        ),
      );
      expect(await seenBy(reader), reader.actor.role).toEqual(new Set(expected.map(({ id }) => id)));
      if (reader.actor.role !== 'partnerProfessional') continue;
      const behind = await inScope(
        database.app,
        {
          areaId: world.north,
          reach: 'listed',
          staffId: reader.staffId,
          organisationId: reader.actor.organisationId,
          clientIds: [clientId],
          clientParts: [`plan:${clientId}`],
        },
        (tx) => tx.selectFrom('plan_step').select('id').execute(),
      );
      expect(new Set(behind.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    }
  });

  test('change their state at the word of the organisation that does them, and no other partner’s', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const own = await addStep(clientId);
    const others = await addStep(clientId, { organisationId: world.authority });
    await share(clientId, ['plan']);
    const act = (stepId: string, action: string, version = 0) =>
      post(pia, `/slices/${clientId}/steps/${stepId}/actions`, { action, on: '2026-11-20', version });
    expect((await act(others, 'finish')).statusCode).toBe(404);
    expect((await act(own, 'drop')).statusCode).toBe(400);
    expect((await act(own, 'finish')).statusCode).toBe(200);
    expect((await act(own, 'finish')).json().code).toBe('changed-meanwhile');
    expect((await act(own, 'finish', 1)).json().code).toBe('step-action-not-allowed');
    const { plan } = (await get(pia, `/slices/${clientId}`)).json();
    expect(plan.steps.find((step: { id: string }) => step.id === own)).toMatchObject({
      status: 'done',
      doneOn: '2026-11-20',
      actions: ['reopen'],
    });
    // past the program, the second wall holds too
    const scope = {
      areaId: world.north,
      reach: 'listed',
      staffId: pia.staffId,
      organisationId: world.association,
      clientIds: [clientId],
      clientParts: [`plan:${clientId}`],
    } as const;
    const changed = await inScope(database.app, scope, (tx) =>
      tx
        .updateTable('plan_step')
        .set({ title: 'Taken over' })
        .where('id', '=', others)
        .returning('id')
        .execute(),
    );
    expect(changed).toEqual([]);
  });

  test('are not hidden from the one who hides them', async () => {
    const clientId = await world.addClient({ responsible: agent });
    await post(coordinator, `/clients/${clientId}/access-reasons`, { reason: 'other', explanation: 'x' });
    const answer = await post(coordinator, `/clients/${clientId}/plan/steps`, {
      title: 'x',
      service: '',
      organisationId: world.association,
      responsibleStaffId: null,
      startsOn: null,
      dueOn: null,
      visibility: 'own',
    });
    expect(answer.json().code).toBe('hidden-from-yourself');
  });
});

describe('behind the second wall', () => {
  test('each part opens its own tables, and no set of parts a further one', async () => {
    const clientId = await fullClient();
    const otherId = await fullClient();
    const found = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
       where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(database.owner);
    const tables = found.rows.map(({ name }) => name).filter((name) => name !== 'session');
    const opened: Record<string, string[]> = {};
    for (const part of sliceParts) {
      const scope = {
        areaId: world.north,
        reach: 'listed',
        staffId: pia.staffId,
        organisationId: world.association,
        clientIds: [clientId],
        clientParts: [`${part}:${clientId}`],
      } as const;
      opened[part] = await inScope(database.app, scope, async (tx) => {
        const seen: string[] = [];
        for (const table of tables) {
          const rows = await sql<{ client_id: string }>`select client_id from ${sql.table(table)}`.execute(
            tx,
          );
          expect(
            rows.rows.every((row) => row.client_id === clientId),
            table,
          ).toBe(true);
          expect(rows.rows.some((row) => row.client_id === otherId)).toBe(false);
          if (rows.rows.length > 0) seen.push(table);
        }
        return seen;
      });
    }
    expect(opened).toEqual({
      identity: [],
      path: ['path_transition'],
      plan: ['plan', 'plan_step'],
      coaching: ['coaching_period'],
      assessments: ['assessment'],
      outcome: ['outcome'],
      contacts: ['contact'],
    });
  });
});
