import type { Activity } from '@/domain/activity';

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
  const children = new Map<string, Activity[]>();
  const byId = new Map<string, Activity>();
  for (const activity of activities) byId.set(activity.id, activity);
  for (const activity of activities) {
    const parent = activity.parentId !== undefined && byId.has(activity.parentId) ? activity.parentId : '';
    const list = children.get(parent);
    if (list) list.push(activity);
    else children.set(parent, [activity]);
  }
  for (const list of children.values()) if (!isSorted(list)) list.sort(bySiblings);
  const kept = keep ? withAncestors(activities, byId, keep) : null;
  const rows: OutlineRow[] = [];
  const stack: { list: Activity[]; index: number; depth: number }[] = [
    { list: children.get('') ?? [], index: 0, depth: 0 },
  ];
  while (stack.length) {
    const top = stack[stack.length - 1] as { list: Activity[]; index: number; depth: number };
    const activity = top.list[top.index];
    top.index += 1;
    if (!activity) stack.pop();
    else if (!kept || kept.has(activity.id)) {
      const inside = children.get(activity.id);
      const isCollapsed = collapsed.has(activity.id) && kept === null;
      rows.push({ id: activity.id, depth: top.depth, hasChildren: inside !== undefined, isCollapsed });
      if (inside && !isCollapsed) stack.push({ list: inside, index: 0, depth: top.depth + 1 });
    }
  }
  return rows;
}

const bySiblings = (a: Activity, b: Activity) => a.order - b.order || (a.id < b.id ? -1 : 1);

/** Tables are mostly kept in order: looking is much cheaper than sorting. */
const isSorted = (list: readonly Activity[]) =>
  list.every((activity, index) => index === 0 || bySiblings(list[index - 1] as Activity, activity) < 0);

function withAncestors(
  activities: readonly Activity[],
  byId: ReadonlyMap<string, Activity>,
  keep: (activity: Activity) => boolean,
): ReadonlySet<string> {
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
