import { crc32 } from '@/platform/journal-frame';
import type { SnapshotRow } from './database';

const encoder = new TextEncoder();

/** The row that keeps a whole document, with a checksum over its text. */
export function snapshotRow(key: string, seq: number, schemaVersion: number, stored: unknown): SnapshotRow {
  const json = JSON.stringify(stored);
  return { key, seq, schemaVersion, json, crc: crc32(encoder.encode(json)) };
}

/** What a snapshot holds as it was stored, of whichever schema version, or null where its text is damaged. */
export function storedOfSnapshot(row: SnapshotRow): unknown {
  return crc32(encoder.encode(row.json)) === row.crc ? JSON.parse(row.json) : null;
}
