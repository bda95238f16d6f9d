import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import { type CellAt, CellPlaces } from '@/ui/cells/cell-places';
import type { CellSession } from '@/ui/cells/cell-session';
import type { CellShape } from '@/ui/cells/cell-shape';
import type { Parsed } from '@/ui/cells/cell-value';
import type { MatrixProps, MatrixRow } from './matrix-props';

/** The session of a matrix. */
export type MatrixSession<Row extends MatrixRow> = CellSession<MatrixCells<Row>>;

/** Where the cells of a matrix are, and its rows by id. */
export function matrixPlaces<Row extends MatrixRow>({ lines, columns }: Pick<MatrixProps<Row>, 'lines' | 'columns'>) {
  const rows = new Map(lines.flatMap((line) => (line.kind === 'row' ? [[line.row.id, line.row] as const] : [])));
  const columnIds = columns.map(({ id }) => id);
  return { rows, places: new CellPlaces([...rows.keys()], columnIds, { hasRowHeads: true }) };
}

/** A matrix as its session sees it: generated columns, each cell a short text. */
export class MatrixCells<Row extends MatrixRow> implements CellShape {
  readonly nouns = { one: 'row', many: 'rows' };
  readonly places: CellPlaces;
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(
    readonly props: MatrixProps<Row>,
    known: { rows: ReadonlyMap<string, Row>; places: CellPlaces } = matrixPlaces(props),
  ) {
    this.places = known.places;
    this.#rows = known.rows;
  }

  rowLabel = (rowId: string): string => this.#rows.get(rowId)?.label ?? '';
  columnLabel = (columnId: string): string => this.props.columns.find(({ id }) => id === columnId)?.label ?? '';
  textAt = ({ rowId, columnId }: CellAt): string => this.#rows.get(rowId)?.texts[columnId] ?? '';
  valueAt = this.textAt;
  nextValue = (at: CellAt): string => this.props.nextText(this.textAt(at));
  write = (edit: CellEdit): EditOutcome => this.props.onWrite(edit);
  onSelect = (rowIds: readonly string[]): void => this.props.onSelect(rowIds);

  read = (_at: CellAt, text: string): Parsed => {
    const message = this.props.refusal(text);
    return message === null ? { ok: true, value: text } : { ok: false, message };
  };
}

/** Alt and an arrow: carries what the active cell holds to its neighbour. */
export function carryCell<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  way: 'up' | 'down' | 'left' | 'right',
): void {
  const { active } = session.get();
  if (!active || !session.range() || !session.shape.textAt(active)) return;
  const to = session.places.moved(active, way, 1, true);
  if (to.rowId === active.rowId && to.columnId === active.columnId) return;
  const outcome = session.shape.props.onCarry(active, to);
  if (!outcome.ok) session.refuse(active, outcome.message);
  else {
    if (outcome.words) session.announce(outcome.words);
    session.activate(to);
  }
}
