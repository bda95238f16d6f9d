import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/document';
import { type Migration, migrate, migrator } from '@/domain/migrations/migrate';

const folder = new URL('../../src/domain/migrations/', import.meta.url);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  return value;
}

// Two steps such as real ones: a field renamed in every record, then a table split off.
const steps: Migration[] = [
  {
    to: 2,
    migrate: (document) => {
      const tasks = document['tasks'] as Record<string, Record<string, unknown>>;
      const renamed = Object.entries(tasks).map(([id, { name, ...rest }]) => [id, { ...rest, title: name }]);
      return { ...document, tasks: Object.fromEntries(renamed) };
    },
  },
  {
    to: 3,
    migrate: ({ tasks, ...document }) => ({ ...document, activities: tasks, cards: {} }),
  },
];
const old = deepFreeze({ schemaVersion: 1, tasks: { t1: { id: 't1', name: 'Webinar' } } });

describe('migrations', () => {
  it('run one after the other and leave the old document as it was', () => {
    const copy = structuredClone(old);
    expect(migrator(steps)(old)).toEqual({
      ok: true,
      from: 1,
      document: { schemaVersion: 3, activities: { t1: { id: 't1', title: 'Webinar' } }, cards: {} },
    });
    expect(old).toEqual(copy);
  });

  it('begin at the version of the document', () => {
    const second = deepFreeze({ schemaVersion: 2, tasks: { t1: { id: 't1', title: 'Webinar' } } });
    expect(migrator(steps)(second)).toMatchObject({
      ok: true,
      from: 2,
      document: { schemaVersion: 3, activities: second.tasks },
    });
    const third = deepFreeze({ schemaVersion: 3, activities: {} });
    const result = migrator(steps)(third);
    expect(result.ok && result.document).toBe(third);
  });

  it('refuse a newer document and what has no version', () => {
    expect(migrator(steps)({ schemaVersion: 4 })).toEqual({ ok: false, problem: 'newer', from: 4 });
    expect(migrate({ schemaVersion: SCHEMA_VERSION + 1 })).toEqual({
      ok: false,
      problem: 'newer',
      from: SCHEMA_VERSION + 1,
    });
    for (const schemaVersion of [undefined, null, 0, -1, 1.5, '1', Number.NaN]) {
      expect(migrate({ schemaVersion })).toEqual({ ok: false, problem: 'not-a-roadmap' });
    }
  });

  it('give a step that cannot do its work as a value', () => {
    expect(migrator(steps)({ schemaVersion: 1 })).toEqual({ ok: false, problem: 'failed', from: 1 });
  });

  it('catch a step that changes what it was given', () => {
    const careless: Migration = {
      to: 2,
      migrate: (document) => {
        document['tasks'] = {};
        return document;
      },
    };
    expect(migrator([careless])(old)).toEqual({ ok: false, problem: 'failed', from: 1 });
  });

  it('cannot be listed with a number missing or twice', () => {
    const [second, third] = steps as [Migration, Migration];
    expect(() => migrator([third])).toThrow('Migration 1 of the list leads to 3, expected 2.');
    expect(() => migrator([second, second])).toThrow('Migration 2 of the list leads to 2, expected 3.');
    expect(() => migrator([third, second])).toThrow();
  });

  it('lead to the version that this program writes', () => {
    expect(migrate({ schemaVersion: SCHEMA_VERSION })).toMatchObject({ ok: true, from: SCHEMA_VERSION });
  });

  it('are numbered files that import nothing, one for each version since the first', () => {
    const files = readdirSync(folder).filter((name) => name !== 'migrate.ts');
    const steps = files.filter((name) => !name.startsWith('replay-'));
    const numbers = steps.map((name) => Number(/^(\d+)-[a-z0-9-]+\.ts$/.exec(name)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2));
    for (const name of files)
      expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/^\s*import\b|\bimport\(/m);
  });
});
