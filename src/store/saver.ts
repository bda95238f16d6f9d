import type { Change } from '@/domain/change';
import { compactDocument } from '@/domain/compact';
import type { RoadmapDocument } from '@/domain/document';
import type { LoggedChange, RoadmapCard } from '@/storage/database';
import type { Storage } from '@/storage/storage';
import { StorageRefusal } from '@/storage/stored';

/** What the header truthfully says. `at` is a moment in milliseconds. */
export type SaveStatus =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  | { state: 'not-saved'; reason: SaveFailure };

/** Why saving failed, as far as it can be told. */
export type SaveFailure = 'disk-full' | 'not-found' | 'failed';

interface SaverInput {
  storage: Storage;
  key: string;
  seq: number;
  /** Puts others' changes below the pending ones; returns the pending ones as they then stand. */
  integrate: (missing: readonly LoggedChange[], pending: readonly Change[]) => Change[];
  state: () => { document: RoadmapDocument; card: RoadmapCard };
  changed: () => void;
  /** A change of ours that will not be kept. */
  dropped: (change: Change) => void;
  replaced: () => void;
}

const IDLE_BEFORE_SNAPSHOT = 4000;
const RETRY_AFTER = [1000, 3000, 10_000];
const CARD_ENTITIES = new Set(['roadmap', 'partners']);

/** Appends the changes of one window in order, follows what other windows append, and rewrites the snapshot when idle. */
export class Saver {
  status: SaveStatus = { state: 'saved', at: null };
  readonly #input: SaverInput;
  readonly #stopListening: () => void;
  #seq: number;
  #pending: Change[] = [];
  #snapshotSeq: number;
  #running: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #isLeaving = false;

  constructor(input: SaverInput) {
    this.#input = input;
    this.#seq = input.seq;
    this.#snapshotSeq = input.seq;
    this.#stopListening = input.storage.onStored((notice) => {
      if (notice.key === input.key && notice.seq > this.#seq) this.#start();
    });
    globalThis.addEventListener?.('focus', this.#lookForOthers);
  }

  /** A message from another window may have been missed while this one slept. */
  #lookForOthers = (): void => this.#start();

  add(change: Change): void {
    this.#pending.push(change);
    this.#setStatus({ state: 'saving' });
    this.#start();
  }

  retry(): void {
    clearTimeout(this.#retryTimer);
    this.#start();
  }

  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  #setStatus(status: SaveStatus): void {
    this.status = status;
    this.#input.changed();
  }

  #start(): void {
    if (this.#closed) return;
    if (this.#running !== null) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#idleTimer);
    clearTimeout(this.#retryTimer);
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#appendOnce();
        this.#failures = 0;
        if (this.#pending.length) this.#again = true;
        else if (this.status.state !== 'saved') this.#setStatus({ state: 'saved', at: Date.now() });
      } while (this.#again && !this.#closed);
      if (this.#isLeaving) this.#letGoLate();
      else if (!this.#closed)
        this.#idleTimer = setTimeout(() => void this.snapshot().catch(() => undefined), IDLE_BEFORE_SNAPSHOT);
    } catch (error) {
      this.#failed(error);
    } finally {
      // In the same step as the last look at #again: an edit made in between would wait for the next one.
      this.#running = null;
    }
  }

  async #appendOnce(): Promise<void> {
    const { storage, key } = this.#input;
    const sent = this.#pending.length;
    const changes = [...this.#pending];
    const isShown = changes.some((change) => change.entries.some((entry) => CARD_ENTITIES.has(entry.entity)));
    const appended = isShown ? { changes, card: this.#input.state().card } : { changes };
    const result = await storage.append(key, this.#seq, appended);
    if (result.state === 'failed') throw new StorageRefusal(result.reason);
    if (result.state === 'stored') {
      this.#pending.splice(0, sent);
      this.#seq = result.seq;
      return;
    }
    const { missing, last } = result;
    if (this.#isReplaced(missing, last)) return this.#leave();
    this.#pending = this.#input.integrate(missing, this.#pending);
    this.#seq = last;
  }

  /** A gap in the log means a whole document was put there, by a person or from the journal. */
  #isReplaced(missing: readonly LoggedChange[], last: number): boolean {
    return (
      missing.some((logged) => logged.replacedBy !== undefined) ||
      (last > this.#seq && missing.length !== last - this.#seq)
    );
  }

  /** Another document stands in this one's place: nothing more is written from here. */
  #leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const change of this.#pending.splice(0)) this.#input.dropped(change);
    this.#input.replaced();
  }

  #failed(error: unknown): void {
    const problem = error instanceof StorageRefusal ? error.problem : 'failed';
    const reason: SaveFailure = problem === 'disk-full' || problem === 'not-found' ? problem : 'failed';
    this.#setStatus({ state: 'not-saved', reason });
    const wait = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)];
    this.#failures += 1;
    if (!this.#closed) this.#retryTimer = setTimeout(() => this.#start(), wait);
  }

  async snapshot(): Promise<void> {
    if (this.#pending.length || this.#seq === this.#snapshotSeq || this.#closed) return;
    const seq = this.#seq;
    const { document, card } = this.#input.state();
    // Made compact now: while the lock is awaited, an edit may change the document's tables.
    await this.#input.storage.snapshot(this.#input.key, seq, compactDocument(document), card);
    this.#snapshotSeq = seq;
  }

  /** Saves what is left and lets go; what cannot be saved yet is tried again for as long as the page lives. */
  async close(): Promise<void> {
    clearTimeout(this.#idleTimer);
    await this.settled();
    if (this.#pending.length) this.#start();
    await this.settled();
    this.#isLeaving = this.#pending.length > 0;
    if (this.#isLeaving) return;
    clearTimeout(this.#idleTimer);
    await this.snapshot().catch(() => undefined);
    this.#letGo();
  }

  /** The roadmap may have been opened again in this page since: it is told, as another window would be. */
  #letGoLate(): void {
    this.#letGo();
    this.#input.storage.tellHere(this.#input.key, this.#seq);
  }

  #letGo(): void {
    this.#closed = true;
    clearTimeout(this.#retryTimer);
    this.#stopListening();
    globalThis.removeEventListener?.('focus', this.#lookForOthers);
  }
}
