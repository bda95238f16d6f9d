import { useEffect, useMemo, useState } from 'react';
import { type BaselineComparison, compareWithBaseline } from '@/domain/schedule/baseline';
import { Scheduler } from '@/domain/schedule/scheduler';
import type { Version } from '@/domain/version';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useScheduler, useWorkspace } from '@/store/workspace-context';

/** The version the plan is compared with, and the comparison. */
export interface Baseline {
  version: Version;
  scheduler: Scheduler;
  comparison: BaselineComparison;
}

/** Schedules of versions, each worked out once. */
const schedulers = new WeakMap<Version, Scheduler>();

function schedulerOf(version: Version): Scheduler {
  const known = schedulers.get(version);
  if (known) return known;
  const made = new Scheduler(version.document);
  schedulers.set(version, made);
  return made;
}

let last: { current: Scheduler; revision: number; baseline: Baseline } | null = null;

/** Chart and table ask for the same comparison after every edit: it is worked out for the first of them. */
function compared(current: Scheduler, revision: number, version: Version): Baseline {
  if (last?.current === current && last.revision === revision && last.baseline.version === version)
    return last.baseline;
  const scheduler = schedulerOf(version);
  last = {
    current,
    revision,
    baseline: { version, scheduler, comparison: compareWithBaseline(current, scheduler) },
  };
  return last.baseline;
}

/** The baseline chosen in this window, compared anew with every edit; null where none is chosen, or nobody looks at it. */
export function useBaseline(isWanted = true): Baseline | null {
  const version = useBaselineVersion();
  const { scheduler, revision } = useScheduler();
  const wanted = isWanted && version !== null;
  const wantedRevision = wanted ? revision : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  return useMemo(
    () => (wanted ? compared(scheduler, revision, version) : null),
    [wanted, version, scheduler, wantedRevision],
  );
}

let read: { key: string; id: string; version: Promise<Version | null> } | null = null;

/** The version chosen as baseline, read once for all who ask. */
function useBaselineVersion(): Version | null {
  const workspace = useWorkspace();
  const store = useRoadmapStore();
  const id = useSession((session) => session.baselineId);
  const [version, setVersion] = useState<Version | null>(null);
  useEffect(() => {
    let left = false;
    setVersion(null);
    if (id === null) return undefined;
    if (read?.key !== store.key || read.id !== id)
      read = { key: store.key, id, version: workspace.version(store.key, id) };
    void read.version.then((found) => {
      if (!left) setVersion(found);
    });
    return () => {
      left = true;
    };
  }, [workspace, store, id]);
  return version;
}
