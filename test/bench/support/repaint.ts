import type { Page } from '@playwright/test';

/** What came of a gesture, in milliseconds since its event reached the browser. */
export interface Answer {
  /** The frame in which the bars stand where they belong has been produced. */
  painted: number;
  /** The header says that it is saved. */
  saved: number;
}

// Runs in the page, so it must not use anything from outside itself.
function watchNext(type: string): Promise<Answer> {
  return new Promise((resolve) => {
    const begin = (event: Event) => {
      // Ctrl alone is not the gesture yet.
      if (event instanceof KeyboardEvent && event.key === 'Control') return;
      removeEventListener(type, begin, { capture: true });
      const { timeStamp } = event;
      const header = document.querySelector('[data-save-state]');
      const bars = document.querySelector('.wm-vis');
      const answer = { painted: Number.NaN, saved: Number.NaN };
      const finish = () => {
        if (!Number.isNaN(answer.painted) && !Number.isNaN(answer.saved)) resolve(answer);
      };
      let hasSaved = false;
      const saving = new MutationObserver(() => {
        const state = header?.getAttribute('data-save-state');
        if (state !== 'saved') hasSaved = true;
        else if (hasSaved) {
          saving.disconnect();
          answer.saved = performance.now() - timeStamp;
          finish();
        }
      });
      if (header) saving.observe(header, { attributeFilter: ['data-save-state'] });
      // The hand's own bar goes back at once; what the plan says is drawn in a frame.
      let isFrame = false;
      const drawing = new MutationObserver(() => {
        if (!isFrame) return;
        drawing.disconnect();
        const { port1, port2 } = new MessageChannel();
        // A message posted while a frame is made is read once it has been.
        port1.onmessage = () => {
          answer.painted = performance.now() - timeStamp;
          finish();
        };
        port2.postMessage(null);
      });
      if (bars) drawing.observe(bars, { subtree: true, childList: true, attributes: true });
      requestAnimationFrame(() => {
        isFrame = true;
      });
    };
    addEventListener(type, begin, { capture: true });
  });
}

/** Waits for the next event of this type in the page; the function it gives back answers when bars are painted and the edit is saved. */
export async function nextRepaint(page: Page, type: 'pointerup' | 'keydown'): Promise<() => Promise<Answer>> {
  const clock = await page.evaluateHandle(`({ answer: (${watchNext.toString()})('${type}') })`);
  return async () => {
    const answer = await clock.evaluate((value) => (value as { answer: Promise<Answer> }).answer);
    await clock.dispose();
    return answer;
  };
}
