import type { Activity } from '@/domain/activity';
import type { Dates, Schedule } from '@/domain/schedule/schedule';
import { type Bar, barOf } from './bar';

/** Makes the bar of an activity; undated activities have none. */
export type MakeBar = (activity: Activity) => Bar | null;

interface Made {
  activity: Activity;
  dates: Dates;
  colour: string;
  homeId: string | null;
  today: number;
  bar: Bar;
}

/** Keeps bars from one model to the next: a bar in which nothing changed stays the same object, and is not drawn anew. */
export class BarMaker {
  readonly #known = new Map<string, Made>();

  /** Makes bars by this schedule; what is made of the same records is not even looked at again. */
  maker(schedule: Schedule, colourOf: (activity: Activity) => string, homeId: string | null, today: number): MakeBar {
    if (this.#known.size > 2 * schedule.size + 1000) this.#known.clear();
    return (activity) => {
      const dates = schedule.get(activity.id);
      if (!dates) return null;
      const colour = colourOf(activity);
      const known = this.#known.get(activity.id);
      if (
        known &&
        known.activity === activity &&
        known.dates === dates &&
        known.colour === colour &&
        known.today === today &&
        known.homeId === homeId
      )
        return known.bar;
      const next = barOf(activity, dates, colour, homeId, today);
      const bar = known && sameBar(known.bar, next) ? known.bar : next;
      this.#known.set(activity.id, { activity, dates, colour, homeId, today, bar });
      return bar;
    };
  }
}

function sameBar(a: Bar, b: Bar): boolean {
  for (const key in a) if (a[key as keyof Bar] !== b[key as keyof Bar]) return false;
  return true;
}
