import type { EditOutcome } from '@/ui/cells/cell-edit';
import type { CellValue } from '@/ui/cells/cell-value';

/** What a store answers to an edit, as far as a grid needs to know. */
export type StoreAnswer =
  | { ok: true }
  | { ok: false; problems: readonly { id: string; field?: string | undefined; message: string }[] };

/** A store's answer in the grid's terms: problems at the row and column they belong to, rows just made by their place. */
export function outcomeOf(
  answer: StoreAnswer,
  addedIds: readonly string[],
  columnOfField: Readonly<Record<string, string>> = {},
): EditOutcome {
  if (answer.ok) return { ok: true, addedIds };
  return {
    ok: false,
    problems: answer.problems.map(({ id, field, message }) => {
      const add = addedIds.indexOf(id);
      const columnId = field === undefined ? null : (columnOfField[field] ?? field);
      return { row: add >= 0 ? { add } : { id }, columnId, message };
    }),
  };
}

/** Cells as new values of fields: an empty one takes an optional field out. */
export function valuesOf(cells: Readonly<Record<string, CellValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, value ?? undefined]));
}
