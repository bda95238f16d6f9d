import { type CellAt, type CellPlaces, type CellRange, type Move, rangeHeight, rangeWidth } from './cell-places';
import type { CellShape } from './cell-shape';

/** A cell being edited. */
export interface Editing extends CellAt {
  /** What was typed to begin, which replaces the value; null to begin with the value. */
  typed: string | null;
  /** Tells one editing from the next in the same place. */
  serial: number;
  /** Begins with the calendar open. */
  openList: boolean;
}

/** Why what was last asked for was not done, and at which cell it is said. */
export interface CellProblem extends CellAt {
  message: string;
}

/** What a person has in hand in one table: all of it gone when the view is left, none of it saved. */
export interface CellState {
  active: CellAt | null;
  /** The other corner of the range, where there is one. */
  anchor: CellAt | null;
  editing: Editing | null;
  /** Whole rows that were chosen one by one. */
  selected: ReadonlySet<string>;
  problem: CellProblem | null;
  /** What the fill handle is being pulled over. */
  pulled: CellRange | null;
  /** Where something carried would be dropped. */
  drop: CellAt | null;
}

/** No rows. */
export const noRows: ReadonlySet<string> = new Set();

const atRest: CellState = {
  active: null,
  anchor: null,
  editing: null,
  selected: noRows,
  problem: null,
  pulled: null,
  drop: null,
};

/**
 * What is active and chosen in one table. Outside React, so that a key or a click sees the
 * state as it is now, and a move renders no more than the rows it touches.
 */
export abstract class CellSelection<Shape extends CellShape = CellShape> {
  readonly #listeners = new Set<() => void>();
  #state = atRest;
  #shape: Shape | null = null;
  #reported: string | null = null;
  /** Says something to a screen reader. */
  announce: (words: string) => void = () => undefined;
  /** Rows that fit on screen, for a page up or down. */
  page = 10;

  get = (): CellState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on screen now. */
  get shape(): Shape {
    if (!this.#shape) throw new Error('The table is not on screen.');
    return this.#shape;
  }

  get places(): CellPlaces {
    return this.shape.places;
  }

  /** The row last reported as chosen, so that one chosen elsewhere can be told apart. */
  get reported(): string | null {
    return this.#reported;
  }

  /** Takes what is shown now; `settle` follows once it is on screen. */
  show(shape: Shape): void {
    this.#shape = shape;
  }

  /** Once it is on screen: what is no longer there is let go of. */
  settle(): void {
    const { active, anchor, editing, problem, selected } = this.#state;
    const there = <At extends CellAt>(at: At | null) => (at && this.places.has(at) ? at : null);
    const rows = [...selected].filter((id) => this.places.hasRow(id));
    const next = { active: there(active), anchor: there(anchor), editing: there(editing), problem: there(problem) };
    if (!next.active) next.anchor = null;
    const isSame = next.active === active && next.anchor === anchor && next.editing === editing;
    if (isSame && next.problem === problem && rows.length === selected.size) return;
    this.set({ ...next, selected: rows.length === selected.size ? selected : new Set(rows) });
  }

  set(change: Partial<CellState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener();
    const { selected, active, anchor } = this.#state;
    if (before.selected !== selected || before.active?.rowId !== active?.rowId || before.anchor !== anchor)
      this.#report();
  }

  #report(): void {
    const ids = this.targets();
    this.#reported = ids[0] ?? null;
    this.shape.onSelect(ids);
  }

  /** Makes a cell active that something else chose, without telling it back. */
  reveal(active: CellAt): void {
    this.#state = { ...this.#state, active, anchor: null, problem: null };
    this.#reported = active.rowId;
    for (const listener of this.#listeners) listener();
  }

  /** The cells chosen: the range, or the active cell alone. */
  range(): CellRange | null {
    const { active, anchor } = this.#state;
    return this.places.range(anchor ?? active, active);
  }

  /** The cell where the range began. */
  first(): CellAt | null {
    return this.#state.anchor ?? this.#state.active;
  }

  /** The rows that an act is about: those chosen one by one, those of the range, or the active one. */
  targets(): string[] {
    const { selected, active, anchor } = this.#state;
    const { rowIds } = this.places;
    if (selected.size) return rowIds.filter((id) => selected.has(id));
    const range = anchor && this.range();
    if (range) return rowIds.slice(range.top, range.bottom + 1);
    return active && this.places.hasRow(active.rowId) ? [active.rowId] : [];
  }

  /** Saves what an open editor holds; false where it was refused and stays open. */
  abstract commit(): boolean;

  /** The focus came: somewhere must be active. */
  enter(): void {
    if (!this.#state.active) this.set({ active: this.places.cellAt(0, 0) });
  }

  /** Makes a cell active, alone or as the far corner of a range; what was being typed is saved first, and stays where it cannot be. */
  activate(at: CellAt, isExtending = false): boolean {
    if (!this.commit()) return false;
    const { active, anchor, selected } = this.#state;
    const kept = isExtending && this.places.range(active, at) ? (anchor ?? active) : null;
    this.set({ active: at, anchor: kept, problem: null, selected: kept && selected.size ? noRows : selected });
    this.#sayRange();
    return true;
  }

  /** Moves the active cell; extending chooses the cells on the way. */
  move(move: Move, isExtending = false): void {
    const { active } = this.#state;
    if (active) this.activate(this.places.moved(active, move, this.page, isExtending), isExtending);
    else this.enter();
  }

  /** Chooses a range of cells. */
  select(range: CellRange): void {
    const anchor = this.places.cellAt(range.bottom, range.right);
    this.set({ active: this.places.cellAt(range.top, range.left), anchor, problem: null, selected: noRows });
    this.#sayRange();
  }

  #sayRange(): void {
    const range = this.#state.anchor && this.range();
    if (range) this.announce(`${rangeHeight(range)} by ${rangeWidth(range)} cells selected`);
  }

  /** Lets go of a range, and of what was said; whether there was any. */
  letGo(): boolean {
    const { anchor, problem } = this.#state;
    if (anchor === null && problem === null) return false;
    this.set({ anchor: null, problem: null });
    return true;
  }
}
