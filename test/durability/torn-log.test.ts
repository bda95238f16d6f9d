import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { durableProfile, isFull, openKit, random } from '../support/durable-profile';
import type { StorageKit } from '../support/storage-page/main';

declare const kit: StorageKit;

const profile = durableProfile();

/** The folder in which Chromium keeps the database of the served page. */
function databaseFolder(): string {
  const folder = join(profile.folder, 'Default', 'IndexedDB');
  const name = readdirSync(folder).find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (!name) throw new Error(`no database in ${readdirSync(folder).join(', ')}`);
  return join(folder, name);
}

const filesOf = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

/** Opens the app as a person would after what happened; brings back what it offers, by its one button. */
async function recoverInApp(): Promise<{
  offered: boolean;
  contents: string;
  browserPage: Page;
  quit: () => Promise<void>;
}> {
  const browser = await profile.start();
  const app = await browser.open(profile.served.appUrl);
  const card = app.getByText('Title', { exact: false }).first();
  const dialog = app.getByRole('dialog', { name: 'A roadmap is missing, and can be brought back' });
  await expect.poll(async () => (await dialog.isVisible()) || (await card.isVisible()), { timeout: 10_000 }).toBe(true);
  // The library may be painted a moment before the journals have been compared with it.
  const isEmpty = await app.evaluate(async () => (await indexedDB.databases()).length === 0);
  expect(isEmpty).toBe(false);
  await dialog.waitFor({ timeout: 1500 }).catch(() => undefined);
  const offered = await dialog.isVisible();
  if (offered) {
    expect(await dialog.textContent()).toContain('Title');
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await app.getByText('The roadmap is back').waitFor();
  }
  await card.waitFor();
  await app.close();
  const page = await openKit(browser, profile);
  const keys = await page.evaluate(() => kit.keys());
  expect(keys).toHaveLength(1);
  const contents = await page.evaluate((key) => kit.contents(key), keys[0] as string);
  return { offered, contents, browserPage: page, quit: () => browser.quit() };
}

/** A roadmap with versions, a file and edits on a profile; its key and everything it holds. */
async function worked(edits: number): Promise<{ key: string; contents: string }> {
  const browser = await profile.start();
  const page = await openKit(browser, profile);
  const key = await page.evaluate(() => kit.create(2));
  await page.evaluate((roadmap) => kit.open(roadmap), key);
  await page.evaluate((count) => kit.edits('before', 1, count), edits);
  const contents = await page.evaluate((roadmap) => kit.contents(roadmap), key);
  await browser.quit();
  return { key, contents };
}

describe('a torn database log', () => {
  const runs = isFull ? 10 : 3;

  it(`${runs} times: kill, cut its end, a session with five edits, a clean end, a new start: nothing is lost`, async () => {
    let wiped = 0;
    for (let run = 1; run <= runs; run += 1) {
      let browser = await profile.start();
      let page = await openKit(browser, profile);
      const key = await page.evaluate(() => kit.create(1));
      await page.evaluate((roadmap) => kit.open(roadmap), key);
      const ids = await page.evaluate(() => kit.edits('first', 1, 20));
      await browser.kill();
      const [log] = filesOf(databaseFolder(), /^\d+\.log$/);
      const size = statSync(log as string).size;
      truncateSync(log as string, Math.max(0, size - 1 - random(800)));

      browser = await profile.start();
      page = await openKit(browser, profile);
      await page.evaluate(async (roadmap) => {
        if ((await kit.lost()).length) await kit.restore();
        await kit.open(roadmap);
      }, key);
      ids.push(...(await page.evaluate(() => kit.edits('second', 1, 5))));
      const before = await page.evaluate((roadmap) => kit.contents(roadmap), key);
      await browser.quit();

      const { offered, contents, quit } = await recoverInApp();
      if (offered) wiped += 1;
      expect(contents).toBe(before);
      expect(ids.filter((id) => !contents.includes(`"${id}"`))).toEqual([]);
      await quit();
      rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    process.stdout.write(
      `torn log: ${runs} runs, the browser dropped the whole database in ${wiped} of them, 0 edits lost\n`,
    );
  });
});

const kinds: Record<string, () => Promise<void> | void> = {
  'whose folder is gone': () => rmSync(databaseFolder(), { recursive: true }),
  'with sixteen bytes overwritten in its log': async () => {
    const [log] = filesOf(databaseFolder(), /^\d+\.log$/).filter((file) => statSync(file).size > 200);
    if (!log) throw new Error('no log to damage');
    const file = await open(log, 'r+');
    await file.write(Buffer.alloc(16, 0x5a), 0, 16, Math.floor(statSync(log).size / 2));
    await file.close();
  },
  'cut to nothing': () => {
    for (const file of filesOf(databaseFolder(), /^(\d+\.(log|ldb)|MANIFEST-\d+)$/)) writeFileSync(file, '');
  },
};

describe('a database', () => {
  it.each(Object.entries(kinds))(
    '%s: the app names what is lost and one click brings all of it back',
    async (_, damage) => {
      for (let run = 0; run < (isFull ? 5 : 1); run += 1) {
        const { contents } = await worked(12);
        await damage();
        const recovered = await recoverInApp();
        expect(recovered.offered).toBe(true);
        expect(recovered.contents).toBe(contents);
        await recovered.quit();
        // And it is kept from now on.
        const again = await recoverInApp();
        expect(again.offered).toBe(false);
        expect(again.contents).toBe(contents);
        await again.quit();
        rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      }
    },
  );

  it('of a newer Waymark: the app says so, and writes nothing to it', async () => {
    await worked(3);
    const browser = await profile.start();
    const kitPage = await openKit(browser, profile);
    await kitPage.close();
    const bare = await browser.open(`${profile.served.appUrl}assets/none`);
    const dump = () =>
      new Promise<string>((done, failed) => {
        const request = indexedDB.open('waymark');
        request.onerror = () => failed(request.error);
        request.onsuccess = async () => {
          const db = request.result;
          const all: Record<string, unknown> = { version: db.version };
          for (const name of db.objectStoreNames)
            all[name] = await new Promise((got) => {
              const read = db.transaction(name).objectStore(name).getAll();
              read.onsuccess = () => got(read.result);
            });
          db.close();
          done(JSON.stringify(all));
        };
      });
    await bare.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const request = indexedDB.open('waymark', 20);
          request.onerror = () => failed(request.error);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
        }),
    );
    const before = await bare.evaluate(dump);
    expect(before).toContain('"version":20');
    const app = await browser.open(profile.served.appUrl);
    await app.getByRole('heading', { name: 'Your roadmaps were saved by a newer Waymark' }).waitFor();
    await app.getByRole('button', { name: 'Try again' }).click();
    await app.getByRole('heading', { name: 'Your roadmaps were saved by a newer Waymark' }).waitFor();
    await app.close();
    expect(await bare.evaluate(dump)).toBe(before);
    await browser.quit();
    expect(existsSync(databaseFolder())).toBe(true);
  });
});
