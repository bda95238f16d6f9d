import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ChartLook, ChartPlan } from '@/formats/picture/chart-plan';
import { useHeader, useProjected, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';
import { type PictureLook, planMaker } from './plan-of-sources';

const pickLook = ({ mode, grouping, collapsed, filter, showLinks, showMarks }: PictureLook): PictureLook => ({
  mode,
  grouping,
  collapsed,
  filter,
  showLinks,
  showMarks,
});

/** What the chart would be drawn from at any scale, as the timeline is looked at now. */
export function useChartPlan(timeline: TimelineModel): (look: ChartLook) => ChartPlan {
  const { document } = useProjected();
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const approvals = useRows('approvals');
  const reviews = useRows('reviews');
  const roadmap = useHeader();
  const schedule = useSchedule();
  const formats = useFormats();
  const look = useTimelineSettings(useShallow(pickLook));
  return useMemo(() => {
    // Only once somebody asks: this hook stands behind a menu that is mostly closed.
    let made: ReturnType<typeof planMaker> | null = null;
    const sources = { document, look, roadmap, activities, partners, roles, approvals, reviews, schedule, formats };
    return (chartLook) => {
      made ??= planMaker({ timeline: spanning(timeline, look.mode), ...sources });
      return made(chartLook);
    };
  }, [document, timeline, look, roadmap, activities, partners, roles, approvals, reviews, schedule, formats]);
}

/** Calendar and board have no chart whose first and last day could be taken over. */
function spanning(timeline: TimelineModel, mode: PictureLook['mode']): TimelineModel {
  if (mode === 'outline' || mode === 'lanes') return timeline;
  const bars = timeline.shown.flatMap((activity) => timeline.makeBar(activity) ?? []);
  if (bars.length === 0) return timeline;
  let { from, to } = bars[0] as (typeof bars)[number];
  for (const bar of bars) {
    from = Math.min(from, bar.from);
    to = Math.max(to, bar.to);
  }
  return { ...timeline, extent: { from, to } };
}

/** What pictures show where the screen shows no chart; null where they show what is seen. */
export function picturedInstead(mode: PictureLook['mode']): string | null {
  if (mode === 'calendar') return 'Pictures show the plan as an outline. Print gives this calendar, a page a month.';
  return mode === 'board' ? 'Pictures and print show the plan as an outline, not this board.' : null;
}

/** What is printed where it is not what is seen; null where it is. */
export const printedInstead = (mode: PictureLook['mode']): string | null =>
  mode === 'board' ? picturedInstead(mode) : null;
