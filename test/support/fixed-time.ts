import type { Page } from '@playwright/test';

function standStill(moment: number): void {
  const RealDate = Date;
  // In front of the real one, not derived from it: dates from elsewhere, as a worker sends them, stay instances of it.
  const fixed: DateConstructor = new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [moment] : given, made === fixed ? target : made) as object,
    apply: () => new RealDate(moment).toString(),
    get: (target, name) => (name === 'now' ? () => moment : (Reflect.get(target, name) as unknown)),
  });
  globalThis.Date = fixed;
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
