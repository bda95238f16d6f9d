import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importTable, rowOf } from './import-table';
import { allows, isInside, namedIn } from './lint-imports';
import { parseFile } from './parsed-file';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that each file of the program names in its imports. */
const imports = new Map(
  ['src', 'electron'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => {
        const file = parseFile(path, readFileSync(`${root}${path}`, 'utf8'));
        if (!('program' in file)) throw new Error(`${path} cannot be read`);
        return [path, namedIn(file)] as const;
      }),
  ),
);

describe('what files import', () => {
  test('is no less than the table allows: no row permits what nobody uses', () => {
    const unused = importTable.flatMap((row) => {
      const named = [...imports].filter(([file]) => rowOf(file) === row).flatMap(([, things]) => things);
      const packages = row.packages.filter((name) => !named.some((one) => allows([name], one.packageName ?? '')));
      const folders = row.mayImport.filter((name) => !named.some(({ path }) => path && isInside(path, `src/${name}`)));
      return [...packages, ...folders].map((name) => `${row.folder}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  test('goes round in no circle, but for types', () => {
    const files = new Map([...imports.keys()].map((path) => [path.replace(/\.(ts|tsx|mjs)$/, ''), path]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]) => {
      if (state.get(path) === 'open') circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (state.has(path)) return;
      state.set(path, 'open');
      for (const { path: named, typeOnly } of imports.get(path) ?? []) {
        const next = typeOnly ? undefined : files.get(named ?? '');
        if (next) visit(next, [...way, path]);
      }
      state.set(path, 'done');
    };
    for (const path of imports.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});
