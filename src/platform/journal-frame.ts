/**
 * A journal is a run of frames: length (uint32 LE), CRC-32 of number and payload (uint32 LE), sequence number (uint32 LE), payload.
 * A frame counts only when it is whole and its checksum fits; whatever follows the first bad one is cut.
 */
export interface JournalFrame {
  seq: number;
  payload: Uint8Array;
}

/** The frames that are whole, and the offset where the last of them ends. */
export interface JournalScan {
  frames: JournalFrame[];
  end: number;
  /** True where bytes follow that are not a whole frame. */
  torn: boolean;
}

/** The four acts a journal needs of its host; names are flat, and write returns once the bytes are on disk. */
export interface JournalFiles {
  list(): Promise<{ name: string; size: number }[]>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, at: number, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

const HEAD = 12;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (IEEE 802.3) of bytes[from, to). */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let value = 0xffffffff;
  for (let index = from; index < to; index += 1) {
    value = (value >>> 8) ^ (crcTable[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** One frame as bytes; the sequence number is a uint32. */
export function encodeFrame(frame: JournalFrame): Uint8Array {
  const bytes = new Uint8Array(HEAD + frame.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, frame.payload.length, true);
  view.setUint32(8, frame.seq, true);
  bytes.set(frame.payload, HEAD);
  view.setUint32(4, crc32(bytes, 8), true);
  return bytes;
}

/** Reads frames up to the first that is cut short or damaged; never throws. */
export function scanFrames(bytes: Uint8Array): JournalScan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: JournalFrame[] = [];
  let offset = 0;
  while (offset + HEAD <= bytes.length) {
    const end = offset + HEAD + view.getUint32(offset, true);
    if (end > bytes.length || crc32(bytes, offset + 8, end) !== view.getUint32(offset + 4, true)) break;
    frames.push({ seq: view.getUint32(offset + 8, true), payload: bytes.subarray(offset + HEAD, end) });
    offset = end;
  }
  return { frames, end: offset, torn: offset < bytes.length };
}
