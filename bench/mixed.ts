/**
 * A steady stream of mixed work at a rate that waits for nobody: `node bench/mixed.ts 5000 --rate 100 --seconds 60`.
 * Prints p50, p95 and p99 of reading and of writing with what waited before being sent counted in, and each minute the
 * resident memory; `--import 100000` reads that many rows in from a file meanwhile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { memoryOf, prepare, requestOf, startPolku } from './program.ts';
import { type BenchRequest, benchRequests } from './requests.ts';
import { benchDatabaseUrl, benchSecret } from './settings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    import: { type: 'string', default: '0' },
  },
});
const name = `polku_bench_${positionals[0] ?? '5000'}`;
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const port = 3910;

/** Of a thousand requests: how a working day reads and writes. */
const shares: Readonly<Record<string, number>> = {
  'list 50, filter and sort': 300,
  'one client': 460,
  'create a referral': 150,
  'search by name': 88,
  figures: 2,
};

const work: readonly BenchRequest[] = benchRequests.flatMap((one) =>
  Array.from({ length: shares[one.name] ?? 0 }, () => one),
);

const { people, sessions } = await prepare(name);
const polku = await startPolku(name, port);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const taken = { reading: [] as number[], writing: [] as number[], errors: 0 };

function send(turn: number): Promise<void> {
  const one = work[(turn * 379) % work.length];
  if (!one) throw new Error('No work');
  const asked = requestOf(one, people, sessions, turn);
  const due = performance.now();
  return new Promise((done) => {
    const request = http.request(
      { agent, host: '127.0.0.1', port, method: one.method, path: asked.path, headers: asked.headers },
      (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode !== 200) taken.errors += 1;
          (one.name.startsWith('create') ? taken.writing : taken.reading).push(performance.now() - due);
          done();
        });
      },
    );
    request.once('error', () => {
      taken.errors += 1;
      done();
    });
    request.end(asked.body);
  });
}

/** Rows of invented people without identity codes, as an old register would give them. */
function importFile(rows: number): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'polku-bench-')), 'people.csv');
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `Mitta ${row};Tuotu ${row % 977};${1960 + (row % 40)}-0${1 + (row % 9)}-1${row % 10};${people.municipalityCode};B-${Date.now()}-${row}`,
  );
  fs.writeFileSync(file, ['etunimet;sukunimi;syntymäaika;kunta;tunnus', ...lines].join('\n'));
  return file;
}

const importing =
  values.import === '0'
    ? undefined
    : spawn(
        process.execPath,
        [
          'server/polku.mjs',
          'import',
          'clients',
          importFile(Number(values.import)),
          '--area',
          people.areaSlug,
          '--source',
          'Bench',
        ],
        {
          env: { ...process.env, DATABASE_URL: benchDatabaseUrl(name), POLKU_SECRET: benchSecret },
          stdio: 'inherit',
        },
      );

// the program and its connections get warm before anything is counted
for (let turn = 1; turn <= rate * 10; turn += 1) {
  await Promise.all([send(turn), new Promise((next) => setTimeout(next, 1000 / rate))]);
}
Object.assign(taken, { reading: [], writing: [], errors: 0 });

const sent: Promise<void>[] = [];
const began = performance.now();
const first = memoryOf(polku);
for (let turn = 1; turn <= rate * seconds; turn += 1) {
  const wait = began + (turn * 1000) / rate - performance.now();
  if (wait > 0) await new Promise((next) => setTimeout(next, wait));
  sent.push(send(turn));
  if (turn % (rate * 60) === 0) console.log(`${turn / rate / 60} min: ${memoryOf(polku)} MB resident`);
}
await Promise.all(sent);
if (importing && importing.exitCode === null) await once(importing, 'exit');

const at = (list: number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]?.toFixed(0) ??
  '–';
console.log(
  `\n${name}, ${rate} requests a second for ${seconds} s${importing ? `, ${values.import} rows imported meanwhile` : ''}`,
);
console.log('| work | requests | p50 | p95 | p99 |\n|---|---|---|---|---|');
for (const [kind, list] of [
  ['reading', taken.reading],
  ['writing', taken.writing],
] as const) {
  console.log(`| ${kind} | ${list.length} | ${at(list, 0.5)} | ${at(list, 0.95)} | ${at(list, 0.99)} |`);
}
console.log(
  `Errors: ${taken.errors}. Resident memory: ${first} MB at first, ${memoryOf(polku)} MB at the end.`,
);
agent.destroy();
polku.kill('SIGTERM');
await once(polku, 'exit');
