import { describe, expect, it } from 'vitest';
import { groupedRows } from '@/ui/grid/row-groups';

const rows = [
  { id: 'a', kind: 'risk' },
  { id: 'b', kind: 'issue' },
  { id: 'c', kind: 'risk' },
];
const order = ['issue', 'risk'];

describe('groups of rows', () => {
  it('stand in their own order, the rows of each in the order they had', () => {
    const grouped = groupedRows(rows, ({ kind }) => ({ label: kind, order: order.indexOf(kind) }));
    expect(grouped.rows.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(grouped.groups).toEqual([
      { label: 'issue', first: 0, count: 1 },
      { label: 'risk', first: 1, count: 2 },
    ]);
    expect([0, 1, 2, 3].map(grouped.headingsAbove)).toEqual([1, 2, 2, 2]);
  });
  it('are none where nothing is grouped: the same rows, no headings', () => {
    const grouped = groupedRows(rows);
    expect(grouped.rows).toBe(rows);
    expect(grouped.headingsAbove(2)).toBe(0);
  });
});
