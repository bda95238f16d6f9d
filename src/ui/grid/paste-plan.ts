import type { CellChange, CellRefusal, NewRow } from '@/ui/cells/cell-edit';
import { sameCellValue } from '@/ui/cells/cell-value';
import { type GridColumn, lockOf } from './grid-column';

/** A pasted cell that cannot be taken over, with where it stood in what was pasted. */
export interface PasteProblem {
  /** 1 for the first pasted row. */
  line: number;
  column: string;
  text: string;
  message: string;
}

/** What a paste would do: cells to change, rows to make, and what cannot be read. */
export interface PastePlan {
  changes: CellChange[];
  adds: NewRow[];
  /** Line of the paste that each new row came from. */
  addLines: number[];
  /** Line of the paste that each existing row took its cells from. */
  changeLines: Map<string, number>;
  problems: PasteProblem[];
  /** Labels of calculated columns whose pasted text was left out. */
  calculated: string[];
}

interface PasteInput<Row> {
  table: readonly (readonly string[])[];
  /** Columns on screen, in order. */
  columns: readonly GridColumn<Row>[];
  /** Rows from the active one down, in the order on screen. */
  rows: readonly { id: string; row: Row }[];
  /** Column of the active cell. */
  fromColumnId: string;
  /** Every column, for a first line that names them. */
  allColumns: readonly GridColumn<Row>[];
  /** Rows beyond the end cannot be made where this says why. */
  cannotAdd: string | null;
}

const plain = (text: string) => text.trim().toLowerCase();

/** The columns that a first line of labels names, or null where it is not such a line. */
export function columnsNamedBy<Row>(
  line: readonly string[],
  columns: readonly GridColumn<Row>[],
): (GridColumn<Row> | null)[] | null {
  const byName = new Map<string, GridColumn<Row>>();
  for (const column of columns)
    for (const name of [column.label, ...(column.aliases ?? [])]) byName.set(plain(name), column);
  const named = line.map((cell) => byName.get(plain(cell)) ?? null);
  const found = named.filter((column) => column !== null);
  const hasForeign = line.some((cell, index) => cell.trim() !== '' && !named[index]);
  const isHeader = found.length >= 2 && new Set(found).size === found.length && found.length * 2 >= line.length;
  return isHeader && (!hasForeign || found.length >= 3) ? named : null;
}

/** Works out what pasting a table at the active cell would change; changes nothing itself. */
export function planPaste<Row>(input: PasteInput<Row>): PastePlan {
  const plan: PastePlan = { changes: [], adds: [], addLines: [], changeLines: new Map(), problems: [], calculated: [] };
  const header = columnsNamedBy(input.table[0] ?? [], input.allColumns);
  const first = input.columns.findIndex((column) => column.id === input.fromColumnId);
  const target = (index: number) => (header ? (header[index] ?? null) : (input.columns[first + index] ?? null));
  const lines = header ? input.table.slice(1) : input.table;
  for (const [at, cells] of lines.entries()) {
    const line = at + (header ? 2 : 1);
    const existing = input.rows[at] ?? null;
    if (!existing && cells.every((cell) => cell.trim() === '')) continue;
    if (!existing && input.cannotAdd !== null) {
      plan.problems.push({ line, column: '', text: cells.join(' '), message: input.cannotAdd });
      continue;
    }
    planLine(plan, { line, cells, existing, target, header: header ? (input.table[0] ?? []) : null });
  }
  return plan;
}

interface PasteLine<Row> {
  line: number;
  cells: readonly string[];
  existing: { id: string; row: Row } | null;
  target: (index: number) => GridColumn<Row> | null;
  header: readonly string[] | null;
}

function planLine<Row>(plan: PastePlan, { line, cells, existing, target, header }: PasteLine<Row>): void {
  const values: NewRow['values'] & Record<string, unknown> = {};
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    const column = target(index);
    if (!column) {
      const message = header ? 'There is no column of this name.' : 'There is no column left for it.';
      if (text) plan.problems.push({ line, column: header?.[index] ?? '', text, message });
      continue;
    }
    if (column.editor === 'readonly') {
      if (text && !plan.calculated.includes(column.label)) plan.calculated.push(column.label);
      continue;
    }
    const locked = lockOf(column, existing?.row ?? null);
    if (existing && column.format(column.value(existing.row)) === text) continue;
    if (locked) {
      if (text) plan.problems.push({ line, column: column.label, text, message: locked });
      continue;
    }
    const parsed = column.parse(text);
    if (!parsed.ok) plan.problems.push({ line, column: column.label, text, message: parsed.message });
    else if (!existing) Object.assign(values, text ? { [column.id]: parsed.value } : {});
    else if (!sameCellValue(parsed.value, column.value(existing.row))) {
      plan.changes.push({ rowId: existing.id, columnId: column.id, value: parsed.value });
      plan.changeLines.set(existing.id, line);
    }
  }
  if (existing) return;
  plan.adds.push({ values });
  plan.addLines.push(line);
}

/** The plan without what the roadmap refused, and the refusals as problems of the paste. */
export function withoutRefused<Row>(
  plan: PastePlan,
  problems: readonly CellRefusal[],
  columns: readonly GridColumn<Row>[],
): PastePlan {
  const labelOf = (id: string | null) => columns.find((column) => column.id === id)?.label ?? '';
  const told: PasteProblem[] = [];
  const goneRows = new Set<string>();
  const goneCells = new Set<string>();
  const goneAdds = new Set<number>();
  for (const { row, columnId, message } of problems) {
    const column = labelOf(columnId);
    if (row && 'add' in row) {
      goneAdds.add(row.add);
      const values = plan.adds[row.add]?.values ?? {};
      told.push({ line: plan.addLines[row.add] ?? 0, column, text: String(values[columnId ?? ''] ?? ''), message });
    } else if (row) {
      const touched = plan.changes.some((change) => change.rowId === row.id && change.columnId === columnId);
      if (touched) goneCells.add(`${row.id}/${columnId}`);
      else goneRows.add(row.id);
      told.push({ line: plan.changeLines.get(row.id) ?? 0, column, text: '', message });
    } else told.push({ line: 0, column, text: '', message });
  }
  const isAll = problems.some((problem) => problem.row === null);
  return {
    ...plan,
    changes: isAll
      ? []
      : plan.changes.filter(({ rowId, columnId }) => !goneRows.has(rowId) && !goneCells.has(`${rowId}/${columnId}`)),
    adds: isAll ? [] : plan.adds.filter((_, index) => !goneAdds.has(index)),
    addLines: plan.addLines.filter((_, index) => !goneAdds.has(index)),
    problems: [...plan.problems, ...told],
  };
}
