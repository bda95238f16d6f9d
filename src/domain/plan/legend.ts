import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';
import { activityKinds, activityStatuses, motions, stages } from '@/domain/vocabulary';
import { JOINT_COLOUR, type LegendEntry, palette, statusColours } from './bar';
import { groupKey, JOINT } from './grouping';
import { roleName } from './lanes';
import type { Colouring } from './look';

const NEUTRAL = '#5b6472';

interface LegendSources {
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  partnerColours: ReadonlyMap<string, string>;
  /** Key of the colour of an activity. */
  keyOf: (activity: Activity) => string;
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
export function legendOf(by: Colouring, activities: readonly Activity[], sources: LegendSources): LegendEntry[] {
  const used = new Set<string>();
  for (const activity of activities) used.add(sources.keyOf(activity));
  const entries = everyEntry(by, sources).filter((entry) => used.has(entry.key));
  if (used.has('')) entries.push({ key: '', label: 'None', colour: NEUTRAL });
  return entries;
}

function everyEntry(by: Colouring, { partners, roles, partnerColours }: Omit<LegendSources, 'keyOf'>): LegendEntry[] {
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
            label: partner.name,
            colour: partnerColours.get(partner.id) ?? NEUTRAL,
          })),
        { key: JOINT, label: 'Joint', colour: JOINT_COLOUR },
      ];
  }
}
