/**
 * Employers: the employer agent registers one by its business id, logs a meeting, routes a need, makes an agreement and
 * carves a job into openings; a survey is answered by a link without sign-in; another worker is warned of the owner.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
let employerPath = '';
let linkAddress = '';
let matchedName = '';

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);
const dialogOf = (page: Page) => page.getByRole('dialog');
const save = async (page: Page) => {
  await dialogOf(page).getByRole('button', { name: 'Tallenna' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
};

test('an employer is registered by its business id, checked before anything is written', async () => {
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers`);
  await page
    .getByRole('link', { name: /^Esimerkki-/ })
    .first()
    .waitFor();
  await expectAccessible(page, 'employers');
  await page.getByRole('button', { name: 'Lisää työnantaja' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Y-tunnus').fill('9990020-1');
  await dialog.getByRole('button', { name: 'Tarkista' }).click();
  await dialog.getByText('Tämä ei ole Y-tunnus.').waitFor();
  await dialog.getByLabel('Y-tunnus').fill('9990020-0');
  await dialog.getByRole('button', { name: 'Tarkista' }).click();
  await dialog.getByText('Tiedot löytyivät rekisteristä: Malli-Metsä Oy.').waitFor();
  await expectAccessible(page, 'registering an employer');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await heading(page, 'Malli-Metsä Oy').waitFor();
  employerPath = new URL(page.url()).pathname.replace('/employers/card/', '');
});

test('she adds a contact person and logs a meeting', async () => {
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers/card/${employerPath}`);
  await page.getByRole('button', { name: 'Lisää yhteyshenkilö' }).click();
  await dialogOf(page).getByLabel('Nimi').fill('Keksitty Metsuri');
  await dialogOf(page).getByLabel('Tehtävä').fill('Työnjohtaja');
  await dialogOf(page)
    .getByLabel(/^Työpaikkavalmentaja/)
    .check();
  await save(page);
  await page.getByText('Keksitty Metsuri', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await dialogOf(page).getByLabel('Elinkaaren vaihe').selectOption({ label: 'Kasvava' });
  await dialogOf(page).getByLabel('Yhteyshenkilö').selectOption({ label: 'Keksitty Metsuri' });
  await dialogOf(page)
    .getByLabel('Mitä sovittiin tai puhuttiin')
    .fill('Taimikon hoitoon tarvitaan apukäsiä.');
  await dialogOf(page).getByLabel('Tulos').selectOption({ label: 'Sovittiin jatkosta' });
  await expectAccessible(page, 'logging a meeting');
  await save(page);
  await page.getByText('Taimikon hoitoon tarvitaan apukäsiä.').waitFor();
  await expectAccessible(page, 'an employer');
});

test('she routes a need and makes an agreement with promised places', async () => {
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers/dealings/${employerPath}`);
  await page.getByRole('button', { name: 'Kirjaa tarve' }).click();
  await dialogOf(page).getByLabel('Laji').selectOption({ label: 'Omistajanvaihdos' });
  await dialogOf(page).getByLabel('Tila').selectOption({ label: 'Ohjattu neuvojalle' });
  await dialogOf(page).getByLabel('Tarve', { exact: true }).fill('Yrittäjä etsii jatkajaa.');
  await dialogOf(page).getByLabel('Neuvojan tehtävä').fill('Omistajanvaihdosneuvoja');
  await expectAccessible(page, 'a need');
  await save(page);
  await page.getByText('Yrittäjä etsii jatkajaa.').waitFor();
  await page.getByRole('button', { name: 'Tee sopimus' }).click();
  await dialogOf(page).getByLabel('Mistä sovitaan').fill('Kaksi paikkaa taimikon hoitoon');
  await dialogOf(page).getByLabel('Luvatut paikat').fill('2');
  await dialogOf(page).getByLabel('Allekirjoitettu').fill('2026-11-20');
  await dialogOf(page).getByLabel('Työkokeilu').check();
  await expectAccessible(page, 'an agreement');
  await save(page);
  await page.getByText('0 / 2 käytössä, 0 kaikkiaan').waitFor();
});

test('she carves a job into openings', async () => {
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers/carve/${employerPath}`);
  await page.getByLabel('Mikä työ muotoillaan').fill('Metsuri');
  const task = (number: number) => page.getByRole('group', { name: `Tehtävä ${number}` });
  const fill = async (number: number, name: string, minutes: string, part: string) => {
    await task(number)
      .getByRole('textbox', { name: /^Tehtävä/ })
      .fill(name);
    await task(number).getByLabel('Minuuttia viikossa').fill(minutes);
    await task(number).getByLabel('Mihin tehtävä kuuluu').selectOption({ label: part });
  };
  await fill(1, 'Koneellinen hakkuu', '1500', 'Jää nykyiseen työhön');
  await page.getByRole('button', { name: 'Lisää tehtävä' }).click();
  await fill(2, 'Taimien istutus', '600', 'Muotoiltu työ 1');
  await task(2)
    .getByRole('group', { name: /^Mitä työ vaatii/ })
    .getByLabel('Keho')
    .selectOption('4');
  await task(2).getByLabel('Tehtävää voi muotoilla').check();
  await task(2)
    .getByLabel(/^Miten: apuväline/)
    .fill('Istutusputki ja lyhyt matka taimille');
  await task(2)
    .getByRole('group', { name: /^Vaatii muotoiltuna/ })
    .getByLabel('Keho')
    .selectOption('2');
  await page.getByRole('button', { name: 'Lisää tehtävä' }).click();
  await fill(3, 'Välineiden huolto', '240', 'Muotoiltu työ 1');
  await page.getByText('14 h viikossa: Taimien istutus, Välineiden huolto').waitFor();
  await page.getByText('Nykyiseen työhön jää 25 h viikossa.').waitFor();
  await expectAccessible(page, 'the canvas');
  await page.getByRole('button', { name: 'Tallenna muotoilu' }).click();
  await page.waitForURL(/\/employers\/carving\//);
  await page.getByRole('button', { name: /^Tee työpaikaksi/ }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Nimike').fill('Taimikon apukäsi');
  for (const day of ['ma', 'ke']) await dialog.getByRole('checkbox', { name: day, exact: true }).check();
  await dialog.getByLabel('Paikkoja').fill('2');
  await expectAccessible(page, 'making an opening');
  await dialog.getByRole('button', { name: 'Tee työpaikaksi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Taimikon apukäsi' }).click();
  await page.getByText(/^Keho 2, /).waitFor();
  await page.getByRole('button', { name: 'Avaa', exact: true }).click();
  await page.getByText('Avoinna').waitFor();
  await expectAccessible(page, 'an opening');
  await page.goto(`${polku.home}/employers/openings`);
  await page.getByRole('link', { name: 'Taimikon apukäsi' }).waitFor();
  await expectAccessible(page, 'openings');
});

test('matching tells who suits and why; a worker’s own word comes before the score', async () => {
  const { owner } = polku.running.services.database;
  const one = await owner
    .selectFrom('client')
    .innerJoin('sign_in_identity', 'sign_in_identity.staff_id', 'client.responsible_staff_id')
    .select(['client.id', 'client.family_name', 'client.given_names'])
    .where('sign_in_identity.subject', '=', 'demo-ville')
    .where('client.path_state', '=', 'coaching')
    .where('client.non_disclosure', '=', 'none')
    .orderBy('client.id')
    .executeTakeFirstOrThrow();
  matchedName = `${one.family_name} ${one.given_names}`;
  const page = await polku.signIn('demo-ville');
  await page.goto(`${polku.home}/clients/${one.id}/matches`);
  const jobs = page
    .getByRole('region', { name: 'Työpaikat' })
    .or(page.locator('section', { hasText: 'Työpaikat' }))
    .last();
  await jobs.getByRole('article').first().waitFor({ state: 'attached' });
  const more = jobs.getByRole('button', { name: 'Näytä lisää' });
  if (await more.isVisible()) await more.click();
  const folded = jobs.getByText(/^Ei sovi nyt/);
  if (await folded.isVisible()) await folded.click();
  const match = jobs.getByRole('article').filter({ hasText: 'Taimikon apukäsi' });
  await match.waitFor();
  await expectAccessible(page, 'places that suit a client');
  await match.getByRole('button', { name: /^Oma kanta/ }).click();
  await dialogOf(page).getByRole('button', { name: 'Tallenna' }).click();
  // nothing is said without a reason
  await dialogOf(page).getByRole('alert').first().waitFor();
  await dialogOf(page).getByLabel('Miksi').fill('On istuttanut taimia ennenkin.');
  await expectAccessible(page, 'an own word on a match');
  await save(page);
  await jobs.getByText(/^Ensisijainen: On istuttanut taimia ennenkin\./).waitFor();
});

test('a match becomes a trial, the trial a job, and three sides are asked how it goes', async () => {
  // a match is listed by the family name, a hire says the given name first
  const [family = '', ...given] = matchedName.split(' ');
  const named = [...given, family].join(' ');
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers/openings`);
  await page.getByRole('link', { name: 'Taimikon apukäsi' }).click();
  await page.getByRole('button', { name: 'Näytä sopivat asiakkaat' }).click();
  await page.getByText(/^Katsottu \d+ asiakasta/).waitFor();
  // the own word of her worker has brought her first, and what the scores are made of is said in sentences
  const people = page.getByRole('article');
  expect(await people.first().getByRole('heading').innerText()).toBe(matchedName);
  await people
    .getByText(/^(Matka|On tehnyt|Työssä|Vaatimuksista|Osaa|Alkaa)/)
    .first()
    .waitFor();
  await expectAccessible(page, 'who suits an opening');
  await page.getByRole('button', { name: `${matchedName} aloittaa tässä työssä` }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Laji').selectOption({ label: 'Työkokeilu' });
  await dialog.getByLabel('Alkaa').fill('2026-11-02');
  await dialog.getByLabel('Päättyy').fill('2026-11-19');
  await expectAccessible(page, 'a trial from a match');
  await save(page);
  await page.goto(`${polku.home}/employers/dealings/${employerPath}`);
  await page.getByText(named).first().waitFor();
  await page.getByRole('button', { name: 'Kirjaa aloittanut' }).click();
  await dialog.getByRole('combobox', { name: 'Asiakas' }).fill(matchedName);
  await dialog.getByRole('option', { name: family }).first().click();
  await dialog.getByLabel('Laji').selectOption({ label: 'Työsuhde' });
  await dialog.getByLabel('Alkaa').fill('2026-11-20');
  await dialog.getByLabel('Työpaikka').selectOption({ label: 'Taimikon apukäsi' });
  await save(page);
  await page.getByText('Työsuhde', { exact: true }).first().waitFor();

  await page.goto(`${polku.home}/employers/follow/${employerPath}`);
  const feedback = page.locator('.card', { hasText: named }).first();
  await feedback.getByText(/2 viikkoa/).waitFor();
  for (const side of ['Työnantaja', 'Työntekijä']) {
    await feedback.getByRole('button', { name: new RegExp(side, 'i') }).click();
    await dialogOf(page).getByRole('button', { name: 'Tee kyselylinkki' }).click();
    const address = await dialogOf(page).getByLabel('Linkki').inputValue();
    await dialogOf(page).getByRole('button', { name: 'Sulje' }).first().click();
    const guest = await polku.window(phone);
    await guest.goto(address);
    const fours = guest.getByRole('radio', { name: '4', exact: true });
    await fours.first().waitFor();
    for (const four of await fours.all()) await four.check();
    for (const yes of await guest.getByRole('radio', { name: 'Kyllä' }).all()) await yes.check();
    await expectAccessible(guest, `feedback of ${side}`);
    await guest.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await guest.getByText('Kiitos! Vastaukset on tallennettu.').waitFor();
  }
  const coach = await polku.signIn('demo-helena');
  await coach.goto(`${polku.home}/employers/follow/${employerPath}`);
  const due = coach.locator('.card', { hasText: named }).first();
  await due.getByRole('button', { name: /valmentaja/i }).waitFor();
  // the two others have answered
  expect(await due.getByRole('button').count()).toBe(1);
  await due.getByRole('button', { name: /valmentaja/i }).click();
  const fours = dialogOf(coach).getByRole('radio', { name: '4', exact: true });
  await fours.first().waitFor();
  for (const four of await fours.all()) await four.check();
  for (const yes of await dialogOf(coach).getByRole('radio', { name: 'Kyllä' }).all()) await yes.check();
  await expectAccessible(coach, 'the coach’s own feedback');
  await save(coach);
  await coach.getByText('Vastattu').nth(2).waitFor();
});

test('the employer answers a short survey by a link, on a phone and without sign-in', async () => {
  const page = await polku.signIn('demo-lauri');
  await page.goto(`${polku.home}/employers/follow/${employerPath}`);
  await page.getByRole('button', { name: 'Tee kyselylinkki' }).click();
  await dialogOf(page).getByRole('button', { name: 'Tee kyselylinkki' }).click();
  linkAddress = await dialogOf(page).getByLabel('Linkki').inputValue();
  expect(linkAddress).toMatch(/\/kysely#[\w-]{32}$/);
  const guest = await polku.window(phone);
  await guest.goto(linkAddress);
  await heading(guest, 'Lyhyt kysely').waitFor();
  const twos = guest.getByRole('radio', { name: '2', exact: true });
  await twos.first().waitFor();
  for (const two of await twos.all()) await two.check();
  await expectAccessible(guest, 'a survey');
  await fits(guest, 'a survey');
  await guest.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await guest.getByText('Kiitos! Vastaukset on tallennettu.').waitFor();
  await page.goto(`${polku.home}/employers/follow/${employerPath}`);
  await page.getByText('Vastattu').first().waitFor();
  await expectAccessible(page, 'what is followed');
});

test('another worker is told who owns the relation before she contacts', async () => {
  const page = await polku.signIn('demo-helena', phone);
  await page.goto(`${polku.home}/employers/card/${employerPath}`);
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await dialogOf(page)
    .getByText(/vastaa .*Sovi yhteydenotosta ensin/)
    .waitFor();
  await dialogOf(page).getByLabel('Mitä sovittiin tai puhuttiin').fill('Soitin.');
  await dialogOf(page).getByRole('button', { name: 'Tallenna' }).click();
  await dialogOf(page)
    .getByText(/Suhteesta vastaa toinen/)
    .first()
    .waitFor();
  await dialogOf(page)
    .getByLabel(/^Olen sopinut/)
    .check();
  await save(page);
  await fits(page, 'an employer');
  await expectAccessible(page, 'an employer on a phone');
});

test('a career agent reads, a manager sees counts only', async () => {
  const reader = await polku.signIn('demo-ville');
  await reader.goto(`${polku.home}/employers/card/${employerPath}`);
  await heading(reader, 'Malli-Metsä Oy').waitFor();
  expect(await reader.getByRole('button', { name: 'Kirjaa tapaaminen' }).count()).toBe(0);
  for (const part of ['leads', 'joint', 'library']) {
    await reader.goto(`${polku.home}/employers/${part}`);
    await reader.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(reader, part);
  }
  const manager = await polku.signIn('demo-tiina');
  await manager.goto(`${polku.home}/employers/figures`);
  await heading(manager, 'Kyselyjen tulokset').waitFor();
  await expectAccessible(manager, 'figures of employers');
});
