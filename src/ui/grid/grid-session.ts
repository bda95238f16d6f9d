import { NEW_ROW } from '@/ui/cells/cell-places';
import { noRows } from '@/ui/cells/cell-selection';
import { CellSession } from '@/ui/cells/cell-session';
import type { CellValue } from '@/ui/cells/cell-value';
import { formatTabSeparated } from '@/ui/cells/tab-separated';
import type { GridCells } from './grid-cells';

/** The session of a grid: beside its cells whole rows can be chosen, copied and removed. */
export class GridSession<Row extends { id: string }> extends CellSession<GridCells<Row>> {
  /** Where a run of rows began. */
  #from: string | null = null;

  get props(): GridCells<Row>['props'] {
    return this.shape.props;
  }

  override startEditing(typed: string | null = null, openList = false): void {
    const first = this.first();
    const isYesNo = first && this.get().editing === null && this.shape.columnOf(first.columnId)?.editor === 'yesNo';
    if (!isYesNo || !this.cycle()) super.startEditing(typed, openList);
  }

  /** Chooses every row from the last one chosen to this one. */
  selectTo(rowId: string): void {
    if (!this.commit()) return;
    const from = this.#from ?? this.get().active?.rowId ?? rowId;
    const columnId = this.places.columnIds[0] ?? '';
    const start = this.places.hasRow(from) ? from : rowId;
    const range = this.places.range({ rowId: start, columnId }, { rowId, columnId });
    if (range) this.selectRows(this.places.rowIds.slice(range.top, range.bottom + 1));
    this.#from = start;
  }

  /** Adds a row to those chosen, or takes it out. */
  toggleRow(rowId: string): void {
    if (!this.places.hasRow(rowId) || !this.commit()) return;
    const selected = new Set(this.get().selected);
    if (!selected.delete(rowId)) selected.add(rowId);
    const columnId = this.get().active?.columnId ?? this.places.columnIds[0] ?? '';
    this.#from = rowId;
    this.set({ selected, anchor: null, active: { rowId, columnId } });
  }

  /** Chooses these rows as a whole. */
  selectRows(rowIds: readonly string[]): void {
    this.set({ selected: new Set(rowIds), anchor: null });
  }

  /** Chooses all rows on screen, or none where all are. */
  toggleAll(): void {
    const { rowIds } = this.places;
    const isAll = this.get().selected.size === rowIds.length;
    this.#from = null;
    this.selectRows(isAll ? [] : rowIds);
    this.announce(isAll ? 'No rows selected' : `${rowIds.length} rows selected`);
  }

  /** Lets go of rows and of a range. */
  clearSelection(): void {
    const { selected, anchor } = this.get();
    this.#from = null;
    if (selected.size || anchor) this.set({ selected: noRows, anchor: null });
  }

  /** Whether whole rows are chosen and the active one is among them. */
  #isOnRows(): boolean {
    const { active, selected } = this.get();
    return active !== null && selected.has(active.rowId);
  }

  override copyText(): string | null {
    if (!this.#isOnRows()) return super.copyText();
    const ids = this.targets();
    this.announce(`${ids.length} ${ids.length === 1 ? 'row' : 'rows'} copied`);
    const { columnIds } = this.places;
    return formatTabSeparated(ids.map((rowId) => columnIds.map((columnId) => this.shape.textAt({ rowId, columnId }))));
  }

  /** Empties cells, or removes the rows chosen. */
  override clear(kind: 'clear' | 'cut' = 'clear'): void {
    if (this.#isOnRows()) this.remove(this.targets());
    else super.clear(kind);
  }

  /** Gives every chosen row the same value in a column, as one edit; the words of a refusal where none takes it. */
  setForTargets(columnId: string, value: CellValue): string | null {
    const cells = this.targets().map((rowId) => ({ rowId, columnId, read: { ok: true as const, value } }));
    return this.writeCells('bulk', cells) ? null : (this.get().problem?.message ?? null);
  }

  /** Removes rows; the active cell goes to the next one that stays. */
  remove(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const gone = new Set(ids);
    const { rowIds, columnIds } = this.places;
    const last = Math.max(...ids.map((id) => this.places.rowIndex(id) ?? -1));
    const stays = (id: string) => !gone.has(id);
    const rowId = rowIds.slice(last + 1).find(stays) ?? rowIds.slice(0, last).findLast(stays) ?? NEW_ROW;
    const at = { rowId, columnId: this.get().active?.columnId ?? columnIds[0] ?? '' };
    this.goOnceShown(at, false, () => !this.get().active && !ids.some((id) => this.places.hasRow(id)));
    this.props.onRemove(ids);
  }
}
