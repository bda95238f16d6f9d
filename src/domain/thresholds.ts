import type { Roadmap } from './roadmap';

/** Working days of float up to which an activity counts as near-critical, where the roadmap says nothing else. */
const USUAL_NEAR_DAYS = 3;
/** More float than this is not near anything. */
export const MOST_NEAR_DAYS = 60;

/** Up to how many working days of float the roadmap calls near-critical. */
export function nearDaysOf({ thresholds }: Pick<Roadmap, 'thresholds'>): number {
  const days = thresholds['nearCriticalDays'];
  return days === undefined || !Number.isFinite(days) ? USUAL_NEAR_DAYS : Math.min(MOST_NEAR_DAYS, Math.max(0, days));
}
