import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { contentsOf, exported } from './support/passed-files';
import { deleteForGood, makeSampleA } from './support/sample-roadmap';
import { cell, goTo, textOf, typeInto } from './support/table-cells';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.getByLabel('Title of the roadmap');
const fileOf = (page: Page) =>
  exported(page, () => page.getByRole('button', { name: 'Export' }).click()).then(contentsOf);

/** Two windows on one roadmap, both at its activities. */
async function twoWindows(): Promise<[Page, Page]> {
  const one = await app.open();
  await makeSampleA(one);
  await goTo(one, 'Activities');
  const two = await app.open(new URL(one.url()).hash.slice(1));
  for (const page of [one, two]) await page.getByRole('row', { name: 'Webinar 1 live' }).waitFor();
  return [one, two];
}

async function rename(page: Page, to: string): Promise<void> {
  await title(page).fill(to);
  await title(page).press('Enter');
}

describe('two windows on one roadmap', () => {
  test('show each other’s edits within a second', async () => {
    const [one, two] = await twoWindows();
    await two.evaluate(() => {
      const words = 'Seen at once';
      const field = document.querySelector<HTMLInputElement>('[aria-label="Title of the roadmap"]');
      const look = () => {
        if (field?.value === words)
          document.documentElement.dataset['seen'] = String(performance.timeOrigin + performance.now());
        else setTimeout(look, 5);
      };
      look();
    });
    await title(one).fill('Seen at once');
    const sent = await one.evaluate(() => performance.timeOrigin + performance.now());
    await title(one).press('Enter');
    await expect.poll(() => title(two).inputValue()).toBe('Seen at once');
    const seen = Number(await two.locator('html').getAttribute('data-seen'));
    expect(seen - sent).toBeLessThan(1000);
    await typeInto(two, 'Webinar 1 live', 'Status', 'blo', 'Blocked');
    await expect.poll(() => textOf(one, 'Webinar 1 live', 'Status'), { timeout: 1000 }).toBe('Blocked');
  });

  test('different fields of one record changed in both at once both stay', async () => {
    const [one, two] = await twoWindows();
    const row = 'Enablement kit for sales';
    await (await cell(one, row, 'Status')).click();
    await one.keyboard.type('blo');
    await (await cell(two, row, 'Title')).click();
    await two.keyboard.press('F2');
    await two.keyboard.press('End');
    await two.keyboard.type(' and service');
    await Promise.all([one.keyboard.press('Enter'), two.keyboard.press('Enter')]);
    for (const page of [one, two]) {
      await expect.poll(() => textOf(page, `${row} and service`, 'Status')).toBe('Blocked');
    }
    await one.reload();
    await expect.poll(() => textOf(one, `${row} and service`, 'Status')).toBe('Blocked');
  });

  test('streams of edits from both arrive whole in both, in the store and in the file', async () => {
    const [one, two] = await twoWindows();
    const add = async (page: Page, word: string) => {
      await page.getByRole('button', { name: 'Add activity' }).click();
      for (let count = 1; count <= 8; count += 1) {
        await page.keyboard.type(`${word} ${count}`);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Escape');
    };
    await Promise.all([add(one, 'Ours'), add(two, 'Theirs')]);
    const wanted = ['Ours', 'Theirs'].flatMap((word) => [1, 2, 3, 4, 5, 6, 7, 8].map((count) => `${word} ${count}`));
    for (const page of [one, two]) {
      await expect
        .poll(() =>
          page
            .locator('[data-row]')
            .allInnerTexts()
            .then((rows) => rows.join('\n')),
        )
        .toContain('Theirs 8');
      const text = (await page.locator('[data-row]').allInnerTexts()).join('\n');
      for (const name of wanted) expect(text).toContain(name);
    }
    const [here, there] = [await fileOf(one), await fileOf(two)];
    expect(here).toEqual(there);
    for (const name of wanted) expect(here.document).toContain(`"${name}"`);
  });

  test('undo takes back only one’s own, and leaves what the other changed since', async () => {
    const [one, two] = await twoWindows();
    await typeInto(one, 'Webinar 1 live', 'Status', 'blo', 'Blocked');
    await expect.poll(() => textOf(two, 'Webinar 1 live', 'Status')).toBe('Blocked');
    await typeInto(two, 'Webinar 1 live', 'Start', '1 mar 2027', '1 Mar 2027');
    await expect.poll(() => textOf(one, 'Webinar 1 live', 'Start')).toBe('1 Mar 2027');
    await one.keyboard.press('Control+z');
    for (const page of [one, two]) {
      await expect.poll(() => textOf(page, 'Webinar 1 live', 'Status')).toBe('Planned');
      expect(await textOf(page, 'Webinar 1 live', 'Start')).toBe('1 Mar 2027');
    }
    await expect.poll(() => one.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);
  });

  test('one who edits what the other removes is told', async () => {
    const [one, two] = await twoWindows();
    const row = 'Post-launch retrospective';
    const key = new URL(one.url()).hash.split('/')[2];
    // While a third page holds the roadmap's lock, both edits wait to be stored and neither window knows of the other's.
    const third = await app.open();
    await third.evaluate((lock) => {
      void navigator.locks.request(
        lock,
        () =>
          new Promise((resolve) => {
            Object.assign(window, { letGo: resolve });
          }),
      );
    }, `waymark-roadmap-${key}`);
    await (await cell(one, row, 'Title')).click({ button: 'right' });
    await one.getByRole('menuitem', { name: 'Remove' }).click();
    await one
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await one.getByRole('row', { name: row }).waitFor({ state: 'detached' });
    await typeInto(two, row, 'Status', 'blo', 'Blocked');
    await third.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await two.getByText('could not be kept').waitFor();
    await two.getByRole('row', { name: row }).waitFor({ state: 'detached' });
    expect(await two.getByRole('alert').innerText()).toContain('removed in another window');
    await expect.poll(() => two.locator('[data-save-state]').getAttribute('data-save-state')).toBe('saved');
    expect(await fileOf(one)).toEqual(await fileOf(two));
  });
});

test('a roadmap put into the bin or deleted elsewhere is said, and nothing is called saved', async () => {
  const page = await app.open();
  await makeSampleA(page);
  const other = await app.open();
  await deleteForGood(other);
  await other.getByText('The bin is empty.').waitFor();
  await rename(page, 'Too late');
  await page.getByText('Not saved: this roadmap was removed in another window.').waitFor();
  expect(await page.locator('[data-save-state]').innerText()).toBe('Not saved');
});

test('the library of one window shows what another makes, renames and bins', async () => {
  const one = await app.open();
  const two = await app.open();
  await makeSampleA(one);
  await two.getByRole('article', { name: 'Regulated-segment entry by co-marketing' }).waitFor();
  await rename(one, 'Clinics');
  await two.getByRole('article', { name: 'Clinics' }).waitFor();
});
