/**
 * What may not stand in the project's files: paths of somebody's machine, host names of package registries,
 * marks of unfinished work.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const forbidden = [
  ['a path of a machine', /(?<![\w.~-])\/(?:work|root|home\/\w+|Users\/\w+|tmp\/\w+)\/|\b[A-Z]:\\Users\\/],
  [
    'a host of a package registry',
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b|\bnpmjs\.(?:org|com)\b|\bdeb\.debian\.org\b/i,
  ],
  ['a mark of unfinished work', /\b(?:TO-?DO|FIX-?ME)\b/],
];

/** Files the project holds or is about to hold: tracked, or new and not ignored. */
function projectFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((name) => name && fs.existsSync(path.join(root, name)));
}

function textOf(name) {
  const bytes = fs.readFileSync(path.join(root, name));
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}

const self = path.relative(root, import.meta.filename);
const found = projectFiles()
  .filter((name) => name !== self)
  .flatMap((name) =>
    textOf(name)
      .split('\n')
      .flatMap((line, at) =>
        forbidden
          .filter(([, pattern]) => pattern.test(line))
          .map(([what]) => `${name}:${at + 1}: ${what}: ${line.trim().slice(0, 120)}`),
      ),
  );

for (const line of found.slice(0, 50)) console.log(line);
if (found.length > 50) console.log(`… and ${found.length - 50} more`);
process.exitCode = found.length > 0 ? 1 : 0;
