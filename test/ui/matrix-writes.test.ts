import { describe, expect, it } from 'vitest';
import { type CellAt, type CellRange, MatrixShape } from '@/ui/matrix/matrix-shape';
import {
  type CellText,
  copied,
  fillAll,
  fillDown,
  fillPulled,
  fillRight,
  pasted,
  pulledTo,
} from '@/ui/matrix/matrix-writes';

const table = ['A B . .', 'C . . .', '. . . .', '. . D .'].map((row) =>
  row.split(' ').map((text) => text.replace('.', '')),
);
const shape = new MatrixShape(
  table.map((_, index) => `r${index}`),
  ['c0', 'c1', 'c2', 'c3'],
);
const textOf = ({ rowId, columnId }: CellAt) => table[Number(rowId.slice(1))]?.[Number(columnId.slice(1))] ?? '';
const range = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const short = (cells: readonly CellText[]) =>
  cells.map(({ rowId, columnId, text }) => `${rowId.slice(1)}${columnId.slice(1)}${text}`).join(' ');

describe('filling', () => {
  it('down takes the first row of the range, or the one above a single row', () => {
    expect(short(fillDown(shape, range(0, 0, 2, 1), textOf))).toBe('10A 11B 20A 21B');
    expect(short(fillDown(shape, range(1, 0, 1, 1), textOf))).toBe('10A 11B');
    expect(fillDown(shape, range(0, 0), textOf)).toEqual([]);
  });

  it('right takes the first column of the range, or the one left of a single column', () => {
    expect(short(fillRight(shape, range(0, 0, 1, 2), textOf))).toBe('01A 02A 11C 12C');
    expect(short(fillRight(shape, range(0, 1, 1, 1), textOf))).toBe('01A 11C');
    expect(fillRight(shape, range(0, 0, 3, 0), textOf)).toEqual([]);
  });

  it('writes one text everywhere', () => {
    expect(short(fillAll(shape, range(2, 1, 3, 2), 'R'))).toBe('21R 22R 31R 32R');
  });

  it('by the handle grows one way only, and repeats the source', () => {
    expect(pulledTo(range(0, 0, 0, 1), 3, 2)).toEqual(range(0, 0, 3, 1));
    expect(pulledTo(range(0, 0, 1, 1), 2, 3)).toEqual(range(0, 0, 1, 3));
    expect(pulledTo(range(2, 2), 0, 2)).toEqual(range(0, 2, 2, 2));
    expect(pulledTo(range(1, 1, 2, 2), 1, 2)).toEqual(range(1, 1, 2, 2));
    expect(short(fillPulled(shape, range(0, 0, 1, 0), range(0, 0, 3, 0), textOf))).toBe('20A 30C');
    expect(short(fillPulled(shape, range(3, 2), range(1, 2, 3, 2), textOf))).toBe('12D 22D');
    expect(short(fillPulled(shape, range(0, 0, 0, 1), range(0, 0, 0, 3), textOf))).toBe('02A 03B');
  });
});

describe('the clipboard', () => {
  const paste = (at: CellRange, rows: string[][]) => {
    const plan = pasted(shape, at, rows);
    return plan.ok ? short(plan.cells) : plan.message;
  };

  it('takes rows and columns as a spreadsheet reads them', () => {
    expect(copied(shape, range(0, 0, 1, 2), textOf)).toBe('A\tB\t\nC\t\t');
  });

  it('is pasted from the first cell on', () => {
    expect(
      paste(range(1, 1), [
        ['R', 'A'],
        ['C', 'I'],
      ]),
    ).toBe('11R 12A 21C 22I');
    expect(paste(range(0, 0), [['R', '', 'A']])).toBe('00R 01 02A');
  });

  it('fills a range with one cell, and repeats what fits into it several times', () => {
    expect(paste(range(0, 2, 2, 3), [['R']])).toBe('02R 03R 12R 13R 22R 23R');
    expect(paste(range(0, 0, 3, 0), [['R'], ['C']])).toBe('00R 10C 20R 30C');
    expect(paste(range(0, 0, 2, 0), [['R'], ['C']])).toBe('00R 10C');
  });

  it('does not count empty rows and columns at its end', () => {
    const rows = [['R', '', ''], ...Array.from({ length: 5000 }, () => ['', '', ''])];
    expect(paste(range(3, 3), rows)).toBe('33R');
  });

  it('keeps empty cells that were copied as such', () => {
    expect(paste(range(0, 0), [['']])).toBe('00');
    expect(paste(range(0, 0, 1, 0), [['R'], ['']])).toBe('00R 10');
  });

  it('is refused in words where it reaches beyond the matrix', () => {
    expect(
      paste(range(3, 3), [
        ['R', 'A'],
        ['C', 'I'],
      ]),
    ).toBe(
      'What is pasted has 2 × 2 cells; from here, 1 row and 1 column would reach beyond the matrix. Nothing was pasted. Start further up or left.',
    );
    expect(paste(range(2, 0), [['R'], ['R'], ['R'], ['R']])).toMatch(/2 rows would reach beyond/);
  });
});
