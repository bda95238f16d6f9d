import type { Page } from '@playwright/test';
import { addDays } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { preview } from '@/domain/schedule/preview';
import { Scheduler } from '@/domain/schedule/scheduler';
import { ActivityRows } from '@/records/activity-table/activity-row';
import type { BenchApp } from './bench-app';
import { countFrames, type Frames } from './frames';
import { seedDocuments } from './seeded-library';

/** Frames counted in one drag. */
const STEPS = 60;

/** Rows from the top among which the bar is looked for. */
const ROWS = 130;

/** The bar among the first rows whose drag moves most others, and how many bars stand above it. */
function widest(plan: RoadmapDocument): { id: string; above: number } {
  const scheduler = new Scheduler(plan);
  const rows = new ActivityRows()
    .build(Object.values(plan.activities), scheduler.dates, '2027-01-01')
    .filter(({ dates }) => dates)
    .slice(0, ROWS);
  const reaches = rows.map(({ id, dates, activity }, above) => {
    const isHeld = dates?.isSummary || dates?.isPoint || activity.scheduling === 'fixed';
    const wanted = { id, start: addDays(dates?.start ?? '', 21) };
    return { id, above, reach: isHeld ? 0 : preview(scheduler, [wanted]).moves.length };
  });
  const best = reaches.toSorted((one, other) => other.reach - one.reach)[0];
  if (!best || best.reach < 20) throw new Error(`No bar moves 20 others: the plan is too easy (${best?.reach}).`);
  return best;
}

/** The middle of a bar, brought into view by going to it by key. */
async function goTo(page: Page, { id, above }: { id: string; above: number }): Promise<{ x: number; y: number }> {
  await page.locator('.wm-chart').focus();
  for (let step = 0; step <= above; step += 1) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(1500);
  const box = await page.locator(`.wm-face[data-bar="${id}"]`).boundingBox();
  if (!box) throw new Error('The bar to drag is not in view.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A real drag in the outline of a large plan, with what it would move drawn in every frame. */
export async function dragWithPreview(app: BenchApp, plan: RoadmapDocument): Promise<Frames> {
  const page = await app.newPage();
  await page.goto(app.address());
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await seedDocuments(page, { plan });
  await page.goto(app.address('/r/plan/timeline'));
  await page.reload();
  await page.locator('.wm-face').first().waitFor();
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  const { x, y } = await goTo(page, widest(plan));
  const drag = async () => {
    for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(x + step * 2, y);
  };
  // The first drag warms the engine up, as in the app.
  const drags: Frames[] = [];
  for (let round = 0; round < 2; round += 1) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 8, y, { steps: 2 });
    drags.push(await countFrames(page, drag));
    if ((await page.locator('.wm-ghost-bar[data-kind="ripple"]').count()) < 2)
      throw new Error('The drag showed nothing of what it would move.');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.waitForTimeout(500);
  }
  await page.close();
  return drags[1] as Frames;
}
