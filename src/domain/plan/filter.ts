import type { Activity } from '@/domain/activity';
import { ownerOf } from './grouping';

/** Keys that activities must have to be shown; an empty list lets all through. */
export interface PlanFilter {
  text: string;
  statuses: readonly string[];
  partnerIds: readonly string[];
  stages: readonly string[];
  kinds: readonly string[];
  ownerIds: readonly string[];
}

/** Lets every activity through. */
export const NO_FILTER: PlanFilter = {
  text: '',
  statuses: [],
  partnerIds: [],
  stages: [],
  kinds: [],
  ownerIds: [],
};

/** Whether any filter is set. */
export function isFiltering(filter: PlanFilter): boolean {
  const { text, ...lists } = filter;
  return text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}

/** The empty key asks for activities that have none. */
const has = (list: readonly string[], key: string | undefined) => list.length === 0 || list.includes(key ?? '');
const hasAny = (list: readonly string[], keys: readonly string[]) =>
  list.length === 0 || (keys.length === 0 ? list.includes('') : keys.some((key) => list.includes(key)));

/** The test an activity must pass, or null where all do. */
export function filterOf(filter: PlanFilter): ((activity: Activity) => boolean) | null {
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
