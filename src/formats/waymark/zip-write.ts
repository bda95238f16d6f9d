import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { MIMETYPE_ENTRY } from './entry-names';
import { LIMITS } from './limits';

/** One entry to write; attached files are stored, for most are compressed already. */
export interface NewEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  isStored: boolean;
}

/** Midnight of 1 January 1980 in whatever zone: the earliest moment a ZIP can say, the same in every file. */
const noMoment = () => new Date(1980, 0, 1);

const plain = {
  useWebWorkers: false,
  extendedTimestamp: false,
  dataDescriptor: false,
  keepOrder: true,
  msDosCompatible: true,
  zip64: false,
} as const;

/** Packs entries in the given order: the same entries give the same bytes. */
export async function writeZip(entries: readonly NewEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const dense = new Set<string>();
  const packed = await packOnce(entries, dense);
  // Reading refuses what is packed too well, as bombs are: such entries are stored.
  return dense.size
    ? packOnce(
        entries.map((entry) => (dense.has(entry.name) ? { ...entry, isStored: true } : entry)),
        dense,
      )
    : packed;
}

async function packOnce(entries: readonly NewEntry[], dense: Set<string>): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...plain, lastModDate: noMoment() });
  for (const { name, bytes, isStored } of entries) {
    // Level 6 is the one the browser's own compressor has.
    const level = isStored || name === MIMETYPE_ENTRY ? 0 : 6;
    const { compressedSize } = await writer.add(name, new Uint8ArrayReader(bytes), { level });
    if (bytes.length > LIMITS.ratioAbove && bytes.length > compressedSize * LIMITS.ratio) dense.add(name);
  }
  return (await writer.close()) as Uint8Array<ArrayBuffer>;
}
