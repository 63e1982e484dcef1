/** Who came to a placement is marked on a phone: with a network, in a basement without one, and sent once afterwards. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

async function marksOf(day: string) {
  return await polku.database.owner
    .selectFrom('placement_mark')
    .select(['mark', 'minutes'])
    .where('on_date', '=', day)
    .execute();
}

const row = (page: Page, number: number) => page.locator('.mark-row').nth(number);

test('marks made in a basement are kept over a reload and sent once, also with two tabs open', async () => {
  const { id } = await polku.database.owner
    .selectFrom('environment')
    .select('id')
    .where('name', '=', 'Joensuun valmennuspaja')
    .executeTakeFirstOrThrow();
  const page = await polku.signIn('demo-kimmo', { width: 390, height: 844 });
  await page.goto(`${polku.home}/environments/${id}`);
  await page.getByRole('link', { name: 'Päivän läsnäolot' }).click();
  await page.getByRole('heading', { name: 'Päivän läsnäolot' }).waitFor();
  await row(page, 0)
    .getByRole('button', { name: /^Paikalla/ })
    .click();
  await row(page, 0).getByText('lähetetty').waitFor();
  await expectAccessible(page, 'the day’s people');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await marksOf('2026-11-19')).toMatchObject([{ mark: 'present' }]);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');

  const context = page.context();
  await context.setOffline(true);
  await row(page, 1)
    .getByRole('button', { name: /^Poissa/ })
    .click();
  await row(page, 1)
    .getByRole('button', { name: /^Ei ilmoittanut/ })
    .click();
  await page.getByText('1 merkintä odottaa verkkoa').waitFor();
  await row(page, 2)
    .getByRole('button', { name: /^Myöhässä/ })
    .click();
  await row(page, 2)
    .getByRole('button', { name: /^30 min/ })
    .click();
  await page.getByText('2 merkintää odottaa verkkoa').waitFor();
  await page.reload();
  await page.getByText('2 merkintää odottaa verkkoa').waitFor();
  await row(page, 1).getByText('Poissa, ei ilmoittanut').waitFor();
  await page.getByText('Ei verkkoa.').waitFor();
  await expectAccessible(page, 'the day’s people without a network');
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByText('2 merkintää odottaa verkkoa').waitFor();
  expect(await marksOf('2026-11-19')).toHaveLength(1);

  await context.setOffline(false);
  await page.getByText('Kaikki merkinnät on lähetetty.').waitFor();
  await second.getByText('odottaa verkkoa').first().waitFor({ state: 'detached' });
  const marks = await marksOf('2026-11-19');
  expect(marks.map(({ mark }) => mark).toSorted()).toEqual(['absentUnnotified', 'late', 'present']);

  // on a phone signing out leaves nothing behind
  await second.close();
  await page.locator('summary').filter({ hasText: 'Oma valikko' }).click();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await page.waitForURL(/kirjaudu|auth/);
  await page.goto(`${polku.home}/kirjaudu`);
  const kept = await page.evaluate(
    `new Promise((done) => {
      const open = indexedDB.open('polku-marks');
      open.onsuccess = () => {
        const names = [...open.result.objectStoreNames];
        const all = open.result.transaction(names).objectStore('days').getAll();
        all.onsuccess = () => done(all.result.length);
      };
    })`,
  );
  expect(kept).toBe(0);
  expect(await page.evaluate(`caches.has('polku-offline-session')`)).toBe(false);
});
