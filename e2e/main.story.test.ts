/**
 * The main story, in Finnish: a municipality's list is imported, one of its people is referred, accepted, planned for,
 * coached, handed over to the neighbour municipality, finds a job, and is followed up; another area's worker sees none
 * of it. A session that ends in the middle loses no word.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, choose, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
/** The client's page, once it exists. */
let clientAddress = '';

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

test('the coordinator imports the municipality’s list', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/imports`);
  await page
    .getByLabel('Tiedosto')
    .setInputFiles(path.resolve(import.meta.dirname, '../examples/clients-semicolon-windows-1252.csv'));
  await page.getByRole('button', { name: 'Lue tiedosto' }).click();
  await page.getByRole('button', { name: 'Esikatsele' }).click();
  await page.getByRole('button', { name: 'Tuo 30 asiakasta (2 jää odottamaan päätöstä)' }).click();
  await heading(page, 'Tuonti on valmis').waitFor();
});

test('the authority refers a person and sees the status only', async () => {
  const page = await polku.signIn('demo-merja');
  await page.goto(`${polku.home}/referrals/send`);
  await page.getByLabel('Etunimet').fill('Raija');
  await page.getByLabel('Sukunimi').fill('Haapasuo');
  await page.getByLabel('Henkilötunnus').fill('180363-901B');
  await choose(page, 'Kotikunta', 'Joensuu');
  await page.getByRole('radio', { name: 'Ei turvakieltoa' }).check();
  await page
    .getByLabel('Mitä henkilö etsii ja miten palvelu voi auttaa')
    .fill('Etsii keittiötyötä, haluaa kokeilla ensin.');
  await expectAccessible(page, 'sending a referral');
  await page.getByRole('button', { name: 'Lähetä ohjaus' }).click();
  await page.getByText('Haapasuo').first().waitFor();
  await expectAccessible(page, 'sent referrals');
  expect((await page.request.get(`${polku.home}/api/day`)).status()).toBe(403);
});

test('the career agent accepts the referral into the imported record and becomes responsible', async () => {
  const page = await polku.signIn('demo-ville');
  await heading(page, 'Oma päivä').waitFor();
  await expectAccessible(page, 'My day');
  await page.goto(`${polku.home}/referrals`);
  await page.getByRole('link', { name: /Haapasuo/ }).click();
  await page.getByRole('button', { name: 'Ota vastaan' }).click();
  await page.getByRole('radio', { name: /Haapasuo Raija/ }).check();
  await expectAccessible(page, 'accepting a referral');
  await page.getByRole('dialog').getByRole('button', { name: 'Ota vastaan' }).click();
  // the referral's own page bears the same name in its heading
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByText('Vastuuhenkilö: Ville Laakkonen').waitFor();
  clientAddress = page.url();
  await expectAccessible(page, 'a client’s page');
});

test('a plan with its goal and a step', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(`${clientAddress}/plan`);
  await page.getByRole('button', { name: 'Muokkaa' }).first().click();
  await page.getByRole('textbox', { name: 'Tavoite' }).fill('Keittiöapulaisen työ lähellä kotia');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByText('Keittiöapulaisen työ lähellä kotia').waitFor();
  await page.getByRole('button', { name: 'Lisää vaihe' }).click();
  await page.getByRole('textbox', { name: 'Mitä tehdään' }).fill('Hygieniapassi');
  await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
  await page.getByText('Hygieniapassi').first().waitFor();
  await expectAccessible(page, 'a plan');
});

test('a session that ends in the middle of writing keeps the words, and the save goes through', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(`${clientAddress}/plan`);
  await page.getByRole('button', { name: 'Lisää vaihe' }).click();
  await page.getByRole('textbox', { name: 'Mitä tehdään' }).fill('Tutustuminen koulun keittiöön');
  await polku.endSessions();
  await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
  const expired = page.getByRole('dialog', { name: 'Istunto on päättynyt' });
  await expired.waitFor();
  await expectAccessible(page, 'an ended session');
  const [again] = await Promise.all([
    page.context().waitForEvent('page'),
    expired.getByRole('button', { name: 'Kirjaudu uudessa välilehdessä' }).click(),
  ]);
  await again.locator('button[name="subject"][value="demo-ville"]').click();
  await again.waitForURL(`${polku.home}/**`);
  // the tab that waited hears of it by itself
  await expired.waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Tutustuminen koulun keittiöön').first().waitFor();
  const saved = await polku.running.services.database.owner
    .selectFrom('plan_step')
    .select('id')
    .where('title', '=', 'Tutustuminen koulun keittiöön')
    .execute();
  expect(saved).toHaveLength(1);
});

test('a coaching period begins, and attendance is marked', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(`${clientAddress}/coaching`);
  await page.getByRole('button', { name: 'Uusi valmennusjakso' }).first().click();
  const environment = page.getByRole('combobox', { name: 'Valmennusympäristö' });
  await environment.click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await choose(page, 'Valmentaja', 'Kimmo Asikainen');
  await page.getByLabel('Alkaa').fill('2026-11-16');
  await page.getByLabel('Päättyy').fill('2027-02-12');
  for (const day of ['ma', 'ke', 'to']) await page.getByRole('checkbox', { name: day, exact: true }).check();
  await page.getByLabel('Tunteja päivässä').fill('4');
  await page.getByRole('button', { name: 'Tallenna jakso' }).click();
  await page.getByRole('button', { name: 'Aloita jakso' }).click();
  await page.getByRole('dialog').getByLabel('Päivä').fill('2026-11-19');
  await page.getByRole('dialog').getByRole('button', { name: 'Aloita jakso' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const coach = await polku.signIn('demo-kimmo', { width: 390, height: 780 });
  await coach.goto(`${polku.home}/attendance`);
  await coach.getByRole('button', { name: /Paikalla.*Haapasuo Raija/ }).click();
  await coach.getByText('Tallennettu').first().waitFor();
  await expectAccessible(coach, 'attendance on a phone');

  await page.reload();
  await page.getByText('100 % merkityistä päivistä').waitFor();
  await expectAccessible(page, 'coaching');
});

test('hand-over to the neighbour municipality’s worker', async () => {
  const page = await polku.signIn('demo-ville');
  await page.goto(clientAddress);
  await page.getByRole('button', { name: 'Luovuta vastuu' }).click();
  await choose(page, 'Uusi vastuuhenkilö', 'Minna Lehikoinen');
  await expectAccessible(page, 'hand-over dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'Luovuta vastuu' }).click();
  await heading(page, 'Oma päivä').waitFor();
  // the giver asks for nothing any more without saying why
  await page.goto(clientAddress);
  await page.getByRole('button', { name: 'Avaa tiedot' }).waitFor();
});

test('the neighbour records a job as the outcome', async () => {
  const page = await polku.signIn('demo-minna');
  await page.goto(`${clientAddress}/outcome`);
  await page.getByRole('button', { name: 'Kirjaa lopputulos' }).first().click();
  await page.getByRole('radio', { name: 'Työ avoimilla työmarkkinoilla' }).check();
  await page.getByRole('textbox', { name: 'Kuka ottaa asiakkaan vastaan' }).fill('Koulukeittiö');
  await page.getByRole('button', { name: 'Kirjaa lopputulos' }).last().click();
  await page.getByText('3 kuukautta').waitFor();
  await expectAccessible(page, 'an outcome');
});

test('after three months the follow-up waits on her day', async () => {
  polku.setNow(new Date('2027-02-22T08:00:00.000Z'));
  const page = await polku.signIn('demo-minna');
  await heading(page, 'Seuranta tekemättä').waitFor();
  // a button goes away once its list is open
  const everyone = page.getByRole('button', { name: /Näytä kaikki/ });
  for (let closed = await everyone.count(); closed > 0; closed -= 1) await everyone.first().click();
  await page.getByRole('link', { name: 'Haapasuo Raija' }).waitFor();
});

test('another area’s worker sees none of it', async () => {
  const page = await polku.signIn('demo-johanna');
  await page.goto(`${polku.home}/clients`);
  await page.getByRole('main').getByLabel('Nimi, henkilötunnus tai puhelin').fill('Haapasuo Raija');
  await page.getByRole('main').getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByText('Haku ei löytänyt ketään').waitFor();
  await page.goto(clientAddress);
  await page.getByText('Tietoa ei löydy, tai se ei ole sinun nähtävissäsi.').waitFor();
});
