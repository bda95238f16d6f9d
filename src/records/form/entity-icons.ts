import {
  type Icon,
  IconAlertTriangle,
  IconCalendarEvent,
  IconCoin,
  IconFile,
  IconMap,
  IconMessages,
  IconNote,
  IconRosetteDiscountCheck,
  IconShieldCheck,
  IconTargetArrow,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { EntityName } from '@/domain/field';

/** The picture of each entity. */
export const entityIcons: Readonly<Record<EntityName, Icon>> = {
  roadmap: IconMap,
  partners: IconUsersGroup,
  roles: IconUserCircle,
  activities: IconCalendarEvent,
  risks: IconAlertTriangle,
  approvals: IconRosetteDiscountCheck,
  policies: IconShieldCheck,
  assets: IconFile,
  commercials: IconCoin,
  kpis: IconTargetArrow,
  reviews: IconMessages,
  cards: IconNote,
};
