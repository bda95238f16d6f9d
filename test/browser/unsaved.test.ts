import type { Page } from '@playwright/test';
import { expect, inject, test } from 'vitest';
import { withApp } from '../support/app-page';
import { contentsOf, exported } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';

const app = withApp();

const title = (page: Page) => page.getByLabel('Title of the roadmap');
const saveState = (page: Page) => page.locator('[data-save-state]').getAttribute('data-save-state');

async function rename(page: Page, to: string): Promise<void> {
  await title(page).fill(to);
  await title(page).press('Enter');
}

/** A roadmap that is saved, on a page whose storage can be made full; `room` gives the space back. */
async function openPlan(): Promise<{ page: Page; fill: () => Promise<void>; room: () => Promise<void> }> {
  app.allow(/QuotaExceeded|quota/i);
  const page = await app.open();
  await makeSampleA(page);
  await expect.poll(() => saveState(page)).toBe('saved');
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(inject('appUrl'));
  return {
    page,
    fill: () => devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }).then(() => undefined),
    room: () => devtools.send('Storage.overrideQuotaForOrigin', { origin }).then(() => undefined),
  };
}

/** The document of the file that a button hands out. */
async function exportedDocument(page: Page, button: string): Promise<string> {
  return (await contentsOf(await exported(page, () => page.getByRole('button', { name: button }).first().click())))
    .document;
}

/** Whether closing the page asks first. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

test('where the disk is full, the words say so, the exported file holds what was typed, and room saves it', async () => {
  const { page, fill, room } = await openPlan();
  await fill();
  await rename(page, 'Typed while the disk is full');
  await page.getByText('Not saved: the disk is full.').waitFor();
  expect(await asksBeforeClosing(page)).toBe(true);
  for (const button of ['Export a copy', 'Export'])
    expect(await exportedDocument(page, button)).toContain('"Typed while the disk is full"');
  await room();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => saveState(page)).toBe('saved');
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('a roadmap left unsaved is named in the library, asked about when closing, and is there when opened again', async () => {
  const { page, fill, room } = await openPlan();
  await fill();
  await rename(page, 'Left unsaved');
  await page.getByText('Not saved: the disk is full.').waitFor();
  await page.keyboard.press('Alt+l');
  await page.getByText('“Left unsaved” is not saved: the disk is full.').waitFor();
  expect(await asksBeforeClosing(page)).toBe(true);
  expect(await exportedDocument(page, 'Export a copy')).toContain('"Left unsaved"');
  // Opened again from the library, it is the one that was typed into.
  await page.getByRole('button', { name: /^Open “Regulated-segment entry/ }).click();
  await expect.poll(() => title(page).inputValue()).toBe('Left unsaved');
  await page.keyboard.press('Alt+l');
  await room();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('article', { name: 'Left unsaved' }).waitFor();
  await page.getByText('is not saved').waitFor({ state: 'detached' });
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('what cannot be created or duplicated on a full disk is said, and nothing of it is left behind', async () => {
  const { page, fill, room } = await openPlan();
  await page.keyboard.press('Alt+l');
  await page.getByRole('article').waitFor();
  await fill();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByText('Nothing was duplicated').waitFor();
  await page.getByText('The disk is full. Nothing was changed.').first().waitFor();
  await room();
  await page.reload();
  await page.getByRole('article').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('removed in another window: said at once, and the file holds all that was here', async () => {
  const { page } = await openPlan();
  const other = await app.open();
  await other.getByRole('button', { name: /^More for/ }).click();
  await other.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await other.getByText('Bin (1)').click();
  await other.getByRole('button', { name: /^More for/ }).click();
  await other.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Not saved: this roadmap was removed in another window.').waitFor();
  await rename(page, 'Only here now');
  expect(await exportedDocument(page, 'Export a copy')).toContain('"Only here now"');
  expect(await asksBeforeClosing(page)).toBe(true);
});

test('replaced under this window: what was not saved yet is told and can be exported, and the new one opens', async () => {
  const { page } = await openPlan();
  const file = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
  const other = await app.open();
  await other.getByRole('article').waitFor();
  const lock = `waymark-roadmap-${new URL(page.url()).hash.split('/')[2]}`;
  const third = await app.open();
  await third.evaluate((name) => {
    const held = new Promise((resolve) => Object.assign(window, { letGo: resolve }));
    void navigator.locks.request(name, () => held);
  }, lock);
  const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.keyboard.press('Control+o')]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
  await other.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click();
  // The replacement waits for the lock; what is typed now waits behind it.
  await expect
    .poll(() =>
      third.evaluate(
        (name) => navigator.locks.query().then(({ pending }) => pending?.some((one) => one.name === name)),
        lock,
      ),
    )
    .toBe(true);
  await rename(page, 'Typed too late');
  await third.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await page.getByText('One edit was not saved').waitFor();
  expect(await exportedDocument(page, 'Export a copy with it')).toContain('"Typed too late"');
  await expect.poll(() => title(page).inputValue()).not.toBe('Typed too late');
  await expect.poll(() => saveState(page)).toBe('saved');
});

test('a roadmap that cannot be opened leaves nobody before a spinner: words, the library, another try', async () => {
  const { page } = await openPlan();
  const { hash } = new URL(page.url());
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (...args) {
      if (this.name === 'roadmaps' && !('isWell' in window)) throw new DOMException('stub', 'UnknownError');
      return get.apply(this, args);
    };
  });
  await page.goto(`${inject('appUrl')}${hash}`);
  await page.reload();
  await page.getByRole('heading', { name: 'This roadmap cannot be opened now' }).waitFor();
  await page.getByRole('button', { name: 'Back to the library' }).waitFor();
  await page.evaluate(() => Object.assign(window, { isWell: true }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => saveState(page)).toBe('saved');
});

test('a title of 500 characters is duplicated, exported and opened again', async () => {
  const { page } = await openPlan();
  await rename(page, 'x'.repeat(500));
  await expect.poll(() => saveState(page)).toBe('saved');
  await page.keyboard.press('Alt+l');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  const copy = page.getByRole('article', { name: /x… \(copy\)$/ });
  await copy.waitFor();
  await copy.getByRole('button', { name: /^More for/ }).click();
  const file = await exported(page, () => page.getByRole('menuitem', { name: 'Export as file…' }).click());
  expect((await contentsOf(file)).document).toContain('x… (copy)"');
});
