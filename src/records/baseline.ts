import { useEffect, useState } from 'react';
import { type BaselineComparison, compareWithBaseline } from '@/domain/schedule/baseline';
import { Scheduler } from '@/domain/schedule/scheduler';
import type { Version } from '@/domain/version';
import { useDerived } from '@/store/derived';
import type { RoadmapReading } from '@/store/roadmap-reading';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useWorkspace } from '@/store/workspace-context';

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

let last: { reading: RoadmapReading; revision: number; baseline: Baseline } | null = null;

/** Chart and table ask for the same comparison after every edit: it is worked out for the first of them. */
function compared(reading: RoadmapReading, version: Version): Baseline {
  const { revision } = reading;
  if (last?.reading === reading && last.revision === revision && last.baseline.version === version)
    return last.baseline;
  const scheduler = schedulerOf(version);
  const comparison = compareWithBaseline(reading.scheduler(), scheduler);
  last = { reading, revision, baseline: { version, scheduler, comparison } };
  return last.baseline;
}

/** The baseline chosen in this window, compared anew with every edit; null where none is chosen, or nobody looks at it. */
export function useBaseline(isWanted = true): Baseline | null {
  const version = useBaselineVersion();
  const wanted = isWanted ? version : null;
  return useDerived(wanted ? 'all' : [], (reading) => wanted && compared(reading, wanted), [wanted]);
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
