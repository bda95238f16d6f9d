import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { completeDocument } from '@/domain/compact';
import { SCHEMA_VERSION } from '@/domain/document';
import { migrate } from '@/domain/migrations/migrate';
import { replay1 } from '@/domain/migrations/replay-1';
import { withApp } from '../support/app-page';
import { type OlderStore, olderStore } from '../support/older-store';
import { giveName } from './support/kept-roadmap';
import { contentsOf, exported } from './support/passed-files';

const app = withApp();

/** Puts database rows and journal where the older program would have left them; the page stands at its library. */
async function plant(page: Page, { journal, key: _, ...rows }: OlderStore): Promise<void> {
  const file = { name: journal.name, base64: Buffer.from(journal.bytes).toString('base64') };
  await page.evaluate(
    async ([tables, { name, base64 }]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('journal', { create: true });
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writing.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writing.close();
      await new Promise<void>((done, failed) => {
        const request = indexedDB.open('waymark');
        request.onsuccess = () => {
          const putting = request.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, all] of Object.entries(tables)) for (const row of all) putting.objectStore(table).put(row);
          putting.onabort = () => failed(putting.error);
          putting.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      });
    },
    [rows as Record<string, unknown[]>, file] as const,
  );
}

/** The title of the roadmap, schema version and log of what is stored of it. */
const stored = (page: Page, key: string) =>
  page.evaluate(async (asked) => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done) => {
        request.onsuccess = () => done(request.result);
      });
    const database = await ask(indexedDB.open('waymark'));
    const reading = database.transaction(['roadmaps', 'changes']);
    const [row, changes] = await Promise.all([
      ask(reading.objectStore('roadmaps').get(asked)),
      ask(reading.objectStore('changes').getAll()),
    ]);
    database.close();
    return { schemaVersion: row.schemaVersion, last: changes.at(-1).change };
  }, key);

test('what an older program stored is opened, edited and there after a reload, with nothing lost', async () => {
  const older = olderStore();
  const document = JSON.parse(older.versionDocuments[0]!.json);
  const migrated = migrate(
    replay1(
      document,
      older.changes.map(({ change }) => change),
    ),
  );
  const wanted = completeDocument(migrated.ok ? migrated.document : {});
  const page = await app.open();
  await plant(page, older);
  await giveName(page);
  await page.goto(`${page.url().split('#')[0]}#/r/${older.key}/brief`);
  await page.reload();
  const title = page.getByLabel('Title of the roadmap');
  await expect.poll(() => title.inputValue()).toBe('Hospitals first — 2027');
  await title.fill('Typed by this program');
  await title.press('Enter');
  await expect
    .poll(() => stored(page, older.key).then(({ last }) => last.touched?.[0]?.after))
    .toBe('Typed by this program');
  await page.reload();
  await expect.poll(() => title.inputValue()).toBe('Typed by this program');
  expect(await stored(page, older.key)).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    last: { touched: [{ entity: 'roadmap', path: ['title'], before: 'Hospitals first — 2027' }] },
  });
  const file = await contentsOf(await exported(page, () => page.getByRole('button', { name: 'Export' }).click()));
  const roadmap = { ...wanted.roadmap, title: 'Typed by this program' };
  expect(file.document).toBe(canonicalJson({ ...wanted, roadmap }));
  expect(file.versions).toHaveLength(1);
});
