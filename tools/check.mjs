/** `npm run check`: everything about the source that needs no test run, one line for each check. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

const checks = [
  ['types: domain', 'typescript', 'tsc', ['-p', 'domain']],
  ['types: server', 'typescript', 'tsc', ['-p', 'server']],
  ['types: web', 'typescript', 'tsc', ['-p', 'web']],
  ['rules', 'oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '--format=unix']],
  ['format', '@biomejs/biome', 'biome', ['format', '.']],
  ['imports', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...sourceFiles()]],
  ['unused', 'knip', 'knip', ['--no-config-hints']],
  ['words', undefined, 'tools/words.mjs', []],
];

const mostLines = 60;
let failed = 0;
for (const [name, packageName, program, parameters] of checks) {
  const began = performance.now();
  const file = packageName ? programOf(packageName, program) : program;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed += 1;
  console.log(indented(`${stdout}\n${stderr}`));
}

console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${checks.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

/** Named one by one: the tool would look only for JavaScript in a folder. */
function sourceFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((name) => /(?<!\.d)\.(ts|tsx|mjs)$/.test(name));
  return files.filter((name) => existsSync(path.join(root, name)));
}

/** The script behind a package's command, which Node runs on every system. */
function programOf(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = require(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function indented(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.slice(0, mostLines).map((line) => `        ${line.slice(0, 240)}`);
  if (lines.length > mostLines) shown.push(`        … and ${lines.length - mostLines} lines more`);
  return shown.join('\n');
}
