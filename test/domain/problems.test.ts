import { describe, expect, it } from 'vitest';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { documentProblems, recordProblems, shapeProblems } from '@/domain/problems';
import { EditRefused, transact } from '@/domain/transaction';

const full: { readonly [E in 'activities' | 'risks' | 'roadmap' | 'policies' | 'kpis']: Record<string, unknown> } = {
  activities: make('activities', { id: 'a' }),
  risks: make('risks', { id: 'r' }),
  roadmap: make('roadmap', { id: 'm' }),
  policies: make('policies', { id: 'p' }),
  kpis: make('kpis', { id: 'k' }),
};

const wordsFor = (entity: keyof typeof full, fields: Record<string, unknown>) =>
  shapeProblems(entity, { ...full[entity], ...fields }).map((problem) => problem.message);

describe('words for a wrong value', () => {
  it.each<[keyof typeof full, Record<string, unknown>, string]>([
    ['activities', { title: 'x'.repeat(501) }, 'Title is longer than 500 characters.'],
    ['activities', { notes: 'x'.repeat(100_001) }, 'Notes is longer than 100000 characters.'],
    ['activities', { title: 5 }, 'Title has the wrong kind of value.'],
    ['activities', { title: null }, 'Title has the wrong kind of value.'],
    ['activities', { status: 'finished' }, 'Status is none of the values offered.'],
    ['activities', { progress: 101 }, 'Progress is more than 100.'],
    ['activities', { progress: -1 }, 'Progress is less than 0.'],
    ['activities', { progress: Number.NaN }, 'Progress has the wrong kind of value.'],
    ['activities', { duration: 1.5 }, 'Duration has the wrong kind of value.'],
    ['activities', { notBefore: '2026-02-30' }, 'Not before is not a calendar day (YYYY-MM-DD).'],
    ['activities', { start: '2026-02-03' }, 'End has only one of its two dates.'],
    ['activities', { start: '2026-02-03', end: '2026-02-02' }, 'End ends before it starts.'],
    [
      'activities',
      { raci: { lead: 'RA' } },
      'Responsibilities holds letters other than A, R, S, C and I in this order.',
    ],
    ['activities', { raci: { lead: '' } }, 'Responsibilities holds letters other than A, R, S, C and I in this order.'],
    ['activities', { parentId: 'not an id' }, 'Part of points to something that cannot exist: it is no usable id.'],
    ['activities', { id: '' }, 'Id is not usable: it has to be 1 to 64 letters, digits, “-” or “_”.'],
    ['activities', { colour: 'red' }, 'This activity holds what this version of Waymark does not know: “colour”.'],
    ['risks', { scores: { inherent: { likelihood: 7 } } }, 'Scores is more than 6.'],
    ['roadmap', { currency: 'euro' }, 'Currency is not a currency code such as EUR.'],
    ['roadmap', { lanes: { l: { name: 'x', colour: 'red', order: 0 } } }, 'Lanes is not written in the right form.'],
    ['policies', { params: { kind: 'unheard' } }, 'Kind'],
    ['kpis', { readings: { r: { value: 5, order: 0 } } }, 'Readings'],
  ])('%s %j', (entity, fields, expected) => {
    const messages = wordsFor(entity, fields);
    expect(messages).toHaveLength(1);
    if (expected.endsWith('.')) expect(messages[0]).toBe(expected);
    else expect(messages[0]).toMatch(new RegExp(`^${expected} .+\\.$`));
    expect(messages[0]).not.toMatch(/undefined|invalid|expected|zod/i);
  });

  it('names the field, so that a form can show it there', () => {
    const [problem] = shapeProblems('activities', { ...full.activities, progress: 200 });
    expect(problem).toMatchObject({ entity: 'activities', id: 'a', field: 'progress' });
  });

  it('is nothing where the value is right', () => {
    for (const entity of Object.keys(full) as (keyof typeof full)[]) expect(wordsFor(entity, {})).toEqual([]);
  });

  it.each([null, undefined, 5, 'text', []])('survives %j in place of a record', (record) => {
    expect(shapeProblems('activities', record)).not.toEqual([]);
  });

  it.each<[EntityName, Record<string, unknown>, string]>([
    ['activities', { kpiIds: ['gone'] }, 'It points to a KPI that is not there.'],
    ['activities', { pairId: 'gone' }, 'It points to an activity that is not there.'],
    ['activities', { raci: { gone: 'A' } }, 'It points to a role that is not there.'],
  ])('says what a pointer of %s %j misses', (entity, fields, expected) => {
    const record = make('activities', { id: 'a', ...fields });
    expect(recordProblems(entity, record, () => false).map((problem) => problem.message)).toEqual([expected]);
  });
});

const partner = make('partners', { id: 'them', name: 'AuditSure' });
const role = make('roles', { id: 'lead', label: 'Lead', partnerId: 'them' });
const plan: RoadmapDocument = { ...emptyDocument('r', 'Plan'), partners: { them: partner }, roles: { lead: role } };

describe('a whole document', () => {
  it('is right when empty', () => {
    expect(documentProblems(emptyDocument('r', 'Plan'))).toEqual([]);
    expect(documentProblems(plan)).toEqual([]);
  });

  it('is refused for a wrong key, a dangling pointer, a circle, another version', () => {
    const first = (document: RoadmapDocument) => documentProblems(document)[0]?.message;
    expect(first({ ...plan, roles: { other: role } })).toBe('Its id differs from its key.');
    expect(first({ ...plan, partners: {} })).toBe('It points to a partner that is not there.');
    expect(first({ ...plan, schemaVersion: 99 })).toBe('Its schema version is not the current one.');
    const a = make('activities', { id: 'a', links: { l: { from: 'a' } } });
    expect(first({ ...plan, activities: { a } })).toBe('Its activities wait for each other in a circle.');
  });

  it('stops at about twenty problems', () => {
    const roles = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, role]));
    expect(documentProblems({ ...plan, partners: {}, roles }).length).toBeLessThan(45);
  });
});

describe('an edit', () => {
  const surroundings = { newId: () => 'id', now: () => '2026-11-23T09:00:00Z', author: 'A test' };
  const edit = (recipe: Parameters<typeof transact>[3]) => transact(plan, surroundings, 'Edit', recipe);

  it('is refused where something outside it still points to what it takes out', () => {
    const attempt = () => edit((tx) => tx.put('roles', { ...role, partnerId: 'nobody' as never }));
    expect(attempt).toThrow('It points to a partner that is not there.');
    expect(attempt).toThrow(EditRefused);
  });

  it('of a record that is gone says so', () => {
    expect(() => edit((tx) => tx.update('risks', 'gone', () => undefined))).toThrow('This risk is no longer there.');
  });

  it('that changes nothing is no change', () => {
    expect(edit(() => undefined)).toBeNull();
    expect(edit((tx) => tx.remove('risks', 'gone'))).toBeNull();
    expect(
      edit((tx) =>
        tx.update('partners', 'them', (draft) => {
          draft.name = 'AuditSure';
        }),
      ),
    ).toBeNull();
  });

  it('that comes back to where it began is no change', () => {
    const there = edit((tx) => {
      for (const name of ['Another', 'AuditSure']) {
        tx.update('partners', 'them', (draft) => {
          draft.name = name;
        });
      }
    });
    expect(there).toBeNull();
    expect(edit((tx) => tx.put('partners', structuredClone(partner)))).toBeNull();
    expect(
      edit((tx) =>
        tx.update('partners', 'them', (draft) => {
          draft.segments = [];
        }),
      ),
    ).toBeNull();
  });
});
