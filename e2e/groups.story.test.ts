/**
 * Groups and the meeting place: a coordinator takes a ready package into use and invites by municipality and group; the
 * client answers on her phone; the leader marks who came and what was heard; visitors are counted at the door; a story
 * is read by anybody until the consent is withdrawn; news go on paper.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationNow } from '../server/testing/demonstration.ts';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
const phone = { width: 390, height: 800 };
let seriesPath = '';
let invitedName = '';

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const fits = async (page: Page, what: string) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true);

/** The client with an own view, and where she lives. */
async function aino() {
  return polku.running.services.database.owner
    .selectFrom('client_account')
    .innerJoin('client', 'client.id', 'client_account.client_id')
    .innerJoin('municipality', 'municipality.code', 'client.municipality_code')
    .select(['client.id', 'client.family_name', 'client.given_names', 'municipality.name_fi'])
    .where('client_account.subject', '=', 'demo-client-aino')
    .executeTakeFirstOrThrow();
}

test('a coordinator takes a ready package into use', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/groups`);
  await heading(page, 'Valmiit paketit').waitFor();
  await heading(page, 'Takaisin töihin').waitFor();
  await expectAccessible(page, 'groups');
  await page.getByRole('button', { name: /^Ota käyttöön.*Takaisin töihin/ }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'taking a package into use');
  const { name_fi } = await aino();
  await dialog.getByRole('combobox', { name: 'Kunta' }).fill(name_fi);
  await dialog.getByRole('option', { name: name_fi }).first().click();
  await dialog.getByLabel('Paikka').fill('Kirjaston ryhmähuone');
  await dialog.getByLabel('Ensimmäinen tapaaminen').fill('2026-11-26');
  await dialog.getByRole('button', { name: 'Ota käyttöön' }).click();
  await page.waitForURL(/\/groups\/series\//);
  seriesPath = new URL(page.url()).pathname;
  await heading(page, 'Seurantavaiheet').waitFor();
  expect(await page.getByRole('row').count()).toBe(5);
  await page.getByRole('checkbox', { name: /^Kutsu kunnan/ }).click();
  await page.getByText(/^tehty/).waitFor();
  await expectAccessible(page, 'a group');
});

test('she invites by municipality and target group', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}${seriesPath}`);
  await page.getByRole('link', { name: /^Info:/ }).click();
  await page.getByRole('button', { name: 'Kutsu asiakkaita' }).click();
  const dialog = page.getByRole('dialog');
  const search = async () => {
    const answered = page.waitForResponse((response) => response.url().includes('/invitees'));
    await dialog.getByRole('button', { name: 'Hae', exact: true }).click();
    await answered;
    // whoever was found is chosen
    await dialog.getByRole('button', { name: /^Lähetä [1-9]\d* kutsu/ }).waitFor();
  };
  await search();
  await expectAccessible(page, 'inviting');
  await dialog.getByRole('button', { name: 'Poista valinnat' }).click();
  const found = dialog.getByRole('group', { name: 'Löydetyt asiakkaat' }).getByRole('checkbox');
  const first = found.first();
  await first.check();
  // anybody in scope may be invited, whatever her group
  await dialog.getByLabel('Kohderyhmä').selectOption({ label: 'Kaikille' });
  await first.uncheck();
  await search();
  await dialog.getByRole('button', { name: 'Poista valinnat' }).click();
  const { family_name, given_names } = await aino();
  invitedName = `${family_name} ${given_names}`;
  const hers = dialog.getByRole('checkbox', { name: new RegExp(invitedName) });
  if ((await hers.count()) > 0) await hers.check();
  else await found.first().check();
  await dialog.getByRole('button', { name: 'Lähetä 1 kutsu' }).click();
  await page.getByText('1 kutsu lähti.').waitFor();
  await page.getByText('Läsnäolo merkitään tapaamispäivänä.').waitFor();
  await expectAccessible(page, 'a meeting ahead');
});

test('the client answers on her phone', async () => {
  const page = await polku.signIn('demo-client-aino', phone);
  await page.waitForURL(`${polku.home}/oma`);
  await page.getByText('Sinut on kutsuttu ryhmään.').waitFor();
  await page.getByRole('link', { name: 'Vastaa kutsuun' }).click();
  await heading(page, 'Ryhmäni').waitFor();
  await page
    .getByRole('button', { name: /^Tulen/ })
    .first()
    .click();
  await page.getByText('Vastauksesi on tallennettu.').waitFor();
  await expectAccessible(page, 'her groups');
  await fits(page, 'her groups');
});

test('the leader marks who came and what was heard, on a phone', async () => {
  polku.setNow(new Date('2026-11-26T14:00:00.000Z'));
  const page = await polku.signIn('demo-helena', phone);
  await page.goto(`${polku.home}${seriesPath}`);
  await page.getByRole('link', { name: /^Info:/ }).click();
  await page
    .getByRole('button', { name: /^Paikalla/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Paikalla.*merkitty/ }).waitFor();
  await page.getByLabel('Paikalla yhteensä').fill('6');
  await page.getByRole('checkbox', { name: 'Matkat ja kulkuyhteydet' }).check();
  await page.getByLabel('Muu teema lyhyesti').fill('Ryhmässä Maija Meikäläinen kertoi bussista.');
  await page.getByText(/Näyttää siltä, että tekstissä on nimi/).waitFor();
  await page.getByLabel('Muu teema lyhyesti').fill('Bussin aikataulu ei sovi työvuoroihin.');
  await expectAccessible(page, 'after a meeting');
  await fits(page, 'after a meeting');
  await page.getByRole('button', { name: 'Tallenna teemat' }).click();
  await page.getByText('Pidetty').waitFor();
  await page.goto(`${polku.home}${seriesPath}`);
  await page.getByText('Matkat ja kulkuyhteydet, 1 tapaamisessa').waitFor();
  expect(await page.locator('main').innerText()).not.toContain(invitedName);
  polku.setNow(demonstrationNow);
});

test('a partner counts visitors at the door with one tap, and takes a mistake back', async () => {
  const page = await polku.signIn('demo-pia', phone);
  await page.goto(`${polku.home}/groups`);
  await page.getByRole('link', { name: 'Torin Olohuone' }).click();
  await heading(page, 'Kuka tuli tänään?').waitFor();
  const digital = page.getByRole('button', { name: /Digiapu$/ });
  const before = Number((await digital.innerText()).match(/\d+/)?.[0]);
  await digital.click();
  await page.getByText('Digiapu: laskettu').waitFor();
  await page.getByRole('button', { name: `${before + 1} Digiapu` }).waitFor();
  await expectAccessible(page, 'counting');
  await fits(page, 'counting');
  await page.getByRole('button', { name: 'Kumoa viimeisin: Digiapu' }).click();
  await page.getByText('Digiapu: kumottu').waitFor();
  await page.getByRole('button', { name: `${before} Digiapu` }).waitFor();
});

test('anybody reads hours and stories, until the consent is withdrawn', async () => {
  const anybody = await polku.window(phone);
  await anybody.goto(`${polku.home}/alue`);
  await heading(anybody, 'Valitse alueesi').waitFor();
  await expectAccessible(anybody, 'areas');
  await anybody.getByRole('link', { name: /^Kohtaamispaikat.*Pohjois/ }).click();
  await heading(anybody, 'Torin Olohuone').waitFor();
  await anybody.getByText('Näin täällä on käyty').first().click();
  await anybody.getByText('piilotettu').first().waitFor();
  await expectAccessible(anybody, 'meeting places');
  await fits(anybody, 'meeting places');
  await anybody.getByRole('link', { name: 'Tarinat' }).first().click();
  const title = 'Puolentoista vuoden jälkeen aamuvuoroon';
  await heading(anybody, title).waitFor();
  await expectAccessible(anybody, 'stories');

  const teemu = await polku.signIn('demo-client-teemu', phone);
  await teemu.goto(`${polku.home}/oma/tarina`);
  await teemu.getByText('Tarina on julkaistu.').waitFor();
  await expectAccessible(teemu, 'his story');
  await teemu.getByRole('link', { name: 'Suostumukset' }).click();
  await teemu.getByRole('button', { name: /^Peru suostumus.*Onnistumistarina/ }).click();
  await teemu.getByText('Peruttu. Se vaikuttaa heti.').waitFor();
  await anybody.reload();
  await anybody.getByText('Tarinoita ei ole juuri nyt.').waitFor();
});

test('a story is written with the client, approved by her and published', async () => {
  const client = await aino();
  const page = await polku.signIn('demo-client-aino', phone);
  await page.goto(`${polku.home}/oma/tarina`);
  await page.getByRole('button', { name: 'Hyväksyn tarinan' }).click();
  await page.getByText('Olet hyväksynyt tarinan.').waitFor();
  await page.getByRole('link', { name: 'Suostumukset' }).click();
  await page.getByRole('button', { name: /^Anna.*Onnistumistarina/ }).click();
  await page.getByText('Suostumus on annettu.').first().waitFor();

  const worker = await polku.signIn('demo-helena');
  await worker.goto(`${polku.home}/groups/stories`);
  await worker.getByRole('link', { name: 'Pajalta löytyi oma ala' }).waitFor();
  await expectAccessible(worker, 'stories of clients');
  await worker.goto(`${polku.home}/groups/stories/${client.id}`);
  const reason = worker.getByRole('button', { name: 'Avaa tiedot' });
  const publish = worker.getByRole('button', { name: 'Julkaise' });
  await reason.or(publish).first().waitFor();
  if (await reason.isVisible()) {
    await worker.getByRole('radio').first().check();
    await reason.click();
  }
  await publish.click();
  await worker.getByText('Julkaistu', { exact: true }).waitFor();
  await expectAccessible(worker, 'a client’s stories');
  const anybody = await polku.window();
  await anybody.goto(`${polku.home}/alue/pohjois-karjala/tarinat`);
  await heading(anybody, 'Pajalta löytyi oma ala').waitFor();
  await worker.getByRole('button', { name: 'Poista näkyvistä' }).click();
  await worker.getByText('Poistettu näkyvistä').waitFor();
  await anybody.reload();
  await anybody.getByText('Tarinoita ei ole juuri nyt.').waitFor();
});

test('news are written, read by anybody and by clients, and go on paper', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/groups/news`);
  await page.getByRole('button', { name: 'Kirjoita tiedote' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'writing news');
  await dialog.getByLabel('Otsikko').first().fill('Rekrytreffit torilla');
  await dialog
    .getByLabel('Teksti')
    .first()
    .fill('Tule tapaamaan työnantajia.\n\n## Mukaan\n- ansioluettelo\n- <b>hyvä mieli</b>');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('button', { name: /^Avaa tulostettavaksi.*Rekrytreffit torilla/ }).click();
  await heading(page, 'Rekrytreffit torilla').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('<b>hyvä mieli</b>').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Tulosta' }).count()).toBe(0);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length).toBeGreaterThan(1000);
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page, 'one piece of news');

  const anybody = await polku.window();
  await anybody.goto(`${polku.home}/alue/pohjois-karjala/tiedotteet`);
  await heading(anybody, 'Rekrytreffit torilla').waitFor();
  await expectAccessible(anybody, 'news for anybody');
  const client = await polku.signIn('demo-client-samira', phone);
  await client.goto(`${polku.home}/oma/tiedotteet`);
  await heading(client, 'Kohtaamispaikka on kiinni koulutuspäivänä').waitFor();
  await heading(client, 'Rekrytreffit torilla').waitFor();
  await expectAccessible(client, 'news for clients');
});

test('pilots are recorded with their result and where they were spread', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/groups/pilots`);
  await heading(page, 'Kävellen kohti töitä').waitFor();
  await expectAccessible(page, 'pilots');
  await page.getByRole('button', { name: 'Lisää kokeilu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nimi').fill('Iltavastaanotto');
  await dialog.getByLabel('Oletus').fill('Illalla tulevat nekin, joilla on lapsia.');
  await expectAccessible(page, 'a new pilot');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await heading(page, 'Iltavastaanotto').waitFor();
});
