import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made ZIP; whatever is given here is written, true or not. */
export interface RawEntry {
  name: string | Buffer;
  data: Uint8Array | string;
  /** 0 stored, 8 deflated; 8 unless said. */
  method?: number;
  /** Name in the local header, where it should differ from the directory's. */
  localName?: string | Buffer;
  crc?: number;
  size?: number;
  compressedSize?: number;
  flags?: number;
  extra?: Buffer;
  externalAttributes?: number;
  versionMadeBy?: number;
  /** Bytes written in place of the packed data. */
  packed?: Buffer;
  /** Where the directory says that the entry begins. */
  offset?: number;
  localMethod?: number;
}

/** What may be untrue about the archive as a whole. */
export interface RawArchive {
  before?: Buffer;
  after?: Buffer;
  comment?: Buffer;
  count?: number;
  directorySize?: number;
  directoryOffset?: number;
  /** Put between the directory and its end record. */
  beforeEnd?: Buffer;
}

const bytesOf = (value: Uint8Array | string) =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value);

/** Writes a ZIP byte by byte, knowing nothing of the program under test (PKWARE APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const parts: Buffer[] = archive.before ? [archive.before] : [];
  const directory: Buffer[] = [];
  let at = archive.before?.length ?? 0;
  for (const entry of entries) {
    const plain = bytesOf(entry.data);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(plain) : plain);
    const sums = {
      crc: entry.crc ?? crc32(plain),
      packed: entry.compressedSize ?? packed.length,
      size: entry.size ?? plain.length,
    };
    const localName = bytesOf(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    writeCommon(local, 6, entry, entry.localMethod ?? method, sums);
    local.writeUInt16LE(localName.length, 26);
    local.writeUInt16LE(entry.extra?.length ?? 0, 28);
    const name = bytesOf(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(entry.versionMadeBy ?? 20, 4);
    central.writeUInt16LE(20, 6);
    writeCommon(central, 8, entry, method, sums);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(entry.extra?.length ?? 0, 30);
    central.writeUInt32LE(entry.externalAttributes ?? 0, 38);
    central.writeUInt32LE(entry.offset ?? at, 42);
    directory.push(central, name, entry.extra ?? Buffer.alloc(0));
    const written = [local, localName, entry.extra ?? Buffer.alloc(0), packed];
    parts.push(...written);
    at += written.reduce((sum, part) => sum + part.length, 0);
  }
  return Buffer.concat([
    ...parts,
    ...directory,
    ...endOf(entries.length, at, Buffer.concat(directory).length, archive),
  ]);
}

function writeCommon(
  header: Buffer,
  at: number,
  entry: RawEntry,
  method: number,
  sums: { crc: number; packed: number; size: number },
): void {
  header.writeUInt16LE(entry.flags ?? 0, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(0x21, at + 6);
  header.writeUInt32LE(sums.crc >>> 0, at + 8);
  header.writeUInt32LE(sums.packed >>> 0, at + 12);
  header.writeUInt32LE(sums.size >>> 0, at + 16);
}

function endOf(count: number, at: number, length: number, archive: RawArchive): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE((archive.count ?? count) & 0xffff, 8);
  end.writeUInt16LE((archive.count ?? count) & 0xffff, 10);
  end.writeUInt32LE(archive.directorySize ?? length, 12);
  end.writeUInt32LE(archive.directoryOffset ?? at, 16);
  end.writeUInt16LE(archive.comment?.length ?? 0, 20);
  return [
    archive.beforeEnd ?? Buffer.alloc(0),
    end,
    archive.comment ?? Buffer.alloc(0),
    archive.after ?? Buffer.alloc(0),
  ];
}
