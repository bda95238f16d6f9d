import { describe, expect, it } from 'vitest';
import { applyEntries } from '@/domain/change';
import { type Circle, findCircle, firstTooDeep, MOST_LEVELS } from '@/domain/circles';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import { documentProblems } from '@/domain/problems';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';

/** Activities from a short text: 'B < A' follows A, 'B in P' is part of P, in any combination. */
function plan(...lines: string[]): RoadmapDocument {
  const activities: Record<string, Records['activities']> = {};
  for (const line of lines) {
    const [, id = '', parent, after = ''] = /^(\w+)(?: in (\w+))?(?: < (.*))?$/.exec(line)!;
    const links = Object.fromEntries(
      after
        .split(' ')
        .filter(Boolean)
        .map((from) => [`after-${from}`, { from }]),
    );
    activities[id] = make('activities', { id, title: `Task ${id}`, links, ...(parent ? { parentId: parent } : {}) });
  }
  return { ...emptyDocument('r', 'Plan'), activities };
}

function circleIn(document: RoadmapDocument, from = Object.keys(document.activities)): Circle | null {
  return findCircle(
    from,
    (id) => document.activities[id],
    () => Object.values(document.activities),
  );
}

const surroundings = { newId: () => 'change', now: () => '2026-11-23T09:00:00Z', author: 'A test' };

function refusal(document: RoadmapDocument, recipe: (tx: Transaction) => void) {
  try {
    transact(document, surroundings, 'Link', recipe);
  } catch (error) {
    if (error instanceof EditRefused) return error.problems;
    throw error;
  }
  return [];
}

const follow = (id: string, from: string) => (tx: Transaction) =>
  tx.update('activities', id, (draft) => {
    draft.links['new'] = { from: from as never, type: 'FS', order: 9 };
  });

describe('circles', () => {
  it.each([
    [['A', 'B < A', 'C < A B']],
    [['P', 'A in P', 'B in P < A']],
    [['P', 'Q < P', 'A in P', 'B in Q < A']],
    [['P', 'A in P', 'B < P']],
    [['A', 'P < A', 'B in P < A']],
  ])('are not seen where there is none: %j', (lines) => {
    expect(circleIn(plan(...lines))).toBeNull();
  });

  it.each<[string[], Circle['kind'], string[]]>([
    [['A < A'], 'link', ['A']],
    [['A < B', 'B < A'], 'link', ['A', 'B']],
    [['A < C', 'B < A', 'C < B', 'D < C'], 'link', ['A', 'B', 'C']],
    [['P', 'A in P < P'], 'link', ['A', 'P']],
    [['P < A', 'A in P'], 'link', ['A', 'P']],
    [['P < B', 'A in P', 'B < A'], 'link', ['A', 'B', 'P']],
    [['P < Q', 'Q', 'A in P', 'B in Q < A'], 'link', ['A', 'B', 'P', 'Q']],
    [['G', 'P in G', 'A in P < G'], 'link', ['A', 'G', 'P']],
    [['A in B', 'B in A'], 'parent', ['A', 'B']],
    [['A in A'], 'parent', ['A']],
  ])('are found in %j', (lines, kind, members) => {
    const circle = circleIn(plan(...lines));
    expect(circle?.kind).toBe(kind);
    expect([...new Set(circle?.ids)].sort()).toEqual(members);
    expect(circle?.ids[0]).toBe(circle?.ids.at(-1));
  });

  it('are found from any of their members, and not from elsewhere', () => {
    const document = plan('A < C', 'B < A', 'C < B', 'X', 'Y < X');
    for (const id of ['A', 'B', 'C']) expect(circleIn(document, [id])?.ids.length).toBe(4);
    expect(circleIn(document, ['X', 'Y'])).toBeNull();
  });

  it('are found in a chain of ten thousand without running out of stack', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `T${index}${index ? ` < T${index - 1}` : ' < T9999'}`);
    expect(circleIn(plan(...lines), ['T5000'])?.ids.length).toBe(10_001);
  });
});

/** Activities each inside the one before. */
const nest = (count: number) =>
  plan(...Array.from({ length: count }, (_, index) => `N${index}${index ? ` in N${index - 1}` : ''}`));

describe('activities inside each other', () => {
  const deepest = (document: RoadmapDocument) =>
    firstTooDeep(Object.keys(document.activities).reverse(), (id) => document.activities[id]?.parentId);

  it('may lie as many levels deep as the limit says, and not one more', () => {
    for (const levels of [MOST_LEVELS - 1, MOST_LEVELS]) {
      expect(deepest(nest(levels))).toBeNull();
      expect(documentProblems(nest(levels))).toEqual([]);
    }
    expect(deepest(nest(MOST_LEVELS + 1))).toBe(`N${MOST_LEVELS}`);
    expect(documentProblems(nest(MOST_LEVELS + 1))).toMatchObject([{ id: `N${MOST_LEVELS}`, field: 'parentId' }]);
  });

  it('are counted through a hundred thousand levels and through circles', () => {
    const parentOf = (id: string) => (id === '0' ? undefined : String(Number(id) - 1));
    expect(firstTooDeep(['99999'], parentOf, 99_999)).toBe('99999');
    expect(firstTooDeep(['99999'], parentOf, 100_000)).toBeNull();
    expect(firstTooDeep(['A'], (id) => (id === 'A' ? 'B' : 'A'))).toBeNull();
  });

  it('cannot be moved or added too deep, whether itself or by what lies inside', () => {
    const document = nest(MOST_LEVELS);
    const last = `N${MOST_LEVELS - 1}` as never;
    const added = refusal(document, (tx) => tx.add('activities', { id: 'new', title: 'New', parentId: last } as never));
    expect(added).toMatchObject([{ id: 'new', field: 'parentId' }]);
    expect(added[0]!.message).toBe('“New” would lie more than 100 levels deep. Move it further out.');
    const phase = make('activities', { id: 'P', title: 'Phase' });
    const moved = refusal({ ...document, activities: { ...document.activities, P: phase } }, (tx) =>
      tx.update('activities', 'N0', (draft) => {
        draft.parentId = 'P' as never;
      }),
    );
    expect(moved).toMatchObject([{ id: last, field: 'parentId' }]);
  });
});

describe('an edit that would close a circle', () => {
  it('is refused with the names in the order of work, and says the way out', () => {
    const document = plan('A', 'B < A', 'C < B');
    const problems = refusal(document, follow('A', 'C'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ entity: 'activities', field: 'links' });
    expect(problems[0]!.message).toMatch(
      /^These activities would wait for each other in a circle: .*\. Remove one of the links\.$/,
    );
    const names = [...problems[0]!.message.matchAll(/“Task (\w)”/g)].map(([, name]) => name).join('');
    expect(['ABCA', 'BCAB', 'CABC']).toContain(names);
    expect(document.activities['A']!.links).toEqual({});
  });

  it('is refused where an activity would become part of itself', () => {
    const document = plan('P', 'Q in P', 'R in Q');
    const problems = refusal(document, (tx) =>
      tx.update('activities', 'P', (draft) => {
        draft.parentId = 'R' as never;
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: 'parentId' });
    expect(problems[0]!.message).toMatch(/^An activity cannot be part of itself: “Task .” → .*\.$/);
  });

  it('is refused where moving an activity into a phase makes the phase wait for itself', () => {
    const document = plan('A', 'P < A');
    const problems = refusal(document, (tx) =>
      tx.update('activities', 'A', (draft) => {
        draft.parentId = 'P' as never;
      }),
    );
    expect(problems.map((problem) => problem.field)).toEqual(['links']);
  });

  it('is accepted where the same edit takes another link out', () => {
    const document = plan('A', 'B < A');
    const change = transact(document, surroundings, 'Turn round', (tx) => {
      follow('A', 'B')(tx);
      tx.update('activities', 'B', (draft) => {
        draft.links = {};
      });
    });
    applyEntries(document, change!.entries);
    expect(circleIn(document)).toBeNull();
  });

  it('names the ends of a long circle, not all of it', () => {
    const document = plan(...Array.from({ length: 2000 }, (_, index) => `T${index}${index ? ` < T${index - 1}` : ''}`));
    const [problem] = refusal(document, follow('T0', 'T1999'));
    expect(problem!.message).toContain('→ 1992 more →');
    expect(problem!.message.length).toBeLessThan(300);
  });

  it('calls an activity without a title unnamed', () => {
    const document = plan('A', 'B < A');
    const first = { ...document.activities['A']!, title: '' };
    const problems = refusal({ ...document, activities: { ...document.activities, A: first } }, follow('A', 'B'));
    expect(problems[0]!.message).toContain('“unnamed”');
  });
});
