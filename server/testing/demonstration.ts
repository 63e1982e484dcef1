/** The demonstration on a database of the test's own, loaded once for all test files of a run. */
import { pino } from 'pino';
import { loadDemonstration } from '../demo/demo.ts';
import { newBackground } from '../platform/background.ts';
import { installationKeys } from '../platform/keys.ts';
import { loadReference } from '../reference/load.ts';
import { type TestDatabase, createFilledDatabase } from './database.ts';
import { testSecret, worldIssuer } from './world.ts';

/** The day on which the demonstration ends and every story plays: a Thursday. */
export const demonstrationNow = new Date('2026-11-19T08:30:00.000Z');

export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  return await createFilledDatabase('demonstration', async (database) => {
    await loadReference(database.owner);
    await loadDemonstration({
      settings: {
        mode: 'demo',
        host: '127.0.0.1',
        port: 3000,
        publicUrl: 'http://localhost:3000',
        oidc: undefined,
        redirectAllowList: [],
        trustProxy: false,
      },
      database,
      keys: installationKeys(testSecret),
      clock: { now: () => demonstrationNow },
      background: newBackground(),
      log: pino({ level: 'silent' }),
      identityIssuer: worldIssuer,
      setupCode: null,
    });
  });
}
