import type { GridColumn } from './grid-column';
import type { GridProps } from './grid-props';
import {
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

/**
 * What is active and selected in one grid. Outside React, so that a key or a click sees the
 * state as it is now, and a move renders no more than the rows it touches.
 */
export abstract class GridSelection<Row extends { id: string }> {
  readonly #listeners = new Set<() => void>();
  #state: GridState = freshGrid;
  #props: GridProps<Row> | null = null;
  #rows: readonly Row[] = [];
  #shape: GridShape = { rowIds: [], columnIds: [], indexOf: () => -1, takesNew: false };
  #reported: string | null = null;
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
    if (next !== this.#state) this.set(next);
  }

  protected set(change: Partial<GridState>): void {
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

  /** Saves what an open editor holds; false where it was refused and stays open. */
  abstract commit(): boolean;

  /** Goes somewhere on first entry: the first cell there is. */
  enter(): void {
    if (this.#state.active) return;
    const columnId = this.#shape.columnIds[0] ?? '';
    this.set({ active: { rowId: this.#shape.rowIds[0] ?? (this.#shape.takesNew ? NEW_ROW : HEADER_ROW), columnId } });
  }

  /** Moves the active cell; extending selects the rows on the way. */
  move(move: Move, extend = false): void {
    const { active, anchor, selected } = this.#state;
    if (!active) {
      this.enter();
      return;
    }
    const to = movedFrom(this.#shape, active, move, this.page);
    if (!extend || this.#shape.indexOf(to.rowId) < 0) {
      this.set({ active: to, anchor: null, problem: null });
      return;
    }
    const from = anchor ?? active.rowId;
    const range = rangeOf(this.#shape, from, to.rowId);
    this.set({ active: to, anchor: from, selected: range.length ? new Set(range) : selected, problem: null });
  }

  /** Selects every row from the last one chosen to this one. */
  selectTo(rowId: string): void {
    if (!this.commit()) return;
    const from = this.#state.anchor ?? this.#state.active?.rowId ?? rowId;
    const start = this.#shape.indexOf(from) < 0 ? rowId : from;
    this.set({ selected: new Set(rangeOf(this.#shape, start, rowId)), anchor: start });
  }

  /** Adds a row to the selection, or takes it out. */
  toggleRow(rowId: string): void {
    if (this.#shape.indexOf(rowId) < 0 || !this.commit()) return;
    const selected = new Set(this.#state.selected);
    if (!selected.delete(rowId)) selected.add(rowId);
    const columnId = this.#state.active?.columnId ?? this.#shape.columnIds[0] ?? '';
    this.set({ selected, anchor: rowId, active: { rowId, columnId } });
  }

  /** Selects all rows on screen, or none where all are. */
  toggleAll(): void {
    const all = this.#state.selected.size === this.#shape.rowIds.length;
    this.set({ selected: new Set(all ? [] : this.#shape.rowIds), anchor: null });
    this.announce(all ? 'No rows selected' : `${this.#shape.rowIds.length} rows selected`);
  }

  clearSelection(): void {
    if (this.#state.selected.size) this.set({ selected: new Set(), anchor: null });
  }
}
