import type { CalendarDay } from '@/domain/calendar-day';
import {
  type HolidayOwner,
  type HolidayPreview,
  type Holidays,
  holidaysOf,
  previewOfHolidays,
  putHolidays,
  setWorkingDays,
} from '@/domain/holiday-edits';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { countOf } from './calendar-words';

/** Makes the list that an owner shall have from the one it has. */
export type NextList = (list: Holidays, newId: () => string) => Holidays;

/** How the owner of a list is called in the words of an edit. */
export function ownerName(store: RoadmapStore, owner: HolidayOwner): string {
  return owner.entity === 'roadmap' ? 'everyone' : store.document.partners[owner.id]?.name || 'an unnamed organisation';
}

/** Puts another list in place as one edit, and says what moved; answers what is wrong, or null. */
export function changeList(
  store: RoadmapStore,
  owner: HolidayOwner,
  label: string,
  said: string,
  next: NextList,
): string | null {
  const list = holidaysOf(store.document, owner) ?? {};
  const preview = previewOfHolidays(store.document, { lists: [{ owner, list: next(list, previewId()) }] });
  const result = store.edit(label, (tx) =>
    putHolidays(tx, owner, next(holidaysOf(store.document, owner) ?? {}, tx.surroundings.newId)),
  );
  return answer(store, result, label, said, preview);
}

/** Renames a day off: nothing can move, so nothing is worked out. */
export function renameHoliday(store: RoadmapStore, owner: HolidayOwner, next: NextList): string | null {
  const result = store.edit(`Rename a holiday of ${ownerName(store, owner)}`, (tx) =>
    putHolidays(tx, owner, next(holidaysOf(store.document, owner) ?? {}, tx.surroundings.newId)),
  );
  return result.ok ? null : wordsOf(result);
}

/** Sets the working week as one edit, and says what moved; answers what is wrong, or null. */
export function changeWeek(store: RoadmapStore, days: readonly number[], said: string): string | null {
  const label = 'Change the working week';
  const preview = days.length ? previewOfHolidays(store.document, { workingDays: days }) : null;
  return answer(
    store,
    store.edit(label, (tx) => setWorkingDays(tx, days)),
    label,
    said,
    preview,
  );
}

const wordsOf = (result: EditResult & { ok: false }) => result.problems.map(({ message }) => message).join(' ');

function answer(store: RoadmapStore, result: EditResult, label: string, said: string, preview: HolidayPreview | null) {
  if (!result.ok) return wordsOf(result);
  const moved = preview?.moves.length ?? 0;
  const effect = moved === 0 ? 'No dates moved.' : `${countOf(moved, 'activity', 'activities')} moved.`;
  if (result.change) showUndoNotice(`${said} ${effect}`, label, store);
  return null;
}

/** Ids for a list that is only looked at. */
export function previewId(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `preview-${count}`;
  };
}

/** The years of the horizon, else of what is planned, else this one and the next. */
export function yearsOfPlan(store: RoadmapStore, today: CalendarDay): [number, number] {
  const { start, end } = store.document.roadmap;
  const dates = start && end ? [] : [...store.schedule().values()];
  const first = start ?? dates.map((each) => each.start).sort()[0] ?? today;
  const last =
    end ??
    dates
      .map((each) => each.end)
      .sort()
      .pop();
  const from = Number(first.slice(0, 4));
  return [from, last === undefined ? from + 1 : Math.max(from, Number(last.slice(0, 4)))];
}
