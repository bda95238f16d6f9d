import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartPages, MOST_PAGES, type PageChoices } from '@/formats/picture/chart-pages';
import type { SideBlock } from '@/formats/picture/chart-plan';
import { splitRows } from '@/formats/picture/split-rows';
import { barAt, planOf, roughMeasure, textsOf } from '../support/chart-plans';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [barAt(`a${index}`, 20_600 + (index % 90), 20_606 + (index % 90))]);
const pagesOf = (count: number, choices: PageChoices, kind: 'outline' | 'lanes' = 'outline') =>
  chartPages(() => planOf(rowsOf(count), kind), choices, roughMeasure);
const block = (firstRow: number, rows: number, isStrong = false): SideBlock => ({
  firstRow,
  rows,
  label: `Block ${firstRow}`,
  detail: '',
  depth: 0,
  isStrong,
  colour: null,
});

describe('rows dealt out to pages', () => {
  test('are all there once, in order, and no page holds more than it can', () => {
    const cases = fc.record({
      rows: fc.integer({ min: 0, max: 300 }),
      first: fc.integer({ min: 1, max: 40 }),
      rest: fc.integer({ min: 1, max: 40 }),
      sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }),
      kind: fc.constantFrom('outline' as const, 'lanes' as const),
    });
    fc.assert(
      fc.property(cases, ({ rows, first, rest, sizes, kind }) => {
        const blocks: SideBlock[] = [];
        for (let row = 0; row < rows; ) {
          const size = kind === 'outline' ? 1 : Math.min(rows - row, sizes[blocks.length % sizes.length] as number);
          blocks.push(block(row, size, (sizes[blocks.length % sizes.length] as number) > 15));
          row += size;
        }
        const bands = splitRows(rows, blocks, kind, first, rest);
        let row = 0;
        bands.forEach((band, index) => {
          expect(band.firstRow).toBe(row);
          expect(band.lastRow - band.firstRow).toBeLessThanOrEqual(index === 0 ? first : rest);
          if (rows > 0) expect(band.lastRow).toBeGreaterThan(band.firstRow);
          row = band.lastRow;
        });
        expect(row).toBe(rows);
      }),
    );
  });

  test('keep a lane together where half a page is used, and tear it where not', () => {
    const lanes = [block(0, 7), block(7, 6)];
    expect(splitRows(13, lanes, 'lanes', 10, 10).map((band) => band.lastRow)).toEqual([7, 13]);
    expect(splitRows(16, [block(0, 3), block(3, 13)], 'lanes', 10, 10).map((band) => band.lastRow)).toEqual([10, 16]);
  });

  test('do not leave a phase alone at the end of a page', () => {
    const outline = Array.from({ length: 12 }, (_, row) => block(row, 1, row === 9));
    expect(splitRows(12, outline, 'outline', 10, 10).map((band) => band.lastRow)).toEqual([9, 12]);
  });
});

describe('pages', () => {
  test('have the size of the paper as it is held', () => {
    const sizes = (choices: Omit<PageChoices, 'wide'>) => {
      const page = pagesOf(3, { ...choices, wide: 1 })?.pages[0];
      return [Math.round(((page?.width ?? 0) * 25.4) / 96), Math.round(((page?.height ?? 0) * 25.4) / 96)];
    };
    expect(sizes({ paper: 'A4', landscape: false })).toEqual([210, 297]);
    expect(sizes({ paper: 'A3', landscape: true })).toEqual([420, 297]);
  });

  test('repeat names and axis, count themselves, and carry title and date at the foot', () => {
    const laid = pagesOf(60, { paper: 'A4', landscape: true, wide: 2 });
    expect(laid?.wide).toBe(2);
    expect(laid?.pages).toHaveLength(2 * (laid?.down ?? 0));
    expect(laid?.down).toBeGreaterThan(1);
    laid?.pages.forEach((page, index) => {
      const words = textsOf(page.node);
      expect(words).toContain(`${index + 1} / ${laid.pages.length}`);
      expect(words).toContain('A plan · 18 Nov 2026');
      expect(words).toContain('Activity');
      expect(words.some((word) => /^(\w+ )?20\d\d$/.test(word))).toBe(true);
      expect(words.filter((word) => word === 'A plan')).toHaveLength(index < 2 ? 1 : 0);
    });
    // A row's name stands on each page of its band.
    const holding = laid?.pages.filter((page) => textsOf(page.node).some((word) => word.startsWith('Activity a0')));
    expect(holding).toHaveLength(2);
  });

  test.each([1, 2, 3, 8])('%i wide lose no title of packed lanes', (wide) => {
    const laid = pagesOf(40, { paper: 'A4', landscape: true, wide }, 'lanes');
    const words = new Set(laid?.pages.flatMap((page) => textsOf(page.node)).map((word) => word.replace('◂ ', '')));
    for (let index = 0; index < 40; index += 1) expect(words).toContain(`Activity a${index}`);
  });

  test('fit: fewer than usual, and never with words below six points', () => {
    const usual = pagesOf(30, { paper: 'A4', landscape: true, wide: 1 });
    const fitted = pagesOf(30, { paper: 'A4', landscape: true, wide: 'fit' });
    expect(fitted?.pages.length).toBeLessThan(usual?.pages.length ?? 0);
    const sizes = (fitted?.pages ?? []).flatMap((page) => [
      ...JSON.stringify(page.node).matchAll(/"fontSize":([\d.]+)/g),
    ]);
    expect(Math.min(...sizes.map((found) => Number(found[1])))).toBeGreaterThanOrEqual(8 * 0.85);
  });

  test('an empty plan is one page', () => {
    expect(pagesOf(0, { paper: 'A4', landscape: true, wide: 'fit' })?.pages).toHaveLength(1);
  });

  test(`more than ${MOST_PAGES} are refused`, () => {
    expect(pagesOf(2000, { paper: 'A4', landscape: true, wide: 8 })).toBeNull();
  });
});
