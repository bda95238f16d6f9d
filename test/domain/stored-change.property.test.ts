import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { applyEntries, type Change } from '@/domain/change';
import { compactDocument, completeDocument } from '@/domain/compact';
import { emptyDocument, type RoadmapDocument, tableNames } from '@/domain/document';
import { make } from '@/domain/entities';
import { changeOfStored, replayStored, type StoredChange, storedChange } from '@/domain/stored-change';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';
import { arbitraryOperations, type Operation, perform } from '../support/arbitrary-edits';

const surroundings = { newId: () => 'change', now: () => '2026-11-23T09:00:00Z', author: 'A test' };
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const tables = (document: RoadmapDocument): RoadmapDocument => ({
  ...document,
  ...Object.fromEntries(tableNames.map((name) => [name, { ...document[name] }])),
});

function changeBy(document: RoadmapDocument, gesture: readonly Operation[]): Change | null {
  try {
    return transact(document, surroundings, 'A gesture', (tx) => {
      for (const operation of gesture) perform(tx, operation);
    });
  } catch (error) {
    if (error instanceof EditRefused) return null;
    throw error;
  }
}

describe('a change as it is logged', () => {
  it('gives the same change on the same document, and the same stored document when it is replayed without the schema', () => {
    let changes = 0;
    fc.assert(
      fc.property(arbitraryDocument(3), fc.array(arbitraryOperations, { maxLength: 6 }), (document, gestures) => {
        const start = throughJson(compactDocument(document)) as Record<string, unknown>;
        const before = JSON.stringify(start);
        let replayed = start;
        const log: StoredChange[] = [];
        for (const gesture of gestures) {
          const change = changeBy(document, gesture);
          if (!change) continue;
          changes += 1;
          const stored = throughJson(storedChange(change));
          const back = changeOfStored(document, stored);
          const applied = tables(document);
          applyEntries(applied, back?.entries ?? []);
          applyEntries(document, change.entries);
          expect(canonicalJson(applied)).toBe(canonicalJson(document));
          log.push(stored);
          replayed = replayStored(replayed, [stored])!;
          expect(canonicalJson(completeDocument(replayed))).toBe(canonicalJson(document));
          // A second time it fits nowhere, unless it only put things where they were.
          expect(changeOfStored(document, stored)).toBeNull();
          expect(replayStored(replayed, [stored])).toBeNull();
        }
        expect(canonicalJson(replayStored(start, log))).toBe(canonicalJson(replayed));
        expect(JSON.stringify(start)).toBe(before);
      }),
      { numRuns },
    );
    expect(changes).toBeGreaterThan(numRuns);
  });
});

describe('the size of what is logged', () => {
  const entry = (index: number) => ({ on: '2027-01-04', channel: 'Call', summary: `Talk ${index}`, order: index });
  const partnerWith = (count: number): RoadmapDocument => ({
    ...emptyDocument('r', 'Plan'),
    partners: {
      p: make('partners', {
        id: 'p',
        log: Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, entry(index)])),
      }),
    },
  });
  const addedTo = (count: number) =>
    transact(partnerWith(count), surroundings, 'Log a call', (tx) =>
      tx.update('partners', 'p', (partner) => {
        partner.log['new'] = entry(9000) as never;
      }),
    );

  it('is that of what was touched: one log entry costs the same in a partner with 5,000 of them', () => {
    const [few, many] = [5, 5000].map((count) => storedChange(addedTo(count) as Change));
    expect(JSON.stringify(many).length).toBe(JSON.stringify(few).length);
    expect(JSON.stringify(many).length).toBeLessThan(400);
    expect(many?.touched).toEqual([{ entity: 'partners', id: 'p', path: ['log', 'new'], after: entry(9000) }]);
  });
});

describe('a log that does not fit', () => {
  const document = {
    ...emptyDocument('r', 'Plan'),
    activities: { a: make('activities', { id: 'a', title: 'Webinar' }) },
  };
  const at = (path: string[], more: Record<string, unknown>) => ({
    id: 'c',
    label: 'Edit',
    at: '2027-01-04T09:00:00Z',
    author: 'Ada',
    schemaVersion: 2,
    touched: [{ entity: 'activities' as const, id: 'a', path, ...more }],
  });
  it.each([
    ['another value before', at(['title'], { before: 'Other', after: 'New' })],
    ['a member that is not there', at(['checklist', 'x', 'text'], { before: 'Old', after: 'New' })],
    [
      'a record that is not there',
      { ...at([], {}), touched: [{ entity: 'roles' as const, id: 'q', path: ['code'], after: 'X' }] },
    ],
    ['a record that is there already', at([], { after: { id: 'a' } })],
    ['a name that every object answers to', at(['__proto__', 'x'], { after: 1 })],
  ])('is found: %s', (_, stored) => {
    expect(changeOfStored(document, stored)).toBeNull();
    const raw = throughJson(compactDocument(document)) as Record<string, unknown>;
    expect(replayStored(raw, [stored])).toBeNull();
  });
});
