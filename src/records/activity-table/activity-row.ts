import type { Activity } from '@/domain/activity';
import type { CalendarDay } from '@/domain/calendar-day';
import { type Dates, durationOf, type Schedule } from '@/domain/schedule/schedule';

/** An activity as a row of the table: with its dates by the schedule and its place in the tree. */
export interface ActivityRow {
  id: string;
  activity: Activity;
  /** Undefined in the backlog. */
  dates: Dates | undefined;
  /** Working days it takes. */
  duration: number;
  depth: number;
  hasChildren: boolean;
  /** Should have ended before today and has not. */
  isOverdue: boolean;
  /** Total and free float in working days; undefined where it has none, or where nobody looks at it. */
  totalFloat: number | undefined;
  freeFloat: number | undefined;
}

/** Total and free float of an activity, in working days. */
export type FloatOf = (id: string) => { total: number; free: number } | undefined;

const isOpen = (activity: Activity) => activity.status !== 'done' && activity.status !== 'cancelled';

function sameRow(known: ActivityRow, next: ActivityRow): boolean {
  const a = known.dates;
  const b = next.dates;
  const sameDates =
    a === b ||
    (a &&
      b &&
      a.start === b.start &&
      a.end === b.end &&
      a.workingDays === b.workingDays &&
      a.isSummary === b.isSummary);
  return (
    known.activity === next.activity &&
    !!(sameDates || (!a && !b)) &&
    known.depth === next.depth &&
    known.hasChildren === next.hasChildren &&
    known.isOverdue === next.isOverdue &&
    known.totalFloat === next.totalFloat &&
    known.freeFloat === next.freeFloat
  );
}

interface TreePlace {
  id: string;
  depth: number;
  hasChildren: boolean;
}

/** Makes rows in the order of the tree, and gives back the very same row for an activity in which nothing changed. */
export class ActivityRows {
  #known = new Map<string, ActivityRow>();
  #activities: readonly Activity[] = [];
  #tree: readonly TreePlace[] = [];

  /** Every activity as a row, parents before what is inside them. */
  build(
    activities: readonly Activity[],
    schedule: Schedule,
    today: CalendarDay,
    floatOf?: FloatOf,
  ): readonly ActivityRow[] {
    if (!this.#hasSameTree(activities)) this.#tree = treeOf(activities);
    this.#activities = activities;
    const byId = new Map(activities.map((activity) => [activity.id as string, activity]));
    const known = new Map<string, ActivityRow>();
    const rows: ActivityRow[] = [];
    for (const { id, depth, hasChildren } of this.#tree) {
      const activity = byId.get(id);
      if (!activity) continue;
      const dates = schedule.get(id);
      const isOverdue = dates !== undefined && dates.end < today && isOpen(activity);
      const float = floatOf?.(id);
      const next = {
        id,
        activity,
        dates,
        duration: dates?.workingDays ?? durationOf(activity),
        depth,
        hasChildren,
        isOverdue,
        totalFloat: float?.total,
        freeFloat: float?.free,
      };
      const before = this.#known.get(id);
      const row = before && sameRow(before, next) ? before : next;
      known.set(id, row);
      rows.push(row);
    }
    this.#known = known;
    return rows;
  }

  #hasSameTree(activities: readonly Activity[]): boolean {
    const before = this.#activities;
    if (before.length !== activities.length) return false;
    return activities.every((activity, index) => {
      const old = before[index];
      return (
        old === activity ||
        (old?.id === activity.id && old.order === activity.order && old.parentId === activity.parentId)
      );
    });
  }
}

function treeOf(activities: readonly Activity[]): TreePlace[] {
  const children = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = activity.parentId ?? '';
    const list = children.get(key);
    if (list) list.push(activity);
    else children.set(key, [activity]);
  }
  for (const list of children.values()) list.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const places: TreePlace[] = [];
  const stack = [...(children.get('') ?? [])].reverse().map((activity) => ({ activity, depth: 0 }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const inside = children.get(top.activity.id) ?? [];
    const { depth } = top;
    places.push({ id: top.activity.id, depth, hasChildren: inside.length > 0 });
    for (const activity of inside.toReversed()) stack.push({ activity, depth: depth + 1 });
  }
  return places;
}

/** Today where the person is. */
