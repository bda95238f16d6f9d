import type { Bar } from './bar';
import { NO_FILTER, type PlanFilter } from './filter';

/** What lanes stand for. */
export const groupings = {
  partner: 'Partner',
  stage: 'Stage',
  motion: 'Motion',
  owner: 'Owner (A)',
  lane: 'Own lanes',
} as const;
/** One of the things lanes stand for. */
export type Grouping = keyof typeof groupings;

/** What bars are coloured by. */
export const colourings = {
  partner: 'Partner',
  status: 'Status',
  stage: 'Stage',
  motion: 'Motion',
  owner: 'Owner (A)',
  kind: 'Kind',
} as const;
/** One of the things bars are coloured by. */
export type Colouring = keyof typeof colourings;

/** How a plan is looked at: everything of a scene that does not stand in the roadmap itself. */
export interface Look {
  /** A row for each activity, bars packed into lanes, or bars without rows where something else lays them out. */
  mode: 'outline' | 'lanes' | 'loose';
  grouping: Grouping;
  colouring: Colouring;
  filter: PlanFilter;
  /** Activities whose inside is folded away. */
  collapsed: ReadonlySet<string>;
  showLinks: boolean;
  showMarks: boolean;
  /** Our own organisation, or null. */
  homeId: string | null;
  today: number;
  /** Days kept free behind a bar in its lane, such as for its label. */
  gap?: (bar: Bar) => number;
}

/** How a plan is looked at until somebody chooses. */
export const PLAIN_LOOK: Omit<Look, 'homeId' | 'today'> = {
  mode: 'outline',
  grouping: 'partner',
  colouring: 'partner',
  filter: NO_FILTER,
  collapsed: new Set(),
  showLinks: true,
  showMarks: true,
};
