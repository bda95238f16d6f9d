import type { Change } from '@/domain/change';
import { SCHEMA_VERSION } from '@/domain/document';
import type { LoggedChange } from '@/storage/database';
import type { StorageProblem } from '@/storage/stored';

/** What the header truthfully says. `at` is a moment in milliseconds. */
export type SaveStatus =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  | { state: 'not-saved'; reason: StorageProblem }
  /** Another document stands in this one's place: nothing more can be entered here. */
  | { state: 'replaced' };

/** Where a saver is: at rest, waiting for storage, waiting to try again, or done. */
export type SaverPhase =
  | { at: 'idle' }
  /** The first `sent` changes, or a mere look for what others stored, are on their way; `again`: there is more to look for. */
  | { at: 'appending'; sent: number; again: boolean }
  /** What others stored, up to `last`, is being put below the first `taken` changes. */
  | { at: 'behind'; taken: number; last: number }
  | { at: 'failed' }
  | { at: 'replaced' }
  | { at: 'left' };

/** All that a saver knows; a value that only `nextSaver` makes anew. */
export interface SaverState {
  readonly phase: SaverPhase;
  /** The number of the last change that this window has seen stored. */
  readonly seq: number;
  readonly snapshotSeq: number;
  /** Edits that are not stored yet, in order. */
  readonly pending: readonly Change[];
  /** Why the last append failed; null once one has not. */
  readonly failure: StorageProblem | null;
  readonly failures: number;
  /** The roadmap was left: the saver lets go once all is saved. */
  readonly isLeaving: boolean;
  readonly savedAt: number | null;
}

/** What happens to a saver. */
export type SaverEvent =
  | { type: 'edited'; change: Change }
  /** Others may have stored, or it is time to try again. */
  | { type: 'look' }
  | { type: 'stored'; seq: number; at: number }
  | { type: 'behind'; missing: readonly LoggedChange[]; last: number }
  /** Our changes as they stand above what others stored. */
  | { type: 'integrated'; pending: readonly Change[] }
  /** What others stored does not fit on what this window has read: memory is as it was. */
  | { type: 'misfit' }
  | { type: 'failed'; reason: StorageProblem }
  | { type: 'leave' }
  /** The roadmap is opened again before all of it was saved. */
  | { type: 'return' }
  /** What is not saved is given up. */
  | { type: 'discard' }
  | { type: 'snapshot-due' }
  | { type: 'snapshot-stored'; seq: number };

/** What is to be done next; each answer comes back as an event. */
export type SaverEffect =
  | { do: 'append'; lastSeen: number; changes: readonly Change[] }
  | { do: 'integrate'; missing: readonly LoggedChange[]; pending: readonly Change[] }
  | { do: 'wait'; until: 'look' | 'snapshot-due'; ms: number }
  | { do: 'snapshot'; seq: number }
  /** Others have put another document here; these changes of ours are in neither. */
  | { do: 'tell-replaced'; dropped: readonly Change[] }
  /** `late`: after the page was left, so that whoever has opened the roadmap since must hear of it. */
  | { do: 'let-go'; late: boolean };

type Step = readonly [SaverState, readonly SaverEffect[]];

const IDLE_BEFORE_SNAPSHOT = 4000;
const RETRY_AFTER = [1000, 3000, 10_000];

/** A saver of a roadmap that was just read, up to this change. */
export const freshSaver = (seq: number): SaverState => ({
  phase: { at: 'idle' },
  seq,
  snapshotSeq: seq,
  pending: [],
  failure: null,
  failures: 0,
  isLeaving: false,
  savedAt: null,
});

/** What a saver says of itself. Without anything unsaved, a failed look matters only where the roadmap itself is gone. */
export function statusOf({ phase, pending, failure, savedAt }: SaverState): SaveStatus {
  if (phase.at === 'replaced') return { state: 'replaced' };
  const isGone = phase.at !== 'left' && (failure === 'not-found' || failure === 'damaged');
  if (failure !== null && (pending.length > 0 || isGone)) return { state: 'not-saved', reason: failure };
  return pending.length ? { state: 'saving' } : { state: 'saved', at: savedAt };
}

/** Whether storage is about to answer. */
export const isBusy = ({ phase }: SaverState): boolean => phase.at === 'appending' || phase.at === 'behind';

/** What an event makes of a saver, and what is to be done about it. Answers that nobody waits for any more change nothing. */
export function nextSaver(state: SaverState, event: SaverEvent): Step {
  switch (event.type) {
    case 'edited':
      return edited(state, event.change);
    case 'look':
      return look(state);
    case 'stored':
      return state.phase.at === 'appending' ? stored(state, state.phase, event) : [state, []];
    case 'behind':
      return state.phase.at === 'appending' ? behind(state, event) : [state, []];
    case 'integrated':
      return state.phase.at === 'behind' ? integrated(state, state.phase, event.pending) : [state, []];
    case 'misfit':
      return state.phase.at === 'behind' ? failed(state, 'damaged') : [state, []];
    case 'failed':
      return state.phase.at === 'appending' ? failed(state, event.reason) : [state, []];
    case 'leave':
      return leave(state);
    case 'return':
      return [isBusy(state) || state.phase.at === 'failed' ? { ...state, isLeaving: false } : state, []];
    case 'discard':
      return discard(state);
    case 'snapshot-due':
      return [state, state.phase.at === 'idle' ? snapshots(state) : []];
    case 'snapshot-stored':
      return [{ ...state, snapshotSeq: Math.max(state.snapshotSeq, event.seq) }, []];
  }
}

const isDone = ({ phase }: SaverState) => phase.at === 'replaced' || phase.at === 'left';

function append(state: SaverState): Step {
  const { seq: lastSeen, pending: changes } = state;
  const phase: SaverPhase = { at: 'appending', sent: changes.length, again: false };
  return [{ ...state, phase }, [{ do: 'append', lastSeen, changes }]];
}

function edited(state: SaverState, change: Change): Step {
  if (state.phase.at === 'replaced') return [state, []];
  const next = { ...state, pending: [...state.pending, change] };
  // An editor that closes with its page enters what was typed just after the page was left.
  return isBusy(state) ? [next, []] : append(next);
}

function look(state: SaverState): Step {
  const { phase } = state;
  if (phase.at === 'appending') return [{ ...state, phase: { ...phase, again: true } }, []];
  return phase.at === 'idle' || phase.at === 'failed' ? append(state) : [state, []];
}

function stored(
  state: SaverState,
  { sent, again }: { sent: number; again: boolean },
  { seq, at }: { seq: number; at: number },
): Step {
  const pending = state.pending.slice(sent);
  const savedAt = sent > 0 ? at : state.savedAt;
  return goOn({ ...state, seq, pending, savedAt, failure: null, failures: 0 }, again);
}

/** After an answer: the rest is sent, or there is rest. */
function goOn(state: SaverState, again: boolean): Step {
  if (state.pending.length || again) return append(state);
  if (state.isLeaving) return letGo(state, true);
  return [{ ...state, phase: { at: 'idle' } }, [{ do: 'wait', until: 'snapshot-due', ms: IDLE_BEFORE_SNAPSHOT }]];
}

function behind(state: SaverState, { missing, last }: { missing: readonly LoggedChange[]; last: number }): Step {
  const { pending } = state;
  if (isReplaced(state, missing, last)) {
    const kept = new Set(missing.map(({ change }) => change.id));
    const dropped = pending.filter(({ id }) => !kept.has(id));
    const next: SaverState = { ...state, phase: { at: 'replaced' }, pending: [], failure: null };
    return [
      next,
      [
        { do: 'let-go', late: false },
        { do: 'tell-replaced', dropped },
      ],
    ];
  }
  return [{ ...state, phase: { at: 'behind', taken: pending.length, last } }, [{ do: 'integrate', missing, pending }]];
}

/**
 * A gap in the log means a whole document was put there, by a person or from the journal; what was logged in the shape of an older
 * Waymark can only be read as a whole.
 */
const isReplaced = ({ seq }: SaverState, missing: readonly LoggedChange[], last: number): boolean =>
  missing.some(({ replacedBy, change }) => replacedBy !== undefined || change.schemaVersion !== SCHEMA_VERSION) ||
  (last > seq && missing.length !== last - seq);

function integrated(
  state: SaverState,
  { taken, last }: { taken: number; last: number },
  kept: readonly Change[],
): Step {
  // Whoever was told of the others' changes may have edited at once.
  const pending = [...kept, ...state.pending.slice(taken)];
  return goOn({ ...state, pending, seq: last, failure: null, failures: 0 }, false);
}

function failed(state: SaverState, failure: StorageProblem): Step {
  const next: SaverState = { ...state, phase: { at: 'failed' }, failure, failures: state.failures + 1 };
  if (state.isLeaving && state.pending.length === 0) return letGo(next, true);
  const ms = RETRY_AFTER[Math.min(state.failures, RETRY_AFTER.length - 1)] as number;
  return [next, [{ do: 'wait', until: 'look', ms }]];
}

function leave(state: SaverState): Step {
  if (isDone(state)) return [state, []];
  const next = { ...state, isLeaving: true };
  if (isBusy(state)) return [next, []];
  return state.pending.length ? append(next) : letGo(next, false);
}

/** Without a snapshot: memory holds what is given up. */
function discard(state: SaverState): Step {
  if (isDone(state)) return [state, []];
  return [{ ...state, phase: { at: 'left' }, pending: [] }, [{ do: 'let-go', late: false }]];
}

function letGo(state: SaverState, late: boolean): Step {
  return [{ ...state, phase: { at: 'left' } }, [...snapshots(state), { do: 'let-go', late }]];
}

function snapshots({ seq, snapshotSeq, failure }: SaverState): SaverEffect[] {
  return seq === snapshotSeq || failure !== null ? [] : [{ do: 'snapshot', seq }];
}
