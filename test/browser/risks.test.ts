import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { sampleDocument } from '@/domain/samples/sample-library';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { giveName, goToKept } from './support/kept-roadmap';

const app = withApp();

/** Sample C as it stands on the first of February 2027, with its risks on screen. */
async function openRisks(): Promise<Page> {
  const page = await app.open();
  await fixTime(page, '2027-02-01T10:00:00');
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const { document } = await sampleDocument('c', { start: '2026-11-23', newId });
  await giveName(page);
  await goToKept(page, document, 'risks');
  await page.getByRole('grid', { name: 'Risks' }).waitFor();
  return page;
}

const show = (page: Page, tab: 'Register' | 'Heat map' | 'Summary') =>
  page.getByRole('radiogroup', { name: 'Show risks as' }).getByText(tab, { exact: true }).click();

const rowCount = async (page: Page) => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 2;

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
}

/** A dot of the map, whose name begins with its code. */
const dot = (page: Page, code: string): Locator => page.getByRole('button', { name: new RegExp(`^${code} `) });
const placeOf = async (page: Page, code: string) => (await dot(page, code).getAttribute('aria-label')) ?? '';
const expectPlace = (page: Page, code: string, words: string) =>
  expect.poll(() => placeOf(page, code)).toMatch(new RegExp(`${words}$`));

async function dragTo(page: Page, code: string, cell: string): Promise<void> {
  const from = await dot(page, code).boundingBox();
  const to = await page.locator(`[data-cell="${cell}"]`).boundingBox();
  if (!from || !to) throw new Error(`${code} or ${cell} is not on the map.`);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2, { steps: 2 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
}

async function putOnTimeline(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Put on the timeline…' }).click();
  await page.getByLabel('What shall be done').fill(title);
  await page.getByRole('button', { name: 'Add to the plan' }).click();
  await page.getByRole('region', { name: 'Actions' }).getByText(title, { exact: true }).waitFor();
}

const header = 'Risk\tCategory\tProbability\tImpact\tOwner\tActivities';
const pasted = [
  'Demo data is stale\tMeasurement\t\t\tAN\t',
  'Beta customers leave early\tMarket\t3\t4\tPR\tBeta with 20 customers',
  'Sign-in fails for one region\tOperations\t2\t4\tCS\t',
  'Press learns too soon\tBrand\t\t\tMK\t',
  'Partner changes its price\tMarket\t4\t3\tPL\t',
];

test('risks are pasted, scored, planned against, reviewed and come true', async () => {
  const page = await openRisks();

  // Five from a spreadsheet, after one that cannot be read was refused as a whole.
  await page.locator('[data-row="+new"] [data-col]').click();
  await page.keyboard.press('Escape');
  await paste(page, [header, 'Half a step\tMarket\t5.5\t2\tPL\t']);
  expect(await page.getByRole('dialog').innerText()).toContain('Only whole numbers fit here.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await rowCount(page)).toBe(5);
  await page.getByRole('grid').focus();
  await paste(page, [header, ...pasted]);
  await expect.poll(() => rowCount(page)).toBe(10);
  await page.getByRole('row', { name: /Beta customers leave early.*12 High/ }).waitFor();
  await page.getByLabel('Group by').selectOption('band');
  await page.getByRole('rowheader', { name: 'Not rated 2' }).waitFor();
  expect(await seriousAxeFindings(page), 'register').toEqual([]);

  // Three by dragging, one by keyboard; each is one step of undo.
  await show(page, 'Heat map');
  await expectPlace(page, 'R7', 'Possible, Major: 12 High');
  await dragTo(page, 'R7', '4x5');
  await expectPlace(page, 'R7', 'Likely, Severe: 20 Critical');
  await dragTo(page, 'R6', '1x1');
  await expectPlace(page, 'R6', 'Rare, Negligible: 1 Low');
  await dragTo(page, 'R10', '2x3');
  await expectPlace(page, 'R10', 'Unlikely, Moderate: 6 Medium');
  await page.keyboard.press('Control+z');
  await expectPlace(page, 'R10', 'Likely, Moderate: 12 High');
  await expectPlace(page, 'R9', 'not rated');
  await dot(page, 'R9').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expectPlace(page, 'R9', 'not rated');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectPlace(page, 'R9', 'Likely, Major: 16 Critical');
  expect(await seriousAxeFindings(page), 'heat map').toEqual([]);

  // Two actions: the target has a date, and the map shows it once they are done.
  await dot(page, 'R7').click();
  const scores = page.getByRole('region', { name: 'Scores' });
  await scores.getByLabel('Target likelihood').selectOption('1');
  await scores.getByLabel('Target impact').selectOption('4');
  expect(await scores.innerText()).toContain('No actions');
  await putOnTimeline(page, 'Call every beta customer');
  await putOnTimeline(page, 'Offer a second month');
  await expect.poll(() => scores.innerText()).toContain('12 Feb 2027');
  const times = page.getByRole('radiogroup', { name: 'Score shown' });
  await times.getByText('After agreed actions').click();
  await expectPlace(page, 'R7', 'Rare, Major: 4 Low');
  await times.getByText('On a day').click();
  await expectPlace(page, 'R7', 'Likely, Severe: 20 Critical');
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('12 Feb 2027');
  await page.keyboard.press('Enter');
  await expectPlace(page, 'R7', 'Rare, Major: 4 Low');
  await times.getByText('Today').click();

  await assessAndReview(page);
  await comesTrue(page);

  await show(page, 'Summary');
  await page.getByRole('list', { name: 'Open risks by band' }).waitFor();
  expect(await seriousAxeFindings(page), 'summary').toEqual([]);

  // The bar carries its worst risk, and its new actions stand on the timeline.
  await page.getByRole('navigation').getByText('Timeline', { exact: true }).click();
  const bars = page.locator('.wm-face');
  await bars.filter({ hasText: 'Call every beta customer' }).waitFor();
  expect(await bars.filter({ hasText: 'Beta with 20 customers' }).getAttribute('data-risk')).toBe('C');
  expect(await page.locator('.wm-face[data-risk]').count()).toBeGreaterThan(1);
});

/** Presets are taken over in one step; what is due is stepped through. */
async function assessAndReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Assess', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Demand falls short/ }).click();
  await dialog.getByRole('button', { name: 'Supply' }).click();
  await dialog.getByRole('checkbox', { name: /None here/ }).click();
  await dialog.getByRole('button', { name: 'Regulatory' }).click();
  await dialog.getByRole('checkbox', { name: /Import or export/ }).click();
  expect(await seriousAxeFindings(page), 'assessment').toEqual([]);
  await dialog.getByRole('button', { name: 'Finish and add 2' }).click();
  await dot(page, 'R12').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => dot(page, 'R11').count()).toBe(0);

  await page.getByRole('button', { name: 'Review 5 due' }).click();
  await dialog.getByLabel('Why').fill('The beta went well');
  await dialog.getByLabel('Current likelihood').selectOption('2');
  expect(await seriousAxeFindings(page), 'review').toEqual([]);
  await dialog.getByRole('button', { name: 'Store the change, next' }).click();
  await dialog.getByText('2 of 5').waitFor();
  await dialog.getByRole('button', { name: 'Confirm as it is, next' }).click();
  for (let step = 3; step <= 5; step += 1) {
    await dialog.getByText(`${step} of 5`).waitFor();
    await dialog.getByRole('button', { name: 'Skip' }).click();
  }
  await dialog.getByText('2 reviewed, 3 left for another time.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Review 3 due' }).waitFor();
  await expectPlace(page, 'R1', 'Unlikely, Severe: 10 High');
}

/** A risk becomes an incident with a clock; another scale says what it rescores first. */
async function comesTrue(page: Page): Promise<void> {
  await dot(page, 'R1').click();
  await page.getByRole('button', { name: 'This happened…' }).click();
  await page.getByLabel('What happened').fill('Half of the calls fail');
  await page.getByRole('button', { name: 'Record it' }).click();
  const facts = page.getByRole('region', { name: 'What happened' });
  await facts.getByText(/Next escalation/).waitFor();
  const history = await page.getByRole('region', { name: 'History' }).innerText();
  expect(history).toMatch(/Happened 1 Feb 2027[\s\S]*Reviewed 1 Feb 2027[\s\S]*The beta went well/);

  await page.getByRole('button', { name: 'Scale', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3 × 3').click();
  await dialog.getByText(/^9 risks get other scores/).waitFor();
  expect(await seriousAxeFindings(page), 'scale').toEqual([]);
  await dialog.getByRole('button', { name: 'Change the scale' }).click();
  await expectPlace(page, 'R7', 'Likely, Major: 9 Critical');
  await page.keyboard.press('Control+z');
  await expectPlace(page, 'R7', 'Likely, Severe: 20 Critical');
}
