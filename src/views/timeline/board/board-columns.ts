import type { Activity } from '@/domain/activity';
import { groupKey } from '@/domain/plan/grouping';
import { inTime } from '@/domain/plan/in-time';
import type { Schedule } from '@/domain/schedule/schedule';
import { activityStatuses, stages } from '@/domain/vocabulary';

/** What the columns of the board stand for. */
export type BoardBy = 'stage' | 'status';

/** One column with all of its activities. */
export interface BoardColumn {
  /** A stage or a status; empty for activities without a stage. */
  key: string;
  label: string;
  cards: readonly Activity[];
}

/** The column an activity stands in. */
export const columnKey = (activity: Activity, by: BoardBy): string => groupKey(activity, by, null);

/** Every column in the order of the work, what has no stage yet before it; dated activities by start, then the undated ones in the order of the outline. */
export function boardColumns(activities: readonly Activity[], by: BoardBy, schedule: Schedule): BoardColumn[] {
  const names: readonly (readonly [string, string])[] =
    by === 'status' ? Object.entries(activityStatuses) : [['', 'No stage'], ...Object.entries(stages)];
  const cards = new Map<string, Activity[]>(names.map(([key]) => [key, []]));
  for (const activity of inTime(activities, schedule)) cards.get(columnKey(activity, by))?.push(activity);
  return names.map(([key, label]) => ({ key, label, cards: cards.get(key) ?? [] }));
}

/** What an arrow key leads to from a card: up and down within its column, sideways to the next column that has any. */
export function cardBeside(
  columns: readonly BoardColumn[],
  id: string,
  direction: 'up' | 'down' | 'left' | 'right',
): string | null {
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.id === id));
  const row = columns[column]?.cards.findIndex((card) => card.id === id) ?? -1;
  if (row < 0) return null;
  if (direction === 'up' || direction === 'down')
    return columns[column]?.cards[row + (direction === 'down' ? 1 : -1)]?.id ?? null;
  const step = direction === 'right' ? 1 : -1;
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const cards = columns[next]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)]?.id ?? null;
  }
  return null;
}
