/**
 * Chrome or Chromium for the browser stories: found where it usually is, else got by Playwright, else from
 * Debian's packages where this user may install them.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const isRoot = process.getuid?.() === 0;

/** Flags every story starts the browser with: no sandbox as root (it refuses), and no talk with the outside. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** @returns {string | undefined} the path of an installed browser */
export function findBrowser(env = process.env) {
  return candidates(env).find((file) => file && fs.existsSync(file));
}

/**
 * An installed browser that starts, else one installed now.
 * @param {(line: string) => void} say told what is being tried
 * @returns {Promise<string | undefined>}
 */
export async function getBrowser(say = console.log, env = process.env) {
  const ways = [
    () => {},
    () => installByPlaywright(say),
    ...(isRoot && fs.existsSync('/etc/debian_version') ? [() => installByDebian(say)] : []),
  ];
  for (const install of ways) {
    install();
    const found = await findUsable(env);
    if (found) return found;
  }
  return undefined;
}

async function findUsable(env) {
  for (const file of candidates(env)) {
    if (file && fs.existsSync(file) && (await starts(file))) return file;
  }
  return undefined;
}

/** A downloaded browser may lack libraries of the system: only starting it tells. */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function candidates(env) {
  return [env.CHROME_PATH, ...installed(env), ...byPlaywright(env)];
}

function installed(env) {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = [
    ...(env.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

/** The one this Playwright wants, then any other that an earlier one left. */
function byPlaywright(env) {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
      win32: path.join(env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright'),
    }[process.platform] ??
    path.join(os.homedir(), '.cache/ms-playwright');
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  const folders = fs.existsSync(cache)
    ? fs.readdirSync(cache).filter((name) => name.startsWith('chromium-'))
    : [];
  return [
    wantedByPlaywright(),
    ...folders
      .sort()
      .reverse()
      .flatMap((folder) => inside.map((file) => path.join(cache, folder, file))),
  ];
}

function wantedByPlaywright() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function installByPlaywright(say) {
  say('No Chrome or Chromium is installed: trying to download one …');
  const playwright = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000,
    killSignal: 'SIGKILL',
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
}

function installByDebian(say) {
  say("The download did not succeed: installing Debian's chromium …");
  const options = {
    stdio: 'ignore',
    timeout: 400_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', 'chromium'], options);
}
