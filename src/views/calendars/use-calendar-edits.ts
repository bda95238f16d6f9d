import { createContext, useContext, useMemo } from 'react';
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
import { useRoadmapStore } from '@/store/workspace-context';
import { countOf } from './calendar-words';

/** What was just done, and the label of the edit that did it. */
export interface Said {
  words: string;
  label: string;
}

/** Told of every edit of the dialog, which shows it with a way back: its focus is kept inside, so a notice outside could not be reached. */
export const SayContext = createContext<(said: Said) => void>(() => undefined);

/** Makes the list that an owner shall have from the one it has. */
type NextList = (list: Holidays, newId: () => string) => Holidays;

/** The edits of calendars; each is one step to undo, and answers what is wrong, or null. */
export interface CalendarEdits {
  /** Puts another list in place, and says what moved. */
  changeList: (owner: HolidayOwner, label: string, words: string, next: NextList) => string | null;
  /** Changes names alone: nothing can move, so nothing is worked out or said. */
  rename: (owner: HolidayOwner, next: NextList) => string | null;
  changeWeek: (days: readonly number[], words: string) => string | null;
}

/** The edits of the open roadmap's calendars. */
export function useCalendarEdits(): CalendarEdits {
  const store = useRoadmapStore();
  const say = useContext(SayContext);
  return useMemo(() => calendarEdits(store, say), [store, say]);
}

function calendarEdits(store: RoadmapStore, say: (said: Said) => void): CalendarEdits {
  const put = (owner: HolidayOwner, label: string, next: NextList) =>
    store.edit(label, (tx) =>
      putHolidays(tx, owner, next(holidaysOf(store.document, owner) ?? {}, tx.surroundings.newId)),
    );
  const answer = (result: EditResult, words: string, label: string, preview: HolidayPreview | null) => {
    if (!result.ok) return wordsOf(result);
    const moved = preview?.moves.length ?? 0;
    const effect = moved === 0 ? 'No dates moved.' : `${countOf(moved, 'activity', 'activities')} moved.`;
    if (result.change) say({ words: `${words} ${effect}`, label });
    return null;
  };
  return {
    changeList: (owner, label, words, next) => {
      const list = next(holidaysOf(store.document, owner) ?? {}, previewId());
      const preview = previewOfHolidays(store.document, { lists: [{ owner, list }] });
      return answer(put(owner, label, next), words, label, preview);
    },
    rename: (owner, next) => {
      const result = put(owner, `Rename a holiday of ${ownerName(store, owner)}`, next);
      return result.ok ? null : wordsOf(result);
    },
    changeWeek: (days, words) => {
      const label = 'Change the working week';
      const preview = days.length ? previewOfHolidays(store.document, { workingDays: days }) : null;
      return answer(
        store.edit(label, (tx) => setWorkingDays(tx, days)),
        words,
        label,
        preview,
      );
    },
  };
}

const wordsOf = (result: EditResult & { ok: false }) => result.problems.map(({ message }) => message).join(' ');

/** How the owner of a list is called in the words of an edit. */
export function ownerName(store: RoadmapStore, owner: HolidayOwner): string {
  return owner.entity === 'roadmap' ? 'everyone' : store.document.partners[owner.id]?.name || 'an unnamed organisation';
}

/** Ids for a list that is only looked at. */
export function previewId(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `preview-${count}`;
  };
}
