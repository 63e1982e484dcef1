/** People, places and agreements for the tests of agreements: filled before the first of them. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

interface Stage {
  database: TestDatabase;
  world: World;
  coordinator: Worker;
  coach: Worker;
  partner: Worker;
  otherPartner: Worker;
  south: Worker;
  ours: string;
  theirs: string;
  employer: string;
  testNow: Date;
}
export const stage = { testNow: worldNow } as Stage;

beforeAll(async () => {
  stage.database = await createTestDatabase();
  stage.world = await createWorld(stage.database);
  const { world } = stage;
  stage.coordinator = await world.addWorker('coordinator');
  stage.coach = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  stage.partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  stage.otherPartner = await world.addWorker('partnerProfessional', { organisationId: world.authority });
  stage.south = await world.addWorker('coordinator', { area: world.south });
  stage.ours = await slotIn(world.city, 'Paja');
  stage.theirs = await slotIn(world.association, 'Yhdistyksen paja');
  stage.employer = newId();
  await stage.database.owner
    .insertInto('employer')
    .values({
      area_id: world.north,
      id: stage.employer,
      name: 'Keksitty Oy',
      kind: 'company',
      municipality_code: '167',
    })
    .execute();
});
afterAll(async () => {
  await stage.world?.close();
  await stage.database?.close();
});
// a minute of its own to each test: links are opened so many times a minute and no more
let minute = 0;
beforeEach(() => {
  minute += 1;
  stage.testNow = new Date(worldNow.getTime() + minute * 60_000);
  return stage.world.setNow(stage.testNow);
});

async function slotIn(organisationId: string, name: string): Promise<string> {
  const { owner } = stage.database;
  const [environment, slot] = [newId(), newId()];
  await owner
    .insertInto('environment')
    .values({
      area_id: stage.world.north,
      id: environment,
      name,
      municipality_code: '167',
      organisation_id: organisationId,
      starts_on: '2025-01-01',
    })
    .execute();
  await owner
    .insertInto('environment_slot')
    .values({
      area_id: stage.world.north,
      id: slot,
      environment_id: environment,
      organisation_id: organisationId,
      name: 'Verstas',
      scheme: 'workTryOut',
      mode: 'group',
      places: [50, 50, 50, 50, 50, 0, 0],
      daily_minutes: 300,
      starts_on: '2025-01-01',
    })
    .execute();
  return slot;
}
export async function placed(
  clientId: string,
  slotId = stage.ours,
  organisationId = stage.world.city,
): Promise<string> {
  const id = newId();
  await stage.database.owner
    .insertInto('placement')
    .values({
      area_id: stage.world.north,
      id,
      client_id: clientId,
      slot_id: slotId,
      organisation_id: organisationId,
      coach_staff_id: stage.coach.staffId,
      starts_on: '2026-11-23',
      ends_on: '2027-01-29',
      weekdays: [1, 2, 3],
      daily_minutes: 300,
      status: 'planned',
    })
    .execute();
  return id;
}
export async function call(
  who: Sender | undefined,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) {
  const answer = await stage.world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : {}, bytes: answer.rawPayload };
}

export const party = (kind: string, more: object = {}) => ({
  id: null,
  kind,
  name: '',
  post: '',
  email: '',
  phone: '',
  language: 'fi',
  staffId: null,
  ...more,
});
export const parties = (...more: object[]) => [
  party('client'),
  party('workplace', { name: 'Olli Ohjaaja', post: 'työnjohtaja', email: 'olli@example.org' }),
  party('authority', { staffId: stage.coordinator.staffId }),
  ...more,
];
export const terms = (more: object = {}) => ({
  organiser: '',
  place: 'Paja, Verstas',
  startsOn: '2026-11-23',
  endsOn: '2027-01-29',
  weekdays: [1, 2, 3],
  dailyMinutes: 300,
  tasks: 'Puutyöt ja pintakäsittely',
  supervisor: 'Olli Ohjaaja',
  goals: 'Kokeilla alaa',
  insurance: '',
  basis: '',
  terms: '',
  ...more,
});

export interface Made {
  readonly clientId: string;
  readonly id: string;
  readonly at: string;
}
export async function agreementOf(
  options: { slotId?: string; organisationId?: string; handed?: boolean } = {},
): Promise<Made> {
  const clientId = await stage.world.addClient({
    responsible: stage.coach,
    familyName: 'Sopija',
    ...(options.handed ? { handedToOrganisation: stage.world.association } : {}),
  });
  const placementId = await placed(clientId, options.slotId, options.organisationId);
  const made = await call(stage.coach, 'POST', `/clients/${clientId}/agreements`, {
    ...terms(),
    placementId,
    employerId: null,
    openingId: null,
    scheme: 'workTryOut',
    parties: parties(),
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return { clientId, id: made.body.id, at: `/clients/${clientId}/agreements/${made.body.id}` };
}
export const read = async ({ at }: Made) => (await call(stage.coach, 'GET', at)).body;
export async function linkFor(made: Made, kind: string, document = 'agreement'): Promise<string> {
  const whole = await read(made);
  const partyId = whole.parties.find((one: { kind: string }) => one.kind === kind).id;
  const answer = await call(stage.coach, 'POST', `${made.at}/links`, {
    partyId,
    kind: document,
    how: 'shown',
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.token;
}
export const look = (token: string) => call(undefined, 'POST', '/agreement-link/look', { token });
export async function sign(token: string, more: object = {}) {
  const { contentHash } = (await look(token)).body;
  return call(undefined, 'POST', '/agreement-link/sign', {
    token,
    name: 'Sitä Mieltä',
    verdict: 'signed',
    reason: '',
    words: '',
    contentHash,
    ...more,
  });
}
export async function signAs(made: Made, kind: 'client' | 'workplace') {
  const answer = await sign(await linkFor(made, kind));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}
export async function onPaper(made: Made, kind: string, more: object = {}) {
  const whole = await read(made);
  const partyId = whole.parties.find((one: { kind: string }) => one.kind === kind).id;
  return call(stage.coach, 'POST', `${made.at}/signatures`, {
    partyId,
    kind: 'agreement',
    method: 'paper',
    on: '2026-11-20',
    name: 'Paperille Kirjoittanut',
    verdict: 'signed',
    reason: '',
    contentHash: whole.contentHash,
    ...more,
  });
}
export async function signedByAll(
  options: { slotId?: string; organisationId?: string; handed?: boolean } = {},
): Promise<Made> {
  const made = await agreementOf(options);
  await signAs(made, 'client');
  await signAs(made, 'workplace');
  expect((await onPaper(made, 'authority')).status).toBe(200);
  return made;
}

interface Given {
  readonly [name: string]: unknown;
}
/** A party as it was read, to be sent back. */
export function inputOf({ askedOn: _on, asked: _how, linkUntil: _until, ...given }: Given): { kind: string } {
  return given as { kind: string };
}
