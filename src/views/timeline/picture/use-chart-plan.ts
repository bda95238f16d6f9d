import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ChartLook, ChartPlan } from '@/formats/picture/chart-plan';
import { useHeader, useRows, useSchedule } from '@/store/workspace-context';
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
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const approvals = useRows('approvals');
  const reviews = useRows('reviews');
  const roadmap = useHeader();
  const schedule = useSchedule();
  const formats = useFormats();
  const look = useTimelineSettings(useShallow(pickLook));
  return useMemo(
    () => planMaker({ timeline, look, roadmap, activities, partners, roles, approvals, reviews, schedule, formats }),
    [timeline, look, roadmap, activities, partners, roles, approvals, reviews, schedule, formats],
  );
}
