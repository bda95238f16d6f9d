import { create } from 'zustand';
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

interface TimelineSettings extends TimelineLook {
  collapsed: ReadonlySet<string>;
  set: (change: Partial<TimelineLook>) => void;
  toggleCollapsed: (id: string) => void;
}

/** How this window looks at the timeline; saved views are copies of it in the roadmap. */
export const useTimelineSettings = create<TimelineSettings>((set) => ({
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
  collapsed: new Set<string>(),
  set: (change) => set(change),
  toggleCollapsed: (id) =>
    set(({ collapsed }) => {
      const next = new Set(collapsed);
      if (!next.delete(id)) next.add(id);
      return { collapsed: next };
    }),
}));

/** Whether any filter is set. */
export function isFiltering(filter: TimelineFilter): boolean {
  const { text, ...lists } = filter;
  return text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}
