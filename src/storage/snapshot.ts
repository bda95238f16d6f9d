import { completeDocument } from '@/domain/compact';
import type { RoadmapDocument } from '@/domain/document';
import { crc32 } from '@/platform/journal-frame';
import type { SnapshotRow } from './database';

const encoder = new TextEncoder();

/** The row that keeps a whole document, with a checksum over its text. */
export function snapshotRow(key: string, seq: number, schemaVersion: number, stored: unknown): SnapshotRow {
  const json = JSON.stringify(stored);
  return { key, seq, schemaVersion, json, crc: crc32(encoder.encode(json)) };
}

/** The document of a snapshot, or null where its text is damaged. */
export function documentOfSnapshot(row: SnapshotRow): RoadmapDocument | null {
  if (crc32(encoder.encode(row.json)) !== row.crc) return null;
  return completeDocument(JSON.parse(row.json) as Record<string, unknown>);
}
