import { type CalendarDay, dayName, dayNumber, weekday } from '@/domain/calendar-day';
import type { Scheduler } from './scheduler';

/** What one role has to do in one week. */
export interface LoadCell {
  roleId: string;
  /** ISO 8601: 2027-W03. */
  week: string;
  /** Its first day. */
  monday: CalendarDay;
  /** Most activities at once for which the role is responsible (R), and accountable (A), on any day of the week. */
  responsible: number;
  accountable: number;
  /** The activities of the week that it is responsible, and accountable, for, in the order of the document. */
  responsibleFor: string[];
  accountableFor: string[];
}

interface Filling {
  cell: LoadCell;
  /** Activities on each day of the week, Monday first. */
  responsible: number[];
  accountable: number[];
}

/**
 * Work at once per role and ISO week, ordered by role and week. Counts activities that take time and are not cancelled, on the days on
 * which they are worked on; phases, milestones and the backlog take none.
 */
export function loadOf(scheduler: Scheduler): LoadCell[] {
  const fillings = new Map<string, Filling>();
  const { placement } = scheduler;
  const { network } = placement;
  for (let node = 0; node < network.ids.length; node += 1) {
    if (!placement.holds(node) || placement.isPoint(node) || network.isSummary(node)) continue;
    for (const [roleId, letters] of Object.entries(network.activity(node).raci))
      if (/[RA]/.test(letters)) fill(fillings, scheduler, node, roleId, letters);
  }
  return [...fillings.values()]
    .map(finished)
    .sort((a, b) => (a.roleId === b.roleId ? (a.monday < b.monday ? -1 : 1) : a.roleId < b.roleId ? -1 : 1));
}

function fill(
  fillings: Map<string, Filling>,
  { placement }: Scheduler,
  node: number,
  roleId: string,
  letters: string,
): void {
  const { network } = placement;
  const calendar = network.calendarOf(node);
  const start = placement.start[node] as number;
  const end = placement.end[node] as number;
  for (let monday = mondayOf(start); monday <= end; monday += 7) {
    const key = `${roleId} ${monday}`;
    let filling = fillings.get(key);
    for (let day = Math.max(monday, start); day <= Math.min(monday + 6, end); day += 1) {
      if (!calendar.works(day) && start !== end) continue;
      filling ??= emptyFilling(roleId, monday);
      if (letters.includes('R')) filling.responsible[day - monday] = (filling.responsible[day - monday] ?? 0) + 1;
      if (letters.includes('A')) filling.accountable[day - monday] = (filling.accountable[day - monday] ?? 0) + 1;
    }
    if (!filling) continue;
    fillings.set(key, filling);
    if (letters.includes('R')) filling.cell.responsibleFor.push(network.ids[node] as string);
    if (letters.includes('A')) filling.cell.accountableFor.push(network.ids[node] as string);
  }
}

function emptyFilling(roleId: string, monday: number): Filling {
  const day = dayName(monday);
  const cell = {
    roleId,
    week: isoWeek(day),
    monday: day,
    responsible: 0,
    accountable: 0,
    responsibleFor: [],
    accountableFor: [],
  };
  return { cell, responsible: new Array<number>(7).fill(0), accountable: new Array<number>(7).fill(0) };
}

function finished({ cell, responsible, accountable }: Filling): LoadCell {
  return { ...cell, responsible: Math.max(...responsible), accountable: Math.max(...accountable) };
}

function mondayOf(day: number): number {
  return day - weekday(dayName(day)) + 1;
}

/** The ISO 8601 week of a day, such as 2026-W53: a week belongs to the year that has its Thursday. */
export function isoWeek(day: CalendarDay): string {
  const thursday = mondayOf(dayNumber(day)) + 3;
  const year = dayName(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
