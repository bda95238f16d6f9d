import type { Change } from '@/domain/change';
import { encodeFrame, type JournalFiles, scanFrames } from '@/platform/journal-frame';
import type { RoadmapCard } from './database';

/** What a frame holds: the whole document as of its number, or one change. */
export type JournalEntry =
  | {
      type: 'checkpoint';
      seq: number;
      roadmapId: string;
      organisationId: string | null;
      at: string;
      card: RoadmapCard;
      document: unknown;
    }
  | { type: 'change'; seq: number; change: Change };

/** A journal as far as it is whole: a checkpoint and the changes after it. */
export interface JournalContent {
  generation: number;
  checkpoint: Extract<JournalEntry, { type: 'checkpoint' }>;
  changes: { seq: number; change: Change }[];
  lastSeq: number;
  end: number;
  torn: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Name of a roadmap's journal file. */
export const journalFile = (key: string, generation: number) => `${key}.j${generation}`;

/** Key and generation of a journal file's name, or null for other files. */
export function parseJournalFile(name: string): { key: string; generation: number } | null {
  const match = /^([a-z0-9-]+)\.j(\d+)$/.exec(name);
  return match ? { key: match[1] as string, generation: Number(match[2]) } : null;
}

/** Frames of these entries, one after the other. */
export function encodeEntries(entries: readonly JournalEntry[]): Uint8Array {
  const frames = entries.map((entry) =>
    encodeFrame({ seq: entry.seq, payload: encoder.encode(JSON.stringify(entry)) }),
  );
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let offset = 0;
  for (const frame of frames) {
    bytes.set(frame, offset);
    offset += frame.length;
  }
  return bytes;
}

/** What a journal's bytes hold up to the first damage; null where not even the checkpoint is whole. */
export function decodeJournal(bytes: Uint8Array, generation: number): JournalContent | null {
  const scan = scanFrames(bytes);
  let content: JournalContent | null = null;
  for (const frame of scan.frames) {
    const entry = parse(frame.payload);
    if (!entry) break;
    const end = frame.payload.byteOffset - bytes.byteOffset + frame.payload.length;
    if (entry.type === 'checkpoint') {
      content = { generation, checkpoint: entry, changes: [], lastSeq: entry.seq, end, torn: true };
    } else {
      if (!content || entry.seq !== content.lastSeq + 1) break;
      content.changes.push({ seq: entry.seq, change: entry.change });
      content.lastSeq = entry.seq;
      content.end = end;
    }
  }
  if (content) content.torn = content.end < bytes.length;
  return content;
}

function parse(payload: Uint8Array): JournalEntry | null {
  try {
    return JSON.parse(decoder.decode(payload)) as JournalEntry;
  } catch {
    return null;
  }
}

/** The best journal of a roadmap: the one that reaches furthest; null where none is whole. */
export async function readJournal(
  files: JournalFiles,
  key: string,
  names: readonly string[],
): Promise<JournalContent | null> {
  let best: JournalContent | null = null;
  for (const name of names) {
    const parsed = parseJournalFile(name);
    if (!parsed || parsed.key !== key) continue;
    const content = decodeJournal(await files.read(name), parsed.generation);
    if (
      content &&
      (!best ||
        content.lastSeq > best.lastSeq ||
        (content.lastSeq === best.lastSeq && content.generation > best.generation))
    )
      best = content;
  }
  return best;
}

/** Starts a new journal file with a checkpoint, reads it back, and returns where it ends. */
export async function startJournal(
  files: JournalFiles,
  key: string,
  generation: number,
  checkpoint: JournalEntry,
): Promise<number> {
  const bytes = encodeEntries([checkpoint]);
  const name = journalFile(key, generation);
  await files.write(name, 0, bytes);
  const back = decodeJournal(await files.read(name), generation);
  if (!back || back.end !== bytes.length) throw new Error('The journal could not be read back.');
  return bytes.length;
}
