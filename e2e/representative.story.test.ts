/**
 * The story of a representative of employers, on a phone and in Finnish: an employer agent gives a code, a newcomer takes
 * it into use and sees her organisation; who represents two chooses between them; a mandate brings a new organisation; the
 * agent ends a representation and the page closes at once. No worker's page opens to her.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
let employer = { id: '', name: '' };
let contactName = '';
let newcomer: Page;

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const area = await owner
    .selectFrom('area')
    .select('id')
    .where('slug', '=', 'pohjois-karjala')
    .executeTakeFirstOrThrow();
  // with a contact person, and nobody who represents it yet
  const found = await owner
    .selectFrom('employer')
    .innerJoin('employer_contact', 'employer_contact.employer_id', 'employer.id')
    .select(['employer.id', 'employer.name', 'employer_contact.name as contact'])
    .where('employer.area_id', '=', area.id)
    .where('employer_contact.ended_on', 'is', null)
    .where('employer.id', 'not in', owner.selectFrom('employer_representative').select('employer_id'))
    .orderBy('employer.id')
    .executeTakeFirstOrThrow();
  employer = { id: found.id, name: found.name };
  contactName = found.contact;
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const isNarrow = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

/** Signed in from the e-service's own page. */
async function enter(subject: string): Promise<Page> {
  const page = await polku.window(phone);
  await page.goto(`${polku.home}/tyonantaja`);
  await page.getByRole('link', { name: 'Kirjaudu sisään' }).click();
  await page.locator(`button[name="subject"][value="${subject}"]`).click();
  await page.waitForURL(`${polku.home}/tyonantaja**`);
  return page;
}

test('the page tells how to get in, and is the same in Swedish and English', async () => {
  for (const [language, title] of [
    ['fi', 'Näin pääset mukaan'],
    ['sv', 'Så kommer du med'],
    ['en', 'How to get in'],
  ] as const) {
    const page = await polku.window({ ...phone, language });
    await page.goto(`${polku.home}/tyonantaja`);
    await heading(page, title).waitFor();
    await expectAccessible(page, `the sign-in page in ${language}`);
    expect(await isNarrow(page)).toBe(true);
  }
});

test('a code from the agent lets a newcomer in', async () => {
  const agent = await polku.signIn('demo-lauri');
  await agent.goto(`${polku.home}/employers/card/${employer.id}`);
  await heading(agent, 'Edustajat').waitFor();
  await agent.getByLabel('Yhteyshenkilö', { exact: true }).selectOption({ label: contactName });
  await agent.getByRole('button', { name: 'Tee kertakäyttökoodi' }).click();
  const shown = agent.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await shown.waitFor();
  const code = (await shown.textContent()) ?? '';
  await expectAccessible(agent, 'the representatives of an employer');

  newcomer = await enter('demo-newcomer');
  await heading(newcomer, 'Valitse organisaatio').waitFor();
  await expectAccessible(newcomer, 'nobody yet');
  await newcomer.getByLabel('Kertakäyttökoodi').fill('AAAA-AAAA');
  await newcomer.getByRole('button', { name: 'Ota koodi käyttöön' }).click();
  await newcomer.getByText('Koodi ei kelpaa.').waitFor();
  await newcomer.getByLabel('Kertakäyttökoodi').fill(code);
  await newcomer.getByRole('button', { name: 'Ota koodi käyttöön' }).click();
  await heading(newcomer, employer.name).waitFor();
  await heading(newcomer, 'Organisaation tiedot').waitFor();
  await expectAccessible(newcomer, 'the first page of an organisation');
  expect(await isNarrow(newcomer)).toBe(true);
});

test('she changes her own contact data; a wrong address is told beside its field', async () => {
  const email = newcomer.getByLabel('Sähköposti');
  await email.fill('ei osoite');
  await newcomer.getByRole('button', { name: 'Tallenna' }).click();
  await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
  await email.fill('uusi@example.org');
  await newcomer.getByLabel('Asiointikieli').selectOption('sv');
  await newcomer.getByRole('button', { name: 'Tallenna' }).click();
  await newcomer.getByText('Yhteystiedot on tallennettu.').waitFor();
  await newcomer.reload();
  await heading(newcomer, 'Organisaation tiedot').waitFor();
  expect(await newcomer.getByLabel('Sähköposti').inputValue()).toBe('uusi@example.org');
});

test('no worker’s page opens to her', async () => {
  expect((await newcomer.request.get(`${polku.home}/api/employers/${employer.id}`)).status()).toBe(403);
  await newcomer.goto(`${polku.home}/clients`);
  await newcomer.waitForURL(`${polku.home}/tyonantaja`);
  await heading(newcomer, employer.name).waitFor();
});

test('who represents two companies chooses, and changes', async () => {
  const page = await enter('demo-rep-ritva');
  await page.waitForURL(`${polku.home}/tyonantaja/valinta`);
  await heading(page, 'Edustamasi organisaatiot').waitFor();
  await expectAccessible(page, 'the choice of an organisation');
  const choices = page.getByRole('listitem').getByRole('button');
  expect(await choices.count()).toBe(2);
  const names = await page.locator('.employer-choice strong').allTextContents();
  expect(new Set(names).size).toBe(2);
  await choices.nth(1).click();
  await heading(page, names[1] ?? '').waitFor();
  await page.getByRole('link', { name: 'Vaihda tai lisää organisaatio' }).click();
  await choices.nth(0).click();
  await heading(page, names[0] ?? '').waitFor();
});

test('a mandate brings an organisation that no area knew, from the company register', async () => {
  const page = await enter('demo-rep-valtuus');
  await heading(page, 'Suomi.fi-valtuutesi').waitFor();
  await expectAccessible(page, 'mandates');
  await page.getByLabel('Työllisyysalue').selectOption({ index: 1 });
  await page.getByRole('button', { name: /Lisää organisaatio: Päättynyt/ }).click();
  await page.getByText('Organisaatiota ei löytynyt yritysrekisteristä.').waitFor();
  await page.getByRole('button', { name: /Lisää organisaatio: Malli-Metsä/ }).click();
  await heading(page, 'Malli-Metsä Oy').waitFor();
  await page.getByText('9990020-0').waitFor();
});

test('the agent ends a representation, and the page closes at once', async () => {
  const agent = await polku.signIn('demo-lauri');
  await agent.goto(`${polku.home}/employers/card/${employer.id}`);
  await agent.getByRole('button', { name: new RegExp(`^Päätä edustus.*${contactName}`) }).click();
  await agent.getByRole('dialog').getByRole('button', { name: 'Päätä edustus' }).click();
  await agent.getByText('Kukaan ei vielä edusta työnantajaa asioinnissa.').waitFor();
  await newcomer.reload();
  await newcomer.getByRole('link', { name: 'Kirjaudu sisään' }).waitFor();
});
