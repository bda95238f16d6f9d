import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApp, root } from './build-app.mjs';
import { endChildren, runChild } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { countReport } from './vitest-counts.mjs';

const MINUTE = 60_000;
const full = process.argv.includes('full') || process.env.WAYMARK_FULL === '1';
const longest = full ? 240 * MINUTE : 40 * MINUTE;
const bin = (file) => path.join(root, 'node_modules', file);
const reports = mkdtempSync(path.join(os.tmpdir(), 'waymark-run-'));

const staticChecks = [
  // Each layer knows only what it may: the domain no page, no Node; the page no Node; the shell no page.
  ...['tsconfig.json', 'src/domain', 'src', 'electron', 'electron/preload'].map((project) => ({
    name: `types of ${project === 'tsconfig.json' ? 'all' : project}`,
    args: [bin('typescript/bin/tsc'), '-p', project],
  })),
  {
    name: 'lint and format',
    args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=60', '.'],
  },
  { name: 'unused code', args: ['test/lint/knip.mjs', '--no-progress'] },
  { name: 'import table and house rules', args: ['test/lint/run.mjs'] },
];

async function runStatic() {
  const runs = staticChecks.map(async (check) => {
    const result = await runChild(check.args, { timeout: 3 * MINUTE, quiet: true, cwd: root });
    const verdict = result.code === 0 ? 'ok' : result.timedOut ? 'no end after 3 minutes' : 'FAILED';
    console.log(`  ${check.name}: ${verdict} (${(result.ms / 1000).toFixed(1)} s)`);
    // Warnings are worth a line even where the check passes; knip and tsc print nothing then.
    const shown =
      result.code === 0
        ? result.output
            .split('\n')
            .filter((line) => line.startsWith('warning'))
            .join('\n')
        : result.output;
    if (shown.trim()) console.log(shown.trimEnd().replace(/^/gm, '    '));
    return result.code === 0;
  });
  const passed = (await Promise.all(runs)).filter(Boolean).length;
  return { passed, failed: staticChecks.length - passed, skipped: [] };
}

async function runVitest(...projects) {
  const [name] = projects;
  const report = path.join(reports, `${name}.json`);
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
  ];
  const result = await runChild([...args, `--outputFile.json=${report}`], {
    timeout: longest,
    env: { TZ: 'UTC', WAYMARK_FULL: full ? '1' : '' },
    cwd: root,
  });
  if (result.timedOut) console.log(`  ${name}: stopped, no end after ${longest / MINUTE} minutes`);
  const counts = countReport(report, result.code);
  if (counts.passed + counts.failed === 0) {
    console.log(`  ${name}: no test ran, which counts as a failure`);
    counts.failed = 1;
  }
  return counts;
}

function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: [...total.skipped, ...counts.skipped],
    }),
    { passed: 0, failed: 0, skipped: [] },
  );
}

// Budgets in seconds on two cores.
const parts = {
  static: { budget: 60, run: runStatic },
  unit: { budget: 60, run: () => runVitest('unit', 'unit-west', 'unit-east') },
  browser: { budget: 120, run: () => runVitest('browser'), needsApp: true },
  shell: { budget: 30, run: () => runVitest('shell'), needsApp: true },
  durability: { budget: 150, run: () => runVitest('durability'), needsApp: true },
};

function chosenParts() {
  const words = process.argv.slice(2).filter((word) => word !== 'full');
  if (words.length === 0) return Object.keys(parts);
  const names = words.flatMap((word) => (word === 'check' ? ['static', 'unit'] : [word]));
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(
      `There is no part "${unknown.join('", "')}": choose from ${Object.keys(parts).join(', ')}, check, full.`,
    );
  return names;
}

/** One part, with its build; what goes wrong around its tests counts as one failure and stops no other part. */
async function runPart({ needsApp, run }) {
  try {
    if (needsApp) await buildApp();
    return await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

async function main(lines, totals) {
  const names = chosenParts();
  if (names.some((name) => parts[name].needsApp)) {
    process.env.WAYMARK_CHROMIUM = findChromium();
    console.log(`Chromium: ${process.env.WAYMARK_CHROMIUM}`);
  }
  for (const name of names) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const counts = await runPart(parts[name]);
    const seconds = (performance.now() - started) / 1000;
    const { budget } = parts[name];
    const limit = full ? '' : ` of ${budget} s${seconds > budget ? ' OVER BUDGET' : ''}`;
    const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`;
    lines.push(`${name.padEnd(11)} ${seconds.toFixed(1).padStart(7)} s${limit}: ${words}`);
    Object.assign(totals, sum([totals, counts]));
  }
}

async function report() {
  const lines = [];
  const totals = { passed: 0, failed: 0, skipped: [] };
  try {
    await main(lines, totals);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    totals.failed += 1;
  }
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${lines.join('\n')}`);
  for (const name of totals.skipped) console.log(`skipped: ${name}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped.length} skipped`);
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endChildren();
    rmSync(reports, { recursive: true, force: true });
    process.exit(130);
  });
}
await report();
