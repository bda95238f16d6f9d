import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import type { CellAt, CellPlaces } from '@/ui/cells/cell-places';
import type { CellShape } from '@/ui/cells/cell-shape';
import type { CellValue, Parsed } from '@/ui/cells/cell-value';
import { columnsNamedBy } from './columns-named';
import { type GridColumn, lockOf } from './grid-column';
import type { GridProps } from './grid-props';

/** A grid as its session sees it: records by columns, each of its own kind. */
export class GridCells<Row extends { id: string }> implements CellShape {
  constructor(
    readonly props: GridProps<Row>,
    /** In the order shown. */
    readonly rows: readonly Row[],
    readonly places: CellPlaces,
  ) {}

  get nouns(): GridProps<Row>['nouns'] {
    return this.props.nouns;
  }

  get cannotAdd(): string | null {
    return this.props.cannotAdd ?? null;
  }

  rowOf(id: string): Row | null {
    return this.rows[this.places.rowIndex(id) ?? -1] ?? null;
  }

  columnOf(id: string): GridColumn<Row> | null {
    return this.props.layout.columns.find((column) => column.id === id) ?? null;
  }

  rowLabel = (rowId: string): string => {
    const row = this.rowOf(rowId);
    const [first] = this.props.layout.columns;
    return (row && first?.format(first.value(row))) || `Unnamed ${this.nouns.one}`;
  };

  columnLabel = (columnId: string): string => this.columnOf(columnId)?.label ?? '';

  valueAt = ({ rowId, columnId }: CellAt): CellValue => {
    const row = this.rowOf(rowId);
    return row && (this.columnOf(columnId)?.value(row) ?? null);
  };

  textAt = (at: CellAt): string => this.columnOf(at.columnId)?.format(this.valueAt(at)) ?? '';

  read = ({ columnId }: CellAt, text: string): Parsed =>
    this.columnOf(columnId)?.parse(text) ?? { ok: false, message: 'The column is no longer there.' };

  lockOf = ({ rowId, columnId }: CellAt): string | null => {
    const column = this.columnOf(columnId);
    return column && lockOf(column, this.rowOf(rowId));
  };

  isCalculated = (columnId: string): boolean => this.columnOf(columnId)?.editor === 'readonly';

  nextValue = (at: CellAt): CellValue =>
    this.columnOf(at.columnId)?.editor === 'yesNo' ? this.valueAt(at) !== true : null;

  columnsNamed = (line: readonly string[]): (string | null)[] | null =>
    columnsNamedBy(line, this.props.layout.columns)?.map((column) => column?.id ?? null) ?? null;

  write = (edit: CellEdit): EditOutcome => this.props.onEdit(edit);
  onSelect = (rowIds: readonly string[]): void => this.props.onSelect(rowIds);
}
