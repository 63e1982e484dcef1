/**
 * Figures: a coordinator narrows them, reads what one counts, goes to its people and takes a table along; a manager sees
 * the same numbers, hidden ones hidden, and no people. Local service is promised and marked.
 */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, choose, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openFigures(page: Page, query = ''): Promise<void> {
  await page.goto(`${polku.home}/figures${query}`);
  await card(page, 'Lopputulokset').waitFor();
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return await file.path();
}

/** The count of a row of a figure's chart, or the word of what is hidden. */
async function shown(page: Page, figure: string, row: string): Promise<string> {
  const found = card(page, figure).getByRole('row', { name: new RegExp(`^${row} `) });
  return (await found.first().getByRole('cell').first().innerText()).replace(/\s/g, '');
}

test('a coordinator narrows the figures, reads a definition and goes to the people', async () => {
  const page = await polku.signIn('demo-helena');
  await openFigures(page);
  await expectAccessible(page, 'figures');
  await page.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Lieksa' });
  await page.waitForURL(/municipality=422/);
  await page.getByLabel('Jakso').selectOption({ label: '1–6/2026' });
  await page.waitForURL(/period=2026-1/);
  const outcomes = card(page, 'Siirtymät polulla');
  await outcomes.getByText('Mitä luku kertoo').click();
  await outcomes.getByText('ylös on myönteinen siirtymä', { exact: false }).waitFor();
  await outcomes.getByText('Taulukko kunnittain').click();
  await outcomes.getByRole('row', { name: /Joensuu/ }).waitFor();
  await expectAccessible(page, 'figures opened');
  const count = Number(await shown(page, 'Siirtymät polulla', 'Ylöspäin'));
  expect(count).toBeGreaterThan(5);
  await outcomes.getByRole('link', { name: 'Ylöspäin' }).click();
  await page.getByRole('heading', { name: 'Siirtymät polulla: Ylöspäin' }).waitFor();
  await page.getByRole('table').waitFor();
  await expectAccessible(page, 'people behind a figure');
  const names = page.getByRole('rowheader').getByRole('link');
  expect(await names.count()).toBeGreaterThan(0);
  await names.first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
});

test('what is shown is taken along as a table and as text', async () => {
  const page = await polku.signIn('demo-helena');
  await openFigures(page, '?period=2026-1');
  const up = await shown(page, 'Siirtymät polulla', 'Ylöspäin');
  const parts = unzipSync(await readFile(await download(page, 'Lataa Excel')));
  const partOf = (name: string) => strFromU8(parts[`xl/${name}`] ?? new Uint8Array());
  expect([...partOf('workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(
    ['Luvut', 'Määritelmät'],
  );
  expect(partOf('worksheets/sheet1.xml')).toContain(`<v>${up}</v>`);
  expect(partOf('sharedStrings.xml')).toContain('piilotettu');
  const csv = await readFile(await download(page, 'Lataa CSV'), 'utf8');
  expect(csv).toContain(`1–6/2026;Koko alue;Kaikki;Siirtymät polulla;Ylöspäin;${up};ihmistä;`);
});

test('a coordinator sets a target, and reach is shown against it', async () => {
  const page = await polku.signIn('demo-helena');
  await openFigures(page, '?group=neet');
  await page.getByRole('button', { name: 'Aseta tavoite' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'setting a target');
  await dialog.getByLabel('Tavoitettavia ihmisiä').fill('400');
  await dialog.getByLabel('Mihin tavoite perustuu').fill('Johtoryhmä 3.2.2026');
  await dialog.getByRole('button', { name: 'Aseta tavoite' }).click();
  await card(page, 'Tavoitetut ihmiset').getByText('/ tavoite 400').waitFor();
  await card(page, 'Tavoitetut ihmiset').getByText('Lähde: Johtoryhmä 3.2.2026').waitFor();
});

test('a manager sees the same numbers, hidden ones hidden, and no people', async () => {
  const coordinator = await polku.signIn('demo-helena');
  await openFigures(coordinator, '?municipality=707');
  const page = await polku.signIn('demo-tiina', { width: 390, height: 780 });
  await openFigures(page, '?municipality=707');
  for (const row of ['Koulutus', 'Yrittäjyys', 'Eläke']) {
    expect(await shown(page, 'Lopputulokset', row)).toBe(await shown(coordinator, 'Lopputulokset', row));
  }
  expect(await page.getByRole('main').getByText('piilotettu', { exact: true }).count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: 'Näytä asiakkaat' }).count()).toBe(0);
  expect(await card(page, 'Lopputulokset').getByRole('link').count()).toBe(0);
  await expectAccessible(page, 'figures on a phone');
  const width = await page.locator('html').evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.goto(`${polku.home}/figures/people?period=2026-2`);
  await page.getByRole('main').waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(0);
});

test('local service is promised and its days are marked', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/local-service`);
  await page.getByRole('row', { name: /Vuonislahden kylätalo/ }).waitFor();
  await expectAccessible(page, 'local service');
  await page.getByRole('button', { name: 'Lisää paikka' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Paikan nimi').fill('Kolin kylätalo');
  await choose(page, 'Kunta', 'Lieksa');
  await dialog.getByLabel('Kylä tai kaupunginosa').fill('Koli');
  await dialog.getByRole('checkbox', { name: 'ma', exact: true }).check();
  await dialog.getByLabel('Ensimmäinen päivä').fill('2026-11-02');
  await expectAccessible(page, 'a promise of local service');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  const row = page.getByRole('row', { name: /Kolin kylätalo/ });
  await row.getByText('0 / 3 päivää').waitFor();
  await row.getByRole('button', { name: 'Merkitse päivät' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'ma 9.11.2026' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
  await row.getByText('1 / 3 päivää').waitFor();
});
