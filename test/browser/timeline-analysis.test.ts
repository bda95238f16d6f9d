import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { analyse, keepVersion, openAnalysisPlan } from './support/analysis-plan';
import {
  bar,
  boxOf,
  dragFrom,
  expectSaid,
  middleOf,
  said,
  settled,
  showMode,
  undoLabel,
} from './support/timeline-page';

const app = withApp({ context: { viewport: { width: 1800, height: 1000 }, reducedMotion: 'reduce' } });

const open = async (view?: string): Promise<Page> => {
  const page = await app.open();
  await openAnalysisPlan(page, view);
  return page;
};

/** The titles of the bars that are marked so, in order. */
const marked = (page: Page, mark: string): Promise<string[]> =>
  page
    .locator(`.wm-face${mark}`)
    .evaluateAll((faces) =>
      faces.map((face) => (face.textContent ?? '').replace(/^\W+/, '').trim().split(' ')[0] ?? '').sort(),
    );

const CHAIN = ['Draft', 'Follow-up', 'Launch', 'Preparation', 'Review'];
const pxOf = async (page: Page) => (await boxOf(page, 'Draft of the offer')).width / 5;
const leftOf = async (page: Page, title: string) => (await boxOf(page, title)).x;
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
};
const choose = async (page: Page, title: string) => {
  await bar(page, title).click({ position: { x: 6, y: 16 } });
  await settled(page);
};
const grid = (page: Page) => page.getByRole('grid', { name: 'Activities' });
/** The cells of an activity's row, as they are read. */
const rowOf = async (page: Page, title: string) =>
  (await grid(page).getByRole('row').filter({ hasText: title }).getByRole('gridcell').allInnerTexts()).map((text) =>
    text.trim(),
  );

describe('the critical path', () => {
  test('is shown on bars, links and in columns; near-critical is what the roadmap says', async () => {
    const page = await open();
    expect(await marked(page, '[data-critical]')).toEqual([]);
    await analyse(page, 'Critical path', 'Float columns');
    expect(await marked(page, '[data-critical="yes"]')).toEqual(CHAIN);
    expect(await marked(page, '[data-critical="near"]')).toEqual([]);
    expect(await page.locator('.wm-links path[data-critical]').count()).toBe(3);
    expect(await rowOf(page, 'Side study')).toEqual(expect.arrayContaining(['4']));
    expect(await rowOf(page, 'Review by legal')).toEqual(expect.arrayContaining(['0', 'Critical']));

    await page.getByRole('button', { name: 'Critical path, baseline, load' }).click();
    const near = page.getByRole('textbox', { name: 'Near-critical within' });
    await near.fill('5');
    await near.press('Enter');
    await press(page, 'Escape');
    await expect.poll(() => marked(page, '[data-critical="near"]')).toEqual(['Side']);
    expect(await rowOf(page, 'Side study')).toEqual(expect.arrayContaining(['4', 'Near-critical']));
    expect(await undoLabel(page)).toContain('5 working days of float');
    expect(await seriousAxeFindings(page)).toEqual([]);
  });
});

describe('a drag with its preview, against a baseline', () => {
  test('ghosts say the new dates, the drop is one edit, and the slip report says the same numbers', async () => {
    const page = await open();
    await keepVersion(page, 'As signed');
    await analyse(page, 'As signed', 'Variance columns');
    expect(await page.locator('.wm-ghost-bar[data-kind="baseline"]').count()).toBe(9);
    const before = await leftOf(page, 'Draft of the offer');
    const day = await pxOf(page);
    const ripple = page.locator('.wm-ghost-bar[data-kind="ripple"]');
    await dragFrom(page, middleOf(await boxOf(page, 'Draft of the offer')), { x: day * 7 }, async () => {
      const tip = page.locator('[class*="dragInfo"]');
      await expect.poll(() => tip.innerText()).toMatch(/moves 4 more · breaks 1 deadline · .*plan ends 28 May/);
      // Draft, review, launch, follow-up, and the phase around the first two.
      expect(await ripple.allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('10 May'), expect.stringContaining('17 May')]),
      );
      expect(await ripple.count()).toBe(5);
    });
    expect(await ripple.count()).toBe(0);
    expect(await undoLabel(page)).toContain('Move “Draft of the offer”');
    await press(page, 'Control+z');
    expect(await leftOf(page, 'Draft of the offer')).toBeCloseTo(before, 0);
    expect(await undoLabel(page)).not.toContain('Draft');
    await press(page, 'Control+Shift+z');
    expect(await rowOf(page, 'Draft of the offer')).toEqual(expect.arrayContaining(['+5', 'Slipped']));
    expect(await rowOf(page, 'Side study')).toEqual(expect.arrayContaining(['0', 'On plan']));

    await page.getByRole('button', { name: 'Critical path, baseline, load' }).click();
    await page.getByRole('menuitem', { name: 'Slip report…' }).click();
    const report = page.getByRole('dialog').getByRole('article', { name: 'Slip report' });
    await report.waitFor();
    const words = await report.innerText();
    expect(words).toMatch(/The plan ends on 28 May 2027, 4 working days later than in the baseline \(24 May 2027\)/);
    expect(words.replace(/\s+/g, ' ')).toMatch(/slipped 5 ahead 0 on plan 4 new 0 dropped 0/);
    expect(words).toMatch(/Draft of the offer\s+7 May 2027\s+14 May 2027\s+5 working days later\s+3 more/);
    expect(words).toMatch(/Launch of the offer\s+17 May 2027\s+.*working days later\s+18 May 2027/);
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body > * article:visible').count()).toBe(1);
    expect(await page.locator('#root').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('a phase takes what is inside it along, by mouse and by key, but for what is done', async () => {
    const page = await open();
    const day = await pxOf(page);
    const [draft, brief, side] = await Promise.all(
      ['Draft of the offer', 'Brief agreed', 'Side study'].map((title) => leftOf(page, title)),
    );
    const { x, y, height } = await boxOf(page, 'Preparation');
    await dragFrom(page, { x: x + 60, y: y + height * 0.4 }, { x: day * 7 }, async () => {
      await expect.poll(() => page.locator('.wm-ghost-bar[data-kind="ripple"]').count()).toBe(5);
    });
    expect(await leftOf(page, 'Draft of the offer')).toBeCloseTo((draft ?? 0) + day * 7, 0);
    expect(await leftOf(page, 'Brief agreed')).toBeCloseTo(brief ?? 0, 0);
    expect(await leftOf(page, 'Side study')).toBeCloseTo(side ?? 0, 0);
    expect(await said(page)).toContain('1 activity inside is done and stays where it is.');
    expect(await undoLabel(page)).toContain('Move “Preparation”');
    await press(page, 'Control+z');
    expect(await leftOf(page, 'Draft of the offer')).toBeCloseTo(draft ?? 0, 0);

    await bar(page, 'Preparation').click({ position: { x: 60, y: height * 0.4 } });
    await press(page, 'ArrowRight');
    expect(await leftOf(page, 'Draft of the offer')).toBeCloseTo((draft ?? 0) + day, 0);
    await press(page, 'Alt+ArrowRight');
    await expectSaid(page, 'A phase is as long as what is inside it.');
    await press(page, 'Control+z');
    expect(await leftOf(page, 'Draft of the offer')).toBeCloseTo(draft ?? 0, 0);
  });
});

describe('paths and reasons', () => {
  test('what drives an activity and what it drives is traced from key, menu and toolbar, and Escape ends it', async () => {
    const page = await open();
    const voice = page.locator('[data-voice="trace"]');
    await choose(page, 'Launch of the offer');
    await press(page, 'd');
    expect(await marked(page, '[data-traced]')).toEqual(['Draft', 'Launch', 'Review']);
    expect(await page.locator('.wm-links path[data-traced]').count()).toBe(2);
    expect(await voice.innerText()).toContain(
      '“Launch of the offer” is driven by “Review by legal” and “Draft of the offer”. It starts after “Review by legal”',
    );
    await press(page, 'Escape');
    expect(await marked(page, '[data-traced]')).toEqual([]);
    expect(await marked(page, '[data-selected]')).toEqual(['Launch']);

    await bar(page, 'Review by legal').click({ button: 'right', position: { x: 6, y: 16 } });
    await page.getByRole('menuitem', { name: /What this drives/ }).click();
    await expect.poll(() => marked(page, '[data-traced]')).toEqual(['Follow-up', 'Launch', 'Review']);
    await showMode(page, 'Lanes');
    expect(await marked(page, '[data-traced]')).toEqual(['Follow-up', 'Launch', 'Review']);
    await page.getByRole('button', { name: 'What drives it' }).click();
    await expect.poll(() => marked(page, '[data-traced]')).toEqual(['Draft', 'Review']);
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'End tracing' }).click();
    await showMode(page, 'Outline');
    await choose(page, 'Side study');
    await page.getByRole('button', { name: 'Critical path, baseline, load' }).click();
    await page.getByRole('menuitem', { name: 'What drives this' }).click();
    await settled(page);
    expect(await voice.innerText()).toContain(
      'No other activity drives “Side study”. It may not start before 3 May 2027.',
    );
    await press(page, 'Escape');
    expect(await voice.innerText()).toBe('');
  });

  test('a circle is refused as it is drawn, naming the path; the start field says why', async () => {
    const page = await open();
    const from = middleOf(await boxOf(page, 'Follow-up calls'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.move(from.x + 1, from.y);
    const dot = await bar(page, 'Follow-up calls').locator('.wm-dot[data-end="end"]').boundingBox();
    const target = await boxOf(page, 'Draft of the offer');
    if (!dot) throw new Error('no end to draw from');
    await dragFrom(page, middleOf(dot), { x: target.x + 4 - dot.x, y: target.y + target.height / 2 - dot.y });
    const words = await said(page);
    expect(words).toContain('in a circle');
    for (const title of ['Draft of the offer', 'Review by legal', 'Launch of the offer', 'Follow-up calls'])
      expect(words).toContain(`“${title}”`);
    expect(await page.locator('.wm-links path[data-link]').count()).toBe(3);

    await choose(page, 'Follow-up calls');
    await press(page, 'Enter');
    const panel = page.getByRole('group', { name: 'Inspector' });
    await panel.waitFor();
    expect(await panel.innerText()).toContain('It starts after “Launch of the offer”, which ends on 17 May 2027.');
    const deadline = panel.getByRole('textbox', { name: 'Deadline', exact: true });
    await deadline.fill('14/05/2027');
    await deadline.press('Enter');
    await panel.getByText(/It ends on 24 May 2027, \d working days after the deadline of 14 May 2027/).waitFor();
    await panel.getByRole('button', { name: 'Follows', exact: true }).click();
    await panel.getByRole('button', { name: 'Details of Launch of the offer' }).click();
    const lag = panel.getByRole('textbox', { name: 'Lag', exact: true });
    await lag.fill('10400');
    await lag.press('Enter');
    await panel.getByText('The lag of 10400 working days after “Launch of the offer” is about 40 years.').waitFor();
  });
});

describe('load and levelling', () => {
  test('lists the activities of a week, and moves one only when it is asked to', async () => {
    const page = await open();
    await analyse(page, 'Load of a role');
    const week = page.getByRole('button', { name: /^Week of 3 May/ });
    expect(await week.getAttribute('aria-label')).toContain('responsible for 4');
    await week.click();
    const list = page.getByRole('dialog').filter({ hasText: 'Week of 3 May' });
    expect(await list.innerText()).toContain('Newsletter');
    await list.getByRole('button', { name: /Photos/ }).click();
    expect(await marked(page, '[data-selected]')).toEqual(['Photos']);
    await press(page, 'Escape');

    await analyse(page);
    await page.getByRole('button', { name: 'Critical path, baseline, load' }).click();
    await page.getByRole('menuitem', { name: /Suggestions against overload/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Suggestions against overload' });
    const suggestion = dialog.getByRole('button', { name: 'Move it' }).first();
    await suggestion.waitFor();
    expect(await undoLabel(page)).not.toContain('overload');
    await suggestion.click();
    await expect
      .poll(() => page.getByRole('button', { name: /against overload/, includeHidden: true }).count())
      .toBe(1);
  });
});

describe('days off at their fields', () => {
  test('a day twice is refused, the calendars are a button away, and a removal names what stops counting', async () => {
    const page = await open('partners');
    const table = page.getByRole('grid', { name: 'Partners' });
    await table.getByText('Acme', { exact: true }).click();
    await table.getByRole('button', { name: /Open/ }).first().click();
    const panel = page.getByRole('group', { name: 'Inspector' });
    await panel.getByRole('button', { name: 'Holidays', exact: true }).click();
    await panel.getByRole('button', { name: 'Add to holidays' }).click();
    const date = panel.getByRole('textbox', { name: 'Date', exact: true }).last();
    await date.fill('14/05/2027');
    await date.press('Enter');
    await panel.getByText('This day is in the list already (Bridge day).').waitFor();
    await date.press('Escape');
    await panel.getByRole('button', { name: 'Working days and holidays…' }).click();
    const calendars = page.getByRole('dialog', { name: 'Working days and holidays' });
    await calendars.getByText('Holidays of Acme').waitFor();
    await page.keyboard.press('Escape');
    await calendars.waitFor({ state: 'detached' });

    await panel.getByRole('button', { name: 'Remove partner' }).click();
    const question = page.getByRole('dialog', { name: /Remove “Acme”/ });
    expect(await question.innerText()).toMatch(/holidays? of Acme stops? counting:.*Bridge day \(14 May 2027\)/);
    expect(await question.innerText()).toContain('2 activities move.');
    expect(await question.innerText()).toContain(
      '“Follow-up calls” moves: 18 May 2027 – 24 May 2027 becomes 17 May 2027 – 21 May 2027',
    );
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await table.getByText('Acme', { exact: true }).count()).toBe(1);
  });
});
