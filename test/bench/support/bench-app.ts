import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { injectedDelay } from './timed';

interface PageClock {
  /** Milliseconds since navigation at the second frame after the selector first matched. */
  painted(selector: string): Promise<number>;
  /** Milliseconds from the next event of this type until the selector matches, or two frames later when `painted`. */
  afterEvent(type: string, selector: string, painted: boolean): Promise<number>;
}

declare global {
  interface Window {
    waymarkClock: PageClock;
  }
}

// Runs in the page before anything of the app, so it must not use anything from outside itself.
function installClock(delay: number): void {
  const wait = () => {
    const started = performance.now();
    while (performance.now() - started < delay);
  };
  const secondFrame = (done: (time: number) => void) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => done(performance.now())));
  const whenMatched = (selector: string, painted: boolean) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => check());
      const check = () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        if (painted) secondFrame(resolve);
        else resolve(performance.now());
      };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      check();
    });
  const inputs = ['keydown', 'pointerdown', 'click', 'wheel', 'drop'];
  if (delay > 0) {
    document.addEventListener('DOMContentLoaded', wait, { once: true });
    for (const type of inputs) addEventListener(type, wait, { capture: true });
    const nextFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      nextFrame((time) => {
        wait();
        callback(time);
      });
  }
  window.waymarkClock = {
    painted: (selector) => whenMatched(selector, true),
    afterEvent: (type, selector, painted) =>
      new Promise((resolve) => {
        // timeStamp is when the input reached the browser, before any of the page's work on it.
        const begin = (event: Event) =>
          void whenMatched(selector, painted).then((end) => resolve(end - event.timeStamp));
        addEventListener(type, begin, { capture: true, once: true });
      }),
  };
}

/** The built app in a Chromium of its own, for measuring. */
export interface BenchApp {
  context: BrowserContext;
  /** A new window, not yet at any address. */
  newPage(): Promise<Page>;
  /** The address of a route of the app. */
  address(route?: string): string;
  close(): Promise<void>;
}

/** Starts Chromium with an empty profile on the app that run.mjs serves. */
export async function launchBenchApp(): Promise<BenchApp> {
  const url = process.env.WAYMARK_APP_URL;
  if (!url) throw new Error('Benches run through "npm run bench", which builds and serves the app.');
  const browser = await chromium.launch(chromiumLaunchOptions(['--enable-precise-memory-info']));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(installClock, injectedDelay);
  return {
    context,
    newPage: () => context.newPage(),
    address: (route = '/') => `${url}${route === '/' ? '' : `#${route}`}`,
    close: () => browser.close(),
  };
}

/** Loads an address afresh; milliseconds from navigation until what the selector names is painted. */
export async function timeToPaint(page: Page, address: string, selector: string): Promise<number> {
  // A change of the part behind # alone would not navigate.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate((wanted) => window.waymarkClock.painted(wanted), selector);
}

/**
 * Milliseconds from the input that `gesture` makes until the selector matches; two frames later when `painted`.
 * The selector must not match before: name the new state, such as [data-saved="42"], not just "saved".
 */
export async function timeGesture(
  page: Page,
  gesture: () => Promise<unknown>,
  { event, selector, painted }: { event: string; selector: string; painted: boolean },
): Promise<number> {
  if ((await page.locator(selector).count()) > 0) throw new Error(`${selector} matches before the gesture.`);
  const clock = await page.evaluateHandle(
    ([type, wanted, frames]) => ({ time: window.waymarkClock.afterEvent(type, wanted, frames) }),
    [event, selector, painted] as const,
  );
  await gesture();
  return clock.evaluate(({ time }) => time);
}

/** Main-thread task time per frame, in milliseconds, while the work goes on. @public for the benches of the chart */
export async function frameCost(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const frames = await page.evaluateHandle(() => {
    const counter = { frames: 0, running: true };
    const count = () => {
      counter.frames += 1;
      if (counter.running) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return counter;
  });
  const before = await taskSeconds(session);
  await work();
  const spent = (await taskSeconds(session)) - before;
  const counted = await frames.evaluate((counter) => {
    counter.running = false;
    return counter.frames;
  });
  await session.detach();
  return (spent * 1000) / Math.max(1, counted);
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Megabytes of the page's heap after a forced collection. @public for the benches of the chart */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}
