import type { CellChange, CellRefusal } from '@/ui/cells/cell-edit';
import { type CellValue, sameCellValue } from '@/ui/cells/cell-value';
import { formatTabSeparated, parseTabSeparated } from '@/ui/cells/tab-separated';
import { lockOf } from './grid-column';
import type { GridSession } from './grid-session';
import { HEADER_ROW, NEW_ROW } from './grid-state';
import { type PastePlan, planPaste, withoutRefused } from './paste-plan';

/** What goes onto the clipboard: the rows selected where the active one is among them, else the active cell; null where there is none. */
export function copiedText<Row extends { id: string }>(session: GridSession<Row>): string | null {
  const { active, selected } = session.get();
  if (!active) return null;
  const columns = session.props.layout.visible;
  const ids = selected.has(active.rowId) ? session.targets() : [];
  if (ids.length) {
    const rows = ids.map((id) => session.rowOf(id)).filter((row) => row !== null);
    session.announce(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'} copied`);
    return formatTabSeparated(rows.map((row) => columns.map((column) => column.format(column.value(row)))));
  }
  const row = session.rowOf(active.rowId);
  const column = session.columnOf(active.columnId);
  if (!row || !column) return null;
  session.announce('Copied');
  return formatTabSeparated([[column.format(column.value(row))]]);
}

/** What pasting this text at the active cell would do; null where there is no cell. */
export function pastePlanFor<Row extends { id: string }>(session: GridSession<Row>, text: string): PastePlan | null {
  const { active } = session.get();
  if (!active || active.rowId === HEADER_ROW) return null;
  const { shape, props } = session;
  const first = active.rowId === NEW_ROW ? shape.rowIds.length : shape.indexOf(active.rowId);
  const table = parseTabSeparated(text);
  const ids = shape.rowIds.slice(first, first + table.length);
  return planPaste({
    table,
    columns: props.layout.visible,
    allColumns: props.layout.columns,
    rows: ids.flatMap((id) => {
      const row = session.rowOf(id);
      return row ? [{ id, row }] : [];
    }),
    fromColumnId: active.columnId,
    cannotAdd: props.cannotAdd ?? null,
  });
}

/** Does what the plan says as one edit; where it is refused, gives the plan of what could still be done. */
export function applyPaste<Row extends { id: string }>(session: GridSession<Row>, plan: PastePlan): PastePlan | null {
  const { changes, adds } = plan;
  if (changes.length === 0 && adds.length === 0) return null;
  const outcome = session.props.onEdit({ kind: 'paste', changes, adds });
  if (!outcome.ok) return withoutRefused(plan, outcome.problems, session.props.layout.columns);
  const left = plan.calculated.length
    ? `${plan.calculated.join(', ')} is worked out by the program and was left as it is`
    : '';
  session.announce([pasteWords(plan, session.props.nouns), left, outcome.note].filter(Boolean).join('. '));
  return null;
}

/** What a paste did or would do: "3 activities added, 2 changed". */
export function pasteWords(plan: PastePlan, nouns: { one: string; many: string }): string {
  const changed = new Set(plan.changes.map((change) => change.rowId)).size;
  const parts: string[] = [];
  if (plan.adds.length) parts.push(`${plan.adds.length} ${plan.adds.length === 1 ? nouns.one : nouns.many} added`);
  if (changed) parts.push(`${changed} ${changed === 1 ? nouns.one : nouns.many} changed`);
  return parts.join(', ') || 'Nothing to change';
}

/** What came of setting a column of all selected rows. */
export type BulkOutcome =
  | { ok: true; changed: number; locked: number }
  | { ok: false; problems: readonly CellRefusal[] };

/** Gives every selected row the same value in a column, as one edit; rows where it cannot be set are counted. */
export function setForSelected<Row extends { id: string }>(
  session: GridSession<Row>,
  columnId: string,
  value: CellValue,
): BulkOutcome {
  const column = session.columnOf(columnId);
  if (!column) return { ok: true, changed: 0, locked: 0 };
  const changes: CellChange[] = [];
  let locked = 0;
  for (const rowId of session.targets()) {
    const row = session.rowOf(rowId);
    if (!row) continue;
    if (lockOf(column, row) !== null) locked += 1;
    else if (!sameCellValue(column.value(row), value)) changes.push({ rowId, columnId, value });
  }
  if (changes.length) {
    const outcome = session.props.onEdit({ kind: 'bulk', changes, adds: [] });
    if (!outcome.ok) return outcome;
  }
  const left = locked ? `; ${locked} cannot be changed there and stayed as they were` : '';
  session.announce(`${column.label} set for ${changes.length}${left}`);
  return { ok: true, changed: changes.length, locked };
}
