import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { killLeftChromiums, startKillableChromium } from '../support/platform-page/killable-chromium';
import type { Kit } from '../support/platform-page/main';
import { type ServedPage, servePage } from '../support/platform-page/serve-page';

declare const kit: Kit;

let served: ServedPage;

beforeAll(async () => {
  served = await servePage();
});
afterAll(async () => {
  await served?.stop();
});

describe('journal on a disk', () => {
  let profile: string;

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'platform-profile-'));
  });
  afterEach(async () => {
    killLeftChromiums();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('has every acknowledged frame after kill -9, says the run ended badly, and does not say so after a proper end', async () => {
    let running = await startKillableChromium(profile);
    let opened = await running.open(served.address);
    const first = await opened.evaluate(() => kit.host.call('app.info'));
    expect(first).toMatchObject({ ok: true, value: { endedBadly: false } });
    let acknowledged = 0;
    await opened.exposeFunction('acknowledge', (seq: number) => {
      acknowledged = seq;
    });
    const stream = opened
      .evaluate(async () => {
        const { files, encodeFrame } = kit;
        const { acknowledge } = window as unknown as { acknowledge: (seq: number) => Promise<void> };
        for (let seq = 1, at = 0; ; seq += 1) {
          const frame = encodeFrame({ seq, payload: new Uint8Array(100 + (seq % 300)).fill(seq % 251) });
          await files.write('stream', at, frame);
          at += frame.length;
          void acknowledge(seq);
        }
      })
      .catch(() => undefined);
    await new Promise((done) => setTimeout(done, 700));
    await running.kill();
    await stream;
    expect(acknowledged).toBeGreaterThan(20);

    running = await startKillableChromium(profile);
    opened = await running.open(served.address);
    const after = await opened.evaluate(async () => ({
      info: await kit.host.call('app.info'),
      numbers: kit.scanFrames(await kit.files.read('stream')).frames.map(({ seq }) => seq),
    }));
    expect(after.info).toMatchObject({ ok: true, value: { endedBadly: true } });
    expect(after.numbers.length).toBeGreaterThanOrEqual(acknowledged);
    expect(after.numbers).toEqual(after.numbers.map((_, index) => index + 1));
    await running.quit();

    running = await startKillableChromium(profile);
    opened = await running.open(served.address);
    const calm = await opened.evaluate(() => kit.host.call('app.info'));
    expect(calm).toMatchObject({ ok: true, value: { endedBadly: false } });
    await running.quit();
  });

  it('says that the disk is full, keeps what was there, and goes on when there is room again', async () => {
    // A window without a profile has no quota for handles, so this needs a real one.
    const running = await startKillableChromium(profile);
    try {
      const opened = await running.open(served.address);
      const origin = new URL(served.address).origin;
      const session = await opened.context().newCDPSession(opened);
      await opened.evaluate(() => kit.files.write('small', 0, new Uint8Array(100).fill(1)));
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
      const seen = await opened.evaluate(async () => {
        const refused = await kit.files
          .write('small', 100, new Uint8Array(8_000_000))
          .catch(({ code }: { code: string }) => code);
        return { refused, bytes: [...(await kit.files.read('small'))] };
      });
      expect(seen.refused).toBe('disk-full');
      expect(seen.bytes).toEqual(Array(100).fill(1));
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await opened.evaluate(() => kit.files.write('small', 100, new Uint8Array(8_000_000)));
      expect(await opened.evaluate(() => kit.files.list())).toEqual([{ name: 'small', size: 8_000_100 }]);
    } finally {
      await running.quit();
    }
  });

  it('writes and flushes a small frame quickly', async () => {
    const running = await startKillableChromium(profile);
    const opened = await running.open(served.address);
    const times = await opened.evaluate(async () => {
      const { files, encodeFrame } = kit;
      const frame = encodeFrame({ seq: 1, payload: new Uint8Array(400) });
      const taken: number[] = [];
      for (let count = 0; count < 1_000; count += 1) {
        const start = performance.now();
        await files.write('quick', count * frame.length, frame);
        taken.push(performance.now() - start);
      }
      return taken.sort((one, other) => one - other);
    });
    await running.quit();
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
    process.stdout.write(`journal write of 412 bytes, ms: p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)}\n`);
    // The aim is a p95 of 2 ms on an idle machine; the median is what stays put when the machine does other work.
    expect(at(0.5)).toBeLessThan(3);
  });
});
