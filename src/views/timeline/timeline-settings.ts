import { z } from 'zod';
import { create } from 'zustand';
import type { CalendarDay } from '@/domain/calendar-day';
import { NO_FILTER, type PlanFilter } from '@/domain/plan/filter';
import { type Colouring, colourings, type Grouping, groupings } from '@/domain/plan/look';
import { keeper, keyOf } from '@/store/kept';

/** How activities are shown. */
export const modes = { outline: 'Outline', lanes: 'Lanes', calendar: 'Calendar', board: 'Board' } as const;
export type Mode = keyof typeof modes;

/** How the table stands beside the chart in the outline. */
export type TableShare = 'table' | 'both' | 'chart';

/** Everything a saved view keeps of how the timeline is looked at. */
export interface TimelineLook {
  mode: Mode;
  grouping: Grouping;
  colouring: Colouring;
  filter: PlanFilter;
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

const keys = z.array(z.string()).readonly();

/** What somebody filters by, as long as the window is open. */
const timelineFilter = keeper.kept<PlanFilter>(
  'timeline.filter',
  z.object({ text: z.string(), statuses: keys, partnerIds: keys, stages: keys, kinds: keys, ownerIds: keys }),
  NO_FILTER,
  'window',
);

const lookSchema = z.object({
  mode: keyOf(modes),
  grouping: keyOf(groupings),
  colouring: keyOf(colourings),
  tableShare: z.enum(['table', 'both', 'chart']),
  showLinks: z.boolean(),
  showMarks: z.boolean(),
  boardBy: z.enum(['stage', 'status']),
  calendarSpan: z.enum(['month', 'quarter']),
});
const keptFields = lookSchema.keyof().options;

/** How somebody looks at the timeline of a roadmap, and the activities whose rows are folded. */
const timelineLook = keeper.kept(
  'timeline',
  lookSchema.extend({ folded: keys }),
  { ...lookSchema.parse(USUAL_LOOK), folded: [] },
  'roadmap',
  'waymark.timeline',
);

interface TimelineSettings extends TimelineLook {
  collapsed: ReadonlySet<string>;
  /** A day of the month the calendar shows; null: where the plan is. */
  calendarDay: CalendarDay | null;
  /** The roadmap that is looked at: nothing of one is taken along to another. */
  roadmapKey: string | null;
  enter: (roadmapKey: string) => void;
  setCalendarDay: (day: CalendarDay) => void;
  /** Moves with every look put on as a whole, so that a chart that is drawn goes along. */
  lookRound: number;
  apply: (look: TimelineLook) => void;
  set: (change: Partial<TimelineLook>) => void;
  toggleCollapsed: (id: string) => void;
}

/** How this window looks at the timeline; saved views are copies of it in the roadmap. */
export const useTimelineSettings = create<TimelineSettings>((set, get) => ({
  ...USUAL_LOOK,
  collapsed: new Set<string>(),
  calendarDay: null,
  roadmapKey: null,
  enter: (roadmapKey) => {
    if (get().roadmapKey === roadmapKey) return;
    const { folded, ...look } = timelineLook.of(roadmapKey).get();
    const filter = timelineFilter.of(roadmapKey).get();
    const { scale, startDay } = USUAL_LOOK;
    set({ ...look, filter, collapsed: new Set(folded), roadmapKey, scale, startDay, calendarDay: null });
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

// Where the chart stands in time moves all the while, and is not remembered.
useTimelineSettings.subscribe((settings, before) => {
  const { roadmapKey, filter, collapsed } = settings;
  if (roadmapKey === null || roadmapKey !== before.roadmapKey) return;
  if (filter !== before.filter) timelineFilter.of(roadmapKey).set(filter);
  if (collapsed !== before.collapsed || keptFields.some((field) => settings[field] !== before[field]))
    timelineLook.of(roadmapKey).set({ ...lookSchema.parse(settings), folded: [...collapsed] });
});
