import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { withApp } from '../support/app-page';
import { smallPlan } from '../support/small-plan';
import { timelinePlan } from '../support/timeline-plan';
import { labelFaults } from './support/label-faults';
import { cell, textOf } from './support/table-cells';
import {
  bar,
  boxOf,
  expectSaid,
  middleOf,
  openPlan,
  settled,
  showMode,
  shownCount,
  undoLabel,
} from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1600, height: 900 } } });

const long = `Long title ${'word '.repeat(78)}end`.slice(0, 400);
const emoji = 'Launch 🚀 👩‍👩‍👧 🇩🇪 ✅';
const arabic = 'إطلاق مشترك مع العملاء';
const mixed = 'Launch \u202eevil\u202c and עברית 2027';

/** An activity, another that waits for it, and titles such as people paste. */
function oddPlan(): RoadmapDocument {
  const small = smallPlan();
  const titles = ['First', 'Second', long, emoji, arabic, mixed];
  const activities = titles.map((title, index) =>
    make('activities', {
      id: `a${index}`,
      title,
      partnerIds: ['p1'],
      order: index,
      duration: 5,
      notBefore: `2027-03-0${index + 1}`,
      links: index === 1 ? { l1: { from: 'a0', order: 1 } } : {},
    }),
  );
  return { ...small, activities: Object.fromEntries(activities.map((activity) => [activity.id, activity])) };
}

/** Types into a cell and answers with the words it is refused by. */
async function refusal(page: Page, column: string, typed: string): Promise<string> {
  const place = await cell(page, 'First', column);
  await place.click();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect.poll(() => place.getAttribute('aria-invalid')).toBe('true');
  const words = await place.locator('[id$="-problem"]').innerText();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return words;
}

describe('bad input', () => {
  test('impossible dates, an end before the start, a link to itself and a circle are refused in words; nothing is lost', async () => {
    const page = await app.open();
    await openPlan(page, oddPlan());
    const start = await textOf(page, 'First', 'Start');
    const end = await textOf(page, 'First', 'End');
    expect(await refusal(page, 'Start', '31/2/2027')).toMatch(/31\/2\/2027.*date/i);
    expect(await refusal(page, 'Start', 'soon, 99')).toMatch(/soon, 99.*date/i);
    expect(await refusal(page, 'End', '1/1/2020')).toMatch(/before|start/i);
    expect([await textOf(page, 'First', 'Start'), await textOf(page, 'First', 'End')]).toEqual([start, end]);

    const links = page.locator('.wm-links path[data-link]');
    expect(await links.count()).toBe(1);
    await page.mouse.move(...at(middleOf(await boxOf(page, 'First'))));
    const dot = await bar(page, 'First').locator('.wm-dot[data-end="end"]').boundingBox();
    if (!dot) throw new Error('no end to draw from');
    await page.mouse.move(...at(middleOf(dot)));
    await page.mouse.down();
    await page.mouse.move(...at(middleOf(await boxOf(page, 'First'))), { steps: 4 });
    await page.mouse.up();
    await expectSaid(page, 'An activity cannot wait for itself.');

    // The second waits for the first: asked for in the order of their new starts, that is a circle.
    await (await cell(page, 'Second', 'Title')).click();
    await bar(page, 'Second').click({ position: { x: 6, y: 18 } });
    const second = await bar(page, 'Second').locator('.wm-dot[data-end="end"]').boundingBox();
    if (!second) throw new Error('no end to draw from');
    await page.mouse.move(...at(middleOf(second)));
    await page.mouse.down();
    await page.mouse.move(...at(middleOf(await boxOf(page, 'First'))), { steps: 4 });
    await page.mouse.up();
    await expectSaid(page, /circle|wait for each other/i);
    expect(await links.count()).toBe(1);
    expect(await undoLabel(page)).toBe('Nothing to undo');
    expect(await shownCount(page)).toBe(6);
  });

  test('400 characters, emoji and right-to-left words are kept whole, in their own direction, over nothing else', async () => {
    const page = await app.open();
    await openPlan(page, oddPlan());
    for (const mode of ['Outline', 'Lanes'] as const) {
      await showMode(page, mode);
      expect(await labelFaults(page), mode).toEqual([]);
    }
    for (const title of [emoji, arabic, mixed]) await bar(page, title).first().waitFor();
    expect(
      await bar(page, arabic)
        .locator('.wm-label')
        .evaluate((label) => getComputedStyle(label).direction),
    ).toBe('rtl');
    await showMode(page, 'Outline');
    const title = await cell(page, 'First', 'Title');
    await title.click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(long.replace('Long', 'Typed'));
    await page.keyboard.press('Enter');
    await bar(page, 'Typed title').waitFor();
    expect(await bar(page, 'Typed title').locator('.wm-label').textContent()).toBe(long.replace('Long', 'Typed'));
    await page.keyboard.press('Control+z');
    await bar(page, 'First').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test('40 lanes of one row and one of 2,000: counted, reached to the last, and the long one keeps its name in sight', async () => {
    const page = await app.open();
    await openPlan(page, manyLanes(), 'Lanes');
    await page.getByRole('combobox', { name: 'Lanes by' }).click();
    await page.getByRole('option', { name: 'Own lanes' }).click();
    await settled(page);
    const lanes = page.getByRole('list', { name: 'Lanes', exact: true }).getByRole('listitem');
    expect(await lanes.count()).toBe(41);
    expect(await shownCount(page)).toBe(2040);
    expect(await lanes.filter({ hasText: 'Crowded' }).innerText()).toMatch(/2,000 activities/);
    expect(await labelFaults(page)).toEqual([]);
    await lanes.first().getByRole('button').focus();
    for (let lane = 0; lane < 40; lane += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Crowded' }).and(page.locator(':focus')).waitFor();
    await page.locator('.wm-chart').hover();
    for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, 300);
    await settled(page);
    const name = await lanes.filter({ hasText: 'Crowded' }).getByRole('button').boundingBox();
    const chart = await page.locator('.wm-chart').boundingBox();
    expect(name && chart && name.y >= chart.y - 2 && name.y < chart.y + 40).toBe(true);
    expect(await page.locator('.wm-face').count()).toBeGreaterThan(5);
    expect(await labelFaults(page)).toEqual([]);
  });
});

const at = ({ x, y }: { x: number; y: number }): [number, number] => [x, y];

/** Lanes of one activity each, and behind them one of 2,000. */
function manyLanes(): RoadmapDocument {
  const plan = timelinePlan(2040, { lanes: 41, days: 500 });
  const activities = Object.values(plan.activities).map((activity, index) => ({
    ...activity,
    laneId: index < 40 ? `l${index}` : 'l40',
  }));
  const crowded = { ...plan.roadmap.lanes['l40'], name: 'Crowded', order: 40 };
  return {
    ...plan,
    roadmap: { ...plan.roadmap, lanes: { ...plan.roadmap.lanes, l40: crowded } },
    activities: Object.fromEntries(activities.map((activity) => [activity.id, activity])),
  };
}
