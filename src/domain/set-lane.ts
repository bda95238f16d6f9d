import type { Activity } from './activity';
import type { Id } from './field';
import { type GroupedBy, groupKey, JOINT, NO_GROUP } from './plan/grouping';
import { assignHolders } from './responsibility-edits';
import { EditRefused, type Transaction } from './transaction';

/** The lane an activity is put into: its key by what lanes stand for, and whether its organisation joins those there are. */
export interface DropLane {
  grouping: Extract<GroupedBy, 'lane' | 'stage' | 'motion' | 'partner' | 'owner'>;
  key: string;
  adds: boolean;
  homeId: string | null;
}

/** Why a lane cannot take an activity, in words, or null where it can. */
export function laneRefusal({ grouping, key }: Pick<DropLane, 'grouping' | 'key'>): string | null {
  if (grouping === 'partner' && key === JOINT)
    return 'An activity becomes joint when it has two partners: drop it on the second one with Ctrl held.';
  return null;
}

/** Makes an activity belong to a lane, by what lanes stand for: its lane, stage, motion, organisations, or who is accountable. */
export function setLane(tx: Transaction, id: string, lane: DropLane): void {
  const activity = tx.get('activities', id);
  if (!activity) return;
  const { grouping, key } = lane;
  const before = groupKey(activity, grouping, lane.homeId);
  if (before === key) return;
  const refusal = laneRefusal(lane);
  if (refusal) throw new EditRefused([{ entity: 'activities', id, message: refusal }]);
  if (grouping === 'owner') {
    assignHolders(tx, id, 'A', key ? [key] : []);
    return;
  }
  tx.update('activities', id, (draft) => {
    if (grouping === 'lane') draft.laneId = key;
    else if (grouping === 'partner') draft.partnerIds = partnersAfterDrop(activity.partnerIds, before, lane);
    else if (!key) delete draft[grouping];
    else if (grouping === 'stage') draft.stage = key as NonNullable<Activity['stage']>;
    else draft.motion = key as NonNullable<Activity['motion']>;
  });
}

function partnersAfterDrop(ids: readonly string[], before: string, lane: DropLane): Id<'partners'>[] {
  const target = lane.key as Id<'partners'>;
  const kept = lane.adds || before === JOINT || before === NO_GROUP ? ids : ids.filter((id) => id !== before);
  if (lane.key === NO_GROUP) return kept.filter((id) => id === lane.homeId) as Id<'partners'>[];
  // Out of the joint lane, all partners but the new one and ourselves go, unless Ctrl adds.
  const rest = before === JOINT && !lane.adds ? ids.filter((id) => id === lane.homeId) : kept;
  return [...new Set([...rest, target])] as Id<'partners'>[];
}
