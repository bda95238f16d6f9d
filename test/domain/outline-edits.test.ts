import { describe, expect, test } from 'vitest';
import { applyEntries, inverse } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { indent, moveAmongSiblings, moveInOutline, type OutlinePlace, outdent } from '@/domain/outline-edits';
import { outlineRows } from '@/domain/plan/outline-rows';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';

const surroundings = { newId: () => 'made', now: () => '2026-11-23T09:00:00Z', author: 'A test' };

/** A plan written as its outline: a line an activity, two spaces a step inside; the letter is its id. */
function plan(outline: string, orders: Record<string, number> = {}): RoadmapDocument {
  const activities: RoadmapDocument['activities'] = {};
  const path: string[] = [];
  outline.split(' / ').forEach((line, index) => {
    const depth = line.length - line.trimStart().length;
    const id = line.trim();
    path.length = depth;
    const parentId = path[depth - 1];
    path[depth] = id;
    const place = parentId === undefined ? {} : { parentId };
    (activities as Record<string, unknown>)[id] = make('activities', {
      id,
      title: id,
      order: orders[id] ?? index + 1,
      ...place,
    });
  });
  return { ...emptyDocument('plan', 'Plan'), activities };
}

const written = (document: RoadmapDocument) =>
  outlineRows(Object.values(document.activities), new Set(), null)
    .map(({ id, depth }) => ' '.repeat(depth) + id)
    .join(' / ');

/** The outline after an edit; undo is tried on the way. */
function outlineOf(before: RoadmapDocument, recipe: (tx: Transaction) => void): string {
  const change = transact(before, surroundings, 'Outline', recipe);
  if (!change) return 'as it was';
  const document = structuredClone(before) as RoadmapDocument;
  applyEntries(document, change.entries);
  const result = written(document);
  applyEntries(document, inverse(change.entries));
  expect(document).toEqual(before);
  return result;
}

const move = (outline: string, ids: string[], place: OutlinePlace) =>
  outlineOf(plan(outline), (tx) => moveInOutline(tx, ids, place));

describe('moving in the outline', () => {
  test.each<[string, string[], OutlinePlace, string]>([
    ['a / b / c', ['c'], { beside: 'a', side: 'before' }, 'c / a / b'],
    ['a / b / c', ['a'], { beside: 'b', side: 'after' }, 'b / a / c'],
    ['a / b / c', ['a'], { beside: 'c', side: 'after' }, 'b / c / a'],
    ['a / b /  c / d', ['d'], { into: 'b', at: 'first' }, 'a / b /  d /  c'],
    ['a / b /  c / d', ['d'], { into: 'b', at: 'last' }, 'a / b /  c /  d'],
    ['a /  b /   c / d', ['b'], { beside: 'd', side: 'after' }, 'a / d / b /  c'],
    ['a / b / c / d', ['d', 'b'], { beside: 'a', side: 'before' }, 'b / d / a / c'],
    ['a /  b / c', ['b', 'a'], { beside: 'c', side: 'after' }, 'c / a /  b'],
  ])('%s: %j %j', (before, ids, place, wanted) => {
    expect(move(before, ids, place)).toBe(wanted);
  });

  test('into itself, or into what is inside it, is refused in words', () => {
    const into = (id: string) => () => move('a /  b /   c / d', ['a'], { into: id, at: 'last' });
    expect(into('c')).toThrow(EditRefused);
    expect(into('a')).toThrow(EditRefused);
  });

  test('siblings that share an order are numbered anew', () => {
    const same = plan('a / b / c / d', { a: 1, b: 1, c: 1, d: 1 });
    expect(outlineOf(same, (tx) => moveInOutline(tx, ['d'], { beside: 'a', side: 'after' }))).toBe('a / d / b / c');
  });
});

describe('by steps', () => {
  test('indent goes into the sibling above; the first of its siblings stays', () => {
    expect(outlineOf(plan('a / b / c'), (tx) => void indent(tx, ['b', 'c']))).toBe('a /  b /  c');
    expect(outlineOf(plan('a / b'), (tx) => void indent(tx, ['a']))).toBe('as it was');
    expect(outlineOf(plan('a /  b / c'), (tx) => void indent(tx, ['c']))).toBe('a /  b /  c');
  });

  test('outdent goes behind the parent; what stands at the top stays', () => {
    expect(outlineOf(plan('a /  b /   c / d'), (tx) => void outdent(tx, ['b']))).toBe('a / b /  c / d');
    expect(outlineOf(plan('a / b'), (tx) => void outdent(tx, ['b']))).toBe('as it was');
  });

  test('up and down stay among siblings', () => {
    expect(outlineOf(plan('a /  b /  c / d'), (tx) => void moveAmongSiblings(tx, ['c'], -1))).toBe('a /  c /  b / d');
    expect(outlineOf(plan('a /  b /  c / d'), (tx) => void moveAmongSiblings(tx, ['c'], 1))).toBe('as it was');
    expect(outlineOf(plan('a / b / c / d'), (tx) => void moveAmongSiblings(tx, ['a', 'b'], 1))).toBe('c / a / b / d');
  });
});
