import { z } from 'zod';
import { type KeptByRoadmap, keeper, keyOf, useRemembered } from '@/store/kept';
import { useRoadmapStore } from '@/store/workspace-context';
import { mapTimes } from './map/shown-score';
import { filterLabels, NO_FILTER, type RiskFilter } from './risk-filter';
import type { RiskGrouping } from './risk-groups';

/** The ways to see the risks, in order. */
export const riskTabs = { register: 'Register', map: 'Heat map', summary: 'Summary' } as const;
export type RiskTab = keyof typeof riskTabs;

const chosen = z.array(z.string()).readonly();

/** What the risks are narrowed by, as long as the window is open. */
export const risksFilter = keeper.kept<RiskFilter>(
  'risks.filter',
  z.record(keyOf(filterLabels), chosen),
  NO_FILTER,
  'window',
);
/** What the register is grouped by. */
export const risksGrouping = keeper.kept<RiskGrouping>(
  'risks.grouping',
  keyOf({ '': '', ...filterLabels }),
  '',
  'roadmap',
);
/** The way the risks are seen. */
export const risksTab = keeper.kept<RiskTab>('risks.tab', keyOf(riskTabs), 'register', 'roadmap');
/** Whether the chosen risk stands beside the register, and beside the map. */
export const risksPanels = keeper.kept(
  'risks.panels',
  z.object({ register: z.boolean(), map: z.boolean() }),
  { register: false, map: true },
  'roadmap',
);
/** For which moment the map shows the risks; null: for today. */
export const risksMap = keeper.kept(
  'risks.map',
  z.object({ time: keyOf(mapTimes), day: z.iso.date().nullable(), movement: z.boolean() }),
  { time: 'today', day: null, movement: false },
  'roadmap',
);

/** What is remembered for the open roadmap. */
export function useRememberedHere<T>(kept: KeptByRoadmap<T>): [T, (value: T) => void] {
  return useRemembered(kept.of(useRoadmapStore().key));
}
