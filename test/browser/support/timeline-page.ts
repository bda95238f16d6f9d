import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { goToKept, goToSample } from './kept-roadmap';

/** Sample A or C on its timeline; it is 18 November 2026, the plan starts on Monday the 23rd. */
export async function openSample(page: Page, sample: 'A' | 'C', mode: 'Outline' | 'Lanes' = 'Outline'): Promise<void> {
  await goToSample(page, sample === 'A' ? 'a' : 'c', 'timeline');
  await page.locator('.wm-face').first().waitFor();
  await showMode(page, mode);
}

/** A plan of the test's own, kept as the app keeps it, on its timeline. */
export async function openPlan(
  page: Page,
  plan: RoadmapDocument,
  mode: 'Outline' | 'Lanes' = 'Outline',
): Promise<void> {
  await goToKept(page, plan, 'timeline');
  await page.locator('.wm-chart').waitFor();
  await showMode(page, mode);
}

export async function showMode(page: Page, mode: 'Outline' | 'Lanes'): Promise<void> {
  const modes = page.getByRole('radiogroup', { name: 'Show as' });
  if (!(await modes.getByRole('radio', { name: mode }).isChecked()))
    await modes.getByText(mode, { exact: true }).click();
  await page.locator('.wm-chart').waitFor();
  await settled(page);
}

/**
 * Waits until the chart has drawn what it was told: until it has stood still for so many milliseconds. The chart itself draws what lies
 * beyond its edges 140 ms after the last zoom.
 */
export async function settled(page: Page, still = 170): Promise<void> {
  await page.evaluate(
    (wait) =>
      new Promise<void>((done) => {
        let timer = setTimeout(finish, wait);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, wait);
        });
        function finish() {
          watch.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }
        for (const chart of document.querySelectorAll('.wm-chart'))
          watch.observe(chart, { subtree: true, childList: true, attributes: true });
      }),
    still,
  );
}

/** A bar by the words of its label. */
export const bar = (page: Page, title: string): Locator =>
  page.locator('.vis-item').filter({ has: page.locator('.wm-label').getByText(title, { exact: false }) });

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a bar stands, without what hangs out of it. */
export async function boxOf(page: Page, title: string): Promise<Box> {
  const box = await bar(page, title).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left, y: top, width, height };
  });
  return box;
}

export const middleOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Pixels a day takes, told by a bar whose length is known. */
export const pxPerDay = async (page: Page, title = 'Webinar 1 live', days = 5): Promise<number> =>
  (await boxOf(page, title)).width / days;

/** Zooms in with the pointer over a bar, so that it stays in sight and is wide enough to hold. */
export async function zoomOn(page: Page, title: string, steps = 6): Promise<void> {
  const { x, y } = middleOf(await boxOf(page, title));
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  // A moment after the last zoom, what lies beyond the edges is drawn too.
  await settled(page, 250);
}

/** Takes hold at one point and goes to another by small steps, holding still at the end. */
export async function dragFrom(
  page: Page,
  from: { x: number; y: number },
  by: { x: number; y?: number },
  during?: () => Promise<void>,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + Math.sign(by.x) * 7, from.y, { steps: 2 });
  await page.mouse.move(from.x + by.x, from.y + (by.y ?? 0), { steps: 8 });
  await during?.();
  await page.mouse.up();
  await settled(page);
}

/** What was said last to those who do not see the chart. */
export const said = async (page: Page): Promise<string> =>
  (await page.locator('[role="status"].visually-hidden').last().innerText()).trim();

export const expectSaid = (page: Page, words: string | RegExp): Promise<unknown> =>
  expect
    .poll(() => said(page))
    .toMatch(typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words);

/** What the button of undo says. */
export async function undoLabel(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: /undo/i }).first();
  return (await button.getAttribute('aria-label', { timeout: 2000 })) ?? '';
}

/** How many activities the chart says it shows. */
export async function shownCount(page: Page): Promise<number> {
  const label = (await page.locator('.wm-chart').getAttribute('aria-label')) ?? '';
  return Number(/of (\d+) activit/.exec(label)?.[1]);
}

/** Titles in a lane's first to last row, told by where bars stand. */
export async function laneOf(page: Page, title: string): Promise<string> {
  const { y, height } = await boxOf(page, title);
  const lanes = page.getByRole('list', { name: 'Lanes' }).getByRole('listitem');
  for (const lane of await lanes.all()) {
    const box = await lane.boundingBox();
    if (box && y + height / 2 >= box.y && y + height / 2 < box.y + box.height)
      return (await lane.innerText()).split('\n')[0] ?? '';
  }
  return '';
}
