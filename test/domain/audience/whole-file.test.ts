import { expect, it } from 'vitest';
import { notForEverybody } from '@/domain/audience/whole-file';
import { make } from '@/domain/entities';
import { planOf } from '../../support/plan';

const plan = planOf(
  { a: { internalNotes: { p1: 'floor of 52', p2: ' ' } }, b: { visibility: ['p1'] }, c: { parentId: 'b' } },
  { partners: { p1: {}, p2: { leverage: { p1: { note: 'weak' } } } } },
);

it('counts internal entries by their description and records that not everybody may see', () => {
  expect(notForEverybody(plan)).toEqual({ internal: 2, restricted: 2 });
  const scenes = { s1: { title: 'Opening', notes: { p1: 'Smile' } } };
  const spoken = { ...plan, roadmap: make('roadmap', { ...plan.roadmap, runSheets: { r1: { scenes } } }) };
  expect(notForEverybody(spoken).internal).toBe(3);
});

it('counts nothing where everything is for everybody', () => {
  expect(notForEverybody(planOf({ a: { notes: 'open' } }))).toEqual({ internal: 0, restricted: 0 });
});
