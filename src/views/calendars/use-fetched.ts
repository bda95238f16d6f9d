import { useMemo, useState } from 'react';
import { sameValue } from '@/domain/canonical';
import {
  type HolidayOwner,
  type HolidayResult,
  type Holidays,
  placeOfSource,
  replaceFromSource,
} from '@/domain/holiday-edits';
import type { FetchedHoliday, Place } from '@/formats/holidays/public-holidays';
import type { RoadmapStore } from '@/store/roadmap-store';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { type FetchChoice, yearsOf } from './fetch-choices';
import { previewId } from './use-calendar-edits';
import type { PublicHolidays } from './use-public-holidays';
import { yearsOfPlan } from './years-of-plan';

/** Names are shown in the language of the app. */
export const language = document.documentElement.lang || 'en';

/** What is chosen, what it gives, and what the list would be with it. */
export interface Fetched {
  choice: FetchChoice;
  setChoice: (choice: FetchChoice) => void;
  /** The days found; null where no place, year or kind is chosen. */
  days: readonly FetchedHoliday[] | null;
  isTicked: (day: FetchedHoliday) => boolean;
  turn: (days: readonly FetchedHoliday[]) => void;
  result: HolidayResult | null;
  /** Nothing in the list would change. */
  isSame: boolean;
  /** Puts what is ticked into a list. */
  into: (list: Holidays, newId: () => string) => Holidays;
}

/** The choices of what to fetch for a list, begun where it was fetched from last. */
export function useFetched(library: PublicHolidays, owner: HolidayOwner, list: Holidays): Fetched {
  const store = useRoadmapStore();
  const [choice, setChoice] = useState<FetchChoice>(() => {
    const [from, to] = yearsOfPlan(store, today());
    return { place: firstPlace(library, store, owner, list), from, to, kinds: ['public'] };
  });
  // Days whose box was turned: whole days begin ticked, parts of days not.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(() => {
    const { years } = yearsOf(choice, library.MOST_YEARS);
    if (!choice.place || !years || choice.kinds.length === 0) return null;
    const days = library.fetchHolidays(choice.place, { years, kinds: choice.kinds, language });
    return { years, days, source: library.sourceOf(choice.place) };
  }, [library, choice]);
  const replacement = useMemo(() => {
    if (!found) return null;
    const holidays = found.days.filter((day) => isTicked(day, turned)).map(({ date, name }) => ({ date, name }));
    return { source: found.source, years: found.years, holidays };
  }, [found, turned]);
  const result = useMemo(() => replacement && replaceFromSource(list, replacement, previewId()), [list, replacement]);
  return {
    choice,
    setChoice: (next) => {
      setChoice(next);
      setTurned(new Set());
    },
    days: found?.days ?? null,
    isTicked: (day) => isTicked(day, turned),
    turn: (days) => {
      const next = new Set(turned);
      for (const { date } of days) if (!next.delete(date)) next.add(date);
      setTurned(next);
    },
    result,
    isSame: result === null || sameValue(result.list, list),
    into: (current, newId) => (replacement ? replaceFromSource(current, replacement, newId).list : current),
  };
}

const isTicked = (day: FetchedHoliday, turned: ReadonlySet<string>) => (day.from === null) !== turned.has(day.date);

/** Where holidays of this list came from, else the country its organisation is in. */
function firstPlace(library: PublicHolidays, store: RoadmapStore, owner: HolidayOwner, list: Holidays): Place | null {
  for (const { source } of Object.values(list)) {
    const place = library.placeOfCodes(placeOfSource(source) ?? '');
    if (place) return place;
  }
  const region = (owner.entity === 'partners' ? (store.document.partners[owner.id]?.region ?? '') : '').trim();
  const isNamed = (name: string) => name.toLowerCase() === region.toLowerCase();
  const country = library.countries(language).find(({ name, ownName }) => isNamed(name) || isNamed(ownName));
  return country ? { country: country.code } : null;
}
