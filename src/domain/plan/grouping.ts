import type { Activity } from '@/domain/activity';

/** What activities can be grouped by: into lanes, into columns, by colour. */
export type GroupedBy = 'lane' | 'stage' | 'motion' | 'partner' | 'owner' | 'status' | 'kind';

/** Key of the group for what belongs to none. */
export const NO_GROUP = '';
/** Key of the group for activities of two or more organisations beside ours. */
export const JOINT = 'joint';

/** The role that is accountable for an activity, or undefined. */
export function ownerOf(activity: Pick<Activity, 'raci'>): string | undefined {
  const raci: Readonly<Record<string, string>> = activity.raci;
  for (const id in raci) if (raci[id]?.includes('A')) return id;
  return undefined;
}

/** The organisation an activity is with, joint where it is with several beside ours; ours alone where there is no other. */
export function partnerGroup(partnerIds: readonly string[], homeId: string | null): string {
  const others = partnerIds.filter((id) => id !== homeId);
  return others.length > 1 ? JOINT : (others[0] ?? partnerIds[0] ?? NO_GROUP);
}

/** Key of the group an activity belongs to; empty for none. */
export function groupKey(activity: Activity, by: GroupedBy, homeId: string | null): string {
  switch (by) {
    case 'lane':
      return activity.laneId;
    case 'owner':
      return ownerOf(activity) ?? NO_GROUP;
    case 'partner':
      return partnerGroup(activity.partnerIds, homeId);
    default:
      return activity[by] ?? NO_GROUP;
  }
}
