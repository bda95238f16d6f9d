import { createContext, type RefObject, useContext } from 'react';
import type { Grouping } from '@/domain/plan/look';
import type { Chart } from './chart/chart';
import type { Mode } from './timeline-settings';
import type { ChartHandsInPlace } from './use-chart-hands';
import type { TimelineModel } from './use-timeline-model';

/** What is edited on the timeline, in whatever mode: what it shows, what is chosen, and the hands that change it. */
export interface TimelineEditor {
  timeline: TimelineModel;
  mode: Mode;
  grouping: Grouping;
  isLanes: boolean;
  /** The chart on screen; null in calendar and board. */
  chart: RefObject<Chart | null>;
  /** Ids of the activities that are chosen. */
  selected: readonly string[];
  hands: ChartHandsInPlace;
}

/** The editor of the timeline around. */
export const TimelineEditorContext = createContext<TimelineEditor | null>(null);

/** The editor of the timeline this stands in. */
export function useTimelineEditor(): TimelineEditor {
  const editor = useContext(TimelineEditorContext);
  if (!editor) throw new Error('No timeline around this component.');
  return editor;
}
