import type { Activity } from '@/domain/activity';
import { ownerOf } from '@/domain/plan/grouping';
import { isFiltering, type TimelineFilter } from './timeline-settings';

/** The empty key asks for activities that have none. */
const has = (list: readonly string[], key: string | undefined) => list.length === 0 || list.includes(key ?? '');
const hasAny = (list: readonly string[], keys: readonly string[]) =>
  list.length === 0 || (keys.length === 0 ? list.includes('') : keys.some((key) => list.includes(key)));

/** The test an activity must pass, or null where all do. */
export function filterOf(filter: TimelineFilter): ((activity: Activity) => boolean) | null {
  if (!isFiltering(filter)) return null;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (activity) => {
    const text = `${activity.title} ${activity.notes} ${activity.subKind}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      has(filter.statuses, activity.status) &&
      has(filter.stages, activity.stage) &&
      has(filter.kinds, activity.kind) &&
      has(filter.ownerIds, ownerOf(activity)) &&
      hasAny(filter.partnerIds, activity.partnerIds)
    );
  };
}
