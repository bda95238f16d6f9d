import { expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { make } from '@/domain/entities';
import { inTime } from '@/domain/plan/in-time';

const activity = (id: string, order: number, parentId?: string): Activity =>
  make('activities', { id, title: id, order, ...(parentId ? { parentId: parentId as never } : {}) });

/** Two phases, whose children are counted from 1 each. */
const plan = [
  activity('p1', 1),
  activity('p2', 2),
  activity('b', 1, 'p2'),
  activity('c', 2, 'p1'),
  activity('a', 1, 'p1'),
];
const at = (starts: Record<string, string>) => ({
  get: (id: string) => (starts[id] === undefined ? undefined : { start: starts[id] }) as never,
});

test('activities stand by start, whatever phase they are in', () => {
  const starts = at({ a: '2027-03-03', b: '2027-03-01', c: '2027-03-02', p1: '2027-03-02', p2: '2027-03-01' });
  expect(inTime(plan, starts).map(({ id }) => id)).toEqual(['p2', 'b', 'p1', 'c', 'a']);
});

test('what begins on one day, or has no dates, stands in the order of the outline and not of its siblings alone', () => {
  expect(inTime(plan, at({})).map(({ id }) => id)).toEqual(['p1', 'a', 'c', 'p2', 'b']);
  const dated = at({ b: '2027-03-01', c: '2027-03-01', a: '2027-03-02' });
  expect(inTime(plan, dated).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'p1', 'p2']);
});
