import { describe, expect, it } from 'vitest';
import { shiftWithin } from '@/ui/use-within-pane';

const edges = { from: 8, to: 792 };

describe('what stands at a cell', () => {
  it('stays where it is while it lies within its pane', () => {
    expect(shiftWithin({ from: 100, to: 400 }, edges)).toBe(0);
  });
  it('goes left where its end would be cut off', () => {
    expect(shiftWithin({ from: 600, to: 900 }, edges)).toBe(-108);
  });
  it('goes right where its beginning would be, which matters more than its end', () => {
    expect(shiftWithin({ from: -20, to: 200 }, edges)).toBe(28);
    expect(shiftWithin({ from: 100, to: 1000 }, edges)).toBe(-92);
  });
});
