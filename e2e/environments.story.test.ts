/** An environment gets a slot, and its week with free places is readable on a phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, expectAccessible, openPolku } from './polku.ts';

let polku: Opened;

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

test('an environment gets a slot, and its week is readable on a phone', async () => {
  const page = await polku.signIn('demo-helena');
  await page.goto(`${polku.home}/environments/operation`);
  await page.getByRole('heading', { name: 'Toiminta ja paikat' }).waitFor();
  await expectAccessible(page, 'environments and their slots');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Lisää paikka' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nimi').fill('Puupaja');
  await expectAccessible(page, 'a slot');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('row', { name: /Puupaja/ }).waitFor();
  await expectAccessible(page, 'an environment');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('link', { name: 'Viikkokalenteri' }).click();
  await page
    .getByText(/^Puupaja: 1\/1/)
    .first()
    .waitFor();
  await expectAccessible(page, 'a week');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
});
