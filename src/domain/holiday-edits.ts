import { type CalendarDay, dayNumber, isCalendarDay } from './calendar-day';
import type { RoadmapDocument } from './document';
import type { Partner } from './partner';
import { type Move, movesBetween } from './schedule/moves';
import { problemsOfSchedule, type ScheduleProblem } from './schedule/problems-of-schedule';
import { Scheduler } from './schedule/scheduler';
import { WorkCalendar } from './schedule/work-calendar';
import { EditRefused, type Transaction } from './transaction';

/** One list of days off by member id: the roadmap's own, or an organisation's. */
export type Holidays = Partner['holidays'];
export type Holiday = Holidays[string];
/** A day off before it has a place in a list. */
export interface NewHoliday {
  date: CalendarDay;
  name: string;
  /** Where it was fetched from; empty where a person wrote it. */
  source?: string;
}

/** Whose list: the roadmap's, which counts for everyone, or one organisation's. */
export type HolidayOwner = { entity: 'roadmap' } | { entity: 'partners'; id: string };

/** A list holds so many days off at most. */
export const MOST_HOLIDAYS = 2000;

/** What adding to a list, or replacing a part of it, came to. */
export interface HolidayResult {
  list: Holidays;
  added: number;
  removed: number;
  /** Days that were in the list already, or came twice: they count once. */
  merged: CalendarDay[];
}

/** Which country and region a source stands for ("DE-BY" of "Germany, Bayern [DE-BY]"); null for what was written by hand. */
export function placeOfSource(source: string): string | null {
  return /\[([A-Z]{2}(?:-[A-Za-z0-9]+)*)\]$/.exec(source)?.[1] ?? null;
}

/** The days off of a list by date, with their ids. */
export function inOrderOfDate(list: Holidays): [string, Holiday][] {
  return Object.entries(list).sort(
    ([idA, a], [idB, b]) => compare(a.date, b.date) || a.order - b.order || compare(idA, idB),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The list of an owner as it is; undefined where the organisation is gone. */
export function holidaysOf(document: RoadmapDocument, owner: HolidayOwner): Holidays | undefined {
  return owner.entity === 'roadmap' ? document.roadmap.calendar.holidays : document.partners[owner.id]?.holidays;
}

/** The member as it is stored: its order is its day, so that two merged lists are sorted without renumbering. */
const member = ({ date, name, source = '' }: NewHoliday): Holiday => ({
  date,
  name: name.trim().slice(0, 500),
  source,
  year: Number(date.slice(0, 4)),
  order: dayNumber(date),
});

/** What is wrong with a day for a list, in words for its field; null where it can be added. `id`: the member that is changed. */
export function problemOfDay(list: Holidays, date: string, id?: string): string | null {
  if (!isCalendarDay(date)) return 'This day does not exist. Days go from 1900 to 2199.';
  const same = Object.entries(list).find(([key, each]) => key !== id && each.date === date);
  if (same) return `This day is in the list already${same[1].name ? ` (${same[1].name})` : ''}.`;
  if (id === undefined && Object.keys(list).length >= MOST_HOLIDAYS) return tooMany(MOST_HOLIDAYS + 1);
  return null;
}

/** What is wrong with a whole list, in words; null where it can be stored. */
export function problemOfList(list: Holidays): string | null {
  const count = Object.keys(list).length;
  return count > MOST_HOLIDAYS ? tooMany(count) : null;
}

const tooMany = (count: number) =>
  `A list holds at most 2,000 holidays, and this would make it ${count.toLocaleString('en')}. Remove past years, or choose fewer.`;

/** Adds days off; one whose day is there already is left out, and gives its name where there was none. */
export function addHolidays(list: Holidays, additions: readonly NewHoliday[], newId: () => string): HolidayResult {
  const next: Record<string, Holiday> = { ...list };
  const byDay = new Map(Object.entries(next).map(([id, { date }]) => [date, id]));
  const merged: CalendarDay[] = [];
  let added = 0;
  for (const addition of additions) {
    const there = byDay.get(addition.date);
    if (there !== undefined) {
      merged.push(addition.date);
      const known = next[there] as Holiday;
      if (!known.name && addition.name) next[there] = { ...known, name: member(addition).name };
      continue;
    }
    const id = idFor(next, addition, newId);
    next[id] = member(addition);
    byDay.set(addition.date, id);
    added += 1;
  }
  return { list: next, added, removed: 0, merged };
}

/** Fetched days get an id made of place and day: two copies that fetch the same hold the same member, and merge into one. */
function idFor(list: Holidays, { date, source = '' }: NewHoliday, newId: () => string): string {
  const place = placeOfSource(source);
  const id = `${place}_${date}`;
  return place === null || id.length > 64 || id in list ? newId() : id;
}

/** Makes one of members that share a day: the first stays, with the other names beside its own. */
export function mergeHolidays(list: Holidays): HolidayResult {
  const next: Record<string, Holiday> = {};
  const byDay = new Map<CalendarDay, string>();
  const merged: CalendarDay[] = [];
  for (const [id, holiday] of inOrderOfDate(list)) {
    const first = byDay.get(holiday.date);
    if (first === undefined) {
      byDay.set(holiday.date, id);
      next[id] = holiday;
      continue;
    }
    merged.push(holiday.date);
    const kept = next[first] as Holiday;
    const names = new Set([...kept.name.split(' / '), ...holiday.name.split(' / ')].filter(Boolean));
    next[first] = { ...kept, name: [...names].join(' / ').slice(0, 500) };
  }
  return { list: next, added: 0, removed: merged.length, merged };
}

/**
 * Puts what was fetched for a place in these years in the place of what was fetched for it before. Days written by hand, from another place
 * or of other years stay; where one of them has the same day, it stays alone.
 */
export function replaceFromSource(
  list: Holidays,
  { source, years, holidays }: { source: string; years: readonly number[]; holidays: readonly NewHoliday[] },
  newId: () => string,
): HolidayResult {
  const place = placeOfSource(source);
  const isOld = ({ date, source: from }: Holiday) =>
    place !== null && placeOfSource(from) === place && years.includes(Number(date.slice(0, 4)));
  const kept = Object.fromEntries(Object.entries(list).filter(([, holiday]) => !isOld(holiday)));
  const result = addHolidays(
    kept,
    holidays.map((holiday) => ({ ...holiday, source })),
    newId,
  );
  const days = (each: Holidays) => new Set(Object.values(each).map(({ date }) => date));
  const [before, after] = [days(list), days(result.list)];
  return {
    ...result,
    added: [...after].filter((day) => !before.has(day)).length,
    removed: [...before].filter((day) => !after.has(day)).length,
    merged: result.merged,
  };
}

/** Changes a day off or its name; it then is a person's own, and fetching leaves it alone. Nothing changes where the day is not possible. */
export function changeHoliday(list: Holidays, id: string, change: { date?: CalendarDay; name?: string }): Holidays {
  const current = list[id];
  if (!current || (change.date !== undefined && problemOfDay(list, change.date, id) !== null)) return list;
  return { ...list, [id]: member({ date: change.date ?? current.date, name: change.name ?? current.name }) };
}

/** Stores a list; members that are as they were are left as they are. Refused where it holds too many. */
export function putHolidays(tx: Transaction, owner: HolidayOwner, list: Holidays): void {
  const problem = problemOfList(list);
  if (problem !== null) throw refusal(tx, owner, problem);
  const put = (draft: Record<string, Holiday>) => {
    for (const id of Object.keys(draft)) if (!(id in list)) delete draft[id];
    for (const [id, holiday] of Object.entries(list)) draft[id] = holiday;
  };
  if (owner.entity === 'roadmap')
    tx.update('roadmap', tx.roadmap.id, (draft) => put(draft.calendar.holidays as Record<string, Holiday>));
  else tx.update('partners', owner.id, (draft) => put(draft.holidays as Record<string, Holiday>));
}

function refusal(tx: Transaction, owner: HolidayOwner, message: string): EditRefused {
  return new EditRefused([
    owner.entity === 'roadmap'
      ? { entity: 'roadmap', id: tx.roadmap.id, field: 'calendar', message }
      : { entity: 'partners', id: owner.id, field: 'holidays', message },
  ]);
}

/** Sets the working week: 1 is Monday, 7 is Sunday. A week without any working day is refused. */
export function setWorkingDays(tx: Transaction, days: readonly number[]): void {
  const week = [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(day));
  if (week.length === 0)
    throw refusal(
      tx,
      { entity: 'roadmap' },
      'At least one day of the week must be a working day, or nothing could be planned.',
    );
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    draft.calendar.workingDays = week as typeof draft.calendar.workingDays;
  });
}

/** Calendars as they might be: another working week, other lists of days off. */
export interface CalendarChange {
  workingDays?: readonly number[];
  lists?: readonly { owner: HolidayOwner; list: Holidays }[];
}

/** What changed calendars would do to the plan. */
export interface HolidayPreview {
  /** Activities and phases whose start or end would be another day, by the day they have now. */
  moves: Move[];
  /** Ids of activities that keep their days and would have fewer or more working days in them. */
  resized: string[];
  /** Deadlines missed and links broken that are not now. */
  breaks: ScheduleProblem[];
  projectEnd: { from: CalendarDay | null; to: CalendarDay | null };
}

/** Works out what changed calendars would do, and changes nothing. Costs two full schedules. */
export function previewOfHolidays(document: RoadmapDocument, change: CalendarChange): HolidayPreview {
  const before = new Scheduler(document);
  const after = new Scheduler(withCalendars(document, change));
  // Counted in plain weeks: a day that becomes a holiday, or was one, would be no day to count from.
  const week = new WorkCalendar(document.roadmap.calendar.workingDays, []);
  const all = movesBetween(before.dates, after.dates, () => week);
  const isMoved = ({ from, to }: Move) => from?.start !== to?.start || from?.end !== to?.end;
  const known = new Set(problemsOfSchedule(before.placement).map(keyOf));
  return {
    moves: all.filter(isMoved),
    resized: all
      .filter((move) => !isMoved(move) && move.from?.workingDays !== move.to?.workingDays)
      .map(({ id }) => id),
    breaks: problemsOfSchedule(after.placement).filter(
      (problem) => (problem.kind === 'deadline-missed' || problem.kind === 'link-broken') && !known.has(keyOf(problem)),
    ),
    projectEnd: { from: before.projectEnd, to: after.projectEnd },
  };
}

const keyOf = (problem: ScheduleProblem) =>
  `${problem.kind} ${problem.id} ${problem.kind === 'link-broken' ? `${problem.holderId} ${problem.linkKey}` : ''}`;

function withCalendars(document: RoadmapDocument, { workingDays, lists = [] }: CalendarChange): RoadmapDocument {
  const calendar = { ...document.roadmap.calendar };
  if (workingDays) calendar.workingDays = [...workingDays] as typeof calendar.workingDays;
  const partners = { ...document.partners };
  for (const { owner, list } of lists) {
    const partner = owner.entity === 'partners' ? partners[owner.id] : undefined;
    if (owner.entity === 'roadmap') calendar.holidays = list;
    else if (partner) partners[partner.id] = { ...partner, holidays: list };
  }
  return { ...document, roadmap: { ...document.roadmap, calendar }, partners };
}
