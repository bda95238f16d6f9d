import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapStore } from '@/store/roadmap-store';

/** First and last year of the horizon, else of what is planned, else this one and the next. */
export function yearsOfPlan(store: RoadmapStore, today: CalendarDay): [number, number] {
  const { start, end } = store.document.roadmap;
  const dates = start && end ? [] : [...store.schedule().values()];
  const first = start ?? least(dates.map((each) => each.start)) ?? today;
  const last =
    end ??
    least(
      dates.map((each) => each.end),
      -1,
    );
  const from = Number(first.slice(0, 4));
  return [from, last === undefined ? from + 1 : Math.max(from, Number(last.slice(0, 4)))];
}

/** The first day of some, or with -1 the last; undefined where there are none. */
function least(days: readonly CalendarDay[], sign = 1): CalendarDay | undefined {
  let found = days[0];
  for (const day of days) if (found === undefined || (sign > 0 ? day < found : day > found)) found = day;
  return found;
}
