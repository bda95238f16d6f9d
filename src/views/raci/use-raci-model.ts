import { useDeferredValue, useMemo, useState } from 'react';
import type { Activity } from '@/domain/activity';
import { exemptions, type RaciProblem, raciProblems } from '@/domain/raci';
import { letterCounts, roleLoads } from '@/domain/raci-totals';
import { loadOf } from '@/domain/schedule/load';
import type { Schedule } from '@/domain/schedule/schedule';
import { limitOf } from '@/domain/thresholds';
import { useDerived } from '@/store/derived';
import { useHeader, useLibrary, useReading, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { raciColumns } from './raci-columns';
import { type RaciRow, RowCache, type RowGrouping, raciLines } from './raci-rows';

const NONE: readonly RaciProblem[] = [];

/** Problems by activity, found again only for what changed. */
class ProblemCache {
  readonly #known = new WeakMap<Activity, readonly RaciProblem[]>();

  constructor(readonly roster: Parameters<typeof raciProblems>[1]) {}

  of(activity: Activity): readonly RaciProblem[] {
    const known = this.#known.get(activity);
    if (known) return known;
    const found = raciProblems(activity, this.roster);
    const result = found.length ? found : NONE;
    this.#known.set(activity, result);
    return result;
  }
}

/** What the matrix is narrowed to. */
export interface RaciFilter {
  text: string;
  /** Only rows with an error. */
  onlyErrors: boolean;
}

const hasError = (problems: readonly RaciProblem[]) => problems.some(({ severity }) => severity === 'error');

/** Everything the RACI view shows, worked out from the open roadmap. */
export function useRaciModel(grouping: RowGrouping, filter: RaciFilter) {
  const store = useRoadmapStore();
  const reading = useReading();
  const activities = useRows('activities');
  const roles = useRows('roles');
  const partners = useRows('partners');
  const { raciVariant: variant, thresholds } = useHeader();
  const schedule = useSchedule();
  const homeId = useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
  const [rowCache] = useState(() => new RowCache());
  const { columns, groups } = useMemo(() => raciColumns(roles, partners, homeId), [roles, partners, homeId]);
  const problemCache = useDerived(['roles', 'partners'], ({ document }) => new ProblemCache(document));
  const exemptionOf = useDerived(['activities'], ({ document }) => exemptions(document.activities, schedule), [
    schedule,
  ]);
  const problems = useMemo(() => {
    const all = new Map<string, readonly RaciProblem[]>();
    for (const activity of activities)
      if (exemptionOf(activity) === null) {
        const found = problemCache.of(activity);
        if (found.length) all.set(activity.id, found);
      }
    return all;
  }, [activities, exemptionOf, problemCache]);
  const lines = useMemo(() => {
    const wanted = filter.text.trim().toLocaleLowerCase();
    return raciLines({
      document: reading.document,
      activities,
      schedule,
      grouping,
      homeId,
      rowOf: (activity, depth) =>
        rowCache.row(activity, depth, exemptionOf(activity), problems.get(activity.id) ?? NONE, variant),
      isShown: (row: RaciRow) =>
        (!wanted || row.label.toLocaleLowerCase().includes(wanted)) && (!filter.onlyErrors || hasError(row.problems)),
    });
  }, [reading, activities, schedule, grouping, homeId, rowCache, exemptionOf, problems, variant, filter]);
  const errorIds = useMemo(() => [...problems].filter(([, found]) => hasError(found)).map(([id]) => id), [problems]);
  return {
    store,
    reading,
    activities,
    roles,
    partners,
    variant,
    thresholds,
    schedule,
    homeId,
    columns,
    groups,
    lines,
    problems,
    errorIds,
    exemptionOf,
  };
}

export type RaciModel = ReturnType<typeof useRaciModel>;

/** Sums of the columns; they follow an edit a moment later, so that typing never waits for them. */
export function useRaciTotals({ activities, schedule, thresholds, exemptionOf }: RaciModel) {
  const settled = useDeferredValue(activities);
  const most = limitOf({ thresholds }, 'rolesActivitiesAtOnce');
  const counts = useMemo(() => letterCounts(settled, exemptionOf), [settled, exemptionOf]);
  const loads = useLoads(settled, schedule, most);
  return { counts, loads, most };
}

/** How much each role has to do at once, of these activities and dates. */
function useLoads(settled: readonly Activity[], schedule: Schedule, most: number) {
  const reading = useReading();
  return useMemo(() => {
    const done = new Set(settled.filter(({ status }) => status === 'done').map(({ id }) => id as string));
    return roleLoads(loadOf(reading.scheduler()), most, (id) => (done.has(id) ? undefined : schedule.get(id)));
  }, [reading, settled, schedule, most]);
}

export type RaciTotals = ReturnType<typeof useRaciTotals>;
