import { describe, expect, it } from 'vitest';
import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { tableNames } from '@/domain/document';
import { make } from '@/domain/entities';
import { documentProblems } from '@/domain/problems';
import { eachReference } from '@/domain/references';
import { mergeRoles, reassignRole, recordsOfRole } from '@/domain/role-edits';
import { sampleDocument } from '@/domain/samples/sample-library';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';
import { smallPlan } from '../support/small-plan';

const surroundings = { newId: () => 'new', now: () => '2027-01-04T09:00:00.000Z', author: 'Ada' };

/** The document after an edit. */
function edited(document: RoadmapDocument, recipe: (tx: Transaction) => void): RoadmapDocument {
  const change = transact(document, surroundings, 'Edit', recipe);
  const copy = structuredClone(document);
  if (change) applyEntries(copy, change.entries);
  return copy;
}

/** The small plan with one record in place of its own. */
function planWith(table: 'roles' | 'activities', record: { id: string }): RoadmapDocument {
  const plan = smallPlan();
  return { ...plan, [table]: { ...plan[table], [record.id]: record } };
}

/** Pointers to a role anywhere, by the entity that has them. */
function pointersTo(document: RoadmapDocument, roleId: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (name: string) => (entity: string, id: string) => {
    if (entity === 'roles' && id === roleId) counts[name] = (counts[name] ?? 0) + 1;
  };
  eachReference('roadmap', document.roadmap, count('roadmap'));
  for (const table of tableNames)
    for (const record of Object.values(document[table])) eachReference(table, record as never, count(table));
  return counts;
}

async function sample() {
  let next = 0;
  const newId = () => {
    next += 1;
    return `id-${next}`;
  };
  const { document } = await sampleDocument('c', { start: '2026-11-23', newId });
  const idOf = (code: string) => Object.values(document.roles).find((role) => role.code === code)?.id as string;
  return { document, idOf };
}

describe('everything of one role', () => {
  it('goes to another, wherever it is pointed to', async () => {
    const { document, idOf } = await sample();
    const [from, to] = [idOf('PL'), idOf('MK')];
    const before = pointersTo(document, from);
    // The sample lets this role own things of many kinds, or the test proves little.
    expect(Object.keys(before).length).toBeGreaterThan(4);
    const result = edited(document, (tx) => reassignRole(tx, from, to));
    expect(pointersTo(result, from)).toEqual({});
    expect(documentProblems(result)).toEqual([]);
    for (const entity of Object.keys(before)) expect(pointersTo(result, to)[entity], entity).toBeGreaterThan(0);
    expect(result.roles[from as never]).toBeDefined();
    expect(recordsOfRole(result, from)).toBe(0);
    expect(recordsOfRole(document, from)).toBeGreaterThan(10);
  });

  it('joins letters in one cell, and pointers in one list', () => {
    const plan = smallPlan();
    const document = {
      ...plan,
      activities: { a1: make('activities', { id: 'a1', raci: { q1: 'A', q2: 'RC' } }) },
      approvals: { v1: make('approvals', { id: 'v1', approverRoleIds: ['q2', 'q1'] }) },
    } as RoadmapDocument;
    const result = edited(document, (tx) => reassignRole(tx, 'q2', 'q1'));
    expect(result.activities['a1' as never]).toMatchObject({ raci: { q1: 'ARC' } });
    expect(result.approvals['v1' as never]).toMatchObject({ approverRoleIds: ['q1'] });
  });

  it('leaves nobody as his own backup', () => {
    const document = planWith('roles', make('roles', { id: 'q1', partnerId: 'p1', backupRoleId: 'q2' }));
    const result = edited(document, (tx) => reassignRole(tx, 'q2', 'q1'));
    expect(result.roles['q1' as never]).not.toHaveProperty('backupRoleId');
  });

  it('cannot go to a role that is not there', () => {
    expect(() => edited(smallPlan(), (tx) => reassignRole(tx, 'q1', 'nobody'))).toThrow(EditRefused);
    expect(() => edited(smallPlan(), (tx) => reassignRole(tx, 'nobody', 'q1'))).toThrow(/no longer there/);
  });
});

describe('two roles', () => {
  it('become one, which keeps its words and takes what it lacks', () => {
    const document = planWith(
      'roles',
      make('roles', {
        id: 'q2',
        partnerId: 'p2',
        label: 'Buyer',
        personName: 'Bo',
        email: 'bo@example.org',
      }),
    );
    const result = edited(document, (tx) => mergeRoles(tx, 'q1', 'q2'));
    expect(Object.keys(result.roles)).toEqual(['q1']);
    expect(result.roles['q1' as never]).toMatchObject({ label: 'Lead', personName: 'Bo', email: 'bo@example.org' });
    expect(documentProblems(result)).toEqual([]);
  });

  it('keep one A where both had it', () => {
    const document = planWith('activities', make('activities', { id: 'a2', raci: { q1: 'A', q2: 'AR' } }));
    const result = edited(document, (tx) => mergeRoles(tx, 'q2', 'q1'));
    expect(result.activities['a2' as never]).toMatchObject({ raci: { q2: 'AR' } });
  });

  it('that are one stay as they are', () => {
    expect(transact(smallPlan(), surroundings, 'Merge', (tx) => mergeRoles(tx, 'q1', 'q1'))).toBeNull();
  });
});
