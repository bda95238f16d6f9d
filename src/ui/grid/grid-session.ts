import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import { type CellValue, isEmptyValue, sameCellValue } from '@/ui/cells/cell-value';
import { DraftPlace } from '@/ui/drafts';
import { lockOf } from './grid-column';
import type { GridProps } from './grid-props';
import { GridSelection } from './grid-selection';
import { type CellAt, type Editing, type GridState, HEADER_ROW, type Move, movedFrom, NEW_ROW } from './grid-state';

/** What an open editor holds: text still to be read, or a value that was chosen. */
export type EditorContent = { text: string } | { value: CellValue };

/** What a person is doing in one grid: beside what is active and selected, the editor that is open and what it changes. */
export class GridSession<Row extends { id: string }> extends GridSelection<Row> {
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
    return (at && this.columnOf(at.columnId)?.label) ?? 'The cell';
  }

  protected override set(change: Partial<GridState>): void {
    super.set(change);
    if (change.editing !== null) return;
    this.#typed = null;
    this.#draft.set(false);
  }

  /** Something was typed or chosen in the editor that is not entered yet. */
  typed(content: EditorContent): void {
    this.#typed = content;
    this.#draft.set(true);
  }

  override show(props: GridProps<Row>, rows: readonly Row[]): void {
    const { editing } = this.get();
    const typed = this.#typed;
    super.show(props, rows);
    if (editing && typed && !this.get().editing) this.#lose(editing, typed, 'Its row is no longer there.');
  }

  /** The grid goes away: what is being typed is entered, or told where it cannot be. */
  leave(): void {
    const { editing } = this.get();
    const typed = this.#typed;
    if (editing && typed && !this.commit()) this.#lose(editing, typed, this.get().problem?.message ?? '');
    this.#draft.set(false);
  }

  #lose(at: CellAt, typed: EditorContent, problem: string): void {
    this.tellLost(this.#labelOf(at), textOf(typed), problem);
  }

  /** Makes a cell active; what was being typed elsewhere is saved first, and stays where it cannot be. */
  activate(at: CellAt): boolean {
    if (!this.commit()) return false;
    this.set({ active: at, problem: null });
    return true;
  }

  /** Opens the editor of the active cell, with the first key typed or with the value that is there. */
  startEditing(typed: string | null = null, openList = false): void {
    const { active, editing } = this.get();
    if (!active || active.rowId === HEADER_ROW) return;
    // What was refused stays until it is mended or given up.
    if (editing) {
      this.#focusEditor();
      return;
    }
    const isNew = active.rowId === NEW_ROW;
    const at = isNew ? { rowId: NEW_ROW, columnId: this.shape.columnIds[0] ?? '' } : active;
    const column = this.columnOf(at.columnId);
    const row = isNew ? null : this.rowOf(at.rowId);
    if (!column || (!isNew && !row)) return;
    const locked = lockOf(column, row);
    if (locked) this.#refuse(at, locked);
    else if (column.editor === 'yesNo') this.toggleYesNo(at);
    else this.#openEditor({ ...at, typed, openList });
  }

  #openEditor(editing: Omit<Editing, 'serial'>): void {
    this.#serial += 1;
    const { rowId, columnId } = editing;
    this.set({ editing: { ...editing, serial: this.#serial }, active: { rowId, columnId }, problem: null });
    if (editing.typed) this.typed({ text: editing.typed });
  }

  toggleYesNo(at: CellAt): void {
    const row = this.rowOf(at.rowId);
    const column = this.columnOf(at.columnId);
    if (!row || column?.editor !== 'yesNo') return;
    const locked = lockOf(column, row);
    if (locked) this.#refuse(at, locked);
    else this.#apply({ kind: 'cell', changes: [{ ...at, value: column.value(row) !== true }], adds: [] }, at);
  }

  /** The open editor says how to read what it holds. */
  attachEditor(read: () => EditorContent, focus: () => void): () => void {
    this.#readEditor = read;
    this.#focusEditor = focus;
    return () => {
      if (this.#readEditor === read) this.#readEditor = null;
    };
  }

  /** Closes the editor and leaves everything as it was. */
  cancelEditing(): void {
    this.set({ editing: null, problem: null });
  }

  /** What is typed now has not been refused. */
  clearProblem(): void {
    if (this.get().problem) this.set({ problem: null });
  }

  /** Saves what the editor holds and goes on; false where it was refused, and then the editor stays with its text. */
  commit(then: Move | null = null): boolean {
    const { editing } = this.get();
    if (!editing) return true;
    const column = this.columnOf(editing.columnId);
    const content = this.#readEditor?.() ?? this.#typed;
    if (!column || !content) {
      this.cancelEditing();
      return true;
    }
    const parsed = 'value' in content ? { ok: true as const, value: content.value } : column.parse(content.text);
    if (!parsed.ok) return this.#refuse(editing, parsed.message);
    if (editing.rowId === NEW_ROW) return this.#commitNew(editing, parsed.value, then);
    const to = then ? movedFrom(this.shape, editing, then, this.page) : editing;
    const row = this.rowOf(editing.rowId);
    const at = { rowId: editing.rowId, columnId: editing.columnId };
    if (row && !sameCellValue(parsed.value, column.value(row))) {
      const change = { ...at, value: parsed.value };
      if (!this.#apply({ kind: 'cell', changes: [change], adds: [] }, editing)) return false;
    }
    this.set({ editing: null, problem: null, active: { rowId: to.rowId, columnId: to.columnId } });
    // Enter in the last row goes on with a new one.
    if (then === 'down' && to.rowId === NEW_ROW) this.startEditing();
    return true;
  }

  #commitNew(editing: CellAt, value: CellValue, then: Move | null): boolean {
    if (isEmptyValue(value) || (typeof value === 'string' && value.trim() === '')) {
      this.set({ editing: null, problem: null });
      if (then === 'previous') this.move('previous');
      return true;
    }
    const outcome = this.props.onEdit({ kind: 'add', changes: [], adds: [{ values: { [editing.columnId]: value } }] });
    if (!outcome.ok) return this.#refuse(editing, wordsOf(outcome));
    const [rowId] = outcome.addedIds;
    this.announce(`${capital(this.props.nouns.one)} added`);
    this.set({ editing: null, problem: null, active: { rowId: NEW_ROW, columnId: editing.columnId } });
    if (then === 'next' && rowId !== undefined)
      this.goToWhenShown({ rowId, columnId: this.shape.columnIds[1] ?? editing.columnId });
    else if (then === 'down') this.startEditing();
    return true;
  }

  /** Where to go once the view shows what an edit made, or no longer shows what it removed. */
  #next: { at: CellAt; isReady: () => boolean; edits: boolean } | null = null;

  /** Goes to a row just made as soon as it is on screen, perhaps to type into it. */
  goToWhenShown(at: CellAt, edits = false): void {
    this.#next = { at, edits, isReady: () => this.shape.indexOf(at.rowId) >= 0 };
  }

  /** To be called once rows are on screen. */
  settle(): void {
    if (!this.#next?.isReady()) return;
    const { at, edits } = this.#next;
    this.#next = null;
    this.set({ active: at, problem: null });
    if (edits) this.startEditing();
  }

  #refuse(at: CellAt, message: string): false {
    this.set({ problem: { rowId: at.rowId, columnId: at.columnId, message } });
    this.announce(message);
    return false;
  }

  #apply(edit: CellEdit, at: CellAt): boolean {
    const outcome = this.props.onEdit(edit);
    if (!outcome.ok) return this.#refuse(at, wordsOf(outcome));
    if (outcome.note) this.announce(outcome.note);
    return true;
  }

  /** Empties the active cell, or removes the rows selected where the active one is among them. */
  deletePressed(): void {
    const { active, selected } = this.get();
    if (!active) return;
    if (selected.has(active.rowId)) {
      this.remove(this.targets());
      return;
    }
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
    const { rowIds } = this.shape;
    const last = Math.max(...ids.map((id) => this.shape.indexOf(id)));
    const stays = (id: string) => !gone.has(id);
    const rowId = rowIds.slice(last + 1).find(stays) ?? rowIds.slice(0, last).findLast(stays) ?? NEW_ROW;
    const columnId = this.get().active?.columnId ?? this.shape.columnIds[0] ?? '';
    this.#next = {
      at: { rowId, columnId },
      edits: false,
      isReady: () => !this.get().active && ids.every((id) => this.shape.indexOf(id) < 0),
    };
    this.props.onRemove(ids);
  }
}

/** What an editor holds, as text. */
function textOf(content: EditorContent | null): string {
  if (content === null) return '';
  return 'text' in content ? content.text : [content.value ?? ''].flat().join(', ');
}

/** The words of a refusal. */
export function wordsOf(outcome: EditOutcome): string {
  return outcome.ok ? '' : [...new Set(outcome.problems.map(({ message }) => message))].join(' ');
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
