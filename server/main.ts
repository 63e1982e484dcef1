/** Settings → database → pipeline. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { addShippedDefinitions } from './assessments/shipped.ts';
import { addShippedInduction } from './competence/shipped.ts';
import { addShippedTemplates } from './plans/templates.ts';
import { createApp } from './app.ts';
import { loadDemonstration } from './demo/demo.ts';
import { resumeImports } from './imports/run.ts';
import { jobs } from './jobs.ts';
import { type Background, newBackground } from './platform/background.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type OpenedDatabase, databaseSettings, openDatabase } from './platform/database.ts';
import { installationKeys } from './platform/keys.ts';
import { keptOrMade } from './platform/kept-file.ts';
import {
  type LocalIdentityProvider,
  newSigningKey,
  startLocalIdentityProvider,
} from './platform/local-identity-provider.ts';
import { type RunningJobs, migrateJobs, startJobs } from './platform/jobs.ts';
import { migrate } from './platform/migrations.ts';
import { type Schedule, scheduledJobs, startSchedule } from './platform/schedule.ts';
import type { Services } from './platform/services.ts';
import { type Settings, readSettings } from './platform/settings.ts';
import type { IdentityProvider } from './platform/sign-in.ts';
import { StartRefusal } from './platform/start-refusal.ts';
import { builtPages } from './platform/web-build.ts';
import { loadReference } from './reference/load.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface StartOptions {
  readonly empty: boolean;
  readonly port?: string | undefined;
  readonly clock?: Clock;
  readonly say: (line: string) => void;
}

export interface Running {
  readonly services: Services;
  readonly app: FastifyInstance;
  readonly address: string;
  stop(): Promise<void>;
}

/** The database opened and brought up to date; what every command but `calc` begins with. */
export async function prepareDatabase(
  env: Environment,
  options: { mayJoin: boolean },
): Promise<OpenedDatabase> {
  const database = await openDatabase({
    ...databaseSettings(env),
    mayJoin: options.mayJoin,
    onTrouble: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  try {
    const client = await database.ownerPool.connect();
    await migrate(client).finally(() => client.release());
    await migrateJobs(database.ownerPool);
    await loadReference(database.owner);
    await addShippedDefinitions(database.owner);
    await addShippedInduction(database.owner);
    await addShippedTemplates(database.owner);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export function makeServices(
  settings: Settings,
  database: OpenedDatabase,
  env: Environment,
  parts: { readonly clock: Clock; readonly identityIssuer: string; readonly setupCode: string | null },
): Services {
  const log = pino({
    level: env['POLKU_LOG'] ?? (settings.mode === 'production' ? 'info' : 'warn'),
    base: null,
    redact: { paths: ['req.headers', 'res.headers'], remove: true },
  });
  const keys = installationKeys(database.secret);
  return { settings, database, keys, log, background: newBackground(), ...parts };
}

export async function start(env: Environment, options: StartOptions): Promise<Running> {
  const wanted = readSettings(env, options);
  const clock = options.clock ?? systemClock;
  // off: calls only, as for integrations beside the processes that people use
  const pages = env['POLKU_PAGES'] === 'off' ? undefined : builtPages(options.say);
  // its refusal is told after the database's own, never as an unhandled one
  pages?.catch(() => {});
  const database = await prepareDatabase(env, { mayJoin: false });
  let provider: LocalIdentityProvider | undefined;
  let app: FastifyInstance | undefined;
  let schedule: Schedule | undefined;
  let running: RunningJobs | undefined;
  let background: Background | undefined;
  const stop = async () => {
    await background?.stop();
    await schedule?.stop();
    await running?.stop();
    await app?.close();
    await provider?.stop();
    await database.close();
  };
  try {
    for (const notice of database.notices) options.say(notice);
    const settings = wanted;
    const identity: IdentityProvider =
      settings.oidc ?? (provider = await localProvider(settings, database, env));
    const isEmpty =
      (await database.owner.selectFrom('area').select('id').limit(1).executeTakeFirst()) === undefined;
    const setupCode = isEmpty && settings.mode !== 'demo' ? newSetupCode() : null;
    const services = makeServices(settings, database, env, {
      clock,
      identityIssuer: identity.issuer,
      setupCode,
    });
    background = services.background;
    if (isEmpty && settings.mode === 'demo') {
      options.say('Preparing the demonstration areas …');
      await loadDemonstration(services);
    }
    app = await createApp(services, { identityProvider: identity, pages: await pages });
    await listen(app, settings);
    schedule = startSchedule(services);
    running = await startJobs(services, jobs, scheduledJobs);
    await resumeImports(services);
    return { services, app, address: settings.publicUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function localProvider(
  settings: Settings,
  database: OpenedDatabase,
  env: Environment,
): Promise<LocalIdentityProvider> {
  const keys = installationKeys(database.secret);
  const keyFile = database.dataFolder ? path.join(database.dataFolder, 'sign-in-key.json') : undefined;
  const jwk = keyFile
    ? JSON.parse(keptOrMade(keyFile, () => JSON.stringify(newSigningKey())))
    : newSigningKey();
  const port = Number(env['POLKU_SIGN_IN_PORT'] ?? (settings.port === 0 ? 0 : settings.port + 1));
  return startLocalIdentityProvider(settings, database, {
    port,
    clientSecret: keys.signIn.toString('base64url'),
    keys: { jwk },
  });
}

async function listen(app: FastifyInstance, settings: Settings): Promise<void> {
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    const code = Reflect.get(Object(error), 'code');
    if (code === 'EADDRINUSE') {
      throw new StartRefusal(
        `Port ${settings.port} is taken by another program: stop it, or set POLKU_PORT to a free one.`,
      );
    }
    throw new StartRefusal(
      `Polku could not be opened on ${settings.host}:${settings.port} (${String(code)}).`,
    );
  }
}

/** Shown once on the console of who starts the program, asked on the set-up page. */
function newSetupCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
}
