/** Polku under the bench: its start, the sessions of who asks, how much memory it holds, and a request as one of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { openDatabase } from '../server/platform/database.ts';
import { applicationLogin } from '../server/platform/database-roles.ts';
import { dayAt } from '../server/platform/clock.ts';
import { insertSession, listAssignments, tokenHash } from '../server/platform/session.ts';
import type { BenchPeople, BenchRequest } from './requests.ts';
import { benchDatabaseUrl, benchSecret } from './settings.ts';

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}
export type Sessions = Readonly<Record<BenchRequest['as'], Session>>;

const subjects: Readonly<Record<BenchRequest['as'], string>> = {
  worker: 'demo-ville',
  referrer: 'demo-merja',
  manager: 'demo-tiina',
};

/** Sessions of the three who ask, and whom they ask about. */
export async function prepare(
  name: string,
): Promise<{ people: BenchPeople; sessions: Sessions; appUrl: string }> {
  const database = await openDatabase({ databaseUrl: benchDatabaseUrl(name), secret: benchSecret });
  const now = new Date();
  const issuer = (
    await database.owner.selectFrom('sign_in_identity').select('issuer').limit(1).executeTakeFirstOrThrow()
  ).issuer;
  const sessions: Record<string, Session> = {};
  let worker: { areaId: number; staffId: string; municipalityCodes: readonly string[] | null } | undefined;
  for (const [as, subject] of Object.entries(subjects)) {
    const [assignment] = await listAssignments(database.owner, issuer, subject, dayAt(now));
    if (!assignment) throw new Error(`No ${subject} in ${name}`);
    if (as === 'worker') worker = assignment;
    const token = await insertSession(database.owner, { issuer, subject, idToken: null }, assignment, now);
    const { csrf_token: csrf } = await database.owner
      .selectFrom('session')
      .select('csrf_token')
      .where('token_hash', '=', tokenHash(token))
      .executeTakeFirstOrThrow();
    sessions[as] = { cookie: `polku=${token}`, csrf };
  }
  if (!worker) throw new Error('No worker');
  const { areaId, staffId } = worker;
  const clients = await database.owner
    .selectFrom('client')
    .select(['id', 'family_name'])
    .where('area_id', '=', areaId)
    .where('responsible_staff_id', '=', staffId)
    .where('non_disclosure', '=', 'none')
    .orderBy('id')
    .limit(2000)
    .execute();
  const area = await database.owner
    .selectFrom('area')
    .select('slug')
    .where('id', '=', areaId)
    .executeTakeFirstOrThrow();
  const login = applicationLogin(name, Buffer.from(benchSecret, 'base64'));
  const appUrl = new URL(benchDatabaseUrl(name));
  appUrl.username = String(Reflect.get(login, 'user'));
  appUrl.password = encodeURIComponent(String(Reflect.get(login, 'password')));
  await database.close();
  return {
    people: {
      areaId,
      areaSlug: area.slug,
      workerId: staffId,
      municipalityCode: worker.municipalityCodes?.[0] ?? '167',
      clientIds: clients.map((one) => one.id),
      names: clients.map((one) => one.family_name.toLowerCase()),
    },
    sessions: sessions as Sessions,
    appUrl: appUrl.href,
  };
}

/** The program on a database of the bench, as it is started in use, when it answers. */
export async function startPolku(name: string, port: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [...(process.env['BENCH_NODE']?.split(' ') ?? []), 'server/polku.mjs', 'start', '--empty'],
    {
      env: {
        ...process.env,
        DATABASE_URL: benchDatabaseUrl(name),
        POLKU_SECRET: benchSecret,
        POLKU_PORT: String(port),
        POLKU_SIGN_IN_PORT: String(port + 1),
        POLKU_LOG: 'error',
        NODE_ENV: 'bench',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise<void>((open, failed) => {
    let said = '';
    child.stdout.on('data', (piece) => {
      said += String(piece);
      if (said.includes('Stop with')) open();
    });
    child.once('exit', (code) => failed(new Error(`Polku ended with ${code}: ${said}`)));
  });
  return child;
}

/** Resident memory in megabytes. */
export const memoryOf = (child: ChildProcess): number => {
  const line = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
};

/** What is sent to Polku: path, headers, body of the request's turn. */
export function requestOf(
  one: BenchRequest,
  people: BenchPeople,
  sessions: Sessions,
  turn: number,
): { readonly path: string; readonly headers: Record<string, string>; readonly body?: string } {
  const session = sessions[one.as];
  const body = one.body?.(people, turn);
  return {
    path: one.path(people, turn),
    headers: {
      cookie: session.cookie,
      'x-csrf-token': session.csrf,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(one.name.startsWith('create') ? { 'idempotency-key': `bench-${Date.now()}-${turn}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
