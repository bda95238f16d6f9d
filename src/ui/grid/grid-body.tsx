// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffectEvent, useLayoutEffect } from 'react';
import { type CellAt, HEAD, NEW_ROW } from '@/ui/cells/cell-places';
import type { CellState } from '@/ui/cells/cell-selection';
import { useRem } from '@/ui/cells/use-rem';
import classes from './data-grid.module.css';
import type { GridProps } from './grid-props';
import { cellId, GridRow } from './grid-row';
import type { GridSession } from './grid-session';
import { GroupHeadings } from './group-headings';
import { NewRow } from './new-row';
import type { GroupedRows } from './row-groups';

interface GridBodyProps<Row extends { id: string }> {
  gridId: string;
  scroller: RefObject<HTMLDivElement | null>;
  session: GridSession<Row>;
  state: CellState;
  grouped: GroupedRows<Row>;
  props: GridProps<Row>;
}

/** Height of a row in rem, as in the stylesheet. */
const ROW_REM = 2.25;

/** The rows on screen, a few beyond, and the one being edited wherever it is. */
export function GridBody<Row extends { id: string }>({
  gridId,
  scroller,
  session,
  state,
  grouped,
  props,
}: GridBodyProps<Row>) {
  const { rows, groups, headingsAbove } = grouped;
  const { active, editing, problem, selected } = state;
  const columns = props.layout.visible;
  const rem = useRem();
  const range = state.anchor && session.range();
  const height = Math.round(ROW_REM * rem);
  const takesNew = !props.cannotAdd;
  // Sizes are kept by key, so that another height, or another heading, is measured anew.
  const getItemKey = useCallback(
    (index: number) => `${height} ${headingsAbove(index)} ${index}`,
    [height, headingsAbove],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getItemKey,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (headingsAbove(index) - (index ? headingsAbove(index - 1) : 0) + 1) * height,
    overscan: 6,
    useFlushSync: false,
  });
  const topOf = (index: number) => (index + headingsAbove(index)) * height;
  useKeepInSight({ gridId, scroller, state, session, height, count: rows.length, topOf });

  const items = virtualizer.getVirtualItems().map((item) => item.index);
  const kept = editing ? rows.findIndex((row) => row.id === editing.rowId) : -1;
  if (kept >= 0 && !items.includes(kept)) items.push(kept);
  const [first] = columns;
  return (
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: topOf(rows.length) + (takesNew ? height : 0) + (rows.length ? 4 * rem : 0) }}
    >
      <GroupHeadings groups={groups} items={items} columns={columns.length + 1} height={height} topOf={topOf} />
      {items.map((index) => {
        const row = rows[index];
        return row ? (
          <GridRow
            key={row.id}
            gridId={gridId}
            row={row}
            columns={columns}
            index={index}
            top={topOf(index)}
            activeColumn={active?.rowId === row.id ? active.columnId : null}
            isSelected={selected.has(row.id)}
            rangeFrom={range && index >= range.top && index <= range.bottom ? range.left : -1}
            rangeTo={range && index >= range.top && index <= range.bottom ? range.right : -1}
            editing={editing?.rowId === row.id ? editing : null}
            problem={problem?.rowId === row.id ? problem : null}
          />
        ) : null;
      })}
      {takesNew && first ? (
        <NewRow
          gridId={gridId}
          column={first}
          label={props.newRowLabel}
          top={topOf(rows.length)}
          rowIndex={rows.length + 2}
          isActive={active?.rowId === NEW_ROW}
          editing={editing?.rowId === NEW_ROW ? editing : null}
          problem={problem?.rowId === NEW_ROW ? problem : null}
        />
      ) : null}
    </div>
  );
}

interface Sight<Row extends { id: string }> {
  gridId: string;
  scroller: RefObject<HTMLDivElement | null>;
  state: CellState;
  session: GridSession<Row>;
  height: number;
  count: number;
  topOf: (index: number) => number;
}

/** Scrolls so that the active cell is seen, clear of the sticky header and first column. */
function useKeepInSight<Row extends { id: string }>({
  gridId,
  scroller,
  state,
  session,
  height,
  count,
  topOf,
}: Sight<Row>): void {
  const { active } = state;
  // Only a move may scroll, what others add or remove must not.
  const see = useEffectEvent((at: CellAt | null, rowHeight: number) => {
    const box = scroller.current;
    if (!box) return;
    session.page = Math.max(Math.floor(box.clientHeight / rowHeight) - 2, 1);
    if (!at || at.rowId === HEAD) return;
    const index = at.rowId === NEW_ROW ? count : session.places.rowIndex(at.rowId);
    if (index === null) return;
    const top = topOf(index);
    // The header lies over the first row's height of what is scrolled.
    const room = box.clientHeight - 2 * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - room;
    seeColumn(box, at, document.getElementById(cellId(gridId, at.rowId, at.columnId)));
  });
  useLayoutEffect(() => {
    // Just before the frame is painted: asking any earlier has the page laid out once more, while an edit waits to be told as saved.
    const frame = requestAnimationFrame(() => see(active, height));
    return () => cancelAnimationFrame(frame);
  }, [active, height]);
}

/** Scrolls sideways so that a cell is clear of what is frozen; to the row for a new record all the way back. */
function seeColumn(box: HTMLElement, active: CellAt, cell: HTMLElement | null): void {
  if (active.rowId === NEW_ROW) box.scrollLeft = 0;
  const header = box.querySelector('[data-header]');
  const [check, first] = [header?.firstElementChild, header?.querySelector('[data-head]')];
  if (!cell || !check || !first) return;
  const isFrozen = getComputedStyle(first).position === 'sticky' && getComputedStyle(first).left !== 'auto';
  if (isFrozen && cell.dataset['col'] === (first as HTMLElement).dataset['head']) return;
  // Where it is frozen a cell is not where it stands in its row, so what is seen is measured.
  const edge = (isFrozen ? first : check).getBoundingClientRect().right;
  const from = cell.getBoundingClientRect().left - edge;
  const beyond = cell.getBoundingClientRect().right - (box.getBoundingClientRect().left + box.clientWidth);
  if (from < 0) box.scrollLeft += from;
  // A cell wider than its room shows its beginning.
  else if (beyond > 0) box.scrollLeft += Math.min(beyond, from);
}
