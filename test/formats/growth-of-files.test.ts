import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/document';
import { readPastedHolidays } from '@/formats/holidays/pasted-holidays';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import { openWaymark } from '@/formats/waymark/open';
import { parseTabSeparated } from '@/ui/cells/tab-separated';
import { growthOf, MOST_GROWTH } from '../support/growth';
import { rawZip } from '../support/raw-zip';
import { foreignFile, foreignZip } from '../support/sample-file';
import { sheetPart, textCell, workbookOf, workbookParts } from './spreadsheet/sheet-zip';

type Json = Record<string, unknown>;
const places = (count: number) => Array.from({ length: count }, (_, index) => index);
const rows = (count: number, row: (index: number) => Json): Json =>
  Object.fromEntries(places(count).map((index) => [`a${index}`, { id: `a${index}`, ...row(index) }]));
const roadmap = (more: Json): Json => ({
  schemaVersion: SCHEMA_VERSION,
  roadmap: { id: 'r1', title: 'Large' },
  ...more,
});
const file = (document: unknown, versions: Json[] = []) =>
  foreignZip(
    foreignFile({
      'roadmap.json': JSON.stringify(document),
      ...Object.fromEntries(versions.map((one) => [`versions/${one['id']}.json`, JSON.stringify(one)])),
    }),
  );
const version = (id: string, changes: Json): Json => ({
  id,
  name: 'Old',
  at: '2027-01-01T00:00:00Z',
  hash: 'a'.repeat(64),
  changes,
});
const people = (count: number, letter: (index: number) => string) => ({
  partners: { p1: { id: 'p1' } },
  roles: Object.fromEntries(places(count).map((index) => [`q${index}`, { id: `q${index}`, partnerId: 'p1' }])),
  activities: rows(1, () => ({ raci: Object.fromEntries(places(count).map((index) => [`q${index}`, letter(index)])) })),
});
const partners = (count: number) =>
  Object.fromEntries(places(count).map((index) => [`p${index}`, { id: `p${index}` }]));

test.each<[string, number, (size: number) => Uint8Array]>([
  [
    'a chain of parents',
    1000,
    (size) => file(roadmap({ activities: rows(size, (i) => (i ? { parentId: `a${i - 1}` } : {})) })),
  ],
  [
    'nests as deep as they may be',
    200,
    (size) => file(roadmap({ activities: rows(size, (i) => (i % 100 ? { parentId: `a${i - 1}` } : {})) })),
  ],
  [
    'a circle of parents',
    1000,
    (size) => file(roadmap({ activities: rows(size, (i) => ({ parentId: `a${(i + 1) % size}` })) })),
  ],
  [
    'a chain of links',
    100,
    (size) => file(roadmap({ activities: rows(size, (i) => (i ? { links: { l: { from: `a${i - 1}` } } } : {})) })),
  ],
  [
    'a circle of links',
    100,
    (size) => file(roadmap({ activities: rows(size, (i) => ({ links: { l: { from: `a${(i + 1) % size}` } } })) })),
  ],
  [
    'a star of links',
    200,
    (size) =>
      file(
        roadmap({
          activities: rows(size, (i) =>
            i
              ? {}
              : { links: Object.fromEntries(places(size - 1).map((from) => [`l${from}`, { from: `a${from + 1}` }])) },
          ),
        }),
      ),
  ],
  [
    'one record that points to all',
    600,
    (size) =>
      file(
        roadmap({ partners: partners(size), activities: rows(1, () => ({ partnerIds: Object.keys(partners(size)) })) }),
      ),
  ],
  ['one record with a member for each role', 600, (size) => file(roadmap(people(size, () => 'C')))],
  ['pointers to nothing', 600, (size) => file(roadmap({ activities: rows(size, (i) => ({ partnerIds: [`p${i}`] })) }))],
  [
    'an unknown field each',
    600,
    (size) =>
      file(
        roadmap({ partners: Object.fromEntries(places(size).map((i) => [`p${i}`, { id: `p${i}`, [`x${i}`]: 1 }])) }),
      ),
  ],
  [
    'unknown fields of one record',
    2000,
    (size) =>
      file(roadmap({ partners: { p1: { id: 'p1', ...Object.fromEntries(places(size).map((i) => [`x${i}`, 1])) } } })),
  ],
  [
    'versions that change a large record',
    10,
    (size) =>
      file(
        roadmap(people(150, () => 'C')),
        places(size).map((index) =>
          version(`v${index}`, { activities: people(150, (i) => (i === 149 - (index % 2) ? 'I' : 'C')).activities }),
        ),
      ),
  ],
  [
    'versions that remove',
    10,
    (size) =>
      file(
        roadmap({ partners: partners(100) }),
        places(size).map((index) => version(`v${index}`, { partners: { [`p${index}`]: null } })),
      ),
  ],
  ['brackets without end', 100_000, (size) => file(`[${'['.repeat(size)}`)],
  [
    'keys out of order',
    4000,
    (size) => file(roadmap({ x: Object.fromEntries(places(size).map((i) => [`k${(i * 7919) % size}`, 1])) })),
  ],
  ['a long text of escapes', 20_000, (size) => file(roadmap({ x: '\u0001'.repeat(size) }))],
])(
  'a .waymark file with %s takes no more than its size asks for',
  async (_name, size, make) => {
    expect(await growthOf(make, (bytes) => openWaymark(bytes), size)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

const csv = (text: string) => Buffer.from(text);
test.each<[string, number, (size: number) => Uint8Array]>([
  ['a quote that never closes', 20_000, (size) => csv(`"${'a,b\n'.repeat(size)}`)],
  ['a quote in each cell that never closes', 20_000, (size) => csv(`T\n${'"a\n'.repeat(size * 2 + 1)}`)],
  ['one giant cell of quotes', 50_000, (size) => csv(`T\n"${'""'.repeat(size)}"`)],
  ['quotes before blanks', 20_000, (size) => csv(`T\n"${'" x'.repeat(size)}"`)],
  ['empty cells without end', 100_000, (size) => csv(`T\n${','.repeat(size)}`)],
  ['apostrophes and line ends', 20_000, (size) => csv(`T\n"${"'=\n".repeat(size)}"`)],
  [
    'as many columns as fit',
    60,
    (size) =>
      csv(
        `${places(size).join(',')}\n${places(100)
          .map(() => places(size).join(','))
          .join('\n')}`,
      ),
  ],
])(
  'a CSV file with %s takes no more than its size asks for',
  async (_name, size, make) => {
    expect(await growthOf(make, (bytes) => readSpreadsheet(bytes, 'a.csv'), size)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

const stray = (part: string, text: string, size: number, styles = '<x/>') =>
  rawZip(
    workbookParts({ Plan: sheetPart(`<row r="1">${textCell('A1', 'x')}</row>`) }, styles).map((entry) =>
      entry.name === part
        ? { ...entry, data: `${entry.data}`.replace(/(<\/\w+>)?$/, `${text.repeat(size)}$1`) }
        : entry,
    ),
  );
const inSheet = (content: string) => workbookOf({ Plan: sheetPart(content) });
test.each<[string, number, (size: number) => Uint8Array]>([
  ['cells that never end', 10_000, (size) => stray('xl/worksheets/sheet1.xml', '<c ', size)],
  ['merged cells that never end', 10_000, (size) => stray('xl/worksheets/sheet1.xml', '<mergeCell ', size)],
  ['looks that never end', 10_000, (size) => stray('xl/styles.xml', '<cellXfs ', size)],
  ['formats that never end', 10_000, (size) => stray('xl/styles.xml', '<numFmt ', size)],
  ['sheets that never end', 10_000, (size) => stray('xl/workbook.xml', '<a:sheet', size)],
  ['relations that never end', 10_000, (size) => stray('xl/_rels/workbook.xml.rels', '<Relationship ', size)],
  [
    'texts that never end in a cell',
    10_000,
    (size) => inSheet(`<row r="1"><c r="A1">${'<is>'.repeat(size)}</c></row>`),
  ],
  [
    'values that never end in a cell',
    10_000,
    (size) => inSheet(`<row r="1"><c r="A1">${'<v '.repeat(size)}</c></row>`),
  ],
  [
    'many rows',
    400,
    (size) =>
      inSheet(
        places(size)
          .map((i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, 'x')}</row>`)
          .join(''),
      ),
  ],
  [
    'merged ranges over each other',
    10,
    (size) =>
      workbookOf({
        Plan: sheetPart(
          places(200)
            .map((i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, 'x')}</row>`)
            .join(''),
          `<mergeCells>${'<mergeCell ref="A1:SA200"/>'.repeat(size)}</mergeCells>`,
        ),
      }),
  ],
])(
  'a workbook with %s takes no more than its size asks for',
  async (_name, size, make) => {
    expect(await growthOf(make, (bytes) => readSpreadsheet(bytes, 'a.xlsx'), size)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

test.each<[string, number, (size: number) => string]>([
  ['rows', 1000, (size) => '2027-05-03\tA holiday\n'.repeat(size)],
  ['words', 20_000, (size) => 'word '.repeat(size)],
  ['blanks', 20_000, (size) => ' '.repeat(size)],
  ['quotes', 4000, (size) => '"a\t'.repeat(size)],
  ['pairs of quotes', 20_000, (size) => '""'.repeat(size)],
])(
  'pasted %s take no more than their size asks for',
  async (_name, size, make) => {
    const read = (text: string) =>
      readPastedHolidays(parseTabSeparated(text), (day) => (/^\d{4}-/.test(day) ? day : null));
    expect(await growthOf(make, read, size)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);
