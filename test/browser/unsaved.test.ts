import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { inStorageWorker } from './support/in-storage-worker';
import { contentsOf, exported } from './support/passed-files';
import { deleteForGood, makeSampleA } from './support/sample-roadmap';

const app = withApp();

const title = (page: Page) => page.getByLabel('Title of the roadmap');
const saveState = (page: Page) => page.locator('[data-save-state]').getAttribute('data-save-state');

async function rename(page: Page, to: string): Promise<void> {
  await title(page).fill(to);
  await title(page).press('Enter');
}

type Fault = 'none' | 'journal full' | 'database full' | 'database closed' | 'unreadable';

/** Lets the storage worker do what a full disk or a failing one does, as the channel says. */
function listenForFaults(): void {
  let fault: Fault = 'none';
  const channel = new BroadcastChannel('faults');
  channel.onmessage = ({ data }: MessageEvent<Fault | 'heard'>) => {
    // Another page's worker answers on the same channel.
    if (data === 'heard') return;
    fault = data;
    channel.postMessage('heard');
  };
  const { put, get } = IDBObjectStore.prototype;
  const { write } = FileSystemSyncAccessHandle.prototype;
  const full = () => new DOMException('no room', 'QuotaExceededError');
  FileSystemSyncAccessHandle.prototype.write = function (...args) {
    if (fault === 'journal full') throw full();
    return write.apply(this, args);
  };
  IDBObjectStore.prototype.put = function (...args) {
    if (fault === 'database full') throw full();
    return put.apply(this, args);
  };
  IDBObjectStore.prototype.get = function (...args) {
    if (fault === 'unreadable' && this.name === 'roadmaps') throw new DOMException('stub', 'UnknownError');
    // Once: as when the browser closes the connection by itself.
    if (fault === 'database closed') {
      fault = 'none';
      this.transaction.db.close();
      this.transaction.db.dispatchEvent(new Event('close'));
    }
    return get.apply(this, args);
  };
}

/** A roadmap that is saved, on a page whose storage can be made to fail. */
async function openPlan(): Promise<{ page: Page; fail: (fault: Fault) => Promise<void> }> {
  const page = await app.open();
  await inStorageWorker(page.context(), listenForFaults, null);
  await page.reload();
  await makeSampleA(page);
  await expect.poll(() => saveState(page)).toBe('saved');
  const fail = (fault: Fault) =>
    page.evaluate(
      (wanted) =>
        new Promise<void>((heard) => {
          const channel = new BroadcastChannel('faults');
          channel.onmessage = () => {
            channel.close();
            heard();
          };
          channel.postMessage(wanted);
        }),
      fault,
    );
  return { page, fail };
}

/** The document of the file that a button hands out. */
async function exportedDocument(page: Page, button: string): Promise<string> {
  return (await contentsOf(await exported(page, () => page.getByRole('button', { name: button, exact: true }).click())))
    .document;
}

/** Whether closing the page asks first. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** Presses the button in one step: where the page tried again by itself it is gone. */
async function tryAgain(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Try again' })
    .evaluateAll((buttons) => (buttons[0] as HTMLButtonElement | undefined)?.click());
}

test.each([
  ['journal full', 'Export a copy'],
  ['database full', 'Export'],
] as const)(
  'where there is no room (%s) the words say so, the file that “%s” makes holds what was typed, and room saves it',
  async (fault, button) => {
    const { page, fail } = await openPlan();
    await fail(fault);
    await rename(page, 'Typed while there is no room');
    await page.getByText('Not saved: the disk is full.').waitFor();
    expect(await exportedDocument(page, button)).toContain('"Typed while there is no room"');
    expect(await asksBeforeClosing(page)).toBe(true);
    await fail('none');
    await tryAgain(page);
    await expect.poll(() => saveState(page)).toBe('saved');
    expect(await asksBeforeClosing(page)).toBe(false);
  },
);

test('where the browser closed the database, the next edit is saved all the same', async () => {
  const { page, fail } = await openPlan();
  await fail('database closed');
  await rename(page, 'After the closing');
  await expect.poll(() => saveState(page)).toBe('saved');
  await page.reload();
  await expect.poll(() => title(page).inputValue()).toBe('After the closing');
});

test('a roadmap left unsaved is named in the library, asked about when closing, and is there when opened again', async () => {
  const { page, fail } = await openPlan();
  await fail('journal full');
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
  await fail('none');
  await tryAgain(page);
  await page.getByRole('article', { name: 'Left unsaved' }).waitFor();
  await page.getByText('is not saved').waitFor({ state: 'detached' });
  expect(await asksBeforeClosing(page)).toBe(false);
});

test('what cannot be created or duplicated on a full disk is said, and nothing of it is left behind', async () => {
  const { page, fail } = await openPlan();
  await page.keyboard.press('Alt+l');
  await page.getByRole('article').waitFor();
  await fail('journal full');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByText('Nothing was duplicated').waitFor();
  await page.getByText('The disk is full. Nothing was changed.').first().waitFor();
  await fail('none');
  await page.reload();
  await page.getByRole('article').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('removed in another window: said at once, and the file holds all that was here', async () => {
  const { page } = await openPlan();
  const other = await app.open();
  await deleteForGood(other);
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
  const { page, fail } = await openPlan();
  await page.keyboard.press('Alt+l');
  await page.getByRole('article').waitFor();
  await fail('unreadable');
  await page.getByRole('button', { name: /^Open “/ }).click();
  await page.getByRole('heading', { name: 'This roadmap cannot be opened now' }).waitFor();
  await page.getByRole('button', { name: 'Back to the library' }).waitFor();
  await fail('none');
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
