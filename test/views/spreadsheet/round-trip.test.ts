import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { samples } from '@/domain/samples/sample-library';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { OutSheet, ReadBook } from '@/formats/spreadsheet/sheet';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { makeFormats } from '@/ui/formats';
import { planImport } from '@/views/spreadsheet/import-plan';
import { ImportWorld, suggestSetup } from '@/views/spreadsheet/import-setup';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';
import { workbookOf } from '@/views/spreadsheet/workbook';
import { arbitraryDocument, numRuns } from '../../support/arbitrary-documents';
import { sampleSource, sheetSource } from '../../support/sample-source';

const formats = makeFormats({ locale: 'de-DE', dateFormat: 'locale', weekStart: 'locale' });
const pause = () => Promise.resolve();

async function read(bytes: Uint8Array, name: string): Promise<ReadBook> {
  const result = await readSpreadsheet(bytes, name);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book;
}

/** Every row that would not stay as it is, with the sheet it stands in. */
async function differences(book: ReadBook, source: SheetSource) {
  const world = new ImportWorld(source);
  const result: unknown[] = [];
  for (const sheet of book.sheets) {
    if (sheet.name === 'Heat maps' || sheet.rows.length < 2) continue;
    const setup = { ...suggestSetup(sheet, world, {}), matchBy: 'id' as const };
    const rows = await planImport({ world, sheet, setup, formats, newRolesTo: null }, { pause });
    for (const row of rows)
      if (row.state !== 'same' || row.notes.length) result.push({ sheet: sheet.name, kind: setup.kind, ...row });
  }
  return result;
}

const csvOf = async (sheets: readonly OutSheet[]): Promise<ReadBook> => {
  const read1 = await Promise.all(
    sheets.map(async (sheet) => (await read(writeCsv(sheet), `${sheet.name}.csv`)).sheets),
  );
  return { kind: 'csv', sheets: read1.flat(), notices: [] };
};

test('every sample, written as a workbook and as CSV and read again, changes nothing', async () => {
  for (const { key } of samples) {
    const source = await sampleSource(key);
    const sheets = workbookOf(source);
    expect(await differences(await read(await writeXlsx(sheets), 'a.xlsx'), source)).toEqual([]);
    expect(await differences(await csvOf(sheets), source)).toEqual([]);
  }
});

test('any roadmap at all, written and read again, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(), fc.boolean(), fc.boolean(), async (document, shared, csv) => {
      const source = sheetSource(document);
      const written = workbookOf(shared ? sheetSource(projected(document, EVERYBODY)) : source);
      const book = csv ? await csvOf(written) : await read(await writeXlsx(written), 'a.xlsx');
      expect(await differences(book, source)).toEqual([]);
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
}, 120_000);
