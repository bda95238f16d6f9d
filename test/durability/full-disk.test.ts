import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, describe, expect, it } from 'vitest';
import { durableProfile, isFull } from '../support/durable-profile';
import { killLeftChromiums, startKillableChromium } from '../support/platform-page/killable-chromium';
import type { StorageKit } from '../support/storage-page/main';

declare const kit: StorageKit;

const profile = durableProfile();
const mounted: string[] = [];

/** A small disk in memory, or null where this machine does not let us have one. */
function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux') return null;
  const folder = mkdtempSync(join(tmpdir(), 'waymark-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
    mounted.push(folder);
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function dropDisk(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
  rmSync(folder, { recursive: true, force: true });
  mounted.splice(mounted.indexOf(folder), 1);
}

afterAll(() => {
  killLeftChromiums();
  for (const folder of [...mounted]) dropDisk(folder);
});

const probe = smallDisk(1);
if (probe) dropDisk(probe);
else process.stdout.write('SKIPPED: a full disk, because no small disk can be mounted here (needs Linux and root)\n');

/** Fills the disk until this many pages of 4 KB are left; the browser may be writing at the same time. */
function fill(disk: string, pagesLeft: number): void {
  const file = join(disk, 'ballast');
  for (let block = 1 << 20; block >= 4096; block >>= 4) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(block));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  truncateSync(file, Math.max(0, statSync(file).size - pagesLeft * 4096));
}

describe.skipIf(!probe)('a full disk', () => {
  const levels = isFull ? [0, 1, 2, 3, 5, 8] : [0, 3];

  it.each(levels)(
    'with %i pages left says "Not saved", loses nothing that was saved, and saves again when there is room',
    async (pages) => {
      const disk = smallDisk(150) as string;
      const folder = join(disk, 'profile');
      const openKit = async () => {
        const browser = await startKillableChromium(folder);
        const page = await browser.open(profile.served.kitUrl);
        await page.waitForFunction(() => 'kit' in window);
        return { browser, page };
      };
      let { browser, page } = await openKit();
      const key = await page.evaluate(() => kit.create(1));
      await page.evaluate((roadmap) => kit.open(roadmap), key);
      const saved = await page.evaluate(() => kit.edits('seed', 0, 30));

      const app = await browser.open(`${profile.served.appUrl}#/r/${key}/brief`);
      const title = app.getByLabel('Title of the roadmap');
      await title.waitFor();
      fill(disk, pages);
      const states = await page.evaluate(async () => {
        const found: string[] = [];
        // Long notes, so that a few pages are soon used up.
        for (let count = 199; count < 199 + 200 * 60 && found.at(-1) !== 'not-saved'; count += 200)
          found.push(await kit.edit('full', count));
        return found;
      });
      expect(states.at(-1), 'the disk is full').toBe('not-saved');
      saved.push(...states.flatMap((state, index) => (state === 'saved' ? [`full-${199 + 200 * index}`] : [])));

      const typed = await typeUntilFull(app);
      await app.getByText('Not saved: the disk is full', { exact: false }).waitFor({ timeout: 10_000 });
      expect(await title.inputValue(), 'what was typed is still shown').toBe(typed);

      rmSync(join(disk, 'ballast'));
      await app.getByRole('button', { name: 'Try again' }).click();
      await app.getByText(/^Saved/).waitFor({ timeout: 15_000 });
      await page.evaluate(() => kit.retry());
      await expect.poll(() => page.evaluate(() => kit.shown().state), { timeout: 15_000 }).toBe('saved');
      await browser.quit();

      ({ browser, page } = await openKit());
      const seen = await readAll(page, key);
      expect(saved.filter((id) => !seen.ids.includes(id))).toEqual([]);
      expect(seen.ids).toContain(`full-${199 + 200 * (states.length - 1)}`);
      expect(seen.problems).toBe(0);
      await browser.quit();
      dropDisk(disk);
    },
  );
});

/** Types titles, each as long as may be, until one is not saved: what is left of the last pages holds a few small edits. Answers the last. */
async function typeUntilFull(app: Page): Promise<string> {
  const title = app.getByLabel('Title of the roadmap');
  const state = () => app.locator('[data-save-state]').getAttribute('data-save-state');
  for (let count = 0; count < 100; count += 1) {
    const typed = `${count} typed on a full disk `.padEnd(400, 'x');
    await title.fill(typed);
    await title.press('Enter');
    await expect.poll(state, { timeout: 15_000 }).toMatch(/^(saved|not-saved)$/);
    if ((await state()) === 'not-saved') return typed;
  }
  throw new Error('A hundred titles were saved on a full disk.');
}

async function readAll(page: Page, key: string) {
  return page.evaluate(async (roadmap) => {
    if ((await kit.keys()).length === 0) {
      await kit.lost();
      await kit.restore();
    }
    await kit.open(roadmap);
    return kit.shown();
  }, key);
}
