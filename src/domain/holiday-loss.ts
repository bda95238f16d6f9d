import type { CalendarDay } from './calendar-day';
import type { RoadmapDocument } from './document';
import { type Holiday, type HolidayPreview, inOrderOfDate, previewOfHolidays } from './holiday-edits';
import { Scheduler } from './schedule/scheduler';

/** Days off of one organisation that activities would not skip any more. */
export interface LostHolidays {
  partnerId: string;
  holidays: Holiday[];
}

/** What the plan loses with the holidays of organisations that are removed. */
export interface HolidayLoss {
  /** Only days off that lie within the activities of the organisation and count for nobody else. */
  lost: LostHolidays[];
  preview: HolidayPreview;
}

/** Works out which holidays stop counting where organisations are removed, and what would move; null where none counts. */
export function lossOfHolidays(document: RoadmapDocument, partnerIds: readonly string[]): HolidayLoss | null {
  const lists = [...new Set(partnerIds)]
    .filter((id) => Object.keys(document.partners[id]?.holidays ?? {}).length > 0)
    .map((id) => ({ owner: { entity: 'partners' as const, id }, list: {} }));
  if (lists.length === 0) return null;
  const preview = previewOfHolidays(document, { lists });
  const { dates } = new Scheduler(document);
  const general = new Set(Object.values(document.roadmap.calendar.holidays).map(({ date }) => date));
  const lost = lists.flatMap(({ owner: { id: partnerId } }) => {
    const span = spanOf(document, dates, preview, partnerId);
    if (!span) return [];
    const holidays = inOrderOfDate(document.partners[partnerId]?.holidays ?? {})
      .map(([, holiday]) => holiday)
      .filter(({ date }) => date >= span.from && date <= span.to && !general.has(date));
    return holidays.length ? [{ partnerId, holidays }] : [];
  });
  return lost.length === 0 && preview.moves.length === 0 ? null : { lost, preview };
}

/** First and last day on which activities of the organisation take place, with or without its holidays: one can push the very start. */
function spanOf(
  document: RoadmapDocument,
  dates: Scheduler['dates'],
  { moves }: HolidayPreview,
  partnerId: string,
): { from: CalendarDay; to: CalendarDay } | null {
  const later = new Map(moves.map(({ id, to }) => [id, to]));
  let from: CalendarDay | null = null;
  let to: CalendarDay | null = null;
  for (const { id, partnerIds } of Object.values(document.activities)) {
    if (!partnerIds.some((each) => each === partnerId)) continue;
    for (const at of [dates.get(id), later.get(id)]) {
      if (!at) continue;
      if (from === null || at.start < from) from = at.start;
      if (to === null || at.end > to) to = at.end;
    }
  }
  return from !== null && to !== null ? { from, to } : null;
}
