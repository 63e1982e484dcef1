/** PostgreSQL's server as a child process of ours: started, waited for, stopped. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { giveToFolderOwner } from './data-folder.ts';
import { environmentForPostgres, type Place } from './embedded-place.ts';
import { readPostmaster, stopPostmaster } from './postmaster.ts';
import { StartRefusal } from './start-refusal.ts';

export interface PostgresProcess {
  /** Called once, when the server ends without having been stopped. */
  onUnexpectedEnd(tell: () => void): void;
  stop(): Promise<void>;
}

/** Recovery after a crash can take long; a server that neither ends nor gets ready can't be waited for for ever. */
const patience = 10 * 60_000;

/** @throws StartRefusal with what PostgreSQL said when it does not come up. */
export async function startPostgres(
  place: Place,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresProcess> {
  const log = openLog(place.data.path);
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server =
    process.platform === 'win32' ? startByControl(place, given, log) : startAsChild(place, given, log);
  fs.closeSync(log.handle);
  for (const until = Date.now() + patience; ; await wait(5)) {
    const noted = readPostmaster(place.cluster);
    if (noted?.ready && server.isOwn(noted.pid)) return server;
    if (server.hasEnded() || Date.now() > until) {
      await server.stop();
      throw new StartRefusal(
        `The embedded PostgreSQL did not start: ${lastWords(log)} (its log is ${log.file}).`,
      );
    }
  }
}

interface RunningServer extends PostgresProcess {
  isOwn(pid: number): boolean;
  hasEnded(): boolean;
}

function startAsChild(place: Place, settings: readonly string[], log: Log): RunningServer {
  let stopped: Promise<void> | undefined;
  let hasEnded = false;
  let tell: (() => void) | undefined;
  const child: ChildProcess = spawn(
    path.join(place.binaries.folder, 'bin', 'postgres'),
    ['-D', place.cluster, ...settings],
    {
      ...place.data.runAs,
      cwd: '/',
      env: environmentForPostgres(),
      stdio: ['ignore', log.handle, log.handle],
      // Its own session: Ctrl-C in the terminal reaches Polku alone, which stops it when the last request is done.
      detached: true,
    },
  );
  child.unref();
  // A Polku that ends without stopping it at least asks it to end.
  const askToEnd = () => child.kill('SIGINT');
  process.once('exit', askToEnd);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true;
      process.off('exit', askToEnd);
      if (!stopped) tell?.();
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      fs.appendFileSync(log.file, `${error.message}\n`);
      end();
    });
  });
  return {
    isOwn: (pid) => pid === child.pid,
    hasEnded: () => hasEnded,
    onUnexpectedEnd: (listener) => {
      tell = listener;
      if (hasEnded && !stopped) listener();
    },
    stop: () => {
      stopped ??= stopChild();
      return stopped;
    },
  };

  async function stopChild(): Promise<void> {
    if (hasEnded) return;
    child.ref();
    child.kill('SIGINT');
    const giveUp = setTimeout(() => child.kill('SIGQUIT'), 30_000);
    await ended;
    clearTimeout(giveUp);
  }
}

/** On Windows `pg_ctl` starts the server, since it alone can shed an administrator's rights. */
function startByControl(place: Place, settings: readonly string[], log: Log): RunningServer {
  const control = path.join(place.binaries.folder, 'bin', 'pg_ctl');
  const options = settings.map((part) => (part === '-c' ? part : `"${part}"`)).join(' ');
  const call = (parameters: readonly string[]) =>
    spawnSync(control, [...parameters, '-D', place.cluster, '-w'], {
      env: environmentForPostgres(),
      stdio: 'ignore',
      windowsHide: true,
    });
  const started = call(['start', '-l', log.file, '-o', options]);
  const pid = readPostmaster(place.cluster)?.pid;
  return {
    isOwn: (noted) => noted === pid,
    hasEnded: () => started.status !== 0,
    onUnexpectedEnd: () => {},
    stop: async () => {
      if (started.status === 0 && call(['stop', '-m', 'fast']).status !== 0 && pid) await stopPostmaster(pid);
    },
  };
}

interface Log {
  readonly file: string;
  readonly handle: number;
  /** Where this run's lines begin. */
  readonly from: number;
}

function openLog(folder: string): Log {
  const file = path.join(folder, 'postgres.log');
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isLong = size > 5_000_000;
  if (isLong) fs.renameSync(file, `${file}.1`);
  const handle = fs.openSync(file, 'a', 0o600);
  giveToFolderOwner(handle, folder);
  return { file, handle, from: isLong ? 0 : size };
}

function lastWords(log: Log): string {
  const lines = fs.readFileSync(log.file).subarray(log.from).toString().trim().split('\n');
  const worst = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1);
  return worst?.replace(/^.*?(FATAL|PANIC):\s+/, '') || 'it said nothing';
}
