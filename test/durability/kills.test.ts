import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { durableProfile, isFull, openKit, random } from '../support/durable-profile';
import type { StorageKit } from '../support/storage-page/main';

declare const kit: StorageKit;

const profile = durableProfile();
const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Types titles into the header of the open roadmap as fast as they are saved; the page tells of each that it showed as saved. */
async function typeTitles(page: Page, from: number, acknowledge: (count: number) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledge);
  const typing = page.evaluate(async (first) => {
    const { acknowledge: tell } = window as unknown as { acknowledge: (count: number) => Promise<void> };
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const isSaved = () => document.querySelector('[data-save-state]')?.getAttribute('data-save-state') === 'saved';
    const turn = () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    for (let count = first; ; count += 1) {
      const input = document.querySelector<HTMLInputElement>('input[aria-label="Title of the roadmap"]');
      if (!input) throw new Error('no title field');
      input.focus();
      setValue?.call(input, `Edit ${count}`);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await turn();
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      while (isSaved()) await turn();
      while (!isSaved()) await turn();
      void tell(count);
    }
  }, from);
  typing.catch(() => undefined);
}

const shownTitle = (page: Page) => page.getByLabel('Title of the roadmap').inputValue();

describe('kill -9 of the whole browser', () => {
  const kills = isFull ? 100 : 20;

  it(`${kills} times while titles are typed: none that was shown as saved is lost`, async () => {
    let browser = await profile.start();
    let page = await openKit(browser, profile);
    const key = await page.evaluate(() => kit.create());
    await page.close();
    const openTitle = async () => {
      const opened = await browser.open(`${profile.served.appUrl}#/r/${key}/brief`);
      await opened.getByLabel('Title of the roadmap').waitFor();
      return opened;
    };
    page = await openTitle();
    let next = 1;
    let acknowledged = 0;
    let total = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      await typeTitles(page, next, (count) => {
        acknowledged = count;
        total += 1;
      });
      const least = acknowledged + 3;
      for (let waited = 0; acknowledged < least && waited < 100; waited += 1) await sleep(50);
      await sleep(random(300));
      await browser.kill();
      expect(acknowledged, `kill ${kill}: edits were saved before it`).toBeGreaterThanOrEqual(least);
      browser = await profile.start();
      page = await openTitle();
      const shown = Number((await shownTitle(page)).replace('Edit ', ''));
      expect(shown, `kill ${kill}`).toBeGreaterThanOrEqual(acknowledged);
      next = shown + 1;
    }
    await browser.quit();
    process.stdout.write(`${kills} kills, ${total} edits shown as saved, 0 lost\n`);
  });

  const pairs = isFull ? 100 : 6;

  it(`${pairs} times while two windows edit the same roadmap: every saved edit is there, whole`, async () => {
    let browser = await profile.start();
    let page = await openKit(browser, profile);
    const key = await page.evaluate(() => kit.create());
    const acknowledged = new Set<string>();
    for (let kill = 1; kill <= pairs; kill += 1) {
      const windows = [page, await openKit(browser, profile)];
      const before = acknowledged.size;
      await Promise.all(
        windows.map(async (window, index) => {
          await window.exposeFunction('acknowledge', (id: string) => void acknowledged.add(id));
          expect(await window.evaluate((roadmap) => kit.open(roadmap), key)).not.toBe('damaged');
          window
            .evaluate(
              ([mark]) =>
                kit.edits(mark, 0, 1_000_000, (window as unknown as { acknowledge: (id: string) => void }).acknowledge),
              [`k${kill}-${index ? 'odd' : 'even'}`] as const,
            )
            .catch(() => undefined);
        }),
      );
      for (let waited = 0; acknowledged.size < before + 10 && waited < 100; waited += 1) await sleep(50);
      await sleep(random(300));
      await browser.kill();
      expect(acknowledged.size).toBeGreaterThanOrEqual(before + 10);
      browser = await profile.start();
      page = await openKit(browser, profile);
      if ((await page.evaluate(() => kit.keys())).length === 0) {
        // The browser has dropped its database: this is what the journal is for.
        expect(await page.evaluate(() => kit.lost())).toEqual([key]);
        expect(await page.evaluate(() => kit.restore())).toEqual([]);
      }
      await page.evaluate((roadmap) => kit.open(roadmap), key);
      const shown = await page.evaluate(() => kit.shown());
      const there = new Set(shown.ids);
      expect(
        [...acknowledged].filter((id) => !there.has(id)),
        `lost after kill ${kill}`,
      ).toEqual([]);
      expect(shown.problems).toBe(0);
    }
    await browser.quit();
    process.stdout.write(`${pairs} kills of two windows, ${acknowledged.size} saved edits, 0 lost\n`);
  });
});
