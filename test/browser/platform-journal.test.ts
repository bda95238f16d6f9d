import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { freshPages } from '../support/platform-page/fresh-pages';
import type { Kit } from '../support/platform-page/main';

declare const kit: Kit;

const fresh = freshPages();

describe('journal in the origin’s private file system', () => {
  it('writes, overwrites from an offset, cuts what lay behind, reads and lists', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const { files } = kit;
      const text = async (name: string) => new TextDecoder().decode(await files.read(name));
      const bytes = (words: string) => new TextEncoder().encode(words);
      const empty = await files.list();
      await files.write('road.log.1', 0, bytes('one two three'));
      await files.write('road.log.1', 13, bytes(' four'));
      const appended = await text('road.log.1');
      await files.write('road.log.1', 4, bytes('TWO'));
      await files.write('road.log.1', 7, new Uint8Array(0));
      await files.write('a.log', 0, bytes('a'));
      return { empty, appended, cut: await text('road.log.1'), list: await files.list() };
    });
    expect(seen).toEqual({
      empty: [],
      appended: 'one two three four',
      cut: 'one TWO',
      list: [
        { name: 'a.log', size: 1 },
        { name: 'road.log.1', size: 7 },
      ],
    });
  });

  it('leaves the caller its buffer, and writes only the view that was given', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const whole = Uint8Array.of(1, 2, 3, 4, 5, 6);
      await kit.files.write('view', 0, whole.subarray(2, 4));
      return { left: whole.length, kept: [...(await kit.files.read('view'))] };
    });
    expect(seen).toEqual({ left: 6, kept: [3, 4] });
  });

  it('refuses with the code that says what is wrong, and leaves everything as it was', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const { files } = kit;
      const codeOf = (act: Promise<unknown>) =>
        act.then(
          () => 'done',
          ({ code }: { code: string }) => code,
        );
      await files.write('short', 0, Uint8Array.of(1));
      const codes = [
        await codeOf(files.read('missing')),
        await codeOf(files.write('missing', 5, Uint8Array.of(1))),
        await codeOf(files.write('short', 2, Uint8Array.of(1))),
        await codeOf(files.read('../short')),
      ];
      return { codes, list: await files.list() };
    });
    expect(seen.codes).toEqual(['not-found', 'bad-arguments', 'bad-arguments', 'failed']);
    expect(seen.list).toEqual([{ name: 'short', size: 1 }]);
  });

  it('removes, also what is not there, and also a file that another window holds open', async () => {
    const other = await fresh.open();
    await other.evaluate(() => kit.files.write('held', 0, Uint8Array.of(1, 2, 3)));
    const seen = await fresh.page.evaluate(async () => {
      const { files } = kit;
      await files.write('mine', 0, Uint8Array.of(1));
      for (const name of ['mine', 'mine', 'held']) await files.remove(name);
      const read = files.read('held').catch(({ code }: { code: string }) => code);
      return { list: await files.list(), read: await read };
    });
    expect(seen).toEqual({ list: [], read: 'not-found' });
    // The other window is told that its place in the file is gone, and can start the file anew.
    const late = other.evaluate(() =>
      kit.files.write('held', 3, Uint8Array.of(4)).catch(({ code }: { code: string }) => code),
    );
    expect(await late).toBe('bad-arguments');
    await other.evaluate(() => kit.files.write('held', 0, Uint8Array.of(9)));
    expect(await fresh.page.evaluate(async () => [...(await kit.files.read('held'))])).toEqual([9]);
  });

  it('carries out calls on one file in the order they were made', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const { files, encodeFrame, scanFrames } = kit;
      let at = 0;
      const writes: Promise<void>[] = [];
      for (let seq = 1; seq <= 200; seq += 1) {
        const frame = encodeFrame({ seq, payload: new Uint8Array(seq % 37) });
        writes.push(files.write('burst', at, frame));
        at += frame.length;
      }
      const last = files.read('burst');
      await Promise.all(writes);
      const { frames, torn } = scanFrames(await last);
      return { numbers: frames.map(({ seq }) => seq), torn };
    });
    expect(seen).toEqual({ numbers: Array.from({ length: 200 }, (_, index) => index + 1), torn: false });
  });

  it('keeps every frame of two windows that write one file in turn under a lock', async () => {
    const write300 = (from: Page, window: number) =>
      from.evaluate(async (mark) => {
        const { files, encodeFrame, scanFrames } = kit;
        for (let count = 0; count < 300; count += 1) {
          await navigator.locks.request('both', async () => {
            const bytes = await files.read('both').catch(() => new Uint8Array(0));
            const { frames, end } = scanFrames(bytes);
            const payload = new TextEncoder().encode(JSON.stringify({ mark, count }).padEnd(40 + (count % 50)));
            await files.write('both', end, encodeFrame({ seq: (frames.at(-1)?.seq ?? 0) + 1, payload }));
          });
        }
      }, window);
    const other = await fresh.open();
    await Promise.all([write300(fresh.page, 1), write300(other, 2)]);
    const seen = await fresh.page.evaluate(async () => {
      const { frames, torn } = kit.scanFrames(await kit.files.read('both'));
      const texts = frames.map(({ payload }) => new TextDecoder().decode(payload).trim());
      return { torn, numbers: frames.map(({ seq }) => seq), texts };
    });
    expect(seen.torn).toBe(false);
    expect(seen.numbers).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
    expect(new Set(seen.texts).size).toBe(600);
    const marks = seen.texts.map((text) => text.slice(0, 9));
    const turns = marks.filter((mark, index) => index > 0 && mark !== marks[index - 1]).length;
    expect(turns, 'the windows took turns').toBeGreaterThan(10);
  });

  it('works one opening at a time where the browser knows only exclusive handles', async () => {
    await fresh.context.addInitScript(() => {
      const plain = Worker;
      // The worker's own code, with the newer mode taken out of its browser.
      window.Worker = class extends plain {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(`${String(address)}?exclusive`, options);
        }
      };
    });
    await fresh.context.route(/\?exclusive$/, async (route) => {
      const response = await route.fetch();
      const before =
        'const open = FileSystemFileHandle.prototype.createSyncAccessHandle;' +
        'FileSystemFileHandle.prototype.createSyncAccessHandle = function () { return open.call(this); };';
      await route.fulfill({ response, body: before + (await response.text()) });
    });
    const [one, two] = [await fresh.open(), await fresh.open()];
    const write100 = (from: Page) =>
      from.evaluate(async () => {
        const { files, encodeFrame } = kit;
        for (let count = 0; count < 100; count += 1) {
          await navigator.locks.request('both', async () => {
            const at = (await files.list())[0]?.size ?? 0;
            await files.write('both', at, encodeFrame({ seq: 0, payload: new Uint8Array(20) }));
          });
        }
      });
    await Promise.all([write100(one), write100(two)]);
    // Nothing stays open: the file goes for good, and one can be held by nobody.
    const frames = await one.evaluate(async () => kit.scanFrames(await kit.files.read('both')).frames.length);
    expect(frames).toBe(200);
    await two.evaluate(() => kit.files.remove('both'));
    const names = await one.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
      const found: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) found.push(name);
      return found;
    });
    expect(names).toEqual([]);
  });
});
