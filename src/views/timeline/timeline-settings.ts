import { create } from 'zustand';
import type { CalendarDay } from '@/domain/calendar-day';
import type { Colouring } from '@/formats/picture/bar';

/** How activities are shown. */
export const modes = { outline: 'Outline', lanes: 'Lanes', calendar: 'Calendar', board: 'Board' } as const;
export type Mode = keyof typeof modes;

/** What lanes stand for. */
export const groupings = {
  partner: 'Partner',
  stage: 'Stage',
  motion: 'Motion',
  owner: 'Owner (A)',
  lane: 'Own lanes',
} as const;
export type Grouping = keyof typeof groupings;

/** Keys that activities must have to be shown; an empty list lets all through. */
export interface TimelineFilter {
  text: string;
  statuses: readonly string[];
  partnerIds: readonly string[];
  stages: readonly string[];
  kinds: readonly string[];
  ownerIds: readonly string[];
}

/** Lets every activity through. */
export const NO_FILTER: TimelineFilter = {
  text: '',
  statuses: [],
  partnerIds: [],
  stages: [],
  kinds: [],
  ownerIds: [],
};

/** How the table stands beside the chart in the outline. */
export type TableShare = 'table' | 'both' | 'chart';

/** Everything a saved view keeps of how the timeline is looked at. */
export interface TimelineLook {
  mode: Mode;
  grouping: Grouping;
  colouring: Colouring;
  filter: TimelineFilter;
  tableShare: TableShare;
  /** Pixels per day, and the day at the left edge; null: everything in sight. */
  scale: number | null;
  startDay: number | null;
  showLinks: boolean;
  showMarks: boolean;
  boardBy: 'stage' | 'status';
  calendarSpan: 'month' | 'quarter';
}

/** How the timeline looks until somebody changes it. */
export const USUAL_LOOK: TimelineLook = {
  mode: 'outline',
  grouping: 'partner',
  colouring: 'partner',
  filter: NO_FILTER,
  tableShare: 'both',
  scale: null,
  startDay: null,
  showLinks: true,
  showMarks: true,
  boardBy: 'stage',
  calendarSpan: 'month',
};

interface TimelineSettings extends TimelineLook {
  collapsed: ReadonlySet<string>;
  /** A day of the month the calendar shows; null: where the plan is. */
  calendarDay: CalendarDay | null;
  /** The roadmap that is looked at: filters and days of one mean nothing in another. */
  roadmapKey: string | null;
  enter: (roadmapKey: string) => void;
  setCalendarDay: (day: CalendarDay) => void;
  /** Moves with every look put on as a whole, so that a chart that is drawn goes along. */
  lookRound: number;
  apply: (look: TimelineLook) => void;
  set: (change: Partial<TimelineLook>) => void;
  toggleCollapsed: (id: string) => void;
}

const PLACE = 'waymark.timeline';

/** Mode and grouping out of stored text; whatever cannot be read is as usual. */
export function readTimelineKept(text: string | null): Pick<TimelineLook, 'mode' | 'grouping'> {
  const { mode, grouping } = USUAL_LOOK;
  try {
    const stored = JSON.parse(text ?? '{}') as { mode?: unknown; grouping?: unknown } | null;
    return {
      mode: Object.keys(modes).find((known): known is Mode => known === stored?.mode) ?? mode,
      grouping: Object.keys(groupings).find((known): known is Grouping => known === stored?.grouping) ?? grouping,
    };
  } catch {
    return { mode, grouping };
  }
}

/** How this window looks at the timeline; mode and grouping are remembered on this computer, and saved views are copies of it in the roadmap. */
export const useTimelineSettings = create<TimelineSettings>((set, get) => ({
  ...USUAL_LOOK,
  ...readTimelineKept(globalThis.localStorage?.getItem(PLACE) ?? null),
  collapsed: new Set<string>(),
  calendarDay: null,
  roadmapKey: null,
  enter: (roadmapKey) => {
    if (get().roadmapKey === roadmapKey) return;
    const { filter, scale, startDay } = USUAL_LOOK;
    set({ roadmapKey, filter, scale, startDay, calendarDay: null, collapsed: new Set() });
  },
  setCalendarDay: (calendarDay) => set({ calendarDay }),
  lookRound: 0,
  apply: (look) => set(({ lookRound }) => ({ ...look, lookRound: lookRound + 1 })),
  set: (change) => set(change),
  toggleCollapsed: (id) =>
    set(({ collapsed }) => {
      const next = new Set(collapsed);
      if (!next.delete(id)) next.add(id);
      return { collapsed: next };
    }),
}));

useTimelineSettings.subscribe(({ mode, grouping }, before) => {
  if (mode !== before.mode || grouping !== before.grouping)
    globalThis.localStorage?.setItem(PLACE, JSON.stringify({ mode, grouping }));
});

/** Whether any filter is set. */
export function isFiltering(filter: TimelineFilter): boolean {
  const { text, ...lists } = filter;
  return text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}
