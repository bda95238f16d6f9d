import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const MINUTE = 60_000;

/** Flags every test browser starts with: no network of its own, no first-run pages, no GPU. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      path.join(os.homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.filter(Boolean).flatMap((root) => tails.map((tail) => path.join(root, tail)));
  }
  return ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
}

/** The file of Playwright's own Chromium, whether or not it has been downloaded. */
function playwrightPlace() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return '';
  }
}

/** Where a Chromium is on this machine without installing anything; undefined where there is none. */
function installedChromium() {
  const chosen = process.env.WAYMARK_CHROMIUM;
  // A wrong choice must be told, not silently replaced by another browser.
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  // The shell without a window's own pages does the same work in half the time.
  const named = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ].map(onPath);
  return [...named, ...usualPlaces(), playwrightPlace()].find((file) => file && existsSync(file));
}

function run(command, args, timeout, env = process.env) {
  console.log(`  $ ${[path.basename(command), ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env }).status === 0;
}

function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !onPath('apt-get') || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium found: installing the one of this Debian system (at most 10 minutes).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An outdated list is no reason to stop: the install says whether it can be had.
  run('apt-get', ['update'], 3 * MINUTE, env);
  const install = (name) => run('apt-get', ['install', '-y', '--no-install-recommends', name], 10 * MINUTE, env);
  return install('chromium-headless-shell') || install('chromium');
}

function installWithPlaywright() {
  console.log('No Chromium found: fetching the one that Playwright provides (at most 5 minutes).');
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  return run(process.execPath, [path.join(path.dirname(manifest), 'cli.js'), 'install', 'chromium'], 5 * MINUTE);
}

function answers(file) {
  // Windows' chrome.exe opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  try {
    execFileSync(file, ['--version', '--no-sandbox'], { timeout: 30_000, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Finds a Chromium, installing one where there is none; throws with the way out in its message. */
export function findChromium() {
  const chosen = process.env.WAYMARK_CHROMIUM;
  if (chosen && !existsSync(chosen)) throw new Error(`WAYMARK_CHROMIUM names ${chosen}, and there is no such file.`);
  let file = installedChromium();
  if (!file && installWithApt()) file = installedChromium();
  if (!file && installWithPlaywright()) file = installedChromium();
  if (!file) {
    throw new Error(
      'The browser tests need Chromium or Chrome, and none was found or could be fetched. Install one, or set WAYMARK_CHROMIUM to its program file.',
    );
  }
  if (!answers(file)) throw new Error(`${file} does not start. Set WAYMARK_CHROMIUM to a Chromium that does.`);
  return file;
}

/** Launch options for Playwright's chromium.launch and launchPersistentContext. */
export function chromiumLaunchOptions(extraArgs = []) {
  return {
    executablePath: process.env.WAYMARK_CHROMIUM || findChromium(),
    args: [...chromiumArgs, ...extraArgs],
    headless: true,
    timeout: 30_000,
  };
}
