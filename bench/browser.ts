/**
 * How soon the list of clients can be used in a browser on a slow machine: `npx tsx bench/browser.ts ADDRESS [SLOWER]`
 * with a demonstration open at the address. Chromium's own throttle makes the processor SLOWER times slower (4); each
 * round opens the list anew, cold (an empty cache) and warm, and waits until its first row is drawn and the page has
 * answered a key.
 */
import { loadavg } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { browserFlags, getBrowser } from '../tools/browser.mjs';

const [home = 'http://localhost:3000', slower = '4'] = process.argv.slice(2);
const rounds = 7;

const executablePath = await getBrowser();
if (!executablePath) throw new Error('No browser was found');
const [load = 0] = loadavg();
console.log(`Load of this machine: ${load.toFixed(1)}${load > 2 ? ' (too busy: figures tell little)' : ''}`);
const browser = await chromium.launch({ executablePath, args: browserFlags });
for (const isCold of [true, false]) {
  const times = await measure(browser, isCold);
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const all = times.map((time) => String(Math.round(time))).join(', ');
  console.log(`${isCold ? 'cold' : 'warm'}: median ${Math.round(median)} ms (${all})`);
}
await browser.close();

async function measure(opened: Browser, isCold: boolean): Promise<readonly number[]> {
  const context = await opened.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${home}/auth/sign-in?returnTo=/clients`);
  await page.locator('button[name="subject"][value="demo-ville"]').click();
  const firstRow = page.locator('main tbody tr').first();
  await firstRow.waitFor();
  const chrome = await context.newCDPSession(page);
  await chrome.send('Network.enable');
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: Number(slower) });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await chrome.send('Network.setCacheDisabled', { cacheDisabled: isCold });
    if (isCold) await chrome.send('Network.clearBrowserCache');
    const began = performance.now();
    await page.goto(`${home}/clients`, { waitUntil: 'commit' });
    await firstRow.waitFor();
    await page.keyboard.press('Tab');
    await page.locator(':focus').waitFor();
    times.push(performance.now() - began);
  }
  await context.close();
  return times;
}
