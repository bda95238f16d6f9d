import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Bar } from '@/domain/plan/bar';
import type { Look } from '@/domain/plan/look';
import { remembered } from '@/domain/plan/remembered';
import { type Scene, SceneMaker } from '@/domain/plan/scene';
import type { Schedule } from '@/domain/schedule/schedule';
import { useDerived } from '@/store/derived';
import { useTodayNumber } from '@/store/today';
import { useLibrary, useReading, useRoadmapStore } from '@/store/workspace-context';
import { useTrace } from './analysis/trace-path';
import { labelGap } from './chart/labels';
import { useTimelineSettings } from './timeline-settings';

/** Up to so many bars, lanes are packed so that every label has room beside its bar. */
const MOST_LABELLED = 800;

/** The scale that lanes are packed for: steps of a quarter, so that they stay still while zooming a little. */
const packStep = (scale: number | null) =>
  scale === null ? null : 1.25 ** Math.floor(Math.log(scale) / Math.log(1.25));

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

/** How this window looks at the timeline, without its scale: that changes with every frame of a zoom. */
export function useTimelineLook(): Omit<Look, 'gap'> {
  const { key } = useRoadmapStore();
  const picked = useTimelineSettings(useShallow(pickLook));
  const homeId = useLibrary().find((row) => row.key === key)?.organisationId ?? null;
  const today = useTodayNumber();
  return useMemo(() => {
    const { mode, ...rest } = picked;
    return { ...rest, mode: mode === 'outline' || mode === 'lanes' ? mode : 'loose', homeId, today };
  }, [picked, homeId, today]);
}

/** Makes scenes as the screen shows them, and knows which activities have no dates yet. */
class ScreenScenes {
  readonly scenes = new SceneMaker();
  readonly gapAt = remembered((scale: number | null) =>
    scale === null ? undefined : (bar: Bar) => labelGap(bar, scale),
  );
  readonly backlog = remembered(
    (shown: Scene['shown'], schedule: Schedule) => shown.filter((activity) => !schedule.has(activity.id)),
    sameItems,
  );
}

/** Everything the timeline shows, worked out from the roadmap and from how this window looks at it. */
export function useTimelineModel() {
  const store = useRoadmapStore();
  const reading = useReading();
  useEnteredRoadmap(store.key);
  const look = useTimelineLook();
  const [made] = useState(() => new ScreenScenes());
  const { scenes } = made;
  const packScale = useTimelineSettings(({ mode, filter, scale }) =>
    mode === 'lanes' && scenes.shownOf(reading.rows('activities'), filter).length <= MOST_LABELLED
      ? packStep(scale)
      : null,
  );
  // A path is made of links: they are drawn while one is traced.
  const isTracing = useTrace((trace) => trace.traced !== null);
  const gap = made.gapAt(packScale);
  const showLinks = look.showLinks || isTracing;
  const scene = useDerived('all', (shown) => scenes.make(shown, { ...look, showLinks, ...(gap ? { gap } : {}) }), [
    scenes,
    look,
    showLinks,
    gap,
  ]);
  const backlog = made.backlog(scene.shown, reading.schedule());
  return { ...scene, store, reading, backlog };
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
