/** Notifications, a message to a client, the administrator's texts and reminders, and what would have left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Opened, openPolku } from './polku.ts';

let polku: Opened;
let coach: Page;
let admin: Page;
let clientPage: string;

beforeAll(async () => {
  polku = await openPolku();
  coach = await polku.signIn('demo-kimmo');
  admin = await polku.signIn('demo-kirsi');
});
afterAll(() => polku?.close());

test('a coach reads his notifications', async () => {
  await coach.goto(`${polku.home}/notifications`);
  await coach.getByRole('heading', { name: 'Ilmoitukset' }).waitFor();
  await coach.getByRole('main').getByRole('listitem').first().waitFor();
  await expectAccessible(coach, 'notifications');
  clientPage = (await coach.locator('main a[href^="/clients/"]').first().getAttribute('href')) ?? '';
  await coach.getByRole('button', { name: 'Merkitse kaikki luetuiksi' }).click();
  await coach.getByRole('link', { name: 'Ilmoitukset, ei lukemattomia' }).waitFor();
});

test('he writes to a client by the channel she allows, and it stands on the case', async () => {
  await coach.goto(`${polku.home}${clientPage}/messages`);
  await coach.getByRole('button', { name: 'Kirjoita viesti' }).click();
  await coach.getByRole('textbox', { name: /^Viesti/ }).fill('Tavataan ensi viikolla.');
  await expectAccessible(coach, 'a message to a client');
  await coach.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await coach.getByText('Tavataan ensi viikolla.', { exact: false }).first().waitFor();
  await coach
    .getByRole('heading', { name: /Työntekijän viesti/ })
    .first()
    .waitFor();
});

test('the administrator’s text with a name in its subject is refused, without it taken into use', async () => {
  await admin.goto(`${polku.home}/administration/messages/coachingTomorrow`);
  const subject = admin.getByRole('textbox', { name: 'Otsikko, suomi' });
  await subject.fill('Hei {givenName}');
  await admin.getByRole('button', { name: 'Ota käyttöön' }).click();
  await admin.getByText('Otsikossa ei saa olla henkilöä koskevia tietoja.').first().waitFor();
  await subject.fill('Huomenna {dueDay}');
  await admin.getByRole('button', { name: 'Esikatsele' }).click();
  await admin.getByRole('heading', { name: 'suomi: Huomenna 20.11.2026' }).waitFor();
  await expectAccessible(admin, 'a text of a message');
  await admin.getByRole('button', { name: 'Ota käyttöön' }).click();
  await admin.getByText('Tallennettu').first().waitFor();
});

test('the administrator sees what waits for a decision, and that nothing leaves', async () => {
  await admin.goto(`${polku.home}/administration/reminders`);
  await admin.getByRole('heading', { name: 'Väliarvio lähestyy' }).waitFor();
  await expectAccessible(admin, 'reminders');
  await admin.goto(`${polku.home}/administration/outbox`);
  await admin.getByText('Esittelyssä mikään viesti ei lähde ulos.').waitFor();
  const row = admin.getByRole('row', { name: /Epävarma/ }).filter({ hasText: 'vahvistus' });
  await expectAccessible(admin, 'outgoing messages');
  await row.getByRole('button', { name: 'Viesti tuli perille' }).click();
  await row.waitFor({ state: 'detached' });
  expect(await admin.getByRole('row', { name: /vahvistus jäi/ }).count()).toBe(0);
});
