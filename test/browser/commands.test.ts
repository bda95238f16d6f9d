import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { exported, wholeFileQuestion } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { cell, goTo, textOf, typeInto } from './support/table-cells';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const search = (page: Page) => page.getByRole('combobox', { name: 'Search commands' });
const listed = (page: Page) => page.getByRole('listbox', { name: 'Commands' }).getByRole('option').allInnerTexts();
const undoButton = (page: Page) => page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ });
const redoButton = (page: Page) => page.getByRole('button', { name: /^(Do again:|Nothing to do again)/ });

async function sample(): Promise<Page> {
  const page = await app.open();
  await makeSampleA(page);
  return page;
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await search(page).waitFor();
}

describe('the palette', () => {
  test('lists what can be done here and now, with its keys', async () => {
    const page = await app.open();
    await openPalette(page);
    const inLibrary = (await listed(page)).map((text) => text.split('\n')[0]);
    expect(inLibrary).toContain('New roadmap…');
    expect(inLibrary).not.toContain('Export as file…');
    expect(inLibrary).not.toContain('Undo');
    await page.keyboard.press('Escape');
    await makeSampleA(page);
    await openPalette(page);
    expect(await listed(page)).toContain('Export as file…\nCtrl+S');
    expect((await listed(page)).map((text) => text.split('\n')[0])).not.toContain('Undo');
  });

  test('finds by any word and runs with Enter, with the arrows or the mouse', async () => {
    const page = await sample();
    await openPalette(page);
    await search(page).fill('go rol');
    await expect.poll(() => listed(page)).toEqual(['Go to Roles\nAlt+5']);
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Roles' }).waitFor();
    await openPalette(page);
    await search(page).fill('night');
    await page.getByRole('option', { name: 'Switch between light and dark' }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await openPalette(page);
    await search(page).fill('send');
    const file = await exported(page, () => page.keyboard.press('Enter'));
    expect(file.name).toMatch(/\.waymark$/);
  });
});

test('? lists every key, also those of tables, and Escape puts the list away', async () => {
  const page = await sample();
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.waitFor();
  const text = (await list.innerText()).replace(/\s+/g, ' ');
  for (const [words, keys] of [
    ['Undo', 'Ctrl+Z'],
    ['Redo', 'Ctrl+Shift+Z'],
    ['Find in this roadmap', 'Ctrl+F'],
    ['All commands', 'Ctrl+K'],
    ['Go to Partners', 'Alt+2'],
    ['Row menu', 'Shift+F10'],
  ])
    expect(text).toContain(`${words} ${keys}`);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.getByLabel('Title of the roadmap').press('?');
  expect(await list.count()).toBe(0);
});

describe('undo and redo', () => {
  test('say what they would do, go back and forth by key, and stop at the opening', async () => {
    const page = await sample();
    await goTo(page, 'Activities');
    await page.getByRole('grid', { name: 'Activities' }).waitFor();
    expect(await undoButton(page).isDisabled()).toBe(true);
    await typeInto(page, 'Webinar 1 live', 'Start', '1 mar 2027', '1 Mar 2027');
    await typeInto(page, 'Webinar 1 live', 'Status', 'blo', 'Blocked');
    const label = await undoButton(page).getAttribute('aria-label');
    expect(label).toMatch(/^Undo: .*status/i);
    await page.keyboard.press('Control+z');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Status')).toBe('Planned');
    await page.getByText(label?.replace('Undo: ', 'Undone: ') ?? '').waitFor();
    expect(await redoButton(page).getAttribute('aria-label')).toBe(label?.replace('Undo', 'Do again'));
    await page.keyboard.press('Control+z');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Start')).toBe('25 Jan 2027');
    expect(await undoButton(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Start')).toBe('1 Mar 2027');
    await page.keyboard.press('Control+y');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Status')).toBe('Blocked');
    expect(await redoButton(page).isDisabled()).toBe(true);
    await expect.poll(() => page.locator('[data-save-state]').getAttribute('data-save-state')).toBe('saved');
    await page.reload();
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Status')).toBe('Blocked');
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('a new edit after undo forgets what could be done again', async () => {
    const page = await sample();
    const title = page.getByLabel('Title of the roadmap');
    for (const text of ['One', 'Two']) {
      await title.fill(text);
      await title.press('Enter');
    }
    await undoButton(page).click();
    await expect.poll(() => title.inputValue()).toBe('One');
    expect(await redoButton(page).isEnabled()).toBe(true);
    await title.fill('Three');
    await title.press('Enter');
    await expect.poll(() => redoButton(page).isDisabled()).toBe(true);
    expect(await undoButton(page).getAttribute('aria-label')).toBe('Undo: Rename roadmap');
  });

  test('Escape in the title leaves no trace', async () => {
    const page = await sample();
    const title = page.getByLabel('Title of the roadmap');
    await title.fill('Never');
    await title.press('Escape');
    expect(await title.inputValue()).toBe('Regulated-segment entry by co-marketing');
    expect(await undoButton(page).isDisabled()).toBe(true);
  });
});

test('keys lead to every view, to the library and to the details, also out of a field', async () => {
  const page = await sample();
  for (const [key, view] of [
    ['Alt+4', 'Activities'],
    ['Alt+2', 'Partners'],
    ['Alt+5', 'Roles'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('grid', { name: view }).waitFor();
    expect(await page.getByRole('button', { name: view, exact: true }).getAttribute('aria-current')).toBe('page');
  }
  await (await cell(page, 'Sales lead', 'Role')).click();
  await page.keyboard.press('Control+i');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.keyboard.press('Control+i');
  await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
  await page.getByLabel('Title of the roadmap').focus();
  await page.keyboard.press('Alt+l');
  await page.getByRole('heading', { name: 'Roadmaps' }).waitFor();
  await page.keyboard.press('Alt+n');
  await page.getByRole('dialog', { name: 'New roadmap' }).waitFor();
});

test('a second window of the same roadmap opens from the palette', async () => {
  const page = await sample();
  await openPalette(page);
  await search(page).fill('second window');
  const [other] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await expect.poll(() => new URL(other.url()).hash).toBe(new URL(page.url()).hash);
  await other.getByLabel('Title of the roadmap').waitFor();
});

test('an address of a roadmap that is not here says so and leads back', async () => {
  const page = await app.open('/r/00000000-0000-4000-8000-000000000000/brief');
  await page.getByRole('heading', { name: 'This roadmap is not here' }).waitFor();
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await page.getByRole('heading', { name: 'Plan your first partnership' }).waitFor();
});

test('a view that stops working says so and leaves the rest of the page at work', async () => {
  app.allow(/roles-view/);
  const page = await app.open();
  await page.route(/roles-view/, (route) => route.abort());
  await makeSampleA(page);
  await goTo(page, 'Roles');
  await page.getByRole('heading', { name: 'This part of Waymark stopped working' }).waitFor();
  await page.getByLabel('Title of the roadmap').fill('Still at work');
  await page.getByLabel('Title of the roadmap').press('Enter');
  await goTo(page, 'Partners');
  await page.getByRole('row', { name: 'AuditSure' }).waitFor();
  await page.unroute(/roles-view/);
  await goTo(page, 'Roles');
  await page.getByRole('button', { name: 'Load anew' }).click();
  await page.getByRole('row', { name: 'Sales lead' }).waitFor();
  expect(await page.getByLabel('Title of the roadmap').inputValue()).toBe('Still at work');
});

test('a double click on Export makes one file; notices keep out of the presentation', async () => {
  const page = await sample();
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Export', exact: true }).dblclick();
  await wholeFileQuestion(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Exported “/).waitFor();
  expect(files).toHaveLength(1);
  await page.keyboard.press('F5');
  await page.getByRole('dialog', { name: 'Presentation' }).waitFor();
  expect(await page.getByText(/^Exported “/).isVisible()).toBe(false);
});
