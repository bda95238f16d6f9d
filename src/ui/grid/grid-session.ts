import type { CellValue, GridColumn } from './grid-column';
import { isEmptyValue, lockOf, sameCellValue } from './grid-column';
import type { EditOutcome, GridEdit } from './grid-edit';
import type { GridProps } from './grid-props';
import {
  type CellAt,
  freshGrid,
  type GridShape,
  type GridState,
  HEADER_ROW,
  type Move,
  movedFrom,
  NEW_ROW,
  rangeOf,
  reconciled,
} from './grid-state';

/** What an open editor holds: text still to be read, or a value that was chosen. */
export type EditorContent = { text: string } | { value: CellValue };

/**
 * What a person is doing in one grid: the active cell, the editor, the rows selected. Outside React, so that a key or a click sees the
 * state as it is now, and a move renders no more than the rows it touches.
 */
export class GridSession<Row extends { id: string }> {
  readonly #listeners = new Set<() => void>();
  #state: GridState = freshGrid;
  #props: GridProps<Row> | null = null;
  #rows: readonly Row[] = [];
  #shape: GridShape = { rowIds: [], columnIds: [], indexOf: () => -1, takesNew: false };
  #readEditor: (() => EditorContent) | null = null;
  #reported: string | null = null;
  #serial = 0;
  /** Says something to a screen reader. */
  announce: (words: string) => void = () => undefined;
  /** Rows that fit on screen, for a page up or down. */
  page = 10;
  /** The row last reported as selected, so that one chosen elsewhere can be told apart. */
  get reported(): string | null {
    return this.#reported;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get = (): GridState => this.#state;

  get props(): GridProps<Row> {
    if (!this.#props) throw new Error('The grid is not on screen.');
    return this.#props;
  }

  get shape(): GridShape {
    return this.#shape;
  }

  /** Takes what is on screen now: the view's words and the rows in the order shown. */
  show(props: GridProps<Row>, rows: readonly Row[]): void {
    const isNew = rows !== this.#rows || props.layout.visible !== this.#props?.layout.visible;
    const takesNew = !props.cannotAdd;
    if (isNew || takesNew !== this.#shape.takesNew) {
      let places: Map<string, number> | null = null;
      const indexOf = (id: string) => {
        places ??= new Map(rows.map((row, index) => [row.id, index]));
        return places.get(id) ?? -1;
      };
      this.#rows = rows;
      this.#shape = {
        rowIds: rows.map((row) => row.id),
        columnIds: props.layout.visible.map(({ id }) => id),
        indexOf,
        takesNew,
      };
    }
    this.#props = props;
    const next = reconciled(this.#state, this.#shape);
    if (next !== this.#state) this.#set(next);
  }

  #set(change: Partial<GridState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener();
    if (before.selected !== this.#state.selected || before.active?.rowId !== this.#state.active?.rowId) this.#report();
  }

  #report(): void {
    const ids = this.targets();
    this.#reported = ids[0] ?? null;
    this.props.onSelect(ids);
  }

  rowOf(id: string): Row | null {
    return this.#rows[this.#shape.indexOf(id)] ?? null;
  }

  columnOf(id: string): GridColumn<Row> | null {
    return this.props.layout.columns.find((column) => column.id === id) ?? null;
  }

  /** The rows that an act is about: those selected, or the active one. */
  targets(): string[] {
    const { selected, active } = this.#state;
    if (selected.size) return this.#shape.rowIds.filter((id) => selected.has(id));
    return active && this.#shape.indexOf(active.rowId) >= 0 ? [active.rowId] : [];
  }

  /** Makes a cell active; what was being typed elsewhere is saved first, and stays where it cannot be. */
  activate(at: CellAt): boolean {
    if (!this.commit()) return false;
    this.#set({ active: at, problem: null });
    return true;
  }

  /** Goes somewhere on first entry: the first cell there is. */
  enter(): void {
    if (this.#state.active) return;
    const columnId = this.#shape.columnIds[0] ?? '';
    this.#set({ active: { rowId: this.#shape.rowIds[0] ?? (this.#shape.takesNew ? NEW_ROW : HEADER_ROW), columnId } });
  }

  /** Moves the active cell; extending selects the rows on the way. */
  move(move: Move, extend = false): void {
    const { active, anchor, selected } = this.#state;
    if (!active) return this.enter();
    const to = movedFrom(this.#shape, active, move, this.page);
    if (!extend || this.#shape.indexOf(to.rowId) < 0) return this.#set({ active: to, anchor: null, problem: null });
    const from = anchor ?? active.rowId;
    const range = rangeOf(this.#shape, from, to.rowId);
    this.#set({ active: to, anchor: from, selected: range.length ? new Set(range) : selected, problem: null });
  }

  /** Selects every row from the last one chosen to this one. */
  selectTo(rowId: string): void {
    if (!this.commit()) return;
    const from = this.#state.anchor ?? this.#state.active?.rowId ?? rowId;
    const start = this.#shape.indexOf(from) < 0 ? rowId : from;
    this.#set({ selected: new Set(rangeOf(this.#shape, start, rowId)), anchor: start });
  }

  /** Adds a row to the selection, or takes it out. */
  toggleRow(rowId: string): void {
    if (this.#shape.indexOf(rowId) < 0 || !this.commit()) return;
    const selected = new Set(this.#state.selected);
    if (!selected.delete(rowId)) selected.add(rowId);
    const columnId = this.#state.active?.columnId ?? this.#shape.columnIds[0] ?? '';
    this.#set({ selected, anchor: rowId, active: { rowId, columnId } });
  }

  /** Selects all rows on screen, or none where all are. */
  toggleAll(): void {
    const all = this.#state.selected.size === this.#shape.rowIds.length;
    this.#set({ selected: new Set(all ? [] : this.#shape.rowIds), anchor: null });
    this.announce(all ? 'No rows selected' : `${this.#shape.rowIds.length} rows selected`);
  }

  clearSelection(): void {
    if (this.#state.selected.size) this.#set({ selected: new Set(), anchor: null });
  }

  /** Opens the editor of the active cell, with the first key typed or with the value that is there. */
  startEditing(typed: string | null = null, openList = false): void {
    const { active } = this.#state;
    if (!active || active.rowId === HEADER_ROW) return;
    const isNew = active.rowId === NEW_ROW;
    const at = isNew ? { rowId: NEW_ROW, columnId: this.#shape.columnIds[0] ?? '' } : active;
    const column = this.columnOf(at.columnId);
    const row = isNew ? null : this.rowOf(at.rowId);
    if (!column || (!isNew && !row)) return;
    const locked = lockOf(column, row);
    if (locked) return this.#set({ problem: { ...at, message: locked } });
    if (column.editor === 'yesNo') return this.toggleYesNo(at);
    this.#serial += 1;
    this.#set({ editing: { ...at, typed, openList, serial: this.#serial }, active: at, problem: null });
  }

  toggleYesNo(at: CellAt): void {
    const row = this.rowOf(at.rowId);
    const column = this.columnOf(at.columnId);
    if (!row || column?.editor !== 'yesNo') return;
    const locked = lockOf(column, row);
    if (locked) return this.#set({ problem: { ...at, message: locked } });
    this.#apply({ kind: 'cell', changes: [{ ...at, value: column.value(row) !== true }], adds: [] }, at);
  }

  /** The open editor says how to read what it holds. */
  attachEditor(read: () => EditorContent): () => void {
    this.#readEditor = read;
    return () => {
      if (this.#readEditor === read) this.#readEditor = null;
    };
  }

  /** Closes the editor and leaves everything as it was. */
  cancelEditing(): void {
    this.#set({ editing: null, problem: null });
  }

  /** Saves what the editor holds and goes on; false where it was refused, and then the editor stays with its text. */
  commit(then: Move | null = null): boolean {
    const { editing } = this.#state;
    if (!editing) return true;
    const column = this.columnOf(editing.columnId);
    const content = this.#readEditor?.();
    if (!column || !content) {
      this.cancelEditing();
      return true;
    }
    const parsed = 'value' in content ? { ok: true as const, value: content.value } : column.parse(content.text);
    if (!parsed.ok) return this.#refuse(editing, parsed.message);
    if (editing.rowId === NEW_ROW) return this.#commitNew(editing, parsed.value, then);
    const to = then ? movedFrom(this.#shape, editing, then, this.page) : editing;
    const row = this.rowOf(editing.rowId);
    const at = { rowId: editing.rowId, columnId: editing.columnId };
    if (row && !sameCellValue(parsed.value, column.value(row))) {
      const change = { ...at, value: parsed.value };
      if (!this.#apply({ kind: 'cell', changes: [change], adds: [] }, editing)) return false;
    }
    this.#set({ editing: null, problem: null, active: { rowId: to.rowId, columnId: to.columnId } });
    // Enter in the last row goes on with a new one.
    if (then === 'down' && to.rowId === NEW_ROW) this.startEditing();
    return true;
  }

  #commitNew(editing: CellAt, value: CellValue, then: Move | null): boolean {
    if (isEmptyValue(value) || (typeof value === 'string' && value.trim() === '')) {
      this.#set({ editing: null, problem: null });
      if (then === 'previous') this.move('previous');
      return true;
    }
    const outcome = this.props.onEdit({ kind: 'add', changes: [], adds: [{ values: { [editing.columnId]: value } }] });
    if (!outcome.ok) return this.#refuse(editing, wordsOf(outcome));
    const [rowId] = outcome.addedIds;
    this.announce(`${capital(this.props.nouns.one)} added`);
    this.#set({ editing: null, problem: null, active: { rowId: NEW_ROW, columnId: editing.columnId } });
    if (then === 'next' && rowId !== undefined)
      this.goToWhenShown({ rowId, columnId: this.#shape.columnIds[1] ?? editing.columnId });
    else if (then === 'down') this.startEditing();
    return true;
  }

  /** Where to go once the view shows what an edit made, or no longer shows what it removed. */
  #next: { at: CellAt; isReady: () => boolean } | null = null;

  /** Goes to a row just made as soon as it is on screen. */
  goToWhenShown(at: CellAt): void {
    this.#next = { at, isReady: () => this.#shape.indexOf(at.rowId) >= 0 };
  }

  /** To be called once rows are on screen. */
  settle(): void {
    if (!this.#next?.isReady()) return;
    const { at } = this.#next;
    this.#next = null;
    this.#set({ active: at, problem: null });
  }

  #refuse(at: CellAt, message: string): false {
    this.#set({ problem: { rowId: at.rowId, columnId: at.columnId, message } });
    this.announce(message);
    return false;
  }

  #apply(edit: GridEdit, at: CellAt): boolean {
    const outcome = this.props.onEdit(edit);
    if (!outcome.ok) return this.#refuse(at, wordsOf(outcome));
    if (outcome.note) this.announce(outcome.note);
    return true;
  }

  /** Empties the active cell, or removes the rows selected where the active one is among them. */
  deletePressed(): void {
    const { active, selected } = this.#state;
    if (!active) return;
    if (selected.has(active.rowId)) return this.remove(this.targets());
    const row = this.rowOf(active.rowId);
    const column = this.columnOf(active.columnId);
    if (!row || !column) return;
    const locked = lockOf(column, row);
    const parsed = locked ? ({ ok: false, message: locked } as const) : column.parse('');
    if (!parsed.ok) this.#refuse(active, parsed.message);
    else if (!sameCellValue(parsed.value, column.value(row))) {
      this.#apply({ kind: 'clear', changes: [{ ...active, value: parsed.value }], adds: [] }, active);
    }
  }

  /** Removes rows; the active cell goes to the next one that stays. */
  remove(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const gone = new Set(ids);
    const { rowIds } = this.#shape;
    const last = Math.max(...ids.map((id) => this.#shape.indexOf(id)));
    const stays = (id: string) => !gone.has(id);
    const rowId = rowIds.slice(last + 1).find(stays) ?? rowIds.slice(0, last).findLast(stays) ?? NEW_ROW;
    const columnId = this.#state.active?.columnId ?? this.#shape.columnIds[0] ?? '';
    this.#next = {
      at: { rowId, columnId },
      isReady: () => !this.#state.active && ids.every((id) => this.#shape.indexOf(id) < 0),
    };
    this.props.onRemove(ids);
  }
}

/** The words of a refusal. */
export function wordsOf(outcome: EditOutcome): string {
  return outcome.ok ? '' : [...new Set(outcome.problems.map(({ message }) => message))].join(' ');
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
