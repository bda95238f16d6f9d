import type { Page } from '@playwright/test';
import { addDays } from '@/domain/calendar-day';
import { compactDocument } from '@/domain/compact';
import type { RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import type { RoadmapRow } from '@/storage/database';
import { encodeEntries } from '@/storage/journal';
import { snapshotRow } from '@/storage/snapshot';
import { cardOf } from '@/store/roadmap-card';
import { largeDocument } from '../../support/large-document';

const MOMENT = '2027-01-04T09:00:00.000Z';

/** One roadmap as rows and journal bytes, as the app itself would have left them. */
function rowsOf(key: string, document: RoadmapDocument) {
  const stored = compactDocument(document);
  const card = cardOf(document, schedule(document));
  const journal = encodeEntries([
    {
      type: 'checkpoint',
      seq: 0,
      roadmapId: document.roadmap.id,
      organisationId: 'p0',
      at: MOMENT,
      card,
      document: stored,
    },
  ]);
  const row: RoadmapRow = {
    key,
    roadmapId: document.roadmap.id,
    card,
    createdAt: MOMENT,
    changedAt: MOMENT,
    organisationId: 'p0',
    binnedAt: null,
    schemaVersion: document.schemaVersion,
    seq: 0,
    generation: 1,
    journalEnd: journal.length,
  };
  return {
    row,
    snapshot: snapshotRow(key, 0, document.schemaVersion, stored),
    journal: Buffer.from(journal).toString('base64'),
  };
}

/** A plan of this size under a key, in a year of its own so that cards differ. */
function planOf(key: string, activities: number, year: number): RoadmapDocument {
  const document = largeDocument(activities);
  const start = addDays('2027-01-04', year);
  return {
    ...document,
    roadmap: { ...document.roadmap, id: key, title: `Roadmap ${key}`, start, end: addDays(start, 700) },
  };
}

/** Puts roadmaps of these sizes into the profile of an app page that is open at the library. */
export async function seedLibrary(page: Page, sizes: Readonly<Record<string, number>>): Promise<void> {
  const plans = Object.entries(sizes).map(([key, activities], index) => [key, planOf(key, activities, index)] as const);
  await seedDocuments(page, Object.fromEntries(plans));
}

/** Puts these roadmaps, by their keys, into the profile of an app page that is open at the library. */
export async function seedDocuments(page: Page, documents: Readonly<Record<string, RoadmapDocument>>): Promise<void> {
  for (const [key, document] of Object.entries(documents)) {
    await page.evaluate(
      async ({ row, snapshot, journal }) => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('journal', { create: true });
        const file = await (await folder.getFileHandle(`${row.key}.j1`, { create: true })).createWritable();
        await file.write(Uint8Array.from(atob(journal), (letter) => letter.charCodeAt(0)));
        await file.close();
        await new Promise<void>((done, failed) => {
          const request = indexedDB.open('waymark');
          request.onerror = () => failed(request.error);
          request.onsuccess = () => {
            const writing = request.result.transaction(['roadmaps', 'snapshots'], 'readwrite');
            writing.objectStore('roadmaps').put(row);
            writing.objectStore('snapshots').put(snapshot);
            writing.onabort = () => failed(writing.error);
            writing.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        });
      },
      rowsOf(key, document),
    );
  }
  // Asked once, it would lie over what is measured.
  await page.evaluate(() => localStorage.setItem('waymark.settings', JSON.stringify({ name: 'Ada' })));
}
