/**
 * Strengths and learning: a coach records a skill with what she saw, the school enters a course, the career agent finds
 * the match and records the application, and the client on her phone writes her card in her own words, leaves one
 * thing out and prints it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
let clientId = '';
let coach = '';
let agent = '';
const phone = { width: 390, height: 780 };
const seen = 'Hoiti kassan koko aamupäivän yksin.';
const course = 'Anniskelupassi kahdessa päivässä';

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const found = await owner
    .selectFrom('client_account as account')
    .innerJoin('client', 'client.id', 'account.client_id')
    .innerJoin('coaching_period as period', 'period.client_id', 'client.id')
    .innerJoin('sign_in_identity as coach', 'coach.staff_id', 'period.coach_staff_id')
    .innerJoin('sign_in_identity as responsible', 'responsible.staff_id', 'client.responsible_staff_id')
    .select(['client.id', 'coach.subject as coach', 'responsible.subject as agent'])
    .where('account.subject', '=', 'demo-client-aino')
    .where('period.status', '=', 'active')
    .executeTakeFirstOrThrow();
  clientId = found.id;
  coach = found.coach;
  agent = found.agent;
});
afterAll(() => polku?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Chooses from a list that is looked through by writing. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: text, exact: true }).click();
}

test('the coach records a skill with evidence', async () => {
  const page = await polku.signIn(coach);
  await page.goto(`${polku.home}/clients/${clientId}/strengths`);
  await heading(page, 'Osaaminen').waitFor();
  await button(page, 'Lisää taito').click();
  await button(page, 'Tallenna').click();
  await expectAccessible(page, 'a skill missing its name');
  await choose(page, 'Taito', 'kassatyö');
  await page.getByRole('radio', { name: 'Onnistuu itsenäisesti' }).check();
  await button(page, 'Tallenna').click();
  await button(page, /^Lisää näyttö.*kassatyö/).click();
  await page.getByRole('textbox', { name: 'Mitä nähtiin' }).fill(seen);
  await expectAccessible(page, 'evidence of a skill');
  await button(page, 'Tallenna').click();
  await page.getByText(seen).first().waitFor();
  await expectAccessible(page, 'skills and learning');
});

test('the school enters a course and sees no client', async () => {
  const page = await polku.signIn('demo-elise');
  await page.goto(`${polku.home}/courses`);
  await page.getByRole('link', { name: 'Lisää kurssi' }).click();
  await page.getByRole('textbox', { name: 'Kurssin nimi' }).fill(course);
  await choose(page, 'Mitä', 'Anniskelupassi');
  await page.getByLabel('Alkaa').fill('2026-12-10');
  await page.getByLabel('Hakuaika päättyy').fill('2026-12-03');
  await page.getByRole('checkbox', { name: 'Voi opiskella etänä' }).check();
  await expectAccessible(page, 'a new course');
  await button(page, 'Tallenna').click();
  await heading(page, course).waitFor();
  await page.getByText('3.12.2026').waitFor();
  expect(await heading(page, 'Asiakkaat, joita kurssi auttaisi').count()).toBe(0);
  await expectAccessible(page, 'a course');
});

test('the career agent records the need, finds the course and records the application', async () => {
  const page = await polku.signIn(agent);
  await page.goto(`${polku.home}/clients/${clientId}/strengths`);
  await button(page, 'Lisää oppimistarve').click();
  await choose(page, 'Mitä', 'Anniskelupassi');
  await page.getByRole('textbox', { name: /Mihin tavoitteeseen/ }).fill('Ravintolatyö');
  await button(page, 'Tallenna').click();
  await page.getByRole('link', { name: course }).first().click();
  await heading(page, 'Asiakkaat, joita kurssi auttaisi').waitFor();
  await page.getByRole('link', { name: /Rantakoivu/ }).waitFor();
  await page.getByText('Sopii', { exact: true }).first().waitFor();
  await expectAccessible(page, 'a course with whom it would help');
  await page.getByRole('link', { name: /Rantakoivu/ }).click();
  await button(page, new RegExp(`^Kirjaa hakemus.*${course}`)).click();
  await button(page, 'Tallenna').click();
  await page.getByText('Haettu 19.11.2026').waitFor();
  await button(page, new RegExp(`^Muuta vaihetta.*${course}`)).waitFor();
});

test('she writes her card on a phone, leaves one thing out, and prints what she has approved', async () => {
  const page = await polku.signIn('demo-client-aino', phone);
  await page.getByRole('link', { name: 'Polkuni' }).first().click();
  await page.getByRole('link', { name: 'Vahvuuteni' }).click();
  await button(page, 'Tallenna kortti').waitFor();
  await expectAccessible(page, 'writing the strengths card');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  const lines = page.getByRole('textbox', { name: /: rivi \d/ });
  const texts = await Promise.all((await lines.all()).map((line) => line.inputValue()));
  const at = texts.findIndex((text) => text.startsWith('Kassatyö'));
  expect(at).not.toBe(-1);
  expect(texts).toContain(seen);
  const shows = page.getByRole('checkbox', { name: /^Näytä kortilla/ });
  await lines.nth(at).fill('Olen luotettava kassalla.');
  await shows.nth(at).check();
  // what the coach saw she leaves out; a line of her own she adds
  await button(page, 'Lisää rivi').last().click();
  await lines.last().fill('Haluan töihin kauppaan.');
  // before she saves there is nothing to print
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).not.toMatch(/kassalla|kauppaan/);
  await page.emulateMedia({ media: 'screen' });
  await button(page, 'Tallenna kortti').click();
  await page.getByText('Kortti on tallennettu.').waitFor();
  await button(page, 'Tulosta').waitFor();
  await expectAccessible(page, 'the strengths card');

  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  expect(printed).toContain('Olen luotettava kassalla.');
  expect(printed).toContain('Haluan töihin kauppaan.');
  expect(printed).not.toContain(seen);
  // nothing of the page around it, no contact, no place
  expect(printed).not.toMatch(/Tulosta|Oma polku|Kirjaudu ulos|@|Joensuu|\d{3} \d{3}/);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'Kurssit minulle' }).click();
  await heading(page, 'Omat kurssini').waitFor();
  await page.getByText(course).first().waitFor();
  await expectAccessible(page, 'courses for her');
});

test('her worker sees the card only when she shares it', async () => {
  const worker = await polku.signIn(agent);
  const address = `${polku.home}/clients/${clientId}/strengths`;
  await worker.goto(address);
  await worker.getByText('Asiakas ei ole jakanut korttia.').waitFor();
  const page = await polku.signIn('demo-client-aino', phone);
  await page.goto(`${polku.home}/oma/vahvuudet`);
  await button(page, 'Kirjoita korttia').click();
  await page.getByRole('checkbox', { name: 'Työntekijäni saa nähdä kortin' }).check();
  await button(page, 'Tallenna kortti').click();
  await page.getByText('Kortti on tallennettu.').waitFor();
  await worker.goto(address);
  await worker.getByText('Olen luotettava kassalla.').waitFor();
});
