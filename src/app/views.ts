import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconTargetArrow,
  IconTimeline,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';

/** A view of a roadmap: a place in the sidebar with a page of its own. */
export interface ViewRecord {
  id: string;
  title: string;
  icon: ComponentType<{ size?: number | string; stroke?: number }>;
  component: ComponentType;
}

/** The views that are built, in the order of the sidebar. */
export const views: readonly ViewRecord[] = [
  {
    id: 'brief',
    title: 'Brief',
    icon: IconTargetArrow,
    component: lazy(() => import('@/views/brief/brief-view').then((module) => ({ default: module.BriefView }))),
  },
  {
    id: 'partners',
    title: 'Partners',
    icon: IconUsersGroup,
    component: lazy(() =>
      import('@/views/partners/partners-view').then((module) => ({ default: module.PartnersView })),
    ),
  },
  {
    id: 'timeline',
    title: 'Timeline',
    icon: IconTimeline,
    component: lazy(() =>
      import('@/views/timeline/timeline-view').then((module) => ({ default: module.TimelineView })),
    ),
  },
  {
    id: 'activities',
    title: 'Activities',
    icon: IconCalendarEvent,
    component: lazy(() =>
      import('@/views/activities/activities-view').then((module) => ({ default: module.ActivitiesView })),
    ),
  },
  {
    id: 'roles',
    title: 'Roles',
    icon: IconUserCircle,
    component: lazy(() => import('@/views/roles/roles-view').then((module) => ({ default: module.RolesView }))),
  },
  {
    id: 'risks',
    title: 'Risks',
    icon: IconAlertTriangle,
    component: lazy(() => import('@/views/risks/risks-view').then((module) => ({ default: module.RisksView }))),
  },
];
