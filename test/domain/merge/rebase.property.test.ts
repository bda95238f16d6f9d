import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries, type ChangeEntry, recordIn } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { rebase } from '@/domain/merge/rebase';
import { documentProblems } from '@/domain/problems';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryDocument, numRuns } from '../../support/arbitrary-documents';
import { arbitraryMeeting, arbitraryOperations, type Operation, perform } from '../../support/arbitrary-edits';
import { atomsOf, beyond, isDefault, isMadeTwice, isTold } from './sides';

const surroundings = { newId: () => 'change', now: () => '2026-11-23T09:00:00Z', author: 'A test' };

function entriesOf(document: RoadmapDocument, gesture: readonly Operation[]): ChangeEntry[] {
  try {
    const change = transact(document, surroundings, 'A gesture', (tx) => {
      for (const operation of gesture) perform(tx, operation);
    });
    return change?.entries ?? [];
  } catch (error) {
    if (error instanceof EditRefused) return [];
    throw error;
  }
}

/** Gestures anywhere, and, twice as often, gestures that meet in one record. */
const twoGestures: fc.Arbitrary<[Operation[], Operation[]]> = fc.oneof(
  fc.tuple(arbitraryOperations, arbitraryOperations),
  { weight: 2, arbitrary: arbitraryMeeting.map(([first, second]): [Operation[], Operation[]] => [[first], [second]]) },
);

describe('two changes made at the same time', () => {
  it('lose nothing of either in silence when one is brought onto the other', () => {
    let shared = 0;
    fc.assert(
      fc.property(arbitraryDocument(2), twoGestures, (document, [first, second]) => {
        const theirs = entriesOf(document, first);
        const mine = entriesOf(document, second);
        applyEntries(document, theirs);
        const brought = rebase(document, mine, theirs);
        if (!brought.ok) return;
        const told = brought.lost;
        applyEntries(document, brought.entries);
        for (const entry of [...mine, ...theirs]) {
          const { entity, id } = entry;
          const ofThis = told.filter((conflict) => conflict.entity === entity && conflict.id === id);
          const result = recordIn(document, entity, id);
          const isMet =
            mine.some((one) => one.id === id && one.entity === entity) && theirs.some((one) => one.id === id);
          if (isMet) shared += 1;
          if (!result && entry.after)
            expect(ofThis.length > 0 || isRemoved([...mine, ...theirs], entity, id)).toBe(true);
          if (!result || !entry.after) continue;
          const [before, after] = [atomsOf(entry.before ?? {}), atomsOf(result)];
          const sides = [...mine, ...theirs].filter((one) => one.entity === entity && one.id === id);
          const made = sides.map((one) => atomsOf(one.after ?? {}));
          for (const [atom, path] of beyond(atomsOf(entry.after), before)) {
            // A record made twice has every field made twice.
            const isTwice = isDefault(atom) && (entry.before === null || isMadeTwice(before, made, path));
            expect(after.has(atom) || isTold(ofThis, path) || isTwice, `${entity}/${id} added ${atom}`).toBe(true);
          }
        }
      }),
      { numRuns: numRuns * 2 },
    );
    expect(shared).toBeGreaterThan(numRuns / 4);
  });

  it('are valid together, or what is wrong is found before anything is applied', () => {
    let valid = 0;
    fc.assert(
      fc.property(arbitraryDocument(2), arbitraryOperations, arbitraryOperations, (document, first, second) => {
        const mine = entriesOf(document, second);
        applyEntries(document, entriesOf(document, first));
        const brought = rebase(document, mine);
        if (!brought.ok) {
          expect(brought.problems.length).toBeGreaterThan(0);
          return;
        }
        valid += 1;
        applyEntries(document, brought.entries);
        expect(documentProblems(document)).toEqual([]);
      }),
      { numRuns: numRuns * 2 },
    );
    expect(valid).toBeGreaterThan(numRuns);
  });
});

/** Whether somebody took the record out on purpose, unchanged by the other. */
const isRemoved = (entries: readonly ChangeEntry[], entity: string, id: string) =>
  entries.some((one) => one.entity === entity && one.id === id && one.after === null);
