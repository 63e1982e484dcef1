/**
 * One Polku per data folder.
 *
 * The lock is a listening socket, because the system closes it when its process dies, however it dies: no
 * lock file can be left behind, and no process number can be mistaken for another's.
 */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { errorCode } from './start-refusal.ts';

export interface FolderLock {
  readonly held: true;
  release(): Promise<void>;
}

export interface LockedByOther {
  readonly held: false;
  /** Process number of the other Polku, when it answers. */
  readonly pid: number | undefined;
}

/**
 * @param name the same for everyone who wants the same folder, and hard to guess for others
 * @param folder where the socket may stand on systems that keep sockets as files
 */
export async function lockFolder(name: string, folder: string): Promise<FolderLock | LockedByOther> {
  const address = lockAddress(name, folder);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const server = await listen(address);
    if (server) return { held: true, release: () => close(server) };
    const holder = await askHolder(address);
    if (holder !== 'dead') return { held: false, pid: holder };
    removeDead(address);
  }
  return { held: false, pid: undefined };
}

function lockAddress(name: string, folder: string): string {
  if (process.platform === 'linux') return `\0polku-${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\polku-${name}`;
  return path.join(folder, 'polku.lock');
}

function listen(address: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((caller) => {
      caller.on('error', () => caller.destroy());
      caller.end(`${process.pid}\n`);
    });
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function askHolder(address: string): Promise<number | undefined | 'dead'> {
  return new Promise((resolve) => {
    let answer = '';
    const caller = net.connect(address);
    caller.setTimeout(1000, () => caller.destroy());
    caller.on('data', (chunk) => {
      answer += chunk.toString();
    });
    caller.on('error', (error) => {
      const code = errorCode(error);
      resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? 'dead' : undefined);
    });
    caller.on('close', () => resolve(Number.parseInt(answer, 10) || undefined));
  });
}

/** Only sockets kept as files outlive their process; the others are free again by now. */
function removeDead(address: string): void {
  if (process.platform === 'linux' || process.platform === 'win32') return;
  fs.rmSync(address, { force: true });
}

function close(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
