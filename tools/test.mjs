/**
 * `npm test`: every test of the three projects (domain, server, stories), closed by one line "N passed, N failed".
 *
 *   npm test -- --only domain,server      these projects alone
 *   npm test -- --no-browser              without the browser stories
 *   npm test -- server/clients -t merge   files and names, as vitest takes them
 */
import path from 'node:path';
import { createVitest, parseCLI } from 'vitest/node';
import { getBrowser } from './browser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const allProjects = ['domain', 'server', 'stories'];

const wanted = parseArguments(process.argv.slice(2));
const count = { passed: 0, failed: 0, skipped: 0 };
const endings = [];

await settle(async () => {
  const unknown = wanted.projects.filter((name) => !allProjects.includes(name));
  if (unknown.length > 0) {
    fail(`There is no project ${unknown.join(', ')}: there are ${allProjects.join(', ')}.`);
    return;
  }
  const hasStories = wanted.projects.includes('stories') && (await countTests(['stories'])) > 0;
  const browser = hasStories && !wanted.noBrowser ? await getBrowser() : undefined;
  const withStories = hasStories && browser !== undefined;
  if (browser) {
    process.env.CHROME_PATH = browser;
    console.log(`Browser: ${browser}`);
  }
  const projects = wanted.projects.filter((name) => name !== 'stories' || withStories);
  if (projects.length > 0) await runTests(projects);
  if (hasStories && !withStories) await leaveStoriesOut();
});

for (const line of endings) console.log(line);
console.log('');
console.log(
  `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`,
);
process.exitCode = count.failed > 0 ? 1 : 0;
// A test that leaves something open must not hold the run.
setTimeout(() => process.exit(), 3_000).unref();

function parseArguments(given) {
  const rest = [];
  let projects = allProjects;
  let noBrowser = false;
  for (let at = 0; at < given.length; at += 1) {
    const [name, value] = given[at].split('=');
    if (name === '--no-browser') noBrowser = true;
    else if (name === '--only') projects = (value ?? given[(at += 1)] ?? '').split(',').filter(Boolean);
    else rest.push(given[at]);
  }
  const { filter, options } = parseCLI(['vitest', 'run', ...rest]);
  return { projects, noBrowser, filter, options };
}

async function settle(work) {
  try {
    await work();
    if (count.passed + count.failed + count.skipped === 0) fail('No test was found.');
  } catch (error) {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function fail(line) {
  count.failed += 1;
  endings.push(line);
}

function open(projects) {
  return createVitest('test', {
    ...wanted.options,
    root,
    project: projects,
    run: true,
    watch: false,
    passWithNoTests: true,
  });
}

async function runTests(projects) {
  const vitest = await open(projects);
  try {
    await vitest.start(wanted.filter);
    for (const module of vitest.state.getTestModules()) add(module);
    count.failed += vitest.state.getUnhandledErrors().length;
  } finally {
    await vitest.close();
  }
}

function add(module) {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') count.passed += 1;
    else if (state === 'skipped') count.skipped += 1;
    else failedTests += 1;
  }
  // A file that does not load, or whose hooks fail, fails even where no test of it ran.
  if (module.state() === 'failed' && failedTests === 0) failedTests = 1;
  count.failed += failedTests;
}

/** How many tests the files hold, read without running them. */
async function countTests(projects) {
  const vitest = await open(projects);
  try {
    const files = await vitest.globTestSpecifications(wanted.filter);
    const modules = await vitest.experimental_parseSpecifications(files);
    return modules.reduce((sum, module) => sum + [...module.children.allTests()].length, 0);
  } finally {
    await vitest.close();
  }
}

async function leaveStoriesOut() {
  const stories = await countTests(['stories']);
  if (wanted.noBrowser) {
    count.skipped += stories;
    endings.push(`${stories} browser stories did not run: --no-browser was given.`);
    return;
  }
  count.failed += stories;
  endings.push(
    `${stories} browser stories did not run: no Chrome or Chromium was found, and none could be installed.`,
    'Install one, name it in CHROME_PATH, or leave them out with "npm test -- --no-browser".',
  );
}
