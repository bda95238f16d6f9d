import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addActivity } from '@/domain/activity-edits';
import { applyEntries } from '@/domain/change';
import { emptyDocument } from '@/domain/document';
import { ordersAt } from '@/domain/sibling-order';
import { bySiblings } from '@/domain/siblings';
import { transact } from '@/domain/transaction';

const orderedTitles = (document: ReturnType<typeof emptyDocument>) =>
  Object.values(document.activities)
    .sort(bySiblings)
    .map(({ title }) => title);

describe('orders at a place', () => {
  test('lie between the neighbours, before the first and behind the last', () => {
    expect(ordersAt([1, 2], 1, 1)).toEqual({ placed: [1.5], others: null });
    expect(ordersAt([1, 2], 0, 2)).toEqual({ placed: [-1, 0], others: null });
    expect(ordersAt([1, 2], 2, 2)).toEqual({ placed: [3, 4], others: null });
    expect(ordersAt([], 0, 2)).toEqual({ placed: [1, 2], others: null });
  });

  test('are in one sequence with those that stood there, whatever these were', () => {
    const anyOrder = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(anyOrder), fc.nat(), fc.integer({ min: 1, max: 5 }), (given, where, count) => {
        const orders = given.sort((a, b) => a - b);
        const at = where % (orders.length + 1);
        const { placed, others } = ordersAt(orders, at, count);
        const stood = others ?? orders;
        expect(placed).toHaveLength(count);
        expect(stood).toHaveLength(orders.length);
        const all = [...stood.slice(0, at), ...placed, ...stood.slice(at)];
        const around = all.slice(Math.max(0, at - 1), at + count + 1);
        for (let index = 1; index < around.length; index += 1)
          expect(around[index]).toBeGreaterThan(around[index - 1] as number);
      }),
    );
  });
});

test('adding below one activity sixty times keeps every new one right below it', () => {
  const document = emptyDocument('plan', 'Plan');
  let made = 0;
  const newId = () => {
    made += 7919;
    return `id-${made % 10_007}`;
  };
  const surroundings = { newId, now: () => '2027-01-04T09:00:00Z', author: '' };
  const edit = (title: string, after?: string) => {
    let id = '';
    const change = transact(document, surroundings, 'Add', (tx) => {
      id = addActivity(tx, { title }, after);
    });
    applyEntries(document, change?.entries ?? []);
    return id;
  };
  const first = edit('First');
  edit('Last');
  for (let count = 1; count <= 60; count += 1) edit(`New ${count}`, first);
  const newest = Array.from({ length: 60 }, (_, index) => `New ${60 - index}`);
  expect(orderedTitles(document)).toEqual(['First', ...newest, 'Last']);
  expect(new Set(Object.values(document.activities).map(({ order }) => order)).size).toBe(62);
});
