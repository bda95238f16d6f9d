import { describe, expect, test } from 'vitest';
import { nextPartnerColour } from '@/domain/plan/colours';
import { applyEntries } from '../../src/domain/change';
import { emptyDocument, type RoadmapDocument } from '../../src/domain/document';
import { schedule } from '../../src/domain/schedule/schedule';
import { type Transaction, transact } from '../../src/domain/transaction';
import { ActivityRows } from '../../src/records/activity-table/activity-row';
import {
  applyActivityEdit,
  duplicateActivity,
  placedElsewhere,
} from '../../src/records/activity-table/apply-activity-edit';
import { holdersOf, letterWords } from '../../src/records/activity-table/raci-letters';
import type { CellEdit } from '../../src/ui/cells/cell-edit';

describe('letters of responsibility', () => {
  test('holders are those with the letter; DACI has its own words', () => {
    expect(holdersOf({ lead: 'AR', legal: 'C', sales: 'RI' }, 'R')).toEqual(['lead', 'sales']);
    expect([letterWords('A', 'RACI'), letterWords('R', 'DACI')]).toEqual(['Accountable (A)', 'Driver (D)']);
  });
});

let ids = 0;
const newId = () => {
  ids += 1;
  return `id${ids}`;
};
const surroundings = { newId, now: () => '2026-01-01T00:00:00Z', author: '' };

/** A document with one change after the other. */
function documentAfter(...recipes: ((tx: Transaction, document: RoadmapDocument) => void)[]): RoadmapDocument {
  const document = emptyDocument('roadmap', 'Test');
  for (const recipe of recipes) {
    const change = transact(document, surroundings, 'x', (tx) => recipe(tx, document));
    applyEntries(document, change?.entries ?? []);
  }
  return document;
}

const edit = (changes: CellEdit['changes'], adds: CellEdit['adds'] = []): CellEdit => ({
  kind: 'paste',
  changes,
  adds,
});
const apply = (what: CellEdit) => (tx: Transaction, document: RoadmapDocument) =>
  applyActivityEdit(tx, { document, schedule: schedule(document), today: '2026-05-04' }, what, []);
const cells = (rowId: string, values: Record<string, CellEdit['changes'][number]['value']>) =>
  edit(Object.entries(values).map(([columnId, value]) => ({ rowId, columnId, value })));
const make = (fields: object) => (tx: Transaction) => void tx.add('activities', { id: 'a' as never, ...fields });

describe('cells of an activity become edits of the plan', () => {
  test('start and end of automatic work become "not before" and a duration', () => {
    const document = documentAfter(make({}), apply(cells('a', { start: '2026-05-04', end: '2026-05-08' })));
    expect(document.activities['a']).toMatchObject({ notBefore: '2026-05-04', duration: 5 });
    expect(schedule(document).get('a')).toMatchObject({ start: '2026-05-04', end: '2026-05-08' });
  });

  test('a new row with dates, status and owner is placed as it says', () => {
    const values = { title: 'Launch', status: 'done', start: '2026-05-04', end: '2026-05-06', accountable: 'r' };
    const document = documentAfter(
      (tx) => {
        const partnerId = tx.add('partners', { name: 'P' });
        tx.add('roles', { id: 'r' as never, partnerId });
      },
      apply(edit([], [{ values }])),
    );
    const [activity] = Object.values(document.activities);
    expect(activity).toMatchObject({
      title: 'Launch',
      status: 'done',
      start: '2026-05-04',
      end: '2026-05-06',
      raci: { r: 'A' },
    });
  });

  test('a duration of fixed work moves its end over the weekend', () => {
    const fixed = { scheduling: 'fixed', start: '2026-05-04', end: '2026-05-04' };
    const document = documentAfter(make(fixed), apply(cells('a', { duration: 6 })));
    expect(document.activities['a']).toMatchObject({ start: '2026-05-04', end: '2026-05-11' });
  });

  test('emptying a date sends it to the backlog', () => {
    const document = documentAfter(make({ notBefore: '2026-05-04' }), apply(cells('a', { start: null })));
    expect(schedule(document).has('a')).toBe(false);
  });

  test('an end before the start is refused and names the column', () => {
    const document = documentAfter(make({ notBefore: '2026-05-04' }));
    expect(() =>
      transact(document, surroundings, 'x', (tx) => apply(cells('a', { end: '2026-05-01' }))(tx, document)),
    ).toThrow('The end would be before the start.');
  });

  test('a start on a day off is kept and explained', () => {
    const typed = {
      kind: 'cell',
      changes: [{ rowId: 'a', columnId: 'start', value: '2026-05-03' }],
      adds: [],
    } as const;
    const document = documentAfter(make({}), apply(typed));
    expect(placedElsewhere({ document, schedule: schedule(document) }, typed, (day) => day)).toBe(
      'It starts on 2026-05-04: 2026-05-03 is a day off.',
    );
  });

  test('a copy stands right below, and new rows go where they were asked for', () => {
    const document = documentAfter(
      make({ title: 'One', order: 1 }),
      (tx) => void tx.add('activities', { title: 'Two', order: 2 }),
      (tx) => duplicateActivity(tx, 'a', []),
      apply(edit([], [{ values: { title: 'Between' }, afterId: 'a' }])),
    );
    const rows = new ActivityRows().build(Object.values(document.activities), schedule(document), '2026-01-01');
    expect(rows.map((row) => row.activity.title)).toEqual(['One', 'Between', 'One (copy)', 'Two']);
  });
});

describe('rows of activities', () => {
  test('follow the tree, and stay the same objects where nothing changed', () => {
    const document = documentAfter(make({ title: 'Phase', order: 2 }), (tx) => {
      tx.add('activities', { title: 'Inside', parentId: 'a' as never, order: 1, notBefore: '2026-05-04' });
      tx.add('activities', { id: 'b' as never, title: 'First', order: 1 });
    });
    const rows = new ActivityRows();
    const before = rows.build(Object.values(document.activities), schedule(document), '2026-06-01');
    expect(before.map((row) => [row.activity.title, row.depth, row.hasChildren, row.isOverdue])).toEqual([
      ['First', 0, false, false],
      ['Phase', 0, true, true],
      ['Inside', 1, false, true],
    ]);
    const change = transact(document, surroundings, 'x', (tx) =>
      tx.update('activities', 'b', (draft) => {
        draft.title = 'Renamed';
      }),
    );
    applyEntries(document, change?.entries ?? []);
    const after = rows.build(Object.values(document.activities), schedule(document), '2026-06-01');
    expect(after.map((row, index) => row === before[index])).toEqual([false, true, true]);
  });
});

test('partners get colours that are told apart, used ones last', () => {
  const used: string[] = [];
  for (let count = 0; count < 12; count += 1) used.push(nextPartnerColour(used));
  expect(new Set(used).size).toBe(12);
  expect(nextPartnerColour([...used, undefined, '#000000'])).toBe(used[0]);
});
