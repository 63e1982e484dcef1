/**
 * An employer who is not signed in looks for support: five questions, what may fit and what is not known, a refined answer
 * that fits, the sum by rows, and what rules a programme out. On a phone, and accessible.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let page: Page;

beforeAll(async () => {
  polku = await openPolku();
  page = await polku.window({ width: 390, height: 800 });
}, 600_000);
afterAll(() => polku?.close());

const card = (name: string) => page.locator('.card', { has: page.getByRole('heading', { name, level: 3 }) });

test('the finder is found beside the calculators', async () => {
  await page.goto(`${polku.home}/laskurit`);
  await page.getByRole('link', { name: 'Tukihaku' }).click();
  await page.getByRole('heading', { name: 'Tukihaku', level: 1 }).waitFor();
});

test('what is left empty is asked for', async () => {
  await page.getByRole('button', { name: 'Näytä tuet' }).click();
  await page.getByText('Valitse henkilön kotikunta luettelosta.').first().waitFor();
  await expectAccessible(page, 'the finder with what is missing');
});

test('five questions tell what may fit, and what is not known', async () => {
  await page.getByLabel('Työnantaja on').selectOption('company');
  await choose(page, 'Kotikunta', 'Kokkola');
  await page.getByLabel(/Syntymävuosi/).fill('2002');
  await page.getByLabel(/Työttömänä työn alkaessa/).fill('8');
  await page.getByLabel('Toistaiseksi').check();
  await page.getByLabel('Työ alkaa').fill('2026-12-01');
  await page.getByLabel('Työaika viikossa, tuntia').fill('37,5');
  await page.getByLabel('Bruttopalkka kuukaudessa, euroa').fill('2400');
  await page.getByRole('button', { name: 'Näytä tuet' }).click();
  const voucher = card('Nuorten työllistymisseteli');
  await voucher.getByText('Voi sopia').waitFor();
  await voucher.getByText('Jos ehdot täyttyvät: 9 000,00 €').waitFor();
  await voucher.getByText('Verovelka').waitFor();
  await card('Lahti-lisä').getByText('Työnantaja on yhdistys, säätiö').first().waitFor();
  await page.getByText(/Säännöt päivänä/).waitFor();
  await expectAccessible(page, 'what may fit');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
});

test('a refined answer fits, with its rows and instalments', async () => {
  await page.getByLabel(/Verovelka/).selectOption('none');
  await page
    .getByRole('radiogroup', { name: /Vähämerkityksiset/ })
    .getByLabel('Ei ole')
    .check();
  await page.getByRole('button', { name: 'Päivitä tulos' }).click();
  const voucher = card('Nuorten työllistymisseteli');
  await voucher.getByText('Sopii', { exact: true }).waitFor();
  await voucher.getByText('Miten summa laskettiin').click();
  await voucher.getByText('14 400,00 €').waitFor();
  await voucher.getByText(/aikaisintaan 30\.11\.2027/).waitFor();
  await expectAccessible(page, 'what fits');
});
