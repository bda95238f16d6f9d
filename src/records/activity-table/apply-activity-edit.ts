import { addActivity } from '@/domain/activity-edits';
import { dayNumber } from '@/domain/calendar-day';
import { type Before, changeRecord } from '@/domain/change-record';
import { copyTitle } from '@/domain/copy';
import { assignHolders } from '@/domain/responsibility-edits';
import { Calendars } from '@/domain/schedule/work-calendar';
import { atOnce, type Steps } from '@/domain/steps';
import type { Transaction } from '@/domain/transaction';
import type { CellEdit } from '@/ui/cells/cell-edit';
import type { CellValue } from '@/ui/cells/cell-value';
import { valuesOf } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

type Cells = Readonly<Record<string, CellValue>>;

/** Does everything a grid's edit asks for inside one transaction; the ids of new activities go into `added` as they are made. */
export const applyActivityEdit = (tx: Transaction, before: Before, edit: CellEdit, added: string[]): void =>
  atOnce(activityEditSteps(tx, before, edit, added));

/** The same, a row at a time. */
export function* activityEditSteps(tx: Transaction, before: Before, edit: CellEdit, added: string[]): Steps<void> {
  for (const [id, cells] of cellsByRow(edit)) {
    applyCells(tx, before, id, cells);
    yield;
  }
  let last: number | undefined;
  for (const { values, afterId } of edit.adds) {
    // Only the first of many looks for its place: the others follow it.
    const next = afterId === undefined && last !== undefined ? last + 1 : null;
    const id = next === null ? addActivity(tx, {}, afterId) : tx.add('activities', { order: next });
    if (afterId === undefined) last = tx.get('activities', id)?.order;
    added.push(id);
    applyCells(tx, before, id, values);
    yield;
  }
}

function applyCells(tx: Transaction, before: Before, id: string, cells: Cells): void {
  const { accountable, responsible, ...fields } = cells;
  if (accountable !== undefined) assignHolders(tx, id, 'A', listOf(accountable));
  if (responsible !== undefined) assignHolders(tx, id, 'R', listOf(responsible));
  changeRecord(tx, 'activities', id, valuesOf(fields), before);
}

const listOf = (value: CellValue): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [];

/** Copies an activity right below itself, without what is inside it. */
export function duplicateActivity(tx: Transaction, id: string, added: string[]): void {
  const activity = tx.get('activities', id);
  if (!activity) return;
  const { id: _id, order: _order, parentId: _parentId, ...fields } = activity;
  added.push(addActivity(tx, { ...fields, title: copyTitle(activity.title) }, id));
}

/** Words for a start that was typed but not kept, because of a day off or of what the activity follows; null where it was kept. */
export function placedElsewhere(
  { document, schedule }: Omit<Before, 'today'>,
  edit: CellEdit,
  dayInWords: (day: string) => string,
): string | null {
  const [change] = edit.changes;
  if (edit.kind !== 'cell' || change?.columnId !== 'start' || typeof change.value !== 'string') return null;
  const dates = schedule.get(change.rowId);
  const activity = document.activities[change.rowId];
  if (!dates || !activity || dates.start === change.value) return null;
  const works = new Calendars(document).of(activity.partnerIds).works(dayNumber(change.value));
  const because = works ? 'it has to wait for what it follows' : `${dayInWords(change.value)} is a day off`;
  return `It starts on ${dayInWords(dates.start)}: ${because}.`;
}
