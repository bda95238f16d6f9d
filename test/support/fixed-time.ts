import type { Page } from '@playwright/test';

function standStill(moment: number): void {
  const RealDate = Date;
  class FixedDate extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(moment);
      else super(...given);
    }
    static override now = () => moment;
  }
  // Called without "new", or asked for another page's dates, it is as it was.
  globalThis.Date = new Proxy(FixedDate, { apply: () => new FixedDate().toString() }) as DateConstructor;
}

/**
 * Lets the clock of this window stand at a moment, now and after every reload; timers go on. Playwright's own clock would hold all
 * windows of the profile, those of later tests too.
 */
export async function fixTime(page: Page, at: string): Promise<void> {
  const moment = new Date(at).getTime();
  await page.addInitScript(standStill, moment);
  await page.evaluate(standStill, moment);
}
