/**
 * A page of the queue of grant applications, by HTTP with everything on, beside the bare SQL of its rows, with a thousand
 * and with a hundred thousand open cases. Goals: at most five times the bare SQL, and at a hundred thousand cases not
 * slower than one and a half times at a thousand.
 *
 *   npx tsx bench/grant-queue.ts [rounds]
 */
import { availableParallelism, loadavg } from 'node:os';
import pg from 'pg';
import { makeDemonstration } from './demonstration.ts';
import { prepare, startPolku } from './program.ts';
import { benchDatabaseUrl } from './settings.ts';

const rounds = Number(process.argv[2] ?? 60);
const name = 'polku_bench_cases';
const port = 4390;
const goals = { overBare: 5, growth: 1.5 };

await makeDemonstration(name);
const database = new pg.Client({ connectionString: benchDatabaseUrl(name) });
await database.connect();
const { people, sessions } = await prepare(name);
const polku = await startPolku(name, port);

const page = `select jsonb_build_object('id', c.id, 'version', c.version, 'number', c.number, 'programme', c.programme,
    'packVersion', c.pack_version, 'programmeName', p.pack -> 'name', 'employer', jsonb_build_object('id', e.id, 'name', e.name),
    'personName', c.person_name, 'receivedOn', c.received_on, 'status', c.status, 'handler', h.given_name || ' ' || h.family_name,
    'totalCents', c.result -> 'totalCents', 'informationDueOn', c.information_due_on) as row
  from grant_case c
  join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
  join employer e on e.area_id = c.area_id and e.id = c.employer_id
  left join staff h on h.area_id = c.area_id and h.id = c.handler_staff_id
  where c.area_id = $1 and c.status = $2 order by c.received_on, c.id limit 51`;

/** Open cases until there are so many, copied from one that has just come. */
async function fillTo(count: number): Promise<void> {
  await database.query(
    `insert into grant_case (area_id, id, number, programme, pack_version, origin, status, employer_id, person_name, job_title,
         received_on, told, result, result_at)
     select c.area_id, gen_random_uuid(), 'B/' || (n + have.count), c.programme, c.pack_version, c.origin, c.status, c.employer_id,
            c.person_name, c.job_title, c.received_on - (n % 400)::int, c.told, c.result, c.result_at
       from (select * from grant_case where area_id = $1 and status = 'received' order by number limit 1) c,
            (select count(*)::int as count from grant_case where area_id = $1) have,
            generate_series(1, greatest(0, $2 - have.count)) n`,
    [people.areaId, count],
  );
  await database.query('vacuum analyze grant_case');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(count: number): Promise<{ readonly bare: number; readonly whole: number }> {
  await fillTo(count);
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds + 10; round += 1) {
    const sql = await timed(() => database.query(page, [people.areaId, 'received']));
    const http = await timed(async () => {
      const answer = await fetch(`http://localhost:${port}/api/grant-cases?queue=toTake&limit=50`, {
        headers: { cookie: sessions.manager.cookie },
      });
      const { rows } = (await answer.json()) as { rows: readonly unknown[] };
      if (rows.length !== 50) throw new Error(`${answer.status}: ${rows.length} rows`);
    });
    // the first rounds warm up
    if (round >= 10) {
      bare.push(sql);
      whole.push(http);
    }
  }
  return { bare: median(bare), whole: median(whole) };
}

try {
  const [load = 0] = loadavg();
  console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);
  const few = await measure(1_000);
  const many = await measure(100_000);
  const told = ({ bare, whole }: typeof few) =>
    `bare SQL ${bare.toFixed(1)} ms, page ${whole.toFixed(1)} ms, ratio ${(whole / bare).toFixed(1)}`;
  console.log(`1,000 cases: ${told(few)}`);
  console.log(
    `100,000 cases: ${told(many)}; page ${(many.whole / few.whole).toFixed(2)} times that of 1,000`,
  );
  if (many.whole > goals.overBare * many.bare || many.whole > goals.growth * few.whole) process.exitCode = 1;
} finally {
  polku.kill('SIGTERM');
  await database.end();
}
