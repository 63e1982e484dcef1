/**
 * An employer applies for a grant on a phone and in Finnish: the draft lives through a reload, a file that is not what it
 * says is refused, more is asked and given, and the decision is there to be read.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let employer: Page;
let agent: Page;
let number = '';
let handled = '';
const phone = { width: 390, height: 800 };

beforeAll(async () => {
  polku = await openPolku();
}, 600_000);
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function step(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
const next = (page: Page) => page.getByRole('button', { name: 'Seuraava', exact: true }).click();

test('she begins an application and fills it step by step; it lives through a reload', async () => {
  employer = await polku.window(phone);
  const page = employer;
  await page.goto(`${polku.home}/tyonantaja`);
  await page.getByRole('link', { name: 'Kirjaudu sisään' }).click();
  await page.locator('button[name="subject"][value="demo-rep-heikki"]').click();
  await page.getByRole('link', { name: 'Tukihakemukset' }).click();
  await heading(page, 'Haettavana nyt').waitFor();
  await expectAccessible(page, 'grants of an employer');
  await fits(page, 'grants of an employer');
  await page.getByRole('button', { name: /^Aloita hakemus/ }).click();

  await heading(page, 'Palkattava').waitFor();
  await page.getByLabel('Palkattavan nimi').fill('Taimi Tarinoitu');
  await page.getByRole('combobox', { name: 'Henkilön kotikunta' }).fill('Joensuu');
  await page.getByRole('option', { name: 'Joensuu', exact: true }).click();
  await page.getByLabel(/työllisyyspalvelujen asiakas/).selectOption({ label: 'kyllä' });
  await page.getByLabel('pitkään työttömänä ollut').check();
  await expectAccessible(page, 'the person of an application');
  await fits(page, 'the person of an application');
  await page.getByText(/^Tallennettu/).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Palkattavan nimi').inputValue()).toBe('Taimi Tarinoitu');

  await next(page);
  await heading(page, 'Työnantaja').waitFor();
  await page.getByLabel('Työnantaja on').selectOption({ label: 'yhdistys' });
  await page.getByLabel(/lakisääteiset velvoitteensa/).selectOption({ label: 'kyllä' });
  await page.getByLabel(/taloudelliseen toimintaan/).selectOption({ label: 'kyllä' });
  await next(page);
  await page.getByRole('heading', { name: 'Työ', exact: true }).waitFor();
  await page.getByLabel('Tehtävänimike').fill('Puutarhatyöntekijä');
  await page.getByLabel('Työ alkaa').fill('2026-12-01');
  await page.getByLabel(/Työ päättyy/).fill('2027-06-30');
  await page.getByLabel('Työaika viikossa, tuntia').fill('30');
  await page.getByLabel(/tavanomainen palkka/).selectOption({ label: 'kyllä' });
  await next(page);
  await page.getByLabel('Aiemmat tuet').selectOption({ label: 'ei ole' });
  await next(page);
  await heading(page, 'Liitteet').waitFor();
});

test('a file that is not what it says is refused; a picture is taken and said not to be scanned', async () => {
  const page = employer;
  const file = page.getByLabel('Tiedosto');
  await file.setInputFiles({ name: 'lasku.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ...') });
  await page.getByRole('button', { name: 'Lisää liite' }).click();
  await page.getByText(/Liite ei kelpaa/).waitFor();
  await file.setInputFiles({ name: 'sopimus.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Lisää liite' }).click();
  await page.getByRole('link', { name: 'sopimus.png' }).waitFor();
  await page.getByText(/ei tarkistettu haittaohjelmilta/).waitFor();
  await expectAccessible(page, 'the attachments of an application');
  await fits(page, 'the attachments of an application');
});

test('she reads what still lacks, sends it and gets a receipt', async () => {
  const page = employer;
  await next(page);
  await page.getByText('Vielä puuttuu').waitFor();
  await expectAccessible(page, 'the review of an application');
  await fits(page, 'the review of an application');
  await page.getByRole('button', { name: 'Lähetä hakemus' }).dblclick();
  const receipt = page.getByText(/^Hakemus \d{4}\/\d{5} on vastaanotettu/);
  await receipt.waitFor();
  number = /\d{4}\/\d{5}/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  await expectAccessible(page, 'a case of an employer');
  await fits(page, 'a case of an employer');
  const found = await polku.database.owner
    .selectFrom('grant_case')
    .select('id')
    .where('person_name', '=', 'Taimi Tarinoitu')
    .execute();
  expect(found).toHaveLength(1);
  handled = `${polku.home}/grant-cases/${found[0]?.id}`;
});

test('the handler sees it with its file, and asks for more', async () => {
  agent = await polku.signIn('demo-lauri');
  await agent.goto(`${polku.home}/grant-cases`);
  await agent.getByRole('link', { name: number }).click();
  await agent.getByRole('link', { name: 'sopimus.png' }).waitFor();
  await agent.getByText(/sähköisesti/).waitFor();
  await step(agent, 'Ota käsittelyyn');
  await step(agent, 'Pyydä lisätietoja', async (dialog) => {
    await dialog.getByLabel('Mitä lisätietoja pyydetään').fill('Onko yhdistys saanut de minimis -tukea?');
    await dialog.getByLabel('Lisätiedot viimeistään').fill('2026-12-04');
  });
  await agent.getByRole('textbox', { name: 'Viesti työnantajalle' }).fill('Soita, jos kysymys on epäselvä.');
  await agent.getByRole('button', { name: 'Lähetä viesti' }).click();
  await agent.getByText('Viesti on lähetetty.').waitFor();
  await expectAccessible(agent, 'a case of the e-service');
});

test('she answers with words, a file and a corrected fact', async () => {
  const page = employer;
  await page.getByRole('link', { name: 'Tukihakemukset' }).click();
  await page.getByText('1 uusi viesti').waitFor();
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await heading(page, 'Sinulta pyydetään lisätietoja').waitFor();
  await page.getByText('Soita, jos kysymys on epäselvä.').waitFor();
  await page
    .getByLabel('Tiedosto')
    .setInputFiles({ name: 'selvitys.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Lisää liite' }).click();
  await page.getByRole('link', { name: 'selvitys.png' }).waitFor();
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await page.getByText('Kirjoita vastaus.').waitFor();
  await page.getByLabel('Vastauksesi').fill('Emme ole saaneet de minimis -tukea.');
  await page.getByText('Korjaa hakemuksen tietoja').click();
  await page.getByLabel(/de minimis/i).selectOption({ label: 'ei ole' });
  await expectAccessible(page, 'an answer');
  await fits(page, 'an answer');
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await page.getByText('Käsittelyssä').waitFor();
});

test('it is proposed and decided, and she reads the decision', async () => {
  await agent.goto(handled);
  await agent.getByText('Emme ole saaneet de minimis -tukea.').first().waitFor();
  await agent.getByText('Ehdot täyttyvät').first().waitFor();
  await step(agent, 'Esitä päätöstä', async (dialog) => {
    await dialog.getByLabel('Perustelut').fill('Ohjelman ehdot täyttyvät.');
  });
  const manager = await polku.signIn('demo-tiina');
  await manager.goto(handled);
  await step(manager, 'Tee päätös');
  const page = employer;
  await page.reload();
  await page.getByText(/Näet sen täällä, kun se on annettu tiedoksi/).waitFor();
  await agent.reload();
  await agent.getByRole('button', { name: 'Kirjaa tiedoksianto' }).click();
  const notice = agent.getByRole('dialog');
  await notice.getByLabel('Sähköisesti').check();
  await notice.getByLabel('Lähetetty tai luovutettu').fill('2026-11-19');
  await notice.getByRole('button', { name: 'Tallenna' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await heading(page, /^Päätös \d{4}\/\d{5}$/).waitFor();
  await page.getByText('Tuki myönnettiin').waitFor();
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lataa päätös (PDF)' }).click(),
  ]);
  expect(document.suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByLabel('Mitä ilmoitat').selectOption('interruption');
  await page.getByLabel('Alkaen').fill('2027-01-04');
  await page.getByLabel('Kerro omin sanoin').fill('Työ on keskeytyksissä kaksi viikkoa.');
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await page.getByText('Keskeytys', { exact: true }).first().waitFor();
  await expectAccessible(page, 'a decision read');
  await fits(page, 'a decision read');
});
