import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Activity } from '@/domain/activity';
import { dayName, dayNumber, weekday } from '@/domain/calendar-day';
import { type Bar, colourKey, partnerColours } from '@/formats/picture/bar';
import type { ChartModel } from '@/formats/picture/chart-model';
import { useHeader, useLibrary, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { labelGap } from './chart/labels';
import { filterOf } from './filter-activities';
import { BarMaker, type LaneBlock, laneModel, outlineModel } from './layout/build-model';
import { lanesOf } from './layout/lane-keys';
import { legendOf } from './layout/legend';
import { marksOf } from './layout/marks';
import { outlineRows } from './layout/outline-rows';
import { valueBands } from './layout/value-bands';
import { useTimelineSettings } from './timeline-settings';

/** Today here, as a day number. */
export function todayNumber(): number {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

/** Up to so many bars, lanes are packed so that every label has room beside its bar. */
const MOST_LABELLED = 800;

/** The scale that lanes are packed for: steps of a quarter, so that they stay still while zooming a little. */
const packStep = (scale: number | null) =>
  scale === null ? null : 1.25 ** Math.floor(Math.log(scale) / Math.log(1.25));

const NEUTRAL = '#5b6472';

/** What the model depends on: not the scale, which changes with every frame of a zoom. */
const pickLook = ({
  mode,
  grouping,
  colouring,
  filter,
  collapsed,
  showLinks,
  showMarks,
}: ReturnType<typeof useTimelineSettings.getState>) => ({
  mode,
  grouping,
  colouring,
  filter,
  collapsed,
  showLinks,
  showMarks,
});

/** Everything the timeline shows, worked out from the roadmap and from how this window looks at it. */
export function useTimelineModel() {
  const store = useRoadmapStore();
  useEnteredRoadmap(store.key);
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const approvals = useRows('approvals');
  const reviews = useRows('reviews');
  const roadmap = useHeader();
  const schedule = useSchedule();
  const homeId = useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
  const { mode, grouping, colouring, filter, collapsed, showLinks, showMarks } = useTimelineSettings(
    useShallow(pickLook),
  );
  const packScale = useTimelineSettings((settings) => packStep(settings.scale));
  const [today] = useState(todayNumber);
  const [maker] = useState(() => new BarMaker());

  const keep = useMemo(() => filterOf(filter), [filter]);
  const shown = useMemo(() => (keep ? activities.filter(keep) : activities), [activities, keep]);
  const colours = useMemo(() => partnerColours(partners), [partners]);
  const legend = useMemo(
    () => legendOf(colouring, shown, { partners, roles, partnerColours: colours, homeId }),
    [colouring, shown, partners, roles, colours, homeId],
  );
  const makeBar = useMemo(() => {
    const byKey = new Map(legend.map((entry) => [entry.key, entry.colour]));
    return maker.maker(
      schedule,
      (activity: Activity) => byKey.get(colourKey(activity, colouring, homeId)) ?? NEUTRAL,
      today,
    );
  }, [maker, schedule, legend, colouring, homeId, today]);
  const isChart = mode === 'outline' || mode === 'lanes';
  const rows = useMemo(
    () => (isChart ? outlineRows(activities, collapsed, keep) : []),
    [isChart, activities, collapsed, keep],
  );
  const drawn = useMemo((): { model: ChartModel; blocks: LaneBlock[] } => {
    if (mode !== 'lanes')
      return { model: outlineModel(rows, store.document.activities, schedule, makeBar), blocks: [] };
    const lanes = lanesOf(grouping, { roadmap, partners, roles, partnerColours: colours, homeId });
    const gap = shown.length <= MOST_LABELLED && packScale ? (bar: Bar) => labelGap(bar, packScale) : undefined;
    return laneModel(shown, grouping, lanes, homeId, schedule, makeBar, gap);
  }, [mode, grouping, rows, shown, schedule, makeBar, roadmap, partners, roles, colours, homeId, store, packScale]);
  const model = useMemo((): ChartModel => {
    const marks = showMarks
      ? marksOf({ model: drawn.model, activities, partners, approvals, reviews, blocks: drawn.blocks, grouping })
      : [];
    const bands =
      showMarks && mode === 'lanes' && grouping === 'partner' ? valueBands(partners, drawn.blocks, colours) : [];
    return { ...drawn.model, links: showLinks ? drawn.model.links : [], marks, bands };
  }, [drawn, showLinks, showMarks, activities, partners, approvals, reviews, mode, grouping, colours]);
  const isRestDay = useMemo(() => {
    const { workingDays, holidays } = roadmap.calendar;
    const off = new Set(Object.values(holidays).map((holiday) => dayNumber(holiday.date)));
    return (day: number) => off.has(day) || !workingDays.includes(weekday(dayName(day)));
  }, [roadmap.calendar]);
  const extent = useMemo(() => extentOf(model, today), [model, today]);
  const backlog = useMemo(() => shown.filter((activity) => !schedule.has(activity.id)), [shown, schedule]);
  return {
    store,
    model,
    blocks: drawn.blocks,
    legend,
    makeBar,
    isRestDay,
    today,
    extent,
    homeId,
    backlog,
    rows,
    shown,
    partnerColours: colours,
  };
}

/** Forgets filters and days of another roadmap before the first paint of this one. */
function useEnteredRoadmap(key: string): void {
  const { enter } = useTimelineSettings.getState();
  useState(() => enter(key));
  useEffect(() => enter(key), [enter, key]);
}

/** What the modes of the timeline show. */
export type TimelineModel = ReturnType<typeof useTimelineModel>;

/** First and last day that anything stands on; three months from now where nothing does. */
function extentOf(model: ChartModel, today: number): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const bar of model.barOf.values()) {
    if (bar.from < from) from = bar.from;
    if (bar.to > to) to = bar.to;
  }
  return Number.isFinite(from) ? { from, to } : { from: today - 7, to: today + 84 };
}
