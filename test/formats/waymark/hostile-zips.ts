import { crc32, deflateRawSync } from 'node:zlib';
import { canonicalJson } from '@/domain/canonical';
import type { OpenProblem } from '@/formats/waymark/open-problem';
import { type RawArchive, type RawEntry, rawZip } from '../../support/raw-zip';
import { foreignEntries, foreignFile, foreignZip } from '../../support/sample-file';

/** A file that must be refused, and the problem it must be refused with. */
export interface Hostile {
  name: string;
  bytes: () => Uint8Array;
  problem: OpenProblem['kind'] | OpenProblem['kind'][];
  /** Part of the problem, where the kind alone would let a wrong reason pass. */
  detail?: Record<string, unknown>;
}

/** The smallest roadmap there is. */
export const tiny = canonicalJson({ roadmap: { id: 'r1', title: 'Small' }, schemaVersion: 1 });
/** The entries of a correct small file. */
export const correctEntries = (): RawEntry[] => foreignEntries(foreignFile({ 'roadmap.json': tiny }));

const bent = (change: (entries: RawEntry[]) => RawEntry[] | undefined, archive?: RawArchive) => () => {
  const entries = correctEntries();
  return rawZip(change(entries) ?? entries, archive);
};
const withEntry = (entry: Partial<RawEntry> & { name: string | Buffer }) =>
  bent((entries) => [...entries, { data: 'x', ...entry }]);
const onRoadmap = (change: Partial<RawEntry>) =>
  bent((entries) => entries.map((entry) => (entry.name === 'roadmap.json' ? { ...entry, ...change } : entry)));
const patched = (change: (bytes: Buffer) => void) => () => {
  const bytes = Buffer.from(rawZip(correctEntries()));
  change(bytes);
  return bytes;
};

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

function unicodePath(from: string, to: string): Buffer {
  const name = Buffer.from(to);
  const extra = Buffer.alloc(9 + name.length);
  extra.writeUInt16LE(0x7075, 0);
  extra.writeUInt16LE(5 + name.length, 2);
  extra.writeUInt8(1, 4);
  extra.writeUInt32LE(crc32(Buffer.from(from)) >>> 0, 5);
  name.copy(extra, 9);
  return extra;
}

const unsafeNames = [
  '../roadmap.json',
  '/roadmap.json',
  'C:\\roadmap.json',
  '\\\\server\\share\\x',
  'assets/../../x',
  'assets//x',
  './roadmap.json',
  'a\0b',
];
const unknownNames = [
  'CON.json',
  'roadmap.json.',
  'roadmap.json ',
  'Roadmap.json',
  'ROADMAP.JSON',
  '__proto__',
  'constructor',
  'versions/a b.json',
  'versions/x/y.json',
  'assets/xyz',
  'inner.waymark',
  'roadmap\u0301.json',
  'versions/v\u00e9.json',
  '文.json',
];

const names: Hostile[] = [
  ...unsafeNames.map(
    (name): Hostile => ({
      name: `an entry named ${JSON.stringify(name)}`,
      bytes: withEntry({ name }),
      problem: 'unsafe-entry',
    }),
  ),
  ...unknownNames.map(
    (name): Hostile => ({
      name: `an entry named ${JSON.stringify(name)}`,
      bytes: withEntry({ name, flags: 0x800 }),
      problem: 'unknown-entry',
    }),
  ),
  { name: 'an empty name', bytes: withEntry({ name: '' }), problem: ['unsafe-entry', 'unknown-entry', 'damaged'] },
  {
    name: 'a name of 201 characters',
    bytes: withEntry({ name: 'a'.repeat(201) }),
    problem: 'too-large',
    detail: { limit: 'path' },
  },
  {
    name: 'a name of 65,535 characters',
    bytes: withEntry({ name: 'a'.repeat(65_535) }),
    problem: 'too-large',
    detail: { limit: 'path' },
  },
  {
    name: 'a name that is not UTF-8 but says so',
    bytes: withEntry({ name: Buffer.from([0xff, 0xfe, 0x41]), flags: 0x800 }),
    problem: ['unknown-entry', 'damaged'],
  },
  {
    name: 'a name in code page 437',
    bytes: withEntry({ name: Buffer.from([0x82, 0x2e, 0x6a]) }),
    problem: 'unknown-entry',
  },
  {
    name: 'a second name in an extra field',
    bytes: withEntry({ name: 'x.json', extra: unicodePath('x.json', 'derived.json') }),
    problem: ['unknown-entry', 'damaged'],
  },
  {
    name: 'the same name twice',
    bytes: bent((entries) => [...entries, entries[2]!]),
    problem: 'repeated-entry',
    detail: { entry: 'roadmap.json' },
  },
  {
    name: 'another name in the local header',
    bytes: onRoadmap({ localName: 'derived.json' }),
    problem: 'damaged',
    detail: { entry: 'roadmap.json' },
  },
  {
    name: 'a folder that is not ours',
    bytes: withEntry({ name: 'secret/', data: '', method: 0 }),
    problem: 'unknown-entry',
  },
  {
    name: 'a symbolic link',
    bytes: withEntry({ name: 'derived.json', externalAttributes: (0o120777 << 16) >>> 0, versionMadeBy: 0x314 }),
    problem: 'unsafe-entry',
  },
  {
    name: 'a ZIP inside',
    bytes: () => rawZip([...correctEntries(), { name: 'nested.zip', data: rawZip(correctEntries()) }]),
    problem: 'unknown-entry',
  },
];

const sizes: Hostile[] = [
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

const archives: Hostile[] = [
  { name: 'nothing', bytes: () => new Uint8Array(), problem: 'empty' },
  { name: 'a text', bytes: () => Buffer.from('Dear Sir or Madam'), problem: 'not-a-zip' },
  {
    name: 'a file protected with a password',
    bytes: () => Buffer.from('age-encryption.org/v1\n-> scrypt'),
    problem: 'password',
  },
  { name: 'two letters', bytes: () => Buffer.from('PK'), problem: 'damaged' },
  { name: 'no entries', bytes: () => rawZip([]), problem: ['not-a-zip', 'damaged', 'not-a-roadmap'] },
  { name: 'another ZIP', bytes: () => rawZip([{ name: 'roadmap.json', data: tiny }]), problem: 'not-a-roadmap' },
  {
    name: 'a Word document',
    bytes: () => rawZip([{ name: '[Content_Types].xml', data: '<Types/>' }]),
    problem: 'unknown-entry',
  },
  { name: 'an entry encrypted', bytes: onRoadmap({ flags: 1 }), problem: 'password' },
  { name: 'junk appended', bytes: bent(() => undefined, { after: Buffer.from('junk') }), problem: 'damaged' },
  {
    name: 'a whole second archive appended',
    bytes: () => Buffer.concat([rawZip(correctEntries()), rawZip(correctEntries())]),
    problem: 'damaged',
  },
  {
    name: 'junk before',
    bytes: bent(() => undefined, { before: Buffer.from('PK junk') }),
    problem: ['damaged', 'not-a-roadmap'],
  },
  {
    name: 'junk before the end record',
    bytes: bent(() => undefined, { beforeEnd: Buffer.from('junk') }),
    problem: 'damaged',
  },
  {
    name: 'an end record inside the comment',
    bytes: bent(() => undefined, { comment: Buffer.from(rawZip([])) }),
    problem: 'damaged',
  },
  { name: 'a directory elsewhere', bytes: bent(() => undefined, { directoryOffset: 0 }), problem: 'damaged' },
  {
    name: 'fewer entries counted than there are',
    bytes: bent(() => undefined, { count: 1 }),
    problem: ['damaged', 'missing-entry'],
  },
  { name: 'more entries counted than there are', bytes: bent(() => undefined, { count: 9 }), problem: 'damaged' },
  {
    name: 'two entries over the same bytes',
    bytes: bent((entries) => [...entries, { name: 'derived.json', data: tiny, offset: 0, localName: 'mimetype' }]),
    problem: ['damaged', 'unknown-entry'],
  },
  {
    name: 'an unknown compression',
    bytes: onRoadmap({ method: 12, packed: Buffer.from('x') }),
    problem: 'unsupported-compression',
  },
  { name: 'another compression in the local header', bytes: onRoadmap({ localMethod: 0 }), problem: 'damaged' },
  { name: 'a truncated file', bytes: () => rawZip(correctEntries()).subarray(0, 200), problem: 'damaged' },
  { name: 'a file without its last byte', bytes: () => rawZip(correctEntries()).subarray(0, -1), problem: 'damaged' },
  {
    name: 'a bit flipped in the roadmap',
    bytes: patched((bytes) => {
      bytes[bytes.indexOf('roadmap.json') + 12]! ^= 4;
    }),
    problem: 'damaged',
  },
];

const contents: Hostile[] = [
  {
    name: 'the mimetype compressed',
    bytes: bent((entries) => entries.map((entry) => (entry.name === 'mimetype' ? { ...entry, method: 8 } : entry))),
    problem: 'not-a-roadmap',
  },
  { name: 'the mimetype last', bytes: bent(([first, ...rest]) => [...rest, first!]), problem: 'not-a-roadmap' },
  {
    name: 'another mimetype',
    bytes: () =>
      foreignZip({ ...foreignFile({ 'roadmap.json': tiny }), mimetype: 'application/vnd.waymark.roadmap+zap' }),
    problem: 'not-a-roadmap',
  },
  {
    name: 'no manifest',
    bytes: bent((entries) => entries.filter((entry) => entry.name !== 'manifest.json')),
    problem: 'missing-entry',
    detail: { entry: 'manifest.json' },
  },
  {
    name: 'no roadmap',
    bytes: bent((entries) => entries.filter((entry) => entry.name !== 'roadmap.json')),
    problem: 'missing-entry',
    detail: { entry: 'roadmap.json' },
  },
  {
    name: 'a roadmap that the manifest does not list',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny }, { entries: {} })),
    problem: 'unknown-entry',
  },
  {
    name: 'an entry that the manifest does not list',
    bytes: withEntry({ name: 'derived.json' }),
    problem: 'unknown-entry',
  },
  {
    name: 'a roadmap with another checksum than the manifest says',
    bytes: () =>
      foreignZip(
        foreignFile(
          { 'roadmap.json': tiny },
          { entries: { 'roadmap.json': { size: tiny.length, sha256: '0'.repeat(64) } } },
        ),
      ),
    problem: 'damaged',
  },
  {
    name: 'an attachment under another name than its checksum',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny, [`assets/${'0'.repeat(64)}`]: 'x' })),
    problem: 'bad-manifest',
  },
  {
    name: 'an attachment that nothing refers to',
    bytes: () =>
      foreignZip(
        foreignFile({
          'roadmap.json': tiny,
          'assets/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881': 'x',
        }),
      ),
    problem: 'unknown-entry',
  },
  {
    name: 'a manifest of a newer format',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny }, { formatVersion: 2, more: true })),
    problem: 'newer',
    detail: { what: 'format', found: 2 },
  },
  {
    name: 'a manifest of a newer schema',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny }, { schemaVersion: 99 })),
    problem: 'newer',
    detail: { what: 'schema', found: 99, writtenBy: 'Another program 3' },
  },
  {
    name: 'a manifest with an unknown field',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny }, { surprise: 1 })),
    problem: 'bad-manifest',
  },
  {
    name: 'a manifest of another program',
    bytes: () => foreignZip(foreignFile({ 'roadmap.json': tiny }, { format: 'other' })),
    problem: 'not-a-roadmap',
  },
  {
    name: 'a manifest that lists itself',
    bytes: () =>
      foreignZip(
        foreignFile(
          { 'roadmap.json': tiny },
          {
            entries: {
              'roadmap.json': { size: 1, sha256: '0'.repeat(64) },
              'manifest.json': { size: 1, sha256: '0'.repeat(64) },
            },
          },
        ),
      ),
    problem: ['bad-manifest', 'damaged'],
  },
];

/** Files made by hand that must not open; none may take a second. */
export const hostileZips: readonly Hostile[] = [...names, ...sizes, ...archives, ...contents];
