import { addMonths, type CalendarDay, dayName, dayNumber, weekday } from './calendar-day';
import type { RoadmapDocument } from './document';
import { inLetterOrder } from './raci';
import type { Role } from './role';
import type { Schedule } from './schedule/dates';
import { isoWeek } from './schedule/load';

/** One activity that somebody has a part in. */
export interface WorkItem {
  activityId: string;
  /** All letters held in it, by whatever role. */
  letters: string;
  start: CalendarDay;
  end: CalendarDay;
  /** It began in an earlier period. */
  isContinued: boolean;
}

/** A month or week with what goes on in it, by start. */
export interface WorkPeriod {
  /** 2027-01 or 2027-W03. */
  key: string;
  first: CalendarDay;
  items: WorkItem[];
}

/** A person, by name, with every role held. */
export interface Person {
  name: string;
  roleIds: string[];
}

/** The people of a roster in the order of their names; one who has several roles is one person. */
export function people(roles: readonly Role[]): Person[] {
  const byName = new Map<string, Person>();
  for (const { id, personName } of roles) {
    const name = personName.trim().replace(/\s+/g, ' ');
    if (!name) continue;
    const key = name.toLocaleLowerCase();
    const person = byName.get(key) ?? { name, roleIds: [] };
    person.roleIds.push(id);
    byName.set(key, person);
  }
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Everything that roles have a part in, month by month or week by week; what has no dates comes apart. Cancelled work is left out. */
export function workOf(
  { activities }: Pick<RoadmapDocument, 'activities'>,
  schedule: Pick<Schedule, 'get'>,
  roleIds: readonly string[],
  by: 'month' | 'week',
): { periods: WorkPeriod[]; undated: { activityId: string; letters: string }[] } {
  const periods = new Map<string, WorkPeriod>();
  const undated: { activityId: string; letters: string }[] = [];
  for (const activity of Object.values(activities)) {
    const letters = inLetterOrder(roleIds.map((id) => activity.raci[id as never] ?? '').join(''));
    if (!letters || activity.status === 'cancelled') continue;
    const dates = schedule.get(activity.id);
    if (!dates) {
      undated.push({ activityId: activity.id, letters });
      continue;
    }
    const { start, end } = dates;
    for (let first = firstOf(start, by); first <= end; first = nextOf(first, by)) {
      const key = by === 'week' ? isoWeek(first) : first.slice(0, 7);
      const period = periods.get(key) ?? { key, first, items: [] };
      period.items.push({ activityId: activity.id, letters, start, end, isContinued: start < first });
      periods.set(key, period);
    }
  }
  const inOrder = [...periods.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
  for (const { items } of inOrder)
    items.sort((a, b) => (a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1));
  return { periods: inOrder, undated };
}

function firstOf(day: CalendarDay, by: 'month' | 'week'): CalendarDay {
  return by === 'month' ? `${day.slice(0, 7)}-01` : dayName(dayNumber(day) - weekday(day) + 1);
}

function nextOf(first: CalendarDay, by: 'month' | 'week'): CalendarDay {
  return by === 'month' ? addMonths(first, 1) : dayName(dayNumber(first) + 7);
}
