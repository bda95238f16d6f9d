import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { bar, boxOf, expectSaid, middleOf, openSample, settled, undoLabel, zoomOn } from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1600, height: 900 } } });
const WEBINAR = 'Webinar 1 live';
const RETRO = 'Post-launch retrospective';

async function open(zoomed = WEBINAR): Promise<Page> {
  const page = await app.open();
  await openSample(page, 'A');
  if (zoomed) await zoomOn(page, zoomed, 4);
  return page;
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await settled(page);
}

const dragTip = (page: Page) => page.locator('[class*="dragInfo"]');

describe('links drawn by hand', () => {
  async function drawLink(page: Page, from: string, end: 'start' | 'end', to: string): Promise<void> {
    await page.mouse.move(...at(middleOf(await boxOf(page, from))));
    await page.mouse.move(...at(middleOf(await boxOf(page, from))));
    const dot = await bar(page, from).locator(`.wm-dot[data-end="${end}"]`).boundingBox();
    if (!dot) throw new Error('no end to draw from');
    const target = await boxOf(page, to);
    await page.mouse.move(...at(middleOf(dot)));
    await page.mouse.down();
    await page.mouse.move(target.x + 4, target.y + target.height / 2, { steps: 8 });
    await page.mouse.up();
    await settled(page);
  }
  const at = ({ x, y }: { x: number; y: number }): [number, number] => [x, y];
  const links = (page: Page) => page.locator('.wm-links path[data-link]');

  test('a link is drawn from the end of one bar to the start of another, and undone in one step', async () => {
    const page = await open('');
    const before = await links(page).count();
    await drawLink(page, RETRO, 'end', 'Quarterly roadmap');
    await expectSaid(page, `Linked: Quarterly roadmap`);
    expect(await links(page).count()).toBe(before + 1);
    await undo(page);
    expect(await links(page).count()).toBe(before);
  });

  test('on the middle of a bar it follows, on its last pixels it ends with it: a tip says which, and no details cover the bar', async () => {
    const page = await open('');
    await page.mouse.move(...at(middleOf(await boxOf(page, RETRO))));
    await page.mouse.move(...at(middleOf(await boxOf(page, RETRO))));
    const card = page.locator('[class*="_card_"]').filter({ hasText: RETRO });
    await card.last().waitFor();
    const dot = await bar(page, RETRO).locator('.wm-dot[data-end="end"]').boundingBox();
    if (!dot) throw new Error('no end to draw from');
    await page.mouse.move(...at(middleOf(dot)));
    await page.mouse.down();
    const target = await boxOf(page, 'Quarterly roadmap');
    const y = target.y + target.height / 2;
    await page.mouse.move(target.x + target.width * 0.9, y, { steps: 8 });
    await expect.poll(() => dragTip(page).innerText()).toMatch(/^Quarterly roadmap.* ends with Post-launch/);
    await page.mouse.move(target.x + target.width * 0.5, y, { steps: 3 });
    await expect.poll(() => dragTip(page).innerText()).toMatch(/^Quarterly roadmap.* follows Post-launch/);
    expect(await card.count()).toBe(0);
    await page.mouse.up();
    await expectSaid(page, /^Linked: Quarterly roadmap.* follows Post-launch/);
    expect(await dragTip(page).count()).toBe(0);
    expect(await undoLabel(page)).toMatch(/^Undo: Link: “Quarterly roadmap.*” follows “Post-launch/);
  });

  test('a link to itself and a circle are refused in words, and nothing is lost', async () => {
    const page = await open();
    const before = await links(page).count();
    await drawLink(page, RETRO, 'end', RETRO);
    await expectSaid(page, 'An activity cannot wait for itself.');
    await drawLink(page, RETRO, 'end', WEBINAR);
    await expectSaid(page, /circle|wait for each other/i);
    expect(await links(page).count()).toBe(before);
    expect(await undoLabel(page)).not.toContain('Link');
  });

  test('Escape takes a link that is being drawn away', async () => {
    const page = await open();
    const before = await links(page).count();
    await page.mouse.move(...at(middleOf(await boxOf(page, RETRO))));
    const dot = await bar(page, RETRO).locator('.wm-dot[data-end="end"]').boundingBox();
    if (!dot) throw new Error('no end to draw from');
    await page.mouse.move(...at(middleOf(dot)));
    await page.mouse.down();
    await page.mouse.move(...at(middleOf(await boxOf(page, 'Webinar 2 live'))), { steps: 4 });
    expect(await page.locator('.wm-rubber').getAttribute('d')).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await page.locator('.wm-rubber').getAttribute('d')).toBe('');
    await page.mouse.up();
    expect(await links(page).count()).toBe(before);
  });
});
