import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';
import { activityKinds, activityStatuses, motions, stages } from '@/domain/vocabulary';
import { JOINT_COLOUR, NEUTRAL, palette, partnerColour, statusColours } from './colours';
import { groupKey, JOINT, NO_GROUP } from './grouping';
import { roleName } from './lanes';
import type { Colouring } from './look';

/** One line of the legend. */
export interface LegendEntry {
  key: string;
  label: string;
  colour: string;
}

/** Reads the key an activity is coloured by, once for each record. */
export function colourKeys(by: Colouring, homeId: string | null): (activity: Activity) => string {
  const known = new WeakMap<Activity, string>();
  return (activity) => {
    const there = known.get(activity);
    if (there !== undefined) return there;
    const key = groupKey(activity, by, homeId);
    known.set(activity, key);
    return key;
  };
}

/** Whether two legends say the same. */
export function sameEntries(a: readonly LegendEntry[], b: readonly LegendEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, label, colour }, index) => {
      const other = b[index];
      return other !== undefined && key === other.key && label === other.label && colour === other.colour;
    })
  );
}

/** What each colour on the chart means: only keys that some shown activity has. */
export function legendOf(
  by: Colouring,
  activities: readonly Activity[],
  partners: readonly Records['partners'][],
  roles: readonly Records['roles'][],
  keyOf: (activity: Activity) => string,
): readonly LegendEntry[] {
  const used = new Set<string>();
  for (const activity of activities) used.add(keyOf(activity));
  const entries = everyEntry(by, partners, roles).filter((entry) => used.has(entry.key));
  if (used.has(NO_GROUP)) entries.push({ key: NO_GROUP, label: 'None', colour: NEUTRAL });
  return entries;
}

function everyEntry(
  by: Colouring,
  partners: readonly Records['partners'][],
  roles: readonly Records['roles'][],
): LegendEntry[] {
  const cycled = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([key, label], index) => ({ key, label, colour: palette[index % palette.length] as string }));
  switch (by) {
    case 'status':
      return Object.entries(activityStatuses).map(([key, label]) => ({
        key,
        label,
        colour: statusColours[key as Activity['status']],
      }));
    case 'stage':
      return cycled(Object.entries(stages));
    case 'motion':
      return cycled(Object.entries(motions));
    case 'kind':
      return cycled(Object.entries(activityKinds));
    case 'owner':
      return cycled(
        [...roles].sort((a, b) => a.code.localeCompare(b.code)).map((role) => [role.id, roleName(role)] as const),
      );
    case 'partner':
      return [
        ...[...partners]
          .sort((a, b) => a.name.localeCompare(b.name))
          .map((partner) => ({
            key: partner.id as string,
            label: partner.name || 'Unnamed',
            colour: partnerColour(partner),
          })),
        { key: JOINT, label: 'Joint', colour: JOINT_COLOUR },
      ];
  }
}
