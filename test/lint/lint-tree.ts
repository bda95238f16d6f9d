import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintAudience } from './lint-audience';
import { lintClock, lintDefaultExports, lintExportComments, lintFunctionLength, lintSinks } from './lint-code';
import { lintColours } from './lint-colours';
import { lintEdits } from './lint-edits';
import { lintImports } from './lint-imports';
import { lintFileLength, lintNames, lintTopLevel } from './lint-names';
import { type Problem, parseFile } from './parsed-file';

const linted = ['src', 'electron', 'test'];
const ignoredTop = new Set(['node_modules', 'out', 'dist', 'test-results']);
/** How the page is built; it runs in the build, not in the app. */
const buildFiles = new Set(['electron/page-config.ts']);
const code = /\.(ts|tsx|mts|mjs|js)$/;
const measured = /\.(ts|tsx|mts|mjs|js|css)$/;

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === 'test/fixtures' ? [] : filesUnder(root, path);
    return entry.name === '.DS_Store' ? [] : [path];
  });
}

function lintFile(path: string, text: string): Problem[] {
  const length = measured.test(path) ? [...lintFileLength(path, text), ...lintColours(path, text)] : [];
  // Tests may import anything and are long by nature; their names and sizes are checked all the same.
  if (!code.test(path) || path.startsWith('test/') || buildFiles.has(path)) return length;
  const file = parseFile(path, text);
  if (!('program' in file)) return [...length, file];
  const rules = [
    lintImports,
    lintSinks,
    lintDefaultExports,
    lintFunctionLength,
    lintExportComments,
    lintAudience,
    lintEdits,
    lintClock,
  ];
  return [...length, ...rules.flatMap((rule) => rule(file))];
}

/** Checks the house rules over a repository's folder: import table, sinks, exports, audiences, edits, colours, names and sizes. */
export function lintTree(root: string): Problem[] {
  const paths = linted.flatMap((folder) => filesUnder(root, folder));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ignoredTop.has(entry.name))
    .map((entry) => entry.name);
  const perFile = paths
    .filter((path) => measured.test(path))
    .flatMap((path) => lintFile(path, readFileSync(join(root, path), 'utf8')));
  return [...lintTopLevel(folders), ...lintNames(paths), ...perFile];
}
