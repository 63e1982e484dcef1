/**
 * The task bank: a coach adds a task, work is ordered of it and done, the orderer sends it back by a link without
 * sign-in, it is mended, approved and closed; a career agent reads, a partner sees her own organisation's only.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
let taskPath = '';
let orderPath = '';
let link = '';

beforeAll(async () => {
  polku = await openPolku();
}, 600_000);
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const dialogOf = (page: Page) => page.getByRole('dialog');
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);
const take = async (page: Page, step: string) => {
  await page.getByRole('button', { name: step, exact: true }).click();
  await dialogOf(page).getByRole('button', { name: step, exact: true }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
};

test('a coach adds a task to the bank', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}/tasks`);
  await page.getByRole('link', { name: 'Keittiön apu koululla' }).first().waitFor();
  await expectAccessible(page, 'the bank');
  await page.getByRole('button', { name: 'Lisää tehtävä' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Nimi', { exact: true }).fill('Lintutornin korjaus');
  await dialog.getByLabel('Laji').selectOption({ label: 'Verstas ja paja' });
  await dialog.getByLabel('Tunteja viikossa').fill('12');
  const organisation = dialog.getByLabel('Kenen työ');
  await organisation.fill('Joensuu');
  await dialog
    .getByRole('option', { name: /Joensuu/ })
    .first()
    .click();
  const municipality = dialog.getByLabel('Kunta');
  await municipality.fill('Joensuu');
  await dialog.getByRole('option', { name: 'Joensuu', exact: true }).first().click();
  await dialog.getByLabel('Keho').selectOption('4');
  await dialog.getByText('Työssä kumarrutaan ja nostetaan usein.').waitFor();
  await dialog.getByLabel('Työturvallisuuskortti').check();
  await expectAccessible(page, 'a task being written');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Lintutornin korjaus' }).click();
  await heading(page, 'Lintutornin korjaus').waitFor();
  await page.getByText('Keho 4: Työssä kumarrutaan ja nostetaan usein.').waitFor();
  taskPath = new URL(page.url()).pathname;
});

test('work is ordered of it and done', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}${taskPath}`);
  await page.getByRole('button', { name: 'Tilaa työ' }).click();
  await dialogOf(page).getByLabel('Paikka').fill('Lintulahti');
  await dialogOf(page).getByLabel('Määrä').fill('Yksi torni');
  await expectAccessible(page, 'ordering');
  await dialogOf(page).getByRole('button', { name: 'Tilaa työ' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Lintulahti' }).click();
  await heading(page, 'Lintulahti').waitFor();
  orderPath = new URL(page.url()).pathname;
  await take(page, 'Ota vastaan');
  await take(page, 'Aloita työ');
  await take(page, 'Merkitse valmiiksi');
  await page.getByText('Valmis tarkistettavaksi').first().waitFor();
  // whoever works does not approve
  expect(await page.getByRole('button', { name: 'Hyväksy työ' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Tee tarkistuslinkki' }).click();
  link = await dialogOf(page).getByLabel('Linkki').inputValue();
  expect(link).toMatch(/\/tarkistus#[\w-]{32}$/);
  await expectAccessible(page, 'the link');
});

test('the orderer sends it back by the link, on a phone and without sign-in', async () => {
  const guest = await polku.window(phone);
  await guest.goto(link);
  await heading(guest, 'Onko työ kunnossa?').waitFor();
  await guest.getByText('Lintulahti').waitFor();
  await guest.getByLabel('Työssä on korjattavaa').check();
  await guest.getByLabel(/^Mitä pitää korjata/).fill('Kaide heiluu.');
  await expectAccessible(guest, 'the check');
  await fits(guest, 'the check');
  await guest.getByRole('button', { name: 'Lähetä' }).click();
  await guest.getByText('Kiitos! Vastaus on tallennettu.').waitFor();
});

test('it is mended, approved by the same link and closed; the rework is counted', async () => {
  const page = await polku.signIn('demo-kimmo', phone);
  await page.goto(`${polku.home}${orderPath}`);
  await page.getByText('Kaide heiluu.').waitFor();
  await page.getByText('1 kertaa').waitFor();
  await take(page, 'Aloita työ');
  await take(page, 'Merkitse valmiiksi');
  const guest = await polku.window();
  await guest.goto(link);
  await guest.getByLabel('Työ on kunnossa').check();
  await guest.getByRole('button', { name: 'Lähetä' }).click();
  await guest.getByText('Kiitos! Vastaus on tallennettu.').waitFor();
  await page.reload();
  await take(page, 'Päätä tilaus');
  await page.getByText('Päätetty').first().waitFor();
  await fits(page, 'an order');
  await expectAccessible(page, 'an order');
});

test('a task is evaluated; a career agent only reads', async () => {
  const page = await polku.signIn('demo-kimmo');
  await page.goto(`${polku.home}${taskPath}`);
  await page.getByRole('button', { name: 'Arvioi tehtävä' }).click();
  await dialogOf(page).getByRole('radio', { name: '4' }).check();
  await dialogOf(page).getByRole('button', { name: 'Tallenna' }).click();
  await page.getByText('Keskiarvo 4,0, arvioita 1').waitFor();
  await expectAccessible(page, 'a task');
  const reader = await polku.signIn('demo-ville');
  await reader.goto(`${polku.home}${taskPath}`);
  await heading(reader, 'Lintutornin korjaus').waitFor();
  expect(await reader.getByRole('button', { name: /Tilaa työ|Muokkaa|Arvioi/ }).count()).toBe(0);
  await reader.goto(`${polku.home}/tasks/orders`);
  await reader.getByRole('link', { name: 'Lintulahti' }).waitFor();
  await expectAccessible(reader, 'the orders');
});

test('a partner sees no task of another organisation', async () => {
  const page = await polku.signIn('demo-pia');
  await page.goto(`${polku.home}/tasks`);
  await heading(page, 'Tehtäväpankki').waitFor();
  await page.goto(`${polku.home}${taskPath}`);
  await page
    .getByText(/ei löydy|ei löytynyt/i)
    .first()
    .waitFor();
});
