import {
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { strictZip } from '@/formats/strict-zip';
import { entryKind } from './entry-names';
import type { Limits } from './limits';
import { Refused } from './open-problem';

/** An entry whose name and size are allowed; its bytes are not unpacked yet. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as declared; read() refuses any other number. */
  size: number;
  /** Where its header begins in the file. */
  offset: number;
  isStored: boolean;
  read: () => Promise<Uint8Array<ArrayBuffer>>;
}

const latin = new TextDecoder('latin1');

/** The entries of a ZIP by name; refuses whatever another program could read differently. */
export async function readZip(bytes: Uint8Array, limits: Limits): Promise<Map<string, ZipEntry>> {
  refuseOtherFiles(bytes, limits);
  const entries = new Map<string, ZipEntry>();
  let contents = 0;
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), strictZip);
    let count = 0;
    for await (const entry of reader.getEntriesGenerator(strictZip)) {
      if (++count > limits.entries) throw new Refused({ kind: 'too-large', limit: 'entries', most: limits.entries });
      const checked = checkedEntry(entry, limits);
      if (!checked) continue;
      if (entries.has(checked.name)) throw new Refused({ kind: 'repeated-entry', entry: checked.name });
      contents += checked.size;
      if (contents > limits.contents)
        throw new Refused({ kind: 'too-large', limit: 'contents', most: limits.contents });
      entries.set(checked.name, checked);
    }
    // A comment can hold a second end record, which another program may take for the real one.
    if (reader.comment.length > 0) throw new Refused({ kind: 'damaged' });
  } catch (error) {
    throw asRefused(error);
  }
  return entries;
}

function refuseOtherFiles(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) throw new Refused({ kind: 'empty' });
  if (bytes.length > limits.file) throw new Refused({ kind: 'too-large', limit: 'file', most: limits.file });
  if (latin.decode(bytes.subarray(0, 15)) === 'age-encryption.') throw new Refused({ kind: 'password' });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused({ kind: 'not-a-zip' });
}

/** Null for the entry of a folder, which some programs write and which says nothing. */
function checkedEntry(entry: Entry, limits: Limits): ZipEntry | null {
  const name = entry.filename;
  const shown = name.slice(0, limits.path);
  if (name.length > limits.path)
    throw new Refused({ kind: 'too-large', limit: 'path', most: limits.path, entry: shown });
  if (entry.encrypted) throw new Refused({ kind: 'password' });
  if (entry.symlink) throw new Refused({ kind: 'unsafe-entry', entry: shown });
  if (entry.directory) {
    const isOurs = name === 'versions/' || name === 'assets/';
    if (isOurs && entry.uncompressedSize === 0) return null;
    throw new Refused({ kind: 'unknown-entry', entry: shown });
  }
  const kind = entryKind(name);
  // The bytes of the name decide too: an extra field can give the same entry a second name.
  if (!kind || latin.decode(entry.rawFilename) !== name) throw new Refused({ kind: 'unknown-entry', entry: shown });
  const limit = kind === 'manifest' ? 'manifest' : kind === 'roadmap' || kind === 'version' ? 'documentEntry' : 'entry';
  const { uncompressedSize: size, compressedSize, compressionMethod } = entry;
  if (size > limits[limit]) throw new Refused({ kind: 'too-large', limit, most: limits[limit], entry: name });
  if (size > limits.ratioAbove && size > compressedSize * limits.ratio) {
    throw new Refused({ kind: 'suspicious-compression', entry: name });
  }
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new Refused({ kind: 'unsupported-compression', entry: name });
  }
  const read = () => readEntry(entry as FileEntry, name, size);
  return { name, size, offset: entry.offset, isStored: compressionMethod === 0, read };
}

/** Unpacks one entry into as many bytes as it declared; whatever gives more is stopped at the first byte too many. */
async function readEntry(entry: FileEntry, name: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const result = new Uint8Array(size);
  let filled = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (filled + chunk.length > size) throw new Refused({ kind: 'damaged', entry: name });
      result.set(chunk, filled);
      filled += chunk.length;
    },
  });
  try {
    await entry.getData(sink, strictZip);
  } catch (error) {
    throw asRefused(error, name);
  }
  if (filled !== size) throw new Refused({ kind: 'damaged', entry: name });
  return result;
}

function asRefused(error: unknown, entry?: string): Refused {
  if (error instanceof Refused) return error;
  const { message, filename, reason } = error as { message?: string; filename?: string; reason?: string };
  const name = (filename ?? entry ?? '').slice(0, 200);
  if (message === ERR_UNSAFE_FILENAME) return new Refused({ kind: 'unsafe-entry', entry: name });
  if (message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY)
    return new Refused({ kind: 'password' });
  if (message === ERR_UNSUPPORTED_COMPRESSION) return new Refused({ kind: 'unsupported-compression', entry: name });
  if (message === ERR_AMBIGUOUS_ARCHIVE && reason === 'duplicate filename') {
    return new Refused({ kind: 'repeated-entry', entry: name });
  }
  if (message === ERR_EOCDR_NOT_FOUND) return new Refused({ kind: 'damaged' });
  return new Refused(name ? { kind: 'damaged', entry: name } : { kind: 'damaged' });
}
