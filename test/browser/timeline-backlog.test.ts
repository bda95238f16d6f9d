import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { goToSample } from './support/kept-roadmap';

const app = withApp();

/** A new roadmap from the integration sample, its timeline on screen. */
async function openTimeline(mode: 'Outline' | 'Lanes' = 'Outline'): Promise<Page> {
  const page = await app.open();
  await goToSample(page, 'c', 'timeline');
  await page.locator('.wm-chart .vis-item').first().waitFor();
  if (mode === 'Lanes') {
    await page.getByText('Lanes', { exact: true }).first().click();
    await page.getByRole('list', { name: 'Lanes' }).getByRole('listitem').first().waitFor();
  }
  return page;
}

const tray = (page: Page) => page.getByRole('complementary', { name: 'Backlog and building blocks' });
const section = (page: Page, name: 'Backlog' | 'Kinds' | 'Blocks') => tray(page).getByRole('region', { name });
const item = (page: Page, part: 'Backlog' | 'Kinds' | 'Blocks', name: string) =>
  section(page, part)
    .locator('[data-tray-item]')
    .filter({ has: page.getByText(name, { exact: true }) });
const backlogTitles = (page: Page) => section(page, 'Backlog').locator('[data-tray-item] > span > span:first-child');
const bar = (page: Page, title: string): Locator =>
  page.locator('.vis-item').filter({ has: page.locator(`.wm-face`, { hasText: title }) });

/** How many activities the chart says it shows. */
async function shown(page: Page): Promise<number> {
  const label = (await page.locator('.wm-chart').getAttribute('aria-label')) ?? '';
  return Number(/of (\d+) activities/.exec(label)?.[1]);
}

const laneWords = (page: Page, lane: string) =>
  page.getByRole('list', { name: 'Lanes' }).getByRole('listitem').filter({ hasText: lane }).innerText();

/** Takes an element by its middle and holds it over a point of the window, some way in between included. */
async function carry(page: Page, from: Locator, to: { x: number; y: number }, hold = 0): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('Nothing to take.');
  const start = { x: box.x + Math.min(box.width / 2, 30), y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  if (hold) await page.waitForTimeout(hold);
  await page.mouse.move(start.x - 12, start.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
}

async function pointOnChart(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.wm-chart').boundingBox();
  if (!box) throw new Error('No chart.');
  return { x: box.x + box.width * x, y: box.y + y };
}

const chipDays = (page: Page) => page.getByTestId('drag-chip').locator('span').last().innerText();

/** What the details say of the one that is chosen. */
async function detail(page: Page, label: string): Promise<string> {
  return page.getByRole('complementary', { name: 'Details' }).getByLabel(label, { exact: true }).inputValue();
}

/** Takes the dates of a bar away by the key B. */
async function intoBacklog(page: Page, title: string): Promise<void> {
  await bar(page, title).click({ position: { x: 6, y: 18 } });
  await page.locator('.wm-chart').focus();
  await page.keyboard.press('b');
  await item(page, 'Backlog', title).waitFor();
}

describe('from the tray onto the chart', () => {
  test('an undated activity gets the days that the chip says, and undo takes it back', async () => {
    const page = await openTimeline();
    await section(page, 'Backlog')
      .getByText(/wait here/)
      .waitFor();
    await intoBacklog(page, 'Retrospective');
    const before = await shown(page);
    await carry(page, item(page, 'Backlog', 'Retrospective'), await pointOnChart(page, 0.5, 200));
    const days = await chipDays(page);
    await page.mouse.up();
    await expect.poll(() => shown(page)).toBe(before + 1);
    expect(await section(page, 'Backlog').locator('[data-tray-item]').count()).toBe(0);
    await bar(page, 'Retrospective').dblclick({ position: { x: 6, y: 18 } });
    expect([await detail(page, 'Start'), await detail(page, 'End')].join(' – ')).toBe(days);
    await page.locator('.wm-chart').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => backlogTitles(page).allInnerTexts()).toEqual(['Retrospective']);
    expect(await shown(page)).toBe(before);
  });

  test('a kind dropped on a partner’s lane is a new activity with that partner and ourselves', async () => {
    const page = await openTimeline('Lanes');
    expect(await laneWords(page, 'ClockLark')).toContain('12 activities');
    await carry(page, item(page, 'Kinds', 'Milestone'), await pointOnChart(page, 0.4, 200));
    const day = await chipDays(page);
    await page.mouse.up();
    await expect.poll(() => laneWords(page, 'ClockLark')).toContain('13 activities');
    expect(await detail(page, 'Start')).toBe(day);
    expect(await detail(page, 'End')).toBe(day);
    const details = page.getByRole('complementary', { name: 'Details' });
    expect(await details.getByText('Tidewater', { exact: true }).count()).toBeGreaterThan(0);
    expect(await details.getByText('ClockLark', { exact: true }).count()).toBeGreaterThan(0);
  });

  test('a block brings all its activities in one edit, names who is missing, and one undo removes it', async () => {
    const page = await openTimeline();
    const before = await shown(page);
    await carry(page, item(page, 'Blocks', 'Onboarding plan'), await pointOnChart(page, 0.3, 260));
    await page.mouse.up();
    await expect.poll(() => shown(page)).toBe(before + 11);
    await page
      .getByText(/No role was found for .*Finance/)
      .first()
      .waitFor();
    await bar(page, 'Onboarding plan: ClockLark').waitFor();
    await page.locator('.wm-chart').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page)).toBe(before);
    expect(await page.getByRole('button', { name: 'Undo' }).first().isDisabled()).toBe(true);
  });

  test('Escape, and a drop beside the chart, leave no trace', async () => {
    const page = await openTimeline();
    const before = await shown(page);
    await carry(page, item(page, 'Kinds', 'Event'), await pointOnChart(page, 0.5, 200));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await carry(page, item(page, 'Kinds', 'Event'), { x: 60, y: 500 });
    expect(await chipDays(page)).toBe('Drop it on the chart');
    await page.mouse.up();
    await page.waitForTimeout(200);
    expect(await shown(page)).toBe(before);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('from the chart into the backlog', () => {
  test('a bar dropped on the tray loses its dates, though another one was chosen and it was held for a while', async () => {
    const page = await openTimeline('Lanes');
    await bar(page, 'Beta with 20 customers').click({ position: { x: 6, y: 18 } });
    const over = (await tray(page).boundingBox())!;
    await carry(page, bar(page, 'Shared onboarding content'), { x: over.x + 60, y: over.y + 200 }, 500);
    await tray(page).getByText('Drop here to take its dates away').waitFor();
    await page.mouse.up();
    await expect.poll(() => backlogTitles(page).allInnerTexts()).toEqual(['Shared onboarding content']);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => backlogTitles(page).allInnerTexts()).toEqual([]);
    await bar(page, 'Shared onboarding content').waitFor();
  });
});

describe('by keyboard', () => {
  test('Enter asks for the date and lane of an item; what cannot be read stays and says why', async () => {
    const page = await openTimeline('Lanes');
    await item(page, 'Kinds', 'Campaign').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Put Campaign on the chart' });
    await form.waitFor();
    await expect.poll(() => form.getByLabel('Put on').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await form.getByText(/is not a date/).waitFor();
    await form.getByLabel('Put on').fill('6 Feb 2027');
    await form.getByRole('combobox', { name: 'In lane' }).click();
    await page.getByRole('option', { name: 'ClockLark' }).click();
    await form.getByLabel('Put on').press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => laneWords(page, 'ClockLark')).toContain('13 activities');
    // 6 February 2027 is a Saturday.
    expect(await detail(page, 'Start')).toBe('8 Feb 2027');
    const said = page.getByRole('status').filter({ hasText: 'Campaign put on 8 Feb 2027' });
    await said.first().waitFor({ state: 'attached' });
  });

  test('a block goes where the form says, with the partner it names; Escape closes the form and changes nothing', async () => {
    const page = await openTimeline();
    const before = await shown(page);
    await item(page, 'Blocks', 'Wind-down').focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Put Wind-down on the chart' });
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await expect
      .poll(() => item(page, 'Blocks', 'Wind-down').evaluate((button) => button === document.activeElement))
      .toBe(true);
    expect(await shown(page)).toBe(before);
    await page.keyboard.press('Enter');
    expect(await form.getByRole('combobox', { name: 'With' }).inputValue()).toBe('ClockLark');
    await form.getByLabel('Begins on').fill('2028-01-10');
    await form.getByLabel('Begins on').press('Enter');
    await expect.poll(() => shown(page)).toBe(before + 13);
    // The chart goes where the block is.
    await bar(page, 'Conditions for ending checked').waitFor();
  });
});

test('the tray is folded and unfolded by its buttons, stays as it was left, and is accessible both ways', async () => {
  const page = await openTimeline();
  await intoBacklog(page, 'Retrospective');
  expect(await seriousAxeFindings(page)).toEqual([]);
  await section(page, 'Blocks').getByRole('button', { name: 'Blocks', exact: true }).click();
  expect(await item(page, 'Blocks', 'Campaign').count()).toBe(0);
  await page.getByRole('button', { name: 'Fold backlog and building blocks' }).click();
  await tray(page).getByRole('button', { name: 'Show backlog, 1' }).waitFor();
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.reload();
  await tray(page).getByRole('button', { name: 'Show blocks' }).click();
  await item(page, 'Blocks', 'Campaign').waitFor();
  await item(page, 'Kinds', 'Gate').waitFor();
});
