import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { durableProfile, isFull, openKit } from '../support/durable-profile';
import type { StorageKit } from '../support/storage-page/main';

declare const kit: StorageKit;

const profile = durableProfile();
const each = isFull ? 1000 : 150;

describe('two windows on one roadmap', () => {
  it(`keep all of ${each} edits each on records that both change, and show the same within a second, though one is reloaded`, async () => {
    const browser = await profile.start();
    const one = await openKit(browser, profile);
    const key = await one.evaluate(() => kit.create());
    const two = await openKit(browser, profile);
    const openAll = (page: Page) => page.evaluate((roadmap) => kit.open(roadmap), key);
    await Promise.all([openAll(one), openAll(two)]);
    const run = (page: Page, mark: string, from: number, count: number) =>
      page.evaluate(([name, first, many]) => kit.edits(name, first, many), [mark, from, count] as const);

    const first = run(one, 'even', 0, each);
    await run(two, 'odd', 0, Math.floor(each / 2));
    await two.reload();
    await two.waitForFunction(() => 'kit' in window);
    await openAll(two);
    await Promise.all([first, run(two, 'odd', Math.floor(each / 2), each - Math.floor(each / 2))]);
    const ended = performance.now();
    let seen = await Promise.all([one, two].map((page) => page.evaluate(() => kit.shown())));
    while (seen[0]?.json !== seen[1]?.json && performance.now() - ended < 5000)
      seen = await Promise.all([one, two].map((page) => page.evaluate(() => kit.shown())));
    const agreed = performance.now() - ended;

    const wanted = ['even', 'odd'].flatMap((mark) => Array.from({ length: each }, (_, index) => `${mark}-${index}`));
    for (const { ids, problems, state } of seen) {
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
      expect(problems).toBe(0);
      expect(state).toBe('saved');
    }
    expect(seen[0]?.json).toBe(seen[1]?.json);
    expect(agreed).toBeLessThan(1000);
    // Fields of one record that both windows changed: the last word of each is there.
    const a1 = JSON.parse(seen[0]?.json ?? '').activities.a1;
    expect(a1).toMatchObject({ progress: (each - 1) % 101, notes: `odd ${each - 1}` });
    // What is on disk is what both show.
    const fresh = await openKit(browser, profile);
    expect(await openAll(fresh)).toBe('whole');
    expect((await fresh.evaluate(() => kit.shown())).json).toBe(seen[0]?.json);
    await browser.quit();
    process.stdout.write(`two windows: ${2 * each} edits, all there, same state after ${Math.round(agreed)} ms\n`);
  });

  it('show an edit of the other in the real app within a second', async () => {
    const browser = await profile.start();
    const maker = await openKit(browser, profile);
    const key = await maker.evaluate(() => kit.create());
    await maker.close();
    const address = `${profile.served.appUrl}#/r/${key}/brief`;
    const [one, two] = [await browser.open(address), await browser.open(address)];
    const title = (page: Page) => page.getByLabel('Title of the roadmap');
    await title(two).waitFor();
    await title(one).fill('From the first window');
    await title(one).press('Enter');
    await one.getByText(/^Saved \d/).waitFor();
    const saved = performance.now();
    await expect.poll(() => title(two).inputValue(), { timeout: 3000, interval: 10 }).toBe('From the first window');
    expect(performance.now() - saved).toBeLessThan(1000);
    await title(two).fill('From the second');
    await title(two).press('Enter');
    await expect.poll(() => title(one).inputValue(), { timeout: 3000, interval: 10 }).toBe('From the second');
    await browser.quit();
  });
});
