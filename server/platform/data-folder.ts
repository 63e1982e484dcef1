/**
 * The folder where an installation keeps its secret and, on the embedded database, its data.
 *
 * PostgreSQL refuses to run as root. When Polku is started by root, the database runs as another user, who
 * must be able to walk to the folder; under a closed home folder that is impossible, and the data move aside.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, reasonOf, StartRefusal } from './start-refusal.ts';

/** The top of the program's own tree: what a clone calls its root. */
export const programFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where root keeps what the database's user must read. */
const rootsFolder = '/var/lib/polku';

/** The unprivileged user that runs the database when Polku itself is started by root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface DataFolder {
  readonly path: string;
  readonly runAs: RunAs | undefined;
  /** Sentences to print at start: where the data went, and why. */
  readonly notices: readonly string[];
}

export const isRoot = process.getuid?.() === 0;

/** The wanted data folder: POLKU_DATA, else `.data` in the clone. */
export function wantedDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return path.resolve(env['POLKU_DATA'] || path.join(programFolder, '.data'));
}

/**
 * Makes the data folder and answers its real place; asking again gives the same answer.
 * @throws StartRefusal when the folder can't be made or written.
 */
export function openDataFolder(wanted: string): DataFolder {
  const existed = fs.existsSync(wanted);
  makeFolder(wanted);
  if (!isRoot) return { path: fs.realpathSync(wanted), runAs: undefined, notices: [] };

  const runAs = ownerOfData(wanted) ?? unprivilegedUser();
  if (mayWalkTo(runAs, wanted)) return { path: fs.realpathSync(wanted), runAs, notices: [] };

  if (!existed) fs.rmdirSync(wanted);
  const aside = path.join(rootsFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  makeFolder(aside);
  return {
    path: aside,
    runAs: ownerOfData(aside) ?? runAs,
    notices: [
      `The data are in ${aside}: PostgreSQL does not run as root, and its user can't reach ${wanted}.`,
    ],
  };
}

/** Whether this user may walk to the folder; asked from the system, since access lists can say more than modes. */
export function mayWalkTo(user: RunAs, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, cwd: '/' });
  return asked.status === 0;
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
    if (!fs.statSync(folder).isDirectory()) throw new StartRefusal('there is a file of that name');
    // Walkable for the database's user, readable for nobody else; the files inside have their own modes.
    if (isRoot && fs.statSync(folder).uid === 0) fs.chmodSync(folder, 0o711);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    const probe = path.join(folder, `.write-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.unlinkSync(probe);
  } catch (error) {
    const reason = reasons[errorCode(error) ?? ''] ?? reasonOf(error);
    throw new StartRefusal(`Polku can't write to its data folder ${folder}: ${reason}.`, { cause: error });
  }
}

/** One folder at a time: Node's own way never returns where a parent can't hold folders, as under /proc. */
function makeWithParents(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeWithParents(path.dirname(folder));
  fs.mkdirSync(folder, { mode: isRoot ? 0o755 : 0o700 });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'no folder can be made there',
};

/** What root writes into another user's folder belongs to that user, who may start Polku next time. */
export function giveToFolderOwner(handle: number, folder: string): void {
  if (!isRoot) return;
  const { uid, gid } = fs.statSync(folder);
  fs.fchownSync(handle, uid, gid);
}

/** Data made earlier stay with the user who has them, whoever would be chosen today. */
function ownerOfData(folder: string): RunAs | undefined {
  const found = fs.statSync(path.join(folder, 'postgres'), { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function unprivilegedUser(): RunAs {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new StartRefusal(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: ' +
      'start Polku as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  );
}
