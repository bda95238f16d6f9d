import { DraftPlace } from '@/ui/drafts';
import { type CellChange, type CellEdit, wordsOf } from './cell-edit';
import { type FilledCell, fillDown, fillPulled, fillRight } from './cell-fill';
import { type CellAt, type CellRange, HEAD, type Move, NEW_ROW, rangeHeight, rangeWidth } from './cell-places';
import { CellSelection, type CellState } from './cell-selection';
import type { CellShape } from './cell-shape';
import { type CellValue, isEmptyValue, type Parsed, sameCellValue } from './cell-value';
import { partedBy, type RefusedCell, refusedWords } from './refused-cells';
import { formatTabSeparated } from './tab-separated';

/** What an open editor holds: text still to be read, or a value that was chosen. */
export type EditorContent = { text: string } | { value: CellValue };

type ReadCell = CellAt & { read: Parsed };

/** What a person is doing in one table of cells: what is active, chosen and edited, and what that writes. */
export class CellSession<Shape extends CellShape = CellShape> extends CellSelection<Shape> {
  #readEditor: (() => EditorContent) | null = null;
  #focusEditor: () => void = () => undefined;
  /** What was last typed or chosen in the open editor, where anything was. */
  #typed: EditorContent | null = null;
  #serial = 0;
  /** Told what was typed where it could not be entered before the editor went away. */
  tellLost: (label: string, text: string, problem: string) => void = () => undefined;
  readonly #draft = new DraftPlace({
    words: () => ({ label: this.#labelOf(this.get().editing), text: textOf(this.#typed) }),
    enter: () => (this.commit() ? null : (this.get().problem?.message ?? 'It could not be entered.')),
    discard: () => this.cancelEditing(),
    focus: () => this.#focusEditor(),
  });

  #labelOf(at: CellAt | null): string {
    return (at && this.shape.columnLabel(at.columnId)) || 'The cell';
  }

  override set(change: Partial<CellState>): void {
    super.set(change);
    if (change.editing !== null) return;
    this.#typed = null;
    this.#draft.set(false);
  }

  override settle(): void {
    const { editing } = this.get();
    const typed = this.#typed;
    super.settle();
    if (editing && typed && !this.get().editing) this.#lose(editing, typed, 'Its row or column is no longer there.');
    if (!this.#next?.isReady()) return;
    const { at, edits } = this.#next;
    this.#next = null;
    this.set({ active: at, anchor: null, problem: null });
    if (edits) this.startEditing();
  }

  /** The table goes away: what is being typed is entered, or told where it cannot be. */
  leave(): void {
    const { editing } = this.get();
    const typed = this.#typed;
    if (editing && typed && !this.commit()) this.#lose(editing, typed, this.get().problem?.message ?? '');
    this.#draft.set(false);
  }

  #lose(at: CellAt, typed: EditorContent, problem: string): void {
    this.tellLost(this.#labelOf(at), textOf(typed), problem);
  }

  /** Something was typed or chosen in the editor that is not entered yet, and not refused either. */
  typed(content: EditorContent): void {
    this.#typed = content;
    this.#draft.set(true);
    if (this.get().problem) this.set({ problem: null });
  }

  /** The open editor says how to read what it holds, and how to get the cursor back. */
  attachEditor(read: () => EditorContent, focus: () => void): () => void {
    this.#readEditor = read;
    this.#focusEditor = focus;
    return () => {
      if (this.#readEditor === read) this.#readEditor = null;
    };
  }

  /** Opens the editor where the range began, with the first key typed or with the value that is there. */
  startEditing(typed: string | null = null, openList = false): void {
    const { active, anchor, editing } = this.get();
    const first = this.first();
    if (!active || !first || first.rowId === HEAD || first.columnId === HEAD || !this.places.has(first)) return;
    // What was refused stays until it is mended or given up.
    if (editing) {
      this.#focusEditor();
      return;
    }
    const at = first.rowId === NEW_ROW ? { ...first, columnId: this.places.columnIds[0] ?? '' } : first;
    const locked = this.shape.lockOf?.(at) ?? null;
    if (locked !== null) {
      this.refuse(at, locked);
      return;
    }
    this.#serial += 1;
    this.set({
      editing: { rowId: at.rowId, columnId: at.columnId, typed, openList, serial: this.#serial },
      active: at,
      anchor: anchor && active,
      problem: null,
    });
    if (typed) this.typed({ text: typed });
  }

  /** Closes the editor and leaves everything as it was. */
  cancelEditing(): void {
    this.set({ editing: null, problem: null });
  }

  /** Saves what the editor holds, in its cell or the whole range, and goes on; false where it was refused, and then the editor stays with its text. */
  commit(then: Move | null = null, isForAll = false): boolean {
    const { editing, anchor } = this.get();
    if (!editing) return true;
    const content = this.#readEditor?.() ?? this.#typed;
    if (!content || !this.places.has(editing)) {
      this.cancelEditing();
      return true;
    }
    const at = { rowId: editing.rowId, columnId: editing.columnId };
    const read = 'value' in content ? { ok: true as const, value: content.value } : this.shape.read(at, content.text);
    if (!read.ok) return this.refuse(at, read.message);
    if (at.rowId === NEW_ROW) return this.#commitNew(at, read.value, then);
    const to = then ? this.places.moved(at, then, this.page) : at;
    const range = isForAll && anchor ? this.range() : null;
    if (range) return this.#writeAll(range, at, content, read);
    if (!sameCellValue(read.value, this.shape.valueAt(at)) && !this.writeCells('cell', [{ ...at, read }])) return false;
    this.set({ editing: null, problem: null, active: to, anchor: then ? null : anchor });
    // Enter in the last row goes on with a new one.
    if (then === 'down' && to.rowId === NEW_ROW) this.startEditing();
    return true;
  }

  #writeAll(range: CellRange, at: CellAt, content: EditorContent, read: Parsed): boolean {
    const isSame = ({ columnId }: CellAt) => columnId === at.columnId || !('text' in content);
    const readAt = (cell: CellAt) => (isSame(cell) ? read : this.shape.read(cell, textOf(content)));
    const cells = this.places.cellsOf(range).map((cell) => ({ ...cell, read: readAt(cell) }));
    if (!this.writeCells('cell', cells)) return false;
    this.set({ editing: null });
    return true;
  }

  #commitNew(at: CellAt, value: CellValue, then: Move | null): boolean {
    if (isEmptyValue(value) || (typeof value === 'string' && value.trim() === '')) {
      this.set({ editing: null, problem: null });
      if (then === 'previous') this.move('previous');
      return true;
    }
    const outcome = this.shape.write({ kind: 'add', changes: [], adds: [{ values: { [at.columnId]: value } }] });
    if (!outcome.ok) return this.refuse(at, wordsOf(outcome));
    const [rowId] = outcome.addedIds;
    const { one } = this.shape.nouns;
    this.announce(`${one.charAt(0).toLocaleUpperCase()}${one.slice(1)} added`);
    this.set({ editing: null, problem: null, active: at });
    if (then === 'next' && rowId !== undefined)
      this.goOnceShown({ rowId, columnId: this.places.columnIds[1] ?? at.columnId });
    else if (then === 'down') this.startEditing();
    return true;
  }

  /** Where to go once what an edit made is on screen, or what it removed no longer is. */
  #next: { at: CellAt; isReady: () => boolean; edits: boolean } | null = null;

  /** Goes to a cell as soon as it is on screen, perhaps to type into it. */
  goOnceShown(at: CellAt, edits = false, isReady = () => this.places.has(at)): void {
    this.#next = { at, edits, isReady };
  }

  /** Says at a cell, and aloud, why something was not done. */
  refuse(at: CellAt, message: string): false {
    this.set({ problem: { rowId: at.rowId, columnId: at.columnId, message } });
    this.announce(message);
    return false;
  }

  /** Writes what can be written of these cells as one edit, and names the others with the reason; false where nothing could be. */
  writeCells(kind: CellEdit['kind'], cells: readonly ReadCell[]): boolean {
    const changes: CellChange[] = [];
    const refused: RefusedCell[] = [];
    for (const { rowId, columnId, read } of cells) {
      const at = { rowId, columnId };
      if (cells.length > 1 && this.shape.isCalculated?.(columnId)) continue;
      const locked = this.shape.lockOf?.(at) ?? null;
      const isSame = read.ok && sameCellValue(read.value, this.shape.valueAt(at));
      if (isSame && (locked === null || cells.length > 1)) continue;
      if (locked !== null) refused.push({ ...at, message: locked });
      else if (!read.ok) refused.push({ ...at, message: read.message });
      else changes.push({ ...at, value: read.value });
    }
    return this.#write(kind, changes, refused);
  }

  /** What the roadmap refuses is left out in its turn, until the rest is taken as a whole. */
  #write(kind: CellEdit['kind'], changes: readonly CellChange[], refused: readonly RefusedCell[]): boolean {
    const total = changes.length + refused.length;
    if (total === 0) return true;
    const outcome = changes.length ? this.shape.write({ kind, changes, adds: [] }) : null;
    const [only] = [...changes, ...refused];
    if (outcome && !outcome.ok) {
      if (total === 1 && only) return this.refuse(only, wordsOf(outcome));
      const parted = partedBy(changes, outcome.problems);
      // A refusal that speaks of none of these cells is about all of them.
      const isAll = parted.refused.length === 0;
      const left = isAll ? changes.map((change) => ({ ...change, message: wordsOf(outcome) })) : parted.refused;
      return this.#write(kind, isAll ? [] : parted.kept, [...refused, ...left]);
    }
    if (refused.length) {
      const words = total === 1 ? (refused[0]?.message ?? '') : refusedWords(this.shape, refused, changes.length);
      this.refuse(this.get().active ?? (refused[0] as CellAt), words);
      return changes.length > 0;
    }
    if (this.get().problem) this.set({ problem: null });
    const count = changes.length === 1 ? '' : `${changes.length} cells changed`;
    if (outcome?.note || count) this.announce([count, outcome?.note].filter(Boolean).join('. '));
    return true;
  }

  /** Empties the active cell or the range. */
  clear(kind: 'clear' | 'cut' = 'clear'): void {
    const range = this.range();
    if (!range) return;
    this.writeCells(
      kind,
      this.places.cellsOf(range).map((at) => ({ ...at, read: this.shape.read(at, '') })),
    );
  }

  /** Space: what follows the value where the range began, the same in all of it; false where Space means something else here. */
  cycle(): boolean {
    const range = this.range();
    const first = this.first();
    const value = (range && first && this.shape.nextValue?.(first)) ?? null;
    if (!range || value === null) return false;
    const cells = this.places.cellsOf(range).filter((at) => (this.shape.nextValue?.(at) ?? null) !== null);
    this.writeCells(
      'cycle',
      cells.map((at) => ({ ...at, read: { ok: true, value } })),
    );
    return true;
  }

  /** Fills the range from its first row, its first column, or the cell where it began. */
  fill(way: 'down' | 'right' | 'all'): void {
    const range = this.range();
    const from = this.first();
    if (!range || !from) return;
    if (way === 'all') this.#fillCells(this.places.cellsOf(range).map((to) => ({ to, from })));
    else this.#fillCells((way === 'down' ? fillDown : fillRight)(this.places, range));
  }

  /** The fill handle was let go over this range. */
  fillPulled(source: CellRange, pulled: CellRange): void {
    if (this.#fillCells(fillPulled(this.places, source, pulled))) this.select(pulled);
  }

  #fillCells(cells: readonly FilledCell[]): boolean {
    return this.writeCells(
      'fill',
      cells.map(({ to, from }) =>
        // Within a column the value itself goes along; to another one goes what is read of it.
        to.columnId === from.columnId
          ? { ...to, read: { ok: true, value: this.shape.valueAt(from) } }
          : { ...to, read: this.shape.read(to, this.shape.textAt(from)) },
      ),
    );
  }

  /** What goes onto the clipboard; null where nothing is chosen. */
  copyText(): string | null {
    const range = this.range();
    if (!range) return null;
    const count = rangeHeight(range) * rangeWidth(range);
    this.announce(count === 1 ? 'Copied' : `${count} cells copied`);
    const columnIds = this.places.columnIds.slice(range.left, range.right + 1);
    const rows = this.places.rowIds.slice(range.top, range.bottom + 1);
    return formatTabSeparated(rows.map((rowId) => columnIds.map((columnId) => this.shape.textAt({ rowId, columnId }))));
  }
}

/** What an editor holds, as text. */
function textOf(content: EditorContent | null): string {
  if (content === null) return '';
  return 'text' in content ? content.text : [content.value ?? ''].flat().join(', ');
}
