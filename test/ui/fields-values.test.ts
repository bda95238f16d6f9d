import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { make } from '@/domain/entities';
import { EditRefused } from '@/domain/transaction';
import { setAt, valueAt } from '@/domain/value-at';
import { inSentence, recordsInWords } from '@/records/form/field-words';
import { membersInOrder, ordersAfterMove, shownAt } from '@/records/form/record-values';

const place = { entity: 'activities', id: 'a' } as const;

describe('values at a path', () => {
  test('are read through groups and members, and undefined where something is missing', () => {
    expect(valueAt({ a: { b: { c: 1 } } }, ['a', 'b', 'c'])).toBe(1);
    expect(valueAt({ a: null }, ['a', 'b', 'c'])).toBeUndefined();
  });

  test('are common to several records, or differ', () => {
    expect(shownAt([{ a: ['x'] }, { a: ['x'] }], ['a'])).toEqual({ value: ['x'], isSeveral: false });
    expect(shownAt([{ a: 1 }, {}], ['a']).isSeveral).toBe(true);
  });

  test('are set, taken out by undefined, and refused where their holder is gone', () => {
    const record: { group: Record<string, unknown> } = { group: { a: 1 } };
    setAt(record, ['group', 'b'], 2, place);
    setAt(record, ['group', 'a'], undefined, place);
    expect(record).toEqual({ group: { b: 2 } });
    expect(() => setAt(record, ['members', 'gone', 'text'], 'x', place)).toThrow(EditRefused);
  });
});

describe('the order of members', () => {
  const members = { a: { order: 1 }, b: { order: 2 }, c: { order: 3 } };

  test('a move changes only the moved one where there is room', () => {
    expect(ordersAfterMove(members, 'c', 0)).toEqual({ c: 0 });
    expect(ordersAfterMove(members, 'a', 1)).toEqual({ a: 2.5 });
    expect(ordersAfterMove(members, 'a', 2)).toEqual({ a: 4 });
  });

  test('any move puts the member where it was asked to be and keeps the others in order, equal orders too', () => {
    const orders = fc.dictionary(fc.stringMatching(/^[a-f]$/), fc.integer({ min: 0, max: 2 }), {
      minKeys: 1,
      maxKeys: 6,
    });
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (given, which, where) => {
        const start = Object.fromEntries(Object.entries(given).map(([id, order]) => [id, { order }]));
        const before = membersInOrder(start);
        const id = before[which % before.length] as string;
        const to = where % before.length;
        for (const [moved, order] of Object.entries(ordersAfterMove(start, id, to))) start[moved] = { order };
        const others = before.filter((other) => other !== id);
        expect(membersInOrder(start)).toEqual([...others.slice(0, to), id, ...others.slice(to)]);
      }),
    );
  });
});

describe('the words of an edit', () => {
  test('labels go into a sentence, capital words stay', () => {
    expect(inSentence('Not before')).toBe('not before');
    expect(inSentence('KPIs at risk')).toBe('KPIs at risk');
    expect(inSentence('E-mail')).toBe('e-mail');
  });

  test('one record by its title, several by their number', () => {
    const activity = make('activities', { id: 'a', title: 'Webinar 1 live' });
    expect(recordsInWords('activities', [activity])).toBe('“Webinar 1 live”');
    expect(recordsInWords('activities', [make('activities', { id: 'b' })])).toBe('an unnamed activity');
    expect(recordsInWords('activities', [activity, activity, activity])).toBe('3 activities');
  });
});
