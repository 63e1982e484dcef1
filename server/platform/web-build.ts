/** The pages, built when their source has changed since the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programFolder } from './data-folder.ts';
import { StartRefusal } from './start-refusal.ts';

const sourceFolders = ['web', 'domain'];

function sourceHash(): string {
  const hash = createHash('sha256');
  const walk = (folder: string): void => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue;
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
  await runVite();
  fs.writeFileSync(mark, hash);
  return dist;
}

/** In a process of its own: its memory goes back, and it is a production build whatever this process is. */
async function runVite(): Promise<void> {
  const program = path.join(
    path.dirname(fileURLToPath(import.meta.resolve('vite/package.json'))),
    'bin',
    'vite.js',
  );
  try {
    await promisify(execFile)(
      process.execPath,
      [program, 'build', path.join(programFolder, 'web'), '--logLevel', 'error'],
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
