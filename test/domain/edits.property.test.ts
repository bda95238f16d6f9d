import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sameValue } from '@/domain/canonical';
import { applyEntries, type ChangeEntry, inverse } from '@/domain/change';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';
import { arbitraryOperations, type Operation, perform } from '../support/arbitrary-edits';

const copyOf = (document: RoadmapDocument): RoadmapDocument => JSON.parse(JSON.stringify(document)) as RoadmapDocument;

let made = 0;
const surroundings = {
  newId: () => {
    made += 1;
    return `new-${made}`;
  },
  now: () => '2026-11-23T09:00:00Z',
  author: 'A test',
};

/** Runs one gesture; the entries it made, or null where it was refused or changed nothing. */
function attempt(document: RoadmapDocument, gesture: readonly Operation[]): ChangeEntry[] | 'refused' | null {
  try {
    const change = transact(document, surroundings, 'A gesture', (tx) => {
      for (const operation of gesture) perform(tx, operation);
    });
    return change?.entries ?? null;
  } catch (error) {
    if (error instanceof EditRefused) return 'refused';
    throw error;
  }
}

const gestures = fc.array(arbitraryOperations, { minLength: 1, maxLength: 12 });

describe('any sequence of edits', () => {
  it('leaves a valid document, or is refused and changes nothing', () => {
    const met = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(arbitraryDocument(), gestures, (document, sequence) => {
        for (const gesture of sequence) {
          const before = canonicalJson(document);
          const entries = attempt(document, gesture);
          expect(canonicalJson(document)).toBe(before);
          if (entries === 'refused') met.refused += 1;
          if (entries === 'refused' || entries === null) continue;
          met.accepted += 1;
          applyEntries(document, entries);
          expect(documentProblems(document)).toEqual([]);
        }
      }),
      { numRuns },
    );
    // Both ways must have been walked, or the property says nothing.
    expect(met.accepted).toBeGreaterThan(numRuns);
    expect(met.refused).toBeGreaterThan(numRuns / 10);
  });

  it('comes back to the first document when all of it is undone, and to the last when redone', () => {
    fc.assert(
      fc.property(arbitraryDocument(), gestures, (document, sequence) => {
        const first = copyOf(document);
        const log: ChangeEntry[][] = [];
        for (const gesture of sequence) {
          const entries = attempt(document, gesture);
          if (entries === 'refused' || entries === null) continue;
          applyEntries(document, entries);
          log.push(entries);
        }
        const last = copyOf(document);
        for (const entries of [...log].reverse()) applyEntries(document, inverse(entries));
        expect(canonicalJson(document)).toBe(canonicalJson(first));
        expect(sameValue(document, first)).toBe(true);
        for (const entries of log) applyEntries(document, entries);
        expect(canonicalJson(document)).toBe(canonicalJson(last));
      }),
      { numRuns },
    );
  });

  it('is written down as exactly the records that differ, before and after', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryOperations, (document, gesture) => {
        const before = copyOf(document);
        const entries = attempt(document, gesture);
        if (entries === 'refused' || entries === null) return;
        applyEntries(document, entries);
        const touched = new Set(entries.map((entry) => `${entry.entity}/${entry.id}`));
        expect(touched.size).toBe(entries.length);
        for (const table of tableNames) {
          for (const id of new Set([...Object.keys(before[table]), ...Object.keys(document[table])])) {
            const differs = canonicalJson(before[table][id] ?? null) !== canonicalJson(document[table][id] ?? null);
            if (differs) expect(touched.has(`${table}/${id}`), `${table}/${id}`).toBe(true);
          }
        }
        for (const entry of entries) {
          const old = entry.entity === 'roadmap' ? before.roadmap : (before[entry.entity][entry.id] ?? null);
          expect(canonicalJson(entry.before)).toBe(canonicalJson(old));
        }
      }),
      { numRuns },
    );
  });

  it('removes any record, and nothing is left pointing to it', () => {
    fc.assert(
      fc.property(arbitraryDocument(5), fc.constantFrom(...tableNames), fc.nat(), (document, table, pick) => {
        const ids = Object.keys(document[table]);
        fc.pre(ids.length > 0);
        const id = ids[pick % ids.length]!;
        const change = transact(document, surroundings, 'Remove', (tx) => tx.remove(table, id));
        applyEntries(document, change!.entries);
        expect(id in document[table]).toBe(false);
        expect(documentProblems(document)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
