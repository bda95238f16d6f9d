import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import { root } from '../../support/build-app.mjs';
import { percentile } from './figure';
import type { RawItem, RawTimelinePage } from './raw-timeline-page';
import { injectedDelay } from './timed';

declare global {
  interface Window {
    rawTimeline: RawTimelinePage;
  }
}

const origin = 'http://localhost:59998';
const DAY = 86_400_000;
const rounds = 3;

/** vis-timeline as the production build has it, with its styles. */
async function bundled(): Promise<{ script: string; style: string }> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, 'test/bench/support/raw-timeline-page.ts'), formats: ['es'], fileName: 'page' },
    },
  })) as Rollup.RollupOutput[];
  const output = result[0]?.output ?? [];
  const style = output.find(({ fileName }) => fileName.endsWith('.css'));
  const script = output.find(({ type }) => type === 'chunk');
  return {
    script: script?.type === 'chunk' ? script.code : '',
    style: style?.type === 'asset' ? String(style.source) : '',
  };
}

function itemsOf(document: RoadmapDocument): RawItem[] {
  const dates = schedule(document);
  return Object.values(document.activities).flatMap((activity) => {
    const placed = dates.get(activity.id);
    if (!placed) return [];
    const end = (dayNumber(placed.end) + 1) * DAY;
    const start = dayNumber(placed.start) * DAY;
    return [{ id: activity.id, group: activity.laneId, start, end, content: activity.title, type: 'range' as const }];
  });
}

/** Milliseconds that vis-timeline alone takes to paint all activities in their lanes: the median of fresh pages. */
export async function timeRawTimeline(context: BrowserContext, document: RoadmapDocument): Promise<number> {
  const { script, style } = await bundled();
  const items = itemsOf(document);
  const lanes = Object.keys(document.roadmap.lanes);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage();
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html',
            body: `<style>${style}</style><script type="module" src="/page.js"></script>`,
          }),
    );
    await page.goto(origin);
    await page.waitForFunction(() => 'rawTimeline' in window);
    const paint = ([all, groups, delay]: readonly [RawItem[], string[], number]) =>
      window.rawTimeline.paintAll(all, groups, delay);
    times.push(await page.evaluate(paint, [items, lanes, injectedDelay] as const));
    await page.close();
  }
  return percentile(times, 50);
}
