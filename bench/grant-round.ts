/**
 * A round of 500 decisions as its job makes them, and the PDF of each in the thread in which the server makes them:
 * milliseconds for one decision with its document. Beside it a queue page is asked for all the time, as somebody else
 * would. Goals: at most 150 ms each, and the page within 250 ms.
 *
 *   npx tsx bench/grant-round.ts [decisions]
 */
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { decideRound } from '../server/grants/rounds.ts';
import { addBudget, withOffice } from './grant-office.ts';

const goalMilliseconds = 150;
const pageMilliseconds = 250;
const count = Number(process.argv[2] ?? 500);
const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);

await withOffice(async (office) => {
  const { world, chief, agent } = office;
  await addBudget(office, 100_000_000_000);
  const first = await office.proposed();
  const ids = [first, ...(await office.copies(first, count - 1))];
  const round = { programme: 'helsinki-lisa', round: '2026', sorted: 'draw', quotas: {} };
  const started = await office.call(chief, 'POST', '/grant-rounds', round);
  if (started.status !== 200) throw new Error(JSON.stringify(started.body));

  const pages: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const from = performance.now();
      await office.call(agent, 'GET', '/grant-cases?queue=toDecide');
      pages.push(performance.now() - from);
    }
  })();
  const from = performance.now();
  await decideRound(world.services, { areaId: world.north, roundId: started.body.id });
  const decided = performance.now() - from;
  for (const id of ids) {
    const answer = await world.send(agent, { url: `/api/grant-cases/${id}/decision/file?language=fi` });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  const all = performance.now() - from;
  isOver = true;
  await asking;

  const counts = (await office.call(agent, 'GET', `/grant-rounds/${started.body.id}`)).body.round.counts;
  const slowest = pages.toSorted((a, b) => a - b)[Math.floor(pages.length * 0.99)] ?? 0;
  const each = all / count;
  console.log(
    `${counts.decided} decided: ${(decided / count).toFixed(1)} ms each, with its PDF ${each.toFixed(1)} ms; ` +
      `a queue page meanwhile p99 ${slowest.toFixed(0)} ms of ${pages.length}`,
  );
  if (counts.decided !== count || each > goalMilliseconds || slowest > pageMilliseconds) process.exitCode = 1;
});
