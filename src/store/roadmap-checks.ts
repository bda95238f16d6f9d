import type { Severity } from '@/domain/checks/rule';
import { type Checked, checkSteps, countBySeverity } from '@/domain/checks/run-checks';
import type { RoadmapStore } from './roadmap-store';

/** What the checks last found; null until they have run once. */
export interface ChecksState {
  checked: Checked | null;
  counts: Readonly<Record<Severity, number>>;
  /** Edits came after it; a new run is on its way. */
  isStale: boolean;
}

/** Rest after an edit before the rules run, in milliseconds. */
const REST = 250;
/** A roadmap that has just been opened is shown first, in milliseconds. */
const FIRST_REST = 800;
/** While edits go on without a rest, the rules run after so many milliseconds all the same. */
const LONGEST_WAIT = 700;
/** Time of a frame that is left to others; rules go on only while more is idle, in milliseconds. */
const LEFT_TO_OTHERS = 4;
/** Where the page never rests, a run is taken on in turns of at most this, in milliseconds. */
const LONGEST_TURN = 8;

/** The calendar day the rules go by, YYYY-MM-DD, and word of its turning. */
interface Day {
  today: () => string;
  subscribe: (listener: () => void) => () => void;
}

/** What a run was made of. */
const standOf = (revision: number, today: string): string => `${revision} ${today}`;

type Checkable = Pick<RoadmapStore, 'document' | 'revision' | 'scheduler' | 'subscribe'>;

/** Calls back when the page is idle, or at the latest after some time; browsers without the notion: soon. */
function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  const turn = (isIdle: () => boolean) => {
    const until = performance.now() + LONGEST_TURN;
    work(() => isIdle() || performance.now() < until);
  };
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => turn(() => false), 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => turn(() => deadline.timeRemaining() > LEFT_TO_OTHERS), {
    timeout: 200,
  });
  return () => cancelIdleCallback(handle);
}

/**
 * The checks of one open roadmap, kept up to date while anybody listens: after edits, when the page is idle, a rule at a time, and begun
 * anew where an edit comes between. Typing is never waited for by it.
 */
export class RoadmapChecks {
  readonly #store: Checkable;
  readonly #day: Day;
  readonly #listeners = new Set<() => void>();
  #state: ChecksState = { checked: null, counts: { error: 0, warn: 0, info: 0 }, isStale: true };
  #checked = '';
  #seen = '';
  #staleSince = 0;
  #rest: ReturnType<typeof setTimeout> | null = null;
  #cancelTurn: (() => void) | null = null;
  #leave: (() => void) | null = null;

  constructor(store: Checkable, day: Day) {
    this.#store = store;
    this.#day = day;
  }

  /** What was found last; the same object until that changes. */
  state = (): ChecksState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  #begin(): void {
    const leave = [this.#store.subscribe(() => this.#look()), this.#day.subscribe(() => this.#look())];
    this.#leave = () => {
      for (const each of leave) each();
    };
    this.#look();
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = null;
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    this.#cancelTurn?.();
    this.#cancelTurn = null;
    this.#seen = '';
  }

  /** Whether the roadmap moved, or the day turned; word of saving and the like comes here, too. */
  #look(): void {
    const stand = standOf(this.#store.revision, this.#day.today());
    if (stand === this.#seen) return;
    this.#seen = stand;
    if (stand === this.#checked) return;
    const now = performance.now();
    if (this.#rest === null && this.#cancelTurn === null) this.#staleSince = now;
    this.#cancelTurn?.();
    this.#cancelTurn = null;
    if (this.#rest !== null) clearTimeout(this.#rest);
    const latest = this.#staleSince + LONGEST_WAIT - now;
    const wait = this.#state.checked ? Math.max(0, Math.min(REST, latest)) : FIRST_REST;
    this.#rest = setTimeout(() => this.#run(), wait);
    if (!this.#state.isStale) this.#show({ ...this.#state, isStale: true });
  }

  #run(): void {
    this.#rest = null;
    const { revision, document } = this.#store;
    const today = this.#day.today();
    let steps: Generator<void, Checked> | null = null;
    const takeTurn = (hasTime: () => boolean) => {
      this.#cancelTurn = null;
      // Where the schedule has still to be made, this turn is spent on it.
      steps ??= checkSteps(document, this.#store.scheduler(), today);
      do {
        const { done, value } = steps.next();
        if (!done) continue;
        this.#checked = standOf(revision, today);
        this.#show({ checked: value, counts: countBySeverity(value.open), isStale: false });
        return;
      } while (hasTime());
      this.#cancelTurn = whenIdle(takeTurn);
    };
    this.#cancelTurn = whenIdle(takeTurn);
  }

  #show(state: ChecksState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
