import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    // Two even on a machine of two cores: tests wait for the database half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        // Properties are tried many times, beside the server's tests.
        test: { name: 'domain', include: ['domain/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx', 'tools/**/*.test.mjs'],
          globalSetup: ['server/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['e2e/**/*.story.test.ts'],
          globalSetup: ['server/testing/global-setup.ts', 'e2e/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // After the others: a browser, a server and tests beside them are too much for two cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
