import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTabSeparated, parseTabSeparated } from '../../src/ui/cells/tab-separated';

describe('rows as spreadsheets copy them', () => {
  test.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    ['a\t\t\n', [['a', '', '']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""hi"""\tx', [['say "hi"', 'x']]],
    ['"tab\there"', [['tab\there']]],
    ['"quoted" but not all\tx', [['"quoted" but not all', 'x']]],
    ['"never closed\tx', [['"never closed', 'x']]],
    ['6" pipe\tx', [['6" pipe', 'x']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', [['']]],
  ])('%j is read', (text, rows) => {
    expect(parseTabSeparated(text)).toEqual(rows);
  });

  test('what is written is read back, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é', '😀', ',') });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        // A last row of empty cells is what every spreadsheet's final line end looks like.
        fc.pre(rows.length === 1 || rows[rows.length - 1]!.some((text) => text !== ''));
        expect(parseTabSeparated(formatTabSeparated(rows))).toEqual(rows);
      }),
    );
  });
});
