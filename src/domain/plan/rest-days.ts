import type { Roadmap } from '@/domain/roadmap';
import { WorkCalendar } from '@/domain/schedule/work-calendar';

/** Whether a day (as a day number) is off by the roadmap's own calendar, as the schedule counts it: none is where no day of the week works. */
export function restDaysOf({ workingDays, holidays }: Roadmap['calendar']): (day: number) => boolean {
  const calendar = new WorkCalendar(
    workingDays,
    Object.values(holidays).map(({ date }) => date),
  );
  return (day) => !calendar.works(day);
}
