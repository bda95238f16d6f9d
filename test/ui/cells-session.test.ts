import { describe, expect, it } from 'vitest';
import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import { type CellAt, CellPlaces, NEW_ROW } from '@/ui/cells/cell-places';
import { CellSession } from '@/ui/cells/cell-session';
import type { CellShape } from '@/ui/cells/cell-shape';
import { applyPaste, pastePlanFor } from '@/ui/cells/paste';

type Texts = Record<string, Record<string, string>>;

/** A table in memory that takes only letters, with what was asked of it. */
function table(texts: Texts = {}, given: Partial<CellShape> = {}) {
  const written: string[] = [];
  const said: string[] = [];
  const chosen: string[][] = [];
  const write = ({ kind, changes, adds }: CellEdit): EditOutcome => {
    const cells = changes.map(({ rowId, columnId, value }) => `${rowId}${columnId}=${value}`);
    written.push(`${kind}: ${[...cells, ...adds.map(({ values }) => JSON.stringify(values))].join(' ')}`);
    return { ok: true, addedIds: adds.map((_, index) => `new${index}`) };
  };
  const textOf = ({ rowId, columnId }: CellAt) => texts[rowId]?.[columnId] ?? '';
  const shape: CellShape = {
    places: new CellPlaces(['r0', 'r1', 'r2'], ['a', 'b', 'c'], { hasRowHeads: true }),
    nouns: { one: 'row', many: 'rows' },
    rowLabel: (id) => id.toUpperCase(),
    columnLabel: (id) => `Column ${id}`,
    valueAt: textOf,
    textAt: textOf,
    read: (_at, text) => (/[^A-Z]/i.test(text) ? { ok: false, message: 'Letters only.' } : { ok: true, value: text }),
    write,
    onSelect: (ids) => chosen.push([...ids]),
    ...given,
  };
  const session = new CellSession();
  session.announce = (words) => said.push(words);
  session.show(shape);
  /** Pastes as the clipboard does; the plan where something has to be asked. */
  const paste = (text: string) => {
    const plan = pastePlanFor(session, text);
    return plan && (plan.problems.length ? plan : applyPaste(session, plan));
  };
  return { session, shape, written, said, chosen, paste };
}
const at = (rowId: string, columnId: string) => ({ rowId, columnId });
const lockedIn = (...rowIds: string[]) => ({
  lockOf: ({ rowId }: CellAt) => (rowIds.includes(rowId) ? 'It is signed.' : null),
});

describe('typing', () => {
  it('writes what is typed when it is left, and says nothing where nothing changed', () => {
    const { session, written } = table({ r0: { a: 'A' } });
    session.activate(at('r0', 'a'));
    session.startEditing('c');
    expect(session.get().editing).toMatchObject({ ...at('r0', 'a'), typed: 'c' });
    session.move('down');
    expect(written).toEqual(['cell: r0a=c']);
    session.activate(at('r0', 'a'));
    session.startEditing();
    session.move('right');
    expect(written).toHaveLength(1);
  });

  it('stays where what is typed is refused, and says why', () => {
    const { session, written, said } = table();
    session.activate(at('r1', 'b'));
    session.startEditing('?');
    expect(session.activate(at('r2', 'b'))).toBe(false);
    expect(session.get()).toMatchObject({ active: at('r1', 'b'), problem: { message: 'Letters only.' } });
    expect(said).toContain('Letters only.');
    session.typed({ text: '?!' });
    expect(session.get().problem).toBeNull();
    session.cancelEditing();
    expect(session.activate(at('r2', 'b'))).toBe(true);
    expect(written).toEqual([]);
  });

  it('does not begin where a cell is locked', () => {
    const { session } = table({}, lockedIn('r0'));
    session.activate(at('r0', 'a'));
    session.startEditing('x');
    expect(session.get()).toMatchObject({ editing: null, problem: { ...at('r0', 'a'), message: 'It is signed.' } });
  });

  it('tells what was typed where its row goes', () => {
    const { session, shape } = table();
    const lost: string[] = [];
    session.tellLost = (label, text, problem) => lost.push(`${label}: ${text}. ${problem}`);
    session.activate(at('r2', 'c'));
    session.startEditing('x');
    session.show({ ...shape, places: new CellPlaces(['r0'], ['a', 'b', 'c']) });
    session.settle();
    expect(session.get()).toMatchObject({ active: null, editing: null });
    expect(lost).toEqual(['Column c: x. Its row or column is no longer there.']);
  });

  it('makes a row out of what is typed into the one for new records', () => {
    const places = new CellPlaces(['r0'], ['a', 'b'], { takesNew: true });
    const { session, shape, written } = table({}, { places });
    session.activate(at(NEW_ROW, 'b'));
    session.startEditing('x');
    session.commit('next');
    expect(written).toEqual(['add: {"a":"x"}']);
    session.show({ ...shape, places: new CellPlaces(['r0', 'new0'], ['a', 'b'], { takesNew: true }) });
    session.settle();
    expect(session.get().active).toEqual(at('new0', 'b'));
  });
});

describe('a range', () => {
  it('is written as one: Space, Delete, fill, Ctrl+Enter', () => {
    const { session, written, chosen } = table({ r0: { a: 'A' } }, { nextValue: () => 'R' });
    session.activate(at('r0', 'b'));
    session.move('down', true);
    session.cycle();
    expect(written).toEqual(['cycle: r0b=R r1b=R']);
    expect(chosen.at(-1)).toEqual(['r0', 'r1']);
    session.activate(at('r0', 'a'));
    session.activate(at('r1', 'b'), true);
    session.clear();
    expect(written.at(-1)).toBe('clear: r0a=');
    session.fill('all');
    expect(written.at(-1)).toBe('fill: r0b=A r1a=A r1b=A');
    session.fill('down');
    expect(written.at(-1)).toBe('fill: r1a=A');
    session.fill('right');
    expect(written.at(-1)).toBe('fill: r0b=A');
    session.startEditing('i');
    expect(session.get().active).toEqual(at('r0', 'a'));
    session.commit(null, true);
    expect(written.at(-1)).toBe('cell: r0a=i r0b=i r1a=i r1b=i');
  });

  it('says by name which of its cells were refused and why, and the rest is written in the same edit', () => {
    const texts = { r0: { a: 'A' }, r1: { a: 'B' }, r2: { a: 'C' } };
    const { session, written, said } = table(texts, lockedIn('r1'));
    session.activate(at('r0', 'a'));
    session.activate(at('r2', 'a'), true);
    session.clear();
    expect(written).toEqual(['clear: r0a= r2a=']);
    expect(said.at(-1)).toBe('1 cell was left as before; 2 were changed.\nR1, Column a: It is signed.');
    expect(session.get().problem?.message).toBe(said.at(-1));
  });

  it('is written without what the roadmap refuses', () => {
    const edits: string[][] = [];
    const write = ({ changes }: CellEdit): EditOutcome => {
      edits.push(changes.map(({ rowId }) => rowId));
      const isBad = changes.some(({ rowId }) => rowId === 'r2');
      const problems = [{ row: { id: 'r2' }, columnId: 'other', message: 'A circle.' }];
      return isBad ? { ok: false, problems } : { ok: true, addedIds: [] };
    };
    const { session, said } = table({ r0: { a: 'A' }, r2: { a: 'Z' } }, { write });
    session.activate(at('r0', 'a'));
    session.activate(at('r2', 'a'), true);
    session.fill('down');
    expect(edits).toEqual([['r1', 'r2'], ['r1']]);
    expect(said.at(-1)).toBe('1 cell was left as before; 1 was changed.\nR2, Column a: A circle.');
    session.activate(at('r2', 'a'));
    session.clear();
    expect(session.get().problem?.message).toBe('A circle.');
  });

  it('keeps what was typed for all of it where none of it takes that', () => {
    const write = (): EditOutcome => ({ ok: false, problems: [{ row: null, columnId: null, message: 'Not now.' }] });
    const { session } = table({}, { write });
    session.activate(at('r0', 'a'));
    session.activate(at('r1', 'a'), true);
    session.startEditing('x');
    expect(session.commit(null, true)).toBe(false);
    expect(session.get()).toMatchObject({
      editing: at('r0', 'a'),
      problem: { message: expect.stringMatching('Not now.') },
    });
  });

  it('passes over what the program works out', () => {
    const { session, written } = table({ r0: { a: 'A', b: 'B' } }, { isCalculated: (id) => id === 'b' });
    session.activate(at('r0', 'a'));
    session.activate(at('r0', 'c'), true);
    session.clear();
    expect(written).toEqual(['clear: r0a=']);
  });

  it('is let go where its row goes, and not told back where something else chose a row', () => {
    const { session, shape, chosen } = table();
    session.activate(at('r0', 'a'));
    session.activate(at('r2', 'a'), true);
    expect(session.targets()).toEqual(['r0', 'r1', 'r2']);
    session.show({ ...shape, places: new CellPlaces(['r1', 'r2'], ['a', 'b', 'c']) });
    session.settle();
    expect(session.targets()).toEqual(['r2']);
    const before = chosen.length;
    session.reveal(at('r1', 'b'));
    expect([chosen.length, session.reported]).toEqual([before, 'r1']);
  });
});

describe('the clipboard', () => {
  it('takes a range as a spreadsheet reads it', () => {
    const { session } = table({ r0: { a: 'A', b: 'B' }, r1: { a: 'C' } });
    session.activate(at('r0', 'a'));
    session.activate(at('r1', 'c'), true);
    expect(session.copyText()).toBe('A\tB\t\nC\t\t');
  });

  it('is pasted from the first cell on, and chosen', () => {
    const { session, written, paste } = table();
    session.activate(at('r1', 'a'));
    expect(paste('R\tA\nC\t')).toBeNull();
    expect(written).toEqual(['paste: r1a=R r1b=A r2a=C']);
    expect(session.range()).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
  });

  it('asks where some of it cannot be taken, and takes the rest', () => {
    const { session, written, paste } = table();
    session.activate(at('r2', 'b'));
    const plan = paste('R\t?\tC\nR');
    expect(written).toEqual([]);
    expect(plan?.size).toEqual({ rows: 2, columns: 3 });
    expect(plan?.problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [1, 'Column c', 'Letters only.'],
      [1, '', 'There is no column left for it.'],
      [2, '', 'There is no row left for it.'],
    ]);
    if (plan) applyPaste(session, plan);
    expect(written).toEqual(['paste: r2b=R']);
  });
});
