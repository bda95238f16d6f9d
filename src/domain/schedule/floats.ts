import { FF, lastSourceDay } from './link-rule';
import { mode, NO_DAY } from './network';
import type { Placement } from './placement';
import type { WorkCalendar } from './work-calendar';

/** Later than any day: nothing bounds. */
const NEVER = 0x7fffffff;

/**
 * How much later each activity could be, in working days of its own calendar: without moving the end of the plan, a deadline or a fixed
 * date (total float), and without moving anything else at all (free float). The backward pass of the critical path method (Kelley and
 * Walker, 1959), in days, so that calendars of several organisations meet exactly. Started and done work bounds nothing before it: what
 * happened cannot be missed any more. Done, cancelled and undated activities have no float.
 */
export class Floats {
  readonly placement: Placement;
  /** Day number of the latest end of all that is not cancelled; NO_DAY where nothing has dates. */
  readonly projectEnd: number;
  readonly total: Int32Array;
  readonly free: Int32Array;
  readonly has: Uint8Array;
  /** Last days on which each may start and end: late, and without moving anything. */
  readonly #startBy: Int32Array;
  readonly #endBy: Int32Array;
  readonly #freeStartBy: Int32Array;
  readonly #freeEndBy: Int32Array;

  constructor(placement: Placement) {
    const count = placement.start.length;
    this.placement = placement;
    this.projectEnd = latestEnd(placement);
    this.total = new Int32Array(count);
    this.free = new Int32Array(count);
    this.has = new Uint8Array(count);
    this.#startBy = new Int32Array(count).fill(NEVER);
    this.#endBy = new Int32Array(count).fill(NEVER);
    this.#freeStartBy = new Int32Array(count).fill(NEVER);
    this.#freeEndBy = new Int32Array(count).fill(NEVER);
    const { order } = placement.network;
    for (let place = order.length - 1; place >= 0; place -= 1) this.#settle(order[place] as number);
  }

  isCritical(node: number): boolean {
    return this.has[node] === 1 && (this.total[node] as number) <= 0;
  }

  #settle(node: number): void {
    const { placement } = this;
    const { network } = placement;
    if (!placement.holds(node)) return;
    this.#boundByPhase(node);
    const { outgoing } = network;
    for (let at = outgoing.start[node] as number; at < (outgoing.start[node + 1] as number); at += 1)
      this.#boundByLink(node, outgoing.list[at] as number);
    const deadline = network.deadline[node] as number;
    if (deadline !== NO_DAY && deadline < (this.#endBy[node] as number)) this.#endBy[node] = deadline;
    if (!network.isSummary(node) && network.mode[node] !== mode.done) this.#measure(node);
  }

  /** What bounds a phase bounds its ends alike, but its start only through those inside that begin it. */
  #boundByPhase(node: number): void {
    const phase = this.placement.network.parent[node] as number;
    this.#endBy[node] = phase < 0 ? this.projectEnd : (this.#endBy[phase] as number);
    this.#freeEndBy[node] = phase < 0 ? this.projectEnd : (this.#freeEndBy[phase] as number);
    if (phase < 0 || this.placement.start[node] !== this.placement.start[phase]) return;
    this.#startBy[node] = this.#startBy[phase] as number;
    this.#freeStartBy[node] = this.#freeStartBy[phase] as number;
  }

  #boundByLink(node: number, link: number): void {
    const { network } = this.placement;
    const holder = network.linkHolder[link] as number;
    if (network.isSummary(holder)) network.eachLeaf(holder, (leaf) => this.#boundByFollower(node, link, leaf));
    else this.#boundByFollower(node, link, holder);
  }

  #boundByFollower(node: number, link: number, follower: number): void {
    const { placement } = this;
    const { network } = placement;
    const how = network.mode[follower] as number;
    if (!placement.holds(follower) || (how !== mode.auto && how !== mode.fixed)) return;
    const calendar = network.calendarOf(follower);
    const code = network.linkCode[link] as number;
    const lag = network.linkLag[link] as number;
    const isPoint = placement.isPoint(follower);
    const index = calendar.onOrAfter((code >= FF ? placement.end[follower] : placement.start[follower]) as number);
    const late = how === mode.fixed ? index : index + (this.total[follower] as number);
    const isEnd = code % 2 === 0;
    lower(isEnd ? this.#endBy : this.#startBy, node, lastSourceDay(code, lag, late, calendar, isPoint));
    lower(isEnd ? this.#freeEndBy : this.#freeStartBy, node, lastSourceDay(code, lag, index, calendar, isPoint));
  }

  #measure(node: number): void {
    const { placement } = this;
    const calendar = placement.network.calendarOf(node);
    const isStarted = placement.network.mode[node] === mode.started;
    const start = calendar.onOrBefore(placement.start[node] as number);
    const end = calendar.onOrBefore(placement.end[node] as number);
    const spare = (startBy: number, endBy: number) => {
      const byEnd = calendar.onOrBefore(endBy) - end;
      return isStarted || startBy === NEVER ? byEnd : Math.min(byEnd, calendar.onOrBefore(startBy) - start);
    };
    const total = spare(this.#startBy[node] as number, this.#endBy[node] as number);
    const free = Math.max(0, spare(this.#freeStartBy[node] as number, this.#freeEndBy[node] as number));
    this.total[node] = total;
    this.free[node] = free;
    this.has[node] = 1;
    this.#passUp(node, total, free);
  }

  /** A phase has as little float as what has least inside it. */
  #passUp(node: number, total: number, free: number): void {
    const { parent } = this.placement.network;
    for (let phase = parent[node] as number; phase >= 0; phase = parent[phase] as number) {
      const isFirst = this.has[phase] === 0;
      if (!isFirst && total >= (this.total[phase] as number) && free >= (this.free[phase] as number)) return;
      if (isFirst || total < (this.total[phase] as number)) this.total[phase] = total;
      if (isFirst || free < (this.free[phase] as number)) this.free[phase] = free;
      this.has[phase] = 1;
    }
  }

  /** The latest days on which an activity may start and end, as day numbers; its own dates where it is done. */
  latest(node: number): { start: number; end: number } {
    const { placement } = this;
    const { network } = placement;
    if (network.isSummary(node)) return this.#latestAround(node);
    const calendar = network.calendarOf(node);
    const float = this.total[node] as number;
    const start = placement.start[node] as number;
    const end = placement.end[node] as number;
    if (float === 0) return { start, end };
    return {
      start: network.mode[node] === mode.started ? start : shifted(calendar, start, float),
      end: shifted(calendar, end, float),
    };
  }

  #latestAround(node: number): { start: number; end: number } {
    const { placement } = this;
    let start = NEVER;
    let end = NO_DAY;
    placement.network.eachLeaf(node, (leaf) => {
      if (!placement.holds(leaf)) return;
      const late = this.latest(leaf);
      start = Math.min(start, late.start);
      end = Math.max(end, late.end);
    });
    return { start, end };
  }
}

function shifted(calendar: WorkCalendar, day: number, by: number): number {
  return calendar.day(calendar.onOrBefore(day) + by);
}

function lower(bounds: Int32Array, node: number, day: number): void {
  if (day < (bounds[node] as number)) bounds[node] = day;
}

/** Day number of the latest end of all that holds; NO_DAY where nothing has dates. */
export function latestEnd(placement: Placement): number {
  let latest = NO_DAY;
  for (let node = 0; node < placement.end.length; node += 1)
    if (placement.holds(node) && (placement.end[node] as number) > latest) latest = placement.end[node] as number;
  return latest;
}
