import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { Dates } from '@/domain/schedule/schedule';
import { statusColours } from './colours';
import { JOINT, partnerGroup } from './grouping';

/** How a bar is drawn. */
export type BarShape = 'bar' | 'point' | 'summary';

/** One activity as the chart draws it; days are day numbers, `to` is the day after the last. */
export interface Bar {
  id: string;
  from: number;
  to: number;
  shape: BarShape;
  title: string;
  colour: string;
  status: Activity['status'];
  progress: number;
  isOverdue: boolean;
  isFixed: boolean;
  isBroken: boolean;
  /** Done together with several organisations beside ours. */
  isJoint: boolean;
}

/** Makes a bar of a placed activity. */
export function barOf(activity: Activity, dates: Dates, colour: string, homeId: string | null, today: number): Bar {
  const to = dayNumber(dates.end) + 1;
  return {
    id: activity.id,
    from: dayNumber(dates.start),
    to,
    shape: dates.isPoint ? 'point' : dates.isSummary ? 'summary' : 'bar',
    title: activity.title || 'Untitled',
    colour: activity.status === 'cancelled' ? statusColours.cancelled : colour,
    status: activity.status,
    progress: activity.progress ?? (activity.status === 'done' ? 100 : 0),
    isOverdue: to <= today && activity.status !== 'done' && activity.status !== 'cancelled',
    isFixed: activity.scheduling === 'fixed',
    isBroken: dates.brokenLinks.length > 0,
    isJoint: partnerGroup(activity.partnerIds, homeId) === JOINT,
  };
}
