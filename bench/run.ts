/**
 * Polku and its floor side by side in one run: `node bench/run.ts 5000 50000` on databases that bench/generate.ts made.
 * Prints a table in Markdown: requests a second, p50, p95, p99 in milliseconds, and the ratio to the floor.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { memoryOf, prepare, requestOf, startPolku } from './program.ts';
import { type BenchPeople, benchRequests } from './requests.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '1,16,64' },
    only: { type: 'string' },
  },
});
const sizes = (positionals.length > 0 ? positionals : ['5000']).map(Number);
const seconds = Number(values.seconds);
const connectionCounts = values.connections.split(',').map(Number);
const chosen = benchRequests.filter((one) => !values.only || one.name.includes(values.only));

async function startFloor(
  appUrl: string,
  people: BenchPeople,
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/floor.ts', appUrl, JSON.stringify(people)],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { child, port: message.port };
}

interface Measured {
  /** Milliseconds of processor a request, in the program and in PostgreSQL. */
  readonly processor: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
}

/** Processor time used so far by a program and by the application's connections to the database, in milliseconds. */
function processorTime(child: ChildProcess, login: string): number {
  const tick = 10;
  const used = (pid: string) => {
    try {
      const [user, system] =
        fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11) ?? [];
      return (Number(user) + Number(system)) * tick;
    } catch {
      // a connection that has just ended
      return 0;
    }
  };
  const isOurs = (pid: string) => {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(` ${login} `);
    } catch {
      return false;
    }
  };
  const backends = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
  return [String(child.pid), ...backends].reduce((sum, pid) => sum + used(pid), 0);
}

async function shoot(
  { child, port, login }: { readonly child: ChildProcess; readonly port: number; readonly login: string },
  connections: number,
  setup: autocannon.Request[],
): Promise<Measured> {
  const before = processorTime(child, login);
  const url = `http://127.0.0.1:${port}`;
  const result = await autocannon({ url, connections, duration: seconds, requests: setup });
  const used = processorTime(child, login) - before;
  return {
    processor: used / Math.max(1, result.requests.total),
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

const whole = (n: number) => n.toFixed(0);
console.log(
  `${os.cpus().length} cores, ${os.cpus()[0]?.model}; Node ${process.version}; ${seconds} s a cell\n`,
);
for (const size of sizes) {
  const name = `polku_bench_${size}`;
  const { people, sessions, appUrl } = await prepare(name);
  const login = new URL(appUrl).username;
  const port = 3900;
  const polku = await startPolku(name, port);
  const floor = await startFloor(appUrl, people);
  console.log(`### ${size.toLocaleString('en')} clients\n`);
  console.log(
    '| request | at once | floor req/s · p99 · CPU | Polku req/s · p50 · p95 · p99 · CPU | ratio | errors |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const one of chosen) {
    let turn = 0;
    const toPolku: autocannon.Request[] = [
      {
        method: one.method,
        setupRequest: (request) => {
          turn += 1;
          return { ...request, ...requestOf(one, people, sessions, turn) };
        },
      },
    ];
    const toFloor: autocannon.Request[] = [{ method: 'GET', path: `/${benchRequests.indexOf(one)}` }];
    for (const connections of connectionCounts) {
      // turn about, twice, the better of each: both meet the same neighbours
      const floors: Measured[] = [];
      const ours: Measured[] = [];
      for (let round = 0; round < 2; round += 1) {
        floors.push(await shoot({ ...floor, login }, connections, toFloor));
        ours.push(await shoot({ child: polku, port, login }, connections, toPolku));
      }
      const best = (list: readonly Measured[]) => list.reduce((a, b) => (a.perSecond >= b.perSecond ? a : b));
      const [f, p] = [best(floors), best(ours)];
      const errors = [...floors, ...ours].reduce((sum, m) => sum + m.errors, 0);
      console.log(
        `| ${one.name} | ${connections} | ${whole(f.perSecond)} · ${whole(f.p99)} · ${f.processor.toFixed(2)} | ${whole(p.perSecond)} · ${whole(p.p50)} · ${whole(p.p95)} · ${whole(p.p99)} · ${p.processor.toFixed(2)} | **${(p.perSecond / f.perSecond).toFixed(2)}** | ${errors} |`,
      );
    }
  }
  console.log(
    `\nResident memory of Polku after it: ${memoryOf(polku)} MB (floor ${memoryOf(floor.child)} MB)\n`,
  );
  polku.kill('SIGTERM');
  floor.child.kill('SIGTERM');
  await once(polku, 'exit');
}
