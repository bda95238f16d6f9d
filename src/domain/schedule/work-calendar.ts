import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';

/** Day number of 1 January 1900, a Monday: the first day the plan knows. */
export const FIRST_DAY = dayNumber('1900-01-01');
/** Day number of 31 December 2199: the last. */
export const LAST_DAY = dayNumber('2199-12-31');
const SPAN = LAST_DAY - FIRST_DAY + 1;

/**
 * Working days as numbers in a row, so that "three working days later" is an addition. Days outside 1900 to 2199 count as the nearest
 * inside. Where no day of the week works, every day but the holidays does (the schedule says so). Only the years that hold holidays are kept as a table; weeks
 * before and after them are counted.
 */
export class WorkCalendar {
  readonly neverWorks: boolean;
  /** How many working days there are from 1900 to 2199. */
  readonly size: number;
  readonly #perWeek: number;
  /** Working days before each day of a week that begins on Monday. */
  readonly #before = new Int32Array(7);
  /** Which day of the week each of its working days is. */
  readonly #nth: Int32Array;
  /** The table goes from this day, counted from FIRST_DAY, to the one before `#to`. */
  readonly #from: number;
  readonly #to: number;
  readonly #indexOf: Int32Array;
  readonly #days: Int32Array;
  readonly #firstIndex: number;
  readonly #lastIndex: number;
  readonly #off: number;

  constructor(workingDays: readonly number[], holidays: Iterable<string>) {
    const everyDay = [0, 1, 2, 3, 4, 5, 6];
    const stated = everyDay.filter((day) => workingDays.includes(day + 1));
    const week = stated.length ? stated : everyDay;
    const offsets = [...new Set(Array.from(holidays, (day) => dayNumber(day) - FIRST_DAY))];
    let off = offsets
      .filter((offset) => week.includes(offset % 7) && offset >= 0 && offset < SPAN)
      .sort((a, b) => a - b);
    const weekdays = Math.floor(SPAN / 7) * week.length + week.filter((day) => day < SPAN % 7).length;
    const isAllOff = off.length >= weekdays;
    if (isAllOff) off = [];
    this.neverWorks = stated.length === 0 || isAllOff;
    this.#perWeek = week.length;
    this.#nth = Int32Array.from(week);
    for (let day = 0; day < 7; day += 1) this.#before[day] = week.filter((other) => other < day).length;
    this.#off = off.length;
    this.#from = off[0] ?? 0;
    this.#to = off.length ? (off[off.length - 1] as number) + 1 : 0;
    this.#firstIndex = this.#weekdaysBefore(this.#from);
    this.#lastIndex = this.#weekdaysBefore(this.#to) - this.#off;
    this.size = this.#weekdaysBefore(SPAN) - this.#off;
    this.#indexOf = new Int32Array(this.#to - this.#from);
    this.#days = new Int32Array(this.#lastIndex - this.#firstIndex);
    this.#fill(week, new Set(off));
  }

  #fill(week: readonly number[], off: ReadonlySet<number>): void {
    let count = 0;
    for (let offset = this.#from; offset < this.#to; offset += 1) {
      this.#indexOf[offset - this.#from] = this.#firstIndex + count;
      if (!week.includes(offset % 7) || off.has(offset)) continue;
      this.#days[count] = offset;
      count += 1;
    }
  }

  #weekdaysBefore(offset: number): number {
    const week = Math.floor(offset / 7);
    return week * this.#perWeek + (this.#before[offset - week * 7] as number);
  }

  #weekday(index: number): number {
    const week = Math.floor(index / this.#perWeek);
    return FIRST_DAY + week * 7 + (this.#nth[index - week * this.#perWeek] as number);
  }

  /** Index of the first working day on or after the day number. */
  onOrAfter(day: number): number {
    const offset = day <= FIRST_DAY ? 0 : day > LAST_DAY ? SPAN : day - FIRST_DAY;
    if (offset >= this.#to) return this.#weekdaysBefore(offset) - this.#off;
    return offset <= this.#from ? this.#weekdaysBefore(offset) : (this.#indexOf[offset - this.#from] as number);
  }

  /** Index of the first working day after the day number. */
  after(day: number): number {
    return this.onOrAfter(day + 1);
  }

  /** Index of the last working day on or before the day number. */
  onOrBefore(day: number): number {
    return this.onOrAfter(day + 1) - 1;
  }

  /** The day number of a working-day index, held inside the calendar. */
  day(index: number): number {
    const inside = index < 0 ? 0 : index >= this.size ? this.size - 1 : index;
    if (inside >= this.#lastIndex) return this.#weekday(inside + this.#off);
    return inside < this.#firstIndex
      ? this.#weekday(inside)
      : FIRST_DAY + (this.#days[inside - this.#firstIndex] as number);
  }

  /** Whether the calendar has a day of this index. */
  has(index: number): boolean {
    return index >= 0 && index < this.size;
  }

  /** Working days from one day to the other, both counted; 0 where `to` is earlier. */
  count(from: number, to: number): number {
    return Math.max(0, this.after(to) - this.onOrAfter(from));
  }

  /** How many working days later the second day is than the first; negative where it is earlier. */
  shift(from: number, to: number): number {
    return this.onOrAfter(to) - this.onOrAfter(from);
  }

  works(day: number): boolean {
    return this.onOrAfter(day) !== this.after(day);
  }
}

/** Gives the calendar of a set of organisations: a joint activity works only on days when all of them work. */
export class Calendars {
  /** Every calendar met so far; its place in the list is its number. */
  readonly list: WorkCalendar[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #withHolidays = new Set<string>();
  readonly #document: RoadmapDocument;

  constructor(document: RoadmapDocument) {
    this.#document = document;
    for (const [id, partner] of Object.entries(document.partners))
      if (Object.keys(partner.holidays).length > 0) this.#withHolidays.add(id);
  }

  /** The calendar of these partners together; of the roadmap alone where there are none. */
  of(partnerIds: readonly string[]): WorkCalendar {
    return this.list[this.numberOf(partnerIds)] as WorkCalendar;
  }

  /** The place of their calendar in the list. */
  numberOf(partnerIds: readonly string[]): number {
    let first = '';
    let second = '';
    for (const id of partnerIds) {
      if (id === first || id === second || !this.#withHolidays.has(id)) continue;
      if (first === '') first = id;
      else if (second === '') second = id;
      else return this.#numberOfMany(partnerIds);
    }
    if (second === '') return this.#numbers.get(first) ?? this.#make(first, first === '' ? [] : [first]);
    const key = first < second ? `${first} ${second}` : `${second} ${first}`;
    return this.#numbers.get(key) ?? this.#make(key, [first, second]);
  }

  #numberOfMany(partnerIds: readonly string[]): number {
    const closing = [...new Set(partnerIds)].filter((id) => this.#withHolidays.has(id)).sort();
    const key = closing.join(' ');
    return this.#numbers.get(key) ?? this.#make(key, closing);
  }

  #make(key: string, closing: readonly string[]): number {
    const { workingDays, holidays } = this.#document.roadmap.calendar;
    const off = Object.values(holidays).map((holiday) => holiday.date);
    for (const id of closing)
      for (const holiday of Object.values(this.#document.partners[id]?.holidays ?? {})) off.push(holiday.date);
    this.#numbers.set(key, this.list.length);
    this.list.push(new WorkCalendar(workingDays, off));
    return this.list.length - 1;
  }
}
