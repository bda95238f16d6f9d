import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { contentsOf, exported } from './support/passed-files';
import { inspect, inspector, openActivitiesOfA } from './support/sample-roadmap';
import { cell, goTo } from './support/table-cells';

const app = withApp();

const ROW = 'Webinar 1 live';
const saveState = (page: Page) => page.locator('[data-save-state]').getAttribute('data-save-state');
const inTable = (page: Page, words: string) => page.getByRole('grid').getByText(words, { exact: true });
const question = (page: Page) => page.getByRole('dialog', { name: 'What you typed is not entered yet' });

async function openActivities(): Promise<Page> {
  const page = await app.open();
  await openActivitiesOfA(page, ROW);
  return page;
}

/** Types over a cell without ending it. */
async function halfType(page: Page, row: string, label: string, words: string): Promise<void> {
  await (await cell(page, row, label)).click();
  await page.keyboard.type(words);
}

describe('a cell that is left half typed', () => {
  test('is entered by going to another view, to the library and back, and is in an export', async () => {
    const page = await openActivities();
    await halfType(page, ROW, 'Title', 'Left by Alt+2');
    expect(await saveState(page)).toBe('typing');
    await page.keyboard.press('Alt+2');
    await page.getByRole('grid', { name: 'Partners' }).waitFor();
    await goTo(page, 'Activities');
    await inTable(page, 'Left by Alt+2').waitFor();

    await halfType(page, 'Left by Alt+2', 'Title', 'Left by Back');
    await page.goBack();
    await page.getByRole('grid', { name: 'Partners' }).waitFor();
    await page.goForward();
    await inTable(page, 'Left by Back').waitFor();

    await halfType(page, 'Left by Back', 'Title', 'In the file');
    const file = await exported(page, () => page.keyboard.press('Control+s')).then(contentsOf);
    expect(file.document).toContain('"In the file"');

    await halfType(page, 'In the file', 'Title', 'Left for the library');
    await page.keyboard.press('Alt+l');
    await page.getByText('Regulated-segment entry', { exact: false }).first().click();
    await goTo(page, 'Activities');
    await inTable(page, 'Left for the library').waitFor();
    await expect.poll(() => saveState(page)).toBe('saved');
  });

  test('is asked about where it cannot be entered: stay and fix it, or leave without it', async () => {
    const page = await openActivities();
    const before = await (await cell(page, ROW, 'Start')).innerText();
    await halfType(page, ROW, 'Start', '32 foo');
    await page.keyboard.press('Alt+2');
    await question(page).getByText('Start', { exact: true }).waitFor();
    await question(page).getByRole('button', { name: 'Stay and fix it' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('32 foo');

    await page.goBack();
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/activities$/);

    await page.keyboard.press('Alt+2');
    await question(page).getByRole('button', { name: 'Leave without it' }).click();
    await page.getByRole('grid', { name: 'Partners' }).waitFor();
    await goTo(page, 'Activities');
    expect(await (await cell(page, ROW, 'Start')).innerText()).toBe(before);
  });
});

describe('a window that goes', () => {
  test('by reload or closing enters what was typed: it is there when the roadmap is opened again', async () => {
    const page = await openActivities();
    const route = new URL(page.url()).hash.slice(1);
    page.on('dialog', (dialog) => {
      throw new Error(`asked: ${dialog.type()}`);
    });
    await halfType(page, ROW, 'Title', 'Left by reload');
    await page.reload();
    await inTable(page, 'Left by reload').waitFor();
    await halfType(page, 'Left by reload', 'Title', 'Left by closing');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    const again = await app.open(route);
    await inTable(again, 'Left by closing').waitFor();
    await expect.poll(() => saveState(again)).toBe('saved');
    const left = await again.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('left-behind')));
    expect(left).toEqual([]);
  });

  test('is held back by the browser where what was typed is refused', async () => {
    const page = await openActivities();
    await halfType(page, ROW, 'Start', '32 foo');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.evaluate(() => location.reload());
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.getByRole('gridcell').getByText('is not a date').first().waitFor();
  });
});

describe('a window that crashes', () => {
  test('has what was being typed shown by the next one, to be copied or discarded', async () => {
    const page = await openActivities();
    await halfType(page, ROW, 'Title', 'Typed before the crash');
    await expect
      .poll(() => page.evaluate(() => Object.entries(localStorage).find(([name]) => name.includes('typing'))?.[1]))
      .toContain('Typed before the crash');
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await app.open();
    await next.getByText('Title: “Typed before the crash”. It was not entered.').waitFor();
    await next.getByRole('button', { name: 'Discard' }).click();
    const left = await next.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('typing')));
    expect(left).toEqual([]);
  });
});

describe('the details', () => {
  test('enter what was typed a moment before anything else happens', async () => {
    const page = await openActivities();
    await inspect(page, 'Activities', ROW);
    const title = () => inspector(page).getByRole('textbox', { name: 'Title', exact: true });
    await title().fill('Typed and exported at once');
    const file = await exported(page, () => page.keyboard.press('Control+s')).then(contentsOf);
    expect(file.document).toContain('"Typed and exported at once"');
    await title().fill('Typed and left at once');
    await page.keyboard.press('Alt+l');
    await page.getByText('Regulated-segment entry', { exact: false }).first().click();
    await goTo(page, 'Activities');
    await inTable(page, 'Typed and left at once').waitFor();
  });
});
