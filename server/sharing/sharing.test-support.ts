/** Partners, workers and clients with something in every part, for the tests of slices and of the joint plan. */
import { type SlicePart, type stepVisibilities } from '@polku/domain';
import { expect } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

export let database: TestDatabase;
export let world: World;
export let agent: Worker;
export let coordinator: Worker;
export let pia: Worker;
export let colleague: Worker;
export let authorityPartner: Worker;
export let southPartner: Worker;
export let agentSouth: Worker;

export async function openSharing(): Promise<void> {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent');
  coordinator = await world.addWorker('coordinator');
  pia = await world.addWorker('partnerProfessional', { organisationId: world.association });
  colleague = await world.addWorker('partnerProfessional', { organisationId: world.association });
  authorityPartner = await world.addWorker('partnerProfessional', { organisationId: world.authority });
  southPartner = await world.addWorker('partnerProfessional', { area: world.south });
  agentSouth = await world.addWorker('careerAgent', { area: world.south });
}

export async function closeSharing(): Promise<void> {
  await world?.close();
  await database?.close();
}

export const post = (worker: Sender, url: string, payload: object = {}) =>
  world.send(worker, { method: 'POST', url: `/api${url}`, payload });
export const get = (worker: Sender, url: string) => world.send(worker, { url: `/api${url}` });

/** Whose slices a partner finds on her first page. */
export async function handedTo(worker: Worker): Promise<string[]> {
  const answer = await get(worker, '/slices');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().rows.map((row: { clientId: string }) => row.clientId);
}

export const wholeTime = { startsOn: '2026-11-20', endsOn: '2027-02-19' };

export async function share(
  clientId: string,
  parts: readonly SlicePart[],
  more: object = {},
): Promise<string> {
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

export async function refusal(clientId: string, more: object): Promise<string> {
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

export interface StepOptions {
  readonly organisationId?: string | null;
  readonly responsible?: Worker;
  readonly visibility?: (typeof stepVisibilities)[number];
  readonly visibleRoles?: readonly string[];
  readonly title?: string;
}

export const plans = new Map<string, string>();
export async function addStep(clientId: string, options: StepOptions = {}): Promise<string> {
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
export async function fullClient(): Promise<string> {
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
  for (const [competence, status, organisation_id] of [
    ['Osaamismerkki', 'sent', world.association],
    ['Luonnosmerkki', 'draft', world.association],
    ['Toisellemerkki', 'sent', world.authority],
  ] as const)
    await owner
      .insertInto('learning_record')
      .values({
        area_id,
        id: newId(),
        client_id: clientId,
        competence,
        status,
        organisation_id,
        sent_on: status === 'sent' ? '2026-11-01' : null,
        recorded_by: agent.staffId,
        recorded_at: worldNow.toISOString(),
      })
      .execute();
  return clientId;
}

/** What gives each part away. */
export const marks: Readonly<Record<SlicePart, readonly string[]>> = {
  identity: ['Osoitemerkki', '1990-05-17', '050 000 1234'],
  path: ['"moves"'],
  plan: ['Tavoitemerkki', 'Vaihemerkki'],
  coaching: ['Pajamerkki', 'Jaksomerkki'],
  assessments: ['Lomakemerkki'],
  outcome: ['Tulosmerkki'],
  contacts: ['Yhteydenottomerkki'],
  learning: ['Osaamismerkki'],
};
export const never = ['Tiiminmerkki', 'Vastausmerkki', 'Luonnosmerkki', 'Toisellemerkki'];
