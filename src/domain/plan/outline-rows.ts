import type { Activity } from '@/domain/activity';
import { outlineOf } from './outline';

/** One row of the outline: an activity at its depth. */
export interface OutlineRow {
  id: string;
  depth: number;
  hasChildren: boolean;
  isCollapsed: boolean;
}

/**
 * Activities in outline order: by `order` among siblings, children below their parent. `keep` filters; the ancestors of what is kept stay, so that
 * nothing hangs in the air. Children of a collapsed row are left out.
 */
export function outlineRows(
  activities: readonly Activity[],
  collapsed: ReadonlySet<string>,
  keep: ((activity: Activity) => boolean) | null,
): OutlineRow[] {
  const kept = keep ? withAncestors(activities, keep) : null;
  const rows: OutlineRow[] = [];
  /** How deep the collapsed row stands whose inside is being left out. */
  let hiddenBelow = Infinity;
  for (const { activity, depth, hasChildren } of outlineOf(activities)) {
    if (depth > hiddenBelow) continue;
    hiddenBelow = Infinity;
    if (kept && !kept.has(activity.id)) continue;
    const isCollapsed = collapsed.has(activity.id) && kept === null;
    rows.push({ id: activity.id, depth, hasChildren, isCollapsed });
    if (isCollapsed) hiddenBelow = depth;
  }
  return rows;
}

function withAncestors(activities: readonly Activity[], keep: (activity: Activity) => boolean): ReadonlySet<string> {
  const byId = new Map(activities.map((activity) => [activity.id as string, activity]));
  const kept = new Set<string>();
  for (const activity of activities) {
    if (!keep(activity)) continue;
    let current: Activity | undefined = activity;
    while (current && !kept.has(current.id)) {
      kept.add(current.id);
      current = current.parentId === undefined ? undefined : byId.get(current.parentId);
    }
  }
  return kept;
}

/** Whether two lists have the same activities in the same places of the outline. */
export function sameOutline(a: readonly Activity[], b: readonly Activity[]): boolean {
  return (
    a.length === b.length &&
    a.every((activity, index) => {
      const other = b[index];
      if (activity === other) return true;
      return activity.id === other?.id && activity.parentId === other.parentId && activity.order === other.order;
    })
  );
}

/** Whether two outlines have the same rows. */
export function sameRows(a: readonly OutlineRow[], b: readonly OutlineRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index];
      if (!other) return false;
      return (
        row.id === other.id &&
        row.depth === other.depth &&
        row.hasChildren === other.hasChildren &&
        row.isCollapsed === other.isCollapsed
      );
    })
  );
}
