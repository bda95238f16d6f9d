import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { withApp } from '../support/app-page';
import { smallPlan } from '../support/small-plan';
import { cell } from './support/table-cells';
import { expectSaid, middleOf, openPlan, undoLabel } from './support/timeline-page';

const app = withApp();

/** Five activities one behind the other. */
function plan(): RoadmapDocument {
  const activities = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((title, index) =>
    make('activities', { id: title, title, order: index + 1, duration: 3, notBefore: `2027-03-0${index + 1}` }),
  );
  return { ...smallPlan(), activities: Object.fromEntries(activities.map((activity) => [activity.id, activity])) };
}

/** Rows in order, each with a dot for every step it stands inside. */
const outline = (page: Page) =>
  page.locator('[data-row]:not([data-row^="+"])').evaluateAll((rows) =>
    rows
      .map((row) => {
        const title = row.querySelector<HTMLElement>('[data-col="title"] > span');
        const depth = Number.parseFloat(title?.style.paddingLeft || '0') / 1.25;
        return {
          at: Number(row.getAttribute('aria-rowindex')),
          words: '.'.repeat(depth) + row.getAttribute('data-row'),
        };
      })
      .sort((a, b) => a.at - b.at)
      .map(({ words }) => words)
      .join(' '),
  );

const becomes = (page: Page, wanted: string) => expect.poll(() => outline(page)).toBe(wanted);

async function carry(
  page: Page,
  from: string,
  to: string,
  share: number,
  end: 'drop' | 'Escape' = 'drop',
): Promise<void> {
  const grip = await page.locator(`[data-row="${from}"] [data-grip]`).boundingBox();
  const row = await page.locator(`[data-row="${to}"]`).boundingBox();
  if (!grip || !row) throw new Error('no such row');
  const { x, y } = middleOf(grip);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 2, y + 8);
  await page.mouse.move(x + 20, row.y + row.height * share, { steps: 4 });
  if (end === 'Escape') await page.keyboard.press('Escape');
  await page.mouse.up();
}

describe('the outline', () => {
  test('by key: Alt+Shift with arrows nests and moves rows, Alt with arrows folds, each undone in one step', async () => {
    const page = await app.open();
    await openPlan(page, plan());
    await (await cell(page, 'Beta', 'Title')).click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await becomes(page, 'Alpha .Beta Gamma Delta Epsilon');
    await expectSaid(page, '“Beta” moved inside Alpha');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expectSaid(page, 'There is no row above it that it could go into.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await becomes(page, 'Alpha .Beta .Gamma Delta Epsilon');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await becomes(page, 'Alpha .Gamma .Beta Delta Epsilon');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await becomes(page, 'Alpha .Beta Gamma Delta Epsilon');
    expect(await undoLabel(page)).toBe('Undo: Move “Gamma” in the outline');
    await (await cell(page, 'Alpha', 'Title')).click();
    await page.keyboard.press('Alt+ArrowLeft');
    await becomes(page, 'Alpha Gamma Delta Epsilon');
    await page.keyboard.press('Alt+ArrowRight');
    await becomes(page, 'Alpha .Beta Gamma Delta Epsilon');
    await page.keyboard.press('Control+z');
    await becomes(page, 'Alpha .Beta .Gamma Delta Epsilon');
  });

  test('by hand: a row is carried by its grip beside another or into it; Escape and a circle change nothing', async () => {
    const page = await app.open();
    await openPlan(page, plan());
    await carry(page, 'Epsilon', 'Beta', 0.1);
    await becomes(page, 'Alpha Epsilon Beta Gamma Delta');
    await carry(page, 'Delta', 'Epsilon', 0.5);
    await becomes(page, 'Alpha Epsilon .Delta Beta Gamma');
    await expectSaid(page, '“Delta” moved inside Epsilon');
    await carry(page, 'Alpha', 'Gamma', 0.9);
    await becomes(page, 'Epsilon .Delta Beta Gamma Alpha');
    await carry(page, 'Beta', 'Alpha', 0.5, 'Escape');
    await becomes(page, 'Epsilon .Delta Beta Gamma Alpha');
    await carry(page, 'Epsilon', 'Delta', 0.5);
    await expectSaid(page, /An activity cannot be part of itself/);
    await becomes(page, 'Epsilon .Delta Beta Gamma Alpha');
    await page.keyboard.press('Control+z');
    await becomes(page, 'Alpha Epsilon .Delta Beta Gamma');
  });

  test('the border between table and chart moves by hand and by arrows', async () => {
    const page = await app.open();
    await openPlan(page, plan());
    const border = page.getByRole('separator', { name: 'Border between table and chart' });
    const left = async () => (await page.locator('.wm-chart').boundingBox())?.x ?? 0;
    const before = await left();
    await border.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(left).toBeGreaterThan(before + 5);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(left).toBeCloseTo(before, 0);
    const box = await border.boundingBox();
    if (!box) throw new Error('no border');
    const { x, y } = middleOf(box);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((before - (await left())) / 20)).toBe(6);
  });
});
