import { describe, expect, test } from 'vitest';
import { linkPath } from '@/formats/picture/link-path';

const ROW = 36;

/** The corners of a line that is made of M, H and V. */
function corners(line: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, first, second] of line.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (letter !== 'V') x = Number(first);
    if (letter === 'V') y = Number(first);
    if (letter === 'M') y = Number(second);
    points.push({ x, y });
  }
  return points;
}

describe('the line of a link', () => {
  test('goes from end to start with a lead at both where there is room', () => {
    const { line } = linkPath({ x: 100, y: 18 }, { x: 200, y: 54 }, true, true, ROW);
    expect(corners(line)).toEqual([
      { x: 100, y: 18 },
      { x: 109, y: 18 },
      { x: 109, y: 54 },
      { x: 200, y: 54 },
    ]);
  });

  test('enters what follows at once from above, or from below, in two strokes', () => {
    expect(corners(linkPath({ x: 100, y: 18 }, { x: 102, y: 54 }, true, true, ROW).line)).toEqual([
      { x: 100, y: 18 },
      { x: 109, y: 18 },
      { x: 109, y: 54 - ROW * 0.34 },
    ]);
    const up = corners(linkPath({ x: 100, y: 54 }, { x: 102, y: 18 }, true, true, ROW).line);
    expect(up.at(-1)).toEqual({ x: 109, y: 18 + ROW * 0.34 });
  });

  test('runs between the rows where the other starts before', () => {
    const { line } = linkPath({ x: 100, y: 18 }, { x: 40, y: 90 }, true, true, ROW);
    expect(corners(line).map(({ y }) => y)).toEqual([18, 18, 72, 72, 90, 90]);
  });

  test('of two ends goes round outside both', () => {
    const { line } = linkPath({ x: 100, y: 18 }, { x: 160, y: 54 }, true, false, ROW);
    expect(Math.max(...corners(line).map(({ x }) => x))).toBe(169);
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('has its head where it ends (%s, %s)', (leavesRight, entersLeft) => {
    const { line, head } = linkPath({ x: 50, y: 18 }, { x: 300, y: 126 }, leavesRight, entersLeft, ROW);
    const tip = corners(line).at(-1);
    expect(head).toContain(`L${tip?.x} ${tip?.y}L`);
  });
});
