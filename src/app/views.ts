import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconGridDots,
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
  /** Fetches its code, so that it is there when it is shown. */
  load: () => Promise<unknown>;
}

const view = (id: string, title: string, icon: ViewRecord['icon'], load: () => Promise<ComponentType>): ViewRecord => ({
  id,
  title,
  icon,
  load,
  component: lazy(() => load().then((component) => ({ default: component }))),
});

/** The views that are built, in the order of the sidebar. */
export const views: readonly ViewRecord[] = [
  view('brief', 'Brief', IconTargetArrow, () => import('@/views/brief/brief-view').then((module) => module.BriefView)),
  view('partners', 'Partners', IconUsersGroup, () =>
    import('@/views/partners/partners-view').then((module) => module.PartnersView),
  ),
  view('timeline', 'Timeline', IconTimeline, () =>
    import('@/views/timeline/timeline-view').then((module) => module.TimelineView),
  ),
  view('activities', 'Activities', IconCalendarEvent, () =>
    import('@/views/activities/activities-view').then((module) => module.ActivitiesView),
  ),
  view('roles', 'Roles', IconUserCircle, () => import('@/views/roles/roles-view').then((module) => module.RolesView)),
  view('raci', 'RACI', IconGridDots, () => import('@/views/raci/raci-view').then((module) => module.RaciView)),
  view('risks', 'Risks', IconAlertTriangle, () =>
    import('@/views/risks/risks-view').then((module) => module.RisksView),
  ),
];

/** The view of this name, or the first where there is none. */
export const viewOf = (id: string): ViewRecord =>
  views.find((candidate) => candidate.id === id) ?? (views[0] as ViewRecord);

/** The ids of the views, in the same order. */
export const viewIds: readonly string[] = views.map(({ id }) => id);
