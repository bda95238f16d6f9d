import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { EntityName } from '@/domain/field';
import { useSession } from '@/store/session-store';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { SplitPane } from '@/ui/split-pane';
import { useTimelineAnalysis } from './analysis/use-timeline-analysis';
import { useTrayDrag } from './backlog/tray-drag';
import { TrayFrame } from './backlog/tray-frame';
import { useBarReturn } from './backlog/use-bar-return';
import type { Chart, ChartEvents } from './chart/chart';
import { ChartMenu, type ChartMenuTarget } from './chart-menu';
import { ChartPane } from './chart-pane';
import { HoverCard } from './hover-card';
import { LaneLabels } from './lane-labels';
import { Legend } from './legend';
import { PictureMenu } from './picture/picture-menu';
import { PlainModes } from './plain-modes';
import { ActivityTable } from './table/activity-table';
import { drawActivity, linkActivities, placeActivity, unplace } from './timeline-edits';
import { groupings, isFiltering, useTimelineSettings } from './timeline-settings';
import { TimelineToolbar } from './timeline-toolbar';
import classes from './timeline-view.module.css';
import { useChartHands } from './use-chart-hands';
import { useTimelineModel } from './use-timeline-model';

const NONE: readonly string[] = [];

/** The plan on one chart, as an outline beside its table or in lanes. */
export function TimelineView() {
  const timeline = useTimelineModel();
  const { store, model, blocks, homeId, today } = timeline;
  const { mode, grouping, tableShare, filter, lookRound, set } = useTimelineSettings(
    useShallow((settings) => ({
      mode: settings.mode,
      grouping: settings.grouping,
      tableShare: settings.tableShare,
      filter: settings.filter,
      lookRound: settings.lookRound,
      set: settings.set,
    })),
  );
  const chart = useRef<Chart | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [menu, setMenu] = useState<ChartMenuTarget | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const tableScroller = useRef<HTMLElement | null>(null);
  const laneScroller = useRef<HTMLDivElement>(null);
  const ctrl = useCtrlHeld();
  const selection = useSession((session) => session.selection);
  const selected = useMemo(() => (selection?.entity === 'activities' ? selection.ids : NONE), [selection]);
  const { select, inspect } = useSession.getState();
  const isLanes = mode === 'lanes';
  const hands = useChartHands({ store, chart, model, blocks, grouping, isLanes, homeId, selected, today });
  const rowHeight = useRowHeight();
  const analysis = useTimelineAnalysis(model);
  const trayLane = useTrayDrag((drag) => drag.landing?.lane?.key ?? null);
  const barReturn = useBarReturn((ids) => {
    const isPut = hands.tell(unplace(store, ids), 'Put into the backlog');
    if (isPut && store.undoLabel) showUndoNotice(store.undoLabel, store.undoLabel, store);
    else chart.current?.setModel(model);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode begins at its top
  useEffect(() => setScrollTop(0), [mode, grouping]);
  const scrollBy = (pixels: number) => {
    const scroller = isLanes || tableShare === 'chart' ? laneScroller.current : tableScroller.current;
    if (scroller) scroller.scrollTop += pixels;
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
    const { result, id } = drawActivity(store, from, to, {
      ...(rowId === undefined ? {} : { after: rowId }),
      lane: hands.dropLane(row, true),
    });
    if (hands.tell(result) && id) inspect({ entity: 'activities', ids: [id] });
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
    onLink: (from, to, type) => hands.tell(linkActivities(store, from, to, type), 'Linked'),
    onMenu: (target, at) => setMenu({ ...target, at }),
    onHover: setHovered,
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode, or a saved view put on, begins where the settings say
  const initial = useMemo(() => {
    const { scale, startDay } = useTimelineSettings.getState();
    return scale !== null && startDay !== null ? { pxPerDay: scale, startDay } : null;
  }, [mode, lookRound]);
  const isEmpty = model.barOf.size === 0;
  if (mode === 'calendar' || mode === 'board')
    return (
      <PlainModes
        mode={mode}
        timeline={timeline}
        selected={selected}
        tell={hands.tell}
        remove={hands.remove}
        spoken={hands.spoken}
      />
    );

  const pane = (
    <ChartPane
      key={`${mode} ${lookRound}`}
      model={model}
      handle={chart}
      scrollTop={scrollTop}
      selected={selected}
      today={today}
      isRestDay={timeline.isRestDay}
      events={events}
      initial={initial}
      extent={timeline.extent}
      description={`Timeline of ${model.barOf.size} activities. Arrow keys move the selected one by a day, with Shift by a week, with Alt its end.`}
      highlights={analysis.highlights}
      footer={analysis.footer}
      onKeyDown={hands.onKeyDown}
    >
      {hands.dragInfo && (
        <div
          className={classes['dragInfo']}
          style={{ transform: `translate(${hands.dragInfo.left}px, ${hands.dragInfo.top}px) translateY(-100%)` }}
        >
          {hands.dragInfo.refusal ?? [hands.dragInfo.words, analysis.rippleWords].filter(Boolean).join(' · ')}
        </div>
      )}
      {hovered && !hands.dragInfo && <HoverCard id={hovered} chart={chart} />}
      {isEmpty && (
        <Text className={classes['hint'] ?? ''} c="dimmed">
          {filter.text ? 'Nothing matches the filter.' : 'Drag across the chart to draw the first activity.'}
        </Text>
      )}
    </ChartPane>
  );

  return (
    <div className={classes['page']}>
      <TimelineToolbar
        onZoom={(factor) => chart.current?.zoomAt(factor, chart.current.size.width / 2)}
        onFit={() => hands.showAll(null)}
        onToday={hands.goToToday}
        end={
          <>
            {analysis.menu}
            <PictureMenu timeline={timeline} />
          </>
        }
      />
      <TrayFrame
        store={store}
        chart={chart}
        hands={hands}
        homeId={homeId}
        isLanes={isLanes}
        lanes={blocks}
        rows={timeline.rows}
        backlog={timeline.backlog}
        isFiltered={isFiltering(filter)}
        onScrollBy={scrollBy}
      >
        <div className={classes['body']}>
          {isLanes ? (
            <>
              <LaneLabels
                title={groupings[grouping]}
                blocks={blocks}
                rowHeight={rowHeight}
                scrollTop={scrollTop}
                targetKey={hands.dragInfo?.laneKey ?? trayLane}
              />
              {pane}
              <div
                ref={laneScroller}
                className={classes['scroll']}
                tabIndex={-1}
                onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
              >
                <div style={{ height: model.rowCount * rowHeight + rowHeight }} />
              </div>
            </>
          ) : (
            <SplitPane label="table and chart" storageKey="timeline">
              <ActivityTable rows={timeline.rows} scroller={tableScroller} onScroll={setScrollTop} />
              {pane}
            </SplitPane>
          )}
        </div>
      </TrayFrame>
      <Legend entries={timeline.legend} />
      <div role="status" aria-live="polite" className="visually-hidden">
        {hands.spoken}
      </div>
      {analysis.dialogs}
      {menu && (
        <ChartMenu
          target={menu}
          onClose={() => setMenu(null)}
          hands={hands}
          selected={selected}
          store={store}
          onAdd={(day, row) => drawn(day, day + 7, row)}
        />
      )}
    </div>
  );
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

/** Height of a row in pixels: 2.25 rem, whatever the text size. */
function useRowHeight(): number {
  const [height, setHeight] = useState(36);
  useEffect(() => {
    const measure = () => setHeight(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.25);
    measure();
    const observer = new MutationObserver(measure);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, []);
  return height;
}
