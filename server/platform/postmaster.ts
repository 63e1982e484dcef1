/** PostgreSQL's main process as its `postmaster.pid` tells of it: who runs, where it listens, how to stop it. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './start-refusal.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of the Unix socket; empty where there is none. */
  readonly socketFolder: string;
  /** TCP address listened on; empty where there is none. */
  readonly host: string;
  readonly ready: boolean;
}

export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4]?.trim() ?? '',
    host: lines[5]?.trim() ?? '',
    ready: lines[7]?.trim() === 'ready',
  };
}

/** Whether the process of that number lives and is PostgreSQL on this data folder, not a later namesake. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    // PostgreSQL walks into its data folder, so its working folder names it beyond doubt.
    if (process.platform === 'linux') return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return isAlive(pid);
  }
}

/**
 * Stops a PostgreSQL that is not our child: first cleanly, then at once (it recovers from its log then).
 * @returns whether it is gone
 */
export async function stopPostmaster(pid: number, patience = 20_000): Promise<boolean> {
  // Node knows no SIGINT for other processes on Windows: the signal there ends the process at once.
  for (const [signal, time] of [['SIGINT', patience] as const, ['SIGQUIT', 5_000] as const]) {
    try {
      process.kill(pid, process.platform === 'win32' ? 'SIGTERM' : signal);
    } catch (error) {
      return errorCode(error) === 'ESRCH';
    }
    if (await isGoneWithin(pid, time)) return true;
  }
  return false;
}

async function isGoneWithin(pid: number, time: number): Promise<boolean> {
  for (const until = Date.now() + time; Date.now() < until; ) {
    if (!isAlive(pid)) return true;
    await wait(10);
  }
  return !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** A dead child nobody has collected yet: its number answers signals, but it holds nothing any more. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}
