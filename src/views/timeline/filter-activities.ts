import type { Activity } from '@/domain/activity';
import { ownerOf } from '@/formats/picture/bar';
import { isFiltering, type TimelineFilter } from './timeline-settings';

const has = (list: readonly string[], key: string | undefined) =>
  list.length === 0 || (key !== undefined && list.includes(key));

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
      (filter.partnerIds.length === 0 || activity.partnerIds.some((id) => filter.partnerIds.includes(id)))
    );
  };
}
