import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { make } from '@/domain/entities';
import type { SampleKey } from '@/domain/samples/sample-library';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { smallPlan } from '../support/small-plan';
import { goToSample } from './support/kept-roadmap';
import { openPlan } from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1920, height: 1080 } } });

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const where = (page: Page) => stage(page).getByRole('status').innerText();

async function present(sample: SampleKey = 'c'): Promise<Page> {
  const page = await app.open();
  await goToSample(page, sample, 'brief');
  await page.keyboard.press('F5');
  await stage(page).waitFor();
  return page;
}

/** The smallest words on the stage, in pixels of the screen, and what they say. */
const smallest = (page: Page) =>
  page.evaluate(() => {
    const overlay = document.querySelector('[aria-label="Presentation"]') as Element;
    const walk = document.createTreeWalker(overlay, NodeFilter.SHOW_TEXT);
    let least = { size: Number.POSITIVE_INFINITY, words: '' };
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement as Element;
      if (!node.textContent?.trim() || parent.closest('.visually-hidden, title, option')) continue;
      const scale = parent instanceof SVGElement ? ((parent as SVGTextElement).getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < least.size) least = { size, words: node.textContent };
    }
    return least;
  });

describe('presenting', () => {
  test('steps by keys through title, overview and lanes, and Escape leaves', async () => {
    const page = await present();
    expect(await where(page)).toBe('Integration to reduce churn, 1 of 5');
    await page.keyboard.press('ArrowRight');
    expect(await where(page)).toBe('The whole plan, 2 of 5');
    await page.keyboard.press('PageDown');
    expect(await where(page)).toBe('Prepare, 3 of 5');
    await page.keyboard.press('End');
    expect(await where(page)).toBe('Learn and decide, 5 of 5');
    await page.keyboard.press('ArrowRight');
    expect(await where(page)).toBe('Learn and decide, 5 of 5');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    expect(await where(page)).toBe('Prepare, 3 of 5');
    await page.keyboard.press('Home');
    expect(await where(page)).toBe('Integration to reduce churn, 1 of 5');
    await stage(page).getByRole('button', { name: 'The whole plan' }).click();
    expect(await where(page)).toBe('The whole plan, 2 of 5');
    await page.keyboard.press('Escape');
    await stage(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.getElementById('root')?.inert)).toBe(false);
  });

  test('no word is smaller than 27 pixels on 1920 × 1080, on any slide, and axe finds nothing serious', async () => {
    const page = await present('b');
    for (const stepBy of ['lane', 'phase', 'month']) {
      await stage(page).getByRole('combobox', { name: 'Step by' }).selectOption(stepBy);
      await page.keyboard.press('Home');
      const count = Number(/of (\d+)/.exec(await where(page))?.[1]);
      expect(count).toBeGreaterThan(3);
      for (let at = 1; at <= count; at += 1) {
        expect(await where(page)).toContain(`${at} of ${count}`);
        const least = await smallest(page);
        expect(least.size, least.words).toBeGreaterThanOrEqual(27);
        if (at <= 3) expect(await seriousAxeFindings(page)).toEqual([]);
        await stage(page).focus();
        await page.keyboard.press('PageDown');
      }
    }
  });

  test('words keep their share of the height in a smaller window', async () => {
    const page = await present();
    // The size of a full screen is the screen's: only its measures can be others.
    const screen = await page.context().newCDPSession(page);
    const measures = { width: 1280, height: 1024, deviceScaleFactor: 1, mobile: false };
    await screen.send('Emulation.setDeviceMetricsOverride', measures);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await smallest(page)).size).toBeGreaterThanOrEqual(25.5);
  });

  test('B blanks, P shows the pointer, Escape takes the blank away before it leaves', async () => {
    const page = await present();
    await page.keyboard.press('b');
    await page.getByTestId('blank').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('blank').waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await page.mouse.move(300, 400);
    const box = await page.getByTestId('spot').boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 300)).toBeLessThan(3);
    await page.keyboard.press('p');
    await page.getByTestId('spot').waitFor({ state: 'detached' });
    await stage(page).waitFor();
  });

  test('F5 shows nothing internal until I asks for it, F5 leaves', async () => {
    const page = await app.open();
    const plan = smallPlan();
    const secret = make('activities', {
      id: 'secret',
      title: 'Only for us',
      visibility: ['p1'],
      notBefore: '2027-01-04',
      duration: 4,
      order: 4,
    });
    await openPlan(page, { ...plan, activities: { ...plan.activities, [secret.id]: secret } });
    await page.keyboard.press('F5');
    await stage(page).waitFor();
    await page.keyboard.press('PageDown');
    const shows = () => stage(page).getByText('Only for us').count();
    expect(await stage(page).getByText('Kick-off').count()).toBeGreaterThan(0);
    expect(await shows()).toBe(0);
    await page.keyboard.press('i');
    await expect.poll(shows).toBeGreaterThan(0);
    await page.keyboard.press('i');
    await expect.poll(shows).toBe(0);
    await page.keyboard.press('F5');
    await stage(page).waitFor({ state: 'detached' });
  });

  test('a bar is changed live and undone', async () => {
    const page = await present();
    await page.keyboard.press('End');
    await stage(page)
      .getByRole('button', { name: /^Retrospective,/ })
      .click();
    const editor = page.getByRole('dialog', { name: 'Edit activity' });
    await editor.getByLabel('Title').fill('Look back');
    await editor.getByLabel('End').fill('long ago');
    await editor.getByRole('button', { name: 'Keep' }).click();
    expect(await editor.getByRole('alert').innerText()).toContain('“long ago” is not a date');
    await editor.getByLabel('End').fill('16/4/2027');
    await editor.getByLabel('Status').selectOption('in-progress');
    await editor.getByRole('button', { name: 'Keep' }).click();
    await editor.waitFor({ state: 'detached' });
    const changed = stage(page).getByRole('button', { name: /^Look back, .*16 Apr 2027, In progress$/ });
    await changed.waitFor();
    await page.keyboard.press('Control+z');
    await stage(page)
      .getByRole('button', { name: /^Retrospective, .*9 Apr 2027, Planned$/ })
      .waitFor();
  });

  test('keys typed into the editor do not turn the page, and Escape closes only the editor', async () => {
    const page = await present();
    await page.keyboard.press('End');
    await stage(page)
      .getByRole('button', { name: /^Retrospective,/ })
      .focus();
    await page.keyboard.press('Enter');
    const editor = page.getByRole('dialog', { name: 'Edit activity' });
    await editor.getByLabel('Title').fill('');
    await page.keyboard.type('pb i');
    await page.keyboard.press('Home');
    expect(await editor.getByLabel('Title').inputValue()).toBe('pb i');
    expect(await where(page)).toContain('5 of 5');
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await stage(page).waitFor();
  });
});
