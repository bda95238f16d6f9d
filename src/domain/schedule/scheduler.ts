import type { Activity } from '@/domain/activity';
import type { Approval } from '@/domain/approval';
import { type CalendarDay, dayName } from '@/domain/calendar-day';
import type { ChangeEntry } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { affectsSchedule } from './affects-schedule';
import { datesOf, type Schedule, sameDates } from './dates';
import { Floats } from './floats';
import { Network, NO_DAY } from './network';
import { openApprovalsOf } from './open-approvals';
import { Placement } from './placement';
import { ripple } from './ripple';
import { scheduleOf } from './schedule';

/** How much later an activity could be, in working days of its own calendar, and where that would put it. */
export interface Float {
  /** Without moving the end of the plan, a deadline or a fixed date; negative where one of them is already missed. */
  total: number;
  /** Without moving any other activity. */
  free: number;
  latestStart: CalendarDay;
  latestEnd: CalendarDay;
  isCritical: boolean;
}

/**
 * The schedule of one document, kept up to date edit by edit: a moved bar costs what it moves. The document may be changed in place;
 * each change is then told to `update`. Floats are worked out when they are asked for.
 */
export class Scheduler {
  #placement: Placement;
  #floats: Floats | null = null;
  #dates: Schedule;
  #openApprovals: ReadonlyMap<string, readonly Approval[]> | null = null;

  constructor(document: RoadmapDocument) {
    this.#placement = new Placement(new Network(document));
    this.#dates = scheduleOf(this.#placement);
  }

  get document(): RoadmapDocument {
    return this.#placement.network.document;
  }

  /** The dates of everything; the same object until one of them changes. */
  get dates(): Schedule {
    return this.#dates;
  }

  /** Where everything stands in numbers, for what is worked out from it. */
  get placement(): Placement {
    return this.#placement;
  }

  /** The floats in numbers; the same object until an input changes. */
  get floats(): Floats {
    this.#floats ??= new Floats(this.#placement);
    return this.#floats;
  }

  /** The latest end of all that is not cancelled; null where nothing has dates. */
  get projectEnd(): CalendarDay | null {
    const end = this.floats.projectEnd;
    return end === NO_DAY ? null : dayName(end);
  }

  /** The float of one activity; undefined where it is done, cancelled or in the backlog. */
  floatOf(id: string): Float | undefined {
    const node = this.#placement.network.indexOf.get(id);
    const floats = this.floats;
    if (node === undefined || !floats.has[node]) return undefined;
    const latest = floats.latest(node);
    return {
      total: floats.total[node] as number,
      free: floats.free[node] as number,
      latestStart: dayName(latest.start),
      latestEnd: dayName(latest.end),
      isCritical: floats.isCritical(node),
    };
  }

  /** Ids of the activities whose float is at most this many working days; with 0 the critical ones. */
  withFloatUpTo(days: number): Set<string> {
    const floats = this.floats;
    const ids = new Set<string>();
    for (let node = 0; node < floats.has.length; node += 1)
      if (floats.has[node] && (floats.total[node] as number) <= days)
        ids.add(this.#placement.network.ids[node] as string);
    return ids;
  }

  /** Approvals still to be given, by the activity they are for. */
  openApprovals(): ReadonlyMap<string, readonly Approval[]> {
    this.#openApprovals ??= openApprovalsOf(this.document);
    return this.#openApprovals;
  }

  /** Takes in what has been changed in the document; returns the ids whose dates are others now, or came or went. */
  update(entries: readonly ChangeEntry[]): string[] {
    const touched = entries.filter(affectsSchedule);
    if (entries.some(changesDeadline)) this.#floats = null;
    if (entries.some(({ entity }) => entity === 'approvals')) this.#openApprovals = null;
    const { network } = this.#placement;
    for (const entry of entries) {
      const node = entry.entity === 'activities' ? network.indexOf.get(entry.id) : undefined;
      if (node !== undefined && entry.entity === 'activities' && entry.after) network.read(node, entry.after);
    }
    if (touched.length === 0) return [];
    this.#floats = null;
    return touched.some((entry) => changesNetwork(entry, network)) ? this.#rebuild() : this.#move(touched);
  }

  #move(entries: readonly ChangeEntry[]): string[] {
    const { network } = this.#placement;
    const placed = ripple(
      this.#placement,
      entries.map((entry) => network.indexOf.get(entry.id) ?? -1),
    );
    const next = new Map(this.#dates);
    const moved: string[] = [];
    for (const { node } of placed) {
      const id = network.ids[node] as string;
      const dates = datesOf(this.#placement, node);
      if (sameDates(dates, next.get(id))) continue;
      moved.push(id);
      if (dates) next.set(id, dates);
      else next.delete(id);
    }
    if (moved.length) this.#dates = next;
    return moved;
  }

  #rebuild(): string[] {
    const former = this.#dates;
    this.#placement = new Placement(new Network(this.document));
    const next = scheduleOf(this.#placement, former);
    const moved: string[] = [];
    for (const [id, dates] of next) if (former.get(id) !== dates) moved.push(id);
    for (const id of former.keys()) if (!next.has(id)) moved.push(id);
    if (moved.length) this.#dates = next;
    return moved;
  }
}

function changesDeadline(entry: ChangeEntry): boolean {
  return entry.entity === 'activities' && entry.before?.deadline !== entry.after?.deadline;
}

const laidOut = ['links', 'parentId'] as const satisfies readonly (keyof Activity)[];

/** Whether links, phases, calendars or what is cancelled become others, so that the numbers have to be laid out anew. */
function changesNetwork(entry: ChangeEntry, network: Network): boolean {
  if (entry.entity !== 'activities') return true;
  const { before, after } = entry;
  if (!before || !after || !network.indexOf.has(entry.id)) return true;
  if ((before.status === 'cancelled') !== (after.status === 'cancelled')) return true;
  return laidOut.some((field) => before[field] !== after[field]);
}
