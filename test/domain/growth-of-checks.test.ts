import { expect, test } from 'vitest';
import { findCircle, firstTooDeep } from '@/domain/circles';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { documentProblems, problemsOfEntries } from '@/domain/problems';
import { schedule } from '@/domain/schedule/schedule';
import { growthOf, MOST_GROWTH } from '../support/growth';

/** Activities a0, a1 … with what is said of each. */
function plan(size: number, fields: (index: number) => object): RoadmapDocument {
  const activities = Object.fromEntries(
    Array.from({ length: size }, (_, index) => {
      const id = `a${index}`;
      return [id, make('activities', { id, notBefore: '2027-03-01', ...fields(index) })];
    }),
  );
  return { ...emptyDocument('r', 'Plan'), activities };
}

const after = (...froms: number[]) => ({
  links: Object.fromEntries(froms.map((from) => [`l${from}`, { from: `a${from}`, type: 'FS', order: 0 }])),
});
const shapes: Readonly<Record<string, (size: number) => RoadmapDocument>> = {
  'a chain of parents': (size) => plan(size, (index) => (index ? { parentId: `a${index - 1}` } : {})),
  'a circle of parents': (size) => plan(size, (index) => ({ parentId: `a${(index + 1) % size}` })),
  'nests as deep as they may be': (size) => plan(size, (index) => (index % 100 ? { parentId: `a${index - 1}` } : {})),
  'a chain of links': (size) => plan(size, (index) => (index ? after(index - 1) : {})),
  'a circle of links': (size) => plan(size, (index) => after((index + 1) % size)),
  'a comb of links': (size) => plan(size, (index) => (index < 2 ? {} : after(index - 2, index - (index % 2) - 1))),
  'a star of links': (size) => plan(size, (index) => (index ? after(0) : {})),
};
const named = Object.entries(shapes);

/** How many activities are looked up where all are asked about: told exactly, whatever else the machine does. */
function lookUps({ activities }: RoadmapDocument): number {
  let count = 0;
  const at = (id: string) => {
    count += 1;
    return activities[id];
  };
  const ids = Object.keys(activities).reverse();
  findCircle(ids, at, () => Object.values(activities));
  firstTooDeep(ids, (id) => at(id)?.parentId);
  return count;
}

test.each(named)('circles and depth in %s are found in what it holds', (_name, make) => {
  expect(lookUps(make(1600)) / lookUps(make(200))).toBeLessThan(9);
});

test.each(named)(
  'the problems of a document, or of an edit, with %s are found in what it holds',
  async (_name, make) => {
    const look = (document: RoadmapDocument) => {
      documentProblems(document, () => true);
      const entries = Object.values(document.activities).map((record) => ({
        entity: 'activities' as const,
        id: record.id,
        before: null,
        after: record,
      }));
      problemsOfEntries({ ...document, activities: {} }, entries);
    };
    expect(await growthOf(make, look, 150)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

test.each(named.filter(([name]) => name !== 'a chain of parents'))(
  'the dates of %s are worked out in what it holds',
  async (_name, make) => {
    expect(await growthOf(make, schedule, 500)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);
