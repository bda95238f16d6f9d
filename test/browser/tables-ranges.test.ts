import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { goToSample } from './support/kept-roadmap';

const app = withApp();

async function openActivities(): Promise<Page> {
  const page = await app.open();
  await goToSample(page, 'a', 'activities');
  await page.getByRole('grid', { name: 'Activities' }).waitFor();
  return page;
}

const cell = (page: Page, row: number, columnId: string): Locator =>
  page.locator(`[role="row"][aria-rowindex="${row + 1}"] [data-col="${columnId}"]`);
/** What stands in a column of the first rows, without what is said beside it. */
const column = (page: Page, columnId: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, row) => (await cell(page, row + 1, columnId).innerText()).split('\n')[0]),
  );
const inRange = (page: Page) => page.locator('[role="gridcell"][aria-selected="true"]').count();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const clipboard = (page: Page, type: 'copy' | 'paste', text = '') =>
  page.evaluate(
    ([kind, value]) => {
      const data = new DataTransfer();
      if (value) data.setData('text/plain', value);
      document.body.dispatchEvent(new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    },
    [type, text] as const,
  );

test('a range is filled, copied, pasted over and emptied, each in one step; what cannot be is named', async () => {
  const page = await openActivities();
  const before = await column(page, 'status', 4);
  await cell(page, 1, 'status').click();
  await page.keyboard.type('blo');
  await press(page, 'Enter');
  await expect.poll(() => column(page, 'status', 1)).toEqual(['Blocked']);

  // Down to the fourth row, from the first.
  await press(page, 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect(await inRange(page)).toBe(4);
  await press(page, 'Control+d');
  await expect.poll(() => column(page, 'status', 4)).toEqual(Array(4).fill('Blocked'));
  expect(await clipboard(page, 'copy')).toBe(Array(4).fill('Blocked').join('\n'));
  await press(page, 'Control+z');
  await expect.poll(() => column(page, 'status', 4)).toEqual(['Blocked', ...before.slice(1)]);

  // One value over a range that the pointer drew.
  const [from, to] = await Promise.all([cell(page, 1, 'status').boundingBox(), cell(page, 3, 'status').boundingBox()]);
  if (!from || !to) throw new Error('They are not on screen.');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => inRange(page)).toBe(3);
  await clipboard(page, 'paste', 'Done');
  await expect.poll(() => column(page, 'status', 3)).toEqual(Array(3).fill('Done'));

  // A start can be emptied, a status cannot: each is told by name, and one undo brings back the rest.
  const starts = await column(page, 'start', 2);
  await cell(page, 1, 'status').click();
  await cell(page, 2, 'start').click({ modifiers: ['Shift'] });
  await press(page, 'Delete');
  await expect.poll(() => column(page, 'start', 2)).toEqual(['Backlog', 'Backlog']);
  expect(await column(page, 'status', 2)).toEqual(['Done', 'Done']);
  const words = await page.locator('[aria-invalid="true"]').innerText();
  expect(words).toMatch(/2 cells were left as before; 2 were changed[\s\S]*Status: Status cannot be left empty/);
  await press(page, 'Control+z');
  await expect.poll(() => column(page, 'start', 2)).toEqual(starts);

  // Letters begin to replace what is there, where the range began; Ctrl+Enter writes into all of it.
  await cell(page, 1, 'title').click();
  await press(page, 'Shift+ArrowDown');
  await page.keyboard.type('Same');
  await press(page, 'Control+Enter');
  await expect.poll(() => column(page, 'title', 2)).toEqual(['Same', 'Same']);
});
