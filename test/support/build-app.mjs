import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const sources = ['src', 'electron', 'resources', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json'];
const outputs = ['out/main/entry.js', 'out/main/assets.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function newest(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** True where a part of the built app is missing or older than any file it is made from. */
function isStale(folder = root) {
  const configs = readdirSync(folder).filter((name) => /^(electron\.)?vite\.config\.\w+$/.test(name));
  const changed = Math.max(...[...sources, ...configs].map((name) => newest(path.join(folder, name))));
  return outputs.some((name) => {
    const file = path.join(folder, name);
    return !existsSync(file) || statSync(file).mtimeMs < changed;
  });
}

/** Builds the app where it is stale; throws with the builder's output when that fails. */
export async function buildApp() {
  if (!isStale()) return;
  const builder = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = await runChild([builder, 'build'], { timeout: 180_000, quiet: true, cwd: root });
  if (built.code !== 0)
    throw new Error(`The app could not be built${built.timedOut ? ' in 3 minutes' : ''}.\n${built.output}`);
}
