import { describe, expect, it } from 'vitest';
import { CellPlaces, type CellRange } from '@/ui/cells/cell-places';
import type { CellShape } from '@/ui/cells/cell-shape';
import { planPaste } from '@/ui/cells/paste-plan';

const ids = (name: string) => Array.from({ length: 4 }, (_, index) => `${name}${index}`);
/** Four by four cells that all hold "old", so that emptying one is a change. */
const shape: CellShape = {
  places: new CellPlaces(ids('r'), ids('c')),
  nouns: { one: 'row', many: 'rows' },
  rowLabel: (id) => id,
  columnLabel: (id) => id,
  valueAt: () => 'old',
  textAt: () => 'old',
  read: (_at, text) => ({ ok: true, value: text }),
  write: () => ({ ok: true, addedIds: [] }),
  onSelect: () => undefined,
};
const range = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const paste = (at: CellRange, rows: string[][]) => {
  const { changes, problems } = planPaste(shape, at, rows);
  const cells = changes.map(({ rowId, columnId, value }) => `${rowId.slice(1)}${columnId.slice(1)}${value}`);
  return [...cells, ...problems.map(({ line, message }) => `${line} ${message}`)].join(' ');
};

describe('how a paste lies on the cells', () => {
  it('from the first cell on, empty cells too', () => {
    expect(
      paste(range(1, 1), [
        ['R', 'A'],
        ['C', 'I'],
      ]),
    ).toBe('11R 12A 21C 22I');
    expect(paste(range(0, 0), [['R', '', 'A']])).toBe('00R 01 02A');
    expect(paste(range(0, 0), [['R'], ['']])).toBe('00R 10');
  });

  it('over a range again and again where it fits into it several times', () => {
    expect(paste(range(0, 2, 2, 3), [['R']])).toBe('02R 03R 12R 13R 22R 23R');
    expect(paste(range(0, 0, 3, 0), [['R'], ['C']])).toBe('00R 10C 20R 30C');
    expect(paste(range(0, 0, 2, 0), [['R'], ['C']])).toBe('00R 10C');
  });

  it('without the empty lines and cells at its end that would reach beyond', () => {
    const rows = [['R', '', ''], ...Array.from({ length: 5000 }, () => ['', '', ''])];
    expect(paste(range(3, 3), rows)).toBe('33R');
  });

  it('and says what has no row or column left', () => {
    expect(
      paste(range(3, 3), [
        ['R', 'A'],
        ['C', 'I'],
      ]),
    ).toBe('33R 1 There is no column left for it. 2 There is no row left for it.');
  });
});
