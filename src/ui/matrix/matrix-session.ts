import { DraftPlace } from '@/ui/drafts';
import type { MatrixProps, MatrixRow, WriteGesture, WriteOutcome } from './matrix-props';
import {
  type CellAt,
  type CellRange,
  HEAD,
  type MatrixMove,
  MatrixShape,
  rangeHeight,
  rangeWidth,
} from './matrix-shape';
import { type CellText, copied, fillAll, fillDown, fillPulled, fillRight, pasted, type TextOf } from './matrix-writes';

/** What a person is doing in a matrix. */
export interface MatrixState {
  active: CellAt | null;
  /** The other corner of the range. */
  anchor: CellAt | null;
  /** The editor in the active cell: what it begins with. */
  editing: { text: string; isTyped: boolean; serial: number } | null;
  /** Why what was last asked for was not done; shown at the active cell. */
  problem: string | null;
  /** What the fill handle is being pulled over. */
  pulled: CellRange | null;
  drop: CellAt | null;
}

const atRest: MatrixState = { active: null, anchor: null, editing: null, problem: null, pulled: null, drop: null };

/** Keeps what is active, selected and edited in one matrix, and turns keys into what is written. */
export class MatrixSession<Row extends MatrixRow> {
  props!: MatrixProps<Row>;
  shape = new MatrixShape([], []);
  /** Rows that fit on the screen. */
  page = 10;
  announce: (words: string) => void = () => undefined;
  #rows: ReadonlyMap<string, Row> = new Map();
  #state = atRest;
  #serial = 0;
  readonly #listeners = new Set<() => void>();
  #readEditor: (() => string) | null = null;
  #focusEditor: () => void = () => undefined;
  /** What was last typed in the open editor, where anything was. */
  #typed: string | null = null;
  /** Told what was typed where it could not be entered before the editor went away. */
  tellLost: (label: string, text: string, problem: string) => void = () => undefined;
  readonly #draft = new DraftPlace({
    words: () => ({ label: 'The cell', text: this.#typed ?? '' }),
    enter: () => (this.commit() ? null : (this.#state.problem ?? 'It could not be entered.')),
    discard: () => this.cancelEdit(),
    focus: () => this.#focusEditor(),
  });

  get = (): MatrixState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(changed: Partial<MatrixState>): void {
    this.#state = { ...this.#state, ...changed };
    if (changed.editing === null) {
      this.#typed = null;
      this.#draft.set(false);
    }
    for (const listener of this.#listeners) listener();
  }

  /** Takes what is shown now. */
  show(props: MatrixProps<Row>): void {
    const isSameShape = this.props?.lines === props.lines && this.props.columns === props.columns;
    this.props = props;
    if (isSameShape) return;
    const rows = props.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.shape = new MatrixShape(
      rows.map(({ id }) => id),
      props.columns.map(({ id }) => id),
    );
  }

  /** Once it is on screen: what was active stays as long as it is there. */
  settle(): void {
    const { active, anchor } = this.#state;
    const typed = this.#typed;
    if (active && !this.shape.has(active)) {
      this.set({ ...atRest });
      if (typed) this.tellLost('The cell', typed, 'Its row or column is no longer there.');
    } else if (anchor && !this.shape.has(anchor)) this.set({ anchor: null });
  }

  textOf: TextOf = ({ rowId, columnId }) => this.#rows.get(rowId)?.texts[columnId] ?? '';

  /** The cells chosen: the range, or the active cell alone. */
  range(): CellRange | null {
    const { active, anchor } = this.#state;
    return this.shape.range(anchor ?? active, active);
  }

  /** The focus came: somewhere must be active. */
  enter(): void {
    if (!this.#state.active) this.set({ active: this.shape.cellAt(0, 0) });
  }

  /** Makes a cell active, alone or as the far corner of a range; what was being typed is written first. */
  activate(at: CellAt, extends_ = false): boolean {
    if (!this.commit()) return false;
    const { active, anchor } = this.#state;
    const kept = extends_ && this.shape.range(active, at) ? (anchor ?? active) : null;
    this.set({ active: at, anchor: kept, problem: null });
    this.#sayRange();
    this.#tellRows();
    return true;
  }

  move(move: MatrixMove, isExtending = false): void {
    const { active } = this.#state;
    if (active) this.activate(this.shape.moved(active, move, this.page, isExtending), isExtending);
    else this.enter();
  }

  select(range: CellRange): void {
    this.set({
      active: this.shape.cellAt(range.top, range.left),
      anchor: this.shape.cellAt(range.bottom, range.right),
      problem: null,
    });
    this.#sayRange();
    this.#tellRows();
  }

  #sayRange(): void {
    const range = this.range();
    if (range && this.#state.anchor) this.announce(`${rangeHeight(range)} by ${rangeWidth(range)} cells selected`);
  }

  #tellRows(): void {
    const range = this.range();
    const { active } = this.#state;
    const ids = range
      ? this.shape.rowIds.slice(range.top, range.bottom + 1)
      : active && active.rowId !== HEAD
        ? [active.rowId]
        : [];
    this.props.onSelect(ids);
  }

  /** Opens the editor of the active cell, with the first key typed or with what is there. */
  edit(typed: string | null): void {
    const { active, anchor } = this.#state;
    if (!active || active.rowId === HEAD || active.columnId === HEAD) return;
    // What was refused stays until it is mended or given up.
    if (this.#state.editing) {
      this.#focusEditor();
      return;
    }
    this.#serial += 1;
    // As in spreadsheets, the editor of a range stands where the range began.
    if (anchor) this.set({ active: anchor, anchor: active });
    this.set({
      editing: { text: typed ?? this.textOf(anchor ?? active), isTyped: typed !== null, serial: this.#serial },
      problem: null,
    });
    if (typed) this.typed(typed);
  }

  /** Something was typed in the editor that is not entered yet. */
  typed(text: string): void {
    this.#typed = text;
    this.#draft.set(true);
    if (this.#state.problem !== null) this.set({ problem: null });
  }

  /** The matrix goes away: what is being typed is entered, or told where it cannot be. */
  leave(): void {
    const typed = this.#typed;
    if (typed !== null && !this.commit()) this.tellLost('The cell', typed, this.#state.problem ?? '');
    this.#draft.set(false);
  }

  /** The open editor says how to read what it holds, and how to get the cursor back. */
  attachEditor(read: () => string, focus: () => void): () => void {
    this.#readEditor = read;
    this.#focusEditor = focus;
    return () => {
      if (this.#readEditor === read) this.#readEditor = null;
    };
  }

  /** Writes what was typed, into the active cell or the whole range; false where it cannot be. */
  commit(isForAll = false): boolean {
    const { editing, active } = this.#state;
    if (!editing || !active) return true;
    const text = this.#readEditor?.() ?? this.#typed ?? editing.text;
    const range = isForAll ? this.range() : null;
    const cells = range ? fillAll(this.shape, range, text) : [{ ...active, text }];
    if (!isForAll && text === this.textOf(active)) {
      this.set({ editing: null, problem: null });
      return true;
    }
    const outcome = this.props.onWrite(cells, 'type');
    this.set(outcome.ok ? { editing: null, problem: null } : { problem: outcome.message });
    this.#say(outcome);
    return outcome.ok;
  }

  cancelEdit(): void {
    this.set({ editing: null, problem: null });
  }

  #say(outcome: WriteOutcome): void {
    if (!outcome.ok) this.announce(outcome.message);
    else if (outcome.words) this.announce(outcome.words);
  }

  write(cells: readonly CellText[], gesture: WriteGesture): boolean {
    if (cells.length === 0) return true;
    const outcome = this.props.onWrite(cells, gesture);
    this.set({ problem: outcome.ok ? null : outcome.message });
    this.#say(outcome);
    return outcome.ok;
  }

  /** Space: the letters after those where the range began, the same in all of it. */
  cycle(): void {
    const range = this.range();
    const { active, anchor } = this.#state;
    const first = anchor ?? active;
    if (range && first) this.write(fillAll(this.shape, range, this.props.nextText(this.textOf(first))), 'cycle');
  }

  clear(gesture: 'clear' | 'cut' = 'clear'): void {
    const range = this.range();
    if (range) this.write(fillAll(this.shape, range, ''), gesture);
  }

  fill(way: 'down' | 'right' | 'all'): void {
    const range = this.range();
    const { active, anchor } = this.#state;
    const first = anchor ?? active;
    if (!range || !first) return;
    if (way === 'all') this.write(fillAll(this.shape, range, this.textOf(first)), 'fill');
    else this.write((way === 'down' ? fillDown : fillRight)(this.shape, range, this.textOf), 'fill');
  }

  /** The fill handle was let go over this range. */
  fillPulled(source: CellRange, pulled: CellRange): void {
    if (this.write(fillPulled(this.shape, source, pulled, this.textOf), 'fill')) this.select(pulled);
  }

  copyText(): string | null {
    const range = this.range();
    if (!range) return null;
    const count = rangeHeight(range) * rangeWidth(range);
    this.announce(count === 1 ? 'Copied' : `${count} cells copied`);
    return copied(this.shape, range, this.textOf);
  }

  paste(table: readonly (readonly string[])[]): void {
    const range = this.range();
    if (!range) return;
    const plan = pasted(this.shape, range, table);
    if (!plan.ok) {
      this.set({ problem: plan.message });
      this.announce(plan.message);
    } else if (this.write(plan.cells, 'paste') && plan.cells.length > 1) this.select(plan.range);
  }

  /** Alt and an arrow: carries the letters of the active cell to its neighbour. */
  carry(move: 'up' | 'down' | 'left' | 'right'): void {
    const { active } = this.#state;
    if (!active || active.rowId === HEAD || active.columnId === HEAD || !this.textOf(active)) return;
    const to = this.shape.moved(active, move, 1, true);
    if (to.rowId === active.rowId && to.columnId === active.columnId) return;
    const outcome = this.props.onCarry(active, to);
    this.#say(outcome);
    if (outcome.ok) this.activate(to);
    else this.set({ problem: outcome.message });
  }
}
