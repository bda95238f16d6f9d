import type { Activity } from '@/domain/activity';
import { inOrder } from '@/domain/document';
import type { Records } from '@/domain/entities';
import { motions, stages } from '@/domain/vocabulary';
import { ownerOf } from '@/formats/picture/bar';
import type { Grouping } from '@/views/timeline/timeline-settings';

/** A lane before bars are packed into it. */
export interface LaneName {
  key: string;
  label: string;
  colour: string | null;
}

/** Key of the lane for what belongs to none. */
export const NO_LANE = '';
/** Key of the lane for activities of two or more organisations beside ours. */
export const JOINT = 'joint';

interface LaneSources {
  roadmap: Records['roadmap'];
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  partnerColours: ReadonlyMap<string, string>;
  homeId: string | null;
}

/** Key of the lane an activity stands in. */
export function laneKey(activity: Activity, by: Grouping, homeId: string | null): string {
  switch (by) {
    case 'lane':
      return activity.laneId;
    case 'stage':
      return activity.stage ?? NO_LANE;
    case 'motion':
      return activity.motion ?? NO_LANE;
    case 'owner':
      return ownerOf(activity) ?? NO_LANE;
    case 'partner': {
      const others = activity.partnerIds.filter((id) => id !== homeId);
      if (others.length > 1) return JOINT;
      return others[0] ?? activity.partnerIds[0] ?? NO_LANE;
    }
  }
}

/** Every lane of a grouping in order, whether or not anything stands in it; the one without a key comes last. */
export function lanesOf(by: Grouping, sources: LaneSources): LaneName[] {
  const { roadmap, partners, roles, partnerColours, homeId } = sources;
  const none = (label: string): LaneName => ({ key: NO_LANE, label, colour: null });
  switch (by) {
    case 'lane':
      return [
        ...inOrder(roadmap.lanes).map(([key, lane]) => ({
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
        colour: partnerColours.get(partner.id) ?? null,
      }));
      return [...lanes, { key: JOINT, label: 'Joint', colour: null }, none('No organisation')];
    }
  }
}

const sorted = (roles: readonly Records['roles'][]) =>
  [...roles].sort((a, b) => (a.code || a.label).localeCompare(b.code || b.label));

/** A role in a few words: its code and what it is. */
export function roleName(role: Records['roles']): string {
  return [role.code, role.personName || role.label].filter(Boolean).join(' · ') || 'Unnamed role';
}
