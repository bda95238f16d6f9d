import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import { dayName } from '@/domain/calendar-day';
import type { ChartModel } from '@/formats/picture/chart-model';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import type { Chart } from './chart/chart';
import { rowHeightNow } from './chart/measures';
import type { Placement } from './chart/vis-layer';
import { useChartTouch } from './chart-touch';
import type { LaneBlock } from './layout/build-model';
import { neighbourOf } from './layout/neighbour';
import { type DropLane, dropBars, laneRefusal, nudge, unplace } from './timeline-edits';
import type { Grouping } from './timeline-settings';

interface HandsInput {
  store: RoadmapStore;
  chart: RefObject<Chart | null>;
  model: ChartModel;
  blocks: readonly LaneBlock[];
  grouping: Grouping;
  isLanes: boolean;
  homeId: string | null;
  selected: readonly string[];
  today: number;
}

/** What hands and keys do to the plan: drops, nudges, removals, with what happened said aloud. */
export function useChartHands(input: HandsInput) {
  const { store, chart, model, blocks, grouping, isLanes, homeId, selected, today } = input;
  const formats = useFormats();
  const [spoken, setSpoken] = useState('');
  const select = useSession((session) => session.select);
  const inspect = useSession((session) => session.inspect);

  const tell = useCallback((result: EditResult, done?: string): boolean => {
    if (result.ok) {
      if (done) setSpoken(done);
      return true;
    }
    const message = result.problems.map((problem) => problem.message).join(' ');
    setSpoken(message);
    notifications.show({ color: 'orange', title: 'This was not changed', message });
    return false;
  }, []);

  const laneAt = (row: number): LaneBlock | undefined =>
    blocks.find((block) => row >= block.firstRow && row < block.firstRow + block.rows);
  const dropLane = (row: number, adds: boolean): DropLane | null => {
    const block = isLanes ? laneAt(row) : undefined;
    return block ? { grouping, key: block.key, adds, homeId } : null;
  };
  const datesOf = (id: string): string => {
    const dates = store.schedule().get(id);
    return dates ? `${formats.dayShort(dates.start)} – ${formats.dayShort(dates.end)}` : 'backlog';
  };
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';

  const onDragging = (placement: Placement | null): void => {
    if (!placement) {
      useChartTouch.setState({ dragInfo: null });
      return;
    }
    const view = chart.current?.view;
    if (!view) return;
    const lane = dropLane(placement.row, false);
    const start = dayName(placement.from);
    const end = dayName(placement.to - 1);
    const words = start === end ? formats.dayShort(start) : `${formats.dayShort(start)} – ${formats.dayShort(end)}`;
    const rowHeight = rowHeightNow();
    const dragInfo = {
      words,
      refusal: lane && lane.key !== '' ? laneRefusal(lane) : null,
      laneKey: lane?.key ?? null,
      left: Math.max(8, (placement.from - view.startDay) * view.pxPerDay),
      top: placement.row * rowHeight - view.scrollTop - 4,
    };
    useChartTouch.setState({ dragInfo });
  };

  const onDropped = (placements: Placement[], adds: boolean): void => {
    const result = dropBars(store, placements, (placement) => dropLane(placement.row, adds));
    const first = placements[0];
    tell(result, first ? `${titleOf(first.id)}: ${datesOf(first.id)}` : undefined);
    // A drop that changed nothing, or was refused, leaves the bar where vis-timeline has it: draw it anew.
    chart.current?.setModel(model);
  };

  const move = (days: number, what: 'move' | 'end' | 'start'): void => {
    if (selected.length === 0) return;
    const result = nudge(store, selected, days, what);
    const first = selected[0] as string;
    tell(
      result,
      selected.length === 1 ? `${titleOf(first)}: ${datesOf(first)}` : `${selected.length} activities moved`,
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const handled = pressed(event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const pressed = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const current = chart.current;
    if (!current) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const sign = key === 'ArrowRight' ? 1 : -1;
      const days = sign * (shiftKey ? 7 : 1);
      if (selected.length === 0)
        current.setView({ startDay: current.view.startDay + (days * 40) / current.view.pxPerDay });
      else move(days, altKey ? 'end' : ctrlKey || metaKey ? 'start' : 'move');
      return true;
    }
    if ((key === 'ArrowDown' || key === 'ArrowUp') && !altKey && !ctrlKey) {
      const next = neighbourOf(model, selected[selected.length - 1] ?? null, key === 'ArrowDown' ? 1 : -1);
      if (next) {
        select({ entity: 'activities', ids: shiftKey ? [...new Set([...selected, next])] : [next] });
        setSpoken(`${titleOf(next)}: ${datesOf(next)}`);
      }
      return true;
    }
    if (altKey || ctrlKey || metaKey) return ctrlKey && key.toLowerCase() === 'a' ? selectAll() : false;
    return plainKey(key, current);
  };

  const selectAll = (): boolean => {
    select({ entity: 'activities', ids: [...model.barOf.keys()] });
    return true;
  };

  const plainKey = (key: string, current: Chart): boolean => {
    switch (key) {
      case '+':
      case '=':
        current.zoomAt(1.5, current.size.width / 2);
        return true;
      case '-':
        current.zoomAt(1 / 1.5, current.size.width / 2);
        return true;
      case 'f':
      case 'F':
        showAll(selected.length > 1 ? selected : null);
        return true;
      case 't':
      case 'T':
        goToToday();
        return true;
      case 'Enter':
        if (selected.length) inspect({ entity: 'activities', ids: selected });
        return selected.length > 0;
      case 'Escape':
        if (selected.length === 0) return false;
        select(null);
        return true;
      case 'Delete':
        return remove();
      case 'b':
      case 'B':
        return selected.length > 0 && tell(unplace(store, selected), 'Put into the backlog');
      default:
        return false;
    }
  };

  const remove = (): boolean => {
    if (selected.length === 0) return false;
    const ids = [...selected];
    const what = ids.length === 1 ? `“${titleOf(ids[0] as string)}”` : `${ids.length} activities`;
    const result = store.edit(`Remove ${what}`, (tx) => {
      for (const id of ids) if (tx.get('activities', id)) tx.remove('activities', id);
    });
    if (tell(result, `${what} removed`)) {
      select(null);
      notifications.show({ message: `Removed ${what}. Ctrl+Z brings it back.`, autoClose: 6000 });
    }
    return true;
  };

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

  return { spoken, onDragging, onDropped, onKeyDown, tell, showAll, goToToday, dropLane, remove, move };
}

/** The chart's hands in place. */
export type ChartHandsInPlace = ReturnType<typeof useChartHands>;
