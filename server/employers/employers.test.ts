/** Employers against a real database: the register, one owner, agreements, needs, hires, surveys, leads, joint actions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { companyRegisterOf, readAnswer } from '../adapters/company-register/register.ts';
import recorded from '../adapters/company-register/recorded-answers.json' with { type: 'json' };
import { forgetContactPersons } from './forget.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let coordinator: Worker;
let careerAgent: Worker;
let partner: Worker;
let manager: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('employerAgent');
  coordinator = await world.addWorker('coordinator');
  careerAgent = await world.addWorker('careerAgent');
  partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  manager = await world.addWorker('manager');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender | undefined, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const send = async (
  who: Sender | undefined,
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};
const post = (who: Sender | undefined, url: string, payload: object) => send(who, 'POST', url, payload);

const facts = {
  name: 'Esimerkki-Puhdas Oy',
  kind: 'company',
  businessId: null as string | null,
  municipalityCode: '167',
  streetAddress: '',
  industry: 'Siivous',
  size: 'small',
  stage: 'steady',
  website: '',
  summary: '',
  guidancePlaces: null,
  subsidisedPercent: null,
  grants: '',
  endedOn: null,
};
const meeting = {
  kind: 'visit',
  happenedOn: '2026-11-18',
  stage: 'growing',
  contactId: null,
  summary: 'Puhuttiin siivouksen apukäsistä.',
  nextOn: '2026-12-01',
  result: 'agreed',
  reason: null,
  leadId: null,
  agreedWithOwner: false,
};
const hire = {
  kind: 'job',
  startsOn: '2026-10-01',
  endsOn: null,
  isYoung: true,
  clientId: null as string | null,
  openingId: null,
  agreementId: null,
  jointId: null,
};
const register = async (changes: object = {}, who: Worker = agent) => {
  const made = await post(who, '/employers', { ...facts, ...changes });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return `/employers/${made.body.id}`;
};

describe('the register', () => {
  test('checks the business id, knows whose it is, and works without an open register', async () => {
    expect((await post(agent, '/employers/lookup', { businessId: '9990010-5' })).body).toMatchObject({
      valid: false,
      employerId: null,
    });
    expect((await post(agent, '/employers', { ...facts, businessId: '9990010-5' })).body.code).toBe(
      'business-id-wrong',
    );
    const at = await register({ businessId: '9990010-4' });
    const looked = await post(agent, '/employers/lookup', { businessId: ' 9990010-4' });
    expect(looked.body).toMatchObject({ valid: true, register: 'found', source: 'demo' });
    const off = companyRegisterOf({ ...world.services.settings, mode: 'local' });
    expect(await off.find('9990010-4')).toEqual({ result: 'off' });
    expect(at).toContain(looked.body.employerId);
    const again = await post(agent, '/employers', { ...facts, businessId: '9990010-4' });
    expect(again.body).toMatchObject({ code: 'business-id-taken' });
    expect((await post(careerAgent, '/employers', facts)).status).toBe(403);
    const found = await post(careerAgent, '/employers/search', { text: '9990010' });
    expect(found.body).toMatchObject({ total: 1, actions: [], rows: [{ name: facts.name }] });
  });

  test('reads the open register’s answers as recorded, and says when it can’t', () => {
    expect(readAnswer(recorded, '9990030-7')).toMatchObject({
      result: 'found',
      company: { name: 'Keksitty kyläyhdistys ry', kind: 'association', municipalityCode: '276' },
    });
    expect(readAnswer(recorded, '9990051-8')).toMatchObject({ company: { endedOn: '2026-06-30' } });
    expect(readAnswer(recorded, '1234567-1')).toEqual({ result: 'unknown' });
    expect(readAnswer({ wrong: true }, '9990030-7')).toEqual({ result: 'silent' });
  });

  test('has one owner: others agree with her first, and a take-over has its reason', async () => {
    const at = await register();
    expect((await post(coordinator, `${at}/meetings`, meeting)).body.code).toBe('employer-has-owner');
    expect((await post(coordinator, `${at}/meetings`, { ...meeting, agreedWithOwner: true })).status).toBe(
      200,
    );
    const before = await get(agent, at);
    expect(before.body.employer).toMatchObject({ ownerStaffId: agent.actor.staffId, stage: 'growing' });
    const { version } = before.body.employer;
    const take = (reason: string) => post(coordinator, `${at}/owner`, { release: false, reason, version });
    expect((await take('')).body.code).toBe('employer-owner-reason');
    expect((await take('Vastuualueet vaihtuivat.')).status).toBe(200);
    const after = await get(agent, at);
    expect(after.body.employer.ownerStaffId).toBe(coordinator.actor.staffId);
    expect(after.body.ownerChanges).toMatchObject([{ reason: 'Vastuualueet vaihtuivat.' }]);
    expect((await post(agent, `${at}/meetings`, meeting)).body.code).toBe('employer-has-owner');
  });

  test('a no has its reason, a meeting is not ahead', async () => {
    const at = await register();
    const no = { ...meeting, result: 'declined' };
    expect((await post(agent, `${at}/meetings`, no)).body.code).toBe('no-needs-reason');
    expect((await post(agent, `${at}/meetings`, { ...no, reason: 'noGuide' })).status).toBe(200);
    expect((await post(agent, `${at}/meetings`, { ...meeting, happenedOn: '2026-12-24' })).body.code).toBe(
      'date-in-future',
    );
  });

  test('a partner reads those of her own organisation, nobody the other area’s', async () => {
    const at = await register({ name: 'Kaupungin oma' });
    await post(agent, `${at}/contacts`, { ...person, name: 'Keksitty Henkilö' });
    expect((await get(partner, at)).status).toBe(404);
    await database.owner
      .updateTable('employer')
      .set({ owner_organisation_id: world.association, owner_staff_id: partner.actor.staffId })
      .where('id', '=', at.slice('/employers/'.length))
      .execute();
    const seen = await get(partner, at);
    expect(seen.status).toBe(200);
    // a contact person the city keeps is the city's
    expect(seen.body).toMatchObject({ contacts: [], surveys: [], hires: [], actions: [] });
    expect((await post(partner, `${at}/meetings`, meeting)).status).toBe(403);
    const south = await world.addWorker('employerAgent', { area: world.south });
    expect((await get(south, at)).status).toBe(404);
    expect((await get(manager, at)).status).toBe(403);
  });
});

const person = {
  name: 'Yhteys Henkilö',
  post: 'Toimitusjohtaja',
  phone: '',
  email: '',
  language: 'fi',
  isCoach: false,
  endedOn: null,
};

describe('dealings', () => {
  test('agreements have a state and their use, from hires under them', async () => {
    const at = await register();
    const contact = await post(agent, `${at}/contacts`, person);
    const agreement = {
      scope: 'Kaksi paikkaa puhdistustyöhön',
      contactId: contact.body.id,
      startsOn: '2026-09-01',
      endsOn: null,
      signedOn: null as string | null,
      placesPromised: 2,
      schemes: ['workTryOut'],
    };
    const made = await post(agent, `${at}/agreements`, agreement);
    expect((await get(agent, at)).body.agreements).toMatchObject([{ state: 'draft', usedNow: 0 }]);
    const signed = { ...agreement, signedOn: '2026-09-01', version: 0 };
    expect((await send(agent, 'PUT', `${at}/agreements/${made.body.id}`, signed)).status).toBe(200);
    expect((await send(agent, 'PUT', `${at}/agreements/${made.body.id}`, signed)).body.code).toBe(
      'changed-meanwhile',
    );
    await post(agent, `${at}/hires`, { ...hire, agreementId: made.body.id });
    await post(agent, `${at}/hires`, { ...hire, agreementId: made.body.id, endsOn: '2026-10-31' });
    expect((await get(agent, at)).body.agreements).toMatchObject([
      { state: 'valid', usedNow: 1, usedInAll: 2, placesPromised: 2 },
    ]);
    const elsewhere = await register({ name: 'Toinen' });
    expect((await post(agent, `${elsewhere}/hires`, { ...hire, agreementId: made.body.id })).status).toBe(
      404,
    );
  });

  test('a contact person is emptied when her time has passed, and the meetings stay', async () => {
    const at = await register();
    const gone = await post(agent, `${at}/contacts`, {
      ...person,
      name: 'Poistuva Henkilö',
      endedOn: '2024-11-20',
    });
    await post(agent, `${at}/contacts`, { ...person, name: 'Jäävä Henkilö', endedOn: '2024-11-21' });
    await post(agent, `${at}/meetings`, { ...meeting, contactId: gone.body.id });
    await forgetContactPersons(world.services);
    const { contacts, meetings } = (await get(agent, at)).body;
    expect(contacts).toMatchObject([{ name: 'Jäävä Henkilö' }]);
    expect(meetings).toHaveLength(1);
    const kept = await database.owner
      .selectFrom('employer_contact')
      .selectAll()
      .where('id', '=', gone.body.id)
      .execute();
    expect(kept).toMatchObject([{ name: '', phone: '', email: '' }]);
  });

  test('a need of an adviser’s kind goes to the adviser of the kind', async () => {
    const at = await register();
    const need = {
      kind: 'succession',
      description: 'Yrittäjä jää eläkkeelle.',
      positions: null,
      isTrouble: false,
      status: 'routed',
      routedOrganisationId: null,
      routedTo: '',
    };
    expect((await post(agent, `${at}/needs`, need)).body.code).toBe('need-routed-nowhere');
    const route = { organisationId: world.association, adviser: 'Omistajanvaihdosneuvoja' };
    expect((await send(agent, 'PUT', '/employers/adviser-routes/succession', route)).status).toBe(200);
    expect((await post(agent, `${at}/needs`, need)).status).toBe(200);
    const [stored] = (await get(agent, at)).body.needs;
    expect(stored).toMatchObject({
      routedTo: 'Omistajanvaihdosneuvoja',
      routedOrganisationId: world.association,
      routedOn: '2026-11-20',
    });
    const answered = { ...need, status: 'answered', version: 0 };
    expect((await send(agent, 'PUT', `${at}/needs/${stored.id}`, answered)).status).toBe(200);
    expect((await get(agent, at)).body.needs).toMatchObject([{ status: 'answered', closedOn: '2026-11-20' }]);
  });

  test('a badge rests on a hire of somebody young, and expires', async () => {
    const at = await register();
    const grown = await post(agent, `${at}/hires`, { ...hire, isYoung: false });
    const refused = await post(agent, `${at}/badges`, { kind: 'youthFriendly', hireId: grown.body.id });
    expect(refused.body.code).toBe('badge-no-proof');
    const old = await post(agent, `${at}/hires`, { ...hire, startsOn: '2025-01-01' });
    expect(
      (await post(agent, `${at}/badges`, { kind: 'youthFriendly', hireId: old.body.id })).body.code,
    ).toBe('badge-proof-old');
    const young = await post(agent, `${at}/hires`, hire);
    const granted = await post(agent, `${at}/badges`, { kind: 'youthFriendly', hireId: young.body.id });
    expect(granted.body.expiresOn).toBe('2028-11-20');
    expect((await send(agent, 'DELETE', `${at}/badges/${granted.body.id}`)).status).toBe(200);
    expect((await get(agent, at)).body.badges).toMatchObject([{ revokedOn: '2026-11-20' }]);
  });

  test('a hired client is named to who may read her, and kept when who may not edits', async () => {
    const at = await register();
    const clientId = await world.addClient({ nonDisclosure: 'set', municipalityCode: '167' });
    const sees = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
    expect((await post(agent, `${at}/hires`, { ...hire, clientId })).status).toBe(422);
    const made = await post(sees, `${at}/hires`, { ...hire, clientId });
    expect((await get(sees, at)).body.hires[0].clientName).toBeTruthy();
    expect((await get(agent, at)).body.hires[0]).toMatchObject({ clientId: null, clientName: null });
    const edited = { ...hire, endsOn: '2026-11-30', version: 0 };
    expect((await send(agent, 'PUT', `${at}/hires/${made.body.id}`, edited)).status).toBe(200);
    expect((await get(sees, at)).body.hires[0]).toMatchObject({ clientId, endsOn: '2026-11-30' });
  });

  test('the workplace’s plan and change security are kept', async () => {
    const at = await register();
    const coach = await post(agent, `${at}/contacts`, { ...person, isCoach: true });
    const plan = {
      coachId: coach.body.id,
      note: 'Kerrotaan tiimille.',
      steps: [{ title: 'Avaimet', moment: 'firstDay', done: false }],
      version: 0,
    };
    expect((await send(agent, 'PUT', `${at}/plan`, plan)).status).toBe(200);
    expect((await send(agent, 'PUT', `${at}/plan`, { ...plan, steps: [] })).body).toMatchObject({
      version: 1,
    });
    expect((await send(agent, 'PUT', `${at}/plan`, plan)).body.code).toBe('changed-meanwhile');
    const change = {
      announcedOn: '2026-11-02',
      positions: 40,
      services: ['information', 'guidance'],
      served: 0,
      note: '',
      endedOn: null,
    };
    const made = await post(agent, `${at}/changes`, change);
    await send(agent, 'PUT', `${at}/changes/${made.body.id}`, { ...change, served: 22, version: 0 });
    expect((await get(agent, at)).body.changes).toMatchObject([{ positions: 40, served: 22 }]);
    expect((await get(agent, at)).body.plan).toMatchObject({ coachId: coach.body.id, steps: [] });
  });
});

describe('surveys and feedback', () => {
  test('are answered by a link once, without sign-in, and no link tells whose it is', async () => {
    const at = await register();
    const sent = await post(agent, `${at}/surveys`, {
      kind: 'threshold',
      point: 'before',
      party: 'employer',
      hireId: null,
    });
    const { token } = sent.body;
    const looked = await post(undefined, '/survey/look', { token });
    expect(looked.body).toMatchObject({ kind: 'threshold', answered: false });
    expect(JSON.stringify(looked.body)).not.toContain(facts.name);
    const answers = { easy: 2, support: 1, guide: 3, diversity: 3, paper: 2 };
    const wrong = await post(undefined, '/survey/answer', { token, answers: { ...answers, easy: 9 } });
    expect(wrong.body.code).toBe('survey-answer-wrong');
    expect((await post(undefined, '/survey/answer', { token, answers })).status).toBe(200);
    expect((await post(undefined, '/survey/answer', { token, answers })).body.code).toBe('survey-answered');
    expect((await get(agent, at)).body.surveys).toMatchObject([{ answers }]);
    await world.setNow(new Date('2027-01-30T10:00:00.000Z'));
    expect((await post(undefined, '/survey/look', { token })).body.code).toBe('survey-link-over');
    await world.setNow(worldNow);
    expect((await post(undefined, '/survey/look', { token: 'x'.repeat(32) })).body.code).toBe(
      'survey-link-over',
    );
  });

  test('of a hire are due from three sides at set points', async () => {
    const at = await register();
    const made = await post(agent, `${at}/hires`, { ...hire, startsOn: '2026-11-01' });
    expect((await get(agent, at)).body.hires[0].due).toEqual([
      { point: 'week2', dueOn: '2026-11-15', missing: ['employer', 'worker', 'coach'] },
    ]);
    const recorded = await post(careerAgent, `${at}/surveys/answers`, {
      kind: 'feedback',
      point: 'week2',
      party: 'coach',
      hireId: made.body.id,
      answers: { work: 4, guided: 5, goal: 4 },
    });
    expect(recorded.status).toBe(200);
    expect((await get(agent, at)).body.hires[0].due[0].missing).toEqual(['employer', 'worker']);
  });

  test('figures hide means of few answers, and tell the manager no employer', async () => {
    const figures = await get(manager, '/employers/figures');
    expect(figures.status).toBe(200);
    expect(figures.body.threshold).toMatchObject({ before: null, after: null });
    expect(figures.body.hires).toBeGreaterThan(3);
    for (let one = 0; one < 5; one += 1) {
      const at = await register({ name: `Kynnys ${one}` });
      for (const [point, value] of [
        ['before', 2],
        ['after', 4],
      ] as const) {
        const answers = { easy: value, support: value, guide: value, diversity: value, paper: value };
        const body = { kind: 'threshold', point, party: 'employer', hireId: null, answers };
        expect((await post(agent, `${at}/surveys/answers`, body)).status).toBe(200);
      }
    }
    const shown = (await get(manager, '/employers/figures')).body;
    expect(shown.threshold).toEqual({ pairs: 5, before: 200, after: 400 });
    expect(JSON.stringify(shown)).not.toContain('Kynnys');
    expect((await get(careerAgent, '/employers/figures')).status).toBe(403);
  });
});

describe('leads', () => {
  test('never name the client to an employer, and log each contact for her', async () => {
    const at = await register();
    const employerId = at.slice('/employers/'.length);
    const clientId = await world.addClient({ municipalityCode: '167', familyName: 'Kuvitelma' });
    const lead = { employerId: null, sought: 'Varastotyötä', status: 'seeking', reason: null };
    const own = `/clients/${clientId}/leads`;
    const named = await post(agent, own, { ...lead, sought: 'Kuvitelmalle varastotyötä' });
    expect(named.body.code).toBe('lead-names-client');
    const made = await post(agent, own, lead);
    expect(made.status).toBe(200);
    await post(agent, `${at}/meetings`, { ...meeting, leadId: made.body.id });
    const moved = { ...lead, employerId, status: 'employerNo', version: 0 };
    expect((await send(agent, 'PUT', `${own}/${made.body.id}`, moved)).body.code).toBe('no-needs-reason');
    const said = { ...moved, reason: 'noGuide' };
    expect((await send(agent, 'PUT', `${own}/${made.body.id}`, said)).status).toBe(200);
    const log = await get(agent, own);
    expect(log.body.contacts).toMatchObject([{ employerId, result: 'agreed' }]);
    expect(log.body.rows).toMatchObject([{ status: 'employerNo', reason: 'noGuide', contacts: 1 }]);
    expect((await get(agent, '/leads')).body.rows).toEqual([]);
    expect((await get(agent, '/leads?closed=true')).body.rows).toHaveLength(1);
    expect(JSON.stringify((await get(agent, at)).body)).not.toContain('Kuvitelma');
    const elsewhere = await world.addWorker('employerAgent', { municipalityCodes: ['276'] });
    expect((await get(elsewhere, '/leads?closed=true')).body.rows).toEqual([]);
    expect((await get(elsewhere, own)).status).toBe(404);
  });
});

describe('what is done together', () => {
  const joint = {
    kind: 'campaign',
    name: 'Sata kesätyötä',
    description: '',
    startsOn: '2026-10-01',
    endsOn: null,
    municipalityCode: null,
    place: '',
    target: 100,
    resourceId: null,
  };
  const part = {
    employerId: null as string | null,
    title: '',
    pledged: null as number | null,
    achieved: null,
    attended: null as boolean | null,
    people: null as number | null,
    note: '',
  };

  test('a campaign counts pledges, results and the hires that came of it', async () => {
    const at = await register();
    const employerId = at.slice('/employers/'.length);
    const made = await post(agent, '/employer-actions', joint);
    const one = `/employer-actions/${made.body.id}`;
    const added = await post(agent, `${one}/participations`, { ...part, employerId, pledged: 3 });
    expect(added.status).toBe(200);
    expect((await post(agent, `${one}/participations`, { ...part, employerId })).status).toBe(409);
    const result = { ...part, employerId, pledged: 3, achieved: 2, version: 0 };
    await send(agent, 'PUT', `${one}/participations/${added.body.id}`, result);
    await post(agent, `${at}/hires`, { ...hire, kind: 'summerJob', jointId: made.body.id });
    expect((await get(careerAgent, one)).body.result).toMatchObject({ pledged: 3, achieved: 2, hires: 1 });
    expect((await post(careerAgent, '/employer-actions', joint)).status).toBe(403);
    expect((await get(manager, one)).status).toBe(403);
  });

  test('an event has slots; nobody under non-disclosure is put on the list', async () => {
    const at = await register();
    const made = await post(agent, '/employer-actions', { ...joint, kind: 'event', name: 'Pikatreffit' });
    const one = `/employer-actions/${made.body.id}`;
    const added = await post(agent, `${one}/participations`, {
      ...part,
      employerId: at.slice('/employers/'.length),
    });
    const hidden = await world.addClient({ nonDisclosure: 'set' });
    const clientId = await world.addClient({});
    const slot = {
      participationId: added.body.id,
      starts: '10:00',
      ends: '10:15',
      clientId: hidden,
      result: null,
    };
    const sees = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
    expect((await post(sees, `${one}/slots`, slot)).status).toBe(422);
    const booked = await post(agent, `${one}/slots`, { ...slot, clientId });
    expect(booked.status).toBe(200);
    expect((await post(agent, `${one}/slots`, { ...slot, clientId })).status).toBe(409);
    await send(agent, 'PUT', `${one}/slots/${booked.body.id}`, {
      ...slot,
      clientId,
      result: 'hired',
      version: 0,
    });
    expect((await get(agent, one)).body.slots).toMatchObject([{ clientId, result: 'hired' }]);
  });

  test('the library counts who came to its trainings', async () => {
    const at = await register();
    const resource = {
      kind: 'training',
      topic: 'immigrants',
      title: 'Monikielinen perehdytys',
      content: '',
      link: '',
      minutes: 90,
      costCents: null,
      language: 'fi',
      endedOn: null,
    };
    const made = await post(agent, '/employer-resources', resource);
    const training = { ...joint, kind: 'training', name: 'Perehdytyskoulutus', resourceId: made.body.id };
    const given = await post(agent, '/employer-actions', training);
    await post(agent, `/employer-actions/${given.body.id}/participations`, {
      ...part,
      employerId: at.slice('/employers/'.length),
      attended: true,
      people: 4,
    });
    const { body } = await get(careerAgent, '/employer-resources?kind=training');
    expect(body.rows).toMatchObject([{ title: 'Monikielinen perehdytys', attended: 1 }]);
  });
});
