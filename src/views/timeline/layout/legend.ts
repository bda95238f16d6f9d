import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';
import { activityKinds, activityStatuses, motions, stages } from '@/domain/vocabulary';
import { type Colouring, colourKey, type LegendEntry, palette, statusColours } from '@/formats/picture/bar';
import { JOINT, roleName } from './lane-keys';

const NEUTRAL = '#5b6472';
const JOINT_COLOUR = '#6b4fa0';

interface LegendSources {
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  partnerColours: ReadonlyMap<string, string>;
  homeId: string | null;
}

/** What each colour on the chart means: only keys that some shown activity has. */
export function legendOf(by: Colouring, activities: readonly Activity[], sources: LegendSources): LegendEntry[] {
  const used = new Set(activities.map((activity) => colourKey(activity, by, sources.homeId)));
  const entries = everyEntry(by, sources).filter((entry) => used.has(entry.key));
  if (used.has('')) entries.push({ key: '', label: 'None', colour: NEUTRAL });
  return entries;
}

function everyEntry(by: Colouring, { partners, roles, partnerColours }: LegendSources): LegendEntry[] {
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
