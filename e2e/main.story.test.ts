/**
 * The main story, in Finnish: a person is referred, accepted, planned for, coached, handed over to the neighbour
 * municipality, finds a job, and is followed up; another area's worker sees none of it.
 */
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

test('the authority refers a person and sees the status only', async () => {
  const page = await polku.signIn('demo-merja');
  await page.goto(`${polku.home}/referrals/send`);
  await page.getByLabel('Etunimet').fill('Tarina Esimerkki');
  await page.getByLabel('Sukunimi').fill('Polkunen');
  await page.getByLabel('Henkilötunnus').fill('010190-999W');
  await choose(page, 'Kotikunta', 'Joensuu');
  await page.getByRole('radio', { name: 'Ei turvakieltoa' }).check();
  await page
    .getByLabel('Mitä henkilö etsii ja miten palvelu voi auttaa')
    .fill('Etsii keittiötyötä, haluaa kokeilla ensin.');
  await expectAccessible(page, 'sending a referral');
  await page.getByRole('button', { name: 'Lähetä ohjaus' }).click();
  await page.getByText('Polkunen').first().waitFor();
  await expectAccessible(page, 'sent referrals');
  expect((await page.request.get(`${polku.home}/api/day`)).status()).toBe(403);
});

test('the career agent accepts the referral and becomes responsible', async () => {
  const page = await polku.signIn('demo-ville');
  await heading(page, 'Oma päivä').waitFor();
  await expectAccessible(page, 'My day');
  await page.goto(`${polku.home}/referrals`);
  await page.getByRole('link', { name: /Polkunen/ }).click();
  await page.getByRole('button', { name: 'Ota vastaan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ota vastaan' }).click();
  await heading(page, 'Tarina Esimerkki Polkunen').waitFor();
  clientAddress = page.url();
  await page.getByText('Vastuuhenkilö: Ville Laakkonen').waitFor();
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
  await coach.getByRole('button', { name: /Paikalla.*Polkunen Tarina/ }).click();
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
  const everyone = page.getByRole('button', { name: /Näytä kaikki/ });
  for (const button of await everyone.all()) await button.click();
  await page.getByRole('link', { name: 'Polkunen Tarina Esimerkki' }).waitFor();
});

test('another area’s worker sees none of it', async () => {
  const page = await polku.signIn('demo-johanna');
  await page.goto(`${polku.home}/clients`);
  await page.getByRole('main').getByLabel('Nimi, henkilötunnus tai puhelin').fill('Polkunen Tarina');
  await page.getByRole('main').getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByText('Haku ei löytänyt ketään').waitFor();
  await page.goto(clientAddress);
  await page.getByText('Tietoa ei löydy, tai se ei ole sinun nähtävissäsi.').waitFor();
});
