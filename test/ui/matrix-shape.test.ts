import { describe, expect, it } from 'vitest';
import { columnWidth, columnWindow, hitAt, scrollToSee, sideWidth } from '@/ui/matrix/matrix-geometry';
import { HEAD, type MatrixMove, MatrixShape } from '@/ui/matrix/matrix-shape';

const shape = new MatrixShape(['r0', 'r1', 'r2', 'r3'], ['c0', 'c1', 'c2']);
const at = (rowId: string, columnId: string) => ({ rowId, columnId });
const go = (from: ReturnType<typeof at>, ...moves: MatrixMove[]) =>
  moves.reduce((now, move) => shape.moved(now, move, 2), from);

describe('moving', () => {
  it.each([
    ['up', 'r0', 'c1'],
    ['down', 'r2', 'c1'],
    ['left', 'r1', 'c0'],
    ['right', 'r1', 'c2'],
    ['rowStart', 'r1', 'c0'],
    ['rowEnd', 'r1', 'c2'],
    ['columnStart', 'r0', 'c1'],
    ['columnEnd', 'r3', 'c1'],
    ['pageUp', 'r0', 'c1'],
    ['pageDown', 'r3', 'c1'],
    ['first', 'r0', 'c0'],
    ['last', 'r3', 'c2'],
  ] as const)('%s from the middle leads to %s, %s', (move, rowId, columnId) => {
    expect(shape.moved(at('r1', 'c1'), move, 2)).toEqual(at(rowId, columnId));
  });

  it('reaches the heads, never the corner, and stops at the far edges', () => {
    expect(go(at('r0', 'c0'), 'left')).toEqual(at('r0', HEAD));
    expect(go(at('r0', 'c0'), 'up')).toEqual(at(HEAD, 'c0'));
    expect(go(at('r0', 'c0'), 'up', 'left', 'left')).toEqual(at(HEAD, 'c0'));
    expect(go(at('r0', HEAD), 'up')).toEqual(at('r0', HEAD));
    expect(go(at('r3', 'c2'), 'down', 'right')).toEqual(at('r3', 'c2'));
  });

  it('keeps off the heads while a range is drawn', () => {
    expect(shape.moved(at('r0', 'c0'), 'up', 2, true)).toEqual(at('r0', 'c0'));
    expect(shape.moved(at('r0', 'c0'), 'left', 2, true)).toEqual(at('r0', 'c0'));
  });

  it('has nowhere to go without rows, and only heads without columns', () => {
    expect(new MatrixShape([], ['c0']).cellAt(0, 0)).toBeNull();
    expect(new MatrixShape(['r0'], []).cellAt(0, 0)).toEqual(at('r0', HEAD));
  });
});

describe('a range', () => {
  it('spans two corners, whichever comes first', () => {
    expect(shape.range(at('r2', 'c0'), at('r1', 'c2'))).toEqual({ top: 1, bottom: 2, left: 0, right: 2 });
  });

  it('is none with a head, or with what is gone', () => {
    expect(shape.range(at('r2', HEAD), at('r1', 'c2'))).toBeNull();
    expect(shape.range(at('gone', 'c0'), at('r1', 'c2'))).toBeNull();
    expect(shape.range(null, at('r1', 'c2'))).toBeNull();
  });

  it('gives its cells row by row', () => {
    expect(shape.cellsOf({ top: 0, bottom: 1, left: 1, right: 2 })).toEqual([
      at('r0', 'c1'),
      at('r0', 'c2'),
      at('r1', 'c1'),
      at('r1', 'c2'),
    ]);
  });
});

describe('the place of a point', () => {
  const geometry = { side: 200, head: 100, foot: 50, line: 20, column: 40, lines: 30, columns: 10 };
  const box = { width: 500, height: 400 };
  const hit = (x: number, y: number, left = 0, top = 0) => hitAt(geometry, { x, y }, { left, top }, box);

  it('is told by what is frozen and how far it is scrolled', () => {
    expect(hit(210, 105)).toEqual({ part: 'cell', line: 0, column: 0 });
    expect(hit(210, 105, 80, 60)).toEqual({ part: 'cell', line: 3, column: 2 });
    expect(hit(10, 105, 80, 60)).toEqual({ part: 'side', line: 3, column: -1 });
    expect(hit(250, 50)).toEqual({ part: 'head', line: -1, column: 1 });
    expect(hit(50, 50).part).toBe('corner');
    expect(hit(250, 380)).toEqual({ part: 'foot', line: -1, column: 1 });
    expect(hit(510, 200).part).toBe('none');
    expect(hit(490, 200, 200).part).toBe('none');
  });

  it('is scrolled into sight, clear of what is frozen', () => {
    const at0 = { left: 0, top: 0 };
    expect(scrollToSee(geometry, { line: 0, column: 0 }, { left: 90, top: 90 }, box)).toEqual(at0);
    expect(scrollToSee(geometry, { line: 29, column: 9 }, at0, box)).toEqual({ left: 100, top: 350 });
    expect(scrollToSee(geometry, { line: 3, column: 2 }, at0, box)).toEqual(at0);
    expect(scrollToSee(geometry, { line: -1, column: -1 }, { left: 7, top: 8 }, box)).toEqual({ left: 7, top: 8 });
  });
});

describe('columns', () => {
  it('use the room there is, within bounds', () => {
    expect(columnWidth(1000, 10, 16)).toBe(100);
    expect(columnWidth(1000, 60, 16)).toBe(52);
    expect(columnWidth(1000, 2, 16)).toBe(120);
    expect(columnWidth(1000, 0, 16)).toBe(52);
  });

  it('are drawn by blocks, around what is seen', () => {
    const geometry = { side: 200, column: 50, columns: 60 };
    expect(columnWindow(geometry, 0, 700)).toEqual({ from: 0, to: 12 });
    expect(columnWindow(geometry, 40, 700)).toEqual({ from: 0, to: 12 });
    expect(columnWindow(geometry, 1000, 700)).toEqual({ from: 18, to: 36 });
    expect(columnWindow(geometry, 2500, 700)).toEqual({ from: 48, to: 60 });
    expect(columnWindow({ ...geometry, columns: 3 }, 0, 700)).toEqual({ from: 0, to: 3 });
  });
});

describe('the width of the frozen column', () => {
  it('gives way where that lets every column be seen, but not further than it can be read', () => {
    // 52 rem with eight columns: wanted are 21.84 rem, and 26 are left.
    expect(sideWidth(832, 8, 16)).toBe(349);
    // Ten columns: what they leave.
    expect(sideWidth(832, 10, 16)).toBe(832 - 1 - 10 * 52);
    // Thirty never fit: a third in a narrow matrix, the usual share in a wide one.
    expect(sideWidth(832, 30, 16)).toBe(283);
    expect(sideWidth(1600, 40, 16)).toBe(432);
  });

  it('leaves something for columns in the narrowest place', () => {
    expect(sideWidth(240, 8, 16)).toBe(144);
  });
});
