import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { withApp } from '../support/app-page';
import { inStorageWorker } from './support/in-storage-worker';

const app = withApp();

const unreachable = 'Your roadmaps cannot be reached';

/** Makes the browser's database misbehave in every page opened from now on: `times` openings of `waymark`, or all of them. */
async function breakOpening(page: Page, how: string, times: number): Promise<void> {
  await inStorageWorker(
    page.context(),
    ([failure, count]) => {
      const open = IDBFactory.prototype.open;
      let left = count;
      IDBFactory.prototype.open = function (name: string, version?: number) {
        if (name !== 'waymark' || left <= 0) return open.call(this, name, version);
        left -= 1;
        if (failure === 'throws') throw new DOMException('stub', 'UnknownError');
        const request = new EventTarget() as IDBOpenDBRequest;
        if (failure === 'silent') return request;
        Object.defineProperties(request, {
          error: { value: new DOMException('stub', failure) },
          readyState: { value: 'done' },
        });
        setTimeout(() => {
          const event = new Event('error', { cancelable: true });
          request.dispatchEvent(event);
          request.onerror?.(event);
        });
        return request;
      };
    },
    [how, times] as const,
  );
}

async function loadAgain(page: Page): Promise<number> {
  const started = performance.now();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return performance.now() - started;
}

describe('a database that does not open', () => {
  it.each(['UnknownError', 'QuotaExceededError', 'AbortError', 'throws'])(
    'with %s: a page that says so within 5 s, and a way on',
    async (how) => {
      const page = await app.open();
      await breakOpening(page, how, 1000);
      expect(await loadAgain(page)).toBeLessThan(5000);
      await page.getByRole('heading', { name: unreachable }).waitFor();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  );

  it('and never answers: a page that says so within 5 s', async () => {
    const page = await app.open();
    const usual = await loadAgain(page);
    await breakOpening(page, 'silent', 1000);
    expect((await loadAgain(page)) - usual).toBeLessThan(5000);
    await page.getByRole('heading', { name: unreachable }).waitFor();
  });

  it.each([1, 2])('%i times, and then does: the library', async (times) => {
    const page = await app.open();
    await breakOpening(page, 'AbortError', times);
    expect(await loadAgain(page)).toBeLessThan(5000);
    expect(await page.getByRole('heading', { name: unreachable }).count()).toBe(0);
  });

  it('is tried three times, not more', async () => {
    const page = await app.open();
    // Dexie repeats an UnknownError by itself, so that one would not count.
    await breakOpening(page, 'AbortError', 3);
    await loadAgain(page);
    await page.getByRole('heading', { name: unreachable }).waitFor();
  });

  it('or opens but cannot be read: a page that says so, not a blank one', async () => {
    const page = await app.open();
    const breakReading = () => {
      IDBObjectStore.prototype.getAll = () => {
        throw new DOMException('stub', 'UnknownError');
      };
      IDBObjectStore.prototype.openCursor = IDBObjectStore.prototype.getAll as never;
    };
    await inStorageWorker(page.context(), breakReading, null);
    expect(await loadAgain(page)).toBeLessThan(5000);
    await page.getByRole('heading', { name: unreachable }).waitFor();
  });
});
