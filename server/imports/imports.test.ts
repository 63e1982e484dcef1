import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { uploadRequest } from '../testing/uploads.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';
import { forgetOldImports } from './forget.ts';
import { addMunicipalities, csvFile, exampleFile, type ImportSteps, importSteps } from './testing.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let plain: Worker;
let steps: ImportSteps;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addMunicipalities(world);
  coordinator = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  plain = await world.addWorker('coordinator');
  steps = importSteps(world, coordinator);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

/** All that an import writes of people, versions aside. */
async function people(): Promise<unknown> {
  const rows = async (table: string, without: string) => {
    const found = await sql<{
      row: unknown;
    }>`select to_jsonb(t) - ${without}::text as row from ${sql.table(table)} t order by 1`.execute(
      database.owner,
    );
    return found.rows;
  };
  return [
    await rows('client', 'version'),
    await rows('client_municipality', ''),
    await rows('path_transition', ''),
  ];
}

async function findClient(familyName: string) {
  return database.owner
    .selectFrom('client')
    .selectAll()
    .where('family_name', '=', familyName)
    .executeTakeFirstOrThrow();
}

async function rowsOf(id: string, result: string, worker = coordinator) {
  const answer = await world.send(worker, { url: `/api/imports/${id}/rows?result=${result}&limit=200` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().rows as {
    line: number;
    cells: string[];
    hidden: boolean;
    problems: { code: string; field: string | null }[];
    clientId: string | null;
    candidates: { id: string; name: string }[];
  }[];
}

const heading = 'Asiakasnumero;Sukunimi;Etunimi;Syntymäaika;Kotikunta;Puhelin;Turvakielto';
let serial = 0;
/** A list nobody else in these tests knows: its name keeps its references apart. */
function list(...rows: string[]) {
  serial += 1;
  return csvFile(
    `${heading}\n${rows.join('\n')}\n`,
    `lista ${'abcdefghijklmnopqrstuvwxyz'.charAt(serial % 26)}${serial}x.csv`,
  );
}

describe('the example lists', () => {
  test.each([
    ['clients-semicolon-windows-1252.csv', { total: 39, created: 30, duplicate: 2, rejected: 7 }],
    ['clients-comma-utf8.csv', { total: 37, created: 33, duplicate: 0, rejected: 4 }],
    ['clients.xlsx', { total: 37, created: 34, duplicate: 1, rejected: 2 }],
  ])('%s: previewed, imported, imported again, undone', async (name, counts) => {
    const before = await people();
    const uploaded = await steps.upload(exampleFile(name));
    expect(uploaded).toMatchObject({ status: 'mapping', counts: { total: counts.total }, remembered: false });
    const previewed = await steps.preview(uploaded);
    const { total, ...planned } = counts;
    expect(previewed.preview).toMatchObject({ ...planned, updated: 0, unchanged: 0 });
    expect(await people()).toEqual(before);

    const done = await steps.run(previewed);
    expect(done).toMatchObject({
      status: 'done',
      counts: { ...counts, handled: total, updated: 0, unchanged: 0 },
    });
    const after = await people();

    const again = await steps.whole(exampleFile(name));
    expect(again).toMatchObject({
      remembered: true,
      counts: {
        created: 0,
        updated: 0,
        unchanged: counts.created,
        duplicate: counts.duplicate,
        rejected: counts.rejected,
      },
    });
    expect(await people()).toEqual(after);

    const undone = await steps.undo(done);
    expect(undone).toMatchObject({ status: 'undone', counts: { undone: counts.created, kept: 0 } });
    expect(await people()).toEqual(before);
  });

  test('are read as they are meant: letters, dates, old municipalities, merged cells, lost zeros', async () => {
    const done = [];
    for (const name of ['clients-semicolon-windows-1252.csv', 'clients-comma-utf8.csv', 'clients.xlsx'])
      done.push(await steps.whole(exampleFile(name)));
    expect(await findClient('Järvelänkoski')).toMatchObject({
      external_reference: 'PK-1008',
      birth_date: '1970-06-22',
      municipality_code: '541',
      external_source: 'clients-semicolon-windows-1252',
    });
    const byReference = (reference: string) =>
      database.owner
        .selectFrom('client')
        .selectAll()
        .where('external_reference', '=', reference)
        .executeTakeFirstOrThrow();
    expect(await byReference('PK-1004')).toMatchObject({ municipality_code: '167', given_names: 'Jaakko' });
    expect(await byReference('PK-1002')).toMatchObject({ street_address: 'c/o Kuvitteellinen rappu B' });
    expect(await byReference('PK-1023')).toMatchObject({ non_disclosure: 'unknown' });
    expect(await byReference('PK-1003')).toMatchObject({ non_disclosure: 'set' });
    expect(await findClient('الحسيني')).toMatchObject({
      given_names: 'فاطمة',
      citizenship: 'IQ',
      service_language: 'ar',
    });
    expect(await findClient('Коваленко')).toMatchObject({
      protection: 'temporary',
      protection_valid_until: '2027-03-04',
    });
    expect(await findClient('Ilonen 😀')).toMatchObject({ given_names: 'Riemu' });
    expect(await byReference('EX401')).toMatchObject({
      municipality_code: '167',
      postal_code: '80100',
      birth_date: '1986-06-25',
    });
    expect(await byReference('EX400')).toMatchObject({ postal_code: '02100' });
    expect(await byReference('EX420')).toMatchObject({ unemployed_since: '2025-02-12' });
    const stored = await database.owner.selectFrom('client').selectAll().execute();
    expect(JSON.stringify(stored)).not.toMatch(/-9\d\d[0-9A-Y]"/);
    for (const batch of done.reverse()) await steps.undo(batch);
  });

  test('rejected rows come back as a file with a reason in the reader’s language, harmless to a spreadsheet', async () => {
    const done = await steps.whole(exampleFile('clients-semicolon-windows-1252.csv'));
    const answer = await world.send(coordinator, { url: `/api/imports/${done.id}/rejected` });
    expect(answer.headers['content-type']).toContain('text/csv');
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffAsiakasnro;Sukunimi;Etunimet;Hetu;Syntymäaika;Kotikunta;Osoite;Postinro;Ptp;Puh.;Sähköposti;Työtön alkaen;Turvakielto;Asiointikieli;Kansalaisuus;Huomautuksia;Hylkäyksen syy',
    );
    expect(lines).toHaveLength(1 + 7 + 1);
    expect(answer.body).toContain('Kotikunta: Kuntaa ”Hesa” ei tunneta.');
    const swedish = await world.send(coordinator, {
      url: `/api/imports/${done.id}/rejected?format=xlsx`,
      cookies: { 'polku-language': 'sv' },
    });
    // the file of reasons is itself a list that can be imported
    const again = await steps.whole({ name: 'rättad.xlsx', bytes: swedish.rawPayload });
    expect(again.headings.at(-1)).toBe('Orsak till avvisningen');
    expect(again.counts).toMatchObject({ total: 7, rejected: 7 });
    const dangerous = await steps.whole(
      list('=HYPERLINK("x");-Paha;+Nimi;31.2.1990;@Joensuu;+358 50 000 1;'),
    );
    const file = await world.send(coordinator, { url: `/api/imports/${dangerous.id}/rejected` });
    expect(file.body.split('\r\n')[1]).toMatch(
      /^"'=HYPERLINK\(""x""\)";'-Paha;'\+Nimi;31\.2\.1990;'@Joensuu;'\+358 50 000 1;/,
    );
    await steps.undo(done);
  });
});

describe('an import again', () => {
  test('changes only what the list says otherwise, and undo restores it', async () => {
    const file = (phone: string, town: string, name = 'Muuttuva') =>
      `A1;${name};Aino;1.2.1980;${town};${phone};`;
    const first = await steps.whole(list(file('050 000 1111', 'Joensuu')));
    const { id } = await findClient('Muuttuva');
    await world.setNow(new Date('2026-12-01T08:00:00Z'));
    const before = await people();
    const sourceName = first.sourceName;
    const second = await steps.run(
      await steps.preview(await steps.upload(list(file('', 'Kontiolahti', 'MUUTTUVA'))), { sourceName }),
    );
    expect(second.counts).toMatchObject({ updated: 1, created: 0 });
    const changed = await findClient('Muuttuva');
    expect(changed).toMatchObject({ id, phone: '050 000 1111', municipality_code: '276' });
    const homes = () =>
      database.owner
        .selectFrom('client_municipality')
        .select(['municipality_code', 'starts_on', 'ends_on'])
        .where('client_id', '=', id)
        .orderBy('starts_on')
        .execute();
    expect(await homes()).toEqual([
      { municipality_code: '167', starts_on: '2026-11-20', ends_on: '2026-11-30' },
      { municipality_code: '276', starts_on: '2026-12-01', ends_on: null },
    ]);
    await steps.undo(second);
    expect(await people()).toEqual(before);
    await world.setNow(new Date('2026-11-20T08:00:00Z'));
    await steps.undo(first);
  });

  test('undo keeps whoever was touched since, and says so', async () => {
    const done = await steps.whole(
      list(
        'B1;Koskematon;Aino;1.2.1981;Joensuu;;',
        'B2;Hoidettu;Eero;2.2.1981;Joensuu;;',
        'B3;Muokattu;Ulla;3.2.1981;Joensuu;;',
      ),
    );
    const cared = await findClient('Hoidettu');
    await database.owner
      .insertInto('client_skill')
      .values({
        area_id: world.north,
        id: crypto.randomUUID(),
        client_id: cared.id,
        label: 'Ompelu',
        kind: 'skill',
      })
      .execute();
    const edited = await findClient('Muokattu');
    await database.owner
      .updateTable('client')
      .set({ version: 3, wishes: 'keittiö' })
      .where('id', '=', edited.id)
      .execute();
    const undone = await steps.undo(done);
    expect(undone.counts).toMatchObject({ undone: 1, kept: 2 });
    const kept = await rowsOf(done.id, 'kept');
    expect(kept.map((row) => [row.cells[1], row.problems.map(({ code }) => code)])).toEqual([
      ['Hoidettu', ['changed-afterwards']],
      ['Muokattu', ['changed-afterwards']],
    ]);
    const left = await database.owner
      .selectFrom('client')
      .select('family_name')
      .where('family_name', 'in', ['Koskematon', 'Hoidettu', 'Muokattu'])
      .execute();
    expect(left.map((row) => row.family_name).sort()).toEqual(['Hoidettu', 'Muokattu']);
  });

  test('undo of a change keeps a field somebody changed after it', async () => {
    const first = await steps.whole(list('C1;Päivittyvä;Aino;1.3.1982;Joensuu;050 000 1111;'));
    const second = await steps.run(
      await steps.preview(await steps.upload(list('C1;Päivittyvä;Aino;1.3.1982;Joensuu;050 000 2222;')), {
        sourceName: first.sourceName,
      }),
    );
    await database.owner
      .updateTable('client')
      .set({ phone: '050 000 3333', phone_digits: '500003333' })
      .where('family_name', '=', 'Päivittyvä')
      .execute();
    const undone = await steps.undo(second);
    expect(undone.counts).toMatchObject({ undone: 0, kept: 1 });
    expect(await findClient('Päivittyvä')).toMatchObject({ phone: '050 000 3333' });
  });

  test('non-disclosure is never lifted by a list', async () => {
    const first = await steps.whole(list('D1;Suojattu;Aino;1.3.1983;Joensuu;;x'));
    const second = await steps.run(
      await steps.preview(await steps.upload(list('D1;Suojattu;Aino;1.3.1983;Joensuu;;ei')), {
        sourceName: first.sourceName,
      }),
    );
    expect(second.counts).toMatchObject({ unchanged: 1 });
    expect((await rowsOf(second.id, 'unchanged'))[0]?.problems).toMatchObject([
      { code: 'non-disclosure-kept', level: 'note' },
    ]);
    expect(await findClient('Suojattu')).toMatchObject({ non_disclosure: 'set' });
  });

  test('a person merged into another is found by her old keys', async () => {
    const done = await steps.whole(
      list('E1;Yhdistyvä;Aino;1.3.1984;Joensuu;;', 'E2;Yhdistyvä;Aina;1.3.1984;Joensuu;;'),
    );
    const both = await database.owner
      .selectFrom('client')
      .select(['id', 'given_names'])
      .where('family_name', '=', 'Yhdistyvä')
      .orderBy('given_names', 'desc')
      .execute();
    const [kept, merged] = both;
    const answer = await world.send(coordinator, {
      method: 'POST',
      url: '/api/merges',
      payload: { keptId: kept?.id, mergedId: merged?.id, keptVersion: 0, mergedVersion: 0 },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    const again = await steps.run(
      await steps.preview(await steps.upload(list('E2;Yhdistyvä;Aina;1.3.1984;Joensuu;050 000 9;')), {
        sourceName: done.sourceName,
      }),
    );
    expect(again.counts).toMatchObject({ created: 0, updated: 1 });
    expect((await rowsOf(again.id, 'updated'))[0]?.clientId).toBe(kept?.id);
  });
});

describe('a row that may be somebody already here', () => {
  test('waits for a worker: the same, new, or left out', async () => {
    const first = await steps.whole(list('F1;Kaksois;Aino;1.4.1985;Joensuu;;'));
    const original = await findClient('Kaksois');
    const second = await steps.whole(
      list(
        'G1;Kaksois;Aino;1.4.1985;Kontiolahti;;',
        'G2;Kaksois;Aino;1.4.1985;Joensuu;050 000 7;',
        'G3;Kaksois;Aino;1.4.1985;Joensuu;;',
      ),
    );
    // another list knows her by another number: the same name and birth date, and nothing against it
    expect(second.counts).toMatchObject({ updated: 1, duplicate: 2 });
    const third = await steps.run(
      await steps.preview(
        await steps.upload(
          list(
            'F2;Kaksois;Aino;1.4.1985;Joensuu;050 000 8;',
            'F3;Kaksois;Aino;1.4.1985;Joensuu;;',
            'F4;Kaksois;Aino;1.4.1985;Joensuu;;',
          ),
        ),
        { sourceName: first.sourceName },
      ),
    );
    expect(third.counts).toMatchObject({ duplicate: 3 });
    const [waiting] = await rowsOf(third.id, 'duplicate');
    expect(waiting).toMatchObject({
      problems: [{ code: 'same-name-and-birth-date' }],
      candidates: [{ id: original.id, name: 'Kaksois Aino' }],
    });
    const decide = (line: number, decision: string) =>
      world.send(coordinator, {
        method: 'POST',
        url: `/api/imports/${third.id}/rows/${line}/decision`,
        payload: { decision },
      });
    const same = await decide(2, 'same');
    expect(same.statusCode, same.body).toBe(200);
    expect(same.json()).toMatchObject({ result: 'updated', clientId: original.id });
    expect((await findClient('Kaksois')).phone).toBe('050 000 8');
    const fresh = await decide(3, 'new');
    expect(fresh.json()).toMatchObject({ result: 'created' });
    expect(fresh.json().clientId).not.toBe(original.id);
    expect((await decide(4, 'skip')).json()).toMatchObject({ result: 'skipped' });
    expect((await decide(4, 'new')).json()).toMatchObject({ code: 'row-not-waiting', status: 409 });
    expect((await steps.read(third.id)).counts).toMatchObject({
      created: 1,
      updated: 1,
      skipped: 1,
      duplicate: 0,
    });
    const pairs = (await world.send(coordinator, { url: '/api/duplicates?limit=200' })).json();
    const offered = JSON.stringify(
      pairs.rows.filter((pair: { first: { name: string } }) => pair.first.name.startsWith('Kaksois')),
    );
    expect(offered).not.toContain(fresh.json().clientId);
  });

  test('outside the importer’s reach tells nothing of the person', async () => {
    await steps.whole(list('H1;Salattu;Aino;1.5.1986;Joensuu;050 000 1;x'));
    const theirs = importSteps(world, plain);
    const done = await theirs.run(
      await theirs.preview(await theirs.upload(list('Z1;Salattu;Aino;1.5.1986;Kontiolahti;050 000 2;')), {
        sourceName: 'muu lista',
      }),
    );
    expect(done.counts).toMatchObject({ updated: 0, duplicate: 1 });
    const [row] = await rowsOf(done.id, 'duplicate', plain);
    expect(row).toMatchObject({
      problems: [{ code: 'out-of-reach' }],
      candidates: [],
      clientId: null,
      hidden: true,
    });
    expect(row?.cells).toEqual(['Z1', 'Salattu', 'Aino', '', '', '', '']);
    const decided = await world.send(plain, {
      method: 'POST',
      url: `/api/imports/${done.id}/rows/2/decision`,
      payload: { decision: 'same' },
    });
    expect(decided.statusCode).toBe(404);
  });
});

describe('who may see an import', () => {
  test('hidden cells stay hidden in rows, preview and the file of rejected rows', async () => {
    const done = await steps.whole(
      list(
        'I1;Piilo;Aino;1.6.1987;Joensuu;050 000 4567;x',
        'I2;Piilo;Eero;31.2.1987;Kuopio;050 000 4568;kyllä',
      ),
    );
    const previewed = await steps.preview(
      await steps.upload(list('J1;Piilokki;Aino;1.6.1988;Joensuu;050 000 4569;x')),
    );
    for (const url of [
      `/api/imports/${done.id}/rows?result=created`,
      `/api/imports/${done.id}/rows?result=rejected`,
      `/api/imports/${done.id}/rejected`,
      `/api/imports/${done.id}`,
      `/api/imports/${previewed.id}`,
    ]) {
      const open = await world.send(coordinator, { url });
      const hidden = await world.send(plain, { url });
      expect(hidden.statusCode).toBe(200);
      expect(open.body, url).toMatch(/050 000 456/);
      expect(hidden.body, url).not.toMatch(/050 000 456|Kuopio/);
      expect(hidden.body).toContain('Piilo');
    }
  });

  test('one of the municipality sees her own imports, another area and other roles none', async () => {
    const local = await world.addWorker('coordinator', { municipalityCodes: ['276'] });
    const southerner = await world.addWorker('coordinator', { area: world.south });
    const agent = await world.addWorker('careerAgent');
    const done = await steps.whole(list('K1;Oma;Aino;1.6.1989;Joensuu;;'));
    for (const worker of [local, southerner]) {
      expect((await world.send(worker, { url: `/api/imports/${done.id}` })).statusCode).toBe(404);
      expect(
        (await world.send(worker, { url: `/api/imports/${done.id}/rows?result=created` })).statusCode,
      ).toBe(404);
      expect(
        (
          await world.send(worker, {
            method: 'POST',
            url: `/api/imports/${done.id}/undo`,
            payload: { version: done.version },
          })
        ).statusCode,
      ).toBe(404);
      expect((await world.send(worker, { url: '/api/imports' })).json().rows).toEqual([]);
    }
    expect((await world.send(agent, { url: '/api/imports' })).statusCode).toBe(403);
    const mine = importSteps(world, local);
    const own = await mine.whole(
      list('L1;Kylä;Aino;1.6.1990;Kontiolahti;;', 'L2;Kaupunki;Eero;1.6.1990;Joensuu;;'),
    );
    expect(own.counts).toMatchObject({ created: 1, rejected: 1 });
    expect((await rowsOf(own.id, 'rejected', local))[0]?.problems[0]?.code).toBe('municipality-not-yours');
    const first = (await world.send(coordinator, { url: '/api/imports?limit=2' })).json();
    const rest = (
      await world.send(coordinator, { url: `/api/imports?limit=200&cursor=${first.next}` })
    ).json();
    const ids = [...first.rows, ...rest.rows].map((row: { id: string }) => row.id);
    expect(ids).toContain(own.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rest.next).toBeNull();
  });

  test('every step is in the log, with the people made and changed', async () => {
    const done = await steps.whole(list('M1;Lokattu;Aino;1.7.1991;Joensuu;;'));
    const { id } = await findClient('Lokattu');
    await steps.undo(done);
    const events = await database.owner
      .selectFrom('audit_event')
      .select(['event', 'verb', 'staff_id'])
      .where(sql<boolean>`${id}::uuid = any (client_ids)`)
      .orderBy('id')
      .execute();
    expect(events.filter(({ verb }) => verb === 'create' || verb === 'remove')).toEqual([
      { event: 'importRun', verb: 'create', staff_id: coordinator.staffId },
      { event: 'importUndo', verb: 'remove', staff_id: coordinator.staffId },
    ]);
  });
});

describe('the order of steps', () => {
  test('is kept: no run without preview, no second saver unnoticed, no undo of nothing', async () => {
    const batch = await steps.upload(list('N1;Vaihe;Aino;1.8.1992;Joensuu;;'));
    const post = (what: string, version: number) =>
      world.send(coordinator, {
        method: 'POST',
        url: `/api/imports/${batch.id}/${what}`,
        payload: { version },
      });
    expect((await post('run', batch.version)).json()).toMatchObject({ status: 409, code: 'import-not-now' });
    expect((await post('undo', batch.version)).json()).toMatchObject({ status: 409, code: 'import-not-now' });
    const previewed = await steps.preview(batch);
    expect((await post('run', batch.version)).json()).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
    });
    const removed = await world.send(coordinator, { method: 'DELETE', url: `/api/imports/${previewed.id}` });
    expect(removed.statusCode, removed.body).toBe(200);
    expect((await world.send(coordinator, { url: `/api/imports/${previewed.id}` })).statusCode).toBe(404);
  });

  test('a mapping that can’t work is refused with every reason at its place', async () => {
    const batch = await steps.upload(list('O1;Kartta;Aino;1.8.1993;Joensuu;;'));
    const answer = await world.send(coordinator, {
      method: 'PUT',
      url: `/api/imports/${batch.id}/mapping`,
      payload: {
        columns: ['phone', 'phone', null, null, null, null, null],
        defaults: batch.defaults,
        sourceName: 'x',
        version: batch.version,
      },
    });
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json()
        .errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual([
      '/body/columns/1 field-mapped-twice',
      '/body/columns mapping-without-name',
      '/body/defaults/municipalityCode mapping-without-municipality',
      '/body/columns mapping-without-key',
    ]);
    const elsewhere = await world.send(coordinator, {
      method: 'PUT',
      url: `/api/imports/${batch.id}/mapping`,
      payload: {
        columns: batch.columns,
        defaults: { ...batch.defaults, municipalityCode: '405' },
        sourceName: 'x',
        version: batch.version,
      },
    });
    expect(elsewhere.json().code).toBe('default-municipality-out-of-reach');
  });

  test('rows are emptied when the time for undo is over, unused files go', async () => {
    const done = await steps.whole(list('P1;Unohtuva;Aino;1.9.1994;Joensuu;;'));
    const unused = await steps.upload(list('P2;Käyttämätön;Aino;1.9.1994;Joensuu;;'));
    await forgetOldImports(world.services);
    expect((await rowsOf(done.id, 'created'))[0]?.cells[1]).toBe('Unohtuva');
    await forgetOldImports({ database, clock: { now: () => new Date('2027-03-01T00:00:00Z') } });
    expect((await rowsOf(done.id, 'created'))[0]?.cells.join('')).toBe('');
    expect((await world.send(coordinator, { url: `/api/imports/${unused.id}` })).statusCode).toBe(404);
  });

  test('an upload without a file is told so', async () => {
    const answer = await world.send(coordinator, { method: 'POST', url: '/api/imports', payload: {} });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/file', code: 'required' }] });
    const empty = await world.send(coordinator, uploadRequest('/api/imports', csvFile('')));
    expect(empty.json()).toMatchObject({ status: 422, code: 'file-empty', title: 'Tiedosto on tyhjä.' });
  });
});
