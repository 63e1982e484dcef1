import {
  areaSettings,
  changeOf,
  type GroupFacts,
  improvementOf,
  type Measure,
  type OutcomeCode,
  targetGroups,
  targetGroupsOn,
} from '@polku/domain';
import { sql } from 'kysely';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldToday } from '../testing/world.ts';
import { groupColumns, ownWords } from './groups.ts';
import type { Figures } from './handlers.ts';

let database: TestDatabase;
let world: World;
let manager: Worker;
let coordinator: Worker;
let agent: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addShippedDefinitions(database.owner);
  manager = await world.addWorker('manager');
  coordinator = await world.addWorker('coordinator');
  agent = await world.addWorker('careerAgent');
  await database.owner
    .insertInto('area_municipality')
    .values(
      ['167', '276'].map((code) => ({
        area_id: world.north,
        municipality_code: code,
        starts_on: '2025-01-01',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const figures = async (worker = manager, query = ''): Promise<Figures> =>
  (await world.send(worker, { url: `/api/figures${query}` })).json();
const sliceOf = (read: Figures, municipalityCode: string | null = null, group: string | null = null) =>
  read.slices.find((slice) => slice.municipalityCode === municipalityCode && slice.group === group);

async function addClients(many: number, options: Parameters<World['addClient']>[0] = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let one = 0; one < many; one += 1) ids.push(await world.addClient(options));
  return ids;
}

/** The path ends on a day: the move and its outcome. */
async function end(
  id: string,
  code: OutcomeCode,
  movedOn: string,
  begins = movedOn,
  { area = world.north, from = 'coaching' as string | null } = {},
): Promise<void> {
  const whose = { area_id: area, client_id: id };
  await database.owner
    .insertInto('path_transition')
    .values({
      ...whose,
      id: newId(),
      from_state: from,
      to_state: 'outcome',
      happened_on: movedOn,
      recorded_at: '2026-11-19T12:00:00Z',
    })
    .execute();
  await database.owner
    .insertInto('outcome')
    .values({ ...whose, id: newId(), code, happened_on: begins, recorded_at: '2026-11-19T12:00:00Z' })
    .execute();
}

describe('what is counted', () => {
  test('people reached part into situations; an outcome still ahead is not one yet', async () => {
    const people = await addClients(30, { state: 'coaching', responsible: agent });
    for (const id of people.slice(0, 6)) await end(id, 'openLabourMarket', '2026-11-18');
    for (const id of people.slice(6, 12)) await end(id, 'education', '2026-11-18', '2027-01-07');
    await addClients(8, { state: 'assessment', municipalityCode: '276' });
    const read = await figures();
    const all = sliceOf(read);
    expect(all?.people).toBe(38);
    expect(all?.counts.situation).toMatchObject({
      openLabourMarket: 6,
      education: 0,
      notYetBegun: 6,
      coaching: 18,
      assessment: 8,
    });
    expect(all?.counts.movement).toMatchObject({ up: 12, same: 26, down: 0 });
    expect(all?.counts.withoutResponsible).toMatchObject({ yes: 8, no: 30 });
    expect(sliceOf(read, '276')?.counts.situation?.['assessment']).toBe(8);
    expect(read.period.key).toBe('2026-2');
  });

  test('everybody is shown the same figures', async () => {
    const seen = await figures(coordinator);
    const { actions: _, ...forManager } = await figures();
    const { actions, ...forCoordinator } = seen;
    expect(forCoordinator).toEqual(forManager);
    expect(actions).toEqual(['people', 'target']);
    expect((await figures()).actions).toEqual([]);
  });

  test('a few in a municipality are hidden, and another municipality with them', async () => {
    await addClients(2, { state: 'coaching', municipalityCode: '422' });
    await database.owner
      .insertInto('area_municipality')
      .values({ area_id: world.north, municipality_code: '422', starts_on: '2025-01-01' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const read = await figures();
    expect(sliceOf(read)?.people).toBe(40);
    expect(sliceOf(read, '422')?.people).toBeNull();
    expect(sliceOf(read, '276')?.people).toBeNull();
    expect(sliceOf(read, '167')?.people).toBe(30);
    expect(Object.values(sliceOf(read, '422')?.counts.situation ?? {})).not.toContain(2);
    expect(new Set(Object.values(sliceOf(read, '276')?.counts.situation ?? {}))).toEqual(new Set([null]));
  });

  test('waits, coaching under way and paths without an event are counted by their own days', async () => {
    const people = await addClients(12, { area: world.south, state: 'coaching' });
    const south = { area_id: world.south };
    const local = await world.addWorker('manager', { area: world.south });
    await database.owner
      .updateTable('client')
      .set({ last_event_on: '2026-10-01' })
      .where('id', 'in', people.slice(0, 6))
      .execute();
    const environmentId = newId();
    const coach = await world.addWorker('workCoach', { area: world.south });
    await database.owner
      .insertInto('environment')
      .values({
        ...south,
        id: environmentId,
        name: 'Paja',
        municipality_code: '405',
        organisation_id: world.southCity,
        starts_on: '2025-01-01',
      })
      .execute();
    for (const [at, id] of people.entries()) {
      await database.owner
        .insertInto('referral')
        .values({
          ...south,
          id: newId(),
          source: 'authority',
          status: 'accepted',
          given_names: 'T',
          family_name: 'T',
          municipality_code: '405',
          client_id: id,
          received_at: '2026-09-01T09:00:00Z',
          decided_at: `2026-09-${String(at + 2).padStart(2, '0')}T09:00:00Z`,
        })
        .execute();
      await database.owner
        .insertInto('coaching_period')
        .values({
          ...south,
          id: newId(),
          client_id: id,
          environment_id: environmentId,
          coach_staff_id: coach.staffId,
          starts_on: '2026-09-20',
          ends_on: '2026-12-20',
          weekdays: [1],
          daily_minutes: 240,
          status: at < 7 ? 'active' : 'planned',
        })
        .execute();
    }
    const all = sliceOf(await figures(local));
    expect(all?.counts.inactive).toEqual({ yes: 6, no: 6 });
    expect(all?.counts.active).toEqual({ yes: 7, no: 5 });
    expect(all?.waits).toEqual({
      waitForAcceptance: { median: 6, ninth: 11 },
      waitForStart: { median: 15, ninth: 18 },
    });
  });

  test('a municipality is not told of people under non-disclosure', async () => {
    await addClients(7, { state: 'coaching', nonDisclosure: 'set', municipalityCode: '276' });
    const read = await figures();
    // those are few enough to be hidden with the two of another municipality; her municipality stays as it was
    expect(sliceOf(read, '')?.people).toBeNull();
    expect(sliceOf(read, '276')?.people).toBe(8);
    expect(sliceOf(read)?.people).toBe(47);
  });

  test('paths that ended without a result are counted by the state they broke off from', async () => {
    const local = await world.addWorker('manager', { area: world.south });
    const area = world.south;
    const before = sliceOf(await figures(local))?.counts;
    const ended = await addClients(31, { area, state: 'coaching' });
    const parts = [
      [7, 'movedAway', 'coaching'],
      [6, 'unknown', 'coaching'],
      [6, 'unknown', 'paused'],
      [5, 'movedAway', null],
      [7, 'education', 'placement'],
    ] as const;
    let at = 0;
    for (const [many, code, from] of parts) {
      for (const id of ended.slice(at, at + many))
        await end(id, code, '2026-11-18', undefined, { area, from });
      at += many;
    }
    const counts = sliceOf(await figures(local))?.counts;
    expect(before?.dropOut).toMatchObject({ coaching: 0, paused: 0 });
    expect(counts?.situation).toMatchObject({ movedAway: 12, unknown: 12, education: 7 });
    // one who took up studies broke nothing off; one recorded as ended from the start did before the first rung
    expect(counts?.dropOut).toEqual({
      referred: 5,
      assessment: 0,
      coaching: 13,
      placement: 0,
      trialOrSubsidisedJob: 0,
      paused: 6,
    });
    const [returned = ''] = ended;
    const guide = await world.addWorker('coordinator', { area });
    const behind = async () =>
      (await world.send(guide, { url: '/api/figures/people?partition=dropOut&column=coaching&limit=50' }))
        .json()
        .rows.map(({ id }: { id: string }) => id);
    expect(await behind()).toHaveLength(13);
    // who comes back has not broken off
    await database.owner
      .insertInto('path_transition')
      .values({
        area_id: area,
        client_id: returned,
        id: newId(),
        from_state: 'outcome',
        to_state: 'coaching',
        happened_on: '2026-11-19',
        recorded_at: '2026-11-19T13:00:00Z',
      })
      .execute();
    await database.owner
      .updateTable('outcome')
      .set({ reopened_on: '2026-11-19' })
      .where('client_id', '=', returned)
      .execute();
    expect(await behind()).not.toContain(returned);
    expect(sliceOf(await figures(local))?.counts.dropOut).toMatchObject({ coaching: 12 });
    const csv = await world.send(local, { url: '/api/figures/export?format=csv' });
    expect(csv.body).toContain('Koko alue;Kaikki;Keskeytyskohdat;Valmennus;12;');
  });

  test('a half-year before the first path is not there to be asked for', async () => {
    const answer = await world.send(manager, { url: '/api/figures?period=2019-1' });
    expect(answer.statusCode).toBe(400);
  });

  test('people erased go on in the count of the year in which their paths ended', async () => {
    await database.owner
      .insertInto('client_stub')
      .values(
        Array.from({ length: 9 }, (_, at) => ({
          area_id: world.north,
          id: newId(),
          municipality_code: at < 8 ? '167' : null,
          birth_band: '1980',
          outcome_code: 'education',
          months_on_path: 14,
          ended_year: 2019,
        })),
      )
      .execute();
    const read = await figures(manager, '?period=2019');
    expect(read.period.kind).toBe('year');
    expect(sliceOf(read)?.counts.situation?.['education']).toBe(9);
    expect(sliceOf(read, '167')?.people).toBeNull();
    expect(Object.keys(sliceOf(read)?.counts ?? {})).toEqual(['situation']);
  });
});

describe('counting in SQL', () => {
  test('gives each person the groups that the rules give', async () => {
    const days = [
      null,
      '1950-02-28',
      '1966-11-20',
      '1971-11-20',
      '1971-11-21',
      '1996-11-20',
      '1996-11-21',
      '2004-02-29',
      '2012-01-01',
    ];
    const since = [
      null,
      '2022-01-31',
      '2024-11-20',
      '2024-11-21',
      '2025-11-20',
      '2025-11-21',
      '2026-05-01',
      '2027-01-01',
    ];
    const pick = <T>(of: readonly T[], at: number): T => of[at % of.length] as T;
    const facts = Array.from({ length: 240 }, (_, at) => ({
      birth_date: pick(days, at),
      unemployed_since: pick(since, at * 3 + 1),
      citizenship: pick([null, 'FI', 'fi ', 'FIN', 'UA', 'XX', ''], at),
      protection: pick([null, 'temporary', 'none'] as const, at),
      protection_valid_until: pick([null, '2026-11-20', '2026-11-19'], at >> 1),
      work_ability: pick([null, 'partial', 'full', 'unknown'] as const, at),
      graduated_on: pick(since, at * 5 + 2),
      home_parent: pick([null, true, false], at),
      out_of_work_since: pick(since, at * 7 + 3),
      in_education: pick([null, false, true], at >> 2),
      in_work: pick([null, false, false, true], at),
    }));
    const [first] = await addClients(1, { area: world.south });
    const ids = [first ?? '', ...(await addClients(239, { area: world.south }))];
    for (const [at, id] of ids.entries()) {
      await database.owner
        .updateTable('client')
        .set(facts[at] ?? {})
        .where('id', '=', id)
        .execute();
    }
    for (const [group, effect] of [
      ['neet', 'include'],
      ['under30', 'exclude'],
    ] as const) {
      await database.owner
        .insertInto('client_group_override')
        .values({
          area_id: world.south,
          id: newId(),
          client_id: ids[14] ?? '',
          target_group: group,
          effect,
          reason: 'Oma arvio',
          decided_by: (await world.addWorker('coordinator', { area: world.south })).staffId,
          decided_at: '2026-11-01T10:00:00Z',
        })
        .execute();
    }
    for (const settings of [
      areaSettings({}),
      areaSettings({ ageOver55: 'over-55', newlyGraduatedMonths: 6 }),
    ]) {
      const columns = sql.join(groupColumns(worldToday, settings));
      const found = await sql<{ id: string; given: readonly boolean[] }>`
        select client.id, array[${columns}] as given
          from client left join ${ownWords(world.south)} own on own.client_id = client.id
         where client.area_id = ${world.south}`.execute(database.owner);
      const inSql = new Map(found.rows.map((row) => [row.id, targetGroups.filter((_, at) => row.given[at])]));
      for (const [at, id] of ids.entries()) {
        const fact = facts[at];
        if (!fact) continue;
        const asked = {
          birthDate: fact.birth_date,
          unemployedSince: fact.unemployed_since,
          citizenship: fact.citizenship,
          protection: fact.protection,
          protectionValidUntil: fact.protection_valid_until,
          workAbility: fact.work_ability,
          graduatedOn: fact.graduated_on,
          homeParent: fact.home_parent,
          outOfWorkSince: fact.out_of_work_since,
          inEducation: fact.in_education,
          inWork: fact.in_work,
        } as GroupFacts;
        const byRule = targetGroupsOn(asked, worldToday, settings).map(({ group }) => group);
        const expected =
          at === 14
            ? targetGroups.filter(
                (group) => group === 'neet' || (byRule.includes(group) && group !== 'under30'),
              )
            : byRule;
        expect(inSql.get(id), JSON.stringify(fact)).toEqual(expected);
      }
    }
  });

  test('counts the same improvements as the measure’s own rules, and mixes no editions', async () => {
    const owner = database.owner;
    const definition = await owner
      .selectFrom('assessment_definition')
      .select(['id', 'content', 'edition', 'kind'])
      .where('area_id', '=', world.north)
      .where('key', '=', 'progress')
      .executeTakeFirstOrThrow();
    const content = definition.content as unknown as {
      items: { code: string; area: string; type: string }[];
    };
    const nextEdition = newId();
    await owner
      .insertInto('assessment_definition')
      .values({
        area_id: world.north,
        id: nextEdition,
        key: 'progress',
        edition: definition.edition + 1,
        kind: definition.kind,
        status: 'retired',
        content: JSON.stringify(definition.content),
        published_at: '2026-11-01T10:00:00Z',
      })
      .execute();
    const items = content.items.filter((item) => item.type === 'choice' || item.type === 'scale');
    const people = await addClients(24, { state: 'coaching' });
    const measures = new Map<string, Measure[]>();
    const recorded = people.flatMap((clientId, at) =>
      ['2026-10-02', '2026-10-20', '2026-11-12'].map((answeredOn, time) => {
        const edition = at % 5 === 0 && time === 2 ? definition.edition + 1 : definition.edition;
        const scores = Object.fromEntries(
          items.flatMap((item, place) =>
            at % 7 === 3 && place > 2 ? [] : [[item.code, 1 + ((at * (time + 1) + place * time) % 4)]],
          ),
        );
        const areas = Object.fromEntries(
          items.flatMap(({ code, area }) => (scores[code] ? [[area, scores[code]]] : [])),
        );
        measures.set(clientId, [
          ...(measures.get(clientId) ?? []),
          { key: 'progress', edition, ratedBy: 'coach', answeredOn, scores: areas },
        ]);
        return {
          area_id: world.north,
          id: newId(),
          client_id: clientId,
          definition_id: edition === definition.edition ? definition.id : nextEdition,
          rated_by: 'coach' as const,
          occasion: 'quarter' as const,
          answered_on: answeredOn,
          status: 'done' as const,
          answers: JSON.stringify(scores),
          recorded_at: `${answeredOn}T10:00:00Z`,
        };
      }),
    );
    await owner.insertInto('assessment').values(recorded).execute();
    const rule = improvementOf(people.map((id) => changeOf(measures.get(id) ?? [], 'coach'))).total;
    const counts = sliceOf(await figures())?.counts.measureCoach;
    expect(counts?.['improved']).toBe(rule.improved);
    expect(counts?.['notImproved']).toBe(rule.people - rule.improved);
    expect(rule.people).toBe(19);
  });
});

describe('the people behind a figure', () => {
  const people = (worker: Worker, query: string) =>
    world.send(worker, { url: `/api/figures/people?${query}` });

  test('are for those who may read them, and no manager', async () => {
    expect((await people(manager, 'partition=situation&column=coaching')).statusCode).toBe(403);
    expect((await people(agent, 'partition=situation&column=coaching')).statusCode).toBe(403);
    const listed = (await people(coordinator, 'municipalityCode=422')).json();
    expect(listed.rows).toHaveLength(2);
    expect(listed.rows[0]).toMatchObject({ pathState: 'coaching', municipalityCode: '422' });
  });

  test('never tell where somebody under non-disclosure lives', async () => {
    const hidden = await world.addClient({
      nonDisclosure: 'set',
      municipalityCode: '422',
      state: 'coaching',
    });
    const able = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
    const at = (await people(able, 'municipalityCode=422')).json();
    expect(at.rows.map((row: { id: string }) => row.id)).not.toContain(hidden);
    const everywhere = (await people(coordinator, 'limit=200')).json();
    expect(everywhere.rows.map((row: { id: string }) => row.id)).not.toContain(hidden);
  });

  test('stay within the reader’s municipalities', async () => {
    const local = await world.addWorker('coordinator', { municipalityCodes: ['422'] });
    const listed = (await people(local, 'limit=200')).json();
    expect(new Set(listed.rows.map((row: { municipalityCode: string }) => row.municipalityCode))).toEqual(
      new Set(['422']),
    );
  });

  test('come in pages, and a column of another figure is refused', async () => {
    const first = (await people(coordinator, 'limit=10')).json();
    const second = (await people(coordinator, `limit=10&cursor=${first.next}`)).json();
    const ids = [...first.rows, ...second.rows].map((row: { id: string }) => row.id);
    expect(new Set(ids).size).toBe(20);
    expect((await people(coordinator, 'partition=movement&column=coaching')).statusCode).toBe(400);
  });
});

describe('the table to take along', () => {
  test('holds what is shown, what is hidden said so, and the definitions', async () => {
    const csv = await world.send(manager, { url: '/api/figures/export?format=csv' });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain('piilotettu');
    expect(csv.body).toMatch(/7–12\/2026;Koko alue;Kaikki;Tavoitetut ihmiset;;\d+;ihmistä;/);
    expect(csv.body).not.toContain('{weeks}');
    const xlsx = await world.send(manager, { url: '/api/figures/export?format=xlsx&municipalityCode=167' });
    const sheets = await readWorkbook(xlsx.rawPayload);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Luvut', 'Määritelmät']);
    const rows = sheets[0]?.data ?? [];
    expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(['Joensuu']));
    expect(rows.some((row) => typeof row[5] === 'number')).toBe(true);
  });
});

describe('targets', () => {
  const set = (worker: Worker, body: object) =>
    world.send(worker, {
      method: 'PUT',
      url: '/api/figures/targets',
      payload: {
        period: '2026-2',
        municipalityCode: '167',
        group: null,
        people: 60,
        source: 'Johtoryhmä 3.2.2026',
        version: null,
        ...body,
      },
    });

  test('are set, changed and removed by a coordinator, and shown beside the figure', async () => {
    const first = (await set(coordinator, {})).json();
    expect((await set(coordinator, { people: 70 })).json().code).toBe('changed-meanwhile');
    expect((await set(coordinator, { people: 70, version: first.version })).json()).toEqual({
      id: first.id,
      version: 1,
    });
    expect((await figures()).targets).toEqual([
      {
        id: first.id,
        version: 1,
        period: '2026-2',
        municipalityCode: '167',
        group: null,
        people: 70,
        source: 'Johtoryhmä 3.2.2026',
      },
    ]);
    expect((await set(manager, {})).statusCode).toBe(403);
    const remove = { method: 'DELETE', url: `/api/figures/targets/${first.id}` } as const;
    expect((await world.send(coordinator, remove)).json()).toEqual({ removed: true });
    expect((await world.send(coordinator, remove)).statusCode).toBe(404);
  });
});
