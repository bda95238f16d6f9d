import type { Activity } from '@/domain/activity';

/** Duration of an automatic activity that states none, in working days. */
const DEFAULT_DURATION = 5;

/** Working days an activity takes: what it states, none for a milestone, five otherwise. */
export function durationOf(activity: Activity): number {
  return activity.duration ?? (activity.kind === 'milestone' ? 0 : DEFAULT_DURATION);
}
