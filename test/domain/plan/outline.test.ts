import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { make } from '@/domain/entities';
import { outlineOf } from '@/domain/plan/outline';

const activity = (id: string, order: number, parentId?: string): Activity =>
  make('activities', { id, title: id, order, ...(parentId === undefined ? {} : { parentId }) } as never);

const shown = (activities: readonly Activity[]) =>
  outlineOf(activities).map(({ activity: { id }, depth }) => `${'.'.repeat(depth)}${id}`);

describe('the order of the outline', () => {
  test('is that of siblings, what is inside right below', () => {
    const plan = [
      activity('b', 2),
      activity('a2', 2, 'a'),
      activity('a', 1),
      activity('a1', 1, 'a'),
      activity('x', 1, 'a1'),
    ];
    expect(shown(plan)).toEqual(['a', '.a1', '..x', '.a2', 'b']);
    expect(outlineOf(plan).map(({ index }) => index)).toEqual([2, 3, 4, 1, 0]);
    expect(outlineOf(plan).map(({ hasChildren }) => hasChildren)).toEqual([true, true, false, false, false]);
  });

  test('goes by id where orders are the same', () => {
    expect(shown([activity('c', 1), activity('a', 1), activity('b', 1)])).toEqual(['a', 'b', 'c']);
  });

  test('has what lost its parent, or stands in a ring, once and outermost', () => {
    expect(shown([activity('lost', 2, 'gone'), activity('a', 1)])).toEqual(['a', 'lost']);
    expect(
      shown([activity('r1', 1, 'r2'), activity('r2', 1, 'r1'), activity('a', 1), activity('own', 1, 'own')]),
    ).toEqual(['a', 'r1', '.r2', 'own']);
  });

  test('takes 5,000 in one another', () => {
    const plan = Array.from({ length: 5000 }, (_, at) => activity(`n${at}`, 1, at === 0 ? undefined : `n${at - 1}`));
    expect(outlineOf(plan).at(-1)).toMatchObject({ depth: 4999, index: 4999 });
  });
});
