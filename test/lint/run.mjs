import { runnerImport } from 'vite';

// Node 20 does not read TypeScript, and Vite is here anyway.
const { module } = await runnerImport('./test/lint/lint-tree.ts', { logLevel: 'error', configFile: false });
const problems = await module.lintTree(process.cwd());
for (const problem of problems) console.log(`${problem.level} ${problem.file}:${problem.line} ${problem.text}`);
const errors = problems.filter((problem) => problem.level === 'error').length;
if (errors > 0)
  console.log(
    `${errors} broken house rules; the table is test/lint/import-table.ts, the reasons are in ARCHITECTURE.md.`,
  );
process.exitCode = errors > 0 ? 1 : 0;
