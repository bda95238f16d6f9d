import { Text } from '@mantine/core';
import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { SplitPane } from '@/ui/split-pane';
import { useTimelineAnalysis } from './analysis/use-timeline-analysis';
import { TrayFrame } from './backlog/tray-frame';
import { CHART_LEAST, SIDE_LEAST } from './backlog/use-room';
import type { Chart } from './chart/chart';
import { ChartMenu } from './chart-menu';
import { ChartPane } from './chart-pane';
import { useChartTouch } from './chart-touch';
import { DragTip, LinkTip } from './drag-tip';
import { HoverPlace } from './hover-card';
import { LaneLabels } from './lane-labels';
import { Legend } from './legend';
import { PictureMenu } from './picture/picture-menu';
import { ActivityTable } from './table/activity-table';
import { useTimelineEditor } from './timeline-editor';
import { useTimelineSettings } from './timeline-settings';
import { TimelineToolbar } from './timeline-toolbar';
import classes from './timeline-view.module.css';
import { useChartEvents } from './use-chart-events';
import { useRowHeight } from './use-row-height';

/** Toolbar, tray, chart and legend of the two modes that have a chart. */
export function ChartTimeline() {
  const editor = useTimelineEditor();
  const { timeline, mode, grouping, chart, hands } = editor;
  const scroller = useRef<HTMLElement | null>(null);
  const analysis = useTimelineAnalysis(timeline.model);
  const screen = useChartEvents(editor, { analysis, scroller });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode begins at its top
  useLayoutEffect(
    () => useChartTouch.setState({ scrollTop: 0, hovered: null, dragInfo: null, linkTip: null }),
    [mode, grouping],
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
            <PictureMenu />
          </>
        }
      />
      <TrayFrame onScrollBy={screen.scrollBy}>
        <Body screen={screen} scroller={scroller}>
          <Pane analysis={analysis} screen={screen} />
        </Body>
      </TrayFrame>
      <Legend entries={timeline.legend} />
      <div role="status" aria-live="polite" className="visually-hidden">
        {hands.spoken}
      </div>
      {analysis.dialogs}
      {screen.menu && (
        <ChartMenu
          target={screen.menu}
          onClose={screen.closeMenu}
          onAdd={(day, row) => screen.events.onDrawn(day, day + 7, row)}
        />
      )}
    </div>
  );
}

interface PaneProps {
  analysis: ReturnType<typeof useTimelineAnalysis>;
  screen: ReturnType<typeof useChartEvents>;
}

/** The chart with what floats over it: dates while dragging, details on hover, the hint of an empty plan. */
function Pane({ analysis, screen }: PaneProps) {
  const { timeline, mode, chart, selected, hands } = useTimelineEditor();
  const { model } = timeline;
  const lookRound = useTimelineSettings((settings) => settings.lookRound);
  const filter = useTimelineSettings((settings) => settings.filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode, or a saved view put on, begins where the settings say
  const initial = useMemo(() => {
    const { scale, startDay } = useTimelineSettings.getState();
    return scale !== null && startDay !== null ? { pxPerDay: scale, startDay } : null;
  }, [mode, lookRound]);
  return (
    <ChartPane
      key={`${mode} ${lookRound}`}
      model={model}
      handle={chart}
      selected={selected}
      today={timeline.today}
      isRestDay={timeline.isRestDay}
      events={screen.events}
      initial={initial}
      extent={timeline.extent}
      description={`Timeline of ${model.barOf.size} activities. Arrow keys move the selected one by a day, with Shift by a week, with Alt its end.`}
      highlights={analysis.highlights}
      footer={analysis.footer}
      onKeyDown={(event) => hands.onKeyDown(event, screen.byKey)}
    >
      <DragTip />
      <LinkTip />
      <HoverPlace chart={chart} />
      {model.barOf.size === 0 && (
        <Text className={classes['hint'] ?? ''} c="dimmed">
          {filter.text ? 'Nothing matches the filter.' : 'Drag across the chart to draw the first activity.'}
        </Text>
      )}
    </ChartPane>
  );
}

interface BodyProps extends Pick<PaneProps, 'screen'> {
  scroller: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** The chart beside its table, or beside the names of its lanes; one vertical scroll for both. */
function Body({ screen, scroller, children }: BodyProps) {
  const { timeline, chart, isLanes } = useTimelineEditor();
  const rowHeight = useRowHeight();
  if (!isLanes)
    return (
      <div className={classes['body']}>
        <SplitPane label="table and chart" storageKey="timeline" least={[SIDE_LEAST, CHART_LEAST]}>
          <ActivityTable scroller={scroller} onScroll={scrolled} />
          {children}
        </SplitPane>
      </div>
    );
  return (
    <div className={classes['body']}>
      <LaneLabels
        rowHeight={rowHeight}
        onAddActivity={(row) => {
          const day = middleDay(chart.current) ?? timeline.today;
          screen.events.onDrawn(day, day + 7, row);
        }}
        onScrollBy={screen.scrollBy}
      />
      {children}
      <div
        ref={(element) => {
          scroller.current = element;
        }}
        className={classes['scroll']}
        tabIndex={-1}
        onScroll={(event) => scrolled(event.currentTarget.scrollTop)}
      >
        <div style={{ height: timeline.model.rowCount * rowHeight + rowHeight }} />
      </div>
    </div>
  );
}

const middleDay = (chart: Chart | null): number | null =>
  chart && Math.round(chart.view.startDay + chart.size.width / chart.view.pxPerDay / 2);

const scrolled = (scrollTop: number) => useChartTouch.setState({ scrollTop });
