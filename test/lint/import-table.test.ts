import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importTable, importTableAsMarkdown } from './import-table';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

/** A table's cells without the padding that an editor may add. */
const cells = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');

describe('the import table', () => {
  test('stands in ARCHITECTURE.md as it is enforced', () => {
    const wanted = importTableAsMarkdown();
    const found = cells(read('ARCHITECTURE.md')).includes(cells(wanted));
    expect(found, `put this table into ARCHITECTURE.md:\n${wanted}\n`).toBe(true);
  });

  test('names each folder once', () => {
    const folders = importTable.map((row) => row.folder);
    expect(new Set(folders).size).toBe(folders.length);
  });

  test('lets nothing below the page know the page', () => {
    const below = ['src/domain', 'src/formats', 'src/store', 'src/storage', 'src/platform', 'src/ui', 'electron'];
    const rows = importTable.filter((row) => below.some((folder) => row.folder.startsWith(folder)));
    for (const row of rows) expect(row.mayImport.filter((name) => /^(views|app)/.test(name))).toEqual([]);
  });
});
