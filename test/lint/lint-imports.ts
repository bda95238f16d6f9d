import { posix } from 'node:path';
import { type ImportRow, ownFolder, rowOf } from './import-table';
import { type ImportedThing, importsOf } from './imports-of';
import { type ParsedFile, type Problem, problemAt } from './parsed-file';

const electronValueFiles = /^electron\/(main\/entry\.ts|preload\/.+)$/;

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** True where a list of names, some ending in a star, has a name. */
export function allows(names: readonly string[], name: string): boolean {
  return names.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed));
}

/** Path from the root of what a specifier names, without its ending; undefined for a package. */
function target(file: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '').replace(/\.(ts|tsx|mjs|js)$/, '');
  if (bare.startsWith('@/')) return `src/${bare.slice(2)}`;
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare);
  return undefined;
}

/** True for a folder or file itself, and for all in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Why a file may not import a path of this repository; undefined where it may. */
function whyNotPath(file: string, row: ImportRow, specifier: string, path: string): string | undefined {
  const layer = path.replace(/^src\//, '');
  if (file.startsWith('src/') && !path.startsWith('src/')) return 'src imports nothing outside src';
  if (file.startsWith('src/') && specifier.startsWith('../')) return `across folders write "@/${layer}"`;
  // The scripts that start the app run what has been built.
  if (/^electron\/[^/]+\.mjs$/.test(file) && isInside(path, 'out')) return undefined;
  if (isInside(path, ownFolder(row, file) ?? row.folder)) return undefined;
  if (path.startsWith('src/') && row.mayImport.some((allowed) => isInside(layer, allowed))) return undefined;
  return `${row.folder} may import ${row.mayImport.join(', ') || 'no other folder'}, not ${layer}`;
}

function whyNotPackage(file: string, row: ImportRow, thing: ImportedThing, specifier: string): string | undefined {
  const name = packageName(specifier);
  if (!allows(row.packages, name))
    return `${row.folder} may use ${row.packages.join(', ') || 'no package'}, not ${name}`;
  if (name === 'electron' && !thing.typeOnly && !electronValueFiles.test(file)) {
    return 'only electron/main/entry.ts and the preload may import electron; elsewhere import its types';
  }
  return undefined;
}

/** What a file names in its imports: files of this repository by path without ending, and packages; types only where nothing runs. */
export function namedIn(file: ParsedFile): { path?: string; packageName?: string; typeOnly: boolean }[] {
  return importsOf(file).flatMap(({ specifier, typeOnly }) => {
    if (specifier === undefined) return [];
    const path = target(file.path, specifier);
    return [path === undefined ? { packageName: packageName(specifier), typeOnly } : { path, typeOnly }];
  });
}

/** Checks one file of src or electron against the import table. */
export function lintImports(file: ParsedFile): Problem[] {
  const row = rowOf(file.path);
  if (!row) return [problemAt(file, 0, 'its folder is not in the import table')];
  return importsOf(file).flatMap((thing) => {
    const { specifier, offset } = thing;
    if (specifier === undefined) return [problemAt(file, offset, 'imports a computed name, which nothing can check')];
    const path = target(file.path, specifier);
    const reason =
      path === undefined
        ? whyNotPackage(file.path, row, thing, specifier)
        : whyNotPath(file.path, row, specifier, path);
    return reason === undefined ? [] : [problemAt(file, offset, `imports "${specifier}": ${reason}`)];
  });
}
