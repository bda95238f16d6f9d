import type { Activity } from './activity';
import type { RoadmapDocument } from './document';
import type { Id } from './field';
import type { Dates, Schedule } from './schedule/schedule';
import { type WantedDates, withWantedDates } from './schedule/wanted-dates';
import { Calendars } from './schedule/work-calendar';
import { placeAmong, siblingsIn } from './siblings';
import { EditRefused, type Transaction } from './transaction';

/** Adds an activity as the last of its siblings, or right behind `after`. */
export function addActivity(tx: Transaction, fields: Partial<Activity>, after?: string): Id<'activities'> {
  const previous = after === undefined ? undefined : tx.get('activities', after);
  const parentId = previous ? previous.parentId : fields.parentId;
  const siblings = siblingsIn(tx, parentId);
  const at = previous ? siblings.findIndex((activity) => activity.id === previous.id) + 1 : siblings.length;
  const [order] = placeAmong(tx, siblings, at, 1);
  const place = parentId === undefined ? {} : { parentId };
  return tx.add('activities', { ...fields, ...place, ...(order === undefined ? {} : { order }) });
}

const refuse = (id: string, field: string, message: string) =>
  new EditRefused([{ entity: 'activities', id, field, message }]);

/**
 * Gives an activity a new start, a new end, a length in working days, or several of these, as the person typed or dragged them. Automatic:
 * the start becomes "not before" and the end sets the duration; fixed, started and done: the days themselves. An end goes before a length.
 */
export function setDates(
  tx: Transaction,
  document: RoadmapDocument,
  id: string,
  wanted: Omit<WantedDates, 'id'>,
  current: Dates | undefined,
): void {
  place(tx, calendarsOf(tx, document), { ...wanted, id }, current);
}

/** The calendars that a transaction asked for last: laying one out looks at every holiday, and an import asks with each row. */
const asked = new WeakMap<Transaction, { document: RoadmapDocument; calendars: Calendars }>();

function calendarsOf(tx: Transaction, document: RoadmapDocument): Calendars {
  const known = asked.get(tx);
  if (known?.document === document) return known.calendars;
  const calendars = new Calendars(document);
  asked.set(tx, { document, calendars });
  return calendars;
}

/** Gives many activities new dates, each by the same rule. */
export function setManyDates(
  tx: Transaction,
  document: RoadmapDocument,
  wanted: readonly WantedDates[],
  dates: Schedule,
): void {
  const calendars = calendarsOf(tx, document);
  for (const each of wanted) place(tx, calendars, each, dates.get(each.id));
}

function place(tx: Transaction, calendars: Calendars, wanted: WantedDates, current: Dates | undefined): void {
  const { id } = wanted;
  const activity = tx.get('activities', id);
  if (!activity) throw refuse(id, 'start', 'This activity is no longer there.');
  const next = withWantedDates(activity, wanted, current, calendars.of(activity.partnerIds));
  if (!next) throw refuse(id, wanted.end === undefined ? 'start' : 'end', 'The end would be before the start.');
  tx.put('activities', next);
}

/** Gives an activity a length in working days, or none of its own; where its days stand by themselves, its end moves. */
export function setDuration(
  tx: Transaction,
  document: RoadmapDocument,
  id: string,
  duration: number | undefined,
  current: Dates | undefined,
): void {
  // A number that no length can be is refused where all values are.
  const isLength = duration !== undefined && Number.isSafeInteger(duration) && duration >= 0;
  if (current && isLength) setDates(tx, document, id, { duration }, current);
  else
    tx.update('activities', id, (draft) => {
      if (duration === undefined) delete draft.duration;
      else draft.duration = duration;
    });
}

/** Takes the start away: the activity goes to the backlog. Without its end alone an activity that has a place cannot be. */
export function emptyDates(
  tx: Transaction,
  id: string,
  emptied: { start: boolean; end: boolean },
  current: Dates | undefined,
): void {
  if (emptied.start) toBacklog(tx, id);
  else if (emptied.end && current)
    throw refuse(id, 'end', 'An activity needs an end. Empty its start to move it to the backlog.');
}

/** Takes the dates away: the activity goes to the backlog. Links that would place it again go too. */
export function toBacklog(tx: Transaction, id: string): void {
  tx.update('activities', id, (draft) => {
    delete draft.notBefore;
    delete draft.start;
    delete draft.end;
    draft.links = {};
  });
}

/**
 * Changes what an activity is. A milestone is a point, and its duration says so: one of a day, or of none stated, becomes one of no days; a
 * longer one stays as long as it is.
 */
export function setKind(tx: Transaction, id: string, kind: Activity['kind']): void {
  tx.update('activities', id, (draft) => {
    const isNew = draft.kind !== kind;
    draft.kind = kind;
    const isSpan = draft.start !== undefined && draft.end !== undefined && draft.start !== draft.end;
    if (isNew && kind === 'milestone' && !isSpan && (draft.duration ?? 1) === 1) draft.duration = 0;
  });
}

/** Changes the status; started and done work keeps the dates it has now, since it must never move again. */
export function setStatus(tx: Transaction, id: string, status: Activity['status'], current: Dates | undefined): void {
  tx.update('activities', id, (draft) => {
    draft.status = status;
    if (status === 'done') draft.progress = 100;
    if (draft.scheduling === 'fixed') return;
    if ((status === 'done' || status === 'in-progress') && current) {
      draft.start = current.start;
      draft.end = current.end;
    } else if (status === 'planned') {
      delete draft.start;
      delete draft.end;
    }
  });
}

/** Changes between automatic and fixed; what was automatic is fixed where it stands now, what was fixed starts no earlier than it did. */
export function setScheduling(
  tx: Transaction,
  id: string,
  scheduling: Activity['scheduling'],
  current: Dates | undefined,
): void {
  tx.update('activities', id, (draft) => {
    draft.scheduling = scheduling;
    if (scheduling === 'fixed' && current) {
      draft.start = current.start;
      draft.end = current.end;
    } else if (scheduling === 'auto' && current) {
      draft.notBefore = current.start;
      if (current.workingDays > 0) draft.duration = current.workingDays;
      if (draft.status !== 'done' && draft.status !== 'in-progress') {
        delete draft.start;
        delete draft.end;
      }
    }
  });
}
