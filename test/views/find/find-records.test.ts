import { expect, test } from 'vitest';
import { findRecords } from '@/views/find/find-records';
import { planOf } from '../../support/plan';

test('notes of other organisations are found by nobody but them, as the details show them to nobody but them', () => {
  const document = planOf(
    { a: { title: 'Kick-off', notes: 'open words', internalNotes: { p1: 'ours alone', p2: 'theirs alone' } } },
    { partners: { p1: {}, p2: {} } },
  );
  const found = (query: string, organisation: string | null) => findRecords(document, query, organisation).length;
  expect([found('ours', 'p1'), found('theirs', 'p1'), found('open', 'p1')]).toEqual([1, 0, 1]);
  expect([found('ours', 'p2'), found('theirs', 'p2')]).toEqual([0, 1]);
  expect([found('ours', null), found('theirs', null), found('open', null)]).toEqual([0, 0, 1]);
});
