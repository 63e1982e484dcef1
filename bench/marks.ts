/**
 * What a phone sends after two days in a basement, and the week of a full environment, on a demonstration that runs:
 * 500 marks that are new, the same sent again, and the calendar, beside the plainest call there is (who is signed in).
 *
 *   npx tsx bench/marks.ts http://localhost:3000 [rounds]
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { marksOfOneSend } from '@polku/domain';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../tools/browser.mjs';

const home = process.argv[2] ?? 'http://localhost:3000';
const rounds = Number(process.argv[3] ?? 10);
const goals = { send: 2_000, week: 100 };

const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserFlags });
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(`${home}/auth/sign-in?returnTo=/`);
await page.locator('button[name="subject"][value="demo-helena"]').click();
await page.getByRole('main').waitFor();

async function get(path: string) {
  const answer = await context.request.get(`${home}/api${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  return await answer.json();
}

/** The environment with most people in a week, and how many they are. */
async function fullest(): Promise<{ readonly id: string; readonly people: number }> {
  const { rows } = await get('/environments/operations');
  const found = [];
  for (const { environmentId } of rows) {
    const { entries } = await get(`/environments/${environmentId}/week`);
    found.push({ id: environmentId as string, people: entries.length as number });
  }
  const [most] = found.toSorted((a, b) => b.people - a.people);
  if (!most) throw new Error('No environment');
  return most;
}

const { csrfToken, today } = await get('/session');

/** Days of placements that the reader may mark, nearest first, until there are enough for one send. */
async function placedDays(): Promise<readonly { readonly placementId: string; readonly on: string }[]> {
  const found: { placementId: string; on: string }[] = [];
  const { rows } = await get('/environments/operations');
  for (let back = 0; back < 120 && found.length < marksOfOneSend; back += 1) {
    const on = new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
    for (const { environmentId } of rows) {
      const day = await get(`/environments/${environmentId}/marks?on=${on}`);
      for (const row of day.rows) if (row.mayMark) found.push({ placementId: row.placementId, on });
    }
  }
  return found.slice(0, marksOfOneSend);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const shown = (list: readonly number[]) =>
  `${median(list).toFixed(0)} ms (most ${Math.max(...list).toFixed(0)})`;

const days = await placedDays();
const { id, people } = await fullest();
const times = { plain: [] as number[], fresh: [] as number[], again: [] as number[], week: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  const entries = days.map((one) => ({
    ...one,
    id: randomUUID(),
    mark: 'present',
    minutes: 240,
    seen: [],
    at: new Date().toISOString(),
  }));
  const send = async (result: string) => {
    const answer = await context.request.post(`${home}/api/placement-marks`, {
      headers: { 'x-csrf-token': csrfToken },
      data: { entries },
    });
    const { results } = await answer.json();
    const stored = results.filter((one: { result: string }) => one.result === result).length;
    if (stored !== entries.length) throw new Error(`${stored} of ${entries.length} ${result}`);
  };
  times.plain.push(await timed(() => get('/session')));
  times.fresh.push(await timed(() => send('stored')));
  times.again.push(await timed(() => send('already')));
  times.week.push(await timed(() => get(`/environments/${id}/week`)));
}
await browser.close();

const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores, ${rounds} rounds`);
console.log(`who is signed in: ${shown(times.plain)}`);
console.log(`${days.length} marks: ${shown(times.fresh)}; the same again: ${shown(times.again)}`);
console.log(`week of ${people} lines: ${shown(times.week)}`);
if (median(times.fresh) > goals.send || median(times.week) > goals.week) process.exitCode = 1;
