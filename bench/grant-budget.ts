/**
 * Fifty decisions sent at once against a budget for ten, over the whole path of a request: exactly ten are made and the
 * budget is used to the cent; the time until all have their answer.
 *
 *   npx tsx bench/grant-budget.ts [rounds]
 */
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { addBudget, withOffice } from './grant-office.ts';

const rounds = Number(process.argv[2] ?? 5);
const sum = 580_000;
const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);

await withOffice(async (office) => {
  for (let round = 1; round <= rounds; round += 1) {
    const name = `bench-${round}`;
    await addBudget(office, 10 * sum + sum - 1, name);
    const first = await office.proposed();
    const { ownerPool } = office.world.database;
    await ownerPool.query('update grant_case set round = $2 where id = $1', [first, name]);
    const ids = [first, ...(await office.copies(first, 49))];
    const from = performance.now();
    const answers = await Promise.all(
      ids.map((id) =>
        office.call(office.chief, 'POST', `/grant-cases/${id}/decision`, {
          action: 'decide',
          note: '',
          version: 2,
        }),
      ),
    );
    const took = performance.now() - from;
    const made = answers.filter(({ status }) => status === 200).length;
    const { rows } = await ownerPool.query<{ cents: string; grants: number }>(
      'select committed_cents as cents, committed_grants as grants from grant_budget where round = $1',
      [name],
    );
    const bound = Number(rows[0]?.cents);
    console.log(`${made} of ${ids.length} made, ${bound / 100} € bound, ${took.toFixed(0)} ms`);
    if (made !== 10 || bound !== 10 * sum || rows[0]?.grants !== 10) process.exitCode = 1;
  }
});
