import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries, type Change } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { rebase } from '@/domain/merge/rebase';
import { documentProblems } from '@/domain/problems';
import { changeOfStored, type StoredChange, storedChange } from '@/domain/stored-change';
import { type Transaction, transact } from '@/domain/transaction';
import { numRuns } from '../../support/arbitrary-documents';
import { atomsOf, beyond, isTold } from './sides';

const surroundings = { newId: () => 'change', now: () => '2027-01-04T09:00:00Z', author: 'Ada' };

type Draft = Record<string, Record<string, Record<string, Record<string, Record<string, Record<string, unknown>>>>>>;
interface Step {
  act: string;
  outer: string;
  inner: string;
  partner: string;
  value: number;
}

const plan = (): RoadmapDocument => {
  const scenes = { a: { title: 'A', notes: { p: 'Say' } }, b: { title: 'B' } };
  const roadmap = {
    id: 'r',
    title: 'Plan',
    fitCriteria: { c: { text: 'Reach' }, d: { text: 'Brand' } },
    runSheets: { c: { name: 'One', scenes }, d: { name: 'Two', scenes } },
  };
  const partners = ['p', 'q'].map((id) => [id, make('partners', { id, fit: { c: { score: 1 } } } as never)]);
  return {
    ...emptyDocument('r', 'Plan'),
    roadmap: make('roadmap', roadmap as never),
    partners: Object.fromEntries(partners),
  };
};

const step = (...acts: string[]): fc.Arbitrary<Step> =>
  fc.record({
    act: fc.constantFrom(...acts),
    outer: fc.constantFrom('c', 'd'),
    inner: fc.constantFrom('a', 'b', 'e'),
    partner: fc.constantFrom('p', 'q'),
    value: fc.integer({ min: 1, max: 5 }),
  });

function perform(tx: Transaction, { act, outer, inner, partner, value }: Step): void {
  tx.update('roadmap', 'r', (roadmap) => {
    const sheets = (roadmap as never as Draft)['runSheets'];
    const scenes = sheets?.[outer]?.['scenes'];
    if (act === 'take out a scene') delete scenes?.[inner];
    if (act === 'take out a sheet') delete sheets?.[outer];
    if (act === 'take out a criterion') delete (roadmap as never as Draft)['fitCriteria']?.[outer];
    if (act === 'write a note' && scenes) {
      scenes[inner] ??= { title: {} } as never;
      Object.assign(scenes[inner] as object, { title: inner, notes: { [partner]: `Note ${value}` } });
    }
    if (act === 'write beside' && scenes?.[inner])
      (scenes[inner]['notes'] as never as Record<string, string>)[partner] = `Beside ${value}`;
  });
  if (act === 'score' && Object.hasOwn(tx.roadmap.fitCriteria, outer))
    tx.update('partners', partner, (draft) => {
      draft.fit[outer] = { score: value, evidence: `Seen ${value}` };
    });
}

const changeBy = (document: RoadmapDocument, steps: readonly Step[]): Change | null =>
  transact(document, surroundings, 'Edit', (tx) => {
    for (const one of steps) perform(tx, one);
  });

/** What a window makes of its own change where another's, read from its log, was first; and what it tells. */
function meeting(first: readonly Step[], second: readonly Step[]) {
  const [before, document] = [plan(), plan()];
  const [theirs, mine] = [changeBy(before, first), changeBy(before, second)];
  const logged = theirs && (JSON.parse(JSON.stringify(storedChange(theirs))) as StoredChange);
  const read = logged && changeOfStored(document, logged);
  expect(read === null).toBe(theirs === null);
  applyEntries(document, read?.entries ?? []);
  const brought = rebase(document, mine?.entries ?? [], read?.entries ?? []);
  if (!brought.ok) throw new Error('refused');
  applyEntries(document, brought.entries);
  return { before, document, made: [...(theirs?.entries ?? []), ...(mine?.entries ?? [])], lost: brought.lost };
}

describe('members inside members, edited in two windows at once', () => {
  const steps = (...acts: string[]) => fc.array(step(...acts), { minLength: 1, maxLength: 3 });

  it('are all there, or told of', () => {
    const acts = ['write a note', 'write beside', 'take out a scene', 'take out a sheet'];
    let met = 0;
    fc.assert(
      fc.property(steps(...acts), steps(...acts), (first, second) => {
        const { before, document, made, lost } = meeting(first, second);
        expect(documentProblems(document)).toEqual([]);
        const result = atomsOf(document.roadmap);
        for (const { after } of made)
          for (const [atom, path] of beyond(atomsOf(after ?? {}), atomsOf(before.roadmap))) {
            met += 1;
            expect(result.has(atom) || isTold(lost, path), atom).toBe(true);
          }
      }),
      { numRuns: numRuns * 3 },
    );
    expect(met).toBeGreaterThan(numRuns);
  });

  it('scores go with their criterion, whichever window took it out, and are told of where one had just been given', () => {
    let gone = 0;
    fc.assert(
      fc.property(steps('score', 'take out a criterion'), steps('score', 'take out a criterion'), (first, second) => {
        const { document, made, lost } = meeting(first, second);
        const { partners, roadmap } = document;
        for (const { fit } of Object.values(partners))
          for (const key of Object.keys(fit)) expect(Object.keys(roadmap.fitCriteria)).toContain(key);
        for (const { entity, id, before, after } of made) {
          if (entity !== 'partners') continue;
          const ofThis = lost.filter((one) => one.entity === entity && one.id === id);
          for (const [atom, path] of beyond(atomsOf(after ?? {}), atomsOf(before ?? {}))) {
            const isThere = atomsOf(partners[id] ?? {}).has(atom);
            if (!isThere) gone += 1;
            expect(isThere || isTold(ofThis, path), atom).toBe(true);
          }
        }
      }),
      { numRuns: numRuns * 3 },
    );
    expect(gone).toBeGreaterThan(0);
  });
});
