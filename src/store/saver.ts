import type { Change } from '@/domain/change';
import { compactDocument } from '@/domain/compact';
import type { RoadmapDocument } from '@/domain/document';
import { inSteps } from '@/domain/steps';
import { type StoredChange, storedChange, storedChangeSteps } from '@/domain/stored-change';
import type { LoggedChange, RoadmapCard } from '@/storage/database';
import type { AppendResult, Storage } from '@/storage/storage';
import { breathe, nowAndThen } from './breathe';
import {
  freshSaver,
  isBusy,
  nextSaver,
  type SaverEffect,
  type SaverEvent,
  type SaverState,
  type SaveStatus,
  statusOf,
} from './saver-state';

interface SaverInput {
  storage: Storage;
  key: string;
  seq: number;
  /** Puts others' changes below the pending ones; returns the pending ones as they then stand, or null where the others' do not fit. */
  integrate: (missing: readonly LoggedChange[], pending: readonly Change[]) => Change[] | null;
  state: () => { document: RoadmapDocument; card: RoadmapCard };
  changed: () => void;
  /** Another document was put in this one's place; these changes of ours are not in it. */
  replaced: (dropped: readonly Change[]) => void;
}

const CARD_ENTITIES = new Set(['roadmap', 'partners']);

/** Changes of more records than this are made ready for storage piece by piece, behind the paint. */
const LONG = 1000;

const isLong = (changes: readonly Change[]) => changes.some(({ entries }) => entries.length > LONG);

async function longChanges(changes: readonly Change[]): Promise<StoredChange[]> {
  const pause = nowAndThen();
  const stored: StoredChange[] = [];
  await breathe();
  for (const change of changes) stored.push(await inSteps(storedChangeSteps(change), pause));
  return stored;
}

/** Appends the changes of one window in order, follows what other windows append, and rewrites the snapshot when idle. */
export class Saver {
  status: SaveStatus;
  readonly #input: SaverInput;
  readonly #stopListening: () => void;
  #state: SaverState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];

  constructor(input: SaverInput) {
    this.#input = input;
    this.#state = freshSaver(input.seq);
    this.status = statusOf(this.#state);
    this.#stopListening = input.storage.onStored(({ key, seq }) => {
      // Below zero: it was taken out for good.
      if (key === input.key && (seq > this.#state.seq || seq < 0)) this.retry();
    });
    globalThis.addEventListener?.('focus', this.retry);
  }

  #take(event: SaverEvent): void {
    const [next, effects] = nextSaver(this.#state, event);
    this.#state = next;
    const status = statusOf(next);
    const isOther = JSON.stringify(status) !== JSON.stringify(this.status);
    if (isOther) this.status = status;
    for (const effect of effects) this.#run(effect);
    if (isOther) this.#input.changed();
    if (!isBusy(this.#state)) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #run(effect: SaverEffect): void {
    clearTimeout(this.#timer);
    switch (effect.do) {
      case 'append':
        void this.#append(effect.lastSeen, effect.changes);
        return;
      case 'integrate':
        this.#take(this.#integrated(effect));
        return;
      case 'wait':
        this.#timer = setTimeout(() => this.#take({ type: effect.until }), effect.ms);
        return;
      case 'snapshot':
        this.#snapshot = this.#writeSnapshot(effect.seq);
        return;
      case 'tell-replaced':
        this.#input.replaced(effect.dropped);
        return;
      case 'let-go':
        this.#stopListening();
        globalThis.removeEventListener?.('focus', this.retry);
        if (effect.late) this.#input.storage.tellHere(this.#input.key, this.#state.seq);
    }
  }

  #integrated({ missing, pending }: Extract<SaverEffect, { do: 'integrate' }>): SaverEvent {
    const kept = this.#input.integrate(missing, pending);
    return kept ? { type: 'integrated', pending: kept } : { type: 'misfit' };
  }

  async #append(lastSeen: number, pending: readonly Change[]): Promise<void> {
    const { storage, key } = this.#input;
    const isShown = pending.some((change) => change.entries.some((entry) => CARD_ENTITIES.has(entry.entity)));
    const changes = isLong(pending) ? await longChanges(pending) : pending.map(storedChange);
    const appended = isShown ? { changes, card: this.#input.state().card } : { changes };
    const result = await storage
      .append(key, lastSeen, appended)
      .catch((): AppendResult => ({ state: 'failed', reason: 'failed' }));
    if (result.state === 'stored') this.#take({ type: 'stored', seq: result.seq, at: Date.now() });
    else if (result.state === 'behind') this.#take({ type: 'behind', missing: result.missing, last: result.last });
    else this.#take({ type: 'failed', reason: result.reason });
  }

  async #writeSnapshot(seq: number): Promise<void> {
    const { document, card } = this.#input.state();
    // Made compact now: while storage is waited for, an edit may change the document's tables.
    const written = await this.#input.storage
      .snapshot(this.#input.key, seq, compactDocument(document), card)
      .catch(() => null);
    if (written?.ok) this.#take({ type: 'snapshot-stored', seq });
  }

  add(change: Change): void {
    this.#take({ type: 'edited', change });
  }

  /** What is not stored yet, and the number of the last stored change. */
  get unsaved(): { seq: number; changes: readonly Change[] } {
    return { seq: this.#state.seq, changes: this.#state.pending };
  }

  /** Tries at once what could not be saved, and looks for what others stored: their message may have been missed. */
  retry = (): void => this.#take({ type: 'look' });

  /** Resolves once everything edited so far is saved, or could not be. */
  async settled(): Promise<void> {
    while (isBusy(this.#state)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async snapshot(): Promise<void> {
    this.#take({ type: 'snapshot-due' });
    await this.#snapshot;
  }

  /** Saves what is left and lets go; what cannot be saved yet is tried again for as long as the page lives. */
  async close(): Promise<void> {
    this.#take({ type: 'leave' });
    await this.settled();
    await this.#snapshot;
  }

  /** Takes the roadmap up again that was left unsaved; false where it was let go already. */
  comeBack(): boolean {
    this.#take({ type: 'return' });
    return this.#state.phase.at === 'failed' || isBusy(this.#state);
  }

  /** Nothing more will be saved from here, unless something is edited after all. */
  get isLetGo(): boolean {
    const { at } = this.#state.phase;
    return at === 'left' || at === 'replaced';
  }

  /** Gives up what is not saved. */
  discard(): void {
    this.#take({ type: 'discard' });
  }
}
