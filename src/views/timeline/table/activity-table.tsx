import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ActivityRow } from '@/records/activity-table/activity-row';
import { floatColumnIds, varianceColumnIds } from '@/records/activity-table/analysis-columns';
import { useActivityTable } from '@/records/activity-table/use-activity-table';
import { useRoadmapStore } from '@/store/workspace-context';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { useAnalysisSettings } from '@/views/timeline/analysis/analysis-settings';
import { useTimelineEditor } from '@/views/timeline/timeline-editor';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import classes from './activity-table.module.css';
import { outlineActs } from './outline-acts';
import { outlineKeys } from './outline-keys';
import { useRowDrag } from './use-row-drag';

const REST = ['start', 'end', 'duration', 'accountable', 'status', 'progress'] as const;

interface ActivityTableProps {
  /** Is set to what scrolls. */
  scroller: RefObject<HTMLElement | null>;
  onScroll: (top: number) => void;
}

/** The outline's table: the rows of the chart beside it, edited as in a spreadsheet; phases fold. */
export function ActivityTable({ scroller, onScroll }: ActivityTableProps) {
  const { timeline, hands } = useTimelineEditor();
  const { rows } = timeline;
  const grid = useRef<GridHandle>(null);
  const toggle = useTimelineSettings((settings) => settings.toggleCollapsed);
  const collapsed = useTimelineSettings((settings) => settings.collapsed);
  const beforeTitle = useCallback(
    (row: ActivityRow) =>
      row.hasChildren ? (
        <ActionIcon
          size="sm"
          className={classes.fold ?? ''}
          tabIndex={-1}
          data-grip=""
          aria-label={collapsed.has(row.id) ? 'Unfold' : 'Fold'}
          data-open={!collapsed.has(row.id) || undefined}
          onClick={(event) => {
            event.stopPropagation();
            toggle(row.id);
          }}
        >
          <IconChevronRight size="0.875rem" />
        </ActionIcon>
      ) : (
        <span className={classes.noFold} data-grip="" title="Drag to move the row (Alt+Shift+arrows)">
          <IconGripVertical size="0.875rem" aria-hidden />
        </span>
      ),
    [collapsed, toggle],
  );
  const { showFloat, showVariance } = useAnalysisSettings();
  const shown = useMemo(
    () => ['title', ...(showVariance ? varianceColumnIds : []), ...(showFloat ? floatColumnIds : []), ...REST],
    [showFloat, showVariance],
  );
  const table = useActivityTable({ name: 'timeline', shown, beforeTitle, keep: nothing });
  const shownRows = useMemo(() => {
    if (rows.length === table.rows.length && rows.every(({ id }, index) => id === table.rows[index]?.id))
      return table.rows;
    const byId = new Map(table.rows.map((row) => [row.id, row]));
    return rows.flatMap((row) => byId.get(row.id) ?? []);
  }, [table.rows, rows]);
  // The chart has the order of the plan: a sorted table would no longer stand beside its bars.
  const layout = useMemo(() => ({ ...table.layout, sort: null, setSort: nothing }), [table.layout]);
  useEffect(() => {
    const element = grid.current?.scroller() ?? null;
    scroller.current = element;
    if (!element) return;
    const follow = () => onScroll(element.scrollTop);
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, onScroll]);
  const store = useRoadmapStore();
  const acts = outlineActs(store, hands.tell);
  const drag = useRowDrag(rows, acts);
  return (
    <div
      className={classes.outline}
      onKeyDownCapture={outlineKeys(acts, rows)}
      onPointerDownCapture={drag.onPointerDownCapture}
    >
      <DataGrid
        handle={grid}
        {...table.gridProps}
        rows={shownRows}
        layout={layout}
        empty={
          <p className={classes.empty}>
            {table.rows.length === 0
              ? 'Type the first activity in the row below, or drag across the chart.'
              : 'Nothing matches the filter.'}
          </p>
        }
      />
      {drag.sign}
      <RemovalDialog asked={table.acts.asked} onRemove={table.acts.removeAsked} onCancel={table.acts.cancel} />
    </div>
  );
}

const nothing = () => undefined;
