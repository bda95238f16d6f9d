import type { HostResult, JournalEntry } from './contract';

/** What the page asks of the journal's worker. */
export type JournalAct =
  | { act: 'list' }
  | { act: 'read'; name: string; most: number }
  | { act: 'write'; name: string; at: number; bytes: Uint8Array<ArrayBuffer> }
  | { act: 'remove'; name: string };

/** What each act answers when it succeeds. */
export interface JournalAnswers {
  list: JournalEntry[];
  read: Uint8Array<ArrayBuffer>;
  write: null;
  remove: null;
}

/** One act on its way to the worker; the number pairs it with its reply. */
export interface JournalRequest {
  id: number;
  act: JournalAct;
}

/** One answer on its way back. */
export interface JournalReply {
  id: number;
  result: HostResult<JournalAnswers[JournalAct['act']]>;
}
