/** Children and links of a network as rows of numbers: node n has the members from start[n] to start[n + 1] of the list. */
export interface Rows {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** Groups 0 … keys.length - 1 by their key; negative keys belong nowhere. */
export function rowsBy(keys: Int32Array, count: number): Rows {
  const start = new Int32Array(count + 1);
  let all = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as number;
    if (key < 0) continue;
    start[key + 1] = (start[key + 1] as number) + 1;
    all += 1;
  }
  for (let key = 0; key < count; key += 1) start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  const next = start.slice(0, count);
  const list = new Int32Array(all);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as number;
    if (key < 0) continue;
    const place = next[key] as number;
    list[place] = index;
    next[key] = place + 1;
  }
  return { start, list };
}

/**
 * The nodes in an order in which each comes after all it waits for, without those in, or behind, a circle. A link waits for its source
 * and everything inside it; an activity waits for what its phases wait for; a phase stands behind its children. Kahn's method over the
 * begin and the end of each node.
 */
export function eventOrder(
  parent: Int32Array,
  children: Rows,
  linkFrom: Int32Array,
  linkHolder: Int32Array,
  outgoing: Rows,
): Int32Array {
  const count = parent.length;
  const waits = new Int32Array(count * 2);
  for (let node = 0; node < count; node += 1) {
    waits[node] = (parent[node] as number) >= 0 ? 1 : 0;
    waits[count + node] = 1 + (children.start[node + 1] as number) - (children.start[node] as number);
  }
  for (let link = 0; link < linkFrom.length; link += 1) {
    const holder = linkHolder[link] as number;
    waits[holder] = (waits[holder] as number) + 1;
  }
  const queue = new Int32Array(count * 2);
  const order = new Int32Array(count);
  let queued = 0;
  let ordered = 0;
  const release = (event: number) => {
    const left = (waits[event] as number) - 1;
    waits[event] = left;
    if (left === 0) queue[queued++] = event;
  };
  for (let node = 0; node < count; node += 1) if (waits[node] === 0) queue[queued++] = node;
  for (let head = 0; head < queued; head += 1) {
    const event = queue[head] as number;
    const isEnd = event >= count;
    const node = isEnd ? event - count : event;
    const isPhase = children.start[node + 1] !== children.start[node];
    if (isPhase === isEnd) order[ordered++] = node;
    if (isEnd) {
      const phase = parent[node] as number;
      if (phase >= 0) release(count + phase);
      for (let at = outgoing.start[node] as number; at < (outgoing.start[node + 1] as number); at += 1)
        release(linkHolder[outgoing.list[at] as number] as number);
    } else {
      release(count + node);
      for (let at = children.start[node] as number; at < (children.start[node + 1] as number); at += 1)
        release(children.list[at] as number);
    }
  }
  return order.subarray(0, ordered);
}
