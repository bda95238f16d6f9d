import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { figure, percentile } from '../bench/support/figure';
import { chosenBenches, chosenFigures, selfTestFigures } from '../bench/support/run-benches';
import { runChild } from '../support/child.mjs';
import { countReport } from '../support/vitest-counts.mjs';

// A tool that finds nothing looks the same as clean code: each is shown something bad here.
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('Biome, with our settings', () => {
  const biome = async (text: string) => {
    write('biome.json', readFileSync(join(root, 'biome.json'), 'utf8').replace(/ *"\$schema".*\n/, ''));
    write('planted.tsx', text);
    const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
    return runChild([program, 'check', '.'], { timeout: 20_000, quiet: true, cwd: folder });
  };

  test('passes clean code', async () => {
    const run = await biome("/** Says hello. */\nexport const hello = () => 'hello';\n");
    expect(run.output).not.toMatch(/deprecated|deserialize/i);
    expect(run.code, run.output).toBe(0);
  });

  test.each([
    ['noExplicitAny', 'export const f = (value: any) => String(value);\n'],
    ['noFloatingPromises', 'const g = async () => 1;\nexport const f = () => {\n  g();\n};\n'],
    ['noUnusedVariables', 'const unused = 1;\nexport {};\n'],
    ['noTsIgnore', "// @ts-ignore\nexport const f = 'x' - 1;\n"],
    ['useButtonType', 'export const F = () => <button>x</button>;\n'],
    ['useAltText', 'export const F = () => <img src="x" />;\n'],
    ['noDangerouslySetInnerHtml', "export const F = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n"],
    [
      'useExhaustiveDependencies',
      "import { useEffect } from 'react';\nexport const useIt = (a: string) => useEffect(() => console.log(a), []);\n",
    ],
    [
      'useHookAtTopLevel',
      "import { useId } from 'react';\nexport const F = (p: { a: string }) => (p.a ? useId() : '');\n",
    ],
    ['format', 'export const f = "double quotes"\n'],
  ])('refuses a planted %s', async (rule, text) => {
    const run = await biome(text);
    expect(run.code).not.toBe(0);
    expect(run.output).toContain(rule);
  });
});

test('knip names a planted unused file, export and package', async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  write('package.json', '{ "name": "x", "type": "module", "dependencies": { "zod": "4.6.7" } }');
  write('knip.json', '{ "entry": ["main.ts"], "project": ["*.ts"] }');
  write('main.ts', "import { used } from './part';\nconsole.log(used);\n");
  write('part.ts', 'export const used = 1;\nexport const unusedExport = 2;\n');
  write('unused-file.ts', 'export {};\n');
  const args = [join(root, 'test/lint/knip.mjs'), '--no-progress'];
  const run = await runChild(args, { timeout: 20_000, quiet: true, cwd: folder });
  expect(run.code).not.toBe(0);
  for (const name of ['unusedExport', 'unused-file.ts', 'zod']) expect(run.output).toContain(name);
});

describe('the test runner', () => {
  test('ends a program that does not end, and what it started', async () => {
    const marker = join(folder, 'alive');
    const grandchild = `setInterval(() => require('fs').writeFileSync(${JSON.stringify(marker)}, ''), 50)`;
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`;
    const run = await runChild(['-e', child], { timeout: 2500, quiet: true });
    expect([run.timedOut, run.code]).toEqual([true, 1]);
    expect(existsSync(marker)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    rmSync(marker);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(existsSync(marker)).toBe(false);
  });

  const report = (...testResults: unknown[]) => {
    write('report.json', JSON.stringify({ testResults }));
    return join(folder, 'report.json');
  };
  const result = (status: string) => ({ status, fullName: `a ${status} one` });

  test('counts what passed, failed and was skipped', () => {
    const suite = { status: 'failed', assertionResults: ['passed', 'passed', 'failed', 'skipped', 'todo'].map(result) };
    const skipped = ['a skipped one', 'a todo one'];
    expect(countReport(report(suite), 1)).toEqual({ passed: 2, failed: 1, skipped });
  });

  test('counts a file that did not load, an error outside tests and a missing report as failures', () => {
    expect(countReport(report({ status: 'failed', assertionResults: [] }), 1).failed).toBe(1);
    expect(countReport(report({ status: 'passed', assertionResults: [result('passed')] }), 1).failed).toBe(1);
    expect(countReport(join(folder, 'none.json'), 0).failed).toBe(1);
  });
});

describe('the bench runner', () => {
  test('chooses benches and figures by prefix', () => {
    expect(chosenBenches(['edit', 'open'], [])).toEqual(['edit', 'open']);
    expect(chosenBenches(['edit', 'open'], ['edit.saved'])).toEqual(['edit']);
    const figures = [figure('edit.saved.p95', 1, 'ms', 2), figure('edit.other', 1, 'ms', 2)];
    expect(chosenFigures(figures, ['edit.saved']).map(({ name }) => name)).toEqual(['edit.saved.p95']);
  });

  test('turns red past the goal, at no number, and when the self-test went unnoticed', () => {
    expect([1, 2, 2.01, Number.NaN].map((value) => figure('a', value, 'ms', 2).pass)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const at = (value: number) => [figure('a', value, 'ms', 500)];
    expect(selfTestFigures(at(100), at(151)).map(({ pass }) => pass)).toEqual([true]);
    expect(selfTestFigures(at(100), at(110)).map(({ pass }) => pass)).toEqual([false]);
    expect(selfTestFigures(at(480), at(505)).map(({ pass }) => pass)).toEqual([true]);
    expect(selfTestFigures(at(100), []).map(({ pass }) => pass)).toEqual([false]);
  });

  test('goals in milliseconds scale with the machine, others do not, and each time is set in relation', () => {
    vi.stubEnv('WAYMARK_BENCH_COMPUTATION', '120');
    const time = figure('a', 3.5, 'ms', 2);
    expect(time).toMatchObject({ goal: 2, scaledGoal: 4, ratio: 0.03, to: 'computation', pass: true });
    expect(figure('a', 4.1, 'ms', 2).pass).toBe(false);
    expect(figure('a', 3, 'ms', 2, { to: 'raw', value: 2 })).toMatchObject({ ratio: 1.5, to: 'raw' });
    expect(figure('a', 3, 'MB', 2)).toEqual({ name: 'a', value: 3, unit: 'MB', goal: 2, pass: false });
    vi.unstubAllEnvs();
  });

  test('takes percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 50), percentile(values, 95), percentile([7], 95)]).toEqual([50, 95, 7]);
    expect(percentile([], 50)).toBeNaN();
  });
});
