import { describe, expect, it } from 'vitest';
import { type FilledCell, fillDown, fillPulled, fillRight, pulledTo } from '@/ui/cells/cell-fill';
import { type CellAt, CellPlaces, type CellRange } from '@/ui/cells/cell-places';

const table = ['A B . .', 'C . . .', '. . . .', '. . D .'].map((row) =>
  row.split(' ').map((text) => text.replace('.', '')),
);
const shape = new CellPlaces(
  table.map((_, index) => `r${index}`),
  ['c0', 'c1', 'c2', 'c3'],
);
const textOf = ({ rowId, columnId }: CellAt) => table[Number(rowId.slice(1))]?.[Number(columnId.slice(1))] ?? '';
const range = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const short = (cells: readonly FilledCell[]) =>
  cells.map(({ to, from }) => `${to.rowId.slice(1)}${to.columnId.slice(1)}${textOf(from)}`).join(' ');

describe('filling', () => {
  it('down takes the first row of the range, or the one above a single row', () => {
    expect(short(fillDown(shape, range(0, 0, 2, 1)))).toBe('10A 11B 20A 21B');
    expect(short(fillDown(shape, range(1, 0, 1, 1)))).toBe('10A 11B');
    expect(fillDown(shape, range(0, 0))).toEqual([]);
  });

  it('right takes the first column of the range, or the one left of a single column', () => {
    expect(short(fillRight(shape, range(0, 0, 1, 2)))).toBe('01A 02A 11C 12C');
    expect(short(fillRight(shape, range(0, 1, 1, 1)))).toBe('01A 11C');
    expect(fillRight(shape, range(0, 0, 3, 0))).toEqual([]);
  });

  it('by the handle grows one way only, and repeats the source', () => {
    expect(pulledTo(range(0, 0, 0, 1), 3, 2)).toEqual(range(0, 0, 3, 1));
    expect(pulledTo(range(0, 0, 1, 1), 2, 3)).toEqual(range(0, 0, 1, 3));
    expect(pulledTo(range(2, 2), 0, 2)).toEqual(range(0, 2, 2, 2));
    expect(pulledTo(range(1, 1, 2, 2), 1, 2)).toEqual(range(1, 1, 2, 2));
    expect(short(fillPulled(shape, range(0, 0, 1, 0), range(0, 0, 3, 0)))).toBe('20A 30C');
    expect(short(fillPulled(shape, range(3, 2), range(1, 2, 3, 2)))).toBe('12D 22D');
    expect(short(fillPulled(shape, range(0, 0, 0, 1), range(0, 0, 0, 3)))).toBe('02A 03B');
  });
});
