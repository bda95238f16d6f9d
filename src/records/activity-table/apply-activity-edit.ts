import type { Activity } from '@/domain/activity';
import { addActivity, setDates, setKind, setScheduling, setStatus, toBacklog } from '@/domain/activity-edits';
import { dayName, dayNumber } from '@/domain/calendar-day';
import { copyTitle } from '@/domain/copy';
import type { RoadmapDocument } from '@/domain/document';
import { withHolders } from '@/domain/raci-edits';
import type { Dates, Schedule } from '@/domain/schedule/schedule';
import { Calendars } from '@/domain/schedule/work-calendar';
import type { Transaction } from '@/domain/transaction';
import type { CellValue } from '@/ui/grid/grid-column';
import type { GridEdit } from '@/ui/grid/grid-edit';
import { assignField } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

/** The roadmap as it stands before the edit. */
interface Before {
  document: RoadmapDocument;
  schedule: Schedule;
}

type Cells = Readonly<Record<string, CellValue>>;

/** Does everything a grid's edit asks for inside one transaction; the ids of new activities go into `added` as they are made. */
export function applyActivityEdit(tx: Transaction, before: Before, edit: GridEdit, added: string[]): void {
  for (const [id, cells] of cellsByRow(edit)) applyCells(tx, before, id, cells);
  let last: number | undefined;
  for (const { values, afterId } of edit.adds) {
    // Only the first of many looks for its place: the others follow it.
    const next = afterId === undefined && last !== undefined ? last + 1 : null;
    const id = next === null ? addActivity(tx, {}, afterId) : tx.add('activities', { order: next });
    if (afterId === undefined) last = tx.get('activities', id)?.order;
    added.push(id);
    applyCells(tx, before, id, values);
  }
}

const plainFields = ['title', 'stage', 'motion', 'progress', 'partnerIds', 'deadline'];

function applyCells(tx: Transaction, { document, schedule }: Before, id: string, cells: Cells): void {
  const current = schedule.get(id);
  tx.update('activities', id, (draft) => {
    for (const field of plainFields) if (field in cells) assignField(draft, field, cells[field]);
    if ('accountable' in cells) draft.raci = withHolders(draft.raci, 'A', listOf(cells['accountable']));
    if ('responsible' in cells) draft.raci = withHolders(draft.raci, 'R', listOf(cells['responsible']));
  });
  if ('kind' in cells) setKind(tx, id, cells['kind'] as Activity['kind']);
  // Whether it is fixed, begun or done decides what a date means, so these come first.
  if ('scheduling' in cells) setScheduling(tx, id, cells['scheduling'] as Activity['scheduling'], current);
  if ('status' in cells) setStatus(tx, id, cells['status'] as Activity['status'], current);
  applyDates(tx, document, id, cells, current);
}

const listOf = (value: CellValue | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [];

function applyDates(
  tx: Transaction,
  document: RoadmapDocument,
  id: string,
  cells: Cells,
  current: Dates | undefined,
): void {
  const { start, end } = cells;
  if (start === null || end === null) toBacklog(tx, id);
  const wanted = { ...(typeof start === 'string' ? { start } : {}), ...(typeof end === 'string' ? { end } : {}) };
  if ('duration' in cells && wanted.end === undefined)
    setDuration(tx, document, id, cells['duration'] ?? null, wanted.start ?? current?.start);
  if (wanted.start !== undefined || wanted.end !== undefined) setDates(tx, document, id, wanted, current);
}

/** Working days: of automatic work what it takes; where the dates stand by themselves, the end that makes it so long. */
function setDuration(
  tx: Transaction,
  document: RoadmapDocument,
  id: string,
  days: CellValue,
  start: string | undefined,
): void {
  tx.update('activities', id, (draft) => assignField(draft, 'duration', days));
  const activity = tx.get('activities', id);
  const isPlaced =
    activity?.start !== undefined &&
    (activity.scheduling === 'fixed' || activity.status === 'done' || activity.status === 'in-progress');
  if (!activity || !isPlaced || start === undefined || typeof days !== 'number') return;
  const calendar = new Calendars(document).of(activity.partnerIds);
  const last = calendar.day(calendar.onOrAfter(dayNumber(start)) + Math.max(days - 1, 0));
  tx.update('activities', id, (draft) => {
    draft.end = dayName(Math.max(last, dayNumber(start)));
  });
}

/** Copies an activity right below itself, without what is inside it. */
export function duplicateActivity(tx: Transaction, id: string, added: string[]): void {
  const activity = tx.get('activities', id);
  if (!activity) return;
  const { id: _id, order: _order, parentId: _parentId, ...fields } = activity;
  added.push(addActivity(tx, { ...fields, title: copyTitle(activity.title) }, id));
}

/** Words for a start that was typed but not kept, because of a day off or of what the activity follows; null where it was kept. */
export function placedElsewhere(
  { document, schedule }: Before,
  edit: GridEdit,
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
