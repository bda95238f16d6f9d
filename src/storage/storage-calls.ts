import type { OpenDatabaseResult } from './database';
import type { Storage, StoredNotice } from './storage';
import type { StorageFailure } from './stored';

type Calls = Omit<Storage, 'onStored' | 'tellHere' | 'close'>;

/** Name of an act of storage that is asked for by message. */
export type CallName = keyof Calls;
/** What an act is given. */
export type CallArgs<N extends CallName> = Parameters<Calls[N]>;
/** What an act answers. */
export type CallResult<N extends CallName> = Awaited<ReturnType<Calls[N]>>;

/** One act on its way to the worker; the number pairs it with its reply. Every act may be asked for twice. */
export type Call = { [N in CallName]: { id: number; name: N; args: CallArgs<N> } }[CallName];

/** What the page tells the worker: which journal it writes (a port to the desktop's, or the origin's own), an act, or "are you there?". */
export type ToWorker = { kind: 'start'; journal: MessagePort | null } | { kind: 'call'; call: Call } | { kind: 'ping' };

/** What the worker tells the page: how opening the database went, an answer, what other windows stored, that its way to the journal is closed, or "here". */
export type FromWorker =
  | { kind: 'opened'; problem: Extract<OpenDatabaseResult, { ok: false }>['problem'] | null }
  | { kind: 'reply'; id: number; result: CallResult<CallName> }
  | { kind: 'stored'; notice: StoredNotice }
  | { kind: 'journal-lost' }
  | { kind: 'pong' };

/** What an act answers where it could not be carried out at all. */
export function refusalOf(name: CallName, failure: StorageFailure): CallResult<CallName> {
  return name === 'append' ? { state: 'failed', reason: failure.problem } : failure;
}
