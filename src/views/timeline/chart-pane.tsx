import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useFormats } from '@/ui/formats';
import { rippleGhosts } from './analysis/use-analysis';
import { Chart, type ChartEvents, type ChartHighlights, type ChartSurroundings, type ChartView } from './chart/chart';
import './chart/axis.css';
import './chart/chart.css';
import './chart/vis-overrides.css';
import './chart/exposure.css';
import './chart/ghosts.css';
import type { ChartModel } from '@/domain/plan/chart-model';
import { rowHeightNow } from './chart/measures';
import { useChartTouch } from './chart-touch';
import classes from './timeline-view.module.css';

interface ChartPaneProps {
  model: ChartModel;
  handle: RefObject<Chart | null>;
  selected: readonly string[];
  today: number;
  isRestDay: (day: number) => boolean;
  events: ChartEvents;
  initial: Partial<ChartView> | null;
  /** Days to show at first where there is no initial view. */
  extent: { from: number; to: number };
  description: string;
  highlights: ChartHighlights;
  /** Stands below the chart, as wide as it. */
  footer?: ReactNode;
  onKeyDown: (event: React.KeyboardEvent) => void;
  children?: ReactNode;
}

/** React's hold on the chart: makes it, sizes it, and hands over whatever changes. */
export function ChartPane(props: ChartPaneProps) {
  const {
    model,
    handle,
    selected,
    today,
    isRestDay,
    events,
    initial,
    extent,
    description,
    highlights,
    footer,
    onKeyDown,
    children,
  } = props;
  const host = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const { firstDayOfWeek } = useFormats();
  const latest = useRef(events);
  latest.current = events;
  const start = useRef({ model, initial, extent, today, isRestDay, firstDayOfWeek });

  useLayoutEffect(() => {
    const hostElement = host.current;
    const axisElement = axis.current;
    if (!hostElement || !axisElement) return;
    const first = start.current;
    const surroundings = surroundingsOf(first);
    const chart = new Chart(hostElement, axisElement, first.model, surroundings, forwarded(latest));
    handle.current = chart;
    const measure = () => {
      chart.setSize(hostElement.clientWidth, hostElement.clientHeight, rowHeightNow());
    };
    measure();
    if (first.initial?.pxPerDay) chart.setView(first.initial);
    else chart.showDays(first.extent.from, first.extent.to);
    chart.renderNow();
    const observer = new ResizeObserver(measure);
    observer.observe(hostElement);
    return () => {
      observer.disconnect();
      chart.destroy();
      handle.current = null;
    };
  }, [handle]);

  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else handle.current?.setModel(model);
  }, [model, handle]);
  useLayoutEffect(() => {
    const follow = ({ scrollTop }: { scrollTop: number }) => {
      if (handle.current && handle.current.view.scrollTop !== scrollTop) handle.current.setView({ scrollTop });
    };
    follow(useChartTouch.getState());
    return useChartTouch.subscribe(follow);
  }, [handle]);
  useEffect(() => {
    handle.current?.setSelected(selected);
  }, [selected, handle]);
  useEffect(() => {
    handle.current?.setHighlights(highlights);
  }, [highlights, handle]);
  useRippleGhosts(handle, model);
  useEffect(() => {
    handle.current?.setSurroundings(surroundingsOf({ today, isRestDay, firstDayOfWeek }));
  }, [today, isRestDay, firstDayOfWeek, handle]);

  return (
    <div className={classes['chart']}>
      <div className={classes['axis']}>
        <div ref={axis} className="wm-axis" aria-hidden="true" />
      </div>
      <div
        ref={host}
        className="wm-chart"
        role="application"
        aria-roledescription="chart"
        aria-label={description}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is moved about by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
      {footer}
    </div>
  );
}

/** Draws what a drag under way would move, as often as it changes. */
function useRippleGhosts(handle: RefObject<Chart | null>, model: ChartModel): void {
  const { dayShort } = useFormats();
  useEffect(
    () =>
      useChartTouch.subscribe(({ ripple }, before) => {
        if (ripple === before.ripple) return;
        handle.current?.setRipple(ripple ? rippleGhosts(ripple.preview, model, dayShort) : []);
      }),
    [model, handle, dayShort],
  );
}

function surroundingsOf(chart: {
  today: number;
  isRestDay: (day: number) => boolean;
  firstDayOfWeek: number;
}): ChartSurroundings {
  const { today, isRestDay, firstDayOfWeek } = chart;
  return { today, isRestDay, words: { locale: navigator.language, firstDayOfWeek } };
}

/** Events that always reach the newest listeners, though the chart is made once. */
function forwarded(latest: RefObject<ChartEvents>): ChartEvents {
  return {
    onView: (view) => latest.current.onView(view),
    onScrollBy: (pixels) => latest.current.onScrollBy(pixels),
    onDragging: (placement) => latest.current.onDragging(placement),
    onDropped: (placements) => latest.current.onDropped(placements),
    onPick: (id, keys) => latest.current.onPick(id, keys),
    onOpen: (id) => latest.current.onOpen(id),
    onMark: (entity, id) => latest.current.onMark(entity, id),
    onDrawn: (from, to, row) => latest.current.onDrawn(from, to, row),
    onLasso: (ids) => latest.current.onLasso(ids),
    onLink: (link) => latest.current.onLink(link),
    onLinking: (aim, at) => latest.current.onLinking(aim, at),
    onMenu: (target, at) => latest.current.onMenu(target, at),
    onHover: (id) => latest.current.onHover(id),
  };
}
