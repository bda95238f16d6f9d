import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { openWaymark } from '@/formats/waymark/open';
import { packWaymark } from '@/formats/waymark/pack';
import { smallInput } from '../../support/sample-file';
import { prototypeKeys } from './prototype-keys';

const numRuns = process.env.WAYMARK_FULL === '1' ? 10_000 : 500;

type Mutate = (bytes: Buffer, other: Buffer) => Buffer;

const at = (length: number) => fc.nat({ max: length - 1 });
const cut = (bytes: Buffer, from: number, to: number) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

const mutations = (length: number): fc.Arbitrary<Mutate> =>
  fc.oneof(
    fc.array(fc.tuple(at(length), fc.nat({ max: 7 })), { minLength: 1, maxLength: 4 }).map(
      (flips): Mutate =>
        (bytes) => {
          const result = Buffer.from(bytes);
          for (const [index, bit] of flips) result[index]! ^= 1 << bit;
          return result;
        },
    ),
    at(length).map(
      (end): Mutate =>
        (bytes) =>
          bytes.subarray(0, end),
    ),
    fc.tuple(at(length), fc.nat({ max: 64 })).map(
      ([from, count]): Mutate =>
        (bytes) =>
          cut(bytes, from, from + count),
    ),
    fc.tuple(at(length), fc.uint8Array({ minLength: 1, maxLength: 64 })).map(
      ([where, more]): Mutate =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, where), more, bytes.subarray(where)]),
    ),
    fc.tuple(at(length), at(length), fc.nat({ max: 256 })).map(
      ([from, to, count]): Mutate =>
        (bytes) => {
          const result = Buffer.from(bytes);
          bytes.copy(result, to, from, Math.min(from + count, length));
          return result;
        },
    ),
    fc.tuple(at(length), at(length)).map(
      ([end, start]): Mutate =>
        (bytes, other) =>
          Buffer.concat([bytes.subarray(0, end), other.subarray(Math.min(start, other.length))]),
    ),
  );

describe('damaged files', () => {
  it('are refused, or hold exactly what was packed; never half of it, never an exception', async () => {
    const input = await smallInput();
    const golden = Buffer.from(await packWaymark(input));
    const other = Buffer.from(await packWaymark({ ...input, createdAt: '2028-01-01T00:00:00Z', versions: [] }));
    const contentOf = async (bytes: Uint8Array) => {
      const result = await openWaymark(bytes);
      if (!result.ok) return result.problem.kind;
      return canonicalJson({
        ...result.file,
        assets: [...result.file.assets].map(([name, data]) => [name, [...data]]),
      });
    };
    const accepted = [await contentOf(golden), await contentOf(other)];
    const prototypes = prototypeKeys();
    let slowest = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutations(golden.length), async (mutate) => {
        const started = performance.now();
        const content = await contentOf(mutate(golden, other));
        slowest = Math.max(slowest, performance.now() - started);
        expect(content).not.toBe('unexpected');
        if (content.startsWith('{')) expect(accepted).toContain(content);
        else refused++;
      }),
      { numRuns },
    );
    expect(prototypeKeys()).toEqual(prototypes);
    expect(slowest).toBeLessThan(2000);
    expect(refused).toBeGreaterThan(numRuns / 2);
  });
});
