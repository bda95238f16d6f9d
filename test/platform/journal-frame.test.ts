import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, encodeFrame, type JournalFrame, scanFrames } from '@/platform/journal-frame';

const FRAMES = 50;
const payload = fc.uint8Array({ maxLength: 60 });
const frameFile = fc.array(payload, { minLength: FRAMES, maxLength: FRAMES }).map((payloads) => {
  const frames = payloads.map((bytes, index): JournalFrame => ({ seq: index + 1, payload: bytes }));
  const parts = frames.map(encodeFrame);
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
  return { frames, ends, bytes: new Uint8Array(parts.flatMap((part) => [...part])) };
});

/** Plain copies, so that a view over other memory compares by what it holds. */
const plain = (frames: JournalFrame[]) => frames.map(({ seq, payload: bytes }) => ({ seq, payload: [...bytes] }));

describe('journal frames', () => {
  it('have the checksum that other programs compute', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ seq: fc.nat(0xffffffff), payload })), (frames) => {
        const bytes = new Uint8Array(frames.flatMap((frame) => [...encodeFrame(frame)]));
        const scan = scanFrames(bytes);
        expect(plain(scan.frames)).toEqual(plain(frames));
        expect(scan).toMatchObject({ end: bytes.length, torn: false });
      }),
    );
  });

  it('are read from a view into a larger buffer', () => {
    const frame = encodeFrame({ seq: 7, payload: Uint8Array.of(1, 2, 3) });
    const larger = new Uint8Array(frame.length + 20).fill(255);
    larger.set(frame, 9);
    const scan = scanFrames(larger.subarray(9, 9 + frame.length));
    expect(plain(scan.frames)).toEqual([{ seq: 7, payload: [1, 2, 3] }]);
  });

  it('survive a cut at every byte: all frames before it, none after', () => {
    fc.assert(
      fc.property(frameFile, ({ frames, ends, bytes }) => {
        for (let cut = 0; cut <= bytes.length; cut += 1) {
          const scan = scanFrames(bytes.subarray(0, cut));
          const whole = ends.filter((end) => end <= cut).length;
          const end = ends[whole - 1] ?? 0;
          if (scan.frames.length !== whole || scan.end !== end || scan.torn !== cut > end) {
            expect.fail(`cut at ${cut}: ${scan.frames.length} frames instead of ${whole}`);
          }
        }
        expect(plain(scanFrames(bytes).frames)).toEqual(plain(frames));
      }),
      { numRuns: 5 },
    );
  });

  it('survive 500 flipped bits: all frames before the damage, none from it on', () => {
    fc.assert(
      fc.property(frameFile, fc.nat(), fc.nat(7), ({ frames, ends, bytes }, anywhere, bit) => {
        const at = anywhere % bytes.length;
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        const before = ends.filter((end) => end <= at).length;
        const scan = scanFrames(damaged);
        expect(plain(scan.frames)).toEqual(plain(frames.slice(0, before)));
        expect(scan).toMatchObject({ end: ends[before - 1] ?? 0, torn: true });
      }),
      { numRuns: 500 },
    );
  });

  it('are never found in bytes that are not a journal, and never throw', () => {
    expect(scanFrames(new Uint8Array(4096))).toEqual({ frames: [], end: 0, torn: true });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void scanFrames(bytes)));
  });
});
