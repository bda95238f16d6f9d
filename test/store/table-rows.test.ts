import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TableRows } from '@/store/table-rows';

const row = (id: string, value = 0) => ({ id, value });

it('is the same array until a record changes, and keeps the other records’ places', () => {
  const table: Record<string, { id: string; value: number }> = { a: row('a'), b: row('b'), c: row('c') };
  const rows = new TableRows(table);
  const first = rows.read();
  expect(rows.read()).toBe(first);
  table['b'] = row('b', 1);
  rows.changed('b');
  const second = rows.read();
  expect(second).toEqual([row('a'), row('b', 1), row('c')]);
  expect(second).not.toBe(first);
  expect(first[1], 'what was read before stays as it was').toEqual(row('b'));
  expect(rows.read()).toBe(second);
});

it('holds exactly the records of the table after any changes, read or not in between', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', '7'),
    act: fc.constantFrom('put', 'remove'),
    read: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const table: Record<string, { id: string; value: number }> = { a: row('a'), b: row('b'), c: row('c') };
      const rows = new TableRows(table);
      for (const [index, { id, act, read }] of steps.entries()) {
        if (act === 'put') table[id] = row(id, index);
        else delete table[id];
        rows.changed(id);
        if (read) expect(new Set(rows.read())).toEqual(new Set(Object.values(table)));
      }
      expect(rows.read()).toHaveLength(Object.keys(table).length);
      expect(new Set(rows.read())).toEqual(new Set(Object.values(table)));
    }),
  );
});
