import type { CellChange, CellRefusal, NewRow } from './cell-edit';
import { type CellAt, type CellRange, NEW_ROW, rangeHeight, rangeWidth } from './cell-places';
import type { CellShape } from './cell-shape';
import { type CellValue, sameCellValue } from './cell-value';
import { partedBy } from './refused-cells';

/** A pasted cell that cannot be taken over, with where it stood in what was pasted. */
export interface PasteProblem {
  /** 1 for the first pasted row; 0 where it is about all of them. */
  line: number;
  column: string;
  text: string;
  message: string;
}

/** What a paste would do: cells to change, rows to make, and what cannot be taken. */
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
  /** The cells that were there and are pasted over; null where columns were named. */
  range: CellRange | null;
  /** How many rows and columns were pasted. */
  size: { rows: number; columns: number };
}

type Table = readonly (readonly string[])[];

/** Works out what pasting a table at the top left of a range would change; changes nothing itself. */
export function planPaste(shape: CellShape, at: CellRange, table: Table): PastePlan {
  const { rowIds, columnIds } = shape.places;
  const named = shape.columnsNamed?.(table[0] ?? []) ?? null;
  const laid = named
    ? { lines: table.slice(1), range: null, columns: named }
    : laidOut(at, table, { rows: rowIds.length, columns: columnIds.length });
  const plan: PastePlan = {
    changes: [],
    adds: [],
    addLines: [],
    changeLines: new Map(),
    problems: [],
    calculated: [],
    range: laid.range,
    size: { rows: table.length, columns: Math.max(...table.map((row) => row.length), 0) },
  };
  const columns = laid.columns ?? columnIds.slice(at.left);
  for (const [index, cells] of laid.lines.entries()) {
    const line = index + (named ? 2 : 1);
    const rowId = rowIds[at.top + index] ?? NEW_ROW;
    if (rowId === NEW_ROW && cells.every((cell) => cell.trim() === '')) continue;
    const cannotAdd = shape.cannotAdd === undefined ? 'There is no row left for it.' : shape.cannotAdd;
    if (rowId === NEW_ROW && cannotAdd !== null)
      plan.problems.push({ line, column: '', text: cells.join(' ').trim(), message: cannotAdd });
    else planLine(plan, shape, { line, cells, rowId, columns, header: named ? (table[0] ?? []) : null });
  }
  return plan;
}

/**
 * A table as it lies on the cells: one that fits into the range several times is repeated, and empty lines and cells at its end
 * do not reach beyond what is there.
 */
function laidOut(at: CellRange, table: Table, there: { rows: number; columns: number }) {
  const isFilled = (cell: string) => cell.trim() !== '';
  const height = Math.max(
    lengthOf(table, (row) => row.some(isFilled)),
    Math.min(table.length, Math.max(there.rows - at.top, 1)),
  );
  const used = table.slice(0, height);
  const widest = Math.max(...used.map((row) => row.length), 1);
  const filled = Math.max(...used.map((row) => lengthOf(row, isFilled)), 1);
  const width = Math.max(filled, Math.min(widest, Math.max(there.columns - at.left, 1)));
  const isRepeated = rangeHeight(at) % height === 0 && rangeWidth(at) % width === 0;
  const rows = isRepeated ? rangeHeight(at) : height;
  const columns = isRepeated ? rangeWidth(at) : width;
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = used[row % height] ?? [];
    // A line that is shorter than others leaves the cells behind its end alone.
    const cells = isRepeated ? columns : Math.min(line.length, width);
    return Array.from({ length: cells }, (_cell, column) => line[column % width] ?? '');
  });
  const right = Math.min(at.left + columns, there.columns) - 1;
  const bottom = Math.min(at.top + rows, there.rows) - 1;
  return { lines, columns: null, range: { top: at.top, left: at.left, bottom, right } };
}

/** How many items there are up to the last that counts. */
function lengthOf<T>(items: readonly T[], counts: (item: T) => boolean): number {
  return items.findLastIndex(counts) + 1;
}

interface PasteLine {
  line: number;
  cells: readonly string[];
  /** The row it is pasted over, or NEW_ROW. */
  rowId: string;
  columns: readonly (string | null)[];
  header: readonly string[] | null;
}

function planLine(plan: PastePlan, shape: CellShape, { line, cells, rowId, columns, header }: PasteLine): void {
  const values: Record<string, CellValue> = {};
  const isNew = rowId === NEW_ROW;
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    const columnId = columns[index];
    if (!columnId) {
      const message = header ? 'There is no column of this name.' : 'There is no column left for it.';
      if (text) plan.problems.push({ line, column: header?.[index] ?? '', text, message });
      continue;
    }
    const at: CellAt = { rowId, columnId };
    const column = shape.columnLabel(columnId);
    if (shape.isCalculated?.(columnId)) {
      if (text && !plan.calculated.includes(column)) plan.calculated.push(column);
      continue;
    }
    if (!isNew && shape.textAt(at) === text) continue;
    const locked = shape.lockOf?.(at) ?? null;
    if (locked !== null) {
      if (text) plan.problems.push({ line, column, text, message: locked });
      continue;
    }
    const parsed = shape.read(at, text);
    if (!parsed.ok) plan.problems.push({ line, column, text, message: parsed.message });
    else if (isNew) Object.assign(values, text ? { [columnId]: parsed.value } : {});
    else if (!sameCellValue(parsed.value, shape.valueAt(at))) {
      plan.changes.push({ ...at, value: parsed.value });
      plan.changeLines.set(rowId, line);
    }
  }
  if (!isNew) return;
  plan.adds.push({ values });
  plan.addLines.push(line);
}

/** The plan without what the roadmap refused, and the refusals as problems of the paste. */
export function withoutRefused(shape: CellShape, plan: PastePlan, problems: readonly CellRefusal[]): PastePlan {
  const goneAdds = new Set<number>();
  const told = problems.map(({ row, columnId, message }): PasteProblem => {
    const column = columnId === null ? '' : shape.columnLabel(columnId);
    if (!row) return { line: 0, column, text: '', message };
    if ('id' in row) return { line: plan.changeLines.get(row.id) ?? 0, column, text: '', message };
    goneAdds.add(row.add);
    const value = plan.adds[row.add]?.values[columnId ?? ''] ?? '';
    return { line: plan.addLines[row.add] ?? 0, column, text: String(value), message };
  });
  const isAll = problems.some(({ row }) => row === null);
  const stays = (_: unknown, index: number) => !isAll && !goneAdds.has(index);
  return {
    ...plan,
    changes: partedBy(plan.changes, problems).kept,
    adds: plan.adds.filter(stays),
    addLines: plan.addLines.filter(stays),
    problems: [...plan.problems, ...told],
  };
}
