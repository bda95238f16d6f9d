import { expect, it } from 'vitest';
import { emptyDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { EditRefused, transact } from '@/domain/transaction';

const surroundings = { newId: () => 'new', now: () => '2027-01-04T09:00:00Z', author: 'A test' };

it('fills in what an edit left out of a nested group, so that memory holds what reading would give', () => {
  const document = emptyDocument('plan', 'Plan');
  const change = transact(document, surroundings, 'Calendar', (tx) =>
    tx.update('roadmap', 'plan', (draft) => {
      draft.title = 'Other';
      draft.calendar = {} as never;
    }),
  );
  expect(change?.entries[0]?.after).toEqual(make('roadmap', { id: 'plan', title: 'Other' }));
});

it('keeps a whole record the same object', () => {
  const record = make('activities', { id: 'a', title: 'Whole' });
  const change = transact(emptyDocument('plan', 'Plan'), surroundings, 'Add', (tx) => tx.put('activities', record));
  expect(change?.entries[0]?.after).toBe(record);
});

it('refuses with words what is added with a title that is too long', () => {
  const add = () =>
    transact(emptyDocument('plan', 'Plan'), surroundings, 'Add', (tx) => {
      tx.add('activities', { title: 'x'.repeat(501) });
    });
  expect(add).toThrow(EditRefused);
  expect(add).toThrow('Title is longer than 500 characters.');
});
