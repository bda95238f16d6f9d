import { useSyncExternalStore } from 'react';
import { type ChecksState, RoadmapChecks } from '@/store/roadmap-checks';
import type { RoadmapStore } from '@/store/roadmap-store';
import { subscribeToday, today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';

/** One run of checks an open roadmap, however many places show what it found. */
const known = new WeakMap<RoadmapStore, RoadmapChecks>();

function checksOf(store: RoadmapStore): RoadmapChecks {
  const checks = known.get(store) ?? new RoadmapChecks(store, { today, subscribe: subscribeToday });
  known.set(store, checks);
  return checks;
}

/** What the checks of the open roadmap last found. */
export function useChecks(): ChecksState {
  const checks = checksOf(useRoadmapStore());
  return useSyncExternalStore(checks.subscribe, checks.state);
}

/** What they last found, and nothing of whether they are at it again: it changes less often. */
export function useChecked(): ChecksState['checked'] {
  const checks = checksOf(useRoadmapStore());
  return useSyncExternalStore(checks.subscribe, () => checks.state().checked);
}
