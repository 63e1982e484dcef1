/** The program itself, a process of its own beside the test, on the test's database and the real clock. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestDatabase } from './database.ts';
import { type Worker, testSecret } from './world.ts';

export interface Program {
  readonly address: string;
  /** Sends a signal and waits for the end. @returns the exit code, null when a signal ended it */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

export async function startProgram(database: TestDatabase, port: number): Promise<Program> {
  const program = spawn(process.execPath, [path.resolve(import.meta.dirname, '../polku.mjs'), 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_APP_URL: database.appUrl,
      POLKU_SECRET: testSecret.toString('base64'),
      POLKU_PORT: String(port),
      POLKU_SIGN_IN_PORT: String(await freePort()),
      POLKU_LOG: 'fatal',
      POLKU_PAGES: 'off',
    },
  });
  await untilOpen(program);
  return {
    address: `http://127.0.0.1:${port}`,
    async end(signal) {
      if (program.exitCode === null && program.signalCode === null) {
        const ended = once(program, 'exit');
        program.kill(signal);
        await ended;
      }
      return program.exitCode;
    },
  };
}

async function untilOpen(program: ChildProcess): Promise<void> {
  if (!program.stdout) throw new Error('The program has no output');
  const lines = createInterface({ input: program.stdout });
  for await (const line of lines) {
    if (!line.startsWith('Polku is open')) continue;
    program.stdout.resume();
    return;
  }
  throw new Error('The program ended before it was open');
}

/** What a member of staff's browser sends with each call. */
export function headersOf(worker: Worker): Record<string, string> {
  return {
    'content-type': 'application/json',
    cookie: `polku=${worker.cookies['polku']}`,
    'x-csrf-token': worker.csrfToken,
  };
}
