import { describe, expect, it } from 'vitest';
import type { MatrixProps, MatrixRow, WriteOutcome } from '@/ui/matrix/matrix-props';
import { MatrixSession } from '@/ui/matrix/matrix-session';
import type { CellText } from '@/ui/matrix/matrix-writes';

/** A matrix of three by three in memory that takes only letters, with what was asked of it. */
function matrix(texts: Record<string, Record<string, string>> = {}) {
  const written: string[] = [];
  const said: string[] = [];
  const selected: string[][] = [];
  const rows: MatrixRow[] = ['r0', 'r1', 'r2'].map((id) => ({ id, label: id, texts: texts[id] ?? {} }));
  const session = new MatrixSession<MatrixRow>();
  const onWrite = (cells: readonly CellText[], gesture: string): WriteOutcome => {
    if (cells.some(({ text }) => /[^A-Z]/i.test(text))) return { ok: false, message: 'Letters only.' };
    written.push(`${gesture}: ${cells.map(({ rowId, columnId, text }) => `${rowId}${columnId}=${text}`).join(' ')}`);
    return { ok: true };
  };
  session.announce = (words) => said.push(words);
  session.show({
    lines: rows.map((row) => ({ kind: 'row', row, key: row.id })),
    columns: ['a', 'b', 'c'].map((id) => ({ id, label: id, groupId: 'g' })),
    onWrite,
    onSelect: (ids: readonly string[]) => selected.push([...ids]),
    onCarry: (from, to) => {
      written.push(`carry: ${from.rowId}${from.columnId} ${to.rowId}${to.columnId}`);
      return { ok: true };
    },
    nextText: (text: string) => (text === '' ? 'R' : ''),
  } as Pick<
    MatrixProps<MatrixRow>,
    'lines' | 'columns' | 'onWrite' | 'onSelect' | 'onCarry' | 'nextText'
  > as MatrixProps<MatrixRow>);
  return { session, written, said, selected };
}
const at = (rowId: string, columnId: string) => ({ rowId, columnId });

describe('a matrix', () => {
  it('writes what is typed when it is left, and says nothing where nothing changed', () => {
    const { session, written } = matrix({ r0: { a: 'A' } });
    session.activate(at('r0', 'a'));
    session.edit('c');
    expect(session.get().editing).toMatchObject({ text: 'c', isTyped: true });
    session.move('down');
    expect(written).toEqual(['type: r0a=c']);
    session.activate(at('r0', 'a'));
    session.edit(null);
    session.move('right');
    expect(written).toHaveLength(1);
  });

  it('stays where what is typed is refused, and says why', () => {
    const { session, written, said } = matrix();
    session.activate(at('r1', 'b'));
    session.edit('?');
    expect(session.activate(at('r2', 'b'))).toBe(false);
    expect(session.get()).toMatchObject({ active: at('r1', 'b'), problem: 'Letters only.' });
    expect(said).toContain('Letters only.');
    session.cancelEdit();
    expect(session.activate(at('r2', 'b'))).toBe(true);
    expect(written).toEqual([]);
  });

  it('writes into a whole range: Space, Delete, Ctrl+Enter, each as one', () => {
    const { session, written, selected } = matrix({ r0: { a: 'A' } });
    session.activate(at('r0', 'b'));
    session.move('down', true);
    session.cycle();
    session.clear();
    expect(written).toEqual(['cycle: r0b=R r1b=R', 'clear: r0b= r1b=']);
    expect(selected.at(-1)).toEqual(['r0', 'r1']);
    session.activate(at('r0', 'a'));
    session.activate(at('r1', 'a'), true);
    session.fill('all');
    expect(written.at(-1)).toBe('fill: r0a=A r1a=A');
    session.edit('i');
    expect(session.get().active).toEqual(at('r0', 'a'));
    session.commit(true);
    expect(written.at(-1)).toBe('type: r0a=i r1a=i');
  });

  it('pastes all or nothing, and selects what was pasted', () => {
    const { session, written } = matrix();
    session.activate(at('r0', 'a'));
    session.paste([
      ['R', 'A'],
      ['C', '?'],
    ]);
    expect(written).toEqual([]);
    expect(session.get().problem).toBe('Letters only.');
    session.paste([['R', 'A']]);
    expect(written).toEqual(['paste: r0a=R r0b=A']);
    expect(session.range()).toEqual({ top: 0, bottom: 0, left: 0, right: 1 });
    session.activate(at('r2', 'c'));
    session.paste([['R', 'A']]);
    expect(session.get().problem).toMatch(/1 column would reach beyond/);
    expect(written).toHaveLength(1);
  });

  it('carries letters to a neighbour, but not out of an empty cell or the matrix', () => {
    const { session, written } = matrix({ r0: { a: 'A' } });
    session.activate(at('r0', 'b'));
    session.carry('right');
    session.activate(at('r0', 'a'));
    session.carry('up');
    session.carry('right');
    expect(written).toEqual(['carry: r0a r0b']);
    expect(session.get().active).toEqual(at('r0', 'b'));
  });

  it('forgets what is active when its row goes', () => {
    const { session } = matrix();
    session.activate(at('r2', 'c'));
    session.show({ ...session.props, lines: session.props.lines.slice(0, 2) });
    session.settle();
    expect(session.get().active).toBeNull();
  });
});
