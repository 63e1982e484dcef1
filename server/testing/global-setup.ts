/** Started by the test runner before the first test of a project that needs a database; one server serves all. */
import type { TestProject } from 'vitest/node';
import { type RunningTestServer, startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

interface Shared {
  users: number;
  running: Promise<RunningTestServer>;
}

/** Each project loads this file anew, so what they share stands on the global object. */
const shared: { [key: symbol]: Shared | undefined } = globalThis;
const key = Symbol.for('polku.test-server');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mine = (shared[key] ??= { users: 0, running: startAndTell() });
  mine.users += 1;
  const { server, stop } = await mine.running;
  project.provide('testServer', server);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    shared[key] = undefined;
    await stop();
  };
}

async function startAndTell(): Promise<RunningTestServer> {
  const running = await startTestServer(process.env);
  const { kind, version } = running.server;
  console.log(
    kind === 'embedded'
      ? `Database: the embedded PostgreSQL ${version}`
      : `Database: the server of DATABASE_URL, PostgreSQL ${version}`,
  );
  return running;
}
