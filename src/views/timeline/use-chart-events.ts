import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EntityName } from '@/domain/field';
import { LINK_TO_ITSELF } from '@/domain/link-edits';
import type { ChartModel } from '@/domain/plan/chart-model';
import { useSession } from '@/store/session-store';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import type { useTimelineAnalysis } from './analysis/use-timeline-analysis';
import { useBarReturn } from './backlog/use-bar-return';
import type { Chart, ChartEvents } from './chart/chart';
import type { ChartMenuTarget } from './chart-menu';
import { useChartTouch } from './chart-touch';
import { linkInWords } from './link-words';
import type { TimelineEditor } from './timeline-editor';
import { drawActivity, linkActivities, placeActivity, unplace } from './timeline-edits';
import { useTimelineSettings } from './timeline-settings';

interface EventsInput {
  analysis: ReturnType<typeof useTimelineAnalysis>;
  scroller: RefObject<HTMLElement | null>;
}

/** What the chart's events do to selection, plan and screen. */
export function useChartEvents(editor: TimelineEditor, { analysis, scroller }: EventsInput) {
  const { timeline, chart, selected, hands, isLanes } = editor;
  const { store, model } = timeline;
  const set = useTimelineSettings((settings) => settings.set);
  const [menu, setMenu] = useState<ChartMenuTarget | null>(null);
  const ctrl = useCtrlHeld();
  const lastMark = useRef<string | null>(null);
  const { select, inspect } = useSession.getState();
  const barReturn = useBarReturn((ids) => {
    const isPut = hands.tell(unplace(store, ids), 'Put into the backlog');
    if (isPut && store.undoLabel) showUndoNotice(store.undoLabel, store.undoLabel, store);
    else chart.current?.setModel(model);
  });
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';
  const scrollBy = (pixels: number) => {
    if (scroller.current) scroller.current.scrollTop += pixels;
  };
  const pick: ChartEvents['onPick'] = (id, { shift, ctrl: held }) => {
    if (id === null) return select(null);
    if (!shift && !held) return select({ entity: 'activities', ids: [id] });
    const ids = selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
    select({ entity: 'activities', ids });
  };
  const drawn: ChartEvents['onDrawn'] = (from, to, row) => {
    const rowId = isLanes ? undefined : timeline.rows[row]?.id;
    if (rowId !== undefined && !model.barOf.has(rowId)) {
      if (hands.tell(placeActivity(store, rowId, from, to, null))) select({ entity: 'activities', ids: [rowId] });
      return;
    }
    const after = rowId === undefined ? {} : { after: rowId };
    const place = { ...after, lane: hands.dropLane(row, true), homeId: timeline.homeId };
    const { result, id } = drawActivity(store, from, to, place);
    if (!hands.tell(result) || !id) return;
    // What is typed next names it.
    inspect({ entity: 'activities', ids: [id] }, 'title');
    requestAnimationFrame(() => chart.current?.reveal(id));
  };
  const events: ChartEvents = {
    onView: ({ startDay, pxPerDay }) => set({ startDay, scale: pxPerDay }),
    onScrollBy: scrollBy,
    onDragging: (placement) => {
      const shown = barReturn.isHeldOver(placement) ? null : placement;
      hands.onDragging(shown);
      analysis.follow(shown);
    },
    onDropped: (placements) => {
      if (!barReturn.takes(placements)) hands.onDropped(placements, ctrl.current);
    },
    onPick: pick,
    onOpen: (id) => inspect({ entity: 'activities', ids: [id] }),
    onMark: (entity, id) => inspect({ entity: entity as EntityName, ids: [id] }),
    onDrawn: drawn,
    onLasso: (ids) => select({ entity: 'activities', ids }),
    onLink: ({ from, to, type }) =>
      hands.tell(linkActivities(store, from, to, type), `Linked: ${linkInWords(type, titleOf(from), titleOf(to))}`),
    onLinking: (aim, { x: left, y: top }) => {
      const isRefused = aim !== null && aim.from === aim.to;
      const words = aim && (isRefused ? LINK_TO_ITSELF : linkInWords(aim.type, titleOf(aim.from), titleOf(aim.to)));
      useChartTouch.setState({ linkTip: words ? { words, isRefused, left, top } : null });
    },
    onMenu: (target, at) => setMenu({ ...target, at }),
    onHover: (hovered) => useChartTouch.setState({ hovered }),
  };
  const byKey = {
    mark: () => {
      const row = model.rowOf.get(selected[selected.length - 1] ?? '');
      const marks = model.marks.filter((mark) => mark.row === row && row !== undefined).sort((a, b) => a.day - b.day);
      const at = marks.findIndex(({ id }) => id === lastMark.current);
      const next = marks[(at + 1) % Math.max(1, marks.length)];
      lastMark.current = next?.id ?? null;
      if (next) inspect({ entity: next.entity as EntityName, ids: [next.recordId] });
      hands.tell({ ok: true, change: null }, next ? next.title : 'There is no sign on its row.');
    },
    add: () => {
      const at = placeToAdd(chart.current, selected, model);
      drawn(at.day, at.day + 7, at.row);
    },
    menu: () => {
      const box = chart.current?.windowBox();
      const id = selected[selected.length - 1] ?? null;
      const bar = id === null ? null : chart.current?.rectangleOf(id);
      if (!box) return;
      const at = placeToAdd(chart.current, selected, model);
      const [x, y] = bar ? [bar.left + Math.min(bar.width, 40), bar.top + bar.height] : [box.width / 2, box.height / 3];
      setMenu({ id, ...at, at: { x: box.left + Math.max(0, x), y: box.top + y } });
    },
  };
  return { events, byKey, scrollBy, menu, closeMenu: () => setMenu(null) };
}

/** Where a new activity goes by key: behind what is selected, else in the middle of what is seen. */
function placeToAdd(chart: Chart | null, selected: readonly string[], model: ChartModel): { day: number; row: number } {
  const id = selected[selected.length - 1] ?? '';
  const bar = model.barOf.get(id);
  const row = model.rowOf.get(id);
  if (bar && row !== undefined) return { day: bar.to, row };
  const box = chart?.windowBox();
  return (box && chart?.pointAt(box.left + box.width / 2, box.top + 1)) ?? { day: 0, row: 0 };
}

/** Whether Ctrl (or Command) is held, for drops. */
function useCtrlHeld() {
  const held = useRef(false);
  useEffect(() => {
    const follow = (event: KeyboardEvent | PointerEvent) => {
      held.current = event.ctrlKey || event.metaKey;
    };
    const names = ['keydown', 'keyup', 'pointermove', 'pointerup'] as const;
    for (const name of names) window.addEventListener(name, follow, true);
    return () => {
      for (const name of names) window.removeEventListener(name, follow, true);
    };
  }, []);
  return held;
}
