/** Rules of grants are data: an administrator takes a version into use, loads the next one, and sees what it changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let administrator: Page;

beforeAll(async () => {
  polku = await openPolku();
  administrator = await polku.signIn('demo-kirsi');
}, 600_000);
afterAll(() => polku?.close());

const dialogOf = (page: Page) => page.getByRole('dialog');
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);

const lahti = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../packs/lahti-lisa/2025.json'), 'utf8'),
) as Record<string, unknown>;

async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Sääntöpaketti')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Tarkista' }).click();
}

test('a version is looked at and taken into use by a decision', async () => {
  const page = administrator;
  await page.goto(`${polku.home}/grant-programmes`);
  await page
    .getByRole('link', { name: /Työllistämislisä|työllistämislisä/ })
    .first()
    .waitFor();
  await expectAccessible(page, 'programmes');
  await page.getByRole('link', { name: 'Lahti-lisä' }).click();
  await page.getByRole('heading', { level: 1, name: /Lahti-lisä 2025/ }).waitFor();
  await expectAccessible(page, 'a version');
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Päättäjä').fill('Kunnanhallitus');
  await dialog.getByLabel('Päätöspäivä').fill('2025-01-20');
  await dialog.getByLabel('Pykälä').fill('12');
  await expectAccessible(page, 'the use of a version');
  await dialog.getByRole('button', { name: 'Ota käyttöön' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Kunnanhallitus 20.1.2025 § 12').waitFor();
});

test('a file that is wrong says where, and nothing is kept', async () => {
  const page = administrator;
  await page.goto(`${polku.home}/grant-programmes/load`);
  await give(page, 'rikki.json', '{"format": 1,');
  await page.getByText(/ei ole JSON-muodossa/).waitFor();
  const strange = {
    ...lahti,
    person: [{ id: 'size', text: { fi: 'a', sv: 'a', en: 'a' }, test: { fact: 'person.shoeSize', is: 43 } }],
  };
  await give(page, 'outo.json', JSON.stringify(strange));
  await page.getByText('tuntematon tieto: person.shoeSize').waitFor();
  await expectAccessible(page, 'a pack with a fault');
  expect(await page.getByRole('button', { name: /^Lataa versio/ }).count()).toBe(0);
});

test('the next version is compared with the one before and loaded', async () => {
  const page = administrator;
  const next = { ...lahti, version: '2027', validFrom: '2027-01-01', validTo: null };
  await give(page, 'lahti-2027.json', JSON.stringify(next));
  await page.getByRole('heading', { name: 'Mikä muuttuu versiosta 2025' }).waitFor();
  await page.getByRole('row', { name: /\/validFrom/ }).waitFor();
  await page.getByRole('button', { name: 'Lataa versio 2027' }).click();
  await page.getByRole('heading', { level: 1, name: /Lahti-lisä 2027/ }).waitFor();
  await page.getByText('ei käytössä').waitFor();
});

test('a manager reads on a phone and changes nothing, in Swedish too', async () => {
  const page = await polku.signIn('demo-tiina', { width: 390, language: 'sv' });
  await page.goto(`${polku.home}/grant-programmes/lahti-lisa/2027`);
  await page.getByRole('heading', { level: 1, name: /2027/ }).waitFor();
  await expectAccessible(page, 'a version on a phone');
  await fits(page, 'a version at 390 px');
  expect(await page.getByRole('button', { name: 'Ta i bruk' }).count()).toBe(0);
});
