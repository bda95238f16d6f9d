import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { openWaymark } from '@/formats/waymark/open';
import { withApp } from '../support/app-page';
import { choose, contentsOf, drop, exported, type PassedFile } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { storedState } from './support/stored-state';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.getByLabel('Title of the roadmap');
const exportNow = (page: Page) => exported(page, () => page.keyboard.press('Control+s'));
const dialog = (page: Page) => page.getByRole('dialog', { name: 'This roadmap is already here' });
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();
const saved = (page: Page) =>
  expect.poll(() => page.locator('[data-save-state]').innerText()).toMatch(/^Saved \d\d:\d\d$/);
const titlesOnCards = async (page: Page) =>
  (
    await page.getByRole('article').evaluateAll((all) => all.map((article) => article.getAttribute('aria-label') ?? ''))
  ).sort();

async function rename(page: Page, to: string): Promise<void> {
  await title(page).fill(to);
  await title(page).press('Enter');
  await saved(page);
}

/** A roadmap that was exported as "Sent" and is called "Changed since" now. */
async function sentAndChanged(): Promise<{ page: Page; file: PassedFile }> {
  const page = await app.open();
  await makeSampleA(page);
  await rename(page, 'Sent');
  const file = await exportNow(page);
  await rename(page, 'Changed since');
  return { page, file };
}

async function versionsDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('earlier versions');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Versions' }).waitFor();
}

async function backToLibrary(page: Page): Promise<void> {
  await page.keyboard.press('Alt+l');
  await page.getByRole('heading', { name: 'Roadmaps' }).waitFor();
}

test('replacing keeps what stood here as a version, which opens as a copy and goes into the file', async () => {
  const { page, file } = await sentAndChanged();
  await choose(page, file);
  await press(page, 'Replace');
  await expect.poll(() => title(page).inputValue()).toBe('Sent');
  expect((await contentsOf(await exportNow(page))).document).toBe((await contentsOf(file)).document);

  await versionsDialog(page);
  await page.getByText('Before opening Sent (ours).waymark').waitFor();
  await page.getByRole('button', { name: 'Open as a copy' }).click();
  await expect.poll(() => title(page).inputValue()).toBe('Changed since (Before opening Sent (ours).waymark)');
  await backToLibrary(page);
  await expect.poll(async () => (await titlesOnCards(page)).length).toBe(2);

  await page.getByRole('button', { name: 'Open “Sent”' }).click();
  await title(page).waitFor();
  const again = await exportNow(page);
  const opened = await openWaymark(again.bytes);
  expect(opened.ok && opened.file.versions.map((version) => version.document.roadmap.title)).toEqual(['Changed since']);
  const other = await app.openElsewhere();
  await choose(other, again);
  await other.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => title(other).inputValue()).toBe('Sent');
  expect(await contentsOf(await exportNow(other))).toEqual(await contentsOf(again));
});

test('keeping both adds the file as a copy and leaves the other alone', async () => {
  const { page, file } = await sentAndChanged();
  await backToLibrary(page);
  await drop(page, file);
  await press(page, 'Keep both');
  await expect.poll(() => title(page).inputValue()).toBe('Sent (copy)');
  const copy = await openWaymark((await exportNow(page)).bytes);
  const sent = await openWaymark(file.bytes);
  if (!copy.ok || !sent.ok) throw new Error('A file does not open');
  const { id: _copyId, title: _copyTitle, ...copied } = copy.file.document.roadmap;
  const { id: _sentId, title: _sentTitle, ...original } = sent.file.document.roadmap;
  expect(canonicalJson({ ...copy.file.document, roadmap: copied })).toBe(
    canonicalJson({ ...sent.file.document, roadmap: original }),
  );
  await backToLibrary(page);
  await expect.poll(() => titlesOnCards(page)).toEqual(['Changed since', 'Sent (copy)']);
});

test('cancelling, with the button or Escape, changes nothing at all', async () => {
  const { page, file } = await sentAndChanged();
  await backToLibrary(page);
  const before = await storedState(page);
  await choose(page, file);
  await press(page, 'Cancel');
  await dialog(page).waitFor({ state: 'detached' });
  await choose(page, file);
  await dialog(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(await storedState(page)).toBe(before);
  expect(await titlesOnCards(page)).toEqual(['Changed since']);
});

test('a roadmap in the bin is asked about too, and replacing takes it out', async () => {
  const { page, file } = await sentAndChanged();
  await backToLibrary(page);
  await page.getByRole('button', { name: 'More for “Changed since”' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await page.getByRole('heading', { name: 'Plan your first partnership' }).waitFor();
  await choose(page, file);
  await dialog(page).getByText('A copy of it lies in the bin.').waitFor();
  await press(page, 'Replace');
  await expect.poll(() => title(page).inputValue()).toBe('Sent');
  await backToLibrary(page);
  await expect.poll(() => titlesOnCards(page)).toEqual(['Sent']);
});

test('replaced while it is open in another window: that window shows the new state', async () => {
  const { page, file } = await sentAndChanged();
  const other = await app.open(new URL(page.url()).hash.slice(1));
  await expect.poll(() => title(other).inputValue()).toBe('Changed since');
  await choose(page, file);
  await press(page, 'Replace');
  await expect.poll(() => title(other).inputValue()).toBe('Sent');
});
