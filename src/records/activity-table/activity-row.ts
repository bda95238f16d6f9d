import type { Activity } from '@/domain/activity';
import type { CalendarDay } from '@/domain/calendar-day';
import { type OutlinePlace, outlineOf } from '@/domain/plan/outline';
import type { Variance } from '@/domain/schedule/baseline';
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
  critical: 'critical' | 'near' | undefined;
  /** How it stands to the baseline; undefined where none is chosen, or where nobody looks at it. */
  variance: Variance | undefined;
}

/** What is worked out beside the dates, for those columns that are looked at. */
export interface RowFacts {
  floatOf?: ((id: string) => { total: number; free: number } | undefined) | undefined;
  /** Working days of float up to which an activity is near-critical. */
  nearDays?: number;
  varianceOf?: ((id: string) => Variance | undefined) | undefined;
}

function criticalOf(total: number | undefined, nearDays: number): ActivityRow['critical'] {
  if (total === undefined || total > nearDays) return undefined;
  return total <= 0 ? 'critical' : 'near';
}

function sameVariance(a: Variance | undefined, b: Variance | undefined): boolean {
  if (!a || !b) return a === b;
  return a.state === b.state && a.startShift === b.startShift && a.endShift === b.endShift;
}

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
    known.freeFloat === next.freeFloat &&
    known.critical === next.critical &&
    sameVariance(known.variance, next.variance)
  );
}

function rowOf(
  { activity: { id }, depth, hasChildren }: OutlinePlace,
  activity: Activity,
  dates: Dates | undefined,
  today: CalendarDay,
  { floatOf, nearDays = 0, varianceOf }: RowFacts,
): ActivityRow {
  const float = floatOf?.(id);
  return {
    id,
    activity,
    dates,
    duration: dates?.workingDays ?? durationOf(activity),
    depth,
    hasChildren,
    isOverdue: dates !== undefined && dates.end < today && isOpen(activity),
    totalFloat: float?.total,
    freeFloat: float?.free,
    critical: criticalOf(float?.total, nearDays),
    variance: varianceOf?.(id),
  };
}

/** Makes rows in the order of the tree, and gives back the very same row for an activity in which nothing changed. */
export class ActivityRows {
  #rows: readonly ActivityRow[] = [];
  #activities: readonly Activity[] = [];
  #tree: readonly OutlinePlace[] = [];

  /** Every activity as a row, parents before what is inside them. */
  build(
    activities: readonly Activity[],
    schedule: Schedule,
    today: CalendarDay,
    facts: RowFacts = {},
  ): readonly ActivityRow[] {
    const isSameTree = this.#hasSameTree(activities);
    if (!isSameTree) this.#tree = outlineOf(activities);
    const known = isSameTree ? null : new Map(this.#rows.map((row) => [row.id, row]));
    const rows = this.#tree.map((place, index) => {
      const activity = activities[place.index] as Activity;
      const dates = schedule.get(place.activity.id);
      const before = known ? known.get(place.activity.id) : this.#rows[index];
      const next = rowOf(place, activity, dates, today, facts);
      return before && sameRow(before, next) ? before : next;
    });
    this.#activities = activities;
    this.#rows = rows;
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
