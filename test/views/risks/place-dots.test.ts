import { describe, expect, it } from 'vitest';
import { cellBox, type DotAt, dotBeside, type PlaneSize, placeDots } from '@/views/risks/map/place-dots';

const plane: PlaneSize = {
  size: 5,
  width: 516,
  height: 516,
  gap: 4,
  head: 20,
  dotWidth: 40,
  dotHeight: 20,
  dotGap: 4,
};
const dot = (id: string, likelihood: number, impact: number, isFirst = false): DotAt => ({
  id,
  likelihood,
  impact,
  isFirst,
});
const crowd = (count: number) => Array.from({ length: count }, (_, index) => dot(`d${index}`, 3, 3));

describe('dots of the heat map', () => {
  it('stand in their cell: the highest likelihood on top, the highest impact on the right', () => {
    expect(cellBox(plane, 5, 1)).toEqual({ x: 0, y: 0, width: 100, height: 100 });
    expect(cellBox(plane, 1, 5)).toEqual({ x: 416, y: 416, width: 100, height: 100 });
    const { dots } = placeDots([dot('a', 5, 1), dot('b', 1, 5)], plane);
    expect(dots).toEqual([
      { id: 'a', x: 4, y: 20 },
      { id: 'b', x: 420, y: 436 },
    ]);
  });
  it('wrap within the cell without lying on each other or leaving it', () => {
    const { dots, more } = placeDots(crowd(6), plane);
    expect(more).toEqual([]);
    const box = cellBox(plane, 3, 3);
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    for (const { x, y } of dots) {
      expect(x >= box.x && x + plane.dotWidth <= box.x + box.width).toBe(true);
      expect(y >= box.y + plane.head && y + plane.dotHeight <= box.y + box.height).toBe(true);
    }
  });
  it('say how many there are no room for, and name all of the cell', () => {
    const { dots, more } = placeDots(crowd(20), plane);
    expect(dots).toHaveLength(5);
    expect(more).toMatchObject([{ hidden: 15 }]);
    expect(more[0]?.ids).toHaveLength(20);
  });
  it('keep the chosen one in sight of a full cell', () => {
    const { dots } = placeDots([...crowd(20), dot('chosen', 3, 3, true)], plane);
    expect(dots[0]?.id).toBe('chosen');
  });
  it('stay on the map where a score lies beyond a smaller scale', () => {
    const { dots } = placeDots([dot('far', 6, 6)], plane);
    expect(dots).toEqual([{ id: 'far', x: 420, y: 20 }]);
  });
  it('are gone through by arrows, those of the same row before nearer ones of another', () => {
    const { dots } = placeDots([dot('a', 3, 1), dot('b', 3, 3), dot('c', 2, 2), dot('d', 5, 1)], plane);
    expect(dotBeside(dots, 'a', 'right')).toBe('b');
    expect(dotBeside(dots, 'a', 'up')).toBe('d');
    expect(dotBeside(dots, 'b', 'left')).toBe('a');
    expect(dotBeside(dots, 'd', 'left')).toBeNull();
    expect(dotBeside(dots, 'gone', 'left')).toBe('a');
  });
});
