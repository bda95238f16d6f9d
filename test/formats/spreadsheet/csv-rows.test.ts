import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CsvRows, separatorOf } from '@/formats/spreadsheet/csv-rows';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import { sheetProblemWords } from '@/formats/spreadsheet/sheet-problem';
import { numRuns } from '../../support/arbitrary-documents';

function rowsOf(text: string, separator = ','): string[][] {
  const source = new CsvRows(text, separator);
  const rows: string[][] = [];
  for (let row = source.next(); row; row = source.next()) rows.push(row);
  return rows;
}

const withoutEmptyEnds = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

test('whatever another library writes is read as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', '\t', '|', 'ß', '🚀') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, newline) => {
        // A last line without anything is none.
        const filled = [...rows, ['end']];
        const text = Papa.unparse(filled, { delimiter, newline });
        expect(rowsOf(text, delimiter)).toEqual(withoutEmptyEnds(filled));
      },
    ),
    { numRuns: numRuns * 2 },
  );
});

test.each<[string, string[][]]>([
  ['a,"b",c', [['a', 'b', 'c']]],
  ['"5" disk",2', [['5" disk', '2']]],
  ['"a" ,b', [['a', 'b']]],
  ['a "quoted" word,b', [['a "quoted" word', 'b']]],
  ['a\rb\r\rc', [['a'], ['b'], [], ['c']]],
  ['"a\r\nb",\r\n,c', [['a\r\nb'], ['', 'c']]],
  ['a,,,\n', [['a']]],
])('%j is read as other programs read it', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  ['Title;Cost\n1,5;2,5', ';'],
  ['"Title; or name",Cost\n', ','],
  ['Plan\nTask|Days\nDraft|5', '|'],
  ['Title\nPrepare', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});

test('a quote that is never closed is told with its line, and nothing behind it is swallowed', async () => {
  const text = 'Title,Notes\r\n"One\r\nmore",fine\r\nTwo,"never closed\r\nThree,fine\r\n';
  const result = await readSpreadsheet(Buffer.from(text), 'plan.csv');
  expect(result).toEqual({ ok: false, problem: { kind: 'open-quote', line: 4 } });
  expect(!result.ok && sheetProblemWords(result.problem)).toBe(
    'The quotation mark in line 4 is opened and never closed, so it cannot be told where its cell ends. Take it out or close it, then choose the file again.',
  );
});
