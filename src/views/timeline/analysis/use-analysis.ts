import { useMemo, useRef } from 'react';
import { dayNumber } from '@/domain/calendar-day';
import type { ChartModel } from '@/domain/plan/chart-model';
import { type Preview, preview } from '@/domain/schedule/preview';
import type { Scheduler } from '@/domain/schedule/scheduler';
import { nearDaysOf } from '@/domain/thresholds';
import type { Baseline } from '@/records/baseline';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useHeader, useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { ChartHighlights } from '@/views/timeline/chart/chart';
import type { Ghost } from '@/views/timeline/chart/ghosts-layer';
import type { Placement } from '@/views/timeline/chart/vis-layer';
import { useChartTouch } from '@/views/timeline/chart-touch';
import { wantedOfBars } from '@/views/timeline/wanted-bars';
import { useAnalysisSettings } from './analysis-settings';
import { useTracedPath } from './trace-path';
import { useExposure } from './use-exposure';

/** Milliseconds after which a hand that does not move on is taken to hold still. */
const REST = 90;

const NOBODY: ReadonlySet<string> = new Set();

/** Critical and near-critical bars, baseline bars, and what a drag under way would move. */
export function useHighlights(model: ChartModel, baseline: Baseline | null): ChartHighlights {
  const { showCritical } = useAnalysisSettings();
  const nearDays = nearDaysOf(useHeader());
  const traced = useTracedPath(model.barOf);
  const { dayShort } = useFormats();
  const marked = useDerived(
    showCritical ? 'all' : [],
    (reading) => {
      if (!showCritical) return { critical: NOBODY, near: NOBODY };
      const scheduler = reading.scheduler();
      return { critical: scheduler.withFloatUpTo(0), near: scheduler.withFloatUpTo(nearDays) };
    },
    [showCritical, nearDays],
  );
  const ghosts = useMemo(() => {
    const ghosts: Ghost[] = [];
    const add = (id: string, start: string, end: string) => {
      const row = model.rowOf.get(id);
      if (row === undefined) return;
      const title = () => `Baseline: ${dayShort(start)} – ${dayShort(end)}`;
      ghosts.push({ id, row, from: dayNumber(start), to: dayNumber(end) + 1, kind: 'baseline', title });
    };
    for (const { id, baseline: dates } of baseline?.comparison.variances ?? [])
      if (dates) add(id, dates.start, dates.end);
    return ghosts;
  }, [baseline, model, dayShort]);
  const exposure = useExposure();
  return useMemo(() => ({ ...marked, ghosts, traced, exposure }), [marked, ghosts, traced, exposure]);
}

/** Follows a drag: what it would come to is worked out at most once a frame, for the tip and the ghosts that show it. */
export function useRipple(): (placement: Placement | null) => void {
  const store = useRoadmapStore();
  const waiting = useRef<{ frame: number; rest: number; placement: Placement | null }>({
    frame: 0,
    rest: 0,
    placement: null,
  });
  return useMemo(() => {
    const work = (isResting: boolean) => {
      waiting.current.frame = 0;
      clearTimeout(waiting.current.rest);
      const { placement } = waiting.current;
      if (!placement || !store.schedule().has(placement.id)) return useChartTouch.setState({ ripple: null });
      const scheduler = store.scheduler();
      const { wanted } = wantedOfBars(scheduler, withCompanions(scheduler, placement));
      // What becomes critical needs all of the plan: it is worked out once the hand holds still.
      const shown = preview(scheduler, wanted, { critical: isResting });
      if (!isResting) waiting.current.rest = window.setTimeout(() => work(true), REST);
      return useChartTouch.setState({ ripple: { preview: shown, draggedId: placement.id } });
    };
    return (placement: Placement | null) => {
      waiting.current.placement = placement;
      if (!waiting.current.frame) waiting.current.frame = requestAnimationFrame(() => work(false));
    };
  }, [store]);
}

/** The bar in the hand, and those that are chosen with it and go as far. */
function withCompanions({ dates }: Scheduler, placement: Placement): Pick<Placement, 'id' | 'from' | 'to'>[] {
  const { selection } = useSession.getState();
  const here = dates.get(placement.id);
  if (selection?.entity !== 'activities' || !selection.ids.includes(placement.id) || !here) return [placement];
  const by = placement.from - dayNumber(here.start);
  // Only the whole bar takes others along; an end does not.
  if (placement.to - 1 - dayNumber(here.end) !== by) return [placement];
  const others = selection.ids.flatMap((id) => {
    const there = id === placement.id ? undefined : dates.get(id);
    return there ? [{ id, from: dayNumber(there.start) + by, to: dayNumber(there.end) + 1 + by }] : [];
  });
  return [placement, ...others];
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

/** The outlines of what a drag under way would move, with their new dates. */
export function rippleGhosts({ moves }: Preview, model: ChartModel, day: (day: string) => string): Ghost[] {
  return moves.flatMap(({ id, to }) => {
    const row = model.rowOf.get(id);
    if (!to || row === undefined) return [];
    const title = () => (to.start === to.end ? day(to.start) : `${day(to.start)} – ${day(to.end)}`);
    return [{ id, row, from: dayNumber(to.start), to: dayNumber(to.end) + 1, kind: 'ripple' as const, title }];
  });
}
