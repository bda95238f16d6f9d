import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { dayName } from '@/domain/calendar-day';
import { groupKey } from '@/domain/plan/grouping';
import { type DropLane, laneRefusal } from '@/domain/set-lane';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import { useTrace } from './analysis/trace-path';
import { rowHeightNow } from './chart/measures';
import type { Placement } from './chart/vis-layer';
import { type KeyActs, pressChartKey } from './chart-keys';
import { useChartTouch } from './chart-touch';
import { neighbourOf } from './layout/neighbour';
import type { TimelineEditor } from './timeline-editor';
import { dropBars, linkChain, nudge, putInLane, unplace } from './timeline-edits';
import { stayingWith } from './wanted-bars';

type HandsInput = Omit<TimelineEditor, 'hands' | 'mode'>;

/** What hands and keys do to the plan: drops, nudges, removals, with what happened said aloud. */
export function useChartHands(input: HandsInput) {
  const { chart, selected } = input;
  const { store, model } = input.timeline;
  const saying = useSaying(store);
  const { tell, say, titleOf, datesOf } = saying;
  const { select, inspect } = useSession.getState();
  const dropLane = (row: number, adds: boolean): DropLane | null => dropLaneOf(input, row, adds);
  const { showAll, goToToday } = scaleActs(input);
  const onDropped = (placements: Placement[], adds: boolean): void => {
    // The bar in the hand comes first; all go to its lane, where it came to another one.
    const first = placements[0];
    const lane = first ? otherLane(input, first.id, dropLane(first.row, adds)) : null;
    const left = stayingWith(
      store.scheduler(),
      placements.map(({ id }) => id),
    );
    const result = dropBars(store, placements, () => lane);
    tellMove(saying, result, first ? `${titleOf(first.id)}: ${datesOf(first.id)}` : undefined, left);
    // A drop that changed nothing, or was refused, leaves the bar where vis-timeline has it: draw it anew.
    chart.current?.setModel(model);
  };
  const move = (days: number, what: 'move' | 'end' | 'start'): void => {
    const [first] = selected;
    if (first === undefined) return;
    const left = what === 'move' ? stayingWith(store.scheduler(), selected) : '';
    const result = nudge(store, selected, days, what);
    const words =
      selected.length === 1 ? `${titleOf(first)}: ${datesOf(first)}` : `${selected.length} activities moved`;
    tellMove(saying, result, words, left);
  };
  const walk = (step: 1 | -1, adds: boolean): void => {
    const next = neighbourOf(model, selected[selected.length - 1] ?? null, step);
    if (!next) return;
    select({ entity: 'activities', ids: adds ? [...new Set([...selected, next])] : [next] });
    chart.current?.reveal(next);
    say(`${titleOf(next)}: ${datesOf(next)}`);
  };
  const remove = (ids = selected): boolean => removeAll(input, saying, [...ids]);
  const onKeyDown = (event: KeyboardEvent, more: Pick<KeyActs, 'add' | 'menu' | 'mark'>): void => {
    // The title of a new activity is about to have the focus: what is typed is meant for it.
    if (useSession.getState().wantedField) return;
    const isHandled = pressChartKey(event, {
      chart: () => chart.current,
      selected,
      move,
      walk,
      lane: (step, adds) => moveLane(input, saying, step, adds),
      link: () => tell(linkChain(store, selected), `${selected.length} activities linked`),
      ...more,
      selectAll: () => select({ entity: 'activities', ids: [...model.barOf.keys()] }),
      clear: () => (useTrace.getState().traced ? useTrace.getState().end() : select(null)),
      open: () => inspect({ entity: 'activities', ids: selected }),
      remove,
      trace: (direction) => useTrace.getState().start(selected[selected.length - 1] ?? '', direction),
      toBacklog: () => tell(unplace(store, selected), 'Put into the backlog'),
      showAll,
      goToToday,
    });
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDragging = useDragging(input, dropLane);
  return { spoken: saying.spoken, onDragging, onDropped, onKeyDown, tell, showAll, goToToday, dropLane, remove, move };
}

/** What was done or refused, said aloud and, where refused, shown. */
function useSaying(store: RoadmapStore) {
  const { dayShort } = useFormats();
  const [spoken, say] = useState('');
  const tell = useCallback((result: EditResult, done?: string): boolean => {
    if (result.ok) {
      if (done) say(done);
      return true;
    }
    const message = result.problems.map((problem) => problem.message).join(' ');
    say(message);
    notifications.show({ color: 'orange', title: 'This was not changed', message });
    return false;
  }, []);
  const datesOf = (id: string): string => {
    const dates = store.schedule().get(id);
    return dates ? `${dayShort(dates.start)} – ${dayShort(dates.end)}` : 'backlog';
  };
  return { spoken, say, tell, datesOf, titleOf: (id: string) => store.document.activities[id]?.title || 'Untitled' };
}

/** Says where bars are now, and what of a phase did not go along. */
function tellMove({ tell }: ReturnType<typeof useSaying>, result: EditResult, words: string | undefined, left: string) {
  if (!tell(result, [words, left].filter(Boolean).join('. ')) || !left || !result.ok || !result.change) return;
  notifications.show({ id: 'phase', message: left, autoClose: 6000 });
}

function dropLaneOf({ timeline, grouping, isLanes }: HandsInput, row: number, adds: boolean): DropLane | null {
  const { blocks, homeId } = timeline;
  const block = isLanes ? blocks.find(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows) : undefined;
  return block ? { grouping, key: block.key, adds, homeId } : null;
}

/** Shows the dates, and why a lane refuses, beside the bar being dragged. */
function useDragging(input: HandsInput, dropLane: (row: number, adds: boolean) => DropLane | null) {
  const { dayShort } = useFormats();
  return (placement: Placement | null): void => {
    const view = input.chart.current?.view;
    if (!placement || !view) {
      useChartTouch.setState({ dragInfo: null });
      return;
    }
    const lane = dropLane(placement.row, false);
    const start = dayName(placement.from);
    const end = dayName(placement.to - 1);
    const dragInfo = {
      words: start === end ? dayShort(start) : `${dayShort(start)} – ${dayShort(end)}`,
      refusal: refusalOf(otherLane(input, placement.id, lane)),
      laneKey: lane?.key ?? null,
      left: Math.max(8, (placement.from - view.startDay) * view.pxPerDay),
      top: placement.row * rowHeightNow() - view.scrollTop - 4,
    };
    useChartTouch.setState({ dragInfo });
  };
}

const refusalOf = (lane: DropLane | null) => (lane ? laneRefusal(lane) : null);

/** The lane a bar is dropped on, or null where it is the one it stands in. */
function otherLane({ timeline }: HandsInput, id: string, lane: DropLane | null): DropLane | null {
  const activity = timeline.store.document.activities[id];
  if (!lane || !activity) return null;
  return groupKey(activity, lane.grouping, lane.homeId) === lane.key ? null : lane;
}

/** Moves what is selected to the next lane in a direction; where lanes end, says so. */
function moveLane(input: HandsInput, saying: ReturnType<typeof useSaying>, step: 1 | -1, adds: boolean): void {
  const { grouping, selected, isLanes } = input;
  const { store, blocks, homeId } = input.timeline;
  const activity = store.document.activities[selected[0] ?? ''];
  if (!isLanes || !activity) return;
  const here = groupKey(activity, grouping, homeId);
  const next = blocks[blocks.findIndex(({ key }) => key === here) + step];
  if (!next) {
    saying.say(step > 0 ? 'This is the last lane.' : 'This is the first lane.');
    return;
  }
  const result = putInLane(store, selected, { grouping, key: next.key, adds, homeId }, next.label);
  const words = selected.length === 1 ? saying.titleOf(activity.id) : `${selected.length} activities`;
  saying.tell(result, `${words}: ${next.label}`);
}

function removeAll(
  { timeline: { store } }: HandsInput,
  { tell, titleOf }: ReturnType<typeof useSaying>,
  ids: string[],
): boolean {
  if (ids.length === 0) return false;
  const what = ids.length === 1 ? `“${titleOf(ids[0] as string)}”` : `${ids.length} activities`;
  const result = store.edit(`Remove ${what}`, (tx) => {
    for (const id of ids) if (tx.get('activities', id)) tx.remove('activities', id);
  });
  if (tell(result, `${what} removed`)) {
    useSession.getState().select(null);
    notifications.show({ message: `Removed ${what}. Ctrl+Z brings it back.`, autoClose: 6000 });
  }
  return true;
}

function scaleActs({ chart, timeline: { model, today } }: HandsInput) {
  const showAll = (ids: readonly string[] | null): void => {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (const id of ids ?? model.barOf.keys()) {
      const bar = model.barOf.get(id);
      if (!bar) continue;
      from = Math.min(from, bar.from);
      to = Math.max(to, bar.to);
    }
    if (from < to) chart.current?.showDays(from, to);
  };
  const goToToday = (): void => {
    const current = chart.current;
    if (current) current.setView({ startDay: today - current.size.width / current.view.pxPerDay / 3 });
  };
  return { showAll, goToToday };
}

/** The chart's hands in place. */
export type ChartHandsInPlace = ReturnType<typeof useChartHands>;
