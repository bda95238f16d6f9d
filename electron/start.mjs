import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';
import { findRuntime, isStale, openWindow, Programs, whyNoWindow } from './start-steps.mjs';

// `npm start`: the desktop where it can run, otherwise the same built app in the browser, saying why.

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILD_MS = 180_000;
const INSTALL_MS = 60_000;
const FIRST_PORT = 4173;
const programs = new Programs();
let stopping = false;

async function build() {
  if (!isStale(root)) return;
  console.log('Building Waymark: this takes a few seconds and happens only after changes.');
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = await programs.run(process.execPath, [builder, 'build'], { cwd: root, timeout: BUILD_MS, quiet: true });
  if (built.code === 0 || stopping) return;
  console.error(built.output);
  const what = built.timedOut ? 'did not finish building within 3 minutes' : 'could not be built';
  throw new Error(`Waymark ${what}. Run "npm ci", then "npm start" again; the lines above say what went wrong.`);
}

function electronFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** Opens the window and waits for its end; answers why not where that cannot be. */
async function desktop() {
  const args = process.argv.slice(2);
  const machine = { args, env: process.env, platform: process.platform, node: process.versions.node };
  const why = whyNoWindow({ ...machine, user: process.getuid?.() });
  if (why) return why;
  const found = await findRuntime(programs, electronFolder(), INSTALL_MS);
  if (!found.program || stopping) return found.why;
  return openWindow(programs, found.program, [root, ...args]);
}

async function browser(why) {
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
  return close;
}

async function main() {
  let close = async () => undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      const ended = () => process.exit(0);
      Promise.all([programs.stop(signal), close()]).then(ended, ended);
    });
  }
  await build();
  const why = stopping ? undefined : await desktop();
  if (why && !stopping) close = await browser(why);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
