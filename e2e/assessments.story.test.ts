/**
 * Assessments: a client answers on a phone and the coach beside her, the change shows, a form is published anew and old
 * answers keep theirs.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
/** The page of a client of Ville's whose measure has been filled in before. */
let address = '';

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const found = await owner
    .selectFrom('client')
    .innerJoin('sign_in_identity as i', 'i.staff_id', 'client.responsible_staff_id')
    .innerJoin('assessment as a', 'a.client_id', 'client.id')
    .innerJoin('assessment_definition as d', 'd.id', 'a.definition_id')
    .select('client.id')
    .where('i.subject', '=', 'demo-ville')
    .where('client.path_state', '=', 'coaching')
    .where('d.key', '=', 'progress')
    .where('a.answered_on', '<', '2026-09-01')
    .orderBy('client.id')
    .executeTakeFirstOrThrow();
  address = `${polku.home}/clients/${found.id}/assessments`;
});
afterAll(() => polku?.close());

/** The highest step in every area. */
async function answerAll(page: Page, step: 'first' | 'last' = 'last'): Promise<void> {
  await page.getByRole('radiogroup').first().waitFor();
  for (const question of await page.getByRole('radiogroup').all())
    await question.getByRole('radio')[step]().check();
}

test('the client answers on a phone, one area at a time, in easy Finnish', async () => {
  const page = await polku.signIn('demo-ville', { width: 390, height: 780 });
  await page.goto(address);
  await page.getByRole('link', { name: 'Täytä asiakkaan kanssa' }).click();
  await page.getByRole('checkbox', { name: 'Selkokieli' }).check();
  await page.getByText('Millainen sinun arkesi on nyt?').waitFor();
  await expectAccessible(page, 'answering on a phone');
  for (let area = 1; area <= 6; area += 1) {
    await page.getByText(`Kohta ${area}/6`).first().waitFor();
    await answerAll(page);
    await page.getByRole('button', { name: area < 6 ? 'Seuraava' : 'Valmis' }).click();
  }
  await page.getByText('Tallennettu').first().waitFor();
});

test('the coach answers apart, and the change and the difference show', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(address);
  await page.getByRole('link', { name: 'Täytä valmentajana' }).click();
  await answerAll(page);
  await page.getByRole('button', { name: 'Valmis' }).click();
  await page.getByRole('heading', { name: 'Muutos alusta' }).waitFor();
  expect(await page.getByText(/Asiakas: \d+ aske\S+ ylöspäin/).count()).toBe(1);
  expect(await page.getByRole('cell', { name: '5/5' }).count()).toBeGreaterThanOrEqual(12);
  await page.getByText('Mittari: seuraava täyttö').waitFor();
  await page.locator('summary', { hasText: 'Kaikki täytöt' }).click();
  await expectAccessible(page, 'the assessments of a client');
});

test('the need for joint services is found by the worker, with reasons', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(address);
  await page.getByRole('link', { name: 'Arvioi tarve' }).click();
  await answerAll(page, 'first');
  await page.getByRole('button', { name: 'Valmis' }).click();
  await page.getByRole('heading', { name: 'Valitse vähintään yksi peruste.' }).waitFor();
  await page.getByRole('checkbox', { name: 'Yhteydenotto toiseen viranomaiseen ei riitä' }).check();
  await expectAccessible(page, 'screening');
  await page.getByRole('button', { name: 'Valmis' }).click();
  await page.getByText('Lähde: laki työllistymisen monialaisesta edistämisestä (381/2023)').waitFor();
});

test('the administrator takes a new edition into use, and old answers keep theirs', async () => {
  const admin = await polku.signIn('demo-kirsi');
  await admin.goto(`${polku.home}/administration/assessments`);
  await admin.getByRole('link', { name: 'Edistymisen mittari' }).click();
  await expectAccessible(admin, 'a form previewed');
  await admin.getByRole('button', { name: 'Tee uusi versio' }).click();
  await admin.getByRole('textbox', { name: 'Nimi: suomi', exact: true }).fill('Oma mittari');
  await admin.getByRole('button', { name: 'Tallenna' }).click();
  await admin.getByText('Tallennettu').first().waitFor();
  await expectAccessible(admin, 'a form edited');
  await admin.getByRole('button', { name: 'Ota käyttöön' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Ota käyttöön' }).click();
  await admin.getByText('Versio on käytössä').first().waitFor();

  const page = await polku.signIn('demo-ville');
  await page.goto(address);
  await page.getByRole('link', { name: 'Täytä valmentajana' }).click();
  await page.getByRole('heading', { name: 'Oma mittari' }).waitFor();
  await answerAll(page);
  await page.getByRole('button', { name: 'Valmis' }).click();
  // the new edition begins anew: nothing to compare with yet
  await page.getByText('Valmentaja: muutos näkyy, kun tämä versio on täytetty kahdesti').waitFor();
  await page.locator('summary', { hasText: 'Kaikki täytöt' }).click();
  const editions = await page.getByRole('table', { name: 'Kaikki täytöt' }).getByRole('row').allInnerTexts();
  expect(editions.filter((row) => /2$/.test(row.trim()))).toHaveLength(1);
  expect(editions.filter((row) => /1$/.test(row.trim())).length).toBeGreaterThanOrEqual(3);
});
