import { useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';
import { type Bar, partnerColours } from '@/domain/plan/bar';
import { BarMaker } from '@/domain/plan/bar-maker';
import type { LaneBlock } from '@/domain/plan/build-model';
import type { ChartModel } from '@/domain/plan/chart-model';
import { filterOf } from '@/domain/plan/filter';
import { lanesOf } from '@/domain/plan/lanes';
import { colourKeys, legendOf, sameEntries } from '@/domain/plan/legend';
import type { Colouring, Grouping } from '@/domain/plan/look';
import { marksOf } from '@/domain/plan/marks';
import { ModelMaker } from '@/domain/plan/model-maker';
import { type OutlineRow, outlineRows, sameOutline, sameRows } from '@/domain/plan/outline-rows';
import { restDaysOf } from '@/domain/plan/rest-days';
import { valueBands } from '@/domain/plan/value-bands';
import type { Schedule } from '@/domain/schedule/schedule';
import { useTodayNumber } from '@/store/today';
import { useHeader, useLibrary, useReading, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useTrace } from './analysis/trace-path';
import { labelGap } from './chart/labels';
import { useTimelineSettings } from './timeline-settings';

/** Up to so many bars, lanes are packed so that every label has room beside its bar. */
const MOST_LABELLED = 800;

/** The scale that lanes are packed for: steps of a quarter, so that they stay still while zooming a little. */
const packStep = (scale: number | null) =>
  scale === null ? null : 1.25 ** Math.floor(Math.log(scale) / Math.log(1.25));

const NEUTRAL = '#5b6472';
const NO_ROWS: OutlineRow[] = [];

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
  const reading = useReading();
  useEnteredRoadmap(store.key);
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const roadmap = useHeader();
  const schedule = useSchedule();
  const homeId = useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
  const { mode, grouping, colouring, filter, collapsed, showLinks, showMarks } = useTimelineSettings(
    useShallow(pickLook),
  );
  const today = useTodayNumber();
  const [kept] = useState(() => ({
    maker: new BarMaker(),
    models: new ModelMaker(),
  }));

  const keep = useMemo(() => filterOf(filter), [filter]);
  const shown = useMemo(() => (keep ? activities.filter(keep) : activities), [activities, keep]);
  const packScale = useTimelineSettings((settings) =>
    settings.mode === 'lanes' && shown.length <= MOST_LABELLED ? packStep(settings.scale) : null,
  );
  const colours = useMemo(() => partnerColours(partners), [partners]);
  const { legend, makeBar, colourOf } = useColouredBars({
    shown,
    partners,
    roles,
    colours,
    colouring,
    homeId,
    schedule,
    today,
    maker: kept.maker,
  });
  const isChart = mode === 'outline' || mode === 'lanes';
  const outline = useKept(activities, sameOutline);
  // A filter looks at everything an activity says; without one only its place in the outline counts.
  const outlined = keep ? activities : outline;
  const rows = useKept(
    useMemo(() => (isChart ? outlineRows(outlined, collapsed, keep) : NO_ROWS), [isChart, outlined, collapsed, keep]),
    sameRows,
  );
  const lanes = useMemo(() => {
    if (mode !== 'lanes') return null;
    const names = lanesOf(grouping, { roadmap, partners, roles, partnerColours: colours, homeId });
    const gap = shown.length <= MOST_LABELLED && packScale ? (bar: Bar) => labelGap(bar, packScale) : undefined;
    return { by: grouping, lanes: names, homeId, ...(gap ? { gap } : {}) };
  }, [mode, grouping, roadmap, partners, roles, colours, homeId, shown.length, packScale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: activities stand for the document, which is changed in place
  const drawn = useMemo(
    () =>
      kept.models.make({
        revision: reading.revision,
        touchedSince: (revision) => reading.touchedSince(revision),
        activities: reading.document.activities,
        schedule,
        makeBar,
        colouring: colourOf,
        shown,
        isFiltered: keep !== null,
        rows,
        lanes,
      }),
    [rows, activities, shown, schedule, makeBar, lanes, keep, kept, reading],
  );
  // A path is made of links: they are drawn while one is traced.
  const isTracing = useTrace((trace) => trace.traced !== null);
  const model = useDecorated(drawn, {
    activities,
    partners,
    colours,
    grouping,
    isLanes: mode === 'lanes',
    showLinks: showLinks || isTracing,
    showMarks,
  });
  const isRestDay = useMemo(() => restDaysOf(roadmap.calendar), [roadmap.calendar]);
  const extent = useMemo(() => extentOf(model, today), [model, today]);
  const undated = useMemo(() => shown.filter((activity) => !schedule.has(activity.id)), [shown, schedule]);
  const backlog = useKept(undated, sameItems);
  return {
    store,
    reading,
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

interface BarSources {
  shown: readonly Activity[];
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  colours: ReadonlyMap<string, string>;
  colouring: Colouring;
  homeId: string | null;
  schedule: Schedule;
  today: number;
  maker: BarMaker;
}

/** The legend of the colours in use, and what makes a bar of an activity by them. */
function useColouredBars({ shown, partners, roles, colours, colouring, homeId, schedule, today, maker }: BarSources) {
  const keyOf = useMemo(() => colourKeys(colouring, homeId), [colouring, homeId]);
  const legend = useKept(
    useMemo(
      () => legendOf(colouring, shown, { partners, roles, partnerColours: colours, keyOf }),
      [colouring, shown, partners, roles, colours, keyOf],
    ),
    sameEntries,
  );
  const colourOf = useMemo(() => {
    const byKey = new Map(legend.map((entry) => [entry.key, entry.colour]));
    return (activity: Activity) => byKey.get(keyOf(activity)) ?? NEUTRAL;
  }, [legend, keyOf]);
  const makeBar = useMemo(() => maker.maker(schedule, colourOf, today), [maker, schedule, colourOf, today]);
  return { legend, makeBar, colourOf };
}

interface Decoration {
  activities: readonly Activity[];
  partners: readonly Records['partners'][];
  colours: ReadonlyMap<string, string>;
  grouping: Grouping;
  isLanes: boolean;
  showLinks: boolean;
  showMarks: boolean;
}

/** The model with the marks, bands and links that are asked for. */
function useDecorated(drawn: { model: ChartModel; blocks: LaneBlock[] }, look: Decoration): ChartModel {
  const approvals = useRows('approvals');
  const reviews = useRows('reviews');
  const { activities, partners, colours, grouping, isLanes, showLinks, showMarks } = look;
  return useMemo((): ChartModel => {
    const { model, blocks } = drawn;
    const marks = showMarks ? marksOf({ model, activities, partners, approvals, reviews, blocks, grouping }) : [];
    const bands = showMarks && isLanes && grouping === 'partner' ? valueBands(partners, blocks, colours) : [];
    return { ...model, links: showLinks ? model.links : [], marks, bands };
  }, [drawn, showLinks, showMarks, activities, partners, approvals, reviews, isLanes, grouping, colours]);
}

/** The former value as long as the new one says the same, so that nothing that follows from it is worked out again. */
function useKept<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  if (kept.current !== value && !isSame(kept.current, value)) kept.current = value;
  return kept.current;
}

const sameItems = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Looks at this roadmap as it was last looked at, before its first paint. */
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
