import { expect, test } from 'vitest';
import { completeRecord } from '@/domain/compact';
import { titleOf } from '@/domain/entities';

test('a card goes by its title, else by the first line of its text', () => {
  const card = (fields: object) => completeRecord('cards', { id: 'c1', ...fields });
  expect(titleOf('cards', card({ title: 'Trust', text: 'Why they stay\nAnd more' }))).toBe('Trust');
  expect(titleOf('cards', card({ text: 'Why they stay\nAnd more' }))).toBe('Why they stay');
  expect(titleOf('cards', card({}))).toBe('');
});
