/** A grant paid and recovered: approved, a file the bank takes, the bank's answer, an early end, the claim and its payment. */
import fs from 'node:fs';
import { asDay, cents } from '@polku/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { camt054 } from '../server/payments/bank-answers.test-support.ts';
import type { Movement } from '../server/payments/bank-answers.ts';
import { checkAgainstSchema } from '../server/payments/pain001.ts';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let manager: Page;
let agent: Page;
let casePath = '';
let xml = '';

beforeAll(async () => {
  polku = await openPolku();
  manager = await polku.signIn('demo-tiina');
  agent = await polku.signIn('demo-lauri', { width: 390 });
}, 600_000);
afterAll(() => polku?.close());

const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);

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
  await manager.goto(`${polku.home}/grant-payments/answers`);
  await manager.getByLabel('Pankin tiedosto').setInputFiles({
    name,
    mimeType: 'application/xml',
    buffer: Buffer.from(content),
  });
  await manager.getByRole('button', { name: 'Tuo', exact: true }).click();
}

test('the account is changed with a reason, and somebody else approves the payment', async () => {
  await manager.goto(`${polku.home}/grant-payments`);
  await manager.getByRole('button', { name: 'Hyväksy maksuun' }).first().waitFor();
  await expectAccessible(manager, 'payments');
  await manager
    .getByRole('link', { name: /^\d{4}\/\d{5}\/1$/ })
    .first()
    .click();
  await manager
    .getByRole('heading', { name: 'Maksuerät', exact: true })
    .or(manager.getByText('Työnantajan tilinumero'))
    .first()
    .waitFor();
  casePath = new URL(manager.url()).pathname;

  await agent.goto(`${polku.home}${casePath}`);
  await step(
    agent,
    'Vaihda tilinumero',
    async (dialog) => {
      await dialog.getByLabel('IBAN-tilinumero').fill('FI21 1234 5600 0007 85');
      await dialog.getByLabel('Kuka ilmoitti tai mistä asiakirjasta').fill('Maksatuspyyntö 18.11.2026');
      await dialog.getByLabel('Ilmoitettu').fill('2026-11-18');
      await dialog.getByLabel('Miksi tilinumero vaihtuu').fill('Pankki vaihtui');
    },
    'Tallenna',
  );
  await agent.getByText('FI21 1234 5600 0007 85').first().waitFor();
  await fits(agent, 'a case with payments at 390 px');
  expect(await agent.getByRole('button', { name: 'Hyväksy maksuun' }).count()).toBe(0);

  await manager.reload();
  await step(manager, 'Hyväksy maksuun');
  await manager.getByText('Hyväksytty maksuun').first().waitFor();
});

test('a file is made, passes its schema, and the bank books it', async () => {
  await manager.goto(`${polku.home}/grant-payments`);
  await step(manager, 'Tee maksuaineisto', async (dialog) => {
    await dialog.getByLabel('Maksupäivä').fill('2026-11-23');
    await dialog.getByText(/Aineistoon tulee 1 maksu/).waitFor();
  });
  await manager.getByRole('heading', { level: 1, name: /^POLKU-/ }).waitFor();
  await expectAccessible(manager, 'a payment file');
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'Lataa pankkia varten (XML)' }).click(),
  ]);
  xml = fs.readFileSync(await download.path(), 'utf8');
  expect(() => checkAgainstSchema(xml)).not.toThrow();
  const endToEndId = /<EndToEndId>([^<]+)</.exec(xml)?.[1] ?? '';
  const answer = camt054('CAMT-1', 'FI2112345600000785', [movement({ endToEndId })]);
  await bring('camt.xml', answer);
  await manager.getByText('Tiedosto luettu.').waitFor();
  await expectAccessible(manager, 'answers of the bank');
  await bring('camt.xml', answer);
  await manager.getByText(/on tuotu jo aiemmin/).waitFor();
  await manager.goto(`${polku.home}${casePath}`);
  await manager.getByText('Maksettu 20.11.2026').waitFor();
});

test('the job ends early: the employer is heard, recovery proposed and decided by another', async () => {
  await agent.goto(`${polku.home}${casePath}`);
  await step(
    agent,
    'Kirjaa muutos ja kuule työnantajaa',
    async (dialog) => {
      await dialog.getByLabel('Viimeinen työpäivä').fill('2026-11-30');
      await dialog.getByLabel('Mistä työnantajaa kuullaan').fill('Työ päättyi 30.11.2026.');
      await dialog.getByLabel('Vastaus viimeistään').fill('2026-12-04');
    },
    'Aloita kuuleminen',
  );
  await agent.getByText('Kuultavana').first().waitFor();
  await fits(agent, 'a recovery at 390 px');
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

  await manager.goto(`${polku.home}${casePath}`);
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
  await manager.getByText('Tiedosto luettu.').waitFor();
  await manager.goto(`${polku.home}${casePath}`);
  await manager.getByRole('table', { name: 'Takaisinperinnän erät' }).getByText('20.11.2026').waitFor();
  await manager.getByRole('button', { name: 'Peru kirjaus' }).waitFor();
});
