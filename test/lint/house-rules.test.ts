import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lintTree } from './lint-tree';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-lint-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Errors of a tree that holds just these files. */
function errorsOf(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return lintTree(root)
    .filter((problem) => problem.level === 'error')
    .map((problem) => `${problem.file}: ${problem.text}`);
}

const importing = (specifier: string) => `import { thing } from '${specifier}';\nexport const used = thing;\n`;

describe('what the import table allows', () => {
  test.each([
    ['src/domain/schedule/critical-path.ts', '@/domain/activity'],
    ['src/domain/roadmap.ts', '@/domain/migrations/2-roles'],
    ['src/domain/roadmap.ts', 'zod'],
    ['src/formats/waymark/pack.ts', '@zip.js/zip.js'],
    ['src/formats/waymark/pack.ts', '@/domain/roadmap'],
    ['src/store/roadmap-store.ts', '@/storage/append'],
    ['src/workers/start-storage.ts', '@/platform/contract'],
    ['src/storage/append.ts', '@/platform/journal-frame'],
    ['src/ui/date-field.tsx', '@mantine/dates'],
    ['src/ui/date-field.tsx', './date-field.module.css'],
    ['src/views/raci/raci-view.tsx', '@tabler/icons-react'],
    ['src/views/raci/grid/cell.tsx', '@/views/raci/raci-view'],
    ['src/views/timeline/chart.ts', 'vis-timeline/standalone'],
    ['src/app/main.tsx', '@/views/raci/raci-view'],
    ['src/app/main.tsx', '@mantine/core/styles.css'],
    ['electron/main/journal.ts', 'node:fs/promises'],
    ['electron/main/journal.ts', '@/platform/journal-frame'],
    ['electron/main/ipc/calls.ts', '../journal'],
    ['electron/main/entry.ts', 'electron'],
    ['electron/preload/preload.ts', 'electron'],
    ['electron/serve.mjs', '../out/main/assets.js'],
  ])('%s imports %s', (file, specifier) => {
    expect(errorsOf({ [file]: importing(specifier) })).toEqual([]);
  });

  test('the types of electron anywhere in electron', () => {
    const text = "import type { BrowserWindow } from 'electron';\nexport type Window = BrowserWindow;\n";
    expect(errorsOf({ 'electron/main/windows.ts': text })).toEqual([]);
  });
});

describe('what the import table refuses', () => {
  test.each([
    ['src/domain/activity.ts', '@/store/roadmap-store'],
    ['src/domain/activity.ts', 'react'],
    ['src/domain/activity.ts', 'node:fs'],
    ['src/domain/activity.ts', 'dexie'],
    ['src/domain/migrations/2-roles.ts', '@/domain/role'],
    ['src/domain/migrations/2-roles.ts', 'zod'],
    ['src/formats/waymark/pack.ts', '@/store/roadmap-store'],
    ['src/formats/csv.ts', '@zip.js/zip.js'],
    ['src/store/roadmap-store.ts', '@/views/raci/raci-view'],
    ['src/store/roadmap-store.ts', '@/platform/browser'],
    ['src/store/roadmap-store.ts', 'dexie'],
    ['src/storage/append.ts', '@/platform/contract'],
    ['src/storage/append.ts', 'zustand'],
    ['src/platform/browser.ts', '@/domain/roadmap'],
    ['src/ui/date-field.tsx', '@/domain/roadmap'],
    ['src/ui/date-field.tsx', 'dayjs'],
    ['src/views/raci/raci-view.tsx', '@/views/risks/risks-view'],
    ['src/views/raci/raci-view.tsx', '@/app/commands'],
    ['src/views/raci/raci-view.tsx', '@/storage/append'],
    ['src/views/raci/raci-view.tsx', 'vis-timeline'],
    ['src/views/raci/raci-view.tsx', '@tanstack/react-virtual'],
    ['src/app/main.tsx', 'dexie'],
    ['src/app/main.tsx', 'electron'],
    ['electron/main/windows.ts', '@/domain/roadmap'],
    ['electron/main/windows.ts', '@/platform/browser'],
    ['electron/main/windows.ts', 'electron'],
    ['electron/main/windows.ts', 'express'],
    ['electron/main/windows.ts', '../../out/main/assets.js'],
    ['src/domain/schedule/critical-path.ts', '../activity'],
    ['src/app/main.tsx', '../../test/support/fake'],
    ['src/extra/thing.ts', './other'],
    ['src/views/loose.ts', '@/ui/date-field'],
  ])('%s imports %s', (file, specifier) => {
    expect(errorsOf({ [file]: importing(specifier) })).toHaveLength(1);
  });

  test.each([
    ["export { thing } from '@/store/x';\n"],
    ["export type { Thing } from '@/store/x';\n"],
    ["import type { Thing } from '@/store/x';\nexport type Other = Thing;\n"],
    ["export type Thing = import('@/store/x').Thing;\n"],
    ["export const thing = import('@/store/x');\n"],
    ['export const thing = (name: string) => import(name);\n'],
    ["export const thing = require('@/store/x');\n"],
    ["import thing = require('@/store/x');\nexport const used = thing;\n"],
    ["export const all = import.meta.glob('@/store/*.ts');\n"],
    ["export const all = import.meta.glob(['./*.ts', '@/store/*.ts']);\n"],
    ["export const worker = new Worker(new URL('../store/worker.ts', import.meta.url));\n"],
    ["import '@/store/x';\n"],
  ])('in any spelling: %s', (text) => {
    expect(errorsOf({ 'src/domain/activity.ts': text })).toHaveLength(1);
  });
});

describe('text never becomes markup or code', () => {
  test.each([
    ['export const f = (e: Element, s: string) => { e.innerHTML = s; };'],
    ["export const f = (e: Element, s: string) => { e['outerHTML'] = s; };"],
    ["export const f = (e: Element, s: string) => e.insertAdjacentHTML('beforeend', s);"],
    ['export const f = (s: string) => document.write(s);'],
    ['export const f = (s: string) => <p dangerouslySetInnerHTML={{ __html: s }} />;'],
    ['export const f = (s: string) => ({ dangerouslySetInnerHTML: { __html: s } });'],
    ['export const f = (s: string) => <iframe srcDoc={s} />;'],
    ["export const f = (s: string) => new DOMParser().parseFromString(s, 'text/html');"],
    ['export const f = (s: string) => eval(s);'],
    ['export const f = (s: string) => globalThis.eval(s);'],
    ['export const f = (s: string) => new Function(s);'],
    ["export const f = () => setTimeout('go()', 1);"],
    ["export const f = () => window.open('https://example.org');"],
    ['export const f = () => <a href="https://example.org" target="_blank">x</a>;'],
  ])('%s', (text) => {
    expect(errorsOf({ 'src/ui/thing.tsx': `${text}\n` })).toHaveLength(1);
  });

  test('ordinary code that only looks alike passes', () => {
    const text = [
      'export const f = () => setTimeout(() => document.title, 1);',
      "export const g = (s: string) => new DOMParser().parseFromString(s, 'application/xml');",
      "export const words = 'never use innerHTML or eval(x)';",
      'export const h = (dialog: { open(): void }) => dialog.open();',
    ].join('\n');
    expect(errorsOf({ 'src/ui/thing.tsx': text })).toEqual([]);
  });
});

describe('who may see what is decided in the domain', () => {
  test.each([
    ['src/views/risks/a.ts', 'export type A = 1;\nexport const b = (r: { visibility: A }) => r.visibility;\n'],
    [
      'src/app/a.ts',
      'export type A = 1;\nexport const b = ({ internalNotes }: { internalNotes: A }) => internalNotes;\n',
    ],
    ['src/formats/waymark/a.ts', "export const names = ['internalNotes'];\n"],
    [
      'src/views/present/a.ts',
      "import type { RoadmapDocument } from '@/domain/document';\nexport type A = RoadmapDocument;\n",
    ],
    [
      'src/views/spreadsheet/workbook.ts',
      "import { type RoadmapDocument } from '@/domain/document';\nexport type A = RoadmapDocument;\n",
    ],
    [
      'src/views/timeline/print/a.ts',
      "import { useRoadmapStore } from '@/store/workspace-context';\nexport const a = useRoadmapStore;\n",
    ],
  ])('%s may not look for itself', (path, text) => {
    expect(errorsOf({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['src/domain/a.ts', 'export const b = (r: { visibility: string }) => r.visibility;\n'],
    ['src/views/inspector/sections.ts', "export const names = ['internalNotes', 'visibility'];\n"],
    [
      'src/views/spreadsheet/apply-rows.ts',
      "import type { RoadmapDocument } from '@/domain/document';\nexport type A = RoadmapDocument;\n",
    ],
    ['src/app/a.ts', "export const b = () => document.visibilityState === 'hidden';\n"],
  ])('%s may', (path, text) => {
    expect(errorsOf({ [path]: text })).toEqual([]);
  });
});

describe('the clock and the dice', () => {
  const asked = ['Date.now()', 'new Date()', 'Math.random()', 'Date()'];

  test.each(asked)('%s may not be in the domain', (code) => {
    expect(errorsOf({ 'src/domain/a.ts': `export const a = () => ${code};\n` })).toHaveLength(1);
  });

  test.each(asked)('%s may be elsewhere', (code) => {
    expect(errorsOf({ 'src/store/a.ts': `export const a = () => ${code};\n` })).toEqual([]);
  });

  test('a given moment may', () => {
    expect(errorsOf({ 'src/domain/a.ts': 'export const a = (at: number) => new Date(at);\n' })).toEqual([]);
  });
});

describe('who may write into a record with rules', () => {
  test.each([
    ['src/views/raci/a.ts', "export const a = (tx: T) => tx.update('activities', 'a', () => {});\n"],
    ['src/views/risks/a.ts', "export const a = (tx: T) => tx.put('risks', {});\n"],
    ['src/records/form/a.ts', "export const a = (tx: T, entity: E) => tx.update(entity, 'a', () => {});\n"],
  ])('%s may not', (path, text) => {
    expect(errorsOf({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['src/domain/a.ts', "export const a = (tx: T) => tx.update('activities', 'a', () => {});\n"],
    ['src/records/form/editing.ts', "export const a = (tx: T, entity: E) => tx.update(entity, 'a', () => {});\n"],
    ['src/views/raci/a.ts', "export const a = (tx: T) => tx.update('roadmap', 'a', () => {});\n"],
  ])('%s may', (path, text) => {
    expect(errorsOf({ [path]: text })).toEqual([]);
  });
});

describe('names, exports and sizes', () => {
  test.each([
    ['a default export', { 'src/domain/a.ts': 'export default 1;\n' }],
    ['a default export by renaming', { 'electron/main/a.ts': 'const a = 1;\nexport { a as default };\n' }],
    ['a barrel', { 'src/ui/index.ts': 'export {};\n' }],
    ['a camel-case file', { 'src/ui/dateField.ts': 'export {};\n' }],
    ['a capital in a file name', { 'test/domain/Activity.test.ts': 'export {};\n' }],
    ['a folder called utils', { 'src/ui/utils/x.ts': 'export {};\n' }],
    ['a folder called hooks', { 'test/hooks/x.ts': 'export {};\n' }],
    ['another folder at the top', { 'tools/x.ts': 'export {};\n' }],
    ['a file of 401 lines', { 'src/ui/long.ts': `${'// line\n'.repeat(400)}export {};\n` }],
    ['a function of 101 lines', { 'src/ui/long.ts': `export function f() {\n${'  f;\n'.repeat(99)}}\n` }],
    ['a colour in a style', { 'src/ui/a.css': '.a {\n  color: #123456;\n}\n' }],
    ['a colour in code', { 'src/ui/a.ts': "export const a = '#123456';\n" }],
    ['a file that does not parse', { 'src/ui/broken.ts': 'export const = 1;\n' }],
  ])('%s is refused', (_what, files) => {
    expect(errorsOf(files)).toHaveLength(1);
  });

  test('the platform chooser may be an index, and config files may export by default', () => {
    const files = { 'src/platform/index.ts': 'export {};\n', 'vitest.config.ts': 'export default {};\n' };
    expect(errorsOf(files)).toEqual([]);
  });

  test('colours with names, and numbers in words, are none without one', () => {
    const files = {
      'src/ui/tokens.css': ':root {\n  --a: #123456;\n}\n',
      'src/ui/a.css': '/* as #123456 */\n.a {\n  color: var(--a);\n}\n',
      'src/ui/a.ts': "export const a = 'No. #12 of #1';\n",
    };
    expect(errorsOf(files)).toEqual([]);
  });

  test('a file of 301 lines and a function of 61 are warned about', () => {
    mkdirSync(join(root, 'src/ui'), { recursive: true });
    writeFileSync(join(root, 'src/ui/a.ts'), `${'// line\n'.repeat(300)}export {};\n`);
    writeFileSync(join(root, 'src/ui/b.ts'), `/** Doc. */\nexport function f() {\n${'  f;\n'.repeat(59)}}\n`);
    expect(lintTree(root).map((problem) => [problem.level, problem.file])).toEqual([
      ['warning', 'src/ui/a.ts'],
      ['warning', 'src/ui/b.ts'],
    ]);
  });
});
