import { describe, expect, it } from 'vitest';
import type { Change } from '@/domain/change';
import { storedChange } from '@/domain/stored-change';
import type { LoggedChange } from '@/storage/database';
import {
  freshSaver,
  nextSaver,
  type SaverEffect,
  type SaverEvent,
  type SaverPhase,
  type SaverState,
  statusOf,
} from '@/store/saver-state';

const change = (id: string): Change => ({ id, label: id, at: '', author: '', schemaVersion: 2, entries: [] });
const logged = (seq: number, id = `theirs ${seq}`, replacedBy?: string): LoggedChange => ({
  key: 'k',
  seq,
  change: storedChange(change(id)),
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

const at = (phase: SaverPhase, more: Partial<SaverState> = {}): SaverState => ({ ...freshSaver(5), phase, ...more });
const [a, b] = [change('a'), change('b')];

/** Every state that differs in what it answers, by its name. */
const states = {
  idle: at({ at: 'idle' }),
  'idle, snapshot behind': at({ at: 'idle' }, { snapshotSeq: 3 }),
  looking: at({ at: 'appending', sent: 0, again: false }),
  'looking, leaving': at({ at: 'appending', sent: 0, again: false }, { isLeaving: true }),
  appending: at({ at: 'appending', sent: 1, again: false }, { pending: [a] }),
  'appending, more typed': at({ at: 'appending', sent: 1, again: false }, { pending: [a, b] }),
  'appending, to look again': at({ at: 'appending', sent: 1, again: true }, { pending: [a] }),
  'appending, leaving': at({ at: 'appending', sent: 1, again: false }, { pending: [a], isLeaving: true }),
  behind: at({ at: 'behind', taken: 1, last: 7 }, { pending: [a, b] }),
  'behind, leaving': at({ at: 'behind', taken: 0, last: 7 }, { isLeaving: true }),
  failed: at({ at: 'failed' }, { pending: [a], failure: 'disk-full', failures: 2 }),
  'failed to look': at({ at: 'failed' }, { failure: 'failed', failures: 1 }),
  'failed, leaving': at({ at: 'failed' }, { pending: [a], failure: 'disk-full', failures: 1, isLeaving: true }),
  replaced: at({ at: 'replaced' }),
  left: at({ at: 'left' }, { isLeaving: true }),
} satisfies Record<string, SaverState>;
type StateName = keyof typeof states;

const events = {
  edited: { type: 'edited', change: change('new') },
  look: { type: 'look' },
  stored: { type: 'stored', seq: 6, at: 99 },
  behind: { type: 'behind', missing: [logged(6), logged(7)], last: 7 },
  replaced: { type: 'behind', missing: [logged(6), logged(7, 'r', 'v1')], last: 7 },
  integrated: { type: 'integrated', pending: [change('a2')] },
  misfit: { type: 'misfit' },
  failed: { type: 'failed', reason: 'disk-full' },
  leave: { type: 'leave' },
  return: { type: 'return' },
  discard: { type: 'discard' },
  'snapshot-due': { type: 'snapshot-due' },
  'snapshot-stored': { type: 'snapshot-stored', seq: 5 },
} satisfies Record<string, SaverEvent>;
type EventName = keyof typeof events;

const words = (effect: SaverEffect): string => {
  switch (effect.do) {
    case 'append':
      return `append ${effect.changes.map(({ id }) => id).join('+') || 'nothing'}`;
    case 'integrate':
      return `integrate ${effect.missing.length} under ${effect.pending.map(({ id }) => id).join('+') || 'nothing'}`;
    case 'wait':
      return `${effect.until} in ${effect.ms}`;
    case 'snapshot':
      return `snapshot ${effect.seq}`;
    case 'tell-replaced':
      return `replaced, lost ${effect.dropped.map(({ id }) => id).join('+') || 'nothing'}`;
    case 'let-go':
      return effect.late ? 'let go late' : 'let go';
  }
};

/** "phase [pending]: what is to be done"; "–" where nothing changes and nothing is done. */
function outcome(state: SaverState, event: SaverEvent): string {
  const [next, effects] = nextSaver(state, event);
  if (next === state && effects.length === 0) return '–';
  const pending = next.pending.map(({ id }) => id).join('+');
  return `${next.phase.at}${next.isLeaving ? ', leaving' : ''} [${pending}]: ${effects.map(words).join(', ')}`;
}

// Rows: every state; columns: every event. What is not written here changes nothing.
const table: Record<StateName, Partial<Record<EventName, string>>> = {
  idle: {
    edited: 'appending [new]: append new',
    look: 'appending []: append nothing',
    leave: 'left, leaving []: let go',
    discard: 'left []: let go',
    'snapshot-stored': 'idle []: ',
  },
  'idle, snapshot behind': {
    edited: 'appending [new]: append new',
    look: 'appending []: append nothing',
    leave: 'left, leaving []: snapshot 5, let go',
    discard: 'left []: let go',
    'snapshot-due': 'idle []: snapshot 5',
    'snapshot-stored': 'idle []: ',
  },
  looking: {
    edited: 'appending [new]: ',
    look: 'appending []: ',
    stored: 'idle []: snapshot-due in 4000',
    behind: 'behind []: integrate 2 under nothing',
    replaced: 'replaced []: let go, replaced, lost nothing',
    failed: 'failed []: look in 1000',
    leave: 'appending, leaving []: ',
    return: 'appending []: ',
    discard: 'left []: let go',
    'snapshot-stored': 'appending []: ',
  },
  'looking, leaving': {
    edited: 'appending, leaving [new]: ',
    look: 'appending, leaving []: ',
    stored: 'left, leaving []: snapshot 6, let go late',
    behind: 'behind, leaving []: integrate 2 under nothing',
    replaced: 'replaced, leaving []: let go, replaced, lost nothing',
    failed: 'left, leaving []: let go late',
    leave: 'appending, leaving []: ',
    return: 'appending []: ',
    discard: 'left, leaving []: let go',
    'snapshot-stored': 'appending, leaving []: ',
  },
  appending: {
    edited: 'appending [a+new]: ',
    look: 'appending [a]: ',
    stored: 'idle []: snapshot-due in 4000',
    behind: 'behind [a]: integrate 2 under a',
    replaced: 'replaced []: let go, replaced, lost a',
    failed: 'failed [a]: look in 1000',
    leave: 'appending, leaving [a]: ',
    return: 'appending [a]: ',
    discard: 'left []: let go',
    'snapshot-stored': 'appending [a]: ',
  },
  'appending, more typed': {
    edited: 'appending [a+b+new]: ',
    look: 'appending [a+b]: ',
    stored: 'appending [b]: append b',
    behind: 'behind [a+b]: integrate 2 under a+b',
    replaced: 'replaced []: let go, replaced, lost a+b',
    failed: 'failed [a+b]: look in 1000',
    leave: 'appending, leaving [a+b]: ',
    return: 'appending [a+b]: ',
    discard: 'left []: let go',
    'snapshot-stored': 'appending [a+b]: ',
  },
  'appending, to look again': {
    edited: 'appending [a+new]: ',
    look: 'appending [a]: ',
    stored: 'appending []: append nothing',
    behind: 'behind [a]: integrate 2 under a',
    replaced: 'replaced []: let go, replaced, lost a',
    failed: 'failed [a]: look in 1000',
    leave: 'appending, leaving [a]: ',
    return: 'appending [a]: ',
    discard: 'left []: let go',
    'snapshot-stored': 'appending [a]: ',
  },
  'appending, leaving': {
    edited: 'appending, leaving [a+new]: ',
    look: 'appending, leaving [a]: ',
    stored: 'left, leaving []: snapshot 6, let go late',
    behind: 'behind, leaving [a]: integrate 2 under a',
    replaced: 'replaced, leaving []: let go, replaced, lost a',
    failed: 'failed, leaving [a]: look in 1000',
    leave: 'appending, leaving [a]: ',
    return: 'appending [a]: ',
    discard: 'left, leaving []: let go',
    'snapshot-stored': 'appending, leaving [a]: ',
  },
  behind: {
    edited: 'behind [a+b+new]: ',
    integrated: 'appending [a2+b]: append a2+b',
    misfit: 'failed [a+b]: look in 1000',
    leave: 'behind, leaving [a+b]: ',
    return: 'behind [a+b]: ',
    discard: 'left []: let go',
    'snapshot-stored': 'behind [a+b]: ',
  },
  'behind, leaving': {
    edited: 'behind, leaving [new]: ',
    integrated: 'appending, leaving [a2]: append a2',
    misfit: 'left, leaving []: let go late',
    leave: 'behind, leaving []: ',
    return: 'behind []: ',
    discard: 'left, leaving []: let go',
    'snapshot-stored': 'behind, leaving []: ',
  },
  failed: {
    edited: 'appending [a+new]: append a+new',
    look: 'appending [a]: append a',
    leave: 'appending, leaving [a]: append a',
    return: 'failed [a]: ',
    discard: 'left []: let go',
    'snapshot-stored': 'failed [a]: ',
  },
  'failed to look': {
    edited: 'appending [new]: append new',
    look: 'appending []: append nothing',
    leave: 'left, leaving []: let go',
    return: 'failed []: ',
    discard: 'left []: let go',
    'snapshot-stored': 'failed []: ',
  },
  'failed, leaving': {
    edited: 'appending, leaving [a+new]: append a+new',
    look: 'appending, leaving [a]: append a',
    leave: 'appending, leaving [a]: append a',
    return: 'failed [a]: ',
    discard: 'left, leaving []: let go',
    'snapshot-stored': 'failed, leaving [a]: ',
  },
  replaced: { 'snapshot-stored': 'replaced []: ' },
  left: { edited: 'appending, leaving [new]: append new', 'snapshot-stored': 'left, leaving []: ' },
};

describe.each(Object.keys(states) as StateName[])('a saver that is %s', (name) => {
  it.each(Object.keys(events) as EventName[])('answers %s', (event) => {
    expect(outcome(states[name], events[event])).toBe(table[name][event] ?? '–');
  });
});

describe('what a saver knows and says', () => {
  const then = (state: SaverState, ...happened: SaverEvent[]) =>
    happened.reduce((present, event) => nextSaver(present, event)[0], state);

  it('waits longer from failure to failure, and forgets them once one goes well', () => {
    const waits: number[] = [];
    let state = states.appending as SaverState;
    for (let count = 0; count < 5; count += 1) {
      const [next, effects] = nextSaver(state, events.failed);
      for (const effect of effects) if (effect.do === 'wait') waits.push(effect.ms);
      state = nextSaver(next, events.look)[0];
    }
    expect(waits).toEqual([1000, 3000, 10_000, 10_000, 10_000]);
    const well = then(state, events.stored, events.edited);
    expect(nextSaver(well, events.failed)[1]).toEqual([{ do: 'wait', until: 'look', ms: 1000 }]);
  });

  it('says saved only when nothing is pending, and not saved until an append has gone well', () => {
    expect(statusOf(states.appending)).toEqual({ state: 'saving' });
    expect(statusOf(then(states.appending, events.stored))).toEqual({ state: 'saved', at: 99 });
    const failed = then(states.appending, events.failed);
    expect(statusOf(failed)).toEqual({ state: 'not-saved', reason: 'disk-full' });
    expect(statusOf(then(failed, events.look))).toEqual({ state: 'not-saved', reason: 'disk-full' });
    expect(statusOf(then(failed, events.look, events.stored))).toEqual({ state: 'saved', at: 99 });
    expect(statusOf(states.replaced)).toEqual({ state: 'replaced' });
  });

  it('stays saved where only a look for others failed, but not where the roadmap itself is gone', () => {
    expect(statusOf(states['failed to look'])).toEqual({ state: 'saved', at: null });
    for (const reason of ['not-found', 'damaged'] as const)
      expect(statusOf(then(states.looking, { type: 'failed', reason }))).toEqual({ state: 'not-saved', reason });
  });

  it('reads a gap in the log as another document, and counts no change as lost that was stored before it', () => {
    const gap = nextSaver(states.appending, { type: 'behind', missing: [logged(7)], last: 7 });
    expect(gap[1]).toContainEqual({ do: 'tell-replaced', dropped: [a] });
    const known = nextSaver(states.appending, {
      type: 'behind',
      missing: [logged(6, 'a'), logged(7, 'r', 'v')],
      last: 7,
    });
    expect(known[1]).toContainEqual({ do: 'tell-replaced', dropped: [] });
  });

  it('opens anew what a window of an older version has stored since', () => {
    const older = logged(6);
    const missing = [{ ...older, change: { ...older.change, schemaVersion: 1 } }];
    const [next] = nextSaver(states.looking, { type: 'behind', missing, last: 6 });
    expect(next.phase).toEqual({ at: 'replaced' });
  });

  it('has seen what others stored only once it is in, and keeps its own edits where it does not fit', () => {
    const behind = then(states.appending, events.behind);
    expect([behind.seq, then(behind, events.integrated).seq]).toEqual([5, 7]);
    const misfit = then(behind, events.misfit);
    expect([misfit.seq, misfit.pending, statusOf(misfit)]).toEqual([5, [a], { state: 'not-saved', reason: 'damaged' }]);
  });
});
