/** The demonstration as a database of the bench. */
import pg from 'pg';
import { loadDemonstration } from '../server/demo/demo.ts';
import { makeServices, prepareDatabase } from '../server/main.ts';
import { readSettings } from '../server/platform/settings.ts';
import { benchDatabaseUrl, benchNow, benchSecret } from './settings.ts';

/** An empty database of that name, or a copy of another. */
export async function recreate(name: string, template?: string): Promise<void> {
  const server = new pg.Client({ connectionString: benchDatabaseUrl('postgres') });
  await server.connect();
  await server.query(`drop database if exists ${name} with (force)`);
  await server.query(`create database ${name}${template ? ` template ${template}` : ''}`);
  await server.end();
}

/** The demonstration on a database of that name, which is made anew. */
export async function makeDemonstration(name: string): Promise<void> {
  await recreate(name);
  const env = { DATABASE_URL: benchDatabaseUrl(name), POLKU_SECRET: benchSecret };
  const database = await prepareDatabase(env, { mayJoin: true });
  const settings = readSettings(env, { empty: false });
  const services = makeServices(settings, database, env, {
    clock: { now: () => benchNow },
    identityIssuer: 'http://localhost:3001',
    setupCode: null,
  });
  await loadDemonstration(services);
  await database.close();
}
