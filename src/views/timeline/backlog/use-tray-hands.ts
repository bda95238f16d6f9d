import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef } from 'react';
import type { Activity } from '@/domain/activity';
import { partyWords } from '@/domain/blocks/block-roles';
import { dayName } from '@/domain/calendar-day';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import type { Chart } from '@/views/timeline/chart/chart';
import type { LaneBlock } from '@/views/timeline/layout/build-model';
import type { useChartHands } from '@/views/timeline/use-chart-hands';
import { landingOf } from './landing';
import { type Put, type PutPlace, putFromTray } from './put-from-tray';
import { useTrayDrag } from './tray-drag';
import { itemTitle, type TrayItem } from './tray-item';

/** What the tray is given of the timeline around it. */
export interface TrayHands {
  store: RoadmapStore;
  chart: RefObject<Chart | null>;
  hands: Pick<ReturnType<typeof useChartHands>, 'tell' | 'dropLane'>;
  homeId: string | null;
  isLanes: boolean;
  lanes: readonly LaneBlock[];
  /** Rows of the outline, for what is dropped behind one. */
  rows: readonly { id: string }[];
  backlog: readonly Activity[];
  /** A filter of the timeline hides some of the backlog. */
  isFiltered: boolean;
  onScrollBy: (pixels: number) => void;
}

/** Pixels from the chart's edges where it moves on while something is held there. */
const EDGE = 36;
const EDGE_STEP = 10;

/** Dragging from the tray onto the chart, and putting by the form: one edit each, told in words. */
export function useTrayHands(input: TrayHands) {
  const formats = useFormats();
  const latest = useRef(input);
  latest.current = input;
  const pointer = useRef({ x: 0, y: 0, ctrl: false });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const look = () => {
    const { item } = useTrayDrag.getState();
    const { chart, hands, store } = latest.current;
    const point = item && chart.current?.pointAt(pointer.current.x, pointer.current.y);
    useTrayDrag.setState({
      landing: point ? landingOf(item, point, hands.dropLane(point.row, pointer.current.ctrl), store.document) : null,
    });
  };

  const start = (item: TrayItem, by: Event) => {
    if (by instanceof PointerEvent) pointer.current = { x: by.clientX, y: by.clientY, ctrl: by.ctrlKey };
    useTrayDrag.setState({ item, landing: null });
    const follow = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY, ctrl: event.ctrlKey || event.metaKey };
      look();
    };
    window.addEventListener('pointermove', follow, true);
    window.addEventListener('pointerup', follow, true);
    let frame = requestAnimationFrame(function step() {
      const { chart, onScrollBy } = latest.current;
      if (chart.current && pushEdge(chart.current, pointer.current, onScrollBy)) look();
      frame = requestAnimationFrame(step);
    });
    stop.current = () => {
      window.removeEventListener('pointermove', follow, true);
      window.removeEventListener('pointerup', follow, true);
      cancelAnimationFrame(frame);
      useTrayDrag.setState({ item: null, landing: null });
    };
  };

  const put = (item: TrayItem, place: PutPlace): boolean => {
    const { store, hands, chart } = latest.current;
    const title = itemTitle(item, store.document);
    const done = putFromTray(store, item, place);
    const first = done.ids[0];
    const dates = first === undefined ? undefined : store.schedule().get(first);
    const when = formats.dayShort(dates?.start ?? dayName(place.day));
    if (!hands.tell(done.result, wordsOf(title, when, done))) return false;
    if (dates) reveal(chart.current, place.day);
    const selection = { entity: 'activities' as const, ids: done.ids };
    if (item.type === 'kind') useSession.getState().inspect(selection);
    else useSession.getState().select(selection);
    if (item.type === 'block') showUndoNotice(wordsOf(title, when, done), done.label, store);
    return true;
  };

  const drop = () => {
    const { item, landing } = useTrayDrag.getState();
    const { isLanes, rows, homeId } = latest.current;
    const ctrl = pointer.current.ctrl;
    stop.current?.();
    if (!item || !landing) return;
    if (landing.refusal) {
      notifications.show({ color: 'orange', title: 'This was not changed', message: landing.refusal });
      return;
    }
    put(item, {
      day: landing.from,
      lane: landing.lane && { ...landing.lane, adds: ctrl },
      homeId,
      afterId: isLanes ? undefined : rows[landing.row]?.id,
    });
  };

  return { start, drop, cancel: () => stop.current?.(), put };
}

/** Moves the chart on while the pointer is held near one of its edges; true where it did. */
function pushEdge(chart: Chart, { x, y }: { x: number; y: number }, scrollBy: (pixels: number) => void): boolean {
  const box = chart.windowBox();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const sideways = x < box.left + EDGE ? -1 : x > box.right - EDGE ? 1 : 0;
  const down = y < box.top + EDGE / 2 ? -1 : y > box.bottom - EDGE / 2 ? 1 : 0;
  const { startDay, pxPerDay } = chart.view;
  if (sideways) chart.setView({ startDay: startDay + (sideways * EDGE_STEP) / pxPerDay });
  if (down) scrollBy(down * EDGE_STEP);
  return sideways !== 0 || down !== 0;
}

/** Moves the chart so that the day is seen. */
function reveal(chart: Chart | null, day: number): void {
  if (!chart) return;
  const { startDay, pxPerDay } = chart.view;
  const span = chart.size.width / pxPerDay;
  if (day < startDay || day > startDay + span * 0.95) chart.setView({ startDay: day - span / 4 });
}

function wordsOf(title: string, when: string, { ids, missing }: Put): string {
  const what = ids.length > 1 ? `${title}: ${ids.length} activities from ${when}.` : `${title} put on ${when}.`;
  if (missing.length === 0) return what;
  const names = missing.map(partyWords);
  const last = names.pop();
  const list = names.length ? `${names.join(', ')} and ${last}` : last;
  return `${what} No role was found for ${list}: their part is left open.`;
}
