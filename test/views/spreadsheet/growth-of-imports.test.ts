import { beforeAll, expect, test } from 'vitest';
import type { ReadSheet } from '@/formats/spreadsheet/sheet';
import { ImportWorld, suggestSetup } from '@/views/spreadsheet/import-setup';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';
import { growthOf, MOST_GROWTH } from '../../support/growth';
import { sampleSource } from '../../support/sample-source';
import { planned } from './trial-import';

let source: SheetSource;
beforeAll(async () => {
  source = await sampleSource('c');
});

const places = (count: number) => Array.from({ length: count }, (_, index) => index);
const sheet = (rows: readonly (readonly string[])[]): ReadSheet => ({
  name: 'Sheet',
  rows: rows.map((cells, index) => ({ number: index + 1, cells, formulas: [], merged: [] })),
  mergedRanges: [],
  formulaCount: 0,
});

test.each<[string, number, (size: number) => ReadSheet]>([
  ['columns', 60, (size) => sheet([places(size).map((i) => `Column ${i}`), places(size).map(String)])],
  ['columns of brackets', 60, (size) => sheet([places(size).map(() => '('.repeat(1000)), places(size).map(String)])],
  [
    'letters of a name',
    12_000,
    (size) =>
      sheet([
        ['Title', '['.repeat(size)],
        ['a', 'b'],
      ]),
  ],
])(
  'guessing what %s are takes no more than they ask for',
  async (_name, size, make) => {
    const world = new ImportWorld(source);
    expect(await growthOf(make, (one) => suggestSetup(one, world, {}), size)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

test.each<[string, number, (size: number) => ReadSheet]>([
  ['of one title', 100, (size) => sheet([['Title', 'Part of'], ...places(size).map(() => ['Alike', ''])])],
  [
    'each part of the one before, the first refused',
    100,
    (size) =>
      sheet([
        ['Title', 'Part of', 'Status'],
        ...places(size).map((i) => [`T${i}`, i ? `T${i - 1}` : '', i ? '' : 'no status']),
      ]),
  ],
  [
    'each part of the one below, the last refused',
    100,
    (size) =>
      sheet([
        ['Title', 'Part of', 'Status'],
        ...places(size).map((i) => [`T${i}`, i < size - 1 ? `T${i + 1}` : '', i < size - 1 ? '' : 'no status']),
      ]),
  ],
])(
  'comparing rows %s takes no more than they ask for',
  async (_name, size, make) => {
    expect(
      await growthOf(
        make,
        (one) =>
          planned(source, one, {
            kind: 'activities',
            map: ['title', 'parentId', 'status'].slice(0, one.rows[0]?.cells.length),
            matchBy: 'none',
          }),
        size,
      ),
    ).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

test.each([
  ['a date of blanks', 'start', (size: number) => `1${' '.repeat(size)}x`],
  ['a date of Ts', 'start', (size: number) => 'T'.repeat(size)],
  ['a share of digits', 'progress', (size: number) => `${'1'.repeat(size)}x`],
  ['a list of names', 'partnerIds', (size: number) => 'nobody;'.repeat(size)],
])(
  'refusing %s takes no more than its length asks for',
  async (_name, column, cell) => {
    const make = (size: number) => sheet([['Title', 'X'], ...places(5).map(() => ['a', cell(size)])]);
    const act = (one: ReadSheet) =>
      planned(source, one, { kind: 'activities', map: ['title', column], matchBy: 'none' });
    expect(await growthOf(make, act, 1500)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);
