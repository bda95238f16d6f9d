import type { Activity } from '@/domain/activity';
import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { earliestByLink } from './link-rule';
import { Calendars, type WorkCalendar } from './work-calendar';

/** When an activity takes place, by the schedule rule: inclusive calendar days and working days between them. */
export interface Dates {
  start: CalendarDay;
  end: CalendarDay;
  /** Working days from start to end in the activity's own calendar; 0 for a milestone. */
  workingDays: number;
  /** A point in time, at the end of its day. */
  isPoint: boolean;
  /** Spans what is inside it. */
  isSummary: boolean;
  /** Keys of the links that its fixed or actual dates break. */
  brokenLinks: readonly string[];
}

/** Dates by activity id; activities in the backlog are not in it. */
export type Schedule = ReadonlyMap<string, Dates>;

/** Duration of an automatic activity that states none, in working days. */
export const DEFAULT_DURATION = 5;

/** Working days an activity takes: what it states, none for a milestone, five otherwise. */
export function durationOf(activity: Activity): number {
  return activity.duration ?? (activity.kind === 'milestone' ? 0 : DEFAULT_DURATION);
}

interface Span {
  start: number;
  end: number;
  isPoint: boolean;
}

/**
 * Places every activity: automatic ones as early as not-before, links and working days allow; fixed, started and done ones where
 * they are put. Pure; the order of records does not matter. Circles cannot be stored, but if one is met its members stay undated.
 */
export function schedule(document: RoadmapDocument): Schedule {
  return new Forward(document).run();
}

class Forward {
  readonly #activities: RoadmapDocument['activities'];
  readonly #calendars: Calendars;
  readonly #children = new Map<string, string[]>();
  readonly #spans = new Map<string, Span | null>();
  readonly #open = new Set<string>();
  readonly #dates = new Map<string, Dates>();

  constructor(document: RoadmapDocument) {
    this.#activities = document.activities;
    this.#calendars = new Calendars(document);
    for (const activity of Object.values(document.activities)) {
      if (activity.parentId === undefined) continue;
      const list = this.#children.get(activity.parentId);
      if (list) list.push(activity.id);
      else this.#children.set(activity.parentId, [activity.id]);
    }
  }

  run(): Schedule {
    for (const id in this.#activities) this.#place(id);
    return this.#dates;
  }

  /** Works with its own stack, so that a chain of ten thousand links cannot overflow the machine's. */
  #place(first: string): void {
    const stack = [first];
    while (stack.length) {
      const id = stack[stack.length - 1] as string;
      const activity = this.#activities[id];
      if (!activity || this.#spans.has(id)) {
        this.#open.delete(id);
        stack.pop();
        continue;
      }
      const missing = this.#open.has(id) ? [] : this.#needs(activity).filter((need) => !this.#spans.has(need) && this.#activities[need]);
      this.#open.add(id);
      if (missing.length) {
        for (const need of missing) if (!this.#open.has(need)) stack.push(need);
        if (stack[stack.length - 1] !== id) continue;
      }
      this.#settle(activity);
      this.#open.delete(id);
      stack.pop();
    }
  }

  /** What has to be placed before this one: its children, and the sources of its links and of its phases' links. */
  #needs(activity: Activity): string[] {
    const children = this.#children.get(activity.id);
    const needs = children ? [...children] : [];
    for (const holder of this.#withPhases(activity)) for (const key in holder.links) needs.push(holder.links[key]?.from ?? '');
    return needs;
  }

  #withPhases(activity: Activity): Activity[] {
    const holders: Activity[] = [];
    let current: Activity | undefined = activity;
    while (current && !holders.includes(current)) {
      holders.push(current);
      current = current.parentId === undefined ? undefined : this.#activities[current.parentId];
    }
    return holders;
  }

  #settle(activity: Activity): void {
    const calendar = this.#calendars.of(activity.partnerIds);
    const children = this.#children.get(activity.id);
    const span = children ? this.#around(children) : this.#spanOf(activity, calendar);
    this.#spans.set(activity.id, span);
    if (!span) return;
    this.#dates.set(activity.id, {
      start: dayName(span.start),
      end: dayName(span.end),
      workingDays: span.isPoint ? 0 : calendar.count(span.start, span.end),
      isPoint: span.isPoint,
      isSummary: children !== undefined,
      brokenLinks: children ? [] : this.#broken(activity, span, calendar),
    });
  }

  #around(children: readonly string[]): Span | null {
    const spans = children.map((id) => this.#spans.get(id)).filter((span): span is Span => !!span);
    if (spans.length === 0) return null;
    let { start, end } = spans[0] as Span;
    for (const span of spans) {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
    return { start, end, isPoint: false };
  }

  #spanOf(activity: Activity, calendar: WorkCalendar): Span | null {
    const duration = durationOf(activity);
    const stays = activity.scheduling === 'fixed' || activity.status === 'done';
    if (activity.start !== undefined && activity.end !== undefined) {
      const start = dayNumber(activity.start);
      const end = dayNumber(activity.end);
      if (stays) return { start, end, isPoint: start === end && duration === 0 };
      if (activity.status === 'in-progress') return spanFrom(calendar, calendar.onOrAfter(start), duration, start);
    }
    if (activity.scheduling === 'fixed') return null;
    const index = this.#earliest(activity, calendar, duration);
    return index === null ? null : spanFrom(calendar, index, duration);
  }

  /** Index of the first working day it may start on, or null where nothing places it. */
  #earliest(activity: Activity, calendar: WorkCalendar, duration: number): number | null {
    let earliest = activity.notBefore === undefined ? null : calendar.onOrAfter(dayNumber(activity.notBefore));
    for (const holder of this.#withPhases(activity)) {
      for (const key in holder.links) {
        const link = holder.links[key];
        const source = link && this.#spans.get(link.from);
        if (!link || !source || this.#activities[link.from]?.status === 'cancelled') continue;
        const index = earliestByLink(link.type, link.lag ?? 0, source, calendar, duration);
        if (earliest === null || index > earliest) earliest = index;
      }
    }
    return earliest;
  }

  #broken(activity: Activity, span: Span, calendar: WorkCalendar): readonly string[] {
    if (activity.scheduling === 'auto' && activity.status !== 'done' && activity.status !== 'in-progress') return [];
    const own = calendar.onOrAfter(span.start);
    const duration = span.isPoint ? 0 : Math.max(1, calendar.count(span.start, span.end));
    return Object.keys(activity.links).filter((key) => {
      const link = activity.links[key];
      const source = link && this.#spans.get(link.from);
      if (!link || !source || this.#activities[link.from]?.status === 'cancelled') return false;
      return earliestByLink(link.type, link.lag ?? 0, source, calendar, duration) > own;
    });
  }
}

function spanFrom(calendar: WorkCalendar, index: number, duration: number, actualStart?: number): Span {
  const start = actualStart ?? calendar.day(index);
  return duration === 0 ? { start, end: start, isPoint: true } : { start, end: Math.max(start, calendar.day(index + duration - 1)), isPoint: false };
}
