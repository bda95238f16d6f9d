import type { EditResult } from '@/store/roadmap-store';
import type { TimelineModel } from './use-timeline-model';

/** What calendar and board are given: the same rows, selection and hands as the chart. */
export interface ModeProps {
  timeline: TimelineModel;
  selected: readonly string[];
  /** Says what an edit came to; false where it was refused. */
  tell: (result: EditResult, done?: string) => boolean;
  /** Removes what is selected. */
  remove: () => boolean;
}
