import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { bars, card, column, openMarchPlan, show } from './support/march-plan';
import { inspector } from './support/sample-roadmap';

const app = withApp();

async function open(mode: 'Outline' | 'Lanes' | 'Calendar' | 'Board'): Promise<Page> {
  const page = await app.open();
  await openMarchPlan(page, mode);
  return page;
}

/** A day by its name in full; some browsers put a comma behind the weekday. */
const named = (name: string) => new RegExp(`^${name.replace(' ', ',? ')}`);
const day = (page: Page, name: string) => page.getByRole('gridcell', { name: named(name) });
const undo = (page: Page) => page.keyboard.press('Control+z');
const wordsOf = (page: Page, title: string) => bars(page, title).first().getAttribute('aria-label');
const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.getAttribute('aria-label') ?? '';
    return label || (activeElement?.querySelector('.visually-hidden')?.textContent ?? '');
  });
const focusedText = (page: Page) => page.locator(':focus').innerText();
/** The library that carries listens for keys a moment after it has picked something up. */
const heldByKeys = (page: Page) => page.waitForTimeout(150);
const dropDay = (page: Page) => page.locator('[data-drop] .visually-hidden').first().innerText();

/** Takes one thing by its start and drops it in the middle of another, which may scroll away meanwhile: a hand follows it. */
async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover({ position: { x: 12, y: 8 } });
  await page.mouse.down();
  const isOver = async () => {
    const box = await to.boundingBox();
    if (!box) throw new Error('Nowhere to drop.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    return to.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].some((one) => one.matches('[data-over], [data-drop]')),
    );
  };
  await expect.poll(isOver, { interval: 20 }).toBe(true);
  await page.mouse.up();
}

describe('calendar', () => {
  test('a bar dragged to another day moves there in one edit, and undo brings it back', async () => {
    const page = await open('Calendar');
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('8 Mar 2027, planned');
    await carry(page, bars(page, 'Press release'), day(page, 'Thursday 11 March 2027'));
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('11 Mar 2027, planned');
    await undo(page);
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('8 Mar 2027, planned');
  });

  test('several chosen ones move together; Escape leaves all where they were', async () => {
    const page = await open('Calendar');
    await bars(page, 'Press release').click();
    await bars(page, 'Go live').click({ modifiers: ['Control'] });
    await bars(page, 'Press release').hover({ position: { x: 12, y: 8 } });
    await page.mouse.down();
    await day(page, 'Tuesday 9 March 2027').hover();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await wordsOf(page, 'Press release')).toContain('8 Mar 2027');
    await carry(page, bars(page, 'Press release'), day(page, 'Tuesday 9 March 2027'));
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('9 Mar 2027');
    expect(await wordsOf(page, 'Go live')).toContain('15 Mar 2027');
    await undo(page);
    await expect.poll(() => wordsOf(page, 'Go live')).toContain('12 Mar 2027');
    expect(await wordsOf(page, 'Press release')).toContain('8 Mar 2027');
  });

  test('keys do the same: arrows move by a day, Space carries, Enter opens, the focus goes along', async () => {
    const page = await open('Calendar');
    await bars(page, 'Press release').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('9 Mar 2027');
    await expect.poll(() => focusedLabel(page)).toContain('Press release');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('16 Mar 2027');
    await page.keyboard.press('Space');
    await page.getByText('Press release: 16 Mar 2027.').waitFor();
    await heldByKeys(page);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => dropDay(page)).toMatch(named('Tuesday 9 March 2027'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => dropDay(page)).toMatch(named('Wednesday 10 March 2027'));
    await page.keyboard.press('Space');
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('10 Mar 2027');
    await expect.poll(() => focusedLabel(page)).toContain('Press release');
    await page.keyboard.press('Enter');
    await inspector(page).waitFor();
    expect(await inspector(page).innerText()).toContain('Press release');
  });

  test('days are gone through by arrows and pages; Enter and double click add on a day', async () => {
    const page = await open('Calendar');
    await day(page, 'Wednesday 3 March 2027').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(() => focusedLabel(page)).toMatch(named('Monday 1 March 2027'));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focusedLabel(page)).toMatch(named('Sunday 28 February 2027'));
    expect(await page.getByRole('heading', { name: 'February 2027' }).count()).toBe(1);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'April 2027' }).waitFor();
    await expect.poll(() => focusedLabel(page)).toMatch(named('Thursday 1 April 2027'));
    await page.keyboard.press('Enter');
    await inspector(page).waitFor();
    await expect.poll(() => wordsOf(page, 'New activity')).toContain('1 Apr 2027');
    await day(page, 'Tuesday 6 April 2027').dblclick({ position: { x: 60, y: 60 } });
    await expect.poll(() => bars(page, 'New activity').count()).toBe(2);
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByRole('heading', { name: 'March 2027' }).waitFor();
    expect(await page.locator('[aria-current="date"]').innerText()).toMatch(named('Wednesday 3 March 2027'));
  });

  test('today moves on when the day turns, and work is late by the new day', async () => {
    const page = await open('Calendar');
    const today = page.locator('[aria-current="date"]');
    expect(await today.innerText()).toMatch(named('Wednesday 3 March 2027'));
    expect(await wordsOf(page, 'Press release')).not.toContain('overdue');
    await fixTime(page, '2027-03-12T00:00:01');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => today.innerText()).toMatch(named('Friday 12 March 2027'));
    await expect.poll(() => wordsOf(page, 'Press release')).toContain('overdue');
  });

  test('public activities that come too close are marked, said and listed', async () => {
    const page = await open('Calendar');
    await page.getByText('No clashes this month').waitFor();
    await carry(page, bars(page, 'Press release'), day(page, 'Friday 5 March 2027'));
    await page.getByRole('button', { name: '1 clash this month' }).click();
    const list = page.getByRole('dialog');
    expect(await list.innerText()).toContain('one day apart, both for Contoso');
    await list.getByRole('button', { name: /Spring webinar/ }).click();
    expect(await page.locator('[data-bar-id][data-selected]').count()).toBe(2);
    expect(await page.locator('[data-bar-id][data-clash]').count()).toBe(2);
    expect(await wordsOf(page, 'Spring webinar')).toContain('Clashes with “Press release”, one day apart');
    await bars(page, 'Spring webinar').hover();
    await page.locator('p', { hasText: 'Clashes with “Press release”, one day apart, both for Contoso.' }).waitFor();
  });

  test('a full day says how much more there is and lists it; signs and holidays stand on their days', async () => {
    const page = await open('Calendar');
    const full = day(page, 'Wednesday 17 March 2027');
    await full.getByRole('button', { name: /more on/ }).click();
    const list = page.getByRole('dialog', { name: /more on Wednesday,? 17 March 2027/ });
    await expect.poll(() => list.getByRole('button', { name: /^Post \d/ }).count()).toBe(9);
    await list.getByRole('button', { name: 'Post 9' }).click();
    await inspector(page).waitFor();
    expect(await inspector(page).innerText()).toContain('Post 9');
    await page.keyboard.press('Escape');
    const tenth = day(page, 'Wednesday 10 March 2027');
    expect(await tenth.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'Approval due: Claims',
      'Deadline: Late contract',
    ]);
    expect(await day(page, 'Friday 26 March 2027').filter({ hasText: 'Good Friday' }).getAttribute('data-rest')).toBe(
      'true',
    );
    await day(page, 'Wednesday 24 March 2027').getByRole('button', { name: 'Review: Mid-term' }).click();
    await expect.poll(() => inspector(page).innerText()).toContain('Mid-term');
  });

  test('a quarter shows each day once, in three months', async () => {
    const page = await open('Calendar');
    await page.getByText('Quarter', { exact: true }).click();
    await page.getByRole('heading', { name: 'Q1 2027' }).waitFor();
    expect(await page.getByRole('grid').evaluateAll((all) => all.map((grid) => grid.ariaLabel))).toEqual([
      'January 2027',
      'February 2027',
      'March 2027',
    ]);
    expect(await page.locator('[role="gridcell"][data-day]').count()).toBe(90);
    expect(await bars(page, 'Content series').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'The quarter after' }).click();
    await page.getByRole('heading', { name: 'Q2 2027' }).waitFor();
  });
});

describe('board', () => {
  test('cards carried to another column get its status or stage in one edit', async () => {
    const page = await open('Board');
    expect(await column(page, 'Launch').getByRole('option').count()).toBe(2);
    expect(await column(page, 'Identify').innerText()).toContain('Nothing here yet.');
    await card(page, 'Press release').click();
    await card(page, 'Spring webinar').click({ modifiers: ['Control'] });
    await carry(page, card(page, 'Press release'), column(page, 'Scale'));
    await expect.poll(() => column(page, 'Launch').getByRole('option').count()).toBe(0);
    await undo(page);
    await expect.poll(() => column(page, 'Launch').getByRole('option').count()).toBe(2);
    await page.getByText('By status', { exact: true }).click();
    await column(page, 'Done').waitFor();
    await carry(page, card(page, 'Late contract'), column(page, 'Done'));
    await expect.poll(() => column(page, 'Done').getByRole('option').count()).toBe(1);
    await undo(page);
    await column(page, 'Done').getByText('Nothing here yet.').waitFor();
  });

  test('keys carry cards too, and the focus goes along', async () => {
    const page = await open('Board');
    await page.getByText('By status', { exact: true }).click();
    await card(page, 'Go live').focus();
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(() => column(page, 'In progress').getByRole('option').count()).toBe(1);
    await expect.poll(() => focusedText(page)).toContain('Go live');
    await page.keyboard.press('Space');
    await page.getByText('Go live is over In progress.').waitFor();
    await heldByKeys(page);
    await page.keyboard.press('ArrowRight');
    await page.getByText('Go live is over Blocked.').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => column(page, 'Blocked').getByRole('option').count()).toBe(1);
    await expect.poll(() => focusedText(page)).toContain('Go live');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => column(page, 'Planned').locator(':focus').count()).toBe(1);
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(2);
    await page.keyboard.press('Enter');
    await inspector(page).waitFor();
  });

  test('cards say what they hold, undated ones too', async () => {
    const page = await open('Board');
    const name = 'Spring webinar 2 Mar – 4 Mar Planned Contoso, Fabrikam accountable: MK · Marketing checklist 1/2';
    expect(await page.getByRole('option', { name, exact: true }).count()).toBe(1);
    expect(await card(page, 'Idea for autumn').innerText()).toContain('No dates');
    expect(await card(page, 'Late contract').innerText()).toContain('Overdue');
  });

  test('what is chosen stays chosen from mode to mode', async () => {
    const page = await open('Board');
    await card(page, 'Press release').click();
    await card(page, 'Spring webinar').click({ modifiers: ['Control'] });
    await show(page, 'Calendar');
    await expect.poll(() => page.locator('[data-bar-id][data-selected]').count()).toBe(2);
    await show(page, 'Lanes');
    await expect.poll(() => page.locator('.wm-face[data-selected]').count()).toBe(2);
    await show(page, 'Board');
    await expect.poll(() => page.locator('[role="option"][aria-selected="true"]').count()).toBe(2);
  });
});
