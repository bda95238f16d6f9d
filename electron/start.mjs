import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

// `npm start`: the desktop where it can run, otherwise the same built app in the browser, saying why.

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILD_MS = 180_000;
const INSTALL_MS = 60_000;
const EARLY_END_MS = 5000;
const FIRST_PORT = 4173;
const sources = [
  'src',
  'electron',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'electron.vite.config.ts',
];
const outputs = ['out/main/entry.js', 'out/main/assets.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

let child;
let stopping = false;

// Folders count too: their time changes when a file in them is removed.
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  const changed = Math.max(...sources.map((name) => newest(join(root, name))));
  return outputs.some((name) => {
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    return !found || found.mtimeMs < changed;
  });
}

/** Runs a program to its end or to the time limit; answers { code, timedOut, output }. */
function run(command, args, { timeout, quiet }) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeout);
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const end = (code) => {
      clearTimeout(timer);
      child = undefined;
      resolve({ code, timedOut, output });
    };
    child.once('error', () => end(1));
    child.once('close', end);
  });
}

async function build() {
  if (!isStale()) return;
  console.log('Building Waymark: this takes a few seconds and happens only after changes.');
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = await run(process.execPath, [builder, 'build'], { timeout: BUILD_MS, quiet: true });
  if (built.code === 0 || stopping) return;
  console.error(built.output);
  throw new Error(
    'Waymark could not be built. Run "npm ci", then "npm start" again; the lines above say what went wrong.',
  );
}

function electronFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function runtimeIn(folder) {
  const places = [join(folder, 'path.txt')];
  if (!existsSync(places[0])) return undefined;
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'),
    readFileSync(places[0], 'utf8'),
  );
  return existsSync(program) ? program : undefined;
}

function whyNoWindow() {
  if (process.argv.includes('--browser')) return 'you asked for it with --browser';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'this machine has no display to open a window on';
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    return `the desktop window needs Node 22.12 or newer and this is ${process.versions.node}`;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'the desktop window does not open for the system administrator (root); start Waymark as yourself to get it';
  }
  return undefined;
}

/** The program of Electron's runtime, fetched by Electron's own install step where it is missing. */
async function findRuntime() {
  const folder = electronFolder();
  if (!folder) return { why: 'Electron is not installed here' };
  const there = runtimeIn(folder);
  if (there) return { program: there };
  console.log('Fetching the desktop runtime (once, about 110 MB, at most 60 seconds).');
  const installed = await run(process.execPath, [join(folder, 'install.js')], { timeout: INSTALL_MS, quiet: false });
  const program = runtimeIn(folder);
  if (installed.code === 0 && program) return { program };
  return {
    why: installed.timedOut
      ? 'the desktop runtime could not be fetched within 60 seconds'
      : 'the desktop runtime could not be fetched',
  };
}

/** Opens the window and waits for its end; answers why not where it ends at once with an error. */
function openWindow(program) {
  return new Promise((resolve) => {
    const started = Date.now();
    const env = { ...process.env };
    // With this set Electron would be a plain Node.
    delete env.ELECTRON_RUN_AS_NODE;
    child = spawn(program, [root, ...process.argv.slice(2)], { stdio: 'inherit', env });
    const end = (code) => {
      child = undefined;
      const early = code !== 0 && Date.now() - started < EARLY_END_MS;
      resolve(early ? 'the desktop window could not be opened' : undefined);
    };
    child.once('error', () => end(1));
    child.once('close', end);
  });
}

async function serveInBrowser(why) {
  const chosen = Number(process.env.PORT);
  const wanted = Number.isInteger(chosen) && chosen > 0 && chosen <= 65_535 ? chosen : FIRST_PORT;
  const { url, port, close } = await serve({ port: wanted });
  console.log(`Waymark is at ${url} and runs in your browser because ${why}.`);
  if (port !== wanted) {
    console.log(
      `Port ${wanted} is taken; a browser keeps roadmaps by address, so those made at port ${wanted} are not shown here.`,
    );
  }
  console.log('Press Ctrl-C to stop.');
  stopWith(async () => {
    await close();
    process.exit(0);
  });
}

function stopWith(act) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      stopping = true;
      act(signal).catch(() => process.exit(1));
    });
  }
}

async function main() {
  stopWith(async (signal) => {
    if (!child) process.exit(0);
    child.once('close', () => process.exit(0));
    child.kill(signal);
    setTimeout(() => child?.kill('SIGKILL'), 3000).unref();
  });
  await build();
  if (stopping) return;
  let why = whyNoWindow();
  if (!why) {
    const found = await findRuntime();
    if (stopping) return;
    why = found.program ? await openWindow(found.program) : found.why;
  }
  if (why && !stopping) await serveInBrowser(why);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
