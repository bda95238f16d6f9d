import type { CellChange, CellRefusal } from './cell-edit';
import type { CellAt } from './cell-places';
import type { CellShape } from './cell-shape';

/** A cell that was not written, and why. */
export interface RefusedCell extends CellAt {
  message: string;
}

/** How many refused cells are named one by one. */
const MOST_NAMED = 3;

/** Which cells were not written and why, by name, and how many were. */
export function refusedWords(shape: CellShape, refused: readonly RefusedCell[], written: number): string {
  const named = refused
    .slice(0, MOST_NAMED)
    .map((at) => `${shape.rowLabel(at.rowId)}, ${shape.columnLabel(at.columnId)}: ${at.message}`);
  const more = refused.length - named.length;
  const cells = `${refused.length} ${refused.length === 1 ? 'cell was' : 'cells were'} left as before`;
  const rest = written ? `; ${written} ${written === 1 ? 'was' : 'were'} changed` : ', and nothing was changed';
  return [`${cells}${rest}.`, ...named, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n');
}

/** The changes that no refusal is about, and the others with the reason; one that names none of these cells speaks of its whole row, or of all. */
export function partedBy(
  changes: readonly CellChange[],
  problems: readonly CellRefusal[],
): { kept: CellChange[]; refused: RefusedCell[] } {
  const reasons = new Map<string, string>();
  const keyOf = (rowId: string | null, columnId: string | null = null) => JSON.stringify([rowId, columnId]);
  const touched = new Set(changes.map(({ rowId, columnId }) => keyOf(rowId, columnId)));
  for (const { row, columnId, message } of problems) {
    // Rows still to be made are no changes.
    if (row && 'add' in row) continue;
    const own = row && keyOf(row.id, columnId);
    reasons.set(own !== null && touched.has(own) ? own : keyOf(row?.id ?? null), message);
  }
  const kept: CellChange[] = [];
  const refused: RefusedCell[] = [];
  for (const change of changes) {
    const { rowId, columnId } = change;
    const keys = [keyOf(rowId, columnId), keyOf(rowId), keyOf(null)];
    const message = keys.map((key) => reasons.get(key)).find((reason) => reason !== undefined);
    if (message === undefined) kept.push(change);
    else refused.push({ rowId, columnId, message });
  }
  return { kept, refused };
}
