/**
 * An agreement: a coach writes it of a placement and gives each party a link; the client signs on a phone without signing
 * in, the workplace says no with a reason, the text is changed and everybody signs the new edition.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
let agreementPath = '';
let clientLink = '';
let workplaceLink = '';

beforeAll(async () => {
  polku = await openPolku();
}, 600_000);
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const dialogOf = (page: Page) => page.getByRole('dialog');
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);

/** Somebody of the coach's own caseload whose path goes on. */
async function clientOf(subject: string): Promise<string> {
  const { owner } = polku.running.services.database;
  const coach = await owner
    .selectFrom('sign_in_identity')
    .select(['area_id', 'staff_id'])
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  const found = await owner
    .selectFrom('client')
    .innerJoin('coaching_period as p', (join) =>
      join.onRef('p.area_id', '=', 'client.area_id').onRef('p.client_id', '=', 'client.id'),
    )
    .select('client.id')
    .where('client.area_id', '=', coach.area_id ?? 0)
    .where('p.coach_staff_id', '=', coach.staff_id)
    .where('p.status', '=', 'active')
    .where('client.non_disclosure', '=', 'none')
    .where('client.birth_date', '<', '2000-01-01')
    .where('client.path_state', '<>', 'outcome')
    .orderBy('client.id')
    .executeTakeFirstOrThrow();
  return found.id;
}

async function linkOf(page: Page, party: RegExp): Promise<string> {
  await page.getByRole('button', { name: party }).first().click();
  const link = await dialogOf(page).getByLabel('Linkki').inputValue();
  expect(link).toMatch(/\/allekirjoitus#[\w-]{32}$/);
  await dialogOf(page).getByRole('button', { name: 'Sulje' }).last().click();
  await dialogOf(page).waitFor({ state: 'detached' });
  return link;
}

test('a coach writes an agreement and gives each party a link', async () => {
  const clientId = await clientOf('demo-kimmo');
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}/clients/${clientId}/coaching`);
  await page.getByRole('button', { name: 'Tee sopimus' }).click();
  await page.getByLabel('Työ työnantajalla').check();
  const employer = page.getByLabel('Työnantaja', { exact: true });
  await employer.fill('a');
  await page.getByRole('option').first().click();
  await page.getByLabel('ma', { exact: true }).check();
  await page.getByLabel('ti', { exact: true }).check();
  await page.getByLabel('Tehtävät').fill('Hyllytys ja siisteys');
  await page.getByLabel('Työpaikan allekirjoittaja').fill('Keksitty Esihenkilö');
  await expectAccessible(page, 'an agreement being written');
  await page.getByRole('button', { name: 'Tallenna sopimus' }).click();
  await page.waitForURL(/\/agreements\//);
  await page.getByText('Hyllytys ja siisteys').waitFor();
  agreementPath = new URL(page.url()).pathname;
  await page.getByText('järjestäjä täydentää').first().waitFor();
  // the client stands first
  clientLink = await linkOf(page, /^Anna linkki/);
  workplaceLink = await linkOf(page, /^Anna linkki.*Keksitty Esihenkilö/);
  await page.getByText('odottaa allekirjoituksia').waitFor();
  await expectAccessible(page, 'an agreement');
});

test('the client signs on a phone without signing in', async () => {
  const guest = await polku.window(phone);
  await guest.goto(clientLink);
  await heading(guest, 'Lue ja allekirjoita').waitFor();
  await guest.getByText('Hyllytys ja siisteys').waitFor();
  await expectAccessible(guest, 'signing');
  await fits(guest, 'signing');
  // nothing is signed unread
  await guest.getByRole('button', { name: 'Allekirjoita' }).click();
  await guest.getByText('Vahvista, että olet lukenut tekstin.').waitFor();
  await guest.getByLabel('Kirjoita nimesi').fill('Keksitty Asiakas');
  await guest.getByRole('checkbox').check();
  await guest.getByRole('button', { name: 'Allekirjoita' }).click();
  await guest.getByText('Kiitos! Allekirjoituksesi on tallennettu.').waitFor();
  await expectAccessible(guest, 'signed');
  const download = guest.waitForEvent('download');
  await guest.getByRole('button', { name: 'Lataa PDF' }).click();
  expect((await download).suggestedFilename()).toBe('sopimus.pdf');
  await guest.reload();
  await guest.getByText('Olet jo allekirjoittanut.').waitFor();
});

test('the workplace says no, the text is changed, and the old page can’t be signed any more', async () => {
  const guest = await polku.window(phone);
  await guest.goto(workplaceLink);
  await guest.getByText('Hyllytys ja siisteys').waitFor();
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}${agreementPath}`);
  await page.getByRole('button', { name: 'Muuta', exact: true }).click();
  await page.getByText('Joku on jo vastannut.').waitFor();
  await page.getByLabel('Tehtävät').fill('Hyllytys, siisteys ja kassa');
  await page.getByRole('button', { name: 'Tallenna sopimus' }).click();
  await page.getByText('Aiemmat versiot').waitFor();
  await guest.getByLabel('Kirjoita nimesi').fill('Keksitty Esihenkilö');
  await guest.getByRole('checkbox').check();
  await guest.getByRole('button', { name: 'Allekirjoita' }).click();
  await guest.getByText('Teksti on muuttunut').first().waitFor();
  await expectAccessible(guest, 'the text has changed');
  await guest.getByRole('button', { name: 'Lue uusi teksti' }).click();
  await guest.getByText('Hyllytys, siisteys ja kassa').waitFor();
  // what was ticked of the old text does not hold
  expect(await guest.getByRole('checkbox').isChecked()).toBe(false);
  await guest.getByLabel('En allekirjoita').check();
  await guest.getByLabel('Miksi et allekirjoita?').fill('Kassa ei kuulu kokeiluun');
  await guest.getByLabel('Kirjoita nimesi').fill('Keksitty Esihenkilö');
  await guest.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await guest.getByText('Kiitos! Vastauksesi on tallennettu').waitFor();
  await page.reload();
  await page.getByText('Kassa ei kuulu kokeiluun').waitFor();
  await page.goto(`${polku.home}/agreements`);
  await page.getByText('joku ei allekirjoita').first().waitFor();
  await expectAccessible(page, 'what waits for signatures');
});
