/**
 * A round of duuniseteli with quotas for four municipalities, in Finnish: the year's rules are loaded as data, the
 * applications are recorded and proposed, and somebody else decides the whole round by arrival within the quotas.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from '../server/testing/pdf-text.ts';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let coordinator: Page;
let decider: Page;
let deciderId = '';
let employerIds: readonly string[] = [];

const rules = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../packs/duuniseteli-etela-karjala/2022.json'), 'utf8'),
) as { readonly intake: { readonly rounds: readonly object[] } };
/** Imatra, Lappeenranta, Rautjärvi and Ruokolahti. */
const quotas = { '153': 1, '405': 2, '689': 1, '700': 1 };
const ofThisYear = {
  ...rules,
  version: '2026',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  intake: {
    ...rules.intake,
    rounds: rules.intake.rounds.map((_, at) => ({
      id: `2026-${at + 1}`,
      opensOn: `2026-${String(at * 3 + 1).padStart(2, '0')}-01`,
      closesOn: `2026-${String(at * 3 + 3).padStart(2, '0')}-30`,
      quotas,
    })),
  },
};

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.database;
  const manager = await owner
    .selectFrom('role_assignment as role')
    .innerJoin('area', 'area.id', 'role.area_id')
    .select(['role.area_id', 'role.staff_id'])
    .where('area.slug', '=', 'etela-karjala')
    .where('role.role', '=', 'manager')
    .where('role.ends_on', 'is', null)
    .orderBy('role.staff_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  deciderId = manager.staff_id;
  const employers = await owner
    .selectFrom('employer')
    .select('id')
    .where('area_id', '=', manager.area_id)
    .where('kind', '=', 'company')
    .orderBy('id')
    .limit(5)
    .execute();
  employerIds = employers.map(({ id }) => id);
  await owner
    .insertInto('sign_in_identity')
    .values({ ...manager, issuer: polku.running.services.identityIssuer, subject: 'southern-manager' })
    .execute();
  coordinator = await polku.signIn('demo-johanna');
}, 600_000);
afterAll(() => polku?.close());

/** As her browser sends it: recording nine applications by hand is the story of another file. */
async function send<T>(method: 'POST' | 'PUT', url: string, data?: object): Promise<T> {
  const session = await (await coordinator.request.get(`${polku.home}/api/session`)).json();
  const answer = await coordinator.request.fetch(`${polku.home}/api${url}`, {
    method,
    headers: { 'x-csrf-token': session.csrfToken, origin: polku.home },
    ...(data ? { data } : {}),
  });
  expect(answer.status(), `${url} ${await answer.text()}`).toBe(200);
  return (await answer.json()) as T;
}

test('the year’s rules are loaded and taken into use, with the right to decide and where to appeal', async () => {
  const page = coordinator;
  await page.goto(`${polku.home}/grant-programmes/load`);
  await page.getByLabel('Sääntöpaketti').setInputFiles({
    name: 'duuniseteli-2026.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(ofThisYear)),
  });
  await page.getByRole('button', { name: 'Tarkista' }).click();
  await page.getByRole('button', { name: 'Lataa versio 2026' }).click();
  await page.getByRole('heading', { level: 1, name: /Duuniseteli.* 2026/ }).waitFor();
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Päättäjä').fill('Työllisyyslautakunta');
  await dialog.getByLabel('Päätöspäivä').fill('2025-12-16');
  await dialog.getByLabel('Pykälä').fill('88');
  await dialog.getByRole('button', { name: 'Ota käyttöön' }).click();
  await dialog.waitFor({ state: 'detached' });
  await send('POST', '/grant-deciders', {
    staffId: deciderId,
    mostCents: 500_000,
    startsOn: '2026-01-01',
    endsOn: null,
  });
  await send('PUT', '/grant-appeal-bodies/municipalRectification', {
    authority: 'Lappeenrannan kaupunki',
    name: 'Työllisyyslautakunta',
    address: 'PL 11, 53101 Lappeenranta',
    email: 'kirjaamo@alue.example',
    openingHours: 'ma–pe 9.00–15.00',
    court: 'Itä-Suomen hallinto-oikeus',
    version: 0,
  });
});

/** Nine young people, in the order in which their applications came. */
const young = [
  ['Aada', '153'],
  ['Bertil', '405'],
  ['Cecilia', '153'],
  ['Daavid', '405'],
  ['Eeli', '689'],
  ['Fiina', '405'],
  ['Hugo', '700'],
  ['Iita', '689'],
  ['Joel', '700'],
] as const;

test('nine applications of the round are proposed, one of them by hand', async () => {
  const page = coordinator;
  for (const [at, [name, municipality]] of young.entries()) {
    const made = await send<{ readonly id: string }>('POST', '/grant-cases', {
      programme: 'duuniseteli-etela-karjala',
      employerId: employerIds[at % employerIds.length],
      receivedOn: `2026-10-${String(at + 5).padStart(2, '0')}`,
      personName: `${name} Nuorisoinen`,
      jobTitle: 'Työntekijä',
      told: {
        person: { birthDate: '2001-05-14', municipality, graduatedOn: '2026-05-30' },
        employer: { kind: 'company' },
        job: { startsOn: '2026-11-02', endsOn: '2027-04-30', municipality, weeklyHours: 37.5 },
        claims: {},
        extra: { fromSampo: true },
      },
    });
    await send('POST', `/grant-cases/${made.id}/moves`, { action: 'take', note: '', version: 0 });
    if (at < young.length - 1) {
      await send('POST', `/grant-cases/${made.id}/proposal`, {
        kind: 'granted',
        manualCents: null,
        reasons: 'Ehdot täyttyvät.',
        version: 1,
      });
      continue;
    }
    await page.goto(`${polku.home}/grant-cases/${made.id}`);
    await page.getByText('Ehdot täyttyvät').first().waitFor();
    await page.getByRole('button', { name: 'Esitä päätöstä' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Perustelut').fill('Ehdot täyttyvät.');
    await dialog.getByRole('button', { name: 'Esitä päätöstä' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});

test('who proposed them decides none; the manager decides the round within the quotas', async () => {
  decider = await polku.signIn('southern-manager');
  const page = decider;
  await page.goto(`${polku.home}/grant-rounds`);
  await page.getByRole('button', { name: 'Päätä kierros 2026-4' }).click();
  const dialog = page.getByRole('dialog');
  for (const [place, quota] of [
    ['Imatra', '1'],
    ['Lappeenranta', '2'],
    ['Rautjärvi', '1'],
    ['Ruokolahti', '1'],
  ] as const)
    expect(await dialog.getByLabel(`Kiintiö: ${place}`).inputValue()).toBe(quota);
  await expectAccessible(page, 'a round to decide');
  await dialog.getByRole('button', { name: 'Päätä kierros' }).click();
  await page.getByText('Käsitelty 9/9').waitFor();
  await expectAccessible(page, 'a round decided');
  const decided = await polku.database.owner
    .selectFrom('grant_case')
    .select(['person_name', 'status'])
    .where('programme', '=', 'duuniseteli-etela-karjala')
    .orderBy('received_on')
    .execute();
  // by arrival: Imatra 1, Lappeenranta 2, Rautjärvi 1, Ruokolahti 1; the others go on waiting
  expect(decided.map(({ person_name, status }) => `${person_name.split(' ')[0]} ${status}`)).toEqual([
    'Aada decided',
    'Bertil decided',
    'Cecilia proposed',
    'Daavid decided',
    'Eeli decided',
    'Fiina proposed',
    'Hugo decided',
    'Iita proposed',
    'Joel proposed',
  ]);
});

test('a decision of the round is a tagged document in both languages, and its public part names nobody', async () => {
  const page = decider;
  const row = page.getByRole('row').filter({ hasText: 'Imatra' }).first();
  await row.getByRole('link').first().click();
  await page.getByRole('heading', { name: /^Päätös \d{4}\/\d{5}$/ }).waitFor();
  for (const [name, language] of [
    ['Koko päätös liitteineen, suomeksi (PDF)', 'fi'],
    ['Koko päätös liitteineen, ruotsiksi (PDF)', 'sv'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    const source = fs.readFileSync(await download.path()).toString('latin1');
    expect(source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(new RegExp(`/Lang \\(${language}\\)`));
  }
  const [open] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Julkinen osa, suomeksi (PDF)' }).click(),
  ]);
  const told = pdfText(fs.readFileSync(await open.path()));
  expect(told).toContain('Duuniseteli');
  expect(told).not.toContain('Nuorisoinen');
});
