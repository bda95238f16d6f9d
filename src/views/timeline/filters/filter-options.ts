import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';
import type { PlanFilter } from '@/domain/plan/filter';
import { ownerOf } from '@/domain/plan/grouping';
import { roleName } from '@/domain/plan/lanes';
import { activityKinds, activityStatuses, stages } from '@/domain/vocabulary';

/** A list of a filter. */
export type FilterList = Exclude<keyof PlanFilter, 'text'>;

/** What each list of the filter asks for, in the order of the form. */
export const filterLists: Readonly<Record<FilterList, string>> = {
  statuses: 'Status',
  partnerIds: 'Organisation',
  stages: 'Stage',
  kinds: 'Kind',
  ownerIds: 'Owner (A)',
};

/** One thing to filter by; the empty key stands for activities that have none. */
export interface FilterOption {
  value: string;
  label: string;
}

interface OptionSources {
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
}

/** What a filter can ask for, list by list. */
export function filterOptions({ partners, roles }: OptionSources): Readonly<Record<FilterList, FilterOption[]>> {
  const ofRecord = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([value, label]) => ({ value, label }));
  const byLabel = (a: FilterOption, b: FilterOption) => a.label.localeCompare(b.label);
  return {
    statuses: ofRecord(activityStatuses),
    partnerIds: [
      ...partners.map((partner) => ({ value: partner.id as string, label: partner.name || 'Unnamed' })).sort(byLabel),
      { value: '', label: 'No organisation' },
    ],
    stages: [...ofRecord(stages), { value: '', label: 'No stage' }],
    kinds: ofRecord(activityKinds),
    ownerIds: [
      ...roles.map((role) => ({ value: role.id as string, label: roleName(role) })).sort(byLabel),
      { value: '', label: 'Nobody accountable' },
    ],
  };
}

/** How many activities have each key of each list, whatever else is filtered. */
export function filterCounts(
  activities: readonly Activity[],
): Readonly<Record<FilterList, ReadonlyMap<string, number>>> {
  const counts = {
    statuses: new Map<string, number>(),
    partnerIds: new Map<string, number>(),
    stages: new Map<string, number>(),
    kinds: new Map<string, number>(),
    ownerIds: new Map<string, number>(),
  };
  const count = (list: FilterList, key: string) => counts[list].set(key, (counts[list].get(key) ?? 0) + 1);
  for (const activity of activities) {
    count('statuses', activity.status);
    count('stages', activity.stage ?? '');
    count('kinds', activity.kind);
    count('ownerIds', ownerOf(activity) ?? '');
    if (activity.partnerIds.length === 0) count('partnerIds', '');
    for (const id of activity.partnerIds) count('partnerIds', id);
  }
  return counts;
}

/** One set condition of a filter, with words to show it by. */
export interface FilterChip {
  list: FilterList;
  value: string;
  words: string;
}

/** Every condition of the lists of a filter; what is no longer in the roadmap says so. */
export function filterChips(
  filter: PlanFilter,
  options: Readonly<Record<FilterList, readonly FilterOption[]>>,
): FilterChip[] {
  return (Object.keys(filterLists) as FilterList[]).flatMap((list) =>
    filter[list].map((value) => {
      const label = options[list].find((option) => option.value === value)?.label ?? 'no longer there';
      return { list, value, words: `${filterLists[list]}: ${label}` };
    }),
  );
}
