import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { make } from '@/domain/entities';
import { filterOf, NO_FILTER, type PlanFilter } from '@/domain/plan/filter';
import { filterChips, filterCounts, filterOptions } from '@/views/timeline/filters/filter-options';

const activity = (id: string, fields: Record<string, unknown> = {}): Activity =>
  make('activities', { id, title: id, ...fields } as never);
const all = [
  activity('webinar', { partnerIds: ['p1', 'p2'], stage: 'launch', raci: { q1: 'AR' }, kind: 'event' }),
  activity('contract', { partnerIds: ['p2'], stage: 'negotiate', status: 'blocked', notes: 'Legal review' }),
  activity('idea'),
];
const kept = (filter: Partial<PlanFilter>) => {
  const keep = filterOf({ ...NO_FILTER, ...filter });
  return all.filter((one) => keep === null || keep(one)).map(({ id }) => id as string);
};

describe('what a filter lets through', () => {
  test('nothing asked, all shown, and no work done', () => {
    expect(filterOf(NO_FILTER)).toBeNull();
    expect(filterOf({ ...NO_FILTER, text: '   ' })).toBeNull();
  });

  test.each<[string, Partial<PlanFilter>, string[]]>([
    ['every word of the text, in title or notes', { text: 'LEGAL contract' }, ['contract']],
    ['any key of a list', { stages: ['launch', 'negotiate'] }, ['webinar', 'contract']],
    ['all lists at once', { stages: ['launch', 'negotiate'], statuses: ['blocked'] }, ['contract']],
    ['any of the organisations', { partnerIds: ['p1'] }, ['webinar']],
    ['who is accountable', { ownerIds: ['q1'] }, ['webinar']],
    ['kinds', { kinds: ['event'] }, ['webinar']],
    ['what has no stage', { stages: [''] }, ['idea']],
    ['what has no organisation, or one of them', { partnerIds: ['', 'p1'] }, ['webinar', 'idea']],
    ['nobody accountable', { ownerIds: [''] }, ['contract', 'idea']],
  ])('%s', (_, filter, ids) => {
    expect(kept(filter)).toEqual(ids);
  });
});

describe('what a filter offers and says', () => {
  const sources = {
    partners: [make('partners', { id: 'p2', name: 'Zeta' }), make('partners', { id: 'p1', name: 'Alpha' })],
    roles: [make('roles', { id: 'q1', partnerId: 'p1', code: 'MK', label: 'Marketing' } as never)],
  };

  test('organisations by name, and those without come last', () => {
    expect(filterOptions(sources).partnerIds.map(({ label }) => label)).toEqual(['Alpha', 'Zeta', 'No organisation']);
  });

  test('how many activities have each key, joint ones at each of theirs', () => {
    const counts = filterCounts(all);
    expect(Object.fromEntries(counts.partnerIds)).toEqual({ p1: 1, p2: 2, '': 1 });
    expect(Object.fromEntries(counts.stages)).toEqual({ launch: 1, negotiate: 1, '': 1 });
    expect(Object.fromEntries(counts.ownerIds)).toEqual({ q1: 1, '': 2 });
  });

  test('a chip for each condition, also of what is gone', () => {
    const chips = filterChips({ ...NO_FILTER, stages: [''], partnerIds: ['p1', 'gone'] }, filterOptions(sources));
    expect(chips.map(({ words }) => words)).toEqual([
      'Organisation: Alpha',
      'Organisation: no longer there',
      'Stage: No stage',
    ]);
  });
});
