import type { CDPSession, Page } from '@playwright/test';

/** What a piece of work cost while it was seen. */
export interface Frames {
  /** Main-thread task time per frame, in milliseconds. */
  cost: number;
  /** Share of the frames of a 60-hertz screen that did not come. */
  dropped: number;
}

const HERTZ = 60;

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Frames and main-thread time while the work goes on. */
export async function countFrames(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const counter = await page.evaluateHandle(() => {
    const state = { frames: 0, started: performance.now(), running: true };
    const count = () => {
      state.frames += 1;
      if (state.running) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return state;
  });
  const before = await taskSeconds(session);
  await work();
  const spent = (await taskSeconds(session)) - before;
  const { frames, elapsed } = await counter.evaluate((state) => {
    state.running = false;
    return { frames: state.frames, elapsed: performance.now() - state.started };
  });
  await counter.dispose();
  await session.detach();
  const due = (elapsed / 1000) * HERTZ;
  return { cost: (spent * 1000) / Math.max(1, frames), dropped: Math.max(0, 1 - frames / due) };
}

/** A page with nothing but as many boxes, moved by the wheel: what the machine itself gives while its other work goes on. */
export async function makeBarePage(page: Page, boxes: number): Promise<void> {
  await page.setContent('<body style="margin:0;overflow:hidden"></body>');
  await page.evaluate((count) => {
    const all = Array.from({ length: count }, (_, index) => {
      const box = document.createElement('div');
      box.textContent = `Activity ${index}`;
      box.style.cssText = `position:absolute;left:${(index * 83) % 1100}px;top:${(index * 29) % 800}px;width:120px;height:24px;background:#3b6fb6;color:#fff`;
      document.body.append(box);
      return box;
    });
    let x = 0;
    let isDue = false;
    window.addEventListener('wheel', (event) => {
      x -= event.deltaX + event.deltaY;
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        for (const box of all) box.style.transform = `translate(${x % 400}px, 0)`;
      });
    });
  }, boxes);
}
