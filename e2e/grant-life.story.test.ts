/**
 * One grant from its application to its recovery, in Finnish: an employer applies on a phone, more is asked and given, a
 * decision is made and given out as a document, rectification is accepted, the bank takes the payment, the job ends early
 * and what was paid for nothing is claimed back.
 */
import fs from 'node:fs';
import { asDay, cents } from '@polku/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { camt054 } from '../server/payments/bank-answers.test-support.ts';
import type { Movement } from '../server/payments/bank-answers.ts';
import { checkAgainstSchema } from '../server/payments/pain001.ts';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let employer: Page;
let agent: Page;
let manager: Page;
let payer: Page;
let number = '';
let handled = '';
let xml = '';
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

/** Opens a dialog by its button, fills it and sends it; its last button is often of another name. */
async function step(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
  send: string = name,
) {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await expectAccessible(page, name);
  await dialog.getByRole('button', { name: send, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const next = (page: Page) => page.getByRole('button', { name: 'Seuraava', exact: true }).click();

const movement = (changes: Partial<Movement>): Movement => ({
  kind: 'paid',
  booked: true,
  bookedOn: asDay('2026-11-20'),
  accountIban: null,
  amountCents: cents(300_000),
  endToEndId: null,
  messageId: null,
  batchId: null,
  bankReference: null,
  reason: null,
  reference: null,
  message: null,
  ...changes,
});

async function bring(name: string, content: string) {
  await payer.goto(`${polku.home}/grant-payments/answers`);
  await payer.getByLabel('Pankin tiedosto').setInputFiles({
    name,
    mimeType: 'application/xml',
    buffer: Buffer.from(content),
  });
  await payer.getByRole('button', { name: 'Tuo', exact: true }).click();
}

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
  agent = await polku.signIn('demo-lauri', phone);
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

/** The file that a link gives. */
async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return fs.readFileSync(await download.path());
}

test('it is proposed and decided by two people, and the documents are tagged in both languages', async () => {
  await agent.goto(handled);
  await agent.getByText('Emme ole saaneet de minimis -tukea.').first().waitFor();
  await agent.getByText('Ehdot täyttyvät').first().waitFor();
  await step(agent, 'Esitä päätöstä', async (dialog) => {
    await dialog.getByLabel(/summa/i).fill('2000');
    await dialog.getByLabel('Perustelut').fill('Tuki myönnetään vain osaksi työsuhdetta.');
  });
  manager = await polku.signIn('demo-tiina');
  await manager.goto(handled);
  await step(manager, 'Tee päätös');
  await heading(manager, /^Päätös \d{4}\/\d{5}$/).waitFor();
  for (const [name, language] of [
    ['Koko päätös liitteineen, suomeksi (PDF)', 'fi'],
    ['Koko päätös liitteineen, ruotsiksi (PDF)', 'sv'],
  ] as const) {
    const source = (await downloaded(manager, name)).toString('latin1');
    expect(source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(new RegExp(`/Lang \\(${language}\\)`));
    expect(source).toMatch(/\/DisplayDocTitle true/);
  }
  await employer.reload();
  await employer.getByText(/Näet sen täällä, kun se on annettu tiedoksi/).waitFor();
  await agent.reload();
  await step(
    agent,
    'Kirjaa tiedoksianto',
    async (dialog) => {
      await dialog.getByLabel('Lähetetty tai luovutettu').fill('2026-11-19');
    },
    'Tallenna',
  );
  await agent.getByText('Katsotaan saaduksi tiedoksi').waitFor();
});

test('she reads the decision on her phone', async () => {
  const page = employer;
  await page.reload();
  await heading(page, /^Päätös \d{4}\/\d{5}$/).waitFor();
  await expectAccessible(page, 'a decision read');
  await fits(page, 'a decision read');
  const file = await downloaded(page, 'Lataa päätös (PDF)');
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
});

test('rectification is requested and accepted: the grant, what is bound and what is paid follow', async () => {
  await agent.goto(handled);
  await step(
    agent,
    'Kirjaa oikaisuvaatimus',
    async (dialog) => {
      await dialog.getByLabel('Vaatijan nimi').fill('Metsolan kyläyhdistys');
      await dialog.getByLabel('Mitä vaaditaan ja millä perusteilla').fill('Tuki koko työsuhteen ajalta.');
    },
    'Tallenna',
  );
  await step(
    agent,
    'Anna lausunto',
    async (dialog) => {
      await dialog.getByLabel('Valmistelijan lausunto').fill('Vaatimus on perusteltu.');
    },
    'Tallenna',
  );
  await manager.goto(handled);
  await step(
    manager,
    'Kirjaa toimielimen päätös',
    async (dialog) => {
      await dialog.getByLabel('Ratkaisu').selectOption({ label: 'Hyväksytty' });
      await dialog.getByLabel('Tuki oikaisun jälkeen').fill('3000');
      await dialog.getByLabel('Pykälä').fill('12');
      await dialog.getByLabel('Perustelut').fill('Työsuhde täyttää ohjelman ehdot kokonaan.');
    },
    'Tallenna',
  );
  await manager.getByText(/2\s000,00\s€ → 3\s000,00\s€/u).waitFor();
  await expectAccessible(manager, 'a decision rectified');
});

test('the account is written down, and somebody else approves the payment', async () => {
  await agent.goto(handled);
  await step(
    agent,
    'Kirjaa tilinumero',
    async (dialog) => {
      await dialog.getByLabel('IBAN-tilinumero').fill('FI21 1234 5600 0007 85');
      await dialog.getByLabel('Kuka ilmoitti tai mistä asiakirjasta').fill('Hakemuksen liite');
      await dialog.getByLabel('Ilmoitettu').fill('2026-11-19');
    },
    'Tallenna',
  );
  await agent.getByText('FI21 1234 5600 0007 85').first().waitFor();
  expect(await agent.getByRole('button', { name: 'Hyväksy maksuun' }).count()).toBe(0);
  // who wrote the board’s decision down, and so planned the payment anew, doesn’t approve it
  await manager.goto(handled);
  expect(await manager.getByRole('button', { name: 'Hyväksy maksuun' }).count()).toBe(0);
  payer = await polku.signIn('demo-helena');
  await payer.goto(handled);
  for (let left = 1; left > 0; ) {
    await step(payer, 'Hyväksy maksuun');
    await payer.getByText('Hyväksytty maksuun').first().waitFor();
    left = await payer.getByRole('button', { name: 'Hyväksy maksuun' }).count();
  }
});

test('a file is made, passes its schema, and the bank books it', async () => {
  await payer.goto(`${polku.home}/grant-payments`);
  await step(payer, 'Tee maksuaineisto', async (dialog) => {
    await dialog.getByLabel('Maksupäivä').fill('2026-11-23');
  });
  await heading(payer, /^POLKU-/).waitFor();
  await expectAccessible(payer, 'a payment file');
  xml = (await downloaded(payer, 'Lataa pankkia varten (XML)')).toString('utf8');
  expect(() => checkAgainstSchema(xml)).not.toThrow();
  const paid = [...xml.matchAll(/<EndToEndId>([^<]+)<[\s\S]*?<InstdAmt[^>]*>(\d+)\.(\d\d)</g)];
  expect(paid.reduce((all, [, , euros, rest]) => all + Number(`${euros}${rest}`), 0)).toBe(300_000);
  const answer = camt054(
    'CAMT-1',
    'FI2112345600000785',
    paid.map(([, endToEndId = '', euros, rest]) =>
      movement({ endToEndId, amountCents: cents(Number(`${euros}${rest}`)) }),
    ),
  );
  await bring('camt.xml', answer);
  await payer.getByText('Tiedosto luettu.').waitFor();
  await bring('camt.xml', answer);
  await payer.getByText(/on tuotu jo aiemmin/).waitFor();
  await payer.goto(handled);
  await payer.getByText('Maksettu 20.11.2026').first().waitFor();
});

test('she tells that the job ends early; recovery is proposed after a hearing and decided by another', async () => {
  const page = employer;
  await page.reload();
  await page.getByLabel('Mitä ilmoitat').selectOption({ label: 'Työ päättyi' });
  await page.getByLabel('Työn viimeinen päivä').fill('2027-01-31');
  await page.getByLabel('Kerro omin sanoin').fill('Työntekijä irtisanoutui.');
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await page.getByText('Työntekijä irtisanoutui.').last().waitFor();

  await agent.goto(handled);
  await agent.getByText('Työntekijä irtisanoutui.').first().waitFor();
  await step(
    agent,
    'Kirjaa muutos ja kuule työnantajaa',
    async (dialog) => {
      await dialog.getByLabel('Viimeinen työpäivä').fill('2027-01-31');
      await dialog.getByLabel('Mistä työnantajaa kuullaan').fill('Työ päättyi 31.1.2027.');
      await dialog.getByLabel('Vastaus viimeistään').fill('2026-12-04');
    },
    'Aloita kuuleminen',
  );
  await agent.getByText('Kuultavana').first().waitFor();
  await fits(agent, 'a case with a recovery at 390 px');
  await step(agent, 'Esitä takaisinperintää', async (dialog) => {
    await dialog.getByLabel('Työnantajan vastaus').fill('Työntekijä irtisanoutui.');
    await dialog.getByLabel('Moneenko erään').fill('2');
    await dialog.getByLabel('Ensimmäinen eräpäivä').fill('2027-01-15');
    await dialog.getByLabel('Perustelut').fill('Työ päättyi ennen tukijakson loppua.');
  });
  await agent
    .getByText(/Päätettävänä/)
    .first()
    .waitFor();
  expect(await agent.getByRole('button', { name: 'Päätä takaisinperinnästä' }).count()).toBe(0);

  await manager.goto(handled);
  await step(manager, 'Päätä takaisinperinnästä');
  await manager.getByRole('table', { name: 'Takaisinperinnän erät' }).waitFor();
  await expectAccessible(manager, 'a recovery decided');
});

test('the first part of the claim is paid by its reference', async () => {
  const table = manager.getByRole('table', { name: 'Takaisinperinnän erät' });
  const text = (await table.textContent()) ?? '';
  const reference = /RF\d\d[ \d]+/.exec(text)?.[0].replaceAll(' ', '') ?? '';
  const row = table.getByRole('row').nth(1);
  const sum = /([\d\s]+),(\d\d)\s*€/u.exec((await row.textContent()) ?? '');
  const amountCents = cents(Number(`${sum?.[1]?.replaceAll(/\s/g, '')}${sum?.[2]}`));
  await bring(
    'saatu.xml',
    camt054('CAMT-2', 'FI2112345600000785', [movement({ kind: 'received', reference, amountCents })]),
  );
  await payer.getByText('Tiedosto luettu.').waitFor();
  await manager.goto(handled);
  await manager.getByRole('table', { name: 'Takaisinperinnän erät' }).getByText('20.11.2026').waitFor();
  await manager.getByRole('button', { name: 'Peru kirjaus' }).waitFor();
});
