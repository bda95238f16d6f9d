import { describe, expect, test } from 'vitest';
import { Drafts, type OpenDraft } from '@/ui/drafts';

interface Probe {
  draft: OpenDraft;
  seen: string[];
}

/** A draft that is out of the list once it is entered or let go, as editors are. */
function probe(drafts: Drafts, label: string, problem: string | null): Probe {
  const seen: string[] = [];
  const draft: OpenDraft = {
    words: () => ({ label, text: `${label} as typed` }),
    enter: () => {
      seen.push('enter');
      if (problem === null) close();
      return problem;
    },
    discard: () => {
      seen.push('discard');
      close();
    },
    focus: () => seen.push('focus'),
  };
  const close = drafts.add(draft);
  return { draft, seen };
}

describe('leaving a view', () => {
  test('enters everything that is being typed, then goes on', () => {
    const drafts = new Drafts();
    const [title, start] = [probe(drafts, 'Title', null), probe(drafts, 'Start', null)];
    const order: string[] = [];
    drafts.leave(() => order.push(`left with ${drafts.count()} open`));
    expect(title.seen).toEqual(['enter']);
    expect(start.seen).toEqual(['enter']);
    expect(order).toEqual(['left with 0 open']);
    expect(drafts.question()).toBeNull();
  });

  test('asks about what is refused, and goes nowhere meanwhile', () => {
    const drafts = new Drafts();
    probe(drafts, 'Title', null);
    const start = probe(drafts, 'Start', 'That is not a date.');
    const order: string[] = [];
    drafts.leave(
      () => order.push('left'),
      () => order.push('stayed'),
    );
    expect(order).toEqual([]);
    expect(drafts.question()?.refused).toEqual([{ place: 0, draft: start.draft, problem: 'That is not a date.' }]);
    drafts.question()?.stay();
    expect(order).toEqual(['stayed']);
    expect(start.seen).toEqual(['enter', 'focus']);
    expect(drafts.question()).toBeNull();
    expect(drafts.count()).toBe(1);
  });

  test('leaves without what was refused where the person says so', () => {
    const drafts = new Drafts();
    const start = probe(drafts, 'Start', 'That is not a date.');
    const order: string[] = [];
    drafts.leave(() => order.push('left'));
    drafts.question()?.leave();
    expect(order).toEqual(['left']);
    expect(start.seen).toEqual(['enter', 'discard']);
    expect(drafts.count()).toBe(0);
  });

  test('of one part of the window enters what stands in there, and nothing beside it', () => {
    const drafts = new Drafts();
    const elsewhere = probe(drafts, 'Title', 'Refused.');
    const inside: string[] = [];
    const plain = { words: () => ({ label: '', text: '' }), discard: () => undefined, focus: () => undefined };
    const close = drafts.add({
      ...plain,
      scope: 'details',
      enter: () => {
        inside.push('enter');
        close();
        return null;
      },
    });
    let left = 0;
    drafts.leave(() => (left += 1), undefined, 'details');
    expect([left, inside, elsewhere.seen]).toEqual([1, ['enter'], []]);
  });

  test('does not enter a draft that another one took with it', () => {
    const drafts = new Drafts();
    const second: { close: () => void } = { close: () => undefined };
    const entered: string[] = [];
    const plain = { words: () => ({ label: '', text: '' }), discard: () => undefined, focus: () => undefined };
    const closeFirst = drafts.add({
      ...plain,
      enter: () => {
        entered.push('first');
        second.close();
        closeFirst();
        return null;
      },
    });
    second.close = drafts.add({
      ...plain,
      enter: () => {
        entered.push('second');
        return null;
      },
    });
    expect(drafts.enter()).toEqual([]);
    expect(entered).toEqual(['first']);
  });

  test('tells those who listen when the first draft opens and the last one closes', () => {
    const drafts = new Drafts();
    const counts: number[] = [];
    drafts.subscribe(() => counts.push(drafts.count()));
    probe(drafts, 'Title', null);
    drafts.enter();
    expect(counts).toEqual([1, 0]);
  });
});
