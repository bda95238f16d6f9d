import type { Activity } from './activity';

/** A circle among activities: of parents, or of links (in which a phase stands for everything inside it). */
export interface Circle {
  kind: 'parent' | 'link';
  ids: string[];
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
  for (const id of from) {
    const circle = parentCircle(id, at);
    if (circle) return { kind: 'parent', ids: circle };
  }
  const relevant = from.some((id) => {
    const activity = at(id);
    return activity && (activity.parentId !== undefined || Object.keys(activity.links).length > 0);
  });
  return relevant ? linkCircle(from, at, all) : null;
}

function parentCircle(id: string, at: (id: string) => Activity | undefined): string[] | null {
  const path: string[] = [];
  let current: string | undefined = id;
  while (current !== undefined) {
    if (path.includes(current)) return [...path.slice(path.indexOf(current)), current];
    path.push(current);
    current = at(current)?.parentId;
  }
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
