import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Drafts } from '@/ui/drafts';
import { Draft } from '@/ui/fields/draft';

/** A field over a stored text that refuses texts with a "!". */
function fieldOver(stored: string, pause?: number) {
  const written: string[] = [];
  const input = (shown: string) => ({
    label: 'Title',
    shown,
    ...(pause === undefined ? {} : { pause }),
    onCommit: (text: string) => {
      if (text.includes('!')) return 'No shouting.';
      written.push(text);
      draft.input = input(text);
      draft.storedMoved();
      return null;
    },
  });
  const drafts = new Drafts();
  const draft: Draft = new Draft(input(stored), () => undefined, drafts);
  draft.begin();
  const moveElsewhere = (text: string) => {
    draft.input = input(text);
    draft.storedMoved();
  };
  return { draft, drafts, written, moveElsewhere };
}

describe('text being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is stored once after a pause, and again only when typing goes on', () => {
    const { draft, written } = fieldOver('old', 400);
    for (const text of ['n', 'ne', 'new']) draft.type(text);
    vi.advanceTimersByTime(399);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['new']);
    draft.leave();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual(['new']);
  });

  test('is stored when the field goes away before the pause is over', () => {
    const { draft, written } = fieldOver('old', 400);
    draft.type('new');
    expect(draft.end()).toBeNull();
    expect(written).toEqual(['new']);
  });

  test('stays with its problem where it is refused, and is told when the field goes away', () => {
    const { draft, written } = fieldOver('old');
    draft.type('No!');
    draft.leave();
    expect([draft.text, draft.problem]).toEqual(['No!', 'No shouting.']);
    expect(draft.end()).toEqual({ text: 'No!', problem: 'No shouting.' });
    expect(written).toEqual([]);
  });

  test('gives way to what stood there on Escape, before and after it was stored', () => {
    const { draft, written } = fieldOver('old', 400);
    draft.type('unsaved');
    expect(draft.restore()).toBe(true);
    vi.advanceTimersByTime(1000);
    expect([draft.text, written]).toEqual(['old', []]);
    draft.type('saved');
    vi.advanceTimersByTime(400);
    expect(draft.restore()).toBe(true);
    expect([draft.text, written]).toEqual(['old', ['saved', 'old']]);
    expect(draft.restore()).toBe(false);
  });

  test('never writes an empty text over several records that differ when Escape is pressed', () => {
    const { draft, written } = fieldOver('');
    draft.input = { ...draft.input, isSeveral: true };
    draft.begin();
    draft.type('one for all');
    draft.flush();
    draft.restore();
    expect(written).toEqual(['one for all']);
  });

  test('already stored does not hide what another window wrote since, but text not yet stored stays', () => {
    const { draft, moveElsewhere } = fieldOver('old');
    draft.type('mine');
    draft.flush();
    moveElsewhere('theirs');
    expect(draft.text).toBe('theirs');
    draft.type('mine again');
    moveElsewhere('theirs again');
    expect(draft.text).toBe('mine again');
  });

  test('is one of the drafts of the window while it is not stored, and no longer', () => {
    const { draft, drafts, written } = fieldOver('old', 400);
    draft.type('new');
    expect(drafts.count()).toBe(1);
    draft.type('old');
    expect(drafts.count()).toBe(0);
    draft.type('newer');
    expect(drafts.enter()).toEqual([]);
    expect([drafts.count(), written]).toEqual([0, ['newer']]);
  });

  test('that was refused stays among the drafts until it is mended or given up', () => {
    const { draft, drafts } = fieldOver('old');
    draft.type('No!');
    draft.leave();
    expect(drafts.enter()).toEqual([{ place: 0, draft, problem: 'No shouting.' }]);
    draft.discard();
    expect([drafts.count(), draft.text]).toEqual([0, 'old']);
    draft.type('No!');
    draft.end();
    expect(drafts.count()).toBe(0);
  });

  test('that comes to the same is not stored at all', () => {
    const { draft, written } = fieldOver('old');
    draft.type('older');
    draft.type('old');
    draft.leave();
    expect(written).toEqual([]);
  });
});
