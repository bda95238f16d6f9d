import { describe, expect, test } from 'vitest';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import { type PaperSheets, paperPages } from '@/formats/paper/paper-pages';
import { splitColumns } from '@/formats/paper/split-columns';
import { splitPages } from '@/formats/paper/split-pages';
import { wrapLines } from '@/formats/paper/wrap-lines';
import { roughMeasure, textsOf } from '../../support/chart-plans';

const A4 = { paper: 'A4', landscape: true } as const;
const sheetsOf = (blocks: readonly PaperBlock[]): PaperSheets => ({
  title: 'Activities',
  detail: '300 activities',
  subject: 'Launch · Contoso',
  foot: '29 November 2026 · For everybody',
  blocks,
});
const table = (columns: number, rows: readonly PaperRow[], width = 9): PaperBlock => ({
  kind: 'table',
  columns: Array.from({ length: columns }, (_, at) => ({ label: `Column ${at}`, width })),
  rows,
});
const row = (key: string, columns: number, text = 'cell'): PaperRow => ({
  kind: 'row',
  cells: [key, ...Array.from({ length: columns - 1 }, (_, at) => `${text} ${at + 1} of n${key.slice(4)}`)],
});
const pagesOf = (blocks: readonly PaperBlock[], choices: Parameters<typeof paperPages>[1] = A4) =>
  (paperPages(sheetsOf(blocks), choices, roughMeasure) ?? []).map(({ node }) => textsOf(node));

describe('a table on paper', () => {
  const many = Array.from({ length: 300 }, (_, at) => row(`row-${at}`, 4));

  test('has every row once, head, foot and number on each page', () => {
    const pages = pagesOf([table(4, many)]);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((texts, index) => {
      for (const words of ['Activities', '300 activities', 'Launch · Contoso', 'Column 0', 'Column 3'])
        expect(texts.filter((text) => text === words)).toHaveLength(1);
      expect(texts).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    const keys = pages.flat().filter((text) => /^row-\d+$/.test(text));
    expect(keys).toEqual(many.map((_, at) => `row-${at}`));
  });

  test('stays within the page, whichever paper', () => {
    for (const paper of ['A4', 'A3', 'Letter'] as const)
      for (const landscape of [true, false])
        for (const { node, height, width } of paperPages(
          sheetsOf([table(4, many)]),
          { paper, landscape },
          roughMeasure,
        ) ?? [])
          for (const child of node.children)
            if (typeof child !== 'string' && child.tag === 'text') {
              expect(Number(child.at['y'])).toBeLessThan(height - 40);
              expect(
                Number(child.at['x']) + roughMeasure(textsOf(child)[0] ?? '', Number(child.at['fontSize'])),
              ).toBeLessThan(width);
            }
  });

  test('that is too wide goes on beside itself, its first column repeated, for the same rows', () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(`row-${at}`, 20));
    const pages = pagesOf([table(20, rows)]);
    const keysOf = (texts: readonly string[]) => texts.filter((text) => /^row-\d+$/.test(text));
    const across = pages.findIndex((texts, at) => (at > 0 && keysOf(texts)[0] === 'row-0' ? false : at > 0));
    expect(across).toBeGreaterThan(1);
    for (const texts of pages.slice(1, across)) expect(keysOf(texts)).toEqual(keysOf(pages[0] ?? []));
    const heads = pages.slice(0, across).flatMap((texts) => texts.filter((text) => /^Column [1-9]/.test(text)));
    expect(heads).toEqual(Array.from({ length: 19 }, (_, at) => `Column ${at + 1}`));
    const words = pages.map((texts) => texts.join(' ')).join(' ');
    for (let at = 0; at < 60; at += 1) expect(words).toContain(`cell 19 of n${at}`);
  });

  test('wraps what is long, and a row higher than a page goes on with the next', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const pages = pagesOf([table(2, [{ kind: 'row', cells: ['key', text] }])]);
    expect(pages.length).toBeGreaterThan(1);
    const found = new Set(pages.flat().flatMap((line) => line.split(' ')));
    for (let at = 0; at < 3000; at += 1) expect(found).toContain(`word${at}`);
  });

  test('never leaves a heading alone at the foot of a page', () => {
    const rows = Array.from({ length: 200 }, (_, at): PaperRow[] => [
      { kind: 'heading', text: `Group ${at}` },
      row(`row-${at}`, 3),
    ]).flat();
    for (const texts of pagesOf([table(3, rows)])) {
      const own = texts.filter((text) => /^(Group|row-)/.test(text));
      expect(own.at(-1)).toMatch(/^row-/);
    }
  });

  test('is refused where it would be more pages than anybody wants', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => row(`r${at}`, 2));
    expect(paperPages(sheetsOf([table(2, rows)]), A4, roughMeasure)).toBeNull();
  });
});

test('texts and headings go from page to page, nothing of them left out', () => {
  const text = Array.from({ length: 200 }, (_, at) => `Line ${at}.`).join('\n');
  const pages = pagesOf([
    { kind: 'heading', text: 'Why' },
    { kind: 'text', text },
    { kind: 'heading', text: 'Who' },
  ]);
  expect(pages.length).toBeGreaterThan(2);
  const lines = pages.flat().filter((line) => line.startsWith('Line'));
  expect(lines).toHaveLength(200);
});

describe('splitting', () => {
  test('pages: what does not fit begins the next; what keeps the next goes along', () => {
    expect(splitPages([10, 10, 10], 20)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
    expect(splitPages([10, 10, 10], 20, 10)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ]);
    expect(splitPages([10, 10, 10], 20, 20, (index) => index === 1)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ]);
    expect(splitPages([10, 10], 20, 5)).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 2 },
    ]);
    expect(splitPages([], 20)).toEqual([{ from: 0, to: 0 }]);
  });

  test('columns: all in one where they fit, else each beside the first, none lost', () => {
    const columns = (count: number) => Array.from({ length: count }, () => ({ label: '', width: 10 }));
    expect(splitColumns(columns(3), 10, 1000)).toEqual([{ places: [0, 1, 2], widths: [160, 160, 160] }]);
    const sets = splitColumns(columns(30), 10, 1000);
    expect(sets.flatMap(({ places }) => places.slice(1))).toEqual(Array.from({ length: 29 }, (_, at) => at + 1));
    for (const { places, widths } of sets) {
      expect(places[0]).toBe(0);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1000.001);
    }
  });

  test('lines: between words, within long ones, and where the text has its own', () => {
    const wrap = (text: string) => wrapLines(text, 60, 10, 450, (words) => words.length * 6);
    expect(wrap('one two three four')).toEqual(['one two', 'three four']);
    expect(wrap('abcdefghijklmnop')).toEqual(['abcdefghij', 'klmnop']);
    expect(wrap('one\n\ntwo\n')).toEqual(['one', '', 'two']);
    expect(wrap('')).toEqual(['']);
  });
});
