/** What an embedded PostgreSQL is made of: its folders, its programs, its password; and how it is first made. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type DataFolder, isRoot, mayWalkTo, type RunAs } from './data-folder.ts';
import { type EmbeddedBinaries, prepareBinaries } from './embedded-binaries.ts';
import { keptOrMade } from './kept-file.ts';
import { reasonOf, StartRefusal } from './start-refusal.ts';

export const superuser = 'polku';

export interface Place {
  readonly data: DataFolder;
  readonly binaries: EmbeddedBinaries;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly password: string;
  readonly socketFolder: string;
}

export function preparePlace(data: DataFolder): Place {
  const binaries = prepareBinaries(data);
  const cluster = path.join(data.path, 'postgres');
  const password = keptPassword(path.join(data.path, 'postgres-password'), isInitialised(cluster));
  return { data, binaries, cluster, password, socketFolder: makeSocketFolder(data) };
}

export function isInitialised(cluster: string): boolean {
  // Under another user's folder this can't be seen, which is no reason to make the data anew.
  try {
    fs.statSync(path.join(cluster, 'PG_VERSION'));
    return true;
  } catch (error) {
    if (fs.existsSync(cluster) && !isRoot) {
      throw new StartRefusal(
        `The data in ${cluster} belong to another user (${reasonOf(error)}): start Polku as that user, or name another folder in POLKU_DATA.`,
      );
    }
    return false;
  }
}

function keptPassword(file: string, isMade: boolean): string {
  if (isMade && !fs.existsSync(file)) {
    throw new StartRefusal(
      `The database's password is missing (${file}): put the file back from a backup, with the data it belongs to.`,
    );
  }
  return keptOrMade(file, () => randomBytes(24).toString('base64url'));
}

/** A socket's path may not be longer than about 100 bytes, and only its owner may walk to it. */
function makeSocketFolder({ path: data, runAs }: DataFolder): string {
  if (process.platform === 'win32') return '';
  const temporary = os.tmpdir();
  const isFit = temporary.length < 60 && (!runAs || mayWalkTo(runAs, temporary));
  const parent = isFit ? temporary : '/tmp';
  const folder = path.join(parent, `polku-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
  const owner: RunAs = runAs ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
    if (runAs) fs.chownSync(folder, owner.uid, owner.gid);
  } catch {
    // There from an earlier run, or planted by somebody: the next lines tell.
  }
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  const isOurs = found?.isDirectory() && found.uid === owner.uid && (found.mode & 0o077) === 0;
  if (isOurs) return folder;
  const other = fs.mkdtempSync(path.join(parent, 'polku-'));
  if (runAs) fs.chownSync(other, owner.uid, owner.gid);
  return other;
}

/** Initialises under another name and renames: a folder named `postgres` is always whole. */
export async function initialise({ data, binaries, cluster, password }: Place): Promise<void> {
  for (const name of fs.readdirSync(data.path)) {
    if (name.startsWith('postgres.new-')) fs.rmSync(path.join(data.path, name), { recursive: true });
  }
  const half = fs.mkdtempSync(path.join(data.path, 'postgres.new-'));
  const passwordFile = `${half}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (data.runAs) {
    for (const name of [half, passwordFile]) fs.chownSync(name, data.runAs.uid, data.runAs.gid);
  }
  const initdb = (characterType: string) =>
    failureOf(data, path.join(binaries.folder, 'bin', 'initdb'), [
      `--pgdata=${half}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=fi-FI',
      '--locale=C',
      `--lc-ctype=${characterType}`,
    ]);
  try {
    // Letters beyond English are letters only under such a type; its name differs by system.
    const failure = (await initdb('C.UTF-8')) && (await initdb('en_US.UTF-8')) && (await initdb('C'));
    if (failure) {
      throw new StartRefusal(
        `The embedded PostgreSQL could not make its data in ${data.path} (${failure}): name a PostgreSQL server in DATABASE_URL instead.`,
      );
    }
    fs.renameSync(half, cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(half, { recursive: true, force: true });
  }
}

export function requireSameMajor({ data, binaries, cluster }: Place): void {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return;
  throw new StartRefusal(
    `The data in ${data.path} were made by PostgreSQL ${made}, and this program brings PostgreSQL ${binaries.major}: export them with the former program, or name a server in DATABASE_URL.`,
  );
}

/** The environment for PostgreSQL's programs: ours without what would steer them. */
export function environmentForPostgres(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG|DATABASE_|POLKU_|NODE_)/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** Runs a program to its end; its last line of complaint when it failed. */
function failureOf(
  data: DataFolder,
  program: string,
  parameters: readonly string[],
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, parameters, {
      ...data.runAs,
      cwd: path.parse(data.path).root,
      env: environmentForPostgres(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', (error) => resolve(reasonOf(error)));
    child.on('close', (code) => {
      const lines = said.split('\n').filter((line) => /error|fatal|could not|invalid/i.test(line));
      resolve(code === 0 ? undefined : (lines.at(-1) ?? `exit code ${code}`));
    });
  });
}
