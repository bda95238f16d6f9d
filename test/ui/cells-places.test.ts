import { describe, expect, it } from 'vitest';
import { CellPlaces, HEAD, type Move, NEW_ROW } from '@/ui/cells/cell-places';

const shape = new CellPlaces(['r0', 'r1', 'r2', 'r3'], ['c0', 'c1', 'c2'], { hasRowHeads: true });
const at = (rowId: string, columnId: string) => ({ rowId, columnId });
const go = (from: ReturnType<typeof at>, ...moves: Move[]) =>
  moves.reduce((now, move) => shape.moved(now, move, 2), from);

describe('moving among rows with heads', () => {
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
    expect(new CellPlaces([], ['c0'], { hasRowHeads: true }).cellAt(0, 0)).toBeNull();
    expect(new CellPlaces(['r0'], [], { hasRowHeads: true }).cellAt(0, 0)).toEqual(at('r0', HEAD));
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

describe('moving where rows can be added, and none have heads', () => {
  const table = new CellPlaces(['a', 'b', 'c'], ['x', 'y'], { takesNew: true });
  it.each<[string, string, Move, string, string]>([
    ['a', 'x', 'up', HEAD, 'x'],
    ['a', 'x', 'left', 'a', 'x'],
    ['c', 'y', 'down', NEW_ROW, 'y'],
    [NEW_ROW, 'x', 'down', NEW_ROW, 'x'],
    ['a', 'y', 'next', 'b', 'x'],
    ['c', 'y', 'next', NEW_ROW, 'x'],
    ['b', 'x', 'previous', 'a', 'y'],
    ['a', 'x', 'previous', 'a', 'x'],
    [NEW_ROW, 'x', 'previous', 'c', 'y'],
    ['b', 'y', 'first', 'a', 'x'],
    ['b', 'x', 'last', 'c', 'y'],
    ['b', 'x', 'columnEnd', 'c', 'x'],
    [HEAD, 'x', 'pageDown', 'c', 'x'],
    ['b', 'x', 'pageUp', 'a', 'x'],
  ])('from %s %s %s leads to %s %s', (rowId, columnId, move, toRow, toColumn) => {
    expect(table.moved(at(rowId, columnId), move, 2)).toEqual(at(toRow, toColumn));
  });

  it('keeps a range off the new row, which is part of none', () => {
    expect(table.moved(at('c', 'x'), 'down', 2, true)).toEqual(at('c', 'x'));
    expect(table.range(at('c', 'x'), at(NEW_ROW, 'x'))).toBeNull();
  });

  it('begins in the new row where there is no other, and in the heads where nothing can be added', () => {
    expect(new CellPlaces([], ['x'], { takesNew: true }).cellAt(0, 0)).toEqual(at(NEW_ROW, 'x'));
    expect(new CellPlaces([], ['x']).cellAt(0, 0)).toEqual(at(HEAD, 'x'));
  });
});
