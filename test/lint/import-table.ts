/** One row of the import table: what the files of a folder may import. */
export interface ImportRow {
  /** Path from the root; the longest matching row decides. A `*` stands for one folder name. */
  folder: string;
  /** Other folders or files of src, without "src/"; the own folder is always allowed. */
  mayImport: readonly string[];
  /** Packages; a trailing `*` allows every name that begins so. */
  packages: readonly string[];
}

const mantine = ['@mantine/*', '@tabler/icons-react'];
const widgets = ['react', ...mantine];
const edge = ['platform/contract', 'platform/journal-frame'];
const page = ['domain', 'formats', 'store', 'ui', 'records', 'workers'];

/**
 * Who may import whom: the only copy that counts. ARCHITECTURE.md repeats it, and a test compares the two.
 * Not here: electron's value import, which lintImports allows in entry.ts and the preload only.
 */
export const importTable: readonly ImportRow[] = [
  { folder: 'src/domain', mayImport: [], packages: ['zod', 'immer'] },
  { folder: 'src/domain/migrations', mayImport: [], packages: [] },
  { folder: 'src/formats', mayImport: ['domain'], packages: [] },
  { folder: 'src/formats/waymark', mayImport: ['domain', 'formats'], packages: ['@zip.js/zip.js', 'zod'] },
  {
    folder: 'src/formats/spreadsheet',
    mayImport: ['formats'],
    packages: ['papaparse', 'read-excel-file', '@zip.js/zip.js'],
  },
  { folder: 'src/formats/holidays', mayImport: ['domain'], packages: ['date-holidays'] },
  {
    folder: 'src/store',
    mayImport: ['domain', 'storage'],
    packages: ['react', 'zustand', 'zod'],
  },
  { folder: 'src/storage', mayImport: ['domain', 'platform/journal-frame'], packages: ['dexie'] },
  { folder: 'src/platform', mayImport: [], packages: ['zod'] },
  { folder: 'src/workers', mayImport: ['formats', 'storage', 'platform'], packages: [] },
  {
    folder: 'src/ui',
    mayImport: ['store/kept', 'formats/paper/paper-block'],
    packages: [...widgets, 'zod', '@dnd-kit/*', '@tanstack/react-virtual'],
  },
  { folder: 'src/records', mayImport: ['domain', 'formats', 'store', 'ui'], packages: [...widgets, 'react-dom'] },
  { folder: 'src/views/*', mayImport: page, packages: [...widgets, 'zod', 'react-dom', '@dnd-kit/*'] },
  {
    folder: 'src/views/timeline',
    mayImport: ['domain', 'formats', 'store', 'ui', 'records'],
    packages: [...widgets, 'zod', 'react-dom', '@dnd-kit/*', 'vis-timeline', 'vis-data', 'zustand'],
  },
  {
    folder: 'src/app',
    mayImport: ['domain', 'formats', 'store', 'storage', 'platform', 'ui', 'records', 'views', 'workers'],
    packages: [...widgets, 'react-dom', '@fontsource-variable/inter'],
  },
  { folder: 'electron', mayImport: edge, packages: ['electron', 'node:*', 'zod'] },
];

const words = (list: readonly string[]) => list.join(', ') || '–';

/** The table as Markdown, as it must stand in ARCHITECTURE.md. */
export function importTableAsMarkdown(): string {
  const rows = importTable.map((row) => `| ${row.folder} | ${words(row.mayImport)} | ${words(row.packages)} |`);
  return ['| folder | may import | packages |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The row that decides for a file, or undefined where no row does. */
export function rowOf(file: string): ImportRow | undefined {
  const matching = importTable.filter((row) => ownFolder(row, file) !== undefined);
  // An exact name wins over a star of the same length of path.
  const weight = (row: ImportRow) => row.folder.split('/').length * 2 + (row.folder.includes('*') ? 0 : 1);
  return matching.sort((a, b) => weight(b) - weight(a))[0];
}

/** The folder that a file of this row may import freely: with its star filled in. */
export function ownFolder(row: ImportRow, file: string): string | undefined {
  const pattern = row.folder.split('/');
  const parts = file.split('/');
  const fits = parts.length > pattern.length && pattern.every((name, index) => name === '*' || name === parts[index]);
  return fits ? parts.slice(0, pattern.length).join('/') : undefined;
}
