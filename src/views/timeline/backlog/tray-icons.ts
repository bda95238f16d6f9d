import {
  type Icon,
  IconArrowsSplit2,
  IconArticle,
  IconBolt,
  IconBuildingStore,
  IconCalendarEvent,
  IconCertificate,
  IconChecklist,
  IconDeviceTv,
  IconDiamond,
  IconDoorExit,
  IconEyeCheck,
  IconLockCheck,
  IconMicroscope,
  IconPackage,
  IconRocket,
  IconSchool,
  IconSpeakerphone,
  IconStack2,
  IconTrendingUp,
  IconUserPlus,
} from '@tabler/icons-react';
import type { BlockKey } from '@/domain/blocks/block';
import type { RoadmapDocument } from '@/domain/document';
import type { activityKinds } from '@/domain/vocabulary';
import type { TrayItem } from './tray-item';

/** The picture of each kind of activity. */
export const kindIcons: Readonly<Record<keyof typeof activityKinds, Icon>> = {
  activity: IconBolt,
  campaign: IconSpeakerphone,
  event: IconCalendarEvent,
  content: IconArticle,
  media: IconDeviceTv,
  milestone: IconDiamond,
  gate: IconLockCheck,
  launch: IconRocket,
  release: IconPackage,
  onboarding: IconUserPlus,
  training: IconSchool,
  research: IconMicroscope,
  review: IconEyeCheck,
  phase: IconStack2,
  workstream: IconArrowsSplit2,
  improvement: IconTrendingUp,
};

const blockIcons: Readonly<Record<BlockKey, Icon>> = {
  'onboarding-plan': IconUserPlus,
  'launch-checklist': IconChecklist,
  campaign: IconSpeakerphone,
  certification: IconCertificate,
  'marketplace-listing': IconBuildingStore,
  'wind-down': IconDoorExit,
};

/** The picture of an item of the tray. */
export function iconOf(item: TrayItem, document: RoadmapDocument): Icon {
  if (item.type === 'block') return blockIcons[item.block];
  return kindIcons[item.type === 'kind' ? item.kind : (document.activities[item.id]?.kind ?? 'activity')];
}
