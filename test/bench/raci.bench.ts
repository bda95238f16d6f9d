import type { Page } from '@playwright/test';
import { raciPlan } from '../support/raci-plan';
import { type BenchApp, heapMegabytes, launchBenchApp, timeGesture } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { countFrames } from './support/frames';
import { seedDocuments } from './support/seeded-library';

const opens = 3;
const edits = 8;
const views = { name: 'Views' } as const;
const matrix = { name: 'RACI matrix' } as const;

/** Opens the roadmap in a fresh page on another view, the code of the matrix already in memory. */
async function ready(app: BenchApp): Promise<Page> {
  const page = await app.newPage();
  await page.goto(app.address('/r/small/raci'));
  await page.getByRole('grid', matrix).waitFor();
  await page.evaluate((address) => location.assign(address), app.address('/r/big/roles'));
  await page.getByRole('grid', { name: 'Roles' }).waitFor();
  // What is done when idle must not be measured.
  await page.waitForTimeout(1500);
  return page;
}

const raciLink = (page: Page) => page.getByRole('navigation', views).getByText('RACI', { exact: true });
const shown = { event: 'click', selector: '[role="grid"] [data-chip]', painted: true } as const;
const letter = { event: 'keydown', selector: '[aria-selected="true"] [data-letter="R"]', painted: true } as const;

async function wheel(page: Page, times: number, x: (step: number) => number, y: (step: number) => number) {
  for (let step = 0; step < times; step += 1) {
    await page.mouse.wheel(x(step), y(step));
    await page.waitForTimeout(12);
  }
}

/** Scrolls down and up, then to the right and back, over the cells. */
async function scrollBothWays(page: Page): Promise<Record<'down' | 'across', number>> {
  await page.mouse.move(900, 500);
  const none = () => 0;
  const there = (step: number) => (step < 45 ? 30 : -30);
  const down = await countFrames(page, () => wheel(page, 60, none, there));
  const across = await countFrames(page, () => wheel(page, 60, there, none));
  return { down: down.cost, across: across.cost };
}

/** Milliseconds from Space in an emptied cell to its letter painted, in one cell after another. */
async function cycles(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.getByRole('grid', matrix).focus();
  await page.keyboard.press('ArrowRight');
  for (let round = 0; round <= edits; round += 1) {
    await page.keyboard.press(round % 2 ? 'ArrowRight' : 'ArrowDown');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
    const time = await timeGesture(page, () => page.keyboard.press('Space'), letter);
    // The first warms what follows.
    if (round > 0) times.push(time);
    await page.waitForTimeout(300);
  }
  return times;
}

/** The matrix with 1,000 activities and 60 roles. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const library = await app.newPage();
    await library.goto(app.address());
    await library.getByRole('heading', { level: 1 }).first().waitFor();
    await seedDocuments(library, { small: raciPlan(20, 6), big: raciPlan(1000, 60) });
    await library.close();
    const times: number[] = [];
    let page = await ready(app);
    for (let round = 0; round < opens; round += 1) {
      times.push(await timeGesture(page, () => raciLink(page).click(), shown));
      if (round === opens - 1) break;
      await page.close();
      page = await ready(app);
    }
    await page.waitForTimeout(800);
    const scrolled = await scrollBothWays(page);
    const cells = await cycles(page);
    return [
      figure('raci.open.1000x60', percentile(times, 50), 'ms', 400),
      figure('raci.frame.scroll', (scrolled.down + scrolled.across) / 2, 'ms', 8),
      figure('raci.frame.scroll.down', scrolled.down, 'ms', 8),
      figure('raci.frame.scroll.across', scrolled.across, 'ms', 8),
      figure('raci.cell.painted.1000x60', percentile(cells, 50), 'ms', 60),
      figure('raci.heap.1000x60', await heapMegabytes(page), 'MB', 90),
    ];
  } finally {
    await app.close();
  }
}
