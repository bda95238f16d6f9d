import type { ReadResult } from '@/formats/spreadsheet/read-spreadsheet';
import type { OpenResult } from '@/formats/waymark/open';
import { type Answer, type AskedWorker, askWorker, type NoAnswer } from './ask-worker';

/** What the worker for files of others is asked. */
export type ReadQuestion =
  | { what: 'roadmap'; bytes: Uint8Array<ArrayBuffer> }
  | { what: 'spreadsheet'; bytes: Uint8Array<ArrayBuffer>; name: string };

/** Two minutes read the largest file there may be on a slow machine; what takes longer is made to. */
const patience = { start: 20_000, answer: 120_000 };

const startWorker = (): AskedWorker =>
  new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: 'reading' });

interface ReadOptions {
  signal?: AbortSignal | undefined;
}

/** Opens a .waymark file beside the page; the bytes are handed over. */
export function readRoadmap(bytes: Uint8Array, { signal }: ReadOptions = {}): Promise<Answer<OpenResult>> {
  return ask({ what: 'roadmap', bytes: ownBytes(bytes) }, signal);
}

/** Reads a spreadsheet beside the page; the bytes are handed over. */
export function readSheets(bytes: Uint8Array, name: string, { signal }: ReadOptions = {}): Promise<Answer<ReadResult>> {
  return ask({ what: 'spreadsheet', bytes: ownBytes(bytes), name }, signal);
}

function ask<T>(question: ReadQuestion, signal: AbortSignal | undefined): Promise<Answer<T>> {
  return askWorker({ start: startWorker, question, transfer: [question.bytes.buffer], patience, signal });
}

/** Bytes that fill a buffer of their own, so that handing it over takes nothing else along. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOwn = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  return isOwn ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/** Why a file of others was not read, and the way out. */
export function noAnswerWords(why: Exclude<NoAnswer, 'cancelled'>): string {
  switch (why) {
    case 'not-started':
      return 'The part of Waymark that reads files did not start. Close other windows and programs, reload Waymark, and try again.';
    case 'broke':
      return 'The file could not be read: it needs more memory than there is, or it is damaged in a way that Waymark does not know. Close other windows and try again, or ask for it to be saved again.';
    case 'too-long':
      return 'Reading the file took longer than two minutes, so it was stopped. Ask for a smaller file, or for only the part you need.';
  }
}
