import type { CellRange } from './cell-places';
import { HEAD, NEW_ROW } from './cell-places';
import type { CellSession } from './cell-session';
import { type PastePlan, planPaste, withoutRefused } from './paste-plan';
import { parseTabSeparated } from './tab-separated';

/** What pasting this text over what is chosen would do; null where no cell is. */
export function pastePlanFor(session: CellSession, text: string): PastePlan | null {
  const at = session.range() ?? placeOfNew(session);
  return at && planPaste(session.shape, at, parseTabSeparated(text));
}

function placeOfNew({ places, get }: CellSession): CellRange | null {
  const { active } = get();
  if (active?.rowId !== NEW_ROW || active.columnId === HEAD) return null;
  const row = places.rowIds.length;
  const column = places.columnIndex(active.columnId) ?? 0;
  return { top: row, bottom: row, left: column, right: column };
}

/** Does what the plan says as one edit; where it is refused, gives the plan of what could still be done. */
export function applyPaste(session: CellSession, plan: PastePlan): PastePlan | null {
  const { changes, adds, range, calculated } = plan;
  if (changes.length === 0 && adds.length === 0) return null;
  const outcome = session.shape.write({ kind: 'paste', changes, adds });
  if (!outcome.ok) return withoutRefused(session.shape, plan, outcome.problems);
  if (range && adds.length === 0 && changes.length > 1) session.select(range);
  const left = calculated.length ? `${calculated.join(', ')} is worked out by the program and was left as it is` : '';
  session.announce([pasteWords(plan, session.shape.nouns), left, outcome.note].filter(Boolean).join('. '));
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
