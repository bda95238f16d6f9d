import { FF, heldIndex } from './link-rule';
import { mode, type Network, NO_DAY } from './network';
import type { WorkCalendar } from './work-calendar';

/** What one activity had before it was placed anew. */
export interface Former {
  node: number;
  start: number;
  end: number;
  flags: number;
}

/** A point, at the end of its day. */
const IS_POINT = 1;
/** Links from it hold others: it has dates and is not cancelled. */
const HOLDS = 2;
/** Its dates were cut at 1900 or 2199. */
const IS_CUT = 4;

/**
 * Where every activity stands, as day numbers, inclusive at both ends; NO_DAY in the backlog. Automatic ones stand as early as
 * not-before, links and working days allow, the others where they are put.
 */
export class Placement {
  readonly network: Network;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;

  constructor(network: Network) {
    this.network = network;
    this.start = new Int32Array(network.ids.length).fill(NO_DAY);
    this.end = new Int32Array(network.ids.length).fill(NO_DAY);
    this.flags = new Uint8Array(network.ids.length);
    for (let at = 0; at < network.order.length; at += 1) this.place(network.order[at] as number);
  }

  isDated(node: number): boolean {
    return this.start[node] !== NO_DAY;
  }

  isPoint(node: number): boolean {
    return ((this.flags[node] as number) & IS_POINT) !== 0;
  }

  holds(node: number): boolean {
    return ((this.flags[node] as number) & HOLDS) !== 0;
  }

  isCut(node: number): boolean {
    return ((this.flags[node] as number) & IS_CUT) !== 0;
  }

  /** Places one activity after all it waits for are placed; true where anything about it changed. */
  place(node: number): boolean {
    const start = this.start[node];
    const end = this.end[node];
    const flags = this.flags[node];
    if (this.network.isSummary(node)) this.#around(node);
    else this.#placeLeaf(node);
    return start !== this.start[node] || end !== this.end[node] || flags !== this.flags[node];
  }

  former(node: number): Former {
    return {
      node,
      start: this.start[node] as number,
      end: this.end[node] as number,
      flags: this.flags[node] as number,
    };
  }

  restore(former: Former): void {
    this.#set(former.node, former.start, former.end, former.flags);
  }

  #set(node: number, start: number, end: number, flags: number): void {
    this.start[node] = start;
    this.end[node] = end;
    this.flags[node] = flags;
  }

  /** A phase spans what is inside it and holds; where nothing does, whatever has dates, and then the phase holds nothing either. */
  #around(node: number): void {
    if (!this.#spanOf(node, true)) this.#spanOf(node, false);
  }

  #spanOf(node: number, onlyHolding: boolean): boolean {
    const { children } = this.network;
    let start = NO_DAY;
    let end = NO_DAY;
    let areAllPoints = IS_POINT;
    for (let at = children.start[node] as number; at < (children.start[node + 1] as number); at += 1) {
      const child = children.list[at] as number;
      if (this.start[child] === NO_DAY || (onlyHolding && !this.holds(child))) continue;
      if (start === NO_DAY || (this.start[child] as number) < start) start = this.start[child] as number;
      if (end === NO_DAY || (this.end[child] as number) > end) end = this.end[child] as number;
      areAllPoints &= this.flags[child] as number;
    }
    const isDated = start !== NO_DAY;
    const holds = onlyHolding && isDated && !this.network.isVoid[node];
    this.#set(node, start, end, (start === end && isDated ? areAllPoints : 0) | (holds ? HOLDS : 0));
    return isDated;
  }

  #placeLeaf(node: number): void {
    const { network } = this;
    const how = network.mode[node] as number;
    const duration = network.duration[node] as number;
    const holds = network.isVoid[node] ? 0 : HOLDS;
    if (how === mode.undated) this.#set(node, NO_DAY, NO_DAY, 0);
    else if (how === mode.auto) this.#placeAuto(node, duration, holds);
    else {
      const start = network.ownStart[node] as number;
      const calendar = network.calendarOf(node);
      const last = calendar.onOrAfter(start) + duration - 1;
      const end =
        how !== mode.started
          ? (network.ownEnd[node] as number)
          : duration === 0
            ? start
            : Math.max(start, calendar.day(last));
      const isCut = how === mode.started && last >= calendar.size;
      this.#set(node, start, end, (start === end && duration === 0 ? IS_POINT : 0) | holds | (isCut ? IS_CUT : 0));
    }
  }

  #placeAuto(node: number, duration: number, holds: number): void {
    const calendar = this.network.calendarOf(node);
    const index = this.#earliest(node, calendar, duration);
    if (index === NO_DAY) {
      this.#set(node, NO_DAY, NO_DAY, 0);
      return;
    }
    const last = index + Math.max(duration - 1, 0);
    const isCut = calendar.has(index) && calendar.has(last) ? 0 : IS_CUT;
    this.#set(node, calendar.day(index), calendar.day(last), (duration === 0 ? IS_POINT : 0) | holds | isCut);
  }

  /** Index of the first working day it may start on, or NO_DAY where nothing places it. */
  #earliest(node: number, calendar: WorkCalendar, duration: number): number {
    const { heldStart, parent, notBefore } = this.network;
    let earliest = notBefore[node] === NO_DAY ? NO_DAY : calendar.onOrAfter(notBefore[node] as number);
    for (let holder = node; holder >= 0; holder = parent[holder] as number) {
      for (let link = heldStart[holder] as number; link < (heldStart[holder + 1] as number); link += 1) {
        const index = this.startBy(link, calendar, duration);
        if (index > earliest) earliest = index;
      }
    }
    return earliest;
  }

  /** Index on which one link lets an activity of this calendar and duration start; NO_DAY where the link holds nothing. */
  startBy(link: number, calendar: WorkCalendar, duration: number): number {
    const { linkFrom, linkCode, linkLag } = this.network;
    const source = linkFrom[link] as number;
    if (!this.holds(source)) return NO_DAY;
    const code = linkCode[link] as number;
    const start = this.start[source] as number;
    const end = this.end[source] as number;
    const index = heldIndex(code, linkLag[link] as number, start, end, calendar, duration === 0);
    return code >= FF ? index - Math.max(duration - 1, 0) : index;
  }

  /** By how many working days the dates of an activity that is not automatic break a link; 0 where they do not. */
  shortfall(link: number, node: number): number {
    const { linkFrom, linkCode, linkLag } = this.network;
    const source = linkFrom[link] as number;
    if (!this.holds(source) || !this.isDated(node)) return 0;
    const calendar = this.network.calendarOf(node);
    const code = linkCode[link] as number;
    const start = this.start[source] as number;
    const needed = heldIndex(
      code,
      linkLag[link] as number,
      start,
      this.end[source] as number,
      calendar,
      this.isPoint(node),
    );
    const day = code >= FF ? this.end[node] : this.start[node];
    return Math.max(0, needed - calendar.onOrAfter(day as number));
  }

  /** Visits the links that hold an activity: its own and those of the phases around it. */
  eachHeldBy(node: number, visit: (link: number, holder: number) => void): void {
    const { heldStart, parent } = this.network;
    for (let holder = node; holder >= 0; holder = parent[holder] as number)
      for (let link = heldStart[holder] as number; link < (heldStart[holder + 1] as number); link += 1)
        visit(link, holder);
  }
}
