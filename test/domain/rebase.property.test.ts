import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sameValue } from '@/domain/canonical';
import { applyEntries, type ChangeEntry, rebase, recordIn } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { documentProblems, problemsOfEntries } from '@/domain/problems';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';
import { arbitraryMeeting, arbitraryOperations, type Operation, perform } from '../support/arbitrary-edits';

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

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of the smallest parts in which two values differ; lists count as one part. */
function differences(before: unknown, after: unknown, path: string[] = []): string[][] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (!isMap(before) || !isMap(after)) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], [...path, key]),
  );
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);

const overlap = (left: readonly string[], right: readonly string[]) =>
  left.slice(0, right.length).every((key, index) => key === right[index]);

function expectBothSides(before: unknown, mine: unknown, theirs: unknown, result: unknown): void {
  const own = differences(before, mine);
  const foreign = differences(before, theirs);
  for (const path of own) expect(at(result, path), `mine at ${path.join('.')}`).toEqual(at(mine, path));
  for (const path of foreign) {
    if (own.some((mineToo) => overlap(path, mineToo))) continue;
    expect(at(result, path), `theirs at ${path.join('.')}`).toEqual(at(theirs, path));
  }
  for (const path of differences(before, result)) {
    expect(
      [...own, ...foreign].some((known) => overlap(path, known)),
      `nobody’s at ${path.join('.')}`,
    ).toBe(true);
  }
}

/** Gestures anywhere, and, twice as often, gestures that meet in one record. */
const twoGestures: fc.Arbitrary<[Operation[], Operation[]]> = fc.oneof(
  fc.tuple(arbitraryOperations, arbitraryOperations),
  { weight: 2, arbitrary: arbitraryMeeting.map(([first, second]): [Operation[], Operation[]] => [[first], [second]]) },
);

describe('two changes made at the same time', () => {
  it('both keep their fields when one is brought onto the other', () => {
    let shared = 0;
    fc.assert(
      fc.property(arbitraryDocument(2), twoGestures, (document, [first, second]) => {
        const theirs = entriesOf(document, first);
        const mine = entriesOf(document, second);
        applyEntries(document, theirs);
        const brought = rebase(document, mine);
        for (const entry of mine) {
          const other = theirs.find((candidate) => candidate.entity === entry.entity && candidate.id === entry.id);
          const found = brought.find((candidate) => candidate.entity === entry.entity && candidate.id === entry.id);
          const current = recordIn(document, entry.entity, entry.id) ?? null;
          const result = found ? found.after : current;
          if (found) expect(found.before).toBe(current);
          if (entry.after === null) expect(result).toBeNull();
          else if (entry.before === null || !other) expect(result).toEqual(entry.after);
          else if (other.after === null) expect(result).toBeNull();
          else {
            shared += 1;
            expectBothSides(entry.before, entry.after, other.after, result);
          }
        }
      }),
      { numRuns: numRuns * 4 },
    );
    expect(shared).toBeGreaterThan(numRuns / 2);
  });

  it('are valid together, or what is wrong is found before anything is applied', () => {
    const met = { valid: 0, refused: 0 };
    fc.assert(
      fc.property(arbitraryDocument(2), arbitraryOperations, arbitraryOperations, (document, first, second) => {
        const mine = entriesOf(document, second);
        applyEntries(document, entriesOf(document, first));
        const brought = rebase(document, mine);
        if (problemsOfEntries(document, brought).length) {
          met.refused += 1;
          return;
        }
        met.valid += 1;
        applyEntries(document, brought);
        expect(documentProblems(document)).toEqual([]);
      }),
      { numRuns: numRuns * 4 },
    );
    expect(met.valid).toBeGreaterThan(numRuns);
    expect(met.refused).toBeGreaterThan(0);
  });
});

describe('rebase', () => {
  const activity = (fields: Record<string, unknown>) => make('activities', { id: 'a', ...fields });
  const documentWith = (fields: Record<string, unknown>): RoadmapDocument => ({
    ...emptyDocument('r', 'Plan'),
    activities: { a: activity(fields) },
  });
  const entry = (before: unknown, after: unknown) => ({ entity: 'activities', id: 'a', before, after }) as ChangeEntry;

  it('leaves out what is so already', () => {
    const document = documentWith({ title: 'New' });
    expect(rebase(document, [entry(activity({ title: 'Old' }), activity({ title: 'New' }))])).toEqual([]);
  });

  it('joins members of one map: their checklist item and mine', () => {
    const item = (text: string) => ({ text, done: false, order: 0 });
    const document = documentWith({ checklist: { x: item('Book room'), theirs: item('Ask caterer') } });
    const [brought] = rebase(document, [
      entry(
        activity({ checklist: { x: item('Book room') } }),
        activity({ checklist: { x: item('Book hall'), mine: item('Print badges') } }),
      ),
    ]);
    const joined = activity({
      checklist: { x: item('Book hall'), theirs: item('Ask caterer'), mine: item('Print badges') },
    });
    expect(sameValue(brought?.after, joined)).toBe(true);
  });

  it('does not bring back what they removed', () => {
    const document = emptyDocument('r', 'Plan');
    expect(rebase(document, [entry(activity({ title: 'Old' }), activity({ title: 'New' }))])).toEqual([]);
  });

  it('removes what they changed, with their state as the one before', () => {
    const document = documentWith({ title: 'Theirs' });
    expect(rebase(document, [entry(activity({ title: 'Old' }), null)])).toEqual([
      entry(activity({ title: 'Theirs' }), null),
    ]);
  });
});
