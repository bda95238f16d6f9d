import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import {
  bar,
  boxOf,
  dragFrom,
  expectSaid,
  laneOf,
  middleOf,
  openSample,
  pxPerDay,
  said,
  settled,
  shownCount,
  undoLabel,
  zoomOn,
} from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1600, height: 900 } } });
const WEBINAR = 'Webinar 1 live';
const RETRO = 'Post-launch retrospective';
const PROOF = 'Customer proof gathered';

async function open(mode: 'Outline' | 'Lanes' = 'Outline', zoomed = WEBINAR): Promise<Page> {
  const page = await app.open();
  await openSample(page, 'A', mode);
  if (zoomed) await zoomOn(page, zoomed, 4);
  return page;
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await settled(page);
}

/** Moves a bar by whole days with the mouse. */
async function moveBy(page: Page, title: string, days: number, during?: () => Promise<void>): Promise<void> {
  const day = await pxPerDay(page);
  await dragFrom(page, middleOf(await boxOf(page, title)), { x: days * day }, during);
}

const dragTip = (page: Page) => page.locator('[class*="dragInfo"]');

describe('dragging bars', () => {
  test('a bar moves by whole days, the new dates are shown meanwhile, and undo takes it back in one step', async () => {
    const page = await open();
    const before = await boxOf(page, RETRO);
    await moveBy(page, RETRO, 7, async () => {
      await expect.poll(() => dragTip(page).innerText()).toContain('15 Feb 2027 – 19 Feb 2027');
    });
    expect(await dragTip(page).count()).toBe(0);
    await expectSaid(page, `${RETRO}: 15 Feb 2027 – 19 Feb 2027`);
    const day = await pxPerDay(page);
    expect((await boxOf(page, RETRO)).x).toBeCloseTo(before.x + 7 * day, 0);
    expect(await undoLabel(page)).toBe(`Undo: Move “${RETRO}”`);
    await undo(page);
    expect((await boxOf(page, RETRO)).x).toBeCloseTo(before.x, 0);
    expect(await undoLabel(page)).not.toContain('Move');
  });

  test('both ends can be moved, and neither passes the other', async () => {
    const page = await open();
    const before = await boxOf(page, RETRO);
    const day = await pxPerDay(page);
    // Below the sign of an approval that is due on its last day.
    const y = before.y + before.height * 0.72;
    await dragFrom(page, { x: before.x + before.width - 3, y }, { x: 7 * day });
    await expectSaid(page, `${RETRO}: 8 Feb 2027 – 19 Feb 2027`);
    await dragFrom(page, { x: before.x + 3, y }, { x: 2 * day });
    await expectSaid(page, `${RETRO}: 10 Feb 2027 – 19 Feb 2027`);
    await undo(page);
    await undo(page);
    expect((await boxOf(page, RETRO)).width).toBeCloseTo(before.width, 0);
    await dragFrom(page, { x: before.x + before.width - 3, y }, { x: -20 * day });
    await expectSaid(page, `${RETRO}: 8 Feb 2027`);
    expect((await boxOf(page, RETRO)).width).toBeCloseTo(day, 0);
  });

  test('Escape during a drag puts everything back and makes no edit', async () => {
    const page = await open();
    const before = await boxOf(page, RETRO);
    const label = await undoLabel(page);
    await moveBy(page, RETRO, 9, async () => {
      await page.keyboard.press('Escape');
      expect((await boxOf(page, RETRO)).x).toBeCloseTo(before.x, 0);
      expect(await dragTip(page).count()).toBe(0);
      await page.mouse.move(before.x + 300, before.y, { steps: 3 });
    });
    expect(await boxOf(page, RETRO)).toEqual(before);
    expect(await undoLabel(page)).toBe(label);
    // The next drag is a drag again.
    await moveBy(page, RETRO, 7);
    await expectSaid(page, `${RETRO}: 15 Feb 2027 – 19 Feb 2027`);
  });

  test('several selected bars move as one edit, those out of sight too', async () => {
    const page = await open();
    await bar(page, RETRO).click();
    await bar(page, 'Follow-up sequence').click({ modifiers: ['Control'] });
    const [one, two] = [await boxOf(page, RETRO), await boxOf(page, 'Follow-up sequence')];
    const day = await pxPerDay(page);
    await moveBy(page, RETRO, 7);
    expect((await boxOf(page, RETRO)).x).toBeCloseTo(one.x + 7 * day, 0);
    expect((await boxOf(page, 'Follow-up sequence')).x).toBeCloseTo(two.x + 7 * day, 0);
    expect(await undoLabel(page)).toBe('Undo: Move 2 activities');
    await undo(page);
    expect((await boxOf(page, RETRO)).x).toBeCloseTo(one.x, 0);
    expect((await boxOf(page, 'Follow-up sequence')).x).toBeCloseTo(two.x, 0);
  });

  test('a drop where the bar was is no edit', async () => {
    const page = await open();
    const label = await undoLabel(page);
    await dragFrom(page, middleOf(await boxOf(page, RETRO)), { x: 2 });
    expect(await undoLabel(page)).toBe(label);
  });
});

describe('lanes', () => {
  const laneBox = async (page: Page, name: string) => {
    const box = await page
      .getByRole('list', { name: 'Lanes' })
      .getByRole('listitem')
      .filter({ hasText: name })
      .boundingBox();
    if (!box) throw new Error(`no lane ${name}`);
    return box;
  };
  async function dropOn(page: Page, title: string, lane: string, during?: () => Promise<void>): Promise<void> {
    const from = middleOf(await boxOf(page, title));
    const box = await laneBox(page, lane);
    await dragFrom(page, from, { x: 1, y: box.y + box.height - 18 - from.y }, during);
  }

  test('dropping on another partner’s lane replaces the partner it came from', async () => {
    const page = await open('Lanes', '');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
    await dropOn(page, 'Webinar 2 live', 'HealthFin');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('HealthFin Association');
    await undo(page);
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
  });

  test('with Ctrl the partner is added, and the activity is joint', async () => {
    const page = await open('Lanes', '');
    await dropOn(page, 'Webinar 2 live', 'HealthFin', () => page.keyboard.down('Control'));
    await page.keyboard.up('Control');
    await settled(page);
    expect(await laneOf(page, 'Webinar 2 live')).toBe('Joint');
    await undo(page);
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
  });

  test('the joint lane says while hovering why it takes nothing, and a drop there changes nothing', async () => {
    const page = await open('Lanes', '');
    await dropOn(page, 'Webinar 2 live', 'Joint', async () => {
      await expect.poll(() => dragTip(page).innerText()).toContain('becomes joint when it has two partners');
    });
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
    await expectSaid(page, 'becomes joint when it has two partners');
  });

  test('in owner lanes dropping moves the A, and the old A becomes C', async () => {
    const page = await open('Lanes', '');
    await page.getByRole('combobox', { name: 'Lanes by' }).click();
    await page.getByRole('option', { name: 'Owner (A)' }).click();
    await settled(page);
    const from = await laneOf(page, PROOF);
    await dropOn(page, PROOF, 'SA ·');
    expect(await laneOf(page, PROOF)).toMatch(/^SA ·/);
    await bar(page, PROOF).dblclick({ position: { x: 20, y: 18 } });
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    await undo(page);
    expect(await laneOf(page, PROOF)).toBe(from);
  });
});

describe('empty space', () => {
  test('dragging over it draws a new activity, and Escape draws none', async () => {
    const page = await open('Lanes', '');
    const count = await shownCount(page);
    const chart = await page.locator('.wm-chart').boundingBox();
    if (!chart) throw new Error('no chart');
    const start = { x: chart.x + chart.width - 220, y: chart.y + 20 };
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 60, start.y, { steps: 4 });
    expect(await page.locator('.wm-drawn').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await shownCount(page)).toBe(count);
    await dragFrom(page, start, { x: 60 });
    expect(await shownCount(page)).toBe(count + 1);
    expect(await laneOf(page, 'New activity')).toBe('Northwind Ledger');
    await undo(page);
    expect(await shownCount(page)).toBe(count);
  });

  test('a double click adds an activity of a week', async () => {
    const page = await open('Outline', '');
    const count = await shownCount(page);
    const chart = await page.locator('.wm-chart').boundingBox();
    if (!chart) throw new Error('no chart');
    await page.mouse.dblclick(chart.x + chart.width - 160, chart.y + chart.height - 60);
    await expect.poll(() => shownCount(page)).toBe(count + 1);
    await page.locator('.wm-chart').focus();
    await undo(page);
    await expect.poll(() => shownCount(page)).toBe(count);
  });

  test('what is typed after drawing names it, where it stays in sight beside the details', async () => {
    const page = await open('Outline', '');
    const count = await shownCount(page);
    const chart = await page.locator('.wm-chart').boundingBox();
    if (!chart) throw new Error('no chart');
    const at = { x: chart.x + chart.width - 130, y: chart.y + chart.height - 40 };
    await dragFrom(page, at, { x: 90 });
    const details = page.getByRole('complementary', { name: 'Details' });
    const title = details.getByRole('textbox', { name: 'Title' });
    await expect
      .poll(() => title.evaluate((box: HTMLTextAreaElement) => document.activeElement === box && box.selectionEnd))
      .toBe('New activity'.length);
    await page.keyboard.type('Next batch to Mel');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await bar(page, 'Next batch to Mel').count()).toBe(1);
    expect(await shownCount(page)).toBe(count + 1);
    expect(await details.getByText('Northwind Ledger', { exact: true }).count()).toBeGreaterThan(0);
    const host = await page.locator('.wm-chart').boundingBox();
    const drawn = await boxOf(page, 'Next batch to Mel');
    expect(drawn.x).toBeGreaterThan(host?.x ?? 0);
    expect(drawn.x + drawn.width).toBeLessThanOrEqual((host?.x ?? 0) + (host?.width ?? 0));
  });

  test('a click on the words beside a bar selects it', async () => {
    const page = await open('Outline', '');
    const beside = page.locator('.wm-face[data-label="beside"]').last();
    const words = beside.locator('.wm-label');
    await words.click();
    await expect.poll(() => beside.getAttribute('data-selected')).toBe('');
  });

  test('Shift and a rectangle select what it touches', async () => {
    const page = await open('Outline', '');
    const [one, two] = [await boxOf(page, 'Claim library'), await boxOf(page, PROOF)];
    await page.keyboard.down('Shift');
    await page.mouse.move(one.x - 12, one.y + 4);
    await page.mouse.down();
    await page.mouse.move(two.x + 30, two.y + 20, { steps: 6 });
    expect(await page.locator('.wm-lasso').count()).toBe(1);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await settled(page);
    const chosen = await page.locator('.wm-face[data-selected]').count();
    expect(chosen).toBe(2);
    await page.mouse.click(two.x + 60, two.y + 400);
    await settled(page);
    expect(await page.locator('.wm-face[data-selected]').count()).toBe(0);
  });
});

describe('moving about', () => {
  test('the wheel goes along in time with Shift and zooms with Ctrl where the pointer is; the header is dragged along', async () => {
    const page = await open('Outline', '');
    const start = await boxOf(page, WEBINAR);
    await page.mouse.move(start.x, start.y + start.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await settled(page);
    const zoomed = await boxOf(page, WEBINAR);
    expect(zoomed.width / start.width).toBeCloseTo(Math.exp(0.6), 1);
    expect(Math.abs(zoomed.x - start.x)).toBeLessThan(3);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Shift');
    await settled(page);
    const panned = await boxOf(page, WEBINAR);
    expect(panned.x).toBeCloseTo(zoomed.x - 120, 0);
    const axis = await page.locator('.wm-axis').boundingBox();
    if (!axis) throw new Error('no header');
    await dragFrom(page, { x: axis.x + axis.width / 2, y: axis.y + 8 }, { x: 90 });
    expect((await boxOf(page, WEBINAR)).x).toBeCloseTo(panned.x + 90, 0);
  });

  test('a click on a sign opens what it stands for', async () => {
    const page = await app.open();
    await openSample(page, 'C');
    await page.locator('.wm-mark').last().click();
    await page.getByRole('group', { name: 'Inspector' }).waitFor();
  });
});

describe('menu and details', () => {
  test('the menu of a bar sets its status; the menu of empty space adds an activity', async () => {
    const page = await open('Outline', '');
    await bar(page, RETRO).click({ button: 'right', position: { x: 5, y: 18 } });
    await page.getByRole('menuitem', { name: 'Blocked' }).click();
    await expectSaid(page, 'Blocked');
    await expect.poll(() => bar(page, RETRO).locator('.wm-face').getAttribute('data-status')).toBe('blocked');
    await page.locator('.wm-chart').focus();
    await undo(page);
    await expect.poll(() => bar(page, RETRO).locator('.wm-face').getAttribute('data-status')).toBe('planned');
    const count = await shownCount(page);
    const chart = await page.locator('.wm-chart').boundingBox();
    if (!chart) throw new Error('no chart');
    await page.mouse.click(chart.x + 300, chart.y + chart.height - 50, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Add an activity here' }).click();
    await expect.poll(() => shownCount(page)).toBe(count + 1);
  });

  test('details come after a moment, beside the bar and never under the pointer, and go when the bar is left', async () => {
    const page = await open('Outline', '');
    const box = await boxOf(page, PROOF);
    const point = middleOf(box);
    await page.mouse.move(point.x, point.y);
    const card = page.locator('[class*="_card_"]').filter({ hasText: 'Customer proof' }).last();
    await card.waitFor();
    const over = await card.boundingBox();
    if (!over) throw new Error('no card');
    expect(over.y >= box.y + box.height || over.y + over.height <= box.y).toBe(true);
    expect(await card.evaluate((element) => getComputedStyle(element).pointerEvents)).toBe('none');
    await page.mouse.move(point.x, point.y + 500);
    await card.waitFor({ state: 'detached' });
  });

  test('a double click opens the details', async () => {
    const page = await open('Outline', '');
    await bar(page, RETRO).dblclick({ position: { x: 5, y: 18 } });
    await page.getByRole('group', { name: 'Inspector' }).waitFor();
    expect(await said(page)).toBe('');
  });
});
