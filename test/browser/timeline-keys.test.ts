import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import {
  bar,
  boxOf,
  expectSaid,
  laneOf,
  openSample,
  pxPerDay,
  said,
  settled,
  shownCount,
  undoLabel,
} from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1600, height: 900 } } });
const RETRO = 'Post-launch retrospective';

async function open(mode: 'Outline' | 'Lanes' = 'Outline', sample: 'A' | 'C' = 'A'): Promise<Page> {
  const page = await app.open();
  await openSample(page, sample, mode);
  return page;
}

/** Selects a bar and leaves the keys with the chart. */
async function choose(page: Page, title: string): Promise<void> {
  await bar(page, title).click({ position: { x: 5, y: 26 } });
  await settled(page);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
}

const pressed: [string, string, string][] = [
  ['ArrowRight', 'a day later; its start is a working day again', '9 Feb 2027 – 15 Feb 2027'],
  ['Shift+ArrowRight', 'a week later', '15 Feb 2027 – 19 Feb 2027'],
  ['Alt+Shift+ArrowRight', 'its end a week later', '8 Feb 2027 – 19 Feb 2027'],
  ['Alt+ArrowLeft', 'its end a day earlier', '8 Feb 2027 – 11 Feb 2027'],
  ['Control+ArrowRight', 'its start a day later', '9 Feb 2027 – 12 Feb 2027'],
];

describe('moving by key', () => {
  test('arrow keys move it by a day or a week, or its ends, said aloud, each undone in one step', async () => {
    const page = await open();
    await choose(page, RETRO);
    const before = await boxOf(page, RETRO);
    for (const [key, words, dates] of pressed) {
      await press(page, key);
      await expectSaid(page, `${RETRO}: ${dates}`);
      expect(await undoLabel(page), words).toMatch(/^Undo: (Move|Resize) “Post-launch/);
      await press(page, 'Control+z');
      const after = await boxOf(page, RETRO);
      expect(after.x, words).toBeCloseTo(before.x, 0);
      expect(after.width, words).toBeCloseTo(before.width, 0);
      expect(await undoLabel(page), words).not.toContain('Post-launch');
    }
  });

  test('an end is not moved past the other, and the words say so', async () => {
    const page = await open();
    await choose(page, RETRO);
    await press(page, 'Alt+Shift+ArrowLeft');
    await expectSaid(page, 'It cannot become shorter than a day.');
    expect(await undoLabel(page)).not.toContain('Resize');
  });

  test('without a selection the arrows move the view', async () => {
    const page = await open();
    await page.locator('.wm-chart').focus();
    const before = await boxOf(page, RETRO);
    await press(page, 'ArrowRight');
    expect((await boxOf(page, RETRO)).x).toBeCloseTo(before.x - 40, 0);
  });
});

describe('going from bar to bar', () => {
  test('up and down go to the neighbours and say them; with Shift they are chosen too', async () => {
    const page = await open();
    await choose(page, RETRO);
    await press(page, 'ArrowDown');
    await expectSaid(page, 'Webinar 2 live (with AuditSure): 8 Mar 2027 – 12 Mar 2027');
    await press(page, 'Shift+ArrowUp');
    expect(await page.locator('.wm-face[data-selected]').count()).toBe(2);
    await press(page, 'Escape');
    expect(await page.locator('.wm-face[data-selected]').count()).toBe(0);
    await press(page, 'Control+a');
    expect(await page.locator('.wm-face[data-selected]').count()).toBe(await shownCount(page));
  });

  test('a bar out of sight is brought into sight', async () => {
    const page = await open('Outline', 'C');
    await page.locator('.wm-chart').focus();
    await press(page, 'ArrowDown');
    for (let step = 0; step < 14; step += 1) await press(page, '+');
    const inSight = () =>
      page.evaluate(() => {
        const host = document.querySelector('.wm-chart')?.getBoundingClientRect();
        const chosen = document.querySelector('.wm-face[data-selected]')?.getBoundingClientRect();
        return host && chosen
          ? chosen.right > host.left && chosen.left < host.right && chosen.bottom <= host.bottom
          : false;
      });
    for (let step = 0; step < 5; step += 1) await press(page, 'ArrowDown');
    await expect.poll(inSight).toBe(true);
  });

  test('Enter opens the details, B puts into the backlog, Delete removes', async () => {
    const page = await open();
    await choose(page, RETRO);
    const count = await shownCount(page);
    await press(page, 'b');
    await expectSaid(page, 'Put into the backlog');
    expect(await shownCount(page)).toBe(count - 1);
    await press(page, 'Control+z');
    expect(await shownCount(page)).toBe(count);
    await choose(page, RETRO);
    await press(page, 'Delete');
    await expectSaid(page, `“${RETRO}” removed`);
    expect(await shownCount(page)).toBe(count - 1);
    await press(page, 'Control+z');
    expect(await shownCount(page)).toBe(count);
    await choose(page, RETRO);
    await press(page, 'Enter');
    await page.getByRole('group', { name: 'Inspector' }).waitFor();
  });
});

describe('what the mouse does beside moving', () => {
  test('Alt with up and down moves between lanes, with Ctrl the partner is added', async () => {
    const page = await open('Lanes');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
    await choose(page, 'Webinar 2 live');
    await press(page, 'Alt+ArrowDown');
    await expectSaid(page, 'HealthFin Association');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('HealthFin Association');
    await press(page, 'Alt+ArrowDown');
    await expectSaid(page, 'becomes joint when it has two partners');
    await press(page, 'Control+Alt+ArrowUp');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('Joint');
    await press(page, 'Control+z', 'Control+z');
    expect(await laneOf(page, 'Webinar 2 live')).toBe('AuditSure');
  });

  test('L links what is selected in the order of time, undone in one step', async () => {
    const page = await open();
    const links = page.locator('.wm-links path[data-link]');
    const before = await links.count();
    await choose(page, 'Quarterly roadmap');
    await bar(page, 'Follow-up sequence').click({ modifiers: ['Control'], position: { x: 8, y: 26 } });
    await press(page, 'l');
    await expectSaid(page, '2 activities linked');
    expect(await links.count()).toBe(before + 1);
    await press(page, 'Control+z');
    expect(await links.count()).toBe(before);
  });

  test('N adds an activity behind what is selected', async () => {
    const page = await open('Lanes');
    const count = await shownCount(page);
    await choose(page, 'Webinar 2 live');
    await press(page, 'n');
    await expect.poll(() => shownCount(page)).toBe(count + 1);
    expect(await laneOf(page, 'New activity')).toBe('AuditSure');
    await page.locator('.wm-chart').focus();
    await press(page, 'Control+z');
    await expect.poll(() => shownCount(page)).toBe(count);
  });

  test('Shift+F10 opens the menu of what is selected, and Escape gives the keys back to the chart', async () => {
    const page = await open();
    await choose(page, RETRO);
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Put into the backlog' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('menuitem', { name: 'Put into the backlog' }).waitFor({ state: 'detached' });
  });

  test('M opens what the signs on the row of a chosen bar stand for, one after the other', async () => {
    const page = await open('Outline', 'C');
    const signs = page.locator('.wm-mark');
    const titles = await signs.evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).title));
    expect(titles.length).toBeGreaterThan(1);
    await choose(page, 'Launch: joint PR');
    await press(page, 'm');
    const first = await said(page);
    expect(titles).toContain(first);
    await page.getByRole('group', { name: 'Inspector' }).waitFor();
    await page.locator('.wm-chart').focus();
    await choose(page, 'Monitor retention');
    await press(page, 'm');
    await expectSaid(page, 'There is no sign on its row.');
  });

  test('plus and minus zoom, F shows everything, T goes to today', async () => {
    const page = await open();
    await page.locator('.wm-chart').focus();
    const day = await pxPerDay(page);
    await press(page, '+');
    expect(await pxPerDay(page)).toBeCloseTo(day * 1.5, 1);
    await press(page, '-', '-');
    expect(await pxPerDay(page)).toBeCloseTo(day / 1.5, 1);
    await press(page, 'f');
    expect(await pxPerDay(page)).toBeCloseTo(day, 0);
    await press(page, '+', '+', '+', '+', 't');
    const isTodayInSight = () => {
      const chart = document.querySelector('.wm-chart')?.getBoundingClientRect();
      const cell = document.querySelector('.wm-minor[data-today="2026-11-18"]')?.getBoundingClientRect();
      return chart && cell && cell.right > chart.left && cell.left < chart.right;
    };
    expect(await page.evaluate(isTodayInSight)).toBe(true);
  });

  test('axe-core finds nothing serious in either mode', async () => {
    const page = await open();
    await choose(page, RETRO);
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.getByText('Lanes', { exact: true }).first().click();
    await settled(page);
    expect(await seriousAxeFindings(page)).toEqual([]);
  });
});
