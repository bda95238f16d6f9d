import { applyEntries } from '@/domain/change';
import { compactDocument } from '@/domain/compact';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import { sampleDocument } from '@/domain/samples/sample-library';
import { type StoredChange, storedChange } from '@/domain/stored-change';
import { type Transaction, transact } from '@/domain/transaction';

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}

const now = counter('');
const surroundings = {
  newId: counter('edit-'),
  now: () => `2026-11-23T09:${now().padStart(2, '0')}:00.000Z`,
  author: 'Ada',
};

/** Edits that make, change and remove records of every table, as a person might. */
const edits: [string, (tx: Transaction) => void][] = [
  [
    'Rename the roadmap',
    (tx) =>
      tx.update('roadmap', tx.roadmap.id, (roadmap) => {
        roadmap.title = 'Hospitals first — 2027';
      }),
  ],
  [
    'Move a milestone',
    (tx) =>
      tx.update('activities', tx.all('activities')[0]!.id, (activity) => {
        activity.notBefore = '2027-01-11';
      }),
  ],
  ...tableNames.map((table): [string, (tx: Transaction) => void] => [
    `Add to ${table}`,
    (tx) => {
      const partner = tx.all('partners')[0]!.id;
      tx.add(table, (table === 'roles' ? { partnerId: partner } : { notes: 'Zoë: “agreed” 👍' }) as never);
    },
  ]),
  [
    'Change notes',
    (tx) => {
      for (const table of tableNames)
        tx.update(table, tx.all(table).at(-1)!.id, (record) => {
          record.notes = 'Looked at again';
        });
    },
  ],
  ['Remove a partner', (tx) => tx.remove('partners', tx.all('partners').at(-2)!.id)],
];

/** A stored document with every entity, and a log of changes over it: what a release freezes for its successors. */
export async function makeFixture(): Promise<{ document: unknown; log: StoredChange[] }> {
  const { document } = await sampleDocument('a', { start: '2026-11-23', newId: counter('id-') });
  const stored = compactDocument(document);
  const current = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, typeof value === 'object' ? { ...value } : value]),
  ) as unknown as RoadmapDocument;
  const log: StoredChange[] = [];
  for (const [label, recipe] of edits) {
    const change = transact(current, surroundings, label, recipe);
    if (!change) throw new Error(`"${label}" changed nothing.`);
    applyEntries(current, change.entries);
    log.push(storedChange(change));
  }
  return { document: stored, log };
}
