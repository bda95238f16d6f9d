import type { Activity } from '@/domain/activity';

const hasDays = ({ start, end }: Activity): boolean => start !== undefined && end !== undefined;

/** True for work whose days never move by themselves again, since it is done, or was cancelled with days of its own. */
export const isOver = (activity: Activity): boolean =>
  activity.status === 'done' || (activity.status === 'cancelled' && hasDays(activity));

/** True for work that began. Blocked work that keeps days was started: an automatic activity that was not has none. */
export const isStarted = (activity: Activity): boolean =>
  activity.status === 'in-progress' || (activity.status === 'blocked' && hasDays(activity));
