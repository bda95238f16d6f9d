import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { timelinePlan } from '../support/timeline-plan';
import { keep } from './support/kept-roadmap';
import { labelFaults } from './support/label-faults';

const app = withApp();

const sizes = [10, 100, 1000] as const;
const screens = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
/** Presses of + after everything is shown: three years, a quarter, some weeks. */
const zooms = { 'three years': 0, 'a quarter': 6, weeks: 3 } as const;

const frames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });

/** Toolbar and legend stand in as many rows as they need; the toolbar in one. */
const toolbarRows = (page: Page) =>
  page.getByRole('toolbar', { name: 'Timeline' }).evaluate((bar) => {
    const middles = [...bar.children].map((child) => child.getBoundingClientRect()).filter(({ height }) => height > 0);
    return new Set(middles.map(({ top, height }) => Math.round((top + height / 2) / 8))).size;
  });

async function show(page: Page, at: string, size: number, mode: 'Outline' | 'Lanes'): Promise<void> {
  await page.evaluate((key) => location.assign(`#/r/${key}/timeline`), at);
  await page
    .getByLabel('Title of the roadmap')
    .and(page.locator(`[value="Timeline of ${size}"]`))
    .waitFor();
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText(mode, { exact: true }).click();
  await page.locator('.wm-face').first().waitFor();
  await page.locator('.wm-chart').focus();
}

test('no words lie over others or are cut: 10, 100 and 1,000 activities, three zooms, both modes, light and dark, two screens', async () => {
  const page = await app.open();
  await fixTime(page, '2027-11-18T10:00:00');
  const keys = await keep(page, ...sizes.map((size) => timelinePlan(size, { lanes: 6 })));
  const faults: string[] = [];
  let seen = 0;
  for (const size of sizes)
    for (const mode of ['Outline', 'Lanes'] as const) {
      await show(page, keys[sizes.indexOf(size)] ?? '', size, mode);
      await page.keyboard.press('f');
      for (const [zoom, presses] of Object.entries(zooms)) {
        for (let press = 0; press < presses; press += 1) await page.keyboard.press('+');
        if (presses) await page.keyboard.press('ArrowDown');
        for (const screen of screens) {
          await page.setViewportSize(screen);
          // Words stand where they stand in both colours: each screen is looked at in one of them, and in the other at the next zoom.
          await page.emulateMedia({ colorScheme: (screens.indexOf(screen) + presses) % 2 ? 'dark' : 'light' });
          await frames(page);
          const where = `${size} activities, ${mode}, ${zoom}, ${screen.width} wide`;
          seen += await page.locator('.wm-face[data-label="inside"], .wm-face[data-label="beside"]').count();
          for (const fault of await labelFaults(page)) faults.push(`${where}: ${fault}`);
          if ((await toolbarRows(page)) !== 1) faults.push(`${where}: the toolbar takes more than one row`);
        }
      }
    }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(500);
});
