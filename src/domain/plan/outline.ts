import type { Activity } from '@/domain/activity';
import { bySiblings } from '@/domain/siblings';

/** An activity at its place in the outline. */
export interface OutlinePlace {
  activity: Activity;
  /** Its place in the list that was given. */
  index: number;
  depth: number;
  hasChildren: boolean;
}

/** Tables are mostly kept in order: looking is much cheaper than sorting. */
const isSorted = (list: readonly Activity[]) =>
  list.every((activity, at) => at === 0 || bySiblings(list[at - 1] as Activity, activity) <= 0);

/** Activities by the parent they stand in, each list in order; one whose parent is not among them stands outermost. */
function byParent(activities: readonly Activity[], indices: ReadonlyMap<string, number>): Map<string, Activity[]> {
  const inside = new Map<string, Activity[]>();
  for (const activity of activities) {
    const parent = activity.parentId !== undefined && indices.has(activity.parentId) ? activity.parentId : '';
    const list = inside.get(parent);
    if (list) list.push(activity);
    else inside.set(parent, [activity]);
  }
  for (const list of inside.values()) if (!isSorted(list)) list.sort(bySiblings);
  return inside;
}

/**
 * The order of the outline: by `order` and then by id among siblings, what is inside an activity right below it. Every activity is there
 * once, also one whose parent is missing, or which stands in a ring.
 */
export function outlineOf(activities: readonly Activity[]): OutlinePlace[] {
  const indices = new Map(activities.map((activity, index) => [activity.id as string, index]));
  const inside = byParent(activities, indices);
  const places: OutlinePlace[] = [];
  const met = new Set<string>();
  const lay = (from: readonly Activity[]) => {
    const stack = from.toReversed().map((activity) => ({ activity, depth: 0 }));
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { activity, depth } = top;
      if (met.has(activity.id)) continue;
      met.add(activity.id);
      const children = inside.get(activity.id) ?? [];
      places.push({ activity, depth, index: indices.get(activity.id) as number, hasChildren: children.length > 0 });
      for (const child of children.toReversed()) stack.push({ activity: child, depth: depth + 1 });
    }
  };
  lay(inside.get('') ?? []);
  // Only rings are left: each begins where it stands first.
  if (places.length < activities.length) for (const activity of activities) lay([activity]);
  return places;
}
