import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import { sheetProblemWords } from '@/formats/spreadsheet/sheet-problem';
import { type RawEntry, rawZip } from '../../support/raw-zip';
import { sheetPart, textCell, workbookParts } from './sheet-zip';

const numRuns = process.env.WAYMARK_FULL === '1' ? 10_000 : 250;
/** Milliseconds that no broken file of a few thousand bytes may take, on a machine that does other things too. */
const BOUND = 2000;

const cells =
  textCell('A2', 'Kick-off &amp; more') +
  '<c r="B2" s="1"><v>46149</v></c><c r="C2" t="s"><v>0</v></c><c r="D2"><f>1+1</f><v>2</v></c>';
const correct: readonly RawEntry[] = [
  ...workbookParts(
    {
      Plan: sheetPart(
        `<row r="1">${textCell('A1', 'Title')}${textCell('B1', 'Start')}</row><row r="2">${cells}</row>`,
        '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
      ),
      Other: sheetPart(`<row r="1">${textCell('A1', 'x')}</row>`),
    },
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  ),
  { name: 'xl/sharedStrings.xml', data: '<sst count="1" uniqueCount="1"><si><t>Shared</t></si></sst>' },
];

const markup = fc.constantFrom(
  '<',
  '</',
  '>',
  '&',
  '"',
  "'",
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?xml',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '\u0000',
  '<c r="A1"><v>1</v></c>',
  '<row r="99999999999">',
  '<c r="ZZZZZZ9">',
  '<v>1e999</v>',
  '<v>-1e308</v>',
  '<is><t>',
  '<f>',
  'r="0"',
  'r="-1"',
  't="s"',
  's="99999"',
  '<v>99999999</v>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:A1"/>',
  '<sheet name="" sheetId="x" r:id=""/>',
  '<x:worksheet',
  '</worksheet>',
);
const hostileNames = fc.constantFrom(
  '../x.xml',
  '/xl/workbook.xml',
  'xl\\workbook.xml',
  'XL/WORKBOOK.XML',
  '__proto__',
  'xl/worksheets/constructor.xml',
  'a'.repeat(300),
  'CON',
  '',
);

type Bend = (parts: RawEntry[]) => RawEntry[];
const onPart = (bend: (text: string, at: number) => string) =>
  fc.tuple(fc.nat({ max: correct.length - 1 }), fc.double({ min: 0, max: 1, noNaN: true })).map(
    ([index, share]): Bend =>
      (parts) =>
        parts.map((part, place) => {
          const text = String(part.data);
          return place === index ? { ...part, data: bend(text, Math.floor(share * text.length)) } : part;
        }),
  );
const inserted = markup.chain((text) => onPart((xml, at) => xml.slice(0, at) + text + xml.slice(at)));
const cut = fc.nat({ max: 200 }).chain((count) => onPart((xml, at) => xml.slice(0, at) + xml.slice(at + count)));
const repeated = fc
  .integer({ min: 2, max: 60 })
  .chain((count) => onPart((xml, at) => xml.slice(0, at) + xml.slice(at, at + 80).repeat(count)));
const counts = fc
  .constantFrom('-1', '0', '999999999999', 'NaN', '1e9')
  .chain((number) => onPart((xml, at) => xml.slice(0, at) + xml.slice(at).replace(/\d+/, number)));
const named = fc.tuple(fc.nat({ max: correct.length - 1 }), hostileNames).map(
  ([index, name]): Bend =>
    (parts) =>
      parts.map((part, place) => (place === index ? { ...part, name } : part)),
);
const left = fc.nat({ max: correct.length - 1 }).map(
  (index): Bend =>
    (parts) =>
      parts.filter((_, place) => place !== index),
);
const bomb = fc.nat({ max: correct.length - 1 }).map(
  (index): Bend =>
    (parts) =>
      parts.map((part, place) => (place === index ? { ...part, data: `${part.data}${' '.repeat(900_000)}` } : part)),
);
const bends = fc.array(fc.oneof({ weight: 4, arbitrary: inserted }, cut, repeated, counts, named, left, bomb), {
  minLength: 1,
  maxLength: 3,
});
const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat({ max: 7 })), { maxLength: 3 });

/** Reads a file that may be broken anyhow: a table or a closed problem with words, soon. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const started = performance.now();
  const result = await readSpreadsheet(bytes, name);
  expect(performance.now() - started).toBeLessThan(BOUND);
  if (!result.ok) expect(sheetProblemWords(result.problem)).toMatch(/^[A-Z].{10,}\.$/s);
  else for (const { rows } of result.book.sheets) for (const row of rows) expect(row.cells.length).toBeGreaterThan(0);
  return result.ok ? 'read' : result.problem.kind;
}

test('broken workbooks come to a table or to a reason, soon', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(bends, flips, async (chosen, bits) => {
      const bytes = Buffer.from(rawZip(chosen.reduce((parts, bend) => bend(parts), [...correct])));
      for (const [share, bit] of chosen.length > 1 ? [] : bits) bytes[Math.floor(share * bytes.length)]! ^= 1 << bit;
      const kind = await outcome(bytes, 'a.xlsx');
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns, seed: 20_261_128 },
  );
  // A generator that only ever breaks the archive would try nothing.
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['read', 'damaged']));
  expect(seen.get('read')).toBeGreaterThan(numRuns / 10);
}, 120_000);

test('broken CSV files come to a table or to a reason, soon', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      '\r\n',
      "'=",
      '\u0000',
      '\ufeff',
      '\ud800',
      '__proto__',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 60 }),
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      async (pieces, times, isLatin) => {
        await outcome(Buffer.from(pieces.join('').repeat(times), isLatin ? 'latin1' : 'utf8'), 'a.csv');
      },
    ),
    { numRuns, seed: 20_261_128 },
  );
}, 120_000);
