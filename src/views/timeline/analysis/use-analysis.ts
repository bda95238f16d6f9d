import { useEffect, useMemo, useRef, useState } from 'react';
import { dayName, dayNumber } from '@/domain/calendar-day';
import { type BaselineComparison, compareWithBaseline } from '@/domain/schedule/baseline';
import { type Preview, preview } from '@/domain/schedule/preview';
import { Scheduler } from '@/domain/schedule/scheduler';
import type { Version } from '@/domain/version';
import type { ChartModel } from '@/formats/picture/chart-model';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useScheduler, useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { Ghost } from '@/views/timeline/chart/ghosts-layer';
import type { Placement } from '@/views/timeline/chart/vis-layer';
import { useChartTouch } from '@/views/timeline/chart-touch';
import { useAnalysisSettings } from './analysis-settings';

/** Which bars are marked, and which ghosts are drawn. */
export interface Highlights {
  critical: ReadonlySet<string>;
  near: ReadonlySet<string>;
  ghosts: readonly Ghost[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** The version the plan is compared with, and the comparison; null where none is chosen. */
export interface Baseline {
  version: Version;
  scheduler: Scheduler;
  comparison: BaselineComparison;
}

/** The baseline chosen in this window, read once, compared anew with every edit. */
export function useBaseline(): Baseline | null {
  const workspace = useWorkspace();
  const store = useRoadmapStore();
  const baselineId = useSession((session) => session.baselineId);
  const { scheduler, revision } = useScheduler();
  const [version, setVersion] = useState<Version | null>(null);
  useEffect(() => {
    let left = false;
    setVersion(null);
    if (baselineId !== null) void workspace.version(store.key, baselineId).then((found) => !left && setVersion(found));
    return () => {
      left = true;
    };
  }, [workspace, store, baselineId]);
  const past = useMemo(() => version && new Scheduler(version.document), [version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  return useMemo(
    () => (version && past ? { version, scheduler: past, comparison: compareWithBaseline(scheduler, past) } : null),
    [version, past, scheduler, revision],
  );
}

/** Critical and near-critical bars, baseline bars, and what a drag under way would move. */
export function useHighlights(model: ChartModel, baseline: Baseline | null): Highlights {
  const { scheduler, revision } = useScheduler();
  const { showCritical, nearDays } = useAnalysisSettings();
  const { dayShort } = useFormats();
  const criticalRevision = showCritical ? revision : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  const marked = useMemo(
    () =>
      showCritical
        ? { critical: scheduler.withFloatUpTo(0), near: scheduler.withFloatUpTo(nearDays) }
        : { critical: NOBODY, near: NOBODY },
    [scheduler, criticalRevision, showCritical, nearDays],
  );
  return useMemo(() => {
    const ghosts: Ghost[] = [];
    const add = (id: string, start: string, end: string) => {
      const row = model.rowOf.get(id);
      if (row === undefined) return;
      const title = `Baseline: ${dayShort(start)} – ${dayShort(end)}`;
      ghosts.push({ id, row, from: dayNumber(start), to: dayNumber(end) + 1, kind: 'baseline', title });
    };
    for (const { id, baseline: dates } of baseline?.comparison.variances ?? [])
      if (dates) add(id, dates.start, dates.end);
    return { ...marked, ghosts };
  }, [marked, baseline, model, dayShort]);
}

/** Follows a drag: what it would come to is worked out at most once a frame, for the tip and the ghosts that show it. */
export function useRipple(): (placement: Placement | null) => void {
  const store = useRoadmapStore();
  const waiting = useRef<{ frame: number; placement: Placement | null }>({ frame: 0, placement: null });
  return useMemo(() => {
    const work = () => {
      waiting.current.frame = 0;
      const { placement } = waiting.current;
      const dates = placement && store.schedule().get(placement.id);
      if (!placement || !dates) return useChartTouch.setState({ ripple: null });
      const start = dayName(placement.from);
      const end = dayName(placement.to - 1);
      const isResized = dayNumber(dates.end) - dayNumber(dates.start) !== placement.to - 1 - placement.from;
      const wanted = isResized ? { id: placement.id, start, end } : { id: placement.id, start };
      return useChartTouch.setState({
        ripple: { preview: preview(store.scheduler(), [wanted]), draggedId: placement.id },
      });
    };
    return (placement: Placement | null) => {
      waiting.current.placement = placement;
      if (!waiting.current.frame) waiting.current.frame = requestAnimationFrame(work);
    };
  }, [store]);
}

/** What a drag would come to, in a few words: "moves 4 more, breaks 1 deadline". */
export function rippleInWords(
  { moves, counts, critical, projectEnd }: Preview,
  draggedId: string,
  day: (day: string) => string,
): string {
  const others = moves.filter((move) => move.id !== draggedId).length;
  const count = (number: number, one: string, many = `${one}s`) =>
    number ? [`${number} ${number === 1 ? one : many}`] : [];
  const breaks = [
    ...count(counts.deadline, 'deadline'),
    ...count(counts.link, 'link'),
    ...count(counts.approval, 'approval'),
    ...count(counts.agreement, 'agreement'),
    ...count(counts.renewal, 'renewal'),
  ];
  const words: string[] = [];
  if (others) words.push(`moves ${others} more`);
  if (breaks.length) words.push(`breaks ${breaks.join(', ')}`);
  if (critical.joined.length) words.push(`${critical.joined.length} become critical`);
  if (projectEnd.to && projectEnd.from !== projectEnd.to) words.push(`plan ends ${day(projectEnd.to)}`);
  return words.join(' · ');
}

/** The outlines of what a drag under way would move. */
export function rippleGhosts({ moves }: Preview, model: ChartModel): Ghost[] {
  return moves.flatMap(({ id, to }) => {
    const row = model.rowOf.get(id);
    if (!to || row === undefined) return [];
    return [{ id, row, from: dayNumber(to.start), to: dayNumber(to.end) + 1, kind: 'ripple' as const, title: '' }];
  });
}
