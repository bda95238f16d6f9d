import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';

// The schedule rule again, slowly and in other words: every activity walks forward a day at a time until no link objects,
// and all are asked again until nobody moves. It shares nothing with the engine but the document.

/** Day numbers, inclusive. */
export interface SlowDates {
  start: number;
  end: number;
}

type Link = Activity['links'][string];

const FIRST = dayNumber('2024-01-01');
const DAYS = 365 * 10;

/** For each day of ten years, how many working days lie before it. */
class SlowCalendar {
  readonly #before: number[] = [0];

  constructor(document: RoadmapDocument, partnerIds: readonly string[]) {
    const { workingDays, holidays } = document.roadmap.calendar;
    const off = new Set(Object.values(holidays).map((holiday) => dayNumber(holiday.date)));
    for (const id of partnerIds)
      for (const holiday of Object.values(document.partners[id]?.holidays ?? {})) off.add(dayNumber(holiday.date));
    for (let index = 0; index < DAYS; index += 1) {
      // 1 January 2024 was a Monday.
      const isInWeek = workingDays.length === 0 || workingDays.includes((index % 7) + 1);
      this.#before.push(this.#before[index]! + (isInWeek && !off.has(FIRST + index) ? 1 : 0));
    }
  }

  /** Working days from one day up to, and without, another; negative where the other is earlier. */
  between(from: number, to: number): number {
    return this.#before[to - FIRST]! - this.#before[from - FIRST]!;
  }

  works(day: number): boolean {
    return this.between(day, day + 1) === 1;
  }
}

export class SlowSchedule {
  readonly document: RoadmapDocument;
  readonly dates = new Map<string, SlowDates>();
  readonly #calendars = new Map<string, SlowCalendar>();
  readonly #children = new Map<string, Activity[]>();

  constructor(document: RoadmapDocument) {
    this.document = document;
    const all = Object.values(document.activities);
    for (const activity of all) {
      if (activity.parentId === undefined) continue;
      this.#children.set(activity.parentId, [...(this.#children.get(activity.parentId) ?? []), activity]);
    }
    let hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (const activity of all) {
        const before = this.dates.get(activity.id);
        const after = this.#children.has(activity.id) ? this.#around(activity) : this.#dates(activity);
        if (before?.start === after?.start && before?.end === after?.end) continue;
        hasMoved = true;
        if (after) this.dates.set(activity.id, after);
        else this.dates.delete(activity.id);
      }
    }
  }

  calendarOf(activity: Activity): SlowCalendar {
    const key = [...activity.partnerIds].sort().join();
    const known = this.#calendars.get(key) ?? new SlowCalendar(this.document, activity.partnerIds);
    this.#calendars.set(key, known);
    return known;
  }

  isSummary(activity: Activity): boolean {
    return this.#children.has(activity.id);
  }

  withPhases(activity: Activity): Activity[] {
    const phase = activity.parentId === undefined ? undefined : this.document.activities[activity.parentId];
    return phase ? [activity, ...this.withPhases(phase)] : [activity];
  }

  isCancelled(activity: Activity): boolean {
    return this.withPhases(activity).some(({ status }) => status === 'cancelled');
  }

  /** Whether its dates hold those that follow it. */
  holds(activity: Activity): boolean {
    if (!this.dates.has(activity.id) || this.isCancelled(activity)) return false;
    return this.#children.get(activity.id)?.some((child) => this.holds(child)) ?? true;
  }

  #around(activity: Activity): SlowDates | undefined {
    const children = this.#children.get(activity.id) ?? [];
    const holding = children.filter((child) => this.holds(child));
    const spans = (holding.length ? holding : children).flatMap((child) => this.dates.get(child.id) ?? []);
    if (spans.length === 0) return undefined;
    return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
  }

  /** Its own two days where these are facts or fixed. */
  #ownDates(activity: Activity): SlowDates | undefined {
    if (activity.start === undefined || activity.end === undefined) return undefined;
    const own = { start: dayNumber(activity.start), end: dayNumber(activity.end) };
    if (activity.scheduling === 'fixed' || activity.status === 'done' || activity.status === 'cancelled') return own;
    return undefined;
  }

  #dates(activity: Activity): SlowDates | undefined {
    const own = this.#ownDates(activity);
    if (own) return own;
    if (activity.scheduling === 'fixed') return undefined;
    const isStarted = activity.status === 'in-progress' || activity.status === 'blocked';
    if (isStarted && activity.start !== undefined) {
      const start = dayNumber(activity.start);
      return { start, end: this.endFrom(activity, start) };
    }
    return this.#walk(activity);
  }

  /** The day on which the work that may begin on this day is done. */
  endFrom(activity: Activity, start: number): number {
    const duration = activity.duration ?? 5;
    const calendar = this.calendarOf(activity);
    let left = duration;
    for (let day = start; left > 0; day += 1) {
      if (calendar.works(day)) left -= 1;
      if (left === 0) return day;
    }
    return start;
  }

  #walk(activity: Activity): SlowDates | undefined {
    const objections = this.#heldBy(activity);
    const notBefore = activity.notBefore === undefined ? undefined : dayNumber(activity.notBefore);
    if (objections.length === 0 && notBefore === undefined) return undefined;
    const calendar = this.calendarOf(activity);
    // No lag and duration of the random networks reaches further back than 250 days.
    for (let start = notBefore ?? Math.min(...objections.map(({ source }) => source.start - 250)); ; start += 1) {
      if (!calendar.works(start)) continue;
      const dates = { start, end: this.endFrom(activity, start) };
      if (objections.every(({ link, source }) => this.#allows(activity, calendar, link, source, dates))) return dates;
    }
  }

  /** The links that hold it, its own and its phases', with the dates of what they come from. */
  #heldBy(activity: Activity): { name: string; link: Link; source: SlowDates }[] {
    return this.withPhases(activity).flatMap((holder) =>
      Object.entries(holder.links).flatMap(([key, link]) => {
        const source = this.document.activities[link.from]!;
        return this.holds(source) ? [{ name: `${holder.id} ${key}`, link, source: this.dates.get(source.id)! }] : [];
      }),
    );
  }

  /** The links, its own and its phases', that do not allow these dates, as "holder key". */
  brokenBy(activity: Activity, dates: SlowDates): string[] {
    const calendar = this.calendarOf(activity);
    return this.#heldBy(activity)
      .filter(({ link, source }) => !this.#allows(activity, calendar, link, source, dates))
      .map(({ name }) => name);
  }

  #allows(
    activity: Activity,
    calendar: SlowCalendar,
    link: Link,
    source: SlowDates,
    { start, end }: SlowDates,
  ): boolean {
    const isPoint = activity.duration === 0 && start === end;
    const lag = link.lag ?? 0;
    switch (link.type) {
      case 'FS':
        return calendar.between(isPoint ? source.end : source.end + 1, start) >= lag;
      case 'SS':
        return calendar.between(source.start, start) >= lag;
      case 'FF':
        return calendar.between(source.end, end) >= lag;
      case 'SF':
        return calendar.between(source.start, end) >= lag - 1;
    }
  }
}
