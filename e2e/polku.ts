/**
 * Polku opened for a story: the demonstration on a database of its own, a fixed clock, a real browser.
 * Pages are met as people meet them, by roles and names.
 */
import { createServer } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { expect } from 'vitest';
import { type Running, start } from '../server/main.ts';
import type { Clock } from '../server/platform/clock.ts';
import { type TestDatabase, createTestDatabase } from '../server/testing/database.ts';
import { createDemonstrationDatabase, demonstrationNow } from '../server/testing/demonstration.ts';
import { testSecret } from '../server/testing/world.ts';
import { browserFlags, findBrowser } from '../tools/browser.mjs';

export interface Opened {
  readonly home: string;
  readonly running: Running;
  readonly database: TestDatabase;
  /** A new browser window signed in as a demo person. */
  signIn(subject: string, options?: WindowOptions): Promise<Page>;
  /** Days go by: everybody signs in anew. */
  setNow(now: Date): void;
  /** Every session ends, as if it had been left alone too long. */
  endSessions(): Promise<void>;
  /** A window that is not signed in. */
  window(options?: WindowOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly language?: 'fi' | 'sv' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

/** The program on a database, at ports of its own. */
async function startOn(database: TestDatabase, clock: Clock, empty: boolean): Promise<Running> {
  return await start(
    {
      DATABASE_URL: database.url,
      DATABASE_APP_URL: database.appUrl,
      POLKU_SECRET: testSecret.toString('base64'),
      POLKU_PORT: String(await freePort()),
      POLKU_SIGN_IN_PORT: String(await freePort()),
      POLKU_LOG: 'error',
    },
    { empty, clock, say: () => {} },
  );
}

export async function openPolku(options: { readonly empty?: boolean } = {}): Promise<Opened> {
  const empty = options.empty ?? false;
  const database = empty ? await createTestDatabase() : await createDemonstrationDatabase();
  let now = demonstrationNow;
  const running = await startOn(database, { now: () => now }, empty);
  // who signs in is known by the provider's address too, and each story's provider has its own port
  const issuer = running.services.identityIssuer;
  await database.owner.updateTable('sign_in_identity').set({ issuer }).execute();
  await database.owner.updateTable('client_account').set({ issuer }).execute();
  await database.owner.updateTable('employer_representative').set({ issuer }).execute();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: npm test finds one or says so');
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags });
  const contexts: BrowserContext[] = [];

  const window = async (wanted: WindowOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: wanted.width ?? 1280, height: wanted.height ?? 800 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      colorScheme: wanted.dark ? 'dark' : 'light',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    await context.addCookies([
      { name: 'polku-language', value: wanted.language ?? 'fi', url: running.address },
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  };

  return {
    home: running.address,
    running,
    database,
    window,
    setNow(next) {
      now = next;
    },
    async endSessions() {
      await running.services.database.owner.deleteFrom('session').execute();
    },
    async signIn(subject, wanted) {
      const page = await window(wanted);
      await page.goto(`${running.address}/auth/sign-in?returnTo=/`);
      await page.locator(`button[name="subject"][value="${subject}"]`).click();
      await page.waitForURL(`${running.address}/**`);
      await page.getByRole('main').waitFor();
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await running.stop();
      await database.close();
    },
  };
}

/** Picks from a field that suggests as one types; within a dialog, when the page under it has a field of the same name. */
export async function choose(place: Page | Locator, label: string, typed: string): Promise<void> {
  const field = place.getByRole('combobox', { name: label });
  await field.fill(typed);
  await place.getByRole('listbox').getByRole('option', { name: typed }).first().click();
}

/** WCAG 2.2, A and AA. */
export const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing against WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // a colour halfway between two is neither of them
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished))`);
  const { violations } = await new AxeBuilder({ page }).withTags(accessibilityTags).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(found, what).toEqual([]);
}
