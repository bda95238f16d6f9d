import type { BlockKey } from '@/domain/blocks/block';
import { blocks } from '@/domain/blocks/block-library';
import type { RoadmapDocument } from '@/domain/document';
import { activityKinds } from '@/domain/vocabulary';

/** What lies in the tray and can be put on the chart: an undated activity, a new one of a kind, or a block of several. */
export type TrayItem =
  | { type: 'activity'; id: string }
  | { type: 'kind'; kind: keyof typeof activityKinds }
  | { type: 'block'; block: BlockKey };

/** What the item is called. */
export function itemTitle(item: TrayItem, document: RoadmapDocument): string {
  if (item.type === 'kind') return activityKinds[item.kind];
  if (item.type === 'block') return blocks[item.block].title;
  return document.activities[item.id]?.title || 'Untitled';
}

/** A key that no other item of the tray has. */
export function itemKey(item: TrayItem): string {
  return item.type === 'activity'
    ? `activity:${item.id}`
    : item.type === 'kind'
      ? `kind:${item.kind}`
      : `block:${item.block}`;
}

/** Working days that a new activity of a kind is given to begin with. */
export const usualDays: Readonly<Record<keyof typeof activityKinds, number>> = {
  activity: 5,
  campaign: 15,
  event: 1,
  content: 8,
  media: 10,
  milestone: 0,
  gate: 1,
  launch: 1,
  release: 1,
  onboarding: 10,
  training: 5,
  research: 10,
  review: 1,
  phase: 20,
  workstream: 40,
  improvement: 10,
};
