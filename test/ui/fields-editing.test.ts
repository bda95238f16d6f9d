import { describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import { emptyDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import { fieldsOf, make } from '@/domain/entities';
import { schedule } from '@/domain/schedule/schedule';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';
import { changeDuration, changeEnd, changeStart, changeStatus } from '@/records/form/activity-changes';
import {
  bareFormatOf,
  isOptional,
  isRequired,
  shapeOf,
  shownFields,
  valueSchemaOf,
  variantOf,
} from '@/records/form/schema-shape';

let count = 0;
const newId = () => {
  count += 1;
  return `n${count}`;
};
const around = { newId, now: () => '2026-01-01T00:00:00Z', author: 'Ada' };

function documentWith(...activities: (Partial<Records['activities']> & { id: string })[]) {
  const document = emptyDocument('r', 'Plan');
  for (const fields of activities) {
    (document.activities as Record<string, Records['activities']>)[fields.id] = make('activities', fields);
  }
  return document;
}

/** Runs a change over one activity and answers its record and its dates afterwards. */
function changed(
  document: ReturnType<typeof documentWith>,
  recipe: (tx: Transaction, around: { document: typeof document; dates: ReturnType<typeof schedule> }) => void,
) {
  const change = transact(document, around, 'Change', (tx) => recipe(tx, { document, dates: schedule(document) }));
  applyEntries(document, change?.entries ?? []);
  return { activity: document.activities['a']!, dates: schedule(document).get('a') };
}

describe('dates of an activity through the inspector', () => {
  // 2026-05-04 is a Monday.
  const auto = { id: 'a', notBefore: '2026-05-04', duration: 5 };
  const fixed = { id: 'a', scheduling: 'fixed', start: '2026-05-04', end: '2026-05-08' } as const;

  test('another start of an automatic one is its "not before"; the length stays', () => {
    const { activity, dates } = changed(documentWith(auto), (tx, at) => changeStart(tx, 'a', '2026-05-11', at));
    expect(activity).toMatchObject({ notBefore: '2026-05-11', duration: 5 });
    expect(dates).toMatchObject({ start: '2026-05-11', end: '2026-05-15' });
  });

  test('another length of a fixed one moves its end over the weekend', () => {
    const { activity } = changed(documentWith(fixed), (tx, at) => changeDuration(tx, 'a', 6, at));
    expect(activity).toMatchObject({ start: '2026-05-04', end: '2026-05-11' });
  });

  test('no length at all makes a fixed one a point, an automatic one a milestone', () => {
    expect(changed(documentWith(fixed), (tx, at) => changeDuration(tx, 'a', 0, at)).dates).toMatchObject({
      start: '2026-05-04',
      end: '2026-05-04',
      isPoint: true,
    });
    expect(changed(documentWith(auto), (tx, at) => changeDuration(tx, 'a', 0, at)).dates).toMatchObject({
      isPoint: true,
    });
  });

  test('an end before the start is refused, and so is no end', () => {
    expect(() => changed(documentWith(fixed), (tx, at) => changeEnd(tx, 'a', '2026-05-01', at))).toThrow(
      'before the start',
    );
    expect(() => changed(documentWith(fixed), (tx, at) => changeEnd(tx, 'a', undefined, at))).toThrow(EditRefused);
  });

  test('no start is the backlog', () => {
    expect(changed(documentWith(auto), (tx, at) => changeStart(tx, 'a', undefined, at)).dates).toBeUndefined();
  });

  test('done work keeps the dates it had', () => {
    const { activity } = changed(documentWith(auto), (tx, at) => changeStatus(tx, 'a', 'done', at));
    expect(activity).toMatchObject({ status: 'done', start: '2026-05-04', end: '2026-05-08' });
  });
});

describe('shapes of schemas', () => {
  const activity = fieldsOf('activities');
  const link = shapeOf(valueSchemaOf(activity['links']!));

  test('tell required, optional and defaulted fields apart', () => {
    expect(isRequired(link['from']!)).toBe(true);
    expect(isRequired(link['type']!)).toBe(false);
    expect(isOptional(link['lag']!)).toBe(true);
    expect(isOptional(link['type']!)).toBe(false);
  });

  test('hide what the program keeps', () => {
    expect(shownFields(link).map((field) => field.name)).toEqual(['from', 'type', 'lag']);
  });

  test('find the fields of each kind of policy', () => {
    const params = fieldsOf('policies')['params']!;
    expect(Object.keys(shapeOf(variantOf(params, 'claims')!))).toEqual(['kind', 'proof', 'forbidden']);
    expect(variantOf(params, 'nonsense')).toBeUndefined();
  });

  test('give values without words an editor by their type', () => {
    const objectives = shapeOf(valueSchemaOf(fieldsOf('roadmap')['objectives']!));
    const cells = shapeOf(valueSchemaOf(fieldsOf('roadmap')['brandingMatrix']!))['cells']!;
    expect(bareFormatOf(valueSchemaOf(objectives['alignment']!))).toEqual({ format: 'score' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('commercials')['split']!))).toEqual({ format: 'number' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('partners')['leverage']!))).toEqual({ format: 'group' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('partners')['internalNotes']!))).toEqual({ format: 'text' });
    expect(bareFormatOf(valueSchemaOf(cells))).toMatchObject({ format: 'choice', choices: { lead: 'Lead' } });
  });
});
