import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { durationOf } from './activity-duration';
import { isOver, isStarted } from './activity-mode';
import { eventOrder, type Rows, rowsBy } from './event-order';
import { linkCodes } from './link-rule';
import { Calendars, type WorkCalendar } from './work-calendar';

/** Stands for "no day" in arrays of day numbers. */
export const NO_DAY = -0x80000000;

/** How an activity comes to its dates, as a number. */
export const mode = {
  /** As early as links, not-before and working days allow. */
  auto: 0,
  /** Work that has begun: its start is a fact, its end follows from its duration. */
  started: 1,
  /** Fixed dates: stays where it is put. */
  fixed: 2,
  /** Done: both dates are facts. */
  done: 3,
  /** Cancelled after it had dates: is shown there and holds nothing. */
  ended: 4,
  /** Fixed without dates: in the backlog. */
  undated: 5,
} as const;

/**
 * The activities of a document as numbers: who is inside whom, who waits for whom, and what each asks for. Built once; what a single
 * activity asks for may be read again, while other links or phases need a new network.
 */
export class Network {
  readonly document: RoadmapDocument;
  readonly calendars: Calendars;
  readonly ids: string[];
  readonly indexOf = new Map<string, number>();
  readonly parent: Int32Array;
  readonly children: Rows;
  /** Links by number; those that one activity holds stand next to each other, from heldStart[n] to heldStart[n + 1]. */
  readonly linkFrom: Int32Array;
  readonly linkHolder: Int32Array;
  readonly linkCode: Uint8Array;
  readonly linkLag: Int32Array;
  readonly linkKeys: string[] = [];
  readonly heldStart: Int32Array;
  /** Links by the activity they come from. */
  readonly outgoing: Rows;
  /** Every activity after all it waits for; those in a circle, or behind one, are missing. */
  readonly order: Int32Array;
  /** Place in the order; -1 where missing. */
  readonly rank: Int32Array;
  readonly mode: Uint8Array;
  readonly duration: Int32Array;
  readonly notBefore: Int32Array;
  readonly deadline: Int32Array;
  readonly ownStart: Int32Array;
  readonly ownEnd: Int32Array;
  readonly calendar: Uint32Array;
  /** 1 where it, or a phase around it, is cancelled: it constrains nothing. */
  readonly isVoid: Uint8Array;

  constructor(document: RoadmapDocument) {
    this.document = document;
    this.calendars = new Calendars(document);
    const activities = Object.values(document.activities);
    const count = activities.length;
    this.ids = new Array<string>(count);
    for (let node = 0; node < count; node += 1) {
      const { id } = activities[node] as Activity;
      this.ids[node] = id;
      this.indexOf.set(id, node);
    }
    this.parent = new Int32Array(count).fill(-1);
    this.mode = new Uint8Array(count);
    this.duration = new Int32Array(count);
    this.notBefore = new Int32Array(count);
    this.deadline = new Int32Array(count);
    this.ownStart = new Int32Array(count);
    this.ownEnd = new Int32Array(count);
    this.calendar = new Uint32Array(count);
    this.isVoid = new Uint8Array(count);
    this.heldStart = new Int32Array(count + 1);
    const links = this.#readAll(activities);
    this.linkFrom = links.from.subarray(0, links.count);
    this.linkHolder = links.holder.subarray(0, links.count);
    this.linkCode = links.code.subarray(0, links.count);
    this.linkLag = links.lag.subarray(0, links.count);
    this.children = rowsBy(this.parent, count);
    this.outgoing = rowsBy(this.linkFrom, count);
    this.order = eventOrder(this.parent, this.children, this.linkFrom, this.linkHolder, this.outgoing);
    this.rank = new Int32Array(count).fill(-1);
    for (let place = 0; place < this.order.length; place += 1) this.rank[this.order[place] as number] = place;
    this.#spreadVoid();
  }

  #readAll(activities: readonly Activity[]): LinkTable {
    let links = emptyLinks(activities.length * 2);
    for (let node = 0; node < activities.length; node += 1) {
      const activity = activities[node] as Activity;
      if (activity.parentId !== undefined) this.parent[node] = this.indexOf.get(activity.parentId) ?? -1;
      this.read(node, activity);
      this.isVoid[node] = activity.status === 'cancelled' ? 1 : 0;
      for (const key in activity.links) {
        const link = activity.links[key];
        const from = link && this.indexOf.get(link.from);
        if (from === undefined || !link) continue;
        if (links.count === links.from.length) links = grown(links);
        links.from[links.count] = from;
        links.holder[links.count] = node;
        links.code[links.count] = linkCodes[link.type];
        links.lag[links.count] = link.lag ?? 0;
        links.count += 1;
        this.linkKeys.push(key);
      }
      this.heldStart[node + 1] = links.count;
    }
    return links;
  }

  /** Reads again what one activity asks for: dates, duration, calendar, mode. */
  read(node: number, activity: Activity): void {
    this.duration[node] = durationOf(activity);
    this.notBefore[node] = activity.notBefore === undefined ? NO_DAY : dayNumber(activity.notBefore);
    this.deadline[node] = activity.deadline === undefined ? NO_DAY : dayNumber(activity.deadline);
    this.ownStart[node] = activity.start === undefined ? NO_DAY : dayNumber(activity.start);
    this.ownEnd[node] = activity.end === undefined ? NO_DAY : dayNumber(activity.end);
    this.calendar[node] = this.calendars.numberOf(activity.partnerIds);
    this.mode[node] = modeOf(activity);
  }

  /** A phase is cancelled with all that is inside it; parents stand behind their children in the order, so it is read backwards. */
  #spreadVoid(): void {
    for (let place = this.order.length - 1; place >= 0; place -= 1) {
      const node = this.order[place] as number;
      const phase = this.parent[node] as number;
      if (phase >= 0 && this.isVoid[phase]) this.isVoid[node] = 1;
    }
  }

  activity(node: number): Activity {
    return this.document.activities[this.ids[node] as string] as Activity;
  }

  calendarOf(node: number): WorkCalendar {
    return this.calendars.list[this.calendar[node] as number] as WorkCalendar;
  }

  isSummary(node: number): boolean {
    return this.children.start[node] !== this.children.start[node + 1];
  }

  /** The activities inside that have nothing inside themselves; the activity itself where it has none. */
  eachLeaf(node: number, visit: (leaf: number) => void): void {
    if (!this.isSummary(node)) {
      visit(node);
      return;
    }
    const open = [node];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      for (
        let at = this.children.start[current] as number;
        at < (this.children.start[current + 1] as number);
        at += 1
      ) {
        const child = this.children.list[at] as number;
        if (this.isSummary(child)) open.push(child);
        else visit(child);
      }
    }
  }
}

interface LinkTable {
  count: number;
  readonly from: Int32Array;
  readonly holder: Int32Array;
  readonly code: Uint8Array;
  readonly lag: Int32Array;
}

function emptyLinks(room: number): LinkTable {
  const numbers = () => new Int32Array(room);
  return { count: 0, from: numbers(), holder: numbers(), code: new Uint8Array(room), lag: numbers() };
}

function grown(links: LinkTable): LinkTable {
  const larger = emptyLinks(links.count * 2 + 1);
  larger.from.set(links.from);
  larger.holder.set(links.holder);
  larger.code.set(links.code);
  larger.lag.set(links.lag);
  larger.count = links.count;
  return larger;
}

function modeOf(activity: Activity): number {
  const hasDates = activity.start !== undefined && activity.end !== undefined;
  if (activity.scheduling === 'fixed' && !hasDates) return mode.undated;
  if (!hasDates) return mode.auto;
  if (isOver(activity)) return activity.status === 'done' ? mode.done : mode.ended;
  if (activity.scheduling === 'fixed') return mode.fixed;
  return isStarted(activity) ? mode.started : mode.auto;
}
