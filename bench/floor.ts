/**
 * The floor: a bare node:http server that sends what PostgreSQL made as JSON under the same row-level security, by
 * the plain driver, its four statements sent without waiting. No session, no check, no log, no validation.
 */
import http from 'node:http';
import pg from 'pg';
import type { BenchPeople } from './requests.ts';
import { benchRequests } from './requests.ts';

const [connection = '', peopleJson = ''] = process.argv.slice(2);
const people = JSON.parse(peopleJson) as BenchPeople;
const pool = new pg.Pool({ connectionString: connection, max: 20, pipeline: true } as pg.PoolConfig);
let turn = 0;

http
  .createServer((request, response) => {
    const asked = benchRequests[Number(request.url?.slice(1))];
    if (!asked) {
      response.writeHead(404).end();
      return;
    }
    request.resume();
    turn += 1;
    answer(asked, turn).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  })
  .listen(0, '127.0.0.1', function announce(this: http.Server) {
    const address = this.address();
    if (typeof address === 'object' && address) process.send?.({ port: address.port });
  });

async function answer(asked: (typeof benchRequests)[number], now: number): Promise<string> {
  const client = await pool.connect();
  try {
    const [, , found] = await Promise.all([
      client.query('begin'),
      client.query(
        `select set_config('app.area_id', $1, true), set_config('app.reach', 'area', true), set_config('jit', 'off', true), set_config('enable_nestloop', $2, true)`,
        [String(people.areaId), asked.name === 'figures' ? 'off' : 'on'],
      ),
      client.query<{ answer: string }>(asked.floorSql, [people.areaId, ...asked.floorValues(people, now)]),
      client.query('commit'),
    ]);
    return found.rows[0]?.answer ?? 'null';
  } finally {
    client.release();
  }
}
