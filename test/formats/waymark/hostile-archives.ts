import { rawZip } from '../../support/raw-zip';
import { foreignFile, foreignZip } from '../../support/sample-file';
import { bent, correctEntries, type Hostile, onRoadmap, patched, tiny, withEntry } from './hostile';

/** Files that are no archive, or one that two programs would read differently. */
export const hostileArchives: Hostile[] = [
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

/** Archives whose entries are not those of a roadmap. */
export const hostileContents: Hostile[] = [
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
