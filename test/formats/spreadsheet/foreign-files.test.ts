import { expect, test } from 'vitest';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { ReadBook } from '@/formats/spreadsheet/sheet';
import { SHEET_LIMITS, type SheetLimits } from '@/formats/spreadsheet/sheet-limits';
import { sheetProblemWords } from '@/formats/spreadsheet/sheet-problem';
import { rawZip } from '../../support/raw-zip';
import { sheetPart, textCell, workbookOf, workbookParts } from './sheet-zip';

async function read(bytes: Uint8Array, name = 'a.xlsx'): Promise<ReadBook> {
  const result = await readSpreadsheet(bytes, name);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book;
}

/** Why a file is refused; the words for it are a sentence. */
async function refusal(bytes: Uint8Array, name = 'a.xlsx', limits: SheetLimits = SHEET_LIMITS): Promise<string> {
  const result = await readSpreadsheet(bytes, name, { limits });
  if (result.ok) return 'read';
  expect(sheetProblemWords(result.problem)).toMatch(/^[A-Z].{10,}\.$/s);
  return result.problem.kind === 'too-large' ? result.problem.what : result.problem.kind;
}

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const one = sheetPart(row(1, textCell('A1', 'Title')) + row(2, textCell('A2', 'x')));
const ole = (text = '') =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

test('a million empty rows, and one cell in the last row of all, cost nothing', async () => {
  const empty = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 3}"/>`).join('');
  const last = row(1_048_576, textCell('C1048576', 'far'));
  const book = await read(
    workbookOf({ Plan: sheetPart(row(1, textCell('A1', 'Title')) + row(2, '<c r="A2" s="0"/>') + empty + last) }),
  );
  expect(book.sheets[0]?.rows.map(({ number, cells }) => [number, cells])).toEqual([
    [1, ['Title', null, null]],
    [1_048_576, [null, null, 'far']],
  ]);
}, 30_000);

test('formulas give their values and are said, those that failed too; merged cells are said', async () => {
  const rows =
    row(1, textCell('A1', 'Title') + textCell('B1', 'Sum')) +
    row(
      2,
      '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><f>X</f><v>#REF!</v></c>',
    ) +
    row(3, `${textCell('A3', 'under')}<c r="B3"><f>NOW()</f></c>`);
  const book = await read(
    workbookOf({ Plan: sheetPart(rows, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>') }),
  );
  expect(book.sheets[0]?.rows[1]).toMatchObject({
    cells: ['ab', 2, { error: '#REF!' }],
    formulas: [0, 1, 2],
    merged: [],
  });
  expect(book.sheets[0]?.rows[2]).toMatchObject({
    cells: ['under', { error: 'it has no value yet' }, null],
    merged: [0],
  });
  expect(book.notices).toEqual([
    '4 cells hold formulas: only their values are taken.',
    'Cells are merged (A2:A3): the value counts for the first of them only.',
  ]);
});

test('days and percents are told from numbers by their looks, other prefixes of names are understood', async () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="&quot;%&quot;0"/></numFmts>' +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const cells =
    '<x:c r="A1" s="1"><x:v>46149</x:v></x:c><x:c r="B1" s="2"><x:v>0.07</x:v></x:c><x:c r="C1" s="3"><x:v>7</x:v></x:c><x:c r="D1" s="1"><x:v>46149.5</x:v></x:c>';
  const part = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">${cells}</x:row></x:sheetData></x:worksheet>`;
  const book = await read(workbookOf({ Plan: part }, styles));
  expect(book.sheets[0]?.rows[0]?.cells).toEqual([
    { day: '2026-05-07', hasTime: false },
    { percent: 7 },
    7,
    { day: '2026-05-07', hasTime: true },
  ]);
});

test.each<[string, () => Uint8Array, string, string]>([
  ['nothing at all', () => new Uint8Array(), 'a.xlsx', 'empty'],
  ['the old Excel format', () => ole('Workbook'), 'a.xls', 'old-excel'],
  ['a workbook under a password', () => ole('EncryptedPackage'), 'a.xlsx', 'password'],
  ['half a workbook', () => workbookOf({ Plan: one }).subarray(0, 700), 'a.xlsx', 'damaged'],
  ['a picture by the name of a workbook', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'a.xlsx', 'not-a-spreadsheet'],
  [
    'a picture by the name of a CSV file',
    () => Buffer.from('89504e470d0a1a0a0000', 'hex'),
    'a.csv',
    'not-a-spreadsheet',
  ],
  ['a PDF by the name of a CSV file', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'a.csv', 'not-a-spreadsheet'],
  ['another kind of ZIP', () => rawZip([{ name: 'word/document.xml', data: '<w/>' }]), 'a.xlsx', 'not-a-spreadsheet'],
  ['a workbook of empty sheets', () => workbookOf({ Plan: sheetPart('') }), 'a.xlsx', 'nothing-in-it'],
  ['a CSV file of blanks', () => Buffer.from(' , ,\n\n'), 'a.csv', 'nothing-in-it'],
  [
    'XML that ends in the middle of a cell',
    () => workbookOf({ Plan: sheetPart('<row r="1"><c r="A1"><v>1').slice(0, -32) }),
    'a.xlsx',
    'damaged',
  ],
  [
    'cells out of order',
    () => workbookOf({ Plan: sheetPart(row(1, textCell('B1', 'b') + textCell('A1', 'a'))) }),
    'a.xlsx',
    'damaged',
  ],
  [
    'text in no encoding',
    () =>
      rawZip(
        workbookParts({ Plan: one }).map((part) => ({
          ...part,
          data: Buffer.concat([Buffer.from(part.data), Buffer.from([0xff])]),
        })),
      ),
    'a.xlsx',
    'damaged',
  ],
])('%s is refused', async (_name, bytes, name, kind) => {
  expect(await refusal(bytes(), name)).toBe(kind);
});

const big = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(30_000_000, 32) };
test.each<[string, () => Uint8Array, string]>([
  ['a bomb', () => rawZip([...workbookParts({ Plan: one }).slice(0, -1), big]), 'suspicious'],
  ['a size that lies', () => rawZip(workbookParts({ Plan: one }).map((part) => ({ ...part, size: 10 }))), 'damaged'],
  ['a wrong check sum', () => rawZip(workbookParts({ Plan: one }).map((part) => ({ ...part, crc: 1 }))), 'damaged'],
  ['an encrypted entry', () => rawZip(workbookParts({ Plan: one }).map((part) => ({ ...part, flags: 1 }))), 'password'],
  [
    'two entries of one name',
    () => rawZip([...workbookParts({ Plan: one }), ...workbookParts({ Plan: one })]),
    'damaged',
  ],
  [
    'a name that leaves the folder',
    () => rawZip([...workbookParts({ Plan: one }), { name: '../../x.xml', data: 'x' }]),
    'damaged',
  ],
  [
    'another name inside than outside',
    () => rawZip(workbookParts({ Plan: one }).map((part) => ({ ...part, localName: 'xl/other.xml' }))),
    'damaged',
  ],
  [
    'entries over each other',
    () => rawZip(workbookParts({ Plan: one }).map((part) => ({ ...part, offset: 0 }))),
    'damaged',
  ],
  [
    'too many entries',
    () =>
      rawZip([
        ...workbookParts({ Plan: one }),
        ...Array.from({ length: 2000 }, (_, index) => ({ name: `xl/${index}.bin`, data: '' })),
      ]),
    'suspicious',
  ],
])('a hostile ZIP, %s, is refused', async (_name, bytes, kind) => {
  expect(await refusal(bytes())).toBe(kind);
});

test('names that are special to JavaScript do no harm', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const parts = [
    ...workbookParts({ __proto__x: one, constructor: one }),
    { name: '__proto__', data: 'x' },
    { name: 'xl/__proto__.xml', data: '<x/>' },
  ];
  const book = await read(rawZip(parts));
  expect(book.sheets.map(({ name }) => name)).toEqual(['__proto__x', 'constructor']);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

test('each limit is kept: what is at it is read, what is beyond it refused', async () => {
  const rows = (count: number) =>
    sheetPart(Array.from({ length: count }, (_, index) => row(index + 1, textCell(`A${index + 1}`, 'x'))).join(''));
  const limits = { ...SHEET_LIMITS, rows: 3, columns: 3, sheets: 2, cells: 4 };
  expect(await refusal(workbookOf({ Plan: rows(3) }), 'a.xlsx', limits)).toBe('read');
  expect(await refusal(workbookOf({ Plan: rows(4) }), 'a.xlsx', limits)).toBe('rows');
  expect(await refusal(Buffer.from('a\nb\nc\n\n\n'), 'a.csv', limits)).toBe('read');
  expect(await refusal(Buffer.from('a\nb\nc\nd'), 'a.csv', limits)).toBe('rows');
  expect(await refusal(workbookOf({ Plan: sheetPart(row(1, textCell('C1', 'x'))) }), 'a.xlsx', limits)).toBe('read');
  expect(await refusal(workbookOf({ Plan: sheetPart(row(1, textCell('D1', 'x'))) }), 'a.xlsx', limits)).toBe('columns');
  expect(await refusal(Buffer.from('a,b,c,d'), 'a.csv', limits)).toBe('columns');
  expect(await refusal(workbookOf({ A: rows(2), B: rows(2) }), 'a.xlsx', limits)).toBe('read');
  expect(await refusal(workbookOf({ A: rows(2), B: rows(3) }), 'a.xlsx', limits)).toBe('cells');
  expect(await refusal(workbookOf({ A: one, B: one, C: one }), 'a.xlsx', limits)).toBe('sheets');
  expect(await refusal(Buffer.alloc(11, 65), 'a.csv', { ...SHEET_LIMITS, file: 10 })).toBe('file');
});

test('CSV files of other programs: delimiters, encodings, quotes, rows of different lengths', async () => {
  const cells = async (bytes: Uint8Array) => (await read(bytes, 'a.csv')).sheets[0]?.rows.map((one) => one.cells);
  expect(await cells(Buffer.from('Title;Cost\n"a;b";1,5\n'))).toEqual([
    ['Title', 'Cost'],
    ['a;b', '1,5'],
  ]);
  expect(await cells(Buffer.from('Title\tNotes\r\na\t"x ""y""\nz"\r\n'))).toEqual([
    ['Title', 'Notes'],
    ['a', 'x "y"\nz'],
  ]);
  expect(await cells(Buffer.from('\ufeffTitle,Notes\n🚀 שלום,\n'))).toEqual([['Title', 'Notes'], ['🚀 שלום']]);
  expect(await cells(Buffer.from('\ufeffTitel,Größe', 'utf16le'))).toEqual([['Titel', 'Größe']]);
  const western = await read(Buffer.from('Titel,Gr\xf6\xdfe', 'latin1'), 'a.csv');
  expect(western.sheets[0]?.rows[0]?.cells).toEqual(['Titel', 'Größe']);
  expect(western.notices[0]).toMatch(/not written in UTF-8/);
});
