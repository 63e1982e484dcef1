/** The demonstration on a database of the test's own, loaded once for all test files of a run. */
import { loadDemonstration } from '../demo/demo.ts';
import { loadReference } from '../reference/load.ts';
import { type TestDatabase, createFilledDatabase } from './database.ts';
import { testServices } from './world.ts';

/** The day on which the demonstration ends and every story plays: a Thursday. */
export const demonstrationNow = new Date('2026-11-19T08:30:00.000Z');

export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  return await createFilledDatabase('demonstration', async (database) => {
    await loadReference(database.owner);
    await loadDemonstration(testServices(database, { now: () => demonstrationNow }));
  });
}
