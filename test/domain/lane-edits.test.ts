import { describe, expect, test } from 'vitest';
import { applyEntries, type Change, inverse } from '@/domain/change';
import { inOrder, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { addLane, changeOwnLane, moveOwnLane, removeOwnLane } from '@/domain/lane-edits';
import { documentProblems } from '@/domain/problems';
import { type Transaction, transact } from '@/domain/transaction';
import { smallPlan } from '../support/small-plan';

let made = 0;
const surroundings = {
  newId: () => {
    made += 1;
    return `made-${made}`;
  },
  now: () => '2026-11-23T09:00:00Z',
  author: 'A test',
};

/** A plan with the lanes Build, Sell and Run, and two activities in Sell. */
function plan(): RoadmapDocument {
  const small = smallPlan();
  const lanes = {
    build: { name: 'Build', order: 1 },
    sell: { name: 'Sell', order: 2 },
    run: { name: 'Run', order: 2.5 },
  };
  const placed = ['a1', 'a2'].map((id) => [id, make('activities', { ...small.activities[id], id, laneId: 'sell' })]);
  return {
    ...small,
    roadmap: make('roadmap', { ...small.roadmap, lanes }),
    activities: { ...small.activities, ...Object.fromEntries(placed) },
  };
}

function edited(
  before: RoadmapDocument,
  recipe: (tx: Transaction) => void,
): { after: RoadmapDocument; change: Change } {
  const change = transact(before, surroundings, 'Lanes', recipe);
  if (!change) throw new Error('nothing changed');
  const after = structuredClone(before) as RoadmapDocument;
  applyEntries(after, change.entries);
  expect(documentProblems(after)).toEqual([]);
  return { after, change };
}

const names = (document: RoadmapDocument) => inOrder(document.roadmap.lanes).map(([, lane]) => lane.name);

describe('own lanes', () => {
  test('are added at the end, or behind another one', () => {
    expect(names(edited(plan(), (tx) => void addLane(tx, 'Last')).after)).toEqual(['Build', 'Sell', 'Run', 'Last']);
    const { after } = edited(plan(), (tx) => void addLane(tx, 'Second', 'build'));
    expect(names(after)).toEqual(['Build', 'Second', 'Sell', 'Run']);
  });

  test('are renamed and recoloured, and lose their colour again', () => {
    const { after } = edited(plan(), (tx) => {
      changeOwnLane(tx, 'sell', { name: 'Market' });
      changeOwnLane(tx, 'sell', { colour: '#12887a' });
    });
    expect(after.roadmap.lanes['sell']).toMatchObject({ name: 'Market', colour: '#12887a' });
    const plain = edited(after, (tx) => changeOwnLane(tx, 'sell', { colour: undefined })).after;
    expect(plain.roadmap.lanes['sell']).not.toHaveProperty('colour');
  });

  test('are moved to a place; beyond the ends they stay at the end', () => {
    expect(names(edited(plan(), (tx) => moveOwnLane(tx, 'run', 0)).after)).toEqual(['Run', 'Build', 'Sell']);
    expect(names(edited(plan(), (tx) => moveOwnLane(tx, 'build', 99)).after)).toEqual(['Sell', 'Run', 'Build']);
    expect(names(edited(plan(), (tx) => moveOwnLane(tx, 'run', -5)).after)).toEqual(['Run', 'Build', 'Sell']);
  });

  test('leave their activities behind when they go, and undo brings lane and places back', () => {
    const before = plan();
    let count = 0;
    const { after, change } = edited(before, (tx) => {
      count = removeOwnLane(tx, 'sell');
    });
    expect(count).toBe(2);
    expect(names(after)).toEqual(['Build', 'Run']);
    expect(Object.values(after.activities).map(({ laneId }) => laneId)).toEqual(['', '', '']);
    applyEntries(after, inverse(change.entries));
    expect(after).toEqual(before);
  });
});
