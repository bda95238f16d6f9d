import type { Activity } from './activity';

/** A circle among activities: of parents, or of links (in which a phase stands for everything inside it). */
export interface Circle {
  kind: 'parent' | 'link';
  ids: string[];
}

/** So many activities may lie inside each other, the outermost being the first; people plan in five or six. */
export const MOST_LEVELS = 100;

/** The first of these, or of those around them, that lies more levels deep than allowed, or null. Cost: what they are and lie in. */
export function firstTooDeep(
  ids: Iterable<string>,
  parentOf: (id: string) => string | undefined,
  most: number = MOST_LEVELS,
): string | null {
  const levels = new Map<string, number>();
  for (const id of ids) {
    const path: string[] = [];
    let at: string | undefined = id;
    for (; at !== undefined && !levels.has(at); at = parentOf(at)) {
      // A circle of parents ends the walk here; findCircle is what refuses it.
      levels.set(at, 0);
      path.push(at);
    }
    let level = at === undefined ? 0 : (levels.get(at) as number);
    for (const inner of path.reverse()) {
      level += 1;
      if (level > most) return inner;
      levels.set(inner, level);
    }
  }
  return null;
}

/**
 * The first circle that runs through one of the given activities, or null. A link waits for its source and for everything inside it;
 * an activity waits for what its phases wait for. Cost: what can be reached from the given ones.
 */
export function findCircle(
  from: readonly string[],
  at: (id: string) => Activity | undefined,
  all: () => readonly Activity[],
): Circle | null {
  const settled = new Set<string>();
  for (const id of from) {
    const circle = parentCircle(id, at, settled);
    if (circle) return { kind: 'parent', ids: circle };
  }
  const relevant = from.some((id) => {
    const activity = at(id);
    return activity && (activity.parentId !== undefined || Object.keys(activity.links).length > 0);
  });
  return relevant ? linkCircle(from, at, all) : null;
}

/** Walks up from one activity until it meets what was walked before; each is walked once, however many are asked for. */
function parentCircle(id: string, at: (id: string) => Activity | undefined, settled: Set<string>): string[] | null {
  const path = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !settled.has(current)) {
    if (path.has(current)) {
      const ids = [...path];
      return [...ids.slice(ids.indexOf(current)), current];
    }
    path.add(current);
    current = at(current)?.parentId;
  }
  for (const passed of path) settled.add(passed);
  return null;
}

/** Depth-first over "begin" and "end" of each activity: an end waits for its begin and its children's ends; a begin for links and its parent's begin. */
function linkCircle(
  from: readonly string[],
  at: (id: string) => Activity | undefined,
  all: () => readonly Activity[],
): Circle | null {
  const children = new Map<string, string[]>();
  for (const activity of all()) {
    if (activity.parentId === undefined) continue;
    const list = children.get(activity.parentId);
    if (list) list.push(activity.id);
    else children.set(activity.parentId, [activity.id]);
  }
  const waitsFor = (node: string): string[] => {
    const id = node.slice(1);
    const activity = at(id);
    if (!activity) return [];
    if (node[0] === 'e') return [`b${id}`, ...(children.get(id) ?? []).map((child) => `e${child}`)];
    const links = Object.values(activity.links).map((link) => `e${link.from}`);
    return activity.parentId === undefined ? links : [...links, `b${activity.parentId}`];
  };
  const done = new Set<string>();
  for (const id of from) {
    const circle = searchFrom(`e${id}`, waitsFor, done);
    if (circle) return { kind: 'link', ids: namesOf(circle) };
  }
  return null;
}

function searchFrom(start: string, waitsFor: (node: string) => string[], done: Set<string>): string[] | null {
  const path: string[] = [];
  const onPath = new Set<string>();
  const stack: { node: string; next: string[] }[] = [];
  const enter = (node: string) => {
    path.push(node);
    onPath.add(node);
    stack.push({ node, next: waitsFor(node) });
  };
  if (!done.has(start)) enter(start);
  while (stack.length) {
    const top = stack[stack.length - 1] as { node: string; next: string[] };
    const next = top.next.pop();
    if (next === undefined) {
      done.add(top.node);
      onPath.delete(top.node);
      path.pop();
      stack.pop();
    } else if (onPath.has(next)) return [...path.slice(path.indexOf(next)), next];
    else if (!done.has(next)) enter(next);
  }
  return null;
}

/** The activities of a circle in the order in which work would flow, each once, the first again at the end. */
function namesOf(circle: readonly string[]): string[] {
  const ids: string[] = [];
  for (const node of [...circle].reverse()) if (ids[ids.length - 1] !== node.slice(1)) ids.push(node.slice(1));
  return ids;
}
