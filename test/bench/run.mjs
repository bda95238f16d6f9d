import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { builtPage, serve } from '../../electron/serve.mjs';
import { buildApp, root } from '../support/build-app.mjs';
import { runChild } from '../support/child.mjs';
import { findChromium } from '../support/chromium.mjs';

// node test/bench/run.mjs [--self-test] [prefix …]: one JSON object a line; ends with 1 where a goal is missed.
const LONGEST = 20 * 60_000;
const folder = path.join(root, 'test/bench');
const words = process.argv.slice(2);
const isSelfTest = words.includes('--self-test');
const prefixes = words.filter((word) => !word.startsWith('--'));

async function load(file) {
  const alias = { '@': path.join(root, 'src') };
  const { module } = await runnerImport(path.join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
  });
  return module;
}

/** The built app on a loopback port, from a copy that a build meanwhile does not disturb. */
async function serveApp() {
  await buildApp();
  const copy = mkdtempSync(path.join(os.tmpdir(), 'waymark-app-'));
  cpSync(builtPage, copy, { recursive: true });
  const { url, close } = await serve({ root: copy, port: 0 });
  return { url, close: () => close().then(() => rmSync(copy, { recursive: true, force: true })) };
}

/** One bench in a process of its own, so that no bench warms the next one's engine. */
async function measure(name, delay) {
  const { timeComputation } = await load('test/bench/support/reference.ts');
  const env = { WAYMARK_BENCH_DELAY: String(delay), WAYMARK_BENCH_COMPUTATION: String(timeComputation()) };
  const run = await runChild([path.join(folder, 'run.mjs'), `--only=${name}`], { timeout: LONGEST, quiet: true, env });
  const figures = run.output
    .split('\n')
    .filter((line) => line.startsWith('{"name"'))
    .map((line) => JSON.parse(line));
  if (run.code !== 0 || figures.length === 0) {
    console.error(`${name}: ${run.timedOut ? 'no end after 20 minutes' : 'gave no figures'}\n${run.output}`);
    process.exitCode = 1;
  }
  return figures;
}

function print(figures) {
  for (const figure of figures) {
    console.log(JSON.stringify(figure));
    if (!figure.pass) process.exitCode = 1;
  }
}

async function runAll() {
  const { chosenBenches, chosenFigures, selfTestFigures } = await load('test/bench/support/run-benches.ts');
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const names = chosenBenches(
    files.map((file) => file.replace('.bench.ts', '')),
    prefixes,
  );
  if (names.length === 0)
    throw new Error(`No bench for "${prefixes.join(' ')}"; there are: ${files.join(', ') || 'none'}.`);
  process.env.WAYMARK_CHROMIUM = findChromium();
  const app = await serveApp();
  process.env.WAYMARK_APP_URL = app.url;
  try {
    for (const name of names) {
      const figures = chosenFigures(await measure(name, 0), prefixes);
      print(isSelfTest ? selfTestFigures(figures, await measure(name, 50)) : figures);
    }
  } finally {
    await app.close();
  }
}

const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length);
try {
  if (only)
    for (const figure of await (await load(`test/bench/${only}.bench.ts`)).figures())
      console.log(JSON.stringify(figure));
  else await runAll();
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
