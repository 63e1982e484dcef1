/**
 * The client's story, on a phone and in Finnish: she signs in, sees her next step and her times, tells of an absence
 * by her personal link and her coach sees it; she sees who has looked, withdraws a consent, asks for a correction,
 * downloads everything; the same in Swedish, English and easy Finnish. No worker's page opens to her.
 */
import { readFileSync } from 'node:fs';
import type { OwnText } from '@polku/domain';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absenceTexts } from '../web/client/absence-texts.ts';
import { texts } from '../web/client/texts.ts';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
let clientId = '';
let periodId = '';
const phone = { width: 360, height: 740 };

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const account = await owner
    .selectFrom('client_account')
    .select('client_id')
    .where('subject', '=', 'demo-client-aino')
    .executeTakeFirstOrThrow();
  clientId = account.client_id;
  const period = await owner
    .selectFrom('coaching_period')
    .select('id')
    .where('client_id', '=', clientId)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  periodId = period.id;
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function openOwnView(): Promise<Page> {
  const page = await polku.signIn('demo-client-aino', phone);
  await page.waitForURL(`${polku.home}/oma`);
  await heading(page, 'Seuraava vaihe').waitFor();
  return page;
}

test('she signs in and sees what comes next, when, and who helps', async () => {
  const page = await openOwnView();
  await page.getByText('Hei, Aino!').waitFor();
  await heading(page, 'Seuraavat ajat').waitFor();
  await heading(page, 'Kuka auttaa minua').waitFor();
  await expectAccessible(page, 'her first view');
  // nothing stands wider than the phone
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await page.getByRole('link', { name: 'Polkuni' }).first().click();
  await heading(page, 'Tavoitteeni').waitFor();
  await expectAccessible(page, 'her path');
  expect((await page.request.get(`${polku.home}/api/clients/${clientId}`)).status()).toBe(403);
  await page.goto(`${polku.home}/clients`);
  await page.waitForURL(`${polku.home}/oma`);
});

test('an absence by her link, without signing in; the coach sees it at once', async () => {
  const coachId = await polku.running.services.database.owner
    .selectFrom('coaching_period')
    .innerJoin('sign_in_identity', 'sign_in_identity.staff_id', 'coaching_period.coach_staff_id')
    .select('sign_in_identity.subject')
    .where('coaching_period.id', '=', periodId)
    .executeTakeFirstOrThrow();
  const coach = await polku.signIn(coachId.subject);
  await coach.goto(`${polku.home}/clients/${clientId}/own-view`);
  await coach
    .getByRole('button', { name: /^Tee (uusi )?linkki$/ })
    .first()
    .click();
  const address = await coach.getByLabel('Linkki', { exact: true }).inputValue();
  await expectAccessible(coach, 'the own view on the client’s page');

  const page = await polku.window(phone);
  await page.goto(address);
  await heading(page, 'Ilmoita poissaolosta').waitFor();
  const first = page.getByRole('checkbox').first();
  await first.waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Rantakoivu|Aino|paja/i);
  await expectAccessible(page, 'telling of an absence');
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await page.getByText('Valitse ainakin yksi päivä.').waitFor();
  await first.check();
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await page.getByText('Valmentajasi näkee ilmoituksen heti.').waitFor();
  const told = await polku.running.services.database.owner
    .selectFrom('absence_notice')
    .select('on_date')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  await coach.goto(`${polku.home}/attendance?day=${told.on_date}`);
  await coach.getByText('Asiakas ilmoitti itse').waitFor();
});

test('she withdraws a consent, and it has its effect at once', async () => {
  const page = await openOwnView();
  await page.getByRole('link', { name: 'Tietoni' }).click();
  await page.getByRole('link', { name: 'Suostumukset' }).click();
  await page.getByRole('button', { name: /^Peru suostumus.*Valokuvan käyttö/ }).click();
  await page.getByText('Peruttu. Se vaikuttaa heti.').waitFor();
  await expectAccessible(page, 'consents');
  const left = await polku.running.services.database.owner
    .selectFrom('client_consent')
    .select('id')
    .where('client_id', '=', clientId)
    .where('purpose', '=', 'photo')
    .where('withdrawn_at', 'is', null)
    .execute();
  expect(left).toEqual([]);
});

test('her measure: the curve, and the numbers behind it', async () => {
  const page = await openOwnView();
  await page.getByRole('link', { name: 'Polkuni' }).first().click();
  await page.getByRole('link', { name: 'Miten minulla menee' }).click();
  await heading(page, 'Kehitykseni').waitFor();
  await expectAccessible(page, 'her measure');
  const answer = page.getByRole('button', { name: 'Vastaa kysymyksiin' });
  if (await answer.isVisible()) {
    await answer.click();
    for (const group of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .all()) {
      await group.getByRole('radio').nth(1).check();
    }
    await expectAccessible(page, 'the measure’s questions');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Vastauksesi on tallennettu').waitFor();
  }
  await page.getByText('Luvut taulukkona').click();
  await page
    .getByText(/^(Minä|Valmentaja)|: \d+/)
    .first()
    .waitFor();
});

test('she sees who has looked at her data', async () => {
  const page = await openOwnView();
  await page.getByRole('link', { name: 'Tietoni' }).click();
  await page.getByRole('link', { name: 'Kuka on katsonut tietojani' }).click();
  await page.getByText('Katsoi tietojasi').first().waitFor();
  await expectAccessible(page, 'who has looked');
});

test('she asks for a correction, and the data protection officer sees it', async () => {
  const page = await openOwnView();
  await page.goto(`${polku.home}/oma/pyynnot`);
  await page.getByRole('radio', { name: 'Korjatkaa tieto' }).check();
  await page.getByLabel('Kerro omin sanoin').fill('Osoitteeni on vaihtunut.');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  await page.getByText('Pyyntösi on vastaanotettu.').waitFor();
  await expectAccessible(page, 'requests');
  const officer = await polku.signIn('demo-annukka');
  await officer.goto(`${polku.home}/data-requests`);
  await officer.getByText('Osoitteeni on vaihtunut.').waitFor();
  await expectAccessible(officer, 'requests about data');
});

test('she downloads everything and gives feedback', async () => {
  const page = await openOwnView();
  await page.getByRole('link', { name: 'Tietoni' }).click();
  await heading(page, 'Perustietoni').waitFor();
  await expectAccessible(page, 'her data');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lataa kaikki tietoni' }).click(),
  ]);
  const files = unzipSync(readFileSync(await file.path()));
  expect(Buffer.from(files['tiedot.html'] ?? []).toString('utf8')).toContain('Rantakoivu');
  expect(file.suggestedFilename()).not.toMatch(/Rantakoivu|Aino/i);
  await page.getByRole('link', { name: 'Palaute' }).click();
  await page.getByRole('radio', { name: /^5/ }).first().check();
  await page.getByRole('checkbox', { name: 'Lähetä nimettömänä' }).check();
  await expectAccessible(page, 'feedback');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  await page.getByText('Kiitos palautteestasi!').waitFor();
});

test('the same in Swedish, English and easy Finnish, at 320 px and in the dark', async () => {
  const page = await polku.signIn('demo-client-aino', { width: 320, height: 640, dark: true });
  await page.waitForURL(`${polku.home}/oma`);
  for (const [button, step] of [
    ['Svenska', 'Nästa steg'],
    ['English', 'My next step'],
    ['Selkosuomi', 'Mitä teen seuraavaksi'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await heading(page, step).waitFor();
    await expectAccessible(page, button);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  }
  // easy Finnish is remembered
  await page.reload();
  await heading(page, 'Mitä teen seuraavaksi').waitFor();
});

test('the central steps in Swedish, English and easy Finnish', async () => {
  const page = await polku.signIn('demo-client-aino', phone);
  await page.waitForURL(`${polku.home}/oma`);
  for (const [reading, button] of [
    ['sv', 'Svenska'],
    ['en', 'English'],
    ['easy', 'Selkosuomi'],
  ] as const) {
    const link = (text: OwnText) => page.getByRole('main').getByRole('link', { name: text[reading] }).first();
    const tab = (text: OwnText) =>
      page.getByRole('navigation').getByRole('link', { name: text[reading], exact: true });
    const title = (text: OwnText) => page.getByRole('heading', { level: 1, name: text[reading] });
    await page.getByRole('button', { name: button }).click();
    await tab(texts.path).click();
    await heading(page, texts.goal[reading]).waitFor();
    await tab(texts.data).click();
    await link(texts.consents).click();
    await title(texts.consents).waitFor();
    await page.goBack();
    await link(texts.log).click();
    await title(texts.log).waitFor();
    await tab(texts.home).click();
    await link(texts.tellAbsence).click();
    await page.getByRole('checkbox', { disabled: false }).first().check();
    await page.getByRole('button', { name: absenceTexts.absenceSend[reading] }).click();
    await page.getByText(absenceTexts.absenceDone[reading]).waitFor();
    await tab(texts.feedback).click();
    await page.getByRole('radio', { name: /^4/ }).first().check();
    await page.getByRole('button', { name: texts.send[reading], exact: true }).click();
    await page.getByText(texts.thanks[reading]).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe(reading === 'easy' ? 'fi' : reading);
    await tab(texts.home).click();
  }
});

test('who is not known gives a one-time code once', async () => {
  const worker = await polku.signIn('demo-helena');
  const other = await polku.running.services.database.owner
    .selectFrom('client')
    .select('id')
    .where('path_state', '=', 'assessment')
    .where('responsible_staff_id', 'is', null)
    .where('non_disclosure', '=', 'none')
    .executeTakeFirst();
  const target = other?.id ?? clientId;
  await worker.goto(`${polku.home}/clients/${target}/own-view`);
  const reason = worker.getByRole('button', { name: 'Avaa tiedot' });
  const make = worker.getByRole('button', { name: 'Tee kertakäyttökoodi' });
  await reason.or(make).first().waitFor();
  if (await reason.isVisible()) {
    await worker.getByRole('radio').first().check();
    await reason.click();
  }
  await make.click();
  const code = await worker.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();

  const page = await polku.window(phone);
  await page.goto(`${polku.home}/oma`);
  await page.getByRole('link', { name: 'Kirjaudu sisään' }).click();
  await page.locator('button[name="subject"][value="demo-newcomer"]').click();
  await heading(page, 'Anna kertakäyttökoodi').waitFor();
  await expectAccessible(page, 'the one-time code');
  await page.getByLabel('Koodi').fill(code);
  await page.getByRole('button', { name: 'Jatka' }).click();
  await heading(page, 'Seuraava vaihe').waitFor();
});
