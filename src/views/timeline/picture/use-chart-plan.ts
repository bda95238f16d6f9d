import { useMemo } from 'react';
import type { ChartLook, ChartPlan } from '@/formats/picture/chart-plan';
import { planMaker } from '@/formats/picture/plan-of-scene';
import { useProjected } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { Mode } from '@/views/timeline/timeline-settings';
import { useTimelineLook } from '@/views/timeline/use-timeline-model';

/** What the chart would be drawn from at any scale, as the timeline is looked at now. */
export function useChartPlan(): (look: ChartLook) => ChartPlan {
  const reading = useProjected();
  const formats = useFormats();
  const look = useTimelineLook();
  return useMemo(() => {
    const { day, dayShort, firstDayOfWeek } = formats;
    const axis = { locale: navigator.language, firstDayOfWeek };
    return planMaker(reading, look, { day, dayShort, axis });
  }, [reading, look, formats]);
}

/** What pictures show where the screen shows no chart; null where they show what is seen. */
export function picturedInstead(mode: Mode): string | null {
  if (mode === 'calendar') return 'Pictures show the plan as an outline. Print gives this calendar, a page a month.';
  return mode === 'board' ? 'Pictures show the plan as an outline. Print gives this board.' : null;
}
