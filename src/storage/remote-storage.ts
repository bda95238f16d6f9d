import type { OpenDatabaseResult } from './database';
import type { Storage, StoredNotice } from './storage';
import {
  type Call,
  type CallArgs,
  type CallName,
  type CallResult,
  type FromWorker,
  refusalOf,
  type ToWorker,
} from './storage-calls';

/** The parts of a worker that its page uses. */
export interface StorageWorker {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Where workers come from, and the journal each is to write. */
export interface WorkerSource {
  start(): StorageWorker;
  /** A port to the desktop's journal; null where the origin's own is written. */
  journal(): Promise<MessagePort | null>;
}

interface Waiting {
  call: Call;
  /** Set once the call has been sent to a second worker. */
  repeated: boolean;
  settle: (result: CallResult<CallName>) => void;
}

/** Milliseconds: how often a worker that owes an answer is asked whether it is there, and how long it may take to say so. */
const ASK_EVERY = 5000;
/** Workers that may die one after the other without a word; the next call tries again. */
const MOST_DEATHS = 3;

type OpenProblem = Extract<OpenDatabaseResult, { ok: false }>['problem'];

/** Storage in a worker of this page: a worker that dies is replaced, and what was under way is asked for anew. */
export class RemoteStorage implements Storage {
  readonly #source: WorkerSource;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(notice: StoredNotice) => void>();
  #opened: (problem: OpenProblem | null) => void = () => undefined;
  /** Why the database cannot be opened, or null once it is open. */
  readonly opened = new Promise<OpenProblem | null>((done) => {
    this.#opened = done;
  });
  #worker: StorageWorker | null = null;
  /** Workers that died one after the other without a word. */
  #deaths = 0;
  #lastId = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #isThere = true;
  #closed = false;

  constructor(source: WorkerSource) {
    this.#source = source;
    this.#start();
  }

  onStored(listener: (notice: StoredNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellHere(key: string, seq: number): void {
    for (const listener of this.#listeners) listener({ key, seq });
  }

  close(): void {
    this.#closed = true;
    this.#drop();
    this.#failAll();
  }

  list = () => this.#ask('list');
  open = (...args: CallArgs<'open'>) => this.#ask('open', ...args);
  append = (...args: CallArgs<'append'>) => this.#ask('append', ...args);
  snapshot = (...args: CallArgs<'snapshot'>) => this.#ask('snapshot', ...args);
  create = (...args: CallArgs<'create'>) => this.#ask('create', ...args);
  replace = (...args: CallArgs<'replace'>) => this.#ask('replace', ...args);
  setLocal = (...args: CallArgs<'setLocal'>) => this.#ask('setLocal', ...args);
  destroy = (...args: CallArgs<'destroy'>) => this.#ask('destroy', ...args);
  keepVersion = (...args: CallArgs<'keepVersion'>) => this.#ask('keepVersion', ...args);
  versions = (...args: CallArgs<'versions'>) => this.#ask('versions', ...args);
  version = (...args: CallArgs<'version'>) => this.#ask('version', ...args);
  assets = (...args: CallArgs<'assets'>) => this.#ask('assets', ...args);
  findLost = () => this.#ask('findLost');
  restoreLost = (...args: CallArgs<'restoreLost'>) => this.#ask('restoreLost', ...args);

  #ask<N extends CallName>(name: N, ...args: CallArgs<N>): Promise<CallResult<N>> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      const call = { id: this.#lastId, name, args } as Call;
      // The reply to a call carries that act's answer: the worker pairs them by number.
      const settle = (result: CallResult<CallName>) => resolve(result as CallResult<N>);
      this.#waiting.set(call.id, { call, repeated: false, settle });
      if (this.#closed) this.#fail(call.id);
      else this.#send(call);
    });
  }

  #send(call: Call): void {
    try {
      const worker = this.#worker ?? this.#start();
      worker.postMessage({ kind: 'call', call });
      this.#watch ??= setTimeout(() => this.#lookAfter(), ASK_EVERY);
    } catch {
      // What cannot be copied across cannot be kept either.
      this.#fail(call.id);
    }
  }

  /** A worker may be busy for long, but not so that it cannot say it is there. */
  #lookAfter(): void {
    this.#watch = undefined;
    if (this.#waiting.size === 0) return;
    if (!this.#isThere) {
      this.#replace();
      return;
    }
    this.#isThere = false;
    this.#worker?.postMessage({ kind: 'ping' });
    this.#watch = setTimeout(() => this.#lookAfter(), ASK_EVERY);
  }

  #start(): StorageWorker {
    const worker = this.#source.start();
    this.#worker = worker;
    this.#isThere = true;
    const died = () => {
      if (this.#worker === worker) this.#replace();
    };
    worker.onmessage = ({ data }) => {
      if (this.#worker === worker) this.#hear(data);
    };
    worker.onerror = died;
    worker.onmessageerror = died;
    this.#source.journal().then((journal) => {
      // Whoever was waiting for a worker that has died since leaves the port to the next.
      if (this.#worker === worker) worker.postMessage({ kind: 'start', journal }, journal ? [journal] : []);
    }, died);
    return worker;
  }

  #hear(message: FromWorker): void {
    this.#isThere = true;
    if (message.kind === 'journal-lost') {
      // A worker without its journal is no use: the next one is given a new way there.
      this.#replace();
      return;
    }
    this.#deaths = 0;
    if (message.kind === 'opened') this.#opened(message.problem);
    else if (message.kind === 'stored') this.tellHere(message.notice.key, message.notice.seq);
    else if (message.kind === 'reply') {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      waiting?.settle(message.result);
    }
  }

  #drop(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** Ends the worker and asks another once for what was under way: what was done already is found done. */
  #replace(): void {
    this.#drop();
    this.#deaths += 1;
    if (this.#deaths >= MOST_DEATHS) {
      this.#opened('cannot-open');
      this.#failAll();
      return;
    }
    this.#start();
    for (const [id, waiting] of [...this.#waiting]) {
      if (waiting.repeated) this.#fail(id);
      else {
        waiting.repeated = true;
        this.#send(waiting.call);
      }
    }
  }

  #failAll(): void {
    for (const id of [...this.#waiting.keys()]) this.#fail(id);
  }

  #fail(id: number): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.settle(refusalOf(waiting.call.name, { ok: false, problem: 'failed' }));
  }
}
