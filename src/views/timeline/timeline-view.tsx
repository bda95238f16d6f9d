import { useMemo, useRef } from 'react';
import { useSession } from '@/store/session-store';
import { useTableShownBy } from '@/ui/cells/way-to-table';
import type { Chart } from './chart/chart';
import { ChartTimeline } from './chart-timeline';
import { PlainModes } from './plain-modes';
import { TimelineEditorContext } from './timeline-editor';
import { useTimelineSettings } from './timeline-settings';
import { useChartHands } from './use-chart-hands';
import { useTimelineModel } from './use-timeline-model';

const NONE: readonly string[] = [];

/** Lanes, calendar and board are the same plan as the outline, whose table edits all of it. */
const showOutline = () => useTimelineSettings.getState().set({ mode: 'outline' });

/** The plan: on one chart, as an outline beside its table or in lanes, or without a chart as calendar or board. */
export function TimelineView() {
  const timeline = useTimelineModel();
  useTableShownBy(showOutline);
  const mode = useTimelineSettings((settings) => settings.mode);
  const grouping = useTimelineSettings((settings) => settings.grouping);
  const chart = useRef<Chart | null>(null);
  const selection = useSession((session) => session.selection);
  const selected = useMemo(() => (selection?.entity === 'activities' ? selection.ids : NONE), [selection]);
  const seen = { timeline, mode, grouping, isLanes: mode === 'lanes', chart, selected };
  const hands = useChartHands(seen);
  return (
    <TimelineEditorContext value={{ ...seen, hands }}>
      {mode === 'calendar' || mode === 'board' ? <PlainModes /> : <ChartTimeline />}
    </TimelineEditorContext>
  );
}
