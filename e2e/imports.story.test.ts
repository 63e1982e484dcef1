/**
 * A coordinator's list, in Finnish: read, columns checked, previewed, imported, a row decided, undone; and two records
 * of one person merged and split.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let page: Page;

beforeAll(async () => {
  polku = await openPolku();
  page = await polku.signIn('demo-helena');
});
afterAll(() => polku?.close());

const example = (name: string) => path.resolve(import.meta.dirname, '../examples', name);
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('a list in Windows-1252 is read and its columns proposed', async () => {
  await page.goto(`${polku.home}/imports`);
  await heading('Ei vielä tuonteja').waitFor();
  await expectAccessible(page, 'imports, none yet');
  await page.getByLabel('Tiedosto').setInputFiles(example('clients-semicolon-windows-1252.csv'));
  await button('Lue tiedosto').click();
  await heading('Mitä sarakkeissa on').waitFor();
  await page.getByText('39 riviä, merkistö windows-1252, erotin ;').waitFor();
  expect(await page.getByRole('combobox', { name: /^Hetu/ }).inputValue()).toBe('identityCode');
  expect(await page.getByRole('combobox', { name: /^Huomautuksia/ }).inputValue()).toBe('');
  await expectAccessible(page, 'columns of an import');
});

test('a mapping that can’t work is refused at the field', async () => {
  await page.getByRole('combobox', { name: /^Etunimet/ }).selectOption({ label: 'Ei tuoda' });
  await button('Esikatsele').click();
  await page.getByText('Valitse nimen sarake, tai sukunimen ja etunimen sarakkeet.').first().waitFor();
  await page.getByRole('combobox', { name: /^Etunimet/ }).selectOption({ label: 'Etunimet' });
  await button('Esikatsele').click();
  await page.getByText('Kuntaa ei tunneta', { exact: false }).first().waitFor();
  await button('Tuo 30 asiakasta (2 jää odottamaan päätöstä)').waitFor();
  await expectAccessible(page, 'preview of an import');
});

test('the run ends with its counts, and the rejected rows can be fetched', async () => {
  await button('Tuo 30 asiakasta (2 jää odottamaan päätöstä)').click();
  await heading('Tuonti on valmis').waitFor();
  await page.getByRole('cell', { name: /Sama henkilö on listassa jo aiemmin \(rivi 6\)/ }).waitFor();
  await expectAccessible(page, 'result of an import');
  await page.getByLabel('Näytä').selectOption({ label: 'Hylätty (7)' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lataa hylätyt rivit (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('clients-semicolon-windows-1252.hylatyt.csv');
  await page.goto(`${polku.home}/clients`);
  await page.getByRole('main').getByLabel('Nimi, henkilötunnus tai puhelin').fill('Järvelänkoski Niilo');
  await page.getByRole('main').getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByRole('link', { name: /Järvelänkoski/ }).waitFor();
  await page.goto(`${polku.home}/imports`);
  await page.getByRole('link', { name: 'clients-semicolon-windows-1252' }).click();
});

test('a row that waits is decided', async () => {
  await page.getByLabel('Näytä').selectOption({ label: 'Odottaa päätöstä (2)' });
  const row = page.getByRole('row', { name: /Taipaleenmäki Teemu/ });
  await row.locator('summary').click();
  await expectAccessible(page, 'the answers for a row that waits');
  await row.getByRole('button', { name: 'Uusi asiakas' }).click();
  await page.getByText('Päätös on tallennettu.').first().waitFor();
});

test('two records of one person are merged, and split again', async () => {
  const list =
    'Sukunimi,Etunimi,Syntymäaika,Kotikunta,Puhelin\nKaksonen,Aatu,7.7.1971,Joensuu,050 000 1111\nKaksoinen,Aatu,7.7.1971,Liperi,\n';
  await page.goto(`${polku.home}/imports`);
  await page
    .getByLabel('Tiedosto')
    .setInputFiles({ name: 'pieni lista.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await button('Lue tiedosto').click();
  await button('Esikatsele').click();
  await button('Tuo 2 asiakasta').click();
  await heading('Tuonti on valmis').waitFor();
  await page.goto(`${polku.home}/duplicates`);
  await heading('Kaksoiskappaleet').waitFor();
  await expectAccessible(page, 'suspected duplicates');
  await page
    .getByRole('link', { name: /^Vertaa/ })
    .first()
    .click();
  await heading('Onko tämä sama henkilö?').waitFor();
  await expectAccessible(page, 'two records side by side');
  await button('Yhdistä').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yhdistä' }).click();
  await page.getByText('Tietueet on yhdistetty.').first().waitFor();
  await page.goto(`${polku.home}/duplicates/merged`);
  await expectAccessible(page, 'merged records');
  await button(/^Erota: /)
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erota' }).click();
  await page.getByText('Tietueet on erotettu.').first().waitFor();
});

test('undo takes back what nobody has touched', async () => {
  await page.goto(`${polku.home}/imports`);
  await page.getByRole('link', { name: 'clients-semicolon-windows-1252' }).click();
  await button('Peru tuonti').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Peru tuonti' }).click();
  await heading('Tuonti on peruttu').waitFor();
  await expectAccessible(page, 'an import undone');
});

test('on a phone, in Swedish and in the dark the pages hold too', async () => {
  const phone = await polku.signIn('demo-helena', { language: 'sv', width: 380, height: 760, dark: true });
  await phone.goto(`${polku.home}/imports`);
  await phone.getByRole('heading', { name: 'Importer', exact: true }).waitFor();
  await expectAccessible(phone, 'imports on a phone');
  await phone.getByLabel('Fil', { exact: false }).first().setInputFiles(example('clients.xlsx'));
  await phone.getByRole('button', { name: 'Läs filen' }).click();
  await phone.getByText('37 rader från fliken Asiakkaat 2026').waitFor();
  await phone.getByRole('button', { name: 'Förhandsgranska' }).click();
  await phone.getByRole('button', { name: /^Importera 34 kunder/ }).waitFor();
  await expectAccessible(phone, 'preview on a phone');
});
