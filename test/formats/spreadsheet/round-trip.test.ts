import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { OutCell, OutSheet, ReadBook, SheetValue } from '@/formats/spreadsheet/sheet';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { fittingText, writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { numRuns } from '../../support/arbitrary-documents';
import { anyDay, anyText } from '../../support/arbitrary-fields';

const sheetOf = (...rows: OutCell[][]): OutSheet => ({ name: 'Plan', rows, widths: [] });

async function read(bytes: Uint8Array, name = 'a.xlsx'): Promise<ReadBook> {
  const result = await readSpreadsheet(bytes, name);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book;
}

const anyCell: fc.Arbitrary<OutCell> = fc.oneof(
  anyText.map((text) => ({ text })),
  fc
    .constantFrom('constructor', '__proto__', 'toString', '_x0041_', '_x005F_x0041_', 'a\rb\u0000\ud800c')
    .map((text) => ({ text })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ number, format: 'plain' as const })),
  fc.integer({ min: 0, max: 1000 }).map((number) => ({ number: number / 10, format: 'percent' as const })),
  anyDay.map((day) => ({ day })),
);

/** What a written cell is when it comes back. */
function readBack(cell: OutCell): SheetValue {
  if (cell === null) return null;
  if ('text' in cell) return cell.text === '' ? null : fittingText(cell.text);
  // Days that a workbook would show wrong go as text.
  if ('day' in cell) return cell.day < '1900-03-01' ? cell.day : { day: cell.day, hasTime: false };
  if (!('number' in cell)) return null;
  // A sheet knows one zero only.
  return cell.format === 'percent' ? { percent: cell.number } : cell.number + 0;
}

test('whatever is written into a workbook is read back, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const [sheet] = (
          await read(await writeXlsx([sheetOf(...rows.map((row) => [{ text: 'x' }, ...row, { text: 'x' }]))]))
        ).sheets;
        expect(sheet?.rows.map((row) => row.cells.slice(1).slice(0, -1))).toEqual(
          rows.map((row) => {
            const width = Math.max(...rows.map((other) => other.length));
            const back = [...row.map(readBack), 'x', ...Array.from({ length: width - row.length }, () => null)];
            return back.slice(0, width);
          }),
        );
      },
    ),
    { numRuns },
  );
}, 60_000);

test('whatever text is written into a CSV file is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
      const whole = texts.map((text) => text.toWellFormed().replaceAll('\u0000', ''));
      const bytes = writeCsv(sheetOf([{ text: 'x' }, ...whole.map((text) => ({ text })), { text: 'x' }]));
      const [sheet] = (await read(bytes, 'a.csv')).sheets;
      expect(sheet?.rows[0]?.cells.slice(1, -1)).toEqual(whole.map((text) => text || null));
    }),
    { numRuns },
  );
});

test('texts longer than a cell are cut and say so', async () => {
  const [sheet] = (await read(await writeXlsx([sheetOf([{ text: 'a'.repeat(40_000) }])]))).sheets;
  const text = sheet?.rows[0]?.cells[0] as string;
  expect(text).toHaveLength(32_767);
  expect(text.endsWith('(cut: too long for a cell)')).toBe(true);
});

test('a workbook of several sheets keeps their names and order', async () => {
  const names = ['Plan', 'R&D <x>', "It's"];
  const book = await read(
    await writeXlsx(
      names.map((name) => ({ ...sheetOf([{ text: name }]), name, hasFilter: true, frozen: { rows: 1, columns: 1 } })),
    ),
  );
  expect(book.sheets.map((sheet) => [sheet.name, sheet.rows[0]?.cells[0]])).toEqual(names.map((name) => [name, name]));
});
