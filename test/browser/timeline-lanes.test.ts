import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { smallPlan } from '../support/small-plan';
import { expectSaid, laneOf, openPlan, openSample, settled, shownCount, undoLabel } from './support/timeline-page';

const app = withApp();

const labels = (page: Page) => page.getByRole('list', { name: 'Lanes', exact: true });
const names = (page: Page) => labels(page).getByRole('button').allInnerTexts();
const lane = (page: Page, name: string) => labels(page).getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your own lanes' });

async function groupByOwnLanes(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Lanes by' }).click();
  await page.getByRole('option', { name: 'Own lanes' }).click();
  await settled(page);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function openOwnLanes(): Promise<Page> {
  const page = await app.open();
  await openSample(page, 'C', 'Lanes');
  await groupByOwnLanes(page);
  return page;
}

describe('own lanes', () => {
  test('by the menu of their names: renamed, recoloured, moved, filled, and deleted with the way back', async () => {
    const page = await openOwnLanes();
    expect(await names(page)).toEqual(['Prepare', 'Launch and run', 'Learn and decide']);
    await lane(page, 'Prepare').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Rename or recolour…' }).click();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await dialog(page).getByRole('textbox', { name: 'Name of lane Prepare' }).fill('Get ready');
    await press(page, 'Enter');
    await dialog(page).getByRole('button', { name: 'Colour of lane Get ready: choose from a palette' }).click();
    await page.getByRole('button', { name: 'Amber' }).click();
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await lane(page, 'Get ready').locator('i').getAttribute('style')).toContain('rgb(201, 151, 0)');

    await lane(page, 'Get ready').click();
    await page.getByRole('menuitem', { name: 'Select its 5 activities' }).click();
    expect(await page.locator('.wm-face[data-selected]').count()).toBe(5);
    await lane(page, 'Get ready').click();
    await page.getByRole('menuitem', { name: 'Move down' }).click();
    expect(await names(page)).toEqual(['Launch and run', 'Get ready', 'Learn and decide']);

    const count = await shownCount(page);
    await lane(page, 'Get ready').click();
    await page.getByRole('menuitem', { name: 'Add an activity to it' }).click();
    await expect.poll(() => shownCount(page)).toBe(count + 1);
    expect(await laneOf(page, 'New activity')).toBe('Get ready');

    await lane(page, 'Get ready').click();
    await page.getByRole('menuitem', { name: 'Delete the lane' }).click();
    expect(await names(page)).toEqual(['Launch and run', 'Learn and decide', 'No lane']);
    const notice = page
      .getByRole('alert')
      .filter({ hasText: 'Deleted lane “Get ready”. 6 activities have no lane now.' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => names(page)).toEqual(['Launch and run', 'Get ready', 'Learn and decide']);
    expect(await shownCount(page)).toBe(count + 1);
  });

  test('by key: F2 renames, Alt with arrows moves, Insert adds, Delete deletes, Shift+F10 opens the menu', async () => {
    const page = await openOwnLanes();
    await lane(page, 'Prepare').focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
    await expectSaid(page, 'Learn and decide: lane 2 of 3');
    await press(page, 'Alt+ArrowUp');
    await expect.poll(() => names(page)).toEqual(['Learn and decide', 'Prepare', 'Launch and run']);
    await press(page, 'F2');
    await dialog(page).getByRole('textbox', { name: 'Name of lane Learn and decide' }).waitFor();
    await page.keyboard.type('Learn');
    await press(page, 'Enter', 'Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expectSaid(page, 'Lane Learn');
    await press(page, 'Insert');
    await dialog(page).getByRole('textbox', { name: 'Name of lane New lane' }).waitFor();
    await press(page, 'Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect((await names(page)).slice(0, 2)).toContain('New lane');
    await lane(page, 'Prepare').focus();
    await press(page, 'Delete');
    await expectSaid(page, 'Deleted lane “Prepare”. 5 activities have no lane now.');
    expect(await undoLabel(page)).toContain('Delete lane “Prepare”');
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Add a lane below…' }).waitFor();
  });

  test('where there are none, it says what they are for and makes the first', async () => {
    const page = await app.open();
    await openPlan(page, smallPlan(), 'Lanes');
    await groupByOwnLanes(page);
    expect(await names(page)).toEqual(['No lane']);
    await page.getByText('No lanes of your own yet.').waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a lane' }).click();
    await dialog(page).getByRole('textbox', { name: 'Name of lane New lane' }).fill('Marketing');
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await names(page)).toEqual(['Marketing', 'No lane']);
    expect(await page.getByText('No lanes of your own yet.').count()).toBe(0);
  });
});
