/** A grant from paper to a decision: recorded, taken, more asked and given, proposed, and decided by somebody else. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let agent: Page;
let casePath = '';

beforeAll(async () => {
  polku = await openPolku();
  agent = await polku.signIn('demo-lauri');
}, 600_000);
afterAll(() => polku?.close());

const dialogOf = (page: Page) => page.getByRole('dialog');
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);

async function step(page: Page, name: string, fill?: (dialog: ReturnType<typeof dialogOf>) => Promise<void>) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = dialogOf(page);
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('an application on paper is recorded, and the rules say what they say', async () => {
  const page = agent;
  await page.goto(`${polku.home}/grant-cases`);
  await page
    .getByRole('link', { name: /^\d{4}\/\d{5}$/ })
    .first()
    .waitFor();
  await expectAccessible(page, 'the queue');
  await page.getByRole('link', { name: 'Kirjaa paperihakemus' }).click();
  const employer = page.getByRole('combobox', { name: 'Työnantaja', exact: true });
  await employer.fill('a');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel('Palkattava').fill('Taimi Tarinoitu');
  await page.getByLabel('Tehtävänimike').fill('Puutarhatyöntekijä');
  await page.getByRole('combobox', { name: 'Henkilön kotikunta' }).fill('Joensuu');
  await page.getByRole('option', { name: 'Joensuu', exact: true }).click();
  await page.getByLabel(/työllisyyspalvelujen asiakas/).selectOption({ label: 'kyllä' });
  await page.getByLabel('pitkään työttömänä ollut').check();
  await page.getByLabel('Työnantaja on').selectOption({ label: 'yritys' });
  await page.getByLabel('Työ alkaa').fill('2026-12-01');
  await page.getByLabel(/Työ päättyy/).fill('2027-06-30');
  await page.getByLabel('Työaika viikossa, tuntia').fill('30');
  await expectAccessible(page, 'the form of an application');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('heading', { level: 1, name: /TOIMI/ }).waitFor();
  await page.getByText('Kaikkea ei vielä tiedetä').waitFor();
  await expectAccessible(page, 'a case');
  casePath = new URL(page.url()).pathname;
});

test('it is taken, more is asked, given and written down, and a decision is proposed', async () => {
  const page = agent;
  await step(page, 'Ota käsittelyyn');
  await step(page, 'Pyydä lisätietoja', async (dialog) => {
    await dialog.getByLabel('Mitä lisätietoja pyydetään').fill('Selvitys velvoitteista ja aiemmista tuista');
    await dialog.getByLabel('Lisätiedot viimeistään').fill('2026-12-04');
    await expectAccessible(page, 'more information is asked');
  });
  await page.getByText('Selvitys velvoitteista ja aiemmista tuista').first().waitFor();
  await step(page, 'Lisätiedot saatu');
  await page.getByRole('button', { name: 'Korjaa tietoja' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel(/lakisääteiset velvoitteensa/).selectOption({ label: 'kyllä' });
  await dialog.getByLabel(/taloudelliseen toimintaan/).selectOption({ label: 'kyllä' });
  await dialog.getByLabel(/tavanomainen palkka/).selectOption({ label: 'kyllä' });
  await dialog.getByLabel('Aiemmat tuet').selectOption({ label: 'ei ole' });
  await dialog.getByLabel(/de minimis/).selectOption({ label: 'ei ole' });
  await dialog.getByLabel('Miksi tietoja muutetaan').fill('Työnantajan selvitys');
  await expectAccessible(page, 'facts corrected');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Ehdot täyttyvät').first().waitFor();
  await step(page, 'Esitä päätöstä', async (open) => {
    await open.getByLabel('Perustelut').fill('Ohjelman ehdot täyttyvät.');
    await expectAccessible(page, 'a proposal');
  });
  await page.getByText('Myönnetään').first().waitFor();
  expect(await page.getByRole('button', { name: 'Tee päätös' }).count()).toBe(0);
});

test('a manager decides it on a phone', async () => {
  const page = await polku.signIn('demo-tiina', { width: 390 });
  await page.goto(`${polku.home}/grant-cases`);
  await page.getByLabel('Jono').selectOption('toDecide');
  await page.goto(`${polku.home}${casePath}`);
  await page.getByRole('heading', { level: 1, name: /TOIMI/ }).waitFor();
  await fits(page, 'a case at 390 px');
  await step(page, 'Tee päätös');
  await page.getByRole('heading', { name: /^Päätös \d{4}\/\d{5}$/ }).waitFor();
  await expectAccessible(page, 'a case decided');
  expect(await page.getByRole('button', { name: 'Korjaa tietoja' }).count()).toBe(0);
});
