/**
 * A partner's slice, from giving to ending: the client consents, her career agent hands her plan and coaching to a
 * partner's professional for three months, who sees just that on her phone, marks her own organisation's step done, and
 * is refused on her open page the moment the client withdraws.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;
let clientId = '';
let agentSubject = '';
let agent: Page;
let pia: Page;
let aino: Page;
const phone = { width: 390, height: 800 };
const stepTitle = 'Käynti järjestökahvilassa';

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const account = await owner
    .selectFrom('client_account')
    .select(['client_id', 'area_id'])
    .where('subject', '=', 'demo-client-aino')
    .executeTakeFirstOrThrow();
  clientId = account.client_id;
  const responsible = await owner
    .selectFrom('client as c')
    .innerJoin('sign_in_identity as i', (join) =>
      join.onRef('i.area_id', '=', 'c.area_id').onRef('i.staff_id', '=', 'c.responsible_staff_id'),
    )
    .select('i.subject')
    .where('c.area_id', '=', account.area_id)
    .where('c.id', '=', clientId)
    .executeTakeFirstOrThrow();
  agentSubject = responsible.subject;
  // what the demonstration handed of her before is over
  await owner
    .updateTable('case_share')
    .set({ ended_at: '2026-11-01T08:00:00Z', end_cause: 'revoked' })
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
    .execute();
  const plan = await owner
    .selectFrom('plan')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const partner = await owner
    .selectFrom('organisation')
    .select('id')
    .where('area_id', '=', account.area_id)
    .where('name', '=', 'Kuusenjuuri ry')
    .executeTakeFirstOrThrow();
  // in the demonstration she has consented already, for her school
  await owner
    .deleteFrom('client_consent')
    .where('client_id', '=', clientId)
    .where('purpose', '=', 'partnerSharing')
    .execute();
  await owner
    .insertInto('plan_step')
    .values({
      area_id: account.area_id,
      id: '019a0000-0000-7000-8000-00000000a001',
      client_id: clientId,
      plan_id: plan.id,
      position: 90,
      title: stepTitle,
      organisation_id: partner.id,
      due_on: '2026-11-30',
    })
    .execute();
});
afterAll(() => polku?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const fitsThePhone = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

test('the client consents to sharing with a partner', async () => {
  aino = await polku.signIn('demo-client-aino', phone);
  await aino.goto(`${polku.home}/oma/suostumukset`);
  await heading(aino, 'Tietojen jakaminen kumppanille').waitFor();
  await aino.getByRole('button', { name: /Annan suostumuksen.*Tietojen jakaminen kumppanille/ }).click();
  await aino.getByRole('button', { name: /Peru suostumus.*Tietojen jakaminen kumppanille/ }).waitFor();
});

test('her agent previews a slice and hands it over for three months', async () => {
  agent = await polku.signIn(agentSubject);
  await agent.goto(`${polku.home}/clients/${clientId}/sharing`);
  await heading(agent, 'Jaetut tiedot').waitFor();
  await expectAccessible(agent, 'the team');
  await agent.getByRole('button', { name: 'Jaa kumppanille' }).click();
  const dialog = agent.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kumppanin ammattilainen' }).fill('Naumanen');
  await agent.getByRole('option', { name: /Naumanen/ }).click();
  await dialog.getByRole('checkbox', { name: 'Suunnitelma ja vaiheet' }).check();
  await dialog.getByRole('checkbox', { name: 'Valmennusjaksot ja läsnäolot' }).check();
  await expectAccessible(agent, 'giving a slice');
  await dialog.getByRole('button', { name: 'Esikatsele' }).click();
  await heading(agent, 'Tämän Pia Naumanen näkee').waitFor();
  await agent.getByText(stepTitle).first().waitFor();
  await expectAccessible(agent, 'the preview');
  await dialog.getByRole('button', { name: 'Takaisin' }).click();
  await dialog.getByRole('textbox', { name: 'Mihin tarkoitukseen' }).fill('Ohjaus valmennuksen rinnalla');
  await dialog.getByRole('radio', { name: 'Asiakkaan suostumus' }).check();
  await dialog.getByText('Asiakkaan suostumus on voimassa').waitFor();
  await dialog.getByRole('button', { name: 'Jaa', exact: true }).click();
  const row = agent
    .getByRole('row', { name: /Pia Naumanen, Kuusenjuuri ry/ })
    .filter({ hasText: 'Voimassa' });
  await row.getByText('Suunnitelma ja vaiheet, Valmennusjaksot ja läsnäolot').waitFor();
  await expectAccessible(agent, 'a slice in force');
});

test('the partner sees just that, and marks her organisation’s step done', async () => {
  pia = await polku.signIn('demo-pia', phone);
  await heading(pia, 'Minulle jaetut').waitFor();
  await expectAccessible(pia, 'what is handed to her');
  expect(await fitsThePhone(pia)).toBe(true);
  await pia.locator(`a[href="/handed/${clientId}"]`).click();
  await heading(pia, 'Suunnitelma ja vaiheet').waitFor();
  await heading(pia, 'Valmennusjaksot ja läsnäolot').waitFor();
  for (const part of ['Henkilö- ja yhteystiedot', 'Polun vaihe', 'Lopputulos', 'Arvioiden yhteenveto']) {
    expect(await heading(pia, part).count(), part).toBe(0);
  }
  await expectAccessible(pia, 'her slice');
  expect(await fitsThePhone(pia)).toBe(true);
  const row = pia.getByRole('row', { name: new RegExp(stepTitle) });
  await row.getByRole('button', { name: 'Merkitse tehdyksi' }).click();
  await pia.getByRole('dialog').getByRole('button', { name: 'Merkitse tehdyksi' }).click();
  await row.getByText('Tehty').waitFor();
  // no other door opens to her
  await pia.goto(`${polku.home}/clients/${clientId}`);
  expect((await pia.request.get(`${polku.home}/api/clients/${clientId}`)).status()).toBe(403);
  await pia.goto(`${polku.home}/handed/${clientId}`);
  await row.getByText('Tehty').waitFor();
});

test('the client sees who looks, withdraws, and the open page is refused at once', async () => {
  await aino.goto(`${polku.home}/oma/polku`);
  await aino.getByText('Pia Naumanen, Kuusenjuuri ry').first().waitFor();
  await aino.getByRole('button', { name: /Lopeta jakaminen heti/ }).waitFor();
  await expectAccessible(aino, 'who sees her data');
  await aino.goto(`${polku.home}/oma/suostumukset`);
  await aino.getByRole('button', { name: /Peru suostumus.*Tietojen jakaminen kumppanille/ }).click();
  await aino.getByRole('button', { name: /Annan suostumuksen.*Tietojen jakaminen kumppanille/ }).waitFor();

  const row = pia.getByRole('row', { name: new RegExp(stepTitle) });
  await row.getByRole('button', { name: 'Avaa uudelleen' }).click();
  await pia.getByRole('dialog').getByRole('button', { name: 'Avaa uudelleen' }).click();
  await pia.getByText('Näitä tietoja ei enää jaeta sinulle').first().waitFor();
  expect(await pia.getByText(stepTitle).count()).toBe(0);
  await expectAccessible(pia, 'a slice that ended');

  await agent.goto(`${polku.home}/clients/${clientId}/sharing`);
  await agent.getByText('asiakas perui suostumuksen').waitFor();
});
