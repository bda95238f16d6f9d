import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef } from 'react';
import type { Activity } from '@/domain/activity';
import type { Party } from '@/domain/blocks/block';
import { partyWords } from '@/domain/blocks/block-roles';
import { dayName } from '@/domain/calendar-day';
import type { LaneBlock } from '@/domain/plan/build-model';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import type { Chart } from '@/views/timeline/chart/chart';
import type { useChartHands } from '@/views/timeline/use-chart-hands';
import { HeldPointer, type PointerPlace } from './held-pointer';
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
  const held = useRef<HeldPointer | null>(null);
  useEffect(() => () => held.current?.release(), []);

  const look = ({ x, y, ctrl }: PointerPlace) => {
    const { item } = useTrayDrag.getState();
    const { chart, hands, store } = latest.current;
    const point = item && chart.current?.pointAt(x, y);
    useTrayDrag.setState({
      landing: point ? landingOf(item, point, hands.dropLane(point.row, ctrl), store.document) : null,
    });
  };

  const start = (item: TrayItem, by: Event) => {
    held.current?.release();
    useTrayDrag.setState({ item, landing: null });
    held.current = new HeldPointer(by, look, ({ x, y }) => pushOf(latest.current, x, y));
  };

  const letGo = () => {
    held.current?.release();
    useTrayDrag.setState({ item: null, landing: null });
  };

  const put = (item: TrayItem, place: PutPlace): boolean => {
    const { store, hands, chart } = latest.current;
    const title = itemTitle(item, store.document);
    const done = putFromTray(store, item, place);
    const first = done.ids[0];
    const dates = first === undefined ? undefined : store.schedule().get(first);
    const when = formats.dayShort(dates?.start ?? dayName(place.day));
    const words = wordsOf(title, when, done.ids);
    const left = done.missing.length ? missingWords(done.missing) : '';
    if (!hands.tell(done.result, `${words} ${left}`)) return false;
    if (dates) reveal(chart.current, place.day);
    showWhatCame(store, item, done, words, left);
    if (first !== undefined) requestAnimationFrame(() => chart.current?.reveal(first));
    return true;
  };

  const drop = () => {
    const { item, landing } = useTrayDrag.getState();
    const { isLanes, rows, homeId } = latest.current;
    const adds = held.current?.place.ctrl ?? false;
    letGo();
    if (!item || !landing) return;
    if (landing.refusal) {
      notifications.show({ color: 'orange', title: 'This was not changed', message: landing.refusal });
      return;
    }
    const afterId = isLanes ? undefined : rows[landing.row]?.id;
    put(item, { day: landing.from, lane: landing.lane && { ...landing.lane, adds }, homeId, afterId });
  };

  return { start, drop, cancel: letGo, put };
}

/** Chooses what came of it; a new activity is opened for its title, a block can be undone at once. */
function showWhatCame(store: RoadmapStore, item: TrayItem, { ids, label }: Put, words: string, left: string): void {
  const { inspect, select } = useSession.getState();
  if (item.type === 'kind') inspect({ entity: 'activities', ids }, 'title');
  else select({ entity: 'activities', ids });
  if (item.type === 'block') showUndoNotice(words, label, store);
  if (left) notifications.show({ title: 'Left open', message: left, autoClose: 12_000 });
}

/** What pushes the chart on from the edge that this point is at; null where it is at none. */
function pushOf({ chart: { current: chart }, onScrollBy }: TrayHands, x: number, y: number): (() => void) | null {
  const push = chart && pushAt(chart, x, y);
  if (!chart || !push) return null;
  return () => {
    const { startDay, pxPerDay } = chart.view;
    if (push.right) chart.setView({ startDay: startDay + (push.right * EDGE_STEP) / pxPerDay });
    if (push.down) onScrollBy(push.down * EDGE_STEP);
  };
}

/** Which way the chart is pushed by a pointer near one of its edges; null where it is not. */
function pushAt(chart: Chart, x: number, y: number): { right: number; down: number } | null {
  const box = chart.windowBox();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
  const right = x < box.left + EDGE ? -1 : x > box.right - EDGE ? 1 : 0;
  const down = y < box.top + EDGE / 2 ? -1 : y > box.bottom - EDGE / 2 ? 1 : 0;
  return right || down ? { right, down } : null;
}

/** Moves the chart so that the day is seen. */
function reveal(chart: Chart | null, day: number): void {
  if (!chart) return;
  const { startDay, pxPerDay } = chart.view;
  const span = chart.size.width / pxPerDay;
  if (day < startDay || day > startDay + span * 0.95) chart.setView({ startDay: day - span / 4 });
}

const wordsOf = (title: string, when: string, ids: readonly string[]) =>
  ids.length > 1 ? `${title}: ${ids.length} activities from ${when}.` : `${title} put on ${when}.`;

/** Whose part of a block was left open, in words. */
function missingWords(missing: readonly Party[]): string {
  const names = missing.map(partyWords);
  const last = names.pop();
  const list = names.length ? `${names.join(', ')} and ${last}` : last;
  return `No role was found for ${list}. Their part is left open until somebody takes it.`;
}
