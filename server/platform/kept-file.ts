/** Small secrets in files that only their owner reads: made once, the same for everyone who asks. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { giveToFolderOwner } from './data-folder.ts';
import { errorCode, reasonOf, StartRefusal } from './start-refusal.ts';

/**
 * The file's content, or `make()` written to it first. Two programs starting at once get the same content:
 * the file appears whole, by a link, and only the first link succeeds.
 */
export function keptOrMade(file: string, make: () => string): string {
  const kept = read(file);
  if (kept !== undefined) return kept;
  const half = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = fs.openSync(half, 'wx', 0o600);
    giveToFolderOwner(handle, path.dirname(file));
    fs.writeFileSync(handle, make());
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.linkSync(half, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') {
      throw new StartRefusal(`Polku can't write ${file}: ${reasonOf(error)}.`, { cause: error });
    }
  } finally {
    fs.rmSync(half, { force: true });
  }
  return read(file) ?? '';
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StartRefusal(`Polku can't read ${file}: ${reasonOf(error)}.`, { cause: error });
  }
}
