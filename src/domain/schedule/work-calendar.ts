import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2199-12-31');
const SPAN = LAST - FIRST + 1;

/**
 * Working days as numbers in a row, so that "three working days later" is an addition. Days outside 1900 to 2199 count as the nearest inside.
 * Where no weekday works, every day does (the schedule says so).
 */
export class WorkCalendar {
  /** Index of the first working day on or after each day. */
  readonly #indexOf = new Int32Array(SPAN + 1);
  readonly #days: Int32Array;
  readonly neverWorks: boolean;

  constructor(workingDays: readonly number[], holidays: Iterable<string>) {
    this.neverWorks = workingDays.length === 0;
    const works = Array.from({ length: 8 }, (_, weekday) => this.neverWorks || workingDays.includes(weekday));
    const off = new Set<number>();
    for (const day of holidays) off.add(dayNumber(day));
    const days: number[] = [];
    for (let offset = 0; offset < SPAN; offset += 1) {
      this.#indexOf[offset] = days.length;
      const day = FIRST + offset;
      const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
      if (works[weekday] && !off.has(day)) days.push(day);
    }
    this.#indexOf[SPAN] = days.length;
    this.#days = Int32Array.from(days);
  }

  /** Index of the first working day on or after the day number. */
  onOrAfter(day: number): number {
    const offset = Math.min(Math.max(day - FIRST, 0), SPAN);
    return this.#indexOf[offset] ?? 0;
  }

  /** Index of the first working day after the day number. */
  after(day: number): number {
    return this.onOrAfter(day + 1);
  }

  /** Index of the last working day on or before the day number. */
  onOrBefore(day: number): number {
    return this.after(day) - 1;
  }

  /** The day number of a working-day index, held inside the calendar. */
  day(index: number): number {
    return this.#days[Math.min(Math.max(index, 0), this.#days.length - 1)] ?? FIRST;
  }

  /** Working days from one day to the other, both counted; 0 where `to` is earlier. */
  count(from: number, to: number): number {
    return Math.max(0, this.after(to) - this.onOrAfter(from));
  }

  works(day: number): boolean {
    return this.day(this.onOrAfter(day)) === day;
  }
}

/** Gives the calendar of a set of organisations: a joint activity works only on days when all of them work. */
export class Calendars {
  readonly #byOrganisations = new Map<string, WorkCalendar>();
  readonly #document: RoadmapDocument;

  constructor(document: RoadmapDocument) {
    this.#document = document;
  }

  /** The calendar of these partners together; of the roadmap alone where there are none. */
  of(partnerIds: readonly string[]): WorkCalendar {
    const withHolidays = partnerIds.filter((id) => Object.keys(this.#document.partners[id]?.holidays ?? {}).length > 0);
    const key = withHolidays.sort().join(' ');
    const known = this.#byOrganisations.get(key);
    if (known) return known;
    const { workingDays, holidays } = this.#document.roadmap.calendar;
    const off = Object.values(holidays).map((holiday) => holiday.date);
    for (const id of withHolidays) for (const holiday of Object.values(this.#document.partners[id]?.holidays ?? {})) off.push(holiday.date);
    const calendar = new WorkCalendar(workingDays, off);
    this.#byOrganisations.set(key, calendar);
    return calendar;
  }
}
