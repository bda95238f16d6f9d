import { describe, expect, it } from 'vitest';
import { columnWidth, columnWindow, hitAt, scrollToSee, sideWidth } from '@/ui/matrix/matrix-geometry';

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
