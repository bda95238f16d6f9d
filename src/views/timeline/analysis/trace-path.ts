import { create } from 'zustand';
import type { RoadmapDocument } from '@/domain/document';
import { explain } from '@/domain/schedule/explain';
import { explainInWords } from '@/domain/schedule/schedule-words';
import type { Scheduler } from '@/domain/schedule/scheduler';
import { drivenBy, driversOf, type TraceStep } from '@/domain/schedule/trace';
import { scheduleNames } from '@/records/schedule-names';
import { useDerived } from '@/store/derived';
import type { ChartHighlights } from '@/views/timeline/chart/chart';

/** Which way a path is followed: to what decides the start, or to what is decided by it. */
export type TraceDirection = 'drivers' | 'driven';

interface TraceState {
  traced: { id: string; direction: TraceDirection } | null;
  start: (id: string, direction: TraceDirection) => void;
  end: () => void;
}

/** The path traced in this window. */
export const useTrace = create<TraceState>((set) => ({
  traced: null,
  start: (id, direction) => set({ traced: { id, direction } }),
  end: () => set({ traced: null }),
}));

function stepsOf({ placement }: Scheduler, id: string, direction: TraceDirection): TraceStep[] {
  return direction === 'drivers' ? driversOf(placement, id) : drivenBy(placement, id);
}

/** What a path is called where it is asked for. */
export const traceWords: Readonly<Record<TraceDirection, string>> = {
  drivers: 'What drives this',
  driven: 'What this drives',
};

/** The activities on a path but the one it is traced from, nearest first. */
function othersOf(steps: readonly TraceStep[], id: string, direction: TraceDirection): string[] {
  const ids = new Set(steps.map((step) => (direction === 'drivers' ? step.from : step.id)));
  ids.delete(id);
  return [...ids];
}

/** A path in words: how many activities, the nearest by name, and why it starts when it does. */
export function tracedInWords(
  scheduler: Scheduler,
  { id, direction }: { id: string; direction: TraceDirection },
  day: (day: string) => string,
): { count: string; why: string } {
  const names = scheduleNames(scheduler.document, day);
  const others = othersOf(stepsOf(scheduler, id, direction), id, direction);
  const named = others.slice(0, 3).map((other) => `“${names.activity(other)}”`);
  const rest = others.length - named.length;
  const list = rest > 0 ? [...named, `${rest} more`] : named;
  const all = list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list[list.length - 1]}`;
  const title = `“${names.activity(id)}”`;
  const explanation = direction === 'drivers' ? explain(scheduler.placement, id) : undefined;
  const why = explanation ? explainInWords(explanation, names).join(' ') : '';
  if (others.length > 0)
    return { count: direction === 'drivers' ? `${title} is driven by ${all}.` : `${title} drives ${all}.`, why };
  return {
    count: direction === 'drivers' ? `No other activity drives ${title}.` : `${title} drives no other activity.`,
    why,
  };
}

/** The path as the chart marks it; what is folded away is marked at the phase it is folded into. */
export function useTracedPath(barOf: ReadonlyMap<string, unknown>): ChartHighlights['traced'] {
  const traced = useTrace((trace) => trace.traced);
  return useDerived(traced ? 'all' : [], (reading) => traced && pathOf(reading.scheduler(), traced, barOf), [
    traced,
    barOf,
  ]);
}

function pathOf(
  scheduler: Scheduler,
  traced: NonNullable<TraceState['traced']>,
  barOf: ReadonlyMap<string, unknown>,
): ChartHighlights['traced'] {
  const { document } = scheduler;
  const steps = stepsOf(scheduler, traced.id, traced.direction);
  const ids = new Set<string>();
  const add = (id: string) => {
    const shown = shownAt(document, barOf, id);
    if (shown !== undefined) ids.add(shown);
  };
  add(traced.id);
  for (const step of steps) for (const id of [step.id, step.from, step.holderId]) add(id);
  return { ids, links: new Set(steps.map((step) => `${step.holderId}/${step.linkKey}`)) };
}

function shownAt(document: RoadmapDocument, barOf: ReadonlyMap<string, unknown>, id: string): string | undefined {
  let at: string | undefined = id;
  while (at !== undefined && !barOf.has(at)) at = document.activities[at]?.parentId;
  return at;
}
