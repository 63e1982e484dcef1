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

test('notice is given, and the case tells until when rectification may be requested', async () => {
  const page = agent;
  await page.goto(`${polku.home}${casePath}`);
  await page.getByText('Päätöstä ei ole annettu tiedoksi.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Kirjaa tiedoksianto' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Luovutettu henkilökohtaisesti').check();
  await dialog.getByLabel('Lähetetty tai luovutettu').fill('2026-11-19');
  await expectAccessible(page, 'notice');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Viimeinen päivä vaatia oikaisua (14 päivää)').waitFor();
  const link = page.getByRole('link', { name: 'Julkinen osa, suomeksi (PDF)' });
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
});

test('rectification is requested, stated by the preparer and decided by the board', async () => {
  const page = agent;
  await page.getByRole('button', { name: 'Kirjaa oikaisuvaatimus' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Vaatijan nimi').fill('Tarinan Puutarha Oy');
  await dialog.getByLabel('Mitä vaaditaan ja millä perusteilla').fill('Tuki on laskettava koko ajalta.');
  await expectAccessible(page, 'a request for rectification');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('saapui ajoissa').first().waitFor();
  await page.getByRole('button', { name: 'Anna lausunto' }).click();
  await dialog.getByLabel('Valmistelijan lausunto').fill('Vaatimus on aiheellinen.');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });

  const chief = await polku.signIn('demo-tiina', { width: 390 });
  await chief.goto(`${polku.home}${casePath}`);
  await chief.getByRole('button', { name: 'Kirjaa toimielimen päätös' }).click();
  const decision = dialogOf(chief);
  await decision.getByLabel('Tuki oikaisun jälkeen').fill('3500');
  await decision.getByLabel('Pykälä').fill('88');
  await decision.getByLabel('Perustelut').fill('Tuki lasketaan koko työsuhteen ajalta.');
  await expectAccessible(chief, 'the decision of the board');
  await decision.getByRole('button', { name: 'Tallenna' }).click();
  await decision.waitFor({ state: 'detached' });
  await chief.getByText(/Hyväksytty: .*§ 88/).waitFor();
  await fits(chief, 'a case rectified at 390 px');
});

test.each([
  ['/grant-budgets', 'Tukien määrärahat'],
  ['/grant-rounds', 'Kierrosten päätökset'],
  ['/grant-rectifications', 'Oikaisuvaatimukset'],
  ['/grant-rights', 'Päätösvalta ja muutoksenhaku'],
])('%s is read on a narrow phone', async (path, title) => {
  const page = await polku.signIn('demo-tiina', { width: 320 });
  await page.goto(`${polku.home}${path}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('table').or(page.getByRole('list')).first().waitFor();
  await expectAccessible(page, path);
  await fits(page, `${path} at 320 px`);
});
