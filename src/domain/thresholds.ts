import type { Roadmap } from './roadmap';

/** A limit that rules and views go by: what it is called, and the number where the roadmap sets none. */
export interface Threshold {
  label: string;
  usual: number;
}

/** Limits that a rule and a view share, by the name the roadmap keeps them under. */
export const sharedLimits = {
  clashDays: { label: 'Days between two promotions that still count as a clash', usual: 7 },
  rolesActivitiesAtOnce: { label: 'Activities at once that a role can carry', usual: 5 },
  nearCriticalDays: { label: 'Working days of float up to which an activity is near-critical', usual: 3 },
} satisfies Record<string, Threshold>;

/** The limit the roadmap sets, or the usual one. */
export function limitOf({ thresholds }: Pick<Roadmap, 'thresholds'>, name: keyof typeof sharedLimits): number {
  const set = thresholds[name];
  return set !== undefined && Number.isFinite(set) ? set : sharedLimits[name].usual;
}

/** More float than this is not near anything. */
export const MOST_NEAR_DAYS = 60;

/** Up to how many working days of float the roadmap calls near-critical. */
export function nearDaysOf(roadmap: Pick<Roadmap, 'thresholds'>): number {
  return Math.min(MOST_NEAR_DAYS, Math.max(0, limitOf(roadmap, 'nearCriticalDays')));
}
