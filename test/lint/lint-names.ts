import { posix } from 'node:path';
import { lineOf, type Problem } from './parsed-file';

const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'common', 'shared', 'types', 'hooks', 'services']);
const topLevel = new Set(['electron', 'src', 'resources', 'test']);
const barrel = /(^|\/)index\.(ts|tsx|mjs|js)$/;
// A page for people, not a module.
const isPage = (path: string) => path.endsWith('/FORMAT.md');
const allowedIndex = 'src/platform/index.ts';
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const fileLength = { warn: 300, fail: 400 };

function problem(file: string, text: string, level: Problem['level'] = 'error'): Problem {
  return { level, file, line: 1, text };
}

/** Checks the names of all folders and files, given as paths from the root. */
export function lintNames(paths: readonly string[]): Problem[] {
  const folders = new Set(paths.map((path) => posix.dirname(path)));
  const bad = [...folders].flatMap((folder) => {
    const wrong = folder.split('/').find((name) => forbiddenFolders.has(name));
    return wrong === undefined ? [] : [problem(folder, `a folder called ${wrong} says nothing: name the concept`)];
  });
  const files = paths.flatMap((path) => [
    ...(kebab.test(posix.basename(path)) || isPage(path) ? [] : [problem(path, 'file names are kebab-case')]),
    ...(barrel.test(path) && path !== allowedIndex ? [problem(path, 'no barrels: import the file itself')] : []),
  ]);
  return [...bad, ...files];
}

/** Checks the folders that stand at the top; those that begin with a dot are the tools' own. */
export function lintTopLevel(folders: readonly string[]): Problem[] {
  const strange = folders.filter((name) => !name.startsWith('.') && !topLevel.has(name));
  return strange.map((name) => problem(name, `at the top stand ${[...topLevel].join(', ')} and nothing else`));
}

/** Files past 300 lines are named, past 400 refused. */
export function lintFileLength(path: string, text: string): Problem[] {
  const lines = lineOf(text.trimEnd(), text.trimEnd().length);
  if (lines <= fileLength.warn) return [];
  const level = lines > fileLength.fail ? 'error' : 'warning';
  return [problem(path, `${lines} lines: split it (300 at most)`, level)];
}
