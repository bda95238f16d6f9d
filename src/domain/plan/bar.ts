import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';
import type { Dates } from '@/domain/schedule/schedule';

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
  /** Stands for another lane too (a joint activity, or one with several organisations). */
  isJoint: boolean;
}

/** Distinct, of one family, readable under white text. */
export const palette = [
  '#3b6fb6',
  '#0f7d70',
  '#b0570e',
  '#7a4fb5',
  '#b03a5b',
  '#4d7c1f',
  '#8a6d00',
  '#2a7f9e',
  '#9c4f9c',
  '#5b6472',
  '#a24325',
  '#1f6f4a',
] as const;

export const statusColours: Readonly<Record<Activity['status'], string>> = {
  planned: '#5b7083',
  'in-progress': '#2f6fb3',
  blocked: '#b4502c',
  done: '#2f7d4f',
  cancelled: '#8a8f98',
};

const NEUTRAL = '#5b6472';

/** The colour of what several organisations do together. */
export const JOINT_COLOUR = '#6b4fa0';

/** One line of the legend. */
export interface LegendEntry {
  key: string;
  label: string;
  colour: string;
}

/** Makes a bar of a placed activity. */
export function barOf(activity: Activity, dates: Dates, colour: string, today: number): Bar {
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
    isJoint: activity.partnerIds.length > 2,
  };
}

/** Colours of partners by id, each its own or one of the palette. */
export function partnerColours(partners: readonly Records['partners'][]): ReadonlyMap<string, string> {
  return new Map(
    partners.map((partner, index) => [
      partner.id as string,
      partner.colour ?? palette[index % palette.length] ?? NEUTRAL,
    ]),
  );
}
