import type { Page } from '@playwright/test';
import { timelinePlan } from '../support/timeline-plan';
import { type BenchApp, heapMegabytes, launchBenchApp, timeGesture } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { countFrames, type Frames, makeBarePage } from './support/frames';
import { timeRawTimeline } from './support/raw-timeline';
import { type Answer, nextRepaint } from './support/repaint';
import { seedDocuments } from './support/seeded-library';

const modes = ['Outline', 'Lanes'] as const;
type Mode = (typeof modes)[number];
const opens = 3;
const edits = 8;
const views = { name: 'Views' } as const;

/** Lets a roadmap look as the small one was left: what is remembered of one is kept under its key. */
function looksLikeSmall(key: string): void {
  for (const kept of [localStorage, sessionStorage])
    for (const name of Object.keys(kept))
      if (name.includes('small')) kept.setItem(name.replace('small', key), kept.getItem(name) ?? '');
}

/** Opens a roadmap in a fresh page, its code and its document in memory, on a view without a chart; the next click shows it in this mode. */
async function ready(app: BenchApp, key: string, mode: Mode): Promise<Page> {
  const page = await app.newPage();
  await page.goto(app.address('/r/small/timeline'));
  await page.locator('.wm-face').first().waitFor();
  await page.getByText(mode, { exact: true }).click();
  if (mode === 'Lanes') {
    await page.getByRole('combobox', { name: 'Lanes by' }).click();
    await page.getByRole('option', { name: 'Own lanes' }).click();
  }
  await page.evaluate(looksLikeSmall, key);
  await page.evaluate((address) => location.assign(address), app.address(`/r/${key}/roles`));
  await page.getByRole('grid', { name: 'Roles' }).waitFor();
  // What is done when idle must not be measured.
  await page.waitForTimeout(1500);
  return page;
}

const timelineLink = (page: Page) => page.getByRole('navigation', views).getByText('Timeline', { exact: true });
const shown = { event: 'click', selector: '.wm-face', painted: true } as const;

/** Milliseconds from the click on Timeline to painted bars: the median of fresh pages. */
async function firstPaint(app: BenchApp, key: string, mode: Mode): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < opens; round += 1) {
    const page = await ready(app, key, mode);
    times.push(await timeGesture(page, () => timelineLink(page).click(), shown));
    await page.close();
  }
  return percentile(times, 50);
}

async function wheel(page: Page, times: number, x: (step: number) => number, y: (step: number) => number) {
  for (let step = 0; step < times; step += 1) {
    await page.mouse.wheel(x(step), y(step));
    await page.waitForTimeout(12);
  }
}

/** A bar in the middle of the chart that is wide enough to hold. */
async function barInView(page: Page): Promise<{ x: number; y: number }> {
  const boxes = await page.locator('.wm-face').evaluateAll((faces) => {
    const host = document.querySelector('.wm-chart')?.getBoundingClientRect();
    return faces.flatMap((face) => {
      const box = face.getBoundingClientRect();
      const isInside =
        host &&
        box.left > host.left + 20 &&
        box.right < host.right - 90 &&
        box.top > host.top + 20 &&
        box.bottom < host.bottom - 20;
      return isInside && box.width > 24 ? [{ x: box.left + box.width / 2, y: box.top + box.height / 2 }] : [];
    });
  });
  const found = boxes[Math.floor(boxes.length / 2)];
  if (!found) throw new Error('No bar to hold in view.');
  return found;
}

const pan = (page: Page) =>
  wheel(
    page,
    60,
    (step) => (step < 30 ? 24 : -24),
    () => 0,
  );

async function panScrollZoomDrag(page: Page): Promise<Record<'pan' | 'scroll' | 'zoom' | 'drag', Frames>> {
  await page.mouse.move(1000, 500);
  const panned = await countFrames(page, () => pan(page));
  const scrolled = await countFrames(page, () =>
    wheel(
      page,
      60,
      () => 0,
      (step) => (step < 45 ? 30 : -30),
    ),
  );
  await page.keyboard.down('Control');
  const zoomed = await countFrames(page, () =>
    wheel(
      page,
      40,
      () => 0,
      (step) => (step < 20 ? -25 : 25),
    ),
  );
  await page.keyboard.up('Control');
  await page.waitForTimeout(500);
  const { x, y } = await barInView(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const dragged = await countFrames(page, async () => {
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + step * 2, y + (step % 7));
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { pan: panned, scroll: scrolled, zoom: zoomed, drag: dragged };
}

/** Drags bars by some days and takes it back, as often as asked. */
async function dropsAndUndos(page: Page): Promise<{ drops: Answer[]; undos: Answer[] }> {
  const drops: Answer[] = [];
  const undos: Answer[] = [];
  for (let round = 0; round <= edits; round += 1) {
    const { x, y } = await barInView(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(x + step * 8, y);
    const dropped = await nextRepaint(page, 'pointerup');
    await page.mouse.up();
    const drop = await dropped();
    await page.waitForTimeout(300);
    const undone = await nextRepaint(page, 'keydown');
    await page.keyboard.press('Control+z');
    const undo = await undone();
    await page.waitForTimeout(300);
    // The first of each warms what follows.
    if (round === 0) continue;
    drops.push(drop);
    undos.push(undo);
  }
  return { drops, undos };
}

async function inMode(app: BenchApp, mode: Mode, bare: Frames): Promise<Figure[]> {
  const name = mode.toLowerCase();
  const page = await ready(app, 'big', mode);
  await timelineLink(page).click();
  await page.locator('.wm-face').first().waitFor();
  // From everything in sight to about a quarter, where bars are worth moving.
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(800);
  const frames = await panScrollZoomDrag(page);
  const mean = Object.values(frames).reduce((sum, { cost }) => sum + cost, 0) / 4;
  const { drops, undos } = await dropsAndUndos(page);
  const median = (values: number[]) => percentile(values, 50);
  const barePage = { to: 'barePage', value: bare.cost };
  const dropped = figure(
    `timeline.droppedFrames.${name}.10000`,
    frames.pan.dropped,
    'share',
    Math.max(0.02, bare.dropped * 1.3),
    { to: 'barePage', value: bare.dropped },
  );
  const figures = [
    ...Object.entries(frames).map(([what, { cost }]) =>
      figure(`timeline.frame.${what}.${name}.10000`, cost, 'ms', 8, barePage),
    ),
    figure(`timeline.frame.mean.${name}.10000`, mean, 'ms', 8, barePage),
    dropped,
    figure(`timeline.drop.painted.${name}.10000`, median(drops.map(({ painted }) => painted)), 'ms', 60),
    figure(`timeline.drop.saved.${name}.10000`, median(drops.map(({ saved }) => saved)), 'ms', 60),
    figure(`timeline.undo.${name}.10000`, median(undos.map(({ painted }) => painted)), 'ms', 30),
    figure(`timeline.heap.${name}.10000`, await heapMegabytes(page), 'MB', 90),
  ];
  await page.close();
  return figures;
}

async function bareDropped(app: BenchApp): Promise<Frames> {
  const page = await app.newPage();
  await makeBarePage(page, 150);
  await page.mouse.move(700, 400);
  const frames = await countFrames(page, () => pan(page));
  await page.close();
  return frames;
}

/** The timeline with 10,000 and 100,000 activities, beside vis-timeline given everything at once. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const big = timelinePlan(10_000);
    const library = await app.newPage();
    await library.goto(app.address());
    await library.getByRole('heading', { level: 1 }).first().waitFor();
    await seedDocuments(library, { small: timelinePlan(20), big, huge: timelinePlan(100_000, { lanes: 500 }) });
    await library.close();
    const found: Figure[] = [];
    const raw = await timeRawTimeline(app.context, big);
    for (const mode of modes) {
      const time = await firstPaint(app, 'big', mode);
      found.push(
        figure(`timeline.firstPaint.${mode.toLowerCase()}.10000`, time, 'ms', 300, {
          to: 'rawVisTimeline',
          value: raw,
        }),
      );
      found.push(figure(`timeline.firstPaint.${mode.toLowerCase()}.10000.ofRaw`, time / raw, 'share', 0.3));
    }
    found.push(figure('timeline.rawVisTimeline.10000', raw, 'ms', Number.MAX_SAFE_INTEGER));
    for (const mode of modes)
      found.push(
        figure(`timeline.firstPaint.${mode.toLowerCase()}.100000`, await firstPaint(app, 'huge', mode), 'ms', 700),
      );
    const bare = await bareDropped(app);
    found.push(figure('timeline.droppedFrames.barePage', bare.dropped, 'share', 1));
    found.push(figure('timeline.frame.barePage', bare.cost, 'ms', Number.MAX_SAFE_INTEGER));
    for (const mode of modes) found.push(...(await inMode(app, mode, bare)));
    return found;
  } finally {
    await app.close();
  }
}
