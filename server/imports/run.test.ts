import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addDays, artificialIdentityCode, asDay } from '@polku/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { newBackground } from '../platform/background.ts';
import type { Services } from '../platform/services.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';
import { importClients } from './command.ts';
import { importSettled, resumeImports, startImport } from './run.ts';
import { addMunicipalities, csvFile, exampleFile, type ImportSteps, importSteps } from './testing.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let steps: ImportSteps;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addMunicipalities(world);
  coordinator = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  steps = importSteps(world, coordinator);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const finnish = (day: string) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;

/** Numbered people; every seventh without a reference, every hundredth wrong. */
function bigList(name: string, count: number) {
  const rows = Array.from({ length: count }, (_, at) => {
    const birth = at % 100 === 99 ? '31.2.1990' : finnish(addDays(asDay('1965-01-01'), at * 3));
    return `${at % 7 === 0 ? '' : `${name}${at}`};${name}${at};Etu${at % 50};${birth};${['Joensuu', 'Liperi', '276'][at % 3]};050 ${100_000 + at}`;
  });
  return csvFile(
    ['Asiakasnumero;Sukunimi;Etunimi;Syntymäaika;Kotikunta;Puh.', ...rows].join('\n'),
    `${name}.csv`,
  );
}

async function countOf(name: string): Promise<number> {
  const found = await sql<{
    count: number;
  }>`select count(*)::int as count from client where family_name ~ ${`^${name}[0-9]+$`}`.execute(
    database.owner,
  );
  return found.rows[0]?.count ?? -1;
}

const begin = (id: string, version: number) =>
  world.send(coordinator, { method: 'POST', url: `/api/imports/${id}/run`, payload: { version } });

/** The program's services, where something happens each time a chunk reads the clock. */
function atEachChunk(happens: (chunk: number) => void): Services {
  let chunk = 0;
  return {
    ...world.services,
    clock: {
      now: () => {
        chunk += 1;
        happens(chunk);
        return world.services.clock.now();
      },
    },
  };
}

async function setRunning(id: string): Promise<void> {
  await database.owner
    .updateTable('import_batch')
    .set({ status: 'running', run_assignment_id: coordinator.assignmentId })
    .where('id', '=', id)
    .execute();
}

describe('a run that is interrupted', () => {
  test('by a fault says so, and goes on when asked, with nobody twice', async () => {
    const previewed = await steps.preview(await steps.upload(bigList('Katko', 1_200)));
    await setRunning(previewed.id);
    const failing = atEachChunk((chunk) => {
      if (chunk === 3) throw new Error('the third chunk fails');
    });
    startImport(failing, { areaId: world.north, batchId: previewed.id });
    await importSettled(world.services, previewed.id);
    const failed = await steps.read(previewed.id);
    expect(failed).toMatchObject({ status: 'failed', problem: 'import-stopped', counts: { handled: 1_000 } });
    expect(await countOf('Katko')).toBe(990);
    const done = await steps.run(failed);
    expect(done).toMatchObject({
      status: 'done',
      problem: null,
      counts: { handled: 1_200, created: 1_188, rejected: 12 },
    });
    expect(await countOf('Katko')).toBe(1_188);
  });

  test('by the end of the process goes on at the next start', async () => {
    const previewed = await steps.preview(await steps.upload(bigList('Sammutus', 1_200)));
    await setRunning(previewed.id);
    let paused: Promise<void> | undefined;
    const background = newBackground();
    const stopping = {
      ...atEachChunk((chunk) => {
        if (chunk === 2) paused = background.stop();
      }),
      background,
    };
    startImport(stopping, { areaId: world.north, batchId: previewed.id });
    await importSettled(stopping, previewed.id);
    await paused;
    expect(await steps.read(previewed.id)).toMatchObject({ status: 'running', counts: { handled: 1_000 } });
    await resumeImports(world.services);
    await importSettled(world.services, previewed.id);
    expect(await steps.read(previewed.id)).toMatchObject({
      status: 'done',
      counts: { handled: 1_200, created: 1_188 },
    });
    expect(await countOf('Sammutus')).toBe(1_188);
  });

  test('and one whose importer may no longer import stops with that reason', async () => {
    const leaving = await world.addWorker('coordinator');
    const theirs = importSteps(world, leaving);
    const previewed = await theirs.preview(await theirs.upload(bigList('Lähtijä', 10)));
    await database.owner
      .updateTable('import_batch')
      .set({ status: 'running', run_assignment_id: leaving.assignmentId })
      .where('id', '=', previewed.id)
      .execute();
    await database.owner
      .updateTable('role_assignment')
      .set({ ends_on: '2026-11-19' })
      .where('id', '=', leaving.assignmentId)
      .execute();
    await resumeImports(world.services);
    await importSettled(world.services, previewed.id);
    expect(await steps.read(previewed.id)).toMatchObject({
      status: 'failed',
      problem: 'importer-no-longer-allowed',
      counts: { created: 0 },
    });
  });

  test('two processes at one import take turns, and nobody is made twice', async () => {
    const previewed = await steps.preview(await steps.upload(bigList('Kaksin', 1_700)));
    await setRunning(previewed.id);
    const another = { ...world.services, background: newBackground() };
    const name = { areaId: world.north, batchId: previewed.id };
    startImport(world.services, name);
    startImport(another, name);
    await Promise.all([world.services, another].map((process) => importSettled(process, previewed.id)));
    expect(await steps.read(previewed.id)).toMatchObject({
      status: 'done',
      counts: { handled: 1_700, created: 1_683, rejected: 17 },
    });
    expect(await countOf('Kaksin')).toBe(1_683);
  });
});

test('five thousand rows go through whole: imported, unchanged the second time, undone', async () => {
  const before = await sql<{ count: number }>`select count(*)::int as count from client`.execute(
    database.owner,
  );
  const done = await steps.whole(bigList('Suuri', 5_000));
  expect(done).toMatchObject({
    status: 'done',
    counts: { total: 5_000, handled: 5_000, created: 4_950, rejected: 50 },
  });
  expect(await countOf('Suuri')).toBe(4_950);
  const whole = await sql<{ wrong: number }>`
    select count(*)::int as wrong from client c
     where c.family_name ~ '^Suuri[0-9]+$'
       and ((select count(*) from client_municipality m where m.client_id = c.id and m.municipality_code = c.municipality_code and m.ends_on is null) <> 1
         or (select count(*) from path_transition t where t.client_id = c.id and t.to_state = c.path_state) <> 1
         or c.search_name <> lower(c.family_name || ' ' || c.given_names)
         or c.phone_digits <> regexp_replace(ltrim(c.phone, '0'), '\\D', '', 'g'))`.execute(database.owner);
  expect(whole.rows[0]?.wrong).toBe(0);
  const again = await steps.whole(bigList('Suuri', 5_000));
  expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 4_950, rejected: 50 });
  const undone = await steps.undo(done);
  expect(undone).toMatchObject({ status: 'undone', counts: { undone: 4_950, kept: 0 } });
  const after = await sql<{ count: number }>`select count(*)::int as count from client`.execute(
    database.owner,
  );
  expect(after.rows).toEqual(before.rows);
}, 120_000);

test('the progress of a run is told in counts, whoever may see the import', async () => {
  const previewed = await steps.preview(await steps.upload(bigList('Seuranta', 600)));
  expect((await begin(previewed.id, previewed.version)).json()).toMatchObject({ status: 'running' });
  await importSettled(world.services, previewed.id);
  const progress = await world.send(coordinator, { url: `/api/imports/${previewed.id}/progress` });
  expect(progress.json()).toMatchObject({ status: 'done', counts: { total: 600, handled: 600 } });
});

test('a preview tells what a run does, however the rows meet one another and whatever is cut into chunks', async () => {
  const births = ['1980-01-01', '1981-02-02'].map(asDay);
  const codes = births.map((birth, at) => artificialIdentityCode(birth, 950 + at));
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: '' });
  const row = fc.record({
    reference: maybe(['R1', 'R2', 'R3']),
    family: fc.constantFrom('Ennuste', 'Ennustaja'),
    code: maybe(codes),
    birth: maybe(births),
    town: fc.constantFrom('Joensuu', 'Liperi', 'Kuopio'),
    phone: maybe(['050 111 111', '050 222 222']),
  });
  const file = (rows: readonly unknown[][]) =>
    csvFile(
      [
        'Asiakasnumero;Sukunimi;Hetu;Syntymäaika;Kotikunta;Puh.;Etunimi',
        ...rows.map((cells) => `${cells.join(';')};Aino`),
      ].join('\n'),
      'ennuste.csv',
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      async (earlier, rows, chunkRows) => {
        const cells = (list: typeof rows) =>
          list.map(({ reference, family, code, birth, town, phone }) => [
            reference,
            family,
            code,
            birth,
            town,
            phone,
          ]);
        const first = await steps.whole(file(cells(earlier)));
        const previewed = await steps.preview(await steps.upload(file(cells(rows))));
        await setRunning(previewed.id);
        startImport(world.services, { areaId: world.north, batchId: previewed.id }, chunkRows);
        await importSettled(world.services, previewed.id);
        const done = await steps.read(previewed.id);
        const { created, updated, unchanged, duplicate, rejected } = previewed.preview ?? {};
        expect(done.counts).toMatchObject({ created, updated, unchanged, duplicate, rejected });
        await steps.undo(done);
        const undone = await steps.undo(first);
        expect(undone.counts.kept).toBe(0);
        const left = await sql`select 1 from client where family_name in ('Ennuste', 'Ennustaja')`.execute(
          database.owner,
        );
        expect(left.rows).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

describe('the command', () => {
  const folder = () => mkdtempSync(path.join(os.tmpdir(), 'polku-import-'));

  test('tells what it will do, what it did, and leaves the rejected rows beside the file', async () => {
    const { name, bytes } = exampleFile('clients-semicolon-windows-1252.csv');
    const file = path.join(folder(), name);
    writeFileSync(file, bytes);
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const before = await countOf('.*');
    expect(await importClients(world.services, file, { areaSlug: 'north', dryRun: true, say })).toBe(0);
    expect(said).toContain(`${name}: 39 rows, 16 columns, windows-1252, delimiter ";".`);
    expect(said).toContain('  Hetu → Identity code');
    expect(said).toContain('  Huomautuksia → not imported');
    expect(said).toContain(
      'To be done: 30 new, 0 changed, 0 unchanged, 2 for a worker to decide, 7 rejected.',
    );
    expect(await countOf('.*')).toBe(before);
    expect(
      await importClients(world.services, file, { areaSlug: 'north', source: 'Kunnan lista', say }),
    ).toBe(0);
    expect(said).toContain('30 created, 0 updated, 0 unchanged, 2 waiting for a decision, 7 rejected.');
    const rejected = readFileSync(`${file}.rejected.csv`, 'utf8');
    expect(rejected.split('\r\n')).toHaveLength(9);
    expect(rejected).toContain('Syntymäaika ja henkilötunnus eivät täsmää.');
    expect(
      await importClients(world.services, file, { areaSlug: 'north', source: 'Kunnan lista', say }),
    ).toBe(0);
    expect(said).toContain('0 created, 0 updated, 30 unchanged, 2 waiting for a decision, 7 rejected.');
    const seen = await inScope(database.app, { areaId: world.south, reach: 'area' }, (tx) =>
      tx.selectFrom('import_batch').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  test('refuses with one sentence', async () => {
    const say = () => undefined;
    const file = path.join(folder(), 'list.csv');
    await expect(importClients(world.services, file, { areaSlug: 'nowhere', say })).rejects.toThrow(
      'There is no area called "nowhere".',
    );
    await expect(importClients(world.services, file, { areaSlug: 'north', say })).rejects.toThrow(
      `There is no file ${file}.`,
    );
    writeFileSync(file, '%PDF-1.7');
    await expect(importClients(world.services, file, { areaSlug: 'north', say })).rejects.toThrow(
      'The file is not a table.',
    );
    writeFileSync(file, 'Sukunimi;Puhelin\nA;1\n');
    await expect(importClients(world.services, file, { areaSlug: 'north', say })).rejects.toThrow(
      /Choose the column of the name.*\nThe columns are: Sukunimi, Puhelin/,
    );
  });
});
