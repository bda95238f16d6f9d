import type { StoredChange } from '@/domain/stored-change';
import { encodeFrame, type JournalFiles, scanFrames } from '@/platform/journal-frame';
import type { RoadmapCard } from './database';
import { type StorageProblem, stored } from './stored';

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
  | { type: 'change'; seq: number; change: StoredChange };

/** A journal as far as it is whole: a checkpoint and the changes after it. */
export interface JournalContent {
  generation: number;
  checkpoint: Extract<JournalEntry, { type: 'checkpoint' }>;
  changes: { seq: number; change: StoredChange }[];
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

/** The best journal of a roadmap, as far as one is whole, and why a file of it could not be read. */
export interface FoundJournal {
  content: JournalContent | null;
  problem: StorageProblem | null;
}

/**
 * Looks for the journal of a roadmap that reaches furthest. One older than `generation` speaks only where no other is whole: a file that
 * could not be read for a while must not come back over what was written since. Never rejects.
 */
export async function findJournal(files: JournalFiles, key: string, generation = 0): Promise<FoundJournal> {
  const found: FoundJournal = { content: null, problem: null };
  const listed = await stored(() => files.list());
  if (!listed.ok) return { content: null, problem: listed.problem };
  for (const { name } of listed.value) {
    const parsed = parseJournalFile(name);
    if (parsed?.key !== key) continue;
    const bytes = await stored(() => files.read(name));
    if (!bytes.ok) {
      if (parsed.generation >= generation) found.problem = bytes.problem;
      continue;
    }
    const content = decodeJournal(bytes.value, parsed.generation);
    if (content && (!found.content || reachesFurther(content, found.content, generation))) found.content = content;
  }
  return found;
}

function reachesFurther(one: JournalContent, other: JournalContent, generation: number): boolean {
  const [isCurrent, isOtherCurrent] = [one.generation >= generation, other.generation >= generation];
  if (isCurrent !== isOtherCurrent) return isCurrent;
  return one.lastSeq > other.lastSeq || (one.lastSeq === other.lastSeq && one.generation > other.generation);
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
