/** The pages, built when their source has changed since the last build. */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { programFolder } from './data-folder.ts';
import { errorCode, StartRefusal } from './start-refusal.ts';

const sourceFolders = ['web', 'domain'];

function sourceHash(): string {
  const hash = createHash('sha256');
  const walk = (folder: string): void => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === 'node_modules' || entry.name.startsWith('dist') || entry.name.startsWith('.'))
        continue;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (/\.(tsx?|css|html|json|svg|js)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
        hash.update(path.relative(programFolder, full)).update(fs.readFileSync(full));
      }
    }
  };
  for (const folder of sourceFolders) walk(path.join(programFolder, folder));
  hash.update(fs.readFileSync(path.join(programFolder, 'package-lock.json')));
  return hash.digest('hex');
}

/** @returns the folder of the built pages */
export async function builtPages(say: (line: string) => void): Promise<string> {
  const dist = path.join(programFolder, 'web', 'dist');
  const mark = path.join(dist, '.built-from');
  const hash = sourceHash();
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === hash) return dist;
  say('Building the pages …');
  // Two Polkus of one folder may build at once: each in a folder of its own, and the last to end has the place.
  const own = path.join(programFolder, 'web', `dist-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await runVite(own);
    fs.writeFileSync(path.join(own, path.basename(mark)), hash);
    putInPlace(own, dist);
  } finally {
    fs.rmSync(own, { recursive: true, force: true });
  }
  return dist;
}

function putInPlace(built: string, dist: string): void {
  const former = `${built}-former`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      if (fs.existsSync(dist)) fs.renameSync(dist, former);
      fs.renameSync(built, dist);
      break;
    } catch (error) {
      // the other has just put its own there
      if (attempt >= 5 || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
    } finally {
      fs.rmSync(former, { recursive: true, force: true });
    }
  }
}

/** In a process of its own: its memory goes back, and it is a production build whatever this process is. */
async function runVite(into: string): Promise<void> {
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  const program = path.join(path.dirname(vite), 'bin', 'vite.js');
  try {
    await promisify(execFile)(
      process.execPath,
      [
        program,
        'build',
        path.join(programFolder, 'web'),
        '--outDir',
        into,
        '--emptyOutDir',
        '--logLevel',
        'error',
      ],
      {
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
  } catch (error) {
    throw new StartRefusal(
      `The pages could not be built: ${String(Reflect.get(Object(error), 'stderr') ?? error)}`,
    );
  }
}
