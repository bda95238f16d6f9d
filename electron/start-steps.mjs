import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const EARLY_END_MS = 5000;
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

// Folders count too: their time changes when a file in them is removed.
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where a part of the built app is missing or older than what it is made from. */
export function isStale(root) {
  const changed = Math.max(...sources.map((name) => newest(join(root, name))));
  return outputs.some((name) => {
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    return !found || found.mtimeMs < changed;
  });
}

/** Why no window can open on this machine, as the end of a sentence; undefined where one can. */
export function whyNoWindow({ args, env, platform, node, user }) {
  if (args.includes('--browser')) return 'you asked for it with --browser';
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return 'this machine has no display to open a window on';
  }
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    return `the desktop window needs Node 22.12 or newer and this is ${node}`;
  }
  if (platform === 'linux' && user === 0) {
    return 'the desktop window does not open for the system administrator (root); start Waymark as yourself to get it';
  }
  return undefined;
}

/** Programs one after the other, at most one at a time, all of which end with this process. */
export class Programs {
  #child;

  /** Runs a program to its end or to the time limit; answers { code, timedOut, output }. */
  run(command, args, { cwd, timeout, quiet = false, env = process.env }) {
    return new Promise((resolve) => {
      let output = '';
      let timedOut = false;
      const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
      const child = spawn(command, args, { cwd, stdio, env });
      this.#child = child;
      const limit = () => {
        timedOut = true;
        child.kill('SIGKILL');
        // Something it started may hold its output open: its end is the end.
        child.once('exit', () => end(null));
      };
      const timer = timeout === undefined ? undefined : setTimeout(limit, timeout);
      const end = (code) => {
        clearTimeout(timer);
        this.#child = undefined;
        resolve({ code, timedOut, output });
      };
      const collect = (chunk) => {
        output += chunk;
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.once('error', () => end(1));
      child.once('close', end);
    });
  }

  /** Ends the program that runs, if one does, within three seconds. */
  async stop(signal) {
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }
}

function runtimeIn(folder, env) {
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const program = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), readFileSync(pointer, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Electron's program, fetched by Electron's own install step where it is missing; answers { program } or { why }. */
export async function findRuntime(programs, folder, timeout) {
  if (!folder) return { why: 'Electron is not installed here' };
  const there = runtimeIn(folder, process.env);
  if (there) return { program: there };
  console.log(`Fetching the desktop runtime (once, about 110 MB, at most ${Math.ceil(timeout / 1000)} seconds).`);
  const installed = await programs.run(process.execPath, [join(folder, 'install.js')], { cwd: folder, timeout });
  const program = runtimeIn(folder, process.env);
  if (installed.code === 0 && program) return { program };
  const within = installed.timedOut ? ` within ${Math.ceil(timeout / 1000)} seconds` : '';
  return { why: `the desktop runtime could not be fetched${within}` };
}

/** Opens the window and waits for its end; answers why not where it ends at once with an error. */
export async function openWindow(programs, program, args) {
  const started = Date.now();
  // With this set Electron would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...env } = process.env;
  const { code } = await programs.run(program, args, { env });
  return code !== 0 && Date.now() - started < EARLY_END_MS ? 'the desktop window could not be opened' : undefined;
}
