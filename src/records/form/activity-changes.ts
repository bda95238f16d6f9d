import type { Activity } from '@/domain/activity';
import { setDates, setKind, setScheduling, setStatus, toBacklog } from '@/domain/activity-edits';
import { dayName, dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Dates, Schedule } from '@/domain/schedule/schedule';
import { Calendars } from '@/domain/schedule/work-calendar';
import { EditRefused, type Transaction } from '@/domain/transaction';

interface Around {
  document: RoadmapDocument;
  dates: Schedule;
}

const refuse = (id: string, field: string, message: string) =>
  new EditRefused([{ entity: 'activities', id, field, message }]);

/** The last day of work that starts on a day and takes so many working days; the same day for a milestone. */
function endAfter(document: RoadmapDocument, activity: Activity, start: string, duration: number): string {
  const calendar = new Calendars(document).of(activity.partnerIds);
  const end = dayName(calendar.day(calendar.onOrAfter(dayNumber(start)) + Math.max(duration - 1, 0)));
  return duration === 0 || end < start ? start : end;
}

/** Gives an activity another start; without one it goes to the backlog. */
export function changeStart(tx: Transaction, id: string, start: string | undefined, { document, dates }: Around): void {
  if (start === undefined) toBacklog(tx, id);
  else setDates(tx, document, id, { start }, dates.get(id));
}

/** Gives an activity another end. */
export function changeEnd(tx: Transaction, id: string, end: string | undefined, { document, dates }: Around): void {
  if (end === undefined)
    throw refuse(id, 'end', 'An activity needs an end. Empty its start to move it to the backlog.');
  setDates(tx, document, id, { end }, dates.get(id));
}

/** Gives an activity another length in working days; where its days are put by hand, its end moves. */
export function changeDuration(
  tx: Transaction,
  id: string,
  duration: number | undefined,
  { document, dates }: Around,
): void {
  const activity = tx.get('activities', id);
  if (!activity) throw refuse(id, 'duration', 'This activity is no longer there.');
  const isMoved = activity.scheduling === 'auto' && activity.status !== 'done';
  tx.update('activities', id, (draft) => {
    if (duration === undefined) delete draft.duration;
    else draft.duration = duration;
  });
  const current: Dates | undefined = dates.get(id);
  if (isMoved || duration === undefined || !current) return;
  setDates(tx, document, id, { end: endAfter(document, activity, current.start, duration) }, current);
}

/** Changes what an activity is; what becomes a milestone loses its one day. */
export function changeKind(tx: Transaction, id: string, kind: Activity['kind']): void {
  setKind(tx, id, kind);
}

/** Changes the status; work that is under way or done keeps the dates it has now. */
export function changeStatus(tx: Transaction, id: string, status: Activity['status'], { dates }: Around): void {
  setStatus(tx, id, status, dates.get(id));
}

/** Changes between automatic and fixed dates. */
export function changeScheduling(
  tx: Transaction,
  id: string,
  scheduling: Activity['scheduling'],
  { dates }: Around,
): void {
  setScheduling(tx, id, scheduling, dates.get(id));
}
