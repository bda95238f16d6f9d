import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { make, type Records } from '@/domain/entities';
import { changedBy } from '@/domain/recipe';
import { isMap } from '@/domain/shape';
import { touchedKeys } from '@/domain/touched-keys';
import { numRuns } from '../support/arbitrary-documents';

type Draft = { log: Record<string, Record<string, unknown>>; [name: string]: unknown };
type Step = { act: string; from: string; to: string; text: string };

const key = fc.constantFrom('a', 'b', 'c', 'd');
const acts = ['field', 'word', 'member', 'move', 'copy', 'take out', 'map anew', 'map from before', 'held', 'stages'];
const steps = fc.array(
  fc.record({ act: fc.constantFrom(...acts), from: key, to: key, text: fc.string({ maxLength: 3 }) }),
  { minLength: 1, maxLength: 6 },
);

/** What recipes do with a draft: assign, change, move drafts about, put maps anew and go on with what they held before. */
function perform(draft: Draft, all: readonly Step[]): void {
  let held: Record<string, unknown> | undefined;
  for (const { act, from, to, text } of all) {
    const member = draft.log[from];
    if (act === 'field') draft['name'] = text;
    if (act === 'word' && member) member['summary'] = text;
    if (act === 'member') draft.log[to] = { summary: text };
    if (act === 'move' && member) {
      delete draft.log[from];
      draft.log[to] = member;
    }
    if (act === 'copy' && member) draft.log[to] = member;
    if (act === 'take out') delete draft.log[from];
    if (act === 'map anew') draft.log = { [to]: { summary: text } };
    if (act === 'map from before') draft.log = { ...draft.log, [to]: { summary: text } };
    if (act === 'held' && held) held['summary'] = text;
    if (act === 'stages') draft['place'] = { x: text.length };
    held = draft.log[to] ?? held;
  }
}

const partner = (): Records['partners'] =>
  make('partners', {
    id: 'p',
    log: { a: { summary: 'A' }, b: { summary: 'B', order: 1 }, c: { summary: 'C' } },
  } as never);

/** Every key under which two states truly differ is among those that are said to be touched. */
function expectAllTouched(before: unknown, after: unknown): void {
  if (before === after || !isMap(before) || !isMap(after)) return;
  const touched = touchedKeys(before, after);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (canonicalJson(before[name]) !== canonicalJson(after[name])) expect(touched).toContain(name);
    expectAllTouched(before[name], after[name]);
  }
}

describe('a record changed by a recipe', () => {
  it('is what the same steps make of a plain copy, frozen and whole, and none of what was touched is missed', () => {
    let changed = 0;
    fc.assert(
      fc.property(steps, (all) => {
        const before = partner();
        const text = canonicalJson(before);
        const plain = structuredClone(before);
        perform(plain as never, all);
        const after = changedBy('partners', before, (draft) => perform(draft as never, all));
        // Moved about, one member may stand in two places and is one object in a plain copy only.
        if (!all.some(({ act }) => act === 'copy' || act === 'held' || act === 'move'))
          expect(canonicalJson(after)).toBe(canonicalJson(make('partners', JSON.parse(JSON.stringify(plain)))));
        expect(canonicalJson(before)).toBe(text);
        expect(canonicalJson(make('partners', JSON.parse(JSON.stringify(after))))).toBe(canonicalJson(after));
        expectAllTouched(before, after);
        expectAllTouched(after, before);
        if (after === before) return;
        changed += 1;
        expect(Object.isFrozen(after)).toBe(true);
        // What was taken out and put back is a copy that says the same.
        if (canonicalJson(after.log) !== canonicalJson(before.log)) expect(Object.isFrozen(after.log)).toBe(true);
      }),
      { numRuns: numRuns * 5 },
    );
    expect(changed).toBeGreaterThan(numRuns);
  });

  it('is looked at only where it was touched: of 5,000 members one', () => {
    const log = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`e${index}`, { summary: 'x' }]));
    const before = make('partners', { id: 'p', log } as never);
    const after = changedBy('partners', before, (draft) => {
      draft.log['e7' as never]!.summary = 'y';
    });
    expect([touchedKeys(before, after), touchedKeys(before.log, after.log)]).toEqual([['log'], ['e7']]);
    expect(Object.values(after.log).filter((member) => Object.isFrozen(member))).toHaveLength(1);
  });
});
