import { deflateRawSync } from 'node:zlib';
import { type RawEntry, rawZip } from '../../support/raw-zip';
import { foreignEntries, foreignFile } from '../../support/sample-file';
import { correctEntries, type Hostile, onRoadmap, tiny, withEntry } from './hostile';

/** Sizes of an entry as the manifest states them, whatever the ZIP says. */
function listed(contents: Record<string, string>, sizes: Record<string, number>): RawEntry[] {
  const file = foreignFile(contents);
  const entries = file.manifest.entries as Record<string, { size: number }>;
  for (const [name, size] of Object.entries(sizes)) entries[name]!.size = size;
  return foreignEntries(file);
}

/** A quine-like bomb's simplest relative: zeros, 1,000 times smaller when packed. */
function bomb(size: number, change: Partial<RawEntry> = {}): () => Uint8Array {
  return () => {
    const packed = deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 });
    const entries = listed({ 'roadmap.json': tiny }, { 'roadmap.json': size });
    return rawZip(
      entries.map((entry) => (entry.name === 'roadmap.json' ? { ...entry, packed, size, crc: 0, ...change } : entry)),
    );
  };
}

const zip64 = (size: bigint, packed: bigint) => {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(size, 4);
  extra.writeBigUInt64LE(packed, 12);
  return extra;
};

/** Files that lie about sizes and sums, or unpack to too much. */
export const hostileSizes: Hostile[] = [
  { name: 'a wrong checksum', bytes: onRoadmap({ crc: 1 }), problem: 'damaged' },
  { name: 'a size one too small', bytes: onRoadmap({ size: tiny.length - 1 }), problem: 'damaged' },
  { name: 'a size of 10', bytes: onRoadmap({ size: 10 }), problem: 'damaged' },
  {
    name: 'a size of 10, in the manifest too',
    bytes: () =>
      rawZip(
        listed({ 'roadmap.json': tiny }, { 'roadmap.json': 10 }).map((entry) =>
          entry.name === 'roadmap.json' ? { ...entry, size: 10 } : entry,
        ),
      ),
    problem: 'damaged',
  },
  { name: 'a size of 4 MB', bytes: onRoadmap({ size: 4_000_000 }), problem: 'suspicious-compression' },
  { name: 'a size of 3.9 GB', bytes: onRoadmap({ size: 3_900_000_000 }), problem: 'too-large' },
  { name: 'a size of 0', bytes: onRoadmap({ size: 0 }), problem: 'damaged' },
  { name: 'packed data reaching past the end', bytes: onRoadmap({ compressedSize: 1_000_000 }), problem: 'damaged' },
  {
    name: 'packed data that is no deflate stream',
    bytes: onRoadmap({ packed: Buffer.from([0xff, 0xff, 0xff, 0xff]) }),
    problem: 'damaged',
  },
  { name: 'a stored entry with two sizes', bytes: onRoadmap({ method: 0, size: tiny.length + 5 }), problem: 'damaged' },
  {
    name: 'a zip64 size of 2^60',
    bytes: onRoadmap({ size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64(2n ** 60n, 10n) }),
    problem: ['too-large', 'damaged'],
  },
  {
    name: 'a zip64 size without its field',
    bytes: onRoadmap({ size: 0xffffffff, compressedSize: 0xffffffff }),
    problem: ['too-large', 'damaged'],
  },
  { name: '10,000-fold compression', bytes: bomb(20_000_000), problem: 'suspicious-compression' },
  {
    name: '10,000-fold compression behind a small declared size',
    bytes: bomb(20_000_000, { size: 500_000 }),
    problem: 'damaged',
  },
  {
    name: 'a bomb behind a false compressed size',
    bytes: bomb(20_000_000, { compressedSize: 1_000_000 }),
    problem: 'damaged',
  },
  {
    name: 'a 300 MB entry',
    bytes: onRoadmap({ size: 300_000_000, compressedSize: 4_000_000 }),
    problem: 'too-large',
    detail: { limit: 'documentEntry' },
  },
  {
    name: 'a 51 MB attachment',
    bytes: withEntry({ name: `assets/${'0'.repeat(64)}`, size: 51_000_000 }),
    problem: 'too-large',
    detail: { limit: 'entry' },
  },
  {
    name: '501 MB in all',
    bytes: () =>
      rawZip([
        ...correctEntries(),
        ...Array.from({ length: 11 }, (_, index) => ({
          name: `assets/${String(index).padStart(64, '0')}`,
          data: 'x',
          size: 46_000_000,
          compressedSize: 1_000_000,
        })),
      ]),
    problem: 'too-large',
    detail: { limit: 'contents' },
  },
  {
    name: '2,001 entries',
    bytes: () =>
      rawZip([
        ...correctEntries(),
        ...Array.from({ length: 1998 }, (_, index) => ({ name: `versions/v${index}.json`, data: '{}', method: 0 })),
      ]),
    problem: 'too-large',
    detail: { limit: 'entries' },
  },
  {
    name: '65,000 entries',
    bytes: () =>
      rawZip(Array.from({ length: 65_000 }, (_, index) => ({ name: `versions/v${index}.json`, data: '', method: 0 }))),
    problem: 'too-large',
    detail: { limit: 'entries' },
  },
  {
    name: '70,000 entries, counted modulo 65,536',
    bytes: () =>
      rawZip(Array.from({ length: 70_000 }, (_, index) => ({ name: `versions/v${index}.json`, data: '', method: 0 }))),
    problem: ['too-large', 'damaged'],
  },
];
