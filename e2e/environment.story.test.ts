/**
 * A coaching environment, from its setting up to a certificate: a municipality's coordinator makes it with its operation
 * and a slot of two places, the coach gives it a task, two clients are placed and the third waits for the day on which a
 * place is free, attendance is marked on a phone also without a network, notes of the task become a certificate.
 */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from '../server/testing/pdf-text.ts';
import { type Opened, choose, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
const today = '2026-11-19';
const environment = 'Rantakylän pihapaja';
const slot = 'Pihatiimi';
const task = 'Liiterin korjaus';

interface Person {
  readonly id: string;
  /** As in lists of staff. */
  readonly name: string;
  /** As on the day’s list. */
  readonly short: string;
}
let people: readonly [Person, Person, Person];
let environmentPath = '';
let taskPath = '';

beforeAll(async () => {
  polku = await openPolku();
  people = await threeWithoutPlaces();
}, 600_000);
afterAll(() => polku?.close());

/** Three of Ville's clients who have neither a placement nor a coaching period ahead. */
async function threeWithoutPlaces(): Promise<readonly [Person, Person, Person]> {
  const { owner } = polku.database;
  const rows = await owner
    .selectFrom('client')
    .innerJoin('sign_in_identity', 'sign_in_identity.staff_id', 'client.responsible_staff_id')
    .where('sign_in_identity.subject', '=', 'demo-ville')
    .where('client.path_state', 'in', ['assessment', 'coaching'])
    .where('client.non_disclosure', '=', 'none')
    .where('client.id', 'not in', owner.selectFrom('placement').select('client_id'))
    .where('client.id', 'not in', owner.selectFrom('coaching_period').select('client_id'))
    .select(['client.id', 'client.given_names', 'client.family_name'])
    .orderBy('client.id')
    .limit(3)
    .execute();
  const [first, second, third] = rows.map(({ id, given_names: given, family_name: family }) => ({
    id,
    name: `${family} ${given}`,
    short: `${given.split(' ')[0] ?? ''} ${family.slice(0, 1)}.`,
  }));
  if (!first || !second || !third) throw new Error('The demonstration has too few clients without a place');
  return [first, second, third];
}

const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);
const dialogOf = (page: Page) => page.getByRole('dialog');
const save = async (page: Page) => {
  await dialogOf(page).getByRole('button', { name: 'Tallenna' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
};

test('the municipality’s coordinator sets up an environment, how it runs, and a slot of two places', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/environments`);
  await page.getByRole('button', { name: 'Lisää ympäristö' }).click();
  await dialogOf(page).getByLabel('Nimi').fill(environment);
  await choose(dialogOf(page), 'Kunta', 'Joensuu');
  await choose(dialogOf(page), 'Organisaatio', 'Joensuun kaupunki');
  await dialogOf(page).getByLabel('Paikkoja yhtä aikaa').fill('2');
  await expectAccessible(page, 'an environment being written');
  await save(page);
  await page.getByRole('link', { name: environment }).click();
  await page.getByRole('heading', { name: environment, level: 1 }).waitFor();
  environmentPath = new URL(page.url()).pathname;
  await page.getByText('Toimintaa ei ole vielä kuvattu.').waitFor();
  await expectAccessible(page, 'an environment that is new');

  await page.getByRole('button', { name: 'Muokkaa toimintaa' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Toimintamalli').selectOption({ label: 'kunnan omana työnä toimialoilla' });
  await dialog.getByLabel('Henkilöitä ohjaajaa kohti').fill('4');
  await dialog.getByRole('button', { name: 'Lisää aukiolo' }).click();
  await dialog.getByRole('button', { name: 'Lisää ohjaaja' }).click();
  await choose(dialogOf(page), 'Ohjaaja', 'Kimmo Asikainen');
  await expectAccessible(page, 'how it runs being written');
  await save(page);
  await page.getByText('ma, ti, ke, to, pe 08.00–15.00', { exact: true }).waitFor();
  await page.getByText(/^Kimmo Asikainen \(/).waitFor();

  await page.getByRole('button', { name: 'Lisää paikka' }).click();
  await dialog.getByLabel('Nimi').fill(slot);
  await dialog.getByLabel('Yksin vai ryhmässä').selectOption({ label: 'ryhmäpaikka' });
  await dialog.getByLabel('Tunteja päivässä').fill('5');
  for (const day of ['ma', 'ti', 'ke', 'to', 'pe']) await dialog.getByLabel(day, { exact: true }).fill('2');
  await save(page);
  await page.getByRole('row', { name: /Pihatiimi.*2 · 2 · 2 · 2 · 2 · 0 · 0/ }).waitFor();
  await expectAccessible(page, 'an environment with its slot');
});

test('the coach gives it a task of the bank', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}/tasks`);
  await page.getByRole('button', { name: 'Lisää tehtävä' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Nimi', { exact: true }).fill(task);
  await dialog.getByLabel('Laji').selectOption({ label: 'Verstas ja paja' });
  await dialog.getByLabel('Tunteja viikossa').fill('10');
  await choose(dialogOf(page), 'Kenen työ', 'Joensuun kaupunki');
  await choose(dialogOf(page), 'Kunta', 'Joensuu');
  await dialog.getByLabel('Valmennusympäristö').selectOption({ label: environment });
  await expectAccessible(page, 'a task being written');
  await save(page);
  await page.getByRole('link', { name: task }).click();
  await page.getByRole('heading', { name: task, level: 1 }).waitFor();
  await page.getByText(environment).first().waitFor();
  taskPath = new URL(page.url()).pathname;
  await expectAccessible(page, 'a task');
});

async function choosePlace(page: Page, person: Person) {
  await page.goto(`${polku.home}/clients/${person.id}/coaching`);
  await page.getByRole('button', { name: 'Sijoita paikalle' }).click();
  await choose(page, 'Paikka', `${environment}, ${slot}`);
  await choose(page, 'Valmentaja', 'Kimmo Asikainen');
  await page.getByRole('button', { name: 'Tarkista paikka' }).click();
}

test('two clients are placed through the screens', async () => {
  const page = await polku.signIn('demo-ville');
  for (const person of people.slice(0, 2)) {
    await choosePlace(page, person);
    await page.getByText('Paikka on vapaa.').waitFor();
    await expectAccessible(page, 'placing a client');
    await page.getByRole('button', { name: 'Sijoita', exact: true }).click();
    await page.getByRole('heading', { name: `${environment}, ${slot}` }).waitFor();
    await page.getByRole('button', { name: 'Aloita', exact: true }).click();
    await page.getByText('käynnissä', { exact: true }).waitFor();
    await expectAccessible(page, 'a client who is placed');
  }
});

test('the third finds no place, is told when one is free, and waits for that day', async () => {
  const page = await polku.signIn('demo-ville');
  const [first, second, third] = people;
  await choosePlace(page, third);
  await page.getByText('Paikkaa ei ole näinä päivinä').waitFor();
  const holders = page.getByText(/^Paikalla on nyt: /);
  for (const { name } of [first, second]) expect(await holders.textContent()).toContain(name);
  await page.getByText('Samat päivät ovat vapaina 12.2.2027 alkaen.').waitFor();
  await expectAccessible(page, 'no place');
  // whoever tries all the same is refused by the database
  await page.getByRole('button', { name: 'Sijoita', exact: true }).click();
  await page.getByText('Paikka ei ole vapaa näinä päivinä.').first().waitFor();
  await page.getByRole('button', { name: 'Sijoita 12.2.2027 alkaen' }).click();
  await page.getByText('Paikka on vapaa.').waitFor();
  expect(await page.getByLabel('Alkaa').inputValue()).toBe('2027-02-12');
  await page.getByRole('button', { name: 'Sijoita', exact: true }).click();
  await page.getByRole('heading', { name: `${environment}, ${slot}` }).waitFor();
  await page.getByText('suunniteltu', { exact: true }).waitFor();
  await page.getByText(/12\.2\.2027–/).waitFor();
  await expectAccessible(page, 'a client who waits');

  await page.goto(`${polku.home}${environmentPath}/week`);
  await page
    .getByText(/^Pihatiimi: 0\/2/)
    .first()
    .waitFor();
  await expectAccessible(page, 'the week of the environment');
  await page.goto(`${polku.home}${environmentPath}/week?week=2027-W07`);
  await page.getByText(third.name).first().waitFor();
});

const marks = () =>
  polku.database.owner
    .selectFrom('placement_mark')
    .innerJoin('placement', 'placement.id', 'placement_mark.placement_id')
    .where(
      'placement.client_id',
      'in',
      people.map(({ id }) => id),
    )
    .where('placement_mark.on_date', '=', today)
    .select(['placement.client_id', 'placement_mark.mark'])
    .execute();

test('attendance is marked on a phone, in a basement too, and sent once', async () => {
  const page = await polku.signIn('demo-kimmo', phone);
  const [first, second, third] = people;
  await page.goto(`${polku.home}${environmentPath}`);
  await page.getByRole('link', { name: 'Päivän läsnäolot' }).click();
  await page.getByText('0/2 merkitty').waitFor();
  expect(await page.getByText(third.short).count()).toBe(0);
  await expectAccessible(page, 'the day’s people');
  await fits(page, 'the day’s people');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');

  const context = page.context();
  await context.setOffline(true);
  const tap = (person: Person, mark: RegExp) =>
    page.getByRole('group', { name: person.short }).getByRole('button', { name: mark }).click();
  await tap(first, /^Paikalla/);
  await tap(second, /^Poissa/);
  await tap(second, /^Ilmoitti/);
  await page.getByText('2 merkintää odottaa verkkoa').waitFor();
  await page.reload();
  await page.getByText('Ei verkkoa.').waitFor();
  await page.getByText('2 merkintää odottaa verkkoa').waitFor();
  await expectAccessible(page, 'the day’s people without a network');
  await fits(page, 'the day’s people without a network');
  expect(await marks()).toEqual([]);

  await context.setOffline(false);
  await page.getByText('Kaikki merkinnät on lähetetty.').waitFor();
  await page.getByText('2/2 merkitty').waitFor();
  const sent = await marks();
  expect(sent).toHaveLength(2);
  expect(sent).toContainEqual({ client_id: first.id, mark: 'present' });
  expect(sent).toContainEqual({ client_id: second.id, mark: 'absentNotified' });
  // opened anew, nothing goes a second time
  await page.reload();
  await page.getByText('2/2 merkitty').waitFor();
  expect(await marks()).toHaveLength(2);
});

test('how the task went is noted on the phone', async () => {
  const page = await polku.signIn('demo-kimmo', phone);
  const [first] = people;
  await page.goto(`${polku.home}${taskPath}`);
  await page.getByRole('link', { name: 'Kirjaa havainnot' }).click();
  await page.getByLabel('Ketkä näytetään').selectOption({ label: environment });
  await page.getByLabel('Kesto tunteina').fill('5');
  const note = page.getByRole('group', { name: first.name }).getByRole('button', { name: /^Itsenäisesti/ });
  await note.click();
  await expect.poll(() => note.getAttribute('data-look')).toBe('primary');
  await expectAccessible(page, 'notes of the task');
  await fits(page, 'notes of the task');
});

test('a certificate of tasks done is issued and downloaded', async () => {
  const page = await polku.signIn('demo-kimmo');
  const [first] = people;
  await page.goto(`${polku.home}${taskPath}`);
  await page
    .getByRole('row', { name: new RegExp(first.name) })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: task, level: 3 }).waitFor();
  await expectAccessible(page, 'the client’s tasks');
  await page.getByRole('button', { name: 'Anna todistus' }).click();
  await expectAccessible(page, 'issuing a certificate');
  await dialogOf(page).getByRole('button', { name: 'Anna todistus' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Lataa PDF/ }).click(),
  ]);
  const text = pdfText(fs.readFileSync(await download.path())).replace(/\s+/g, ' ');
  const [family = ''] = first.name.split(' ');
  for (const words of [
    'Työtodistus tehdyistä tehtävistä',
    family,
    environment,
    `${task} 1 5 Itsenäisesti`,
    'Kimmo Asikainen',
  ])
    expect(text).toContain(words);
});
