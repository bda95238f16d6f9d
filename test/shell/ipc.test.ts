import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChannelName, channels, hostErrorCodes, LARGEST_TRANSFER } from '@/platform/contract';
import type { CallEvent } from '../../electron/main/electron-parts';
import { startFakeShell } from '../support/fake-electron-start';

const names = Object.keys(channels) as ChannelName[];

describe('who may call', () => {
  it('answers every channel of the contract, and no other', async () => {
    const { fake } = await startFakeShell();
    expect([...fake.handlers.keys()].sort()).toEqual([...names].sort());
  });

  it('refuses 15 senders on every channel and accepts one', async () => {
    const { fake, contents, call } = await startFakeShell();
    await call('windows.open', '/');
    const closed = fake.windows[1]!;
    const closedContents = closed.webContents;
    closed.close();
    const alive = { id: contents.id, isDestroyed: () => false };
    const frame = (origin: string) => ({ origin });
    const main = (origin: string): CallEvent => {
      const mainFrame = frame(origin);
      return { sender: { ...alive, mainFrame }, senderFrame: mainFrame };
    };
    const ours = contents.mainFrame;
    const senders: [string, CallEvent][] = [
      ['no frame', { sender: contents, senderFrame: null }],
      ['a frame inside the page', { sender: contents, senderFrame: frame('app://waymark') }],
      ['a foreign frame inside the page', { sender: contents, senderFrame: frame('https://evil.example') }],
      ['a longer host', main('app://waymark.evil')],
      ['a user in the host', main('app://waymark@evil')],
      ['a port', main('app://waymark:80')],
      ['a slash more', main('app://waymark/')],
      ['capitals', main('app://Waymark')],
      ['an opaque origin', main('null')],
      ['about:blank', main('about:blank')],
      ['file', main('file://')],
      ['the dev server', main('http://localhost:5173')],
      ['an unknown window', { sender: { ...alive, id: 987_654, mainFrame: ours }, senderFrame: ours }],
      ['a window that is gone', { sender: closedContents, senderFrame: closedContents.mainFrame }],
      ['contents that are gone', { sender: { ...alive, mainFrame: ours, isDestroyed: () => true }, senderFrame: ours }],
    ];
    expect(senders).toHaveLength(15);
    for (const [who, sender] of senders) {
      for (const name of names) {
        expect(await fake.invoke(contents, name, [], sender), `${who}, ${name}`).toEqual({
          ok: false,
          code: 'refused-sender',
        });
      }
    }
    expect(await call('app.info')).toMatchObject({ ok: true });
  });
});

describe('what may be said', () => {
  it.each(names)('%s answers any 1,000 wrong arguments with a code and does nothing', async (name) => {
    const { fake, userData, contents } = await startFakeShell();
    const handler = fake.handlers.get(name)!;
    const before = readdirSync(userData, { recursive: true });
    const logged = fake.log.length;
    const anything = fc.array(fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withMap: true }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (args) => {
        fc.pre(!channels[name].args.safeParse(args).success);
        const result = await handler({ sender: contents, senderFrame: contents.mainFrame }, ...args);
        expect(result).toEqual({ ok: false, code: 'bad-arguments' });
      }),
      { numRuns: 1000, maxSkipsPerRun: 1000 },
    );
    expect(fake.dialogs).toEqual([]);
    expect(fake.log.slice(logged)).toEqual([]);
    expect(readdirSync(userData, { recursive: true })).toEqual(before);
  });

  it('says too large for a block above the limit, without looking at it', async () => {
    const { fake, contents } = await startFakeShell();
    const huge = new Uint8Array(0);
    Object.defineProperty(huge, 'byteLength', { value: LARGEST_TRANSFER + 1 });
    const handler = fake.handlers.get('files.saveAs')!;
    const event = { sender: contents, senderFrame: contents.mainFrame };
    expect(await handler(event, 'r.waymark', huge)).toEqual({ ok: false, code: 'too-large' });
  });

  it('never lets an error of the system out as it is', async () => {
    const { fake, call, userData } = await startFakeShell();
    const failing = Object.assign(new Error(`EIO: ${userData}`), { code: 'EIO' });
    fake.parts.dialog.showOpenDialog = () => Promise.reject(failing);
    expect(await call('files.choose')).toEqual({ ok: false, code: 'failed' });
    for (const [errno, code] of [
      ['ENOSPC', 'disk-full'],
      ['EDQUOT', 'disk-full'],
      ['EACCES', 'not-permitted'],
      ['EROFS', 'read-only'],
      ['EBUSY', 'busy'],
      ['ENOENT', 'not-found'],
      ['toString', 'failed'],
    ]) {
      failing.code = errno!;
      expect(await call('files.choose')).toEqual({ ok: false, code });
      expect(hostErrorCodes).toContain(code);
    }
  });
});
