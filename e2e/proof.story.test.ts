/**
 * Observation and proof: a coach marks on a phone how a task went, sees mastery on the client's page, takes a skill from
 * it and issues a certificate that is downloaded; a school answers what was sent to it; a client reads her own.
 */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from '../server/testing/pdf-text.ts';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
let taskPath = '';
let clientPath = '';
let clientName = '';
const phone = { width: 390, height: 800 };
const friday = '2026-11-20';

beforeAll(async () => {
  polku = await openPolku();
}, 600_000);
afterAll(() => polku?.close());

const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);
const dialogOf = (page: Page) => page.getByRole('dialog');

test('one tap on a phone in the workshop for one, and one for all who wait', async () => {
  const page = await polku.signIn('demo-kimmo', phone);
  await page.goto(`${polku.home}/tasks`);
  await page.getByRole('link', { name: 'Työvaatteiden pesu' }).first().click();
  await page.getByRole('heading', { name: 'Ketkä ovat tehneet' }).waitFor();
  taskPath = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Kirjaa havainnot' }).click();
  await page.getByRole('heading', { name: 'Havainnot tehtävästä', level: 1 }).waitFor();
  await page.goto(`${page.url().split('?')[0]}?day=${friday}`);
  const rows = page
    .getByRole('region', { name: 'Tänään paikalla' })
    .or(page.locator('section', { hasText: 'Tänään paikalla' }));
  const groups = rows.first().locator('li.note-row');
  await groups.first().waitFor();
  clientName = (await groups.first().getByRole('link').textContent()) ?? '';
  clientPath = (await groups.first().getByRole('link').getAttribute('href')) ?? '';
  const step = (name: string) => groups.first().getByRole('button', { name: new RegExp(`^${name}`) });
  await step('Välillä apua').click();
  await expect.poll(() => step('Välillä apua').getAttribute('data-look')).toBe('primary');
  // a second tap of the day replaces the first
  await step('Itsenäisesti').click();
  await expect.poll(() => step('Itsenäisesti').getAttribute('data-look')).toBe('primary');
  expect(await step('Välillä apua').getAttribute('data-look')).toBe('secondary');
  await expectAccessible(page, 'notes in the workshop');
  await fits(page, 'notes in the workshop');
  const all = page.getByRole('group', { name: /Merkitse kaikki/ });
  await all.getByRole('button', { name: /^Avustettuna/ }).click();
  await all.waitFor({ state: 'detached' });
  expect(await groups.getByText('Merkitty').count()).toBe(await groups.count());
});

test('mastery stands on the page of the task and of the client, and a skill is taken from it', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}${taskPath}`);
  const row = page.getByRole('row', { name: new RegExp(clientName) });
  await row.getByText('Itsenäisesti').first().waitFor();
  await expectAccessible(page, 'a task with its people');
  await page.goto(`${polku.home}${clientPath}`);
  await page.getByRole('heading', { name: 'Työvaatteiden pesu', level: 3 }).waitFor();
  const offer = page.getByRole('button', { name: /Lisää osaamiseen/ });
  const offers = await offer.count();
  expect(offers).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /Lisää osaamiseen: pyykinpesu|Lisää osaamiseen/ })
    .first()
    .click();
  await expect.poll(() => offer.count()).toBe(offers - 1);
  await expectAccessible(page, 'the client’s tasks');
});

test('a certificate is issued, downloaded as it is, and says what it is not', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}${clientPath}`);
  await page.getByRole('button', { name: 'Anna todistus' }).click();
  await expectAccessible(page, 'issuing a certificate');
  await dialogOf(page).getByRole('button', { name: 'Anna todistus' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /Lataa PDF/ })
      .first()
      .click(),
  ]);
  const text = pdfText(fs.readFileSync(await download.path())).replace(/\s+/g, ' ');
  for (const words of [
    'Työtodistus tehdyistä tehtävistä',
    'Työvaatteiden pesu',
    'Kimmo Asikainen',
    'työsopimuslain',
  ])
    expect(text).toContain(words);
  const family = clientName.split(' ')[0] ?? '';
  expect(text).toContain(family);
});

test('a card whose time is over is a warning where she is placed, and its last day is proposed', async () => {
  const page = await polku.signIn('demo-kimmo', phone);
  await page.goto(`${polku.home}${clientPath}`);
  await page.getByRole('button', { name: 'Lisää kortti' }).click();
  await dialogOf(page).getByLabel('Kortti tai passi').selectOption({ label: 'Ensiapukortti' });
  await dialogOf(page).getByText('Tarkista päivä kortista.').waitFor();
  await expectAccessible(page, 'a card being written');
  await fits(page, 'a card being written');
});

test('a school answers what was sent to it', async () => {
  const page = await polku.signIn('demo-elise');
  await page.goto(`${polku.home}/handed`);
  const handed = page.getByRole('link', { name: /Avaa tiedot/ });
  await handed.first().waitFor();
  const names = await handed.all();
  let isAnswered = false;
  for (const path of await Promise.all(names.map((link) => link.getAttribute('href')))) {
    await page.goto(`${polku.home}${path}`);
    await page.getByRole('heading', { name: 'Opinnollistaminen', level: 2 }).waitFor();
    const answer = page.getByRole('button', { name: /^Vastaa/ });
    await page.getByRole('table').first().or(page.getByText('Teille ei ole lähetetty')).waitFor();
    if ((await answer.count()) === 0) continue;
    await answer.click();
    await dialogOf(page).getByLabel('Vahvistan osan').check();
    await dialogOf(page).getByRole('button', { name: 'Vastaa' }).click();
    // a part is told in words
    await dialogOf(page).getByText('Kirjoita, mitä vahvistat tai mikä puuttuu.').first().waitFor();
    await dialogOf(page).getByLabel('Vastauksen sanat').fill('Siivous vahvistetaan.');
    await expectAccessible(page, 'a school’s answer');
    await dialogOf(page).getByRole('button', { name: 'Vastaa' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.getByText('Siivous vahvistetaan.').waitFor();
    await expectAccessible(page, 'a school’s slice');
    isAnswered = true;
  }
  expect(isAnswered).toBe(true);
});

test('a client reads what she has done and downloads her certificate', async () => {
  const page = await polku.signIn('demo-client-aino', phone);
  await page.goto(`${polku.home}/oma/vahvuudet`);
  await page.goto(`${polku.home}/oma/todistukset`);
  await page.getByRole('heading', { name: 'Työtodistus tehdyistä tehtävistä' }).waitFor();
  await expectAccessible(page, 'her own certificates');
  await fits(page, 'her own certificates');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /Lataa PDF/ })
      .first()
      .click(),
  ]);
  expect(pdfText(fs.readFileSync(await download.path()))).toContain('MALL-2345-6789');
});
