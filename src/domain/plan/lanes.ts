import { inOrder } from '@/domain/document';
import type { Records } from '@/domain/entities';
import { motions, stages } from '@/domain/vocabulary';
import { JOINT_COLOUR, partnerColour } from './colours';
import { JOINT, NO_GROUP } from './grouping';
import type { Grouping } from './look';

/** A lane before bars are packed into it. */
export interface LaneName {
  key: string;
  label: string;
  colour: string | null;
}

/** Every lane of a grouping in order, whether or not anything stands in it; the one without a key comes last. */
export function lanesOf(
  by: Grouping,
  own: Records['roadmap']['lanes'],
  partners: readonly Records['partners'][],
  roles: readonly Records['roles'][],
  homeId: string | null,
): readonly LaneName[] {
  const none = (label: string): LaneName => ({ key: NO_GROUP, label, colour: null });
  switch (by) {
    case 'lane':
      return [
        ...inOrder(own).map(([key, lane]) => ({
          key,
          label: lane.name || 'Unnamed lane',
          colour: lane.colour ?? null,
        })),
        none('No lane'),
      ];
    case 'stage':
      return [...Object.entries(stages).map(([key, label]) => ({ key, label, colour: null })), none('No stage')];
    case 'motion':
      return [...Object.entries(motions).map(([key, label]) => ({ key, label, colour: null })), none('No motion')];
    case 'owner':
      return [
        ...sorted(roles).map((role) => ({ key: role.id as string, label: roleName(role), colour: null })),
        none('Nobody accountable'),
      ];
    case 'partner': {
      const byName = [...partners].sort(
        (a, b) => Number(b.id === homeId) - Number(a.id === homeId) || a.name.localeCompare(b.name),
      );
      const lanes = byName.map((partner) => ({
        key: partner.id as string,
        label: partner.name || 'Unnamed',
        colour: partnerColour(partner),
      }));
      return [...lanes, { key: JOINT, label: 'Joint', colour: JOINT_COLOUR }, none('No organisation')];
    }
  }
}

const sorted = (roles: readonly Records['roles'][]) =>
  [...roles].sort((a, b) => (a.code || a.label).localeCompare(b.code || b.label));

/** A role in a few words: its code and what it is. */
export function roleName(role: Records['roles']): string {
  return [role.code, role.personName || role.label].filter(Boolean).join(' · ') || 'Unnamed role';
}
