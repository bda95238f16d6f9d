import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { goToSample } from './support/kept-roadmap';
import { bar, openSample, settled } from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1600, height: 900 } } });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
/** The row that holds the active cell of the table that has the focus. */
const activeRow = (page: Page) =>
  page.evaluate(() => {
    const cell = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
    return cell?.closest('[role="row"]')?.textContent ?? '';
  });

test('F6 leads from chart and lanes into the table, to the row of what is chosen, and back', async () => {
  const page = await app.open();
  await openSample(page, 'A');
  await bar(page, 'Webinar 1 live').click({ position: { x: 5, y: 26 } });
  await settled(page);
  const chart = await focused(page);
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toBe('Activities');
  expect(await activeRow(page)).toContain('Webinar 1 live');
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toBe(chart);

  await page.getByText('Lanes', { exact: true }).first().click();
  await page.getByRole('grid', { name: 'Activities' }).waitFor({ state: 'detached' });
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toBe('Activities');
  // The same edits: what is typed there is a change of the plan.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Webinar one');
  await page.keyboard.press('Enter');
  await expect.poll(() => bar(page, 'Webinar one').count()).toBe(1);
});

test.each([
  ['timeline', 'Calendar', 'Activities'],
  ['timeline', 'Board', 'Activities'],
  ['risks', 'Heat map', 'Risks'],
  ['raci', 'Organisations', 'RACI matrix'],
])('F6 leads from %s, %s, into the table of the same records', async (view, mode, table) => {
  const page = await app.open();
  await goToSample(page, 'a', view);
  await page.getByText(mode, { exact: true }).first().click();
  await page.getByRole('grid', { name: table, exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toBe(table);
});
