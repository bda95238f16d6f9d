import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import { type LoadCell, loadOf } from './load';
import { mode } from './network';
import type { Scheduler } from './scheduler';

/** Moving one activity out of a week in which a role has too much at once; a suggestion, never a change. */
export interface LevellingSuggestion {
  roleId: string;
  week: string;
  activityId: string;
  /** Its start would be this day, later by so many working days. */
  newStart: CalendarDay;
  workingDays: number;
  /** `free`: nothing else moves. `total`: others move, the end of the plan, deadlines and fixed dates do not. */
  within: 'free' | 'total';
}

/**
 * Suggests what to move later where a role is responsible for more than `most` activities at once: planned automatic work with enough
 * float, what moves nothing else first, then what has most float left. Each activity is suggested once, in its first crowded week.
 */
export function suggestLevelling(
  scheduler: Scheduler,
  most: number,
  cells: readonly LoadCell[] = loadOf(scheduler),
): LevellingSuggestion[] {
  const suggestions: LevellingSuggestion[] = [];
  const taken = new Set<string>();
  for (const cell of cells) {
    const excess = cell.responsible - most;
    if (excess <= 0) continue;
    const candidates = cell.responsibleFor.flatMap((id) =>
      taken.has(id) ? [] : (candidateOf(scheduler, cell, id) ?? []),
    );
    candidates.sort(
      (a, b) =>
        rank(a.suggestion) - rank(b.suggestion) ||
        b.left - a.left ||
        (a.suggestion.activityId < b.suggestion.activityId ? -1 : 1),
    );
    for (const { suggestion } of candidates.slice(0, excess)) {
      taken.add(suggestion.activityId);
      suggestions.push(suggestion);
    }
  }
  return suggestions;
}

const rank = ({ within }: LevellingSuggestion) => (within === 'free' ? 0 : 1);

function candidateOf(
  scheduler: Scheduler,
  cell: LoadCell,
  id: string,
): { suggestion: LevellingSuggestion; left: number } | undefined {
  const { placement, floats } = scheduler;
  const { network } = placement;
  const node = network.indexOf.get(id);
  if (node === undefined || network.mode[node] !== mode.auto || !floats.has[node]) return undefined;
  const calendar = network.calendarOf(node);
  const start = placement.start[node] as number;
  const newStart = calendar.day(calendar.onOrAfter(dayNumber(cell.monday) + 7));
  const workingDays = calendar.shift(start, newStart);
  const left = (floats.total[node] as number) - workingDays;
  if (workingDays <= 0 || left < 0) return undefined;
  const within = workingDays <= (floats.free[node] as number) ? 'free' : 'total';
  return {
    left,
    suggestion: {
      roleId: cell.roleId,
      week: cell.week,
      activityId: id,
      newStart: dayName(newStart),
      workingDays,
      within,
    },
  };
}
