import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { strictZip } from '@/formats/strict-zip';
import type { SheetLimits } from './sheet-limits';
import { SheetRefused } from './sheet-problem';

/** The parts that sheets are read from; pictures, charts, macros and settings are never unpacked. */
const wanted = /^(?:_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/[\w./-]+\.xml)$/i;
const unread = /^xl\/(?:drawings|charts|theme|media|printerSettings|comments|threadedComments|persons|pivot|query)/i;

/** The parts of a foreign workbook that are needed, by name, checked before anything looks into them. */
export async function unpackXlsx(
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let contents = 0;
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), strictZip);
    let count = 0;
    for await (const entry of reader.getEntriesGenerator(strictZip)) {
      if (++count > limits.entries) throw new SheetRefused({ kind: 'suspicious' });
      if (!isWanted(entry, limits)) continue;
      contents += entry.uncompressedSize;
      if (contents > limits.contents)
        throw new SheetRefused({ kind: 'too-large', what: 'contents', most: limits.contents });
      if (parts.has(entry.filename)) throw new SheetRefused({ kind: 'damaged' });
      parts.set(entry.filename, await unpacked(entry as FileEntry));
    }
  } catch (error) {
    throw asRefused(error);
  }
  return parts;
}

function isWanted(entry: Entry, limits: SheetLimits): boolean {
  if (entry.encrypted) throw new SheetRefused({ kind: 'password' });
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > limits.ratioAbove && size > compressedSize * limits.ratio) throw new SheetRefused({ kind: 'suspicious' });
  if (entry.directory || entry.symlink || !wanted.test(entry.filename) || unread.test(entry.filename)) return false;
  if (size > limits.entry) throw new SheetRefused({ kind: 'too-large', what: 'contents', most: limits.entry });
  return true;
}

/** As many bytes as the entry declares; whatever gives more is stopped at the first byte too many. */
async function unpacked(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const result = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (filled + chunk.length > result.length) throw new SheetRefused({ kind: 'damaged' });
      result.set(chunk, filled);
      filled += chunk.length;
    },
  });
  await entry.getData(sink, strictZip);
  if (filled !== result.length) throw new SheetRefused({ kind: 'damaged' });
  return result;
}

function asRefused(error: unknown): SheetRefused {
  if (error instanceof SheetRefused) return error;
  const { message } = error as { message?: string };
  const isLocked = message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
  return new SheetRefused({ kind: isLocked ? 'password' : 'damaged' });
}
