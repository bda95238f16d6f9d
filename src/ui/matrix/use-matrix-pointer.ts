import { useDraggable } from '@dnd-kit/core';
import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useRef } from 'react';
import { hitAt, type MatrixGeometry, type MatrixHit } from './matrix-geometry';
import type { MatrixRow } from './matrix-props';
import type { MatrixSession } from './matrix-session';
import { type CellAt, type CellRange, HEAD } from './matrix-shape';
import { pulledTo } from './matrix-writes';

/** What is carried when letters are dragged out of a cell. */
export interface CarriedLetters {
  kind: 'letters';
  /** Where they come from; set when the drag begins. */
  from: CellAt | null;
}

type Drag = { kind: 'range' } | { kind: 'fill'; source: CellRange };

/** What of the matrix is under a point of the window. */
export function cellUnder<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  geometry: MatrixGeometry,
  scroller: HTMLElement,
  x: number,
  y: number,
): { at: CellAt | null; part: MatrixHit['part'] } {
  const rect = scroller.getBoundingClientRect();
  const hit = hitAt(
    geometry,
    { x: x - rect.left, y: y - rect.top },
    { left: scroller.scrollLeft, top: scroller.scrollTop },
    { width: scroller.clientWidth, height: scroller.clientHeight },
  );
  const line = session.props.lines[hit.line];
  const columnId = session.props.columns[hit.column]?.id;
  if (hit.part === 'head' && columnId) return { part: 'head', at: { rowId: HEAD, columnId } };
  if (line?.kind !== 'row') return { part: hit.part, at: null };
  if (hit.part === 'side') return { part: 'side', at: { rowId: line.row.id, columnId: HEAD } };
  return { part: hit.part, at: columnId ? { rowId: line.row.id, columnId } : null };
}

/** The pointer's part of a matrix: choosing, drawing ranges, pulling the fill handle, and letters that are dragged away. */
export function useMatrixPointer<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  geometry: MatrixGeometry,
) {
  const drag = useRef<Drag | null>(null);
  const carrier = useRef<HTMLDivElement>(null);
  const carried = useRef<CarriedLetters>({ kind: 'letters', from: null });
  const { setNodeRef, listeners } = useDraggable({ id: 'matrix-letters', data: { carried } });

  const under = (event: MouseEvent) =>
    scroller.current
      ? cellUnder(session, geometry, scroller.current, event.clientX, event.clientY)
      : { at: null, part: 'none' as const };

  const pickUp = (event: PointerEvent, at: CellAt, chip: Element) => {
    carried.current.from = at;
    const box = carrier.current;
    const from = chip.getBoundingClientRect();
    const host = box?.offsetParent?.getBoundingClientRect();
    if (box && host) {
      box.style.left = `${from.left - host.left}px`;
      box.style.top = `${from.top - host.top}px`;
      box.style.width = `${from.width}px`;
      box.style.height = `${from.height}px`;
    }
    listeners?.['onPointerDown']?.(event);
  };

  const onPointerDown = (event: PointerEvent) => {
    const target = event.target as Element;
    if (event.button !== 0 || target.closest('input,[data-act],[data-plain]')) return;
    const source = session.range();
    if (target.closest('[data-fill]') && source) {
      drag.current = { kind: 'fill', source };
      event.currentTarget.setPointerCapture(event.pointerId);
      return;
    }
    const { at, part } = under(event);
    if (!at) return;
    const chip = target.closest('[data-chip]');
    if (!session.activate(at, event.shiftKey && part === 'cell')) return;
    scroller.current?.focus({ preventScroll: true });
    if (part !== 'cell') return;
    if (chip && !event.shiftKey) pickUp(event, at, chip);
    else {
      drag.current = { kind: 'range' };
      event.currentTarget.setPointerCapture(event.pointerId);
    }
  };

  const onPointerMove = (event: PointerEvent) => {
    const box = scroller.current;
    if (!drag.current || !box) return;
    scrollAtEdge(box, geometry, event);
    const { at, part } = cellUnder(session, geometry, box, event.clientX, event.clientY);
    if (!at || part !== 'cell') return;
    const { active } = session.get();
    if (drag.current.kind === 'range') {
      if (active?.rowId !== at.rowId || active.columnId !== at.columnId) session.activate(at, true);
      return;
    }
    const row = session.shape.rowIndex(at.rowId);
    const column = session.shape.columnIndex(at.columnId);
    if (row !== null && column !== null) session.set({ pulled: pulledTo(drag.current.source, row, column) });
  };

  const onPointerUp = () => {
    const { pulled } = session.get();
    const done = drag.current;
    drag.current = null;
    if (done?.kind !== 'fill') return;
    session.set({ pulled: null });
    if (pulled) session.fillPulled(done.source, pulled);
  };

  const onPointerCancel = () => {
    drag.current = null;
    session.set({ pulled: null });
  };

  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest('[data-act]');
    const { at } = under(event);
    if (!button || !at) return;
    const { left, bottom } = button.getBoundingClientRect();
    session.activate({ rowId: at.rowId, columnId: HEAD });
    session.props.onRowAct(at.rowId, { x: left, y: bottom }, button.getAttribute('data-act') ?? '');
  };

  const onDoubleClick = (event: MouseEvent) => {
    const { at, part } = under(event);
    if (!at || (event.target as Element).closest('input,[data-act]')) return;
    if (part === 'cell') session.edit(null);
    else if (part === 'side') session.props.onOpenRow(at.rowId);
    else if (part === 'head') session.props.onOpenColumn(at.columnId);
  };

  const onMouseDown = (event: MouseEvent) => {
    // Pressing must neither move the focus into the page nor mark text.
    if (!(event.target as Element).closest('input,[data-plain]')) event.preventDefault();
  };

  const setCarrier = useCallback(
    (element: HTMLDivElement | null) => {
      carrier.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );

  return {
    setCarrier,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onClick, onDoubleClick, onMouseDown },
  };
}

/** Pixels scrolled by each move of a pointer that has left the cells. */
const STEP = 24;

function scrollAtEdge(box: HTMLElement, { side, head, foot }: MatrixGeometry, event: PointerEvent): void {
  const rect = box.getBoundingClientRect();
  const x = event.clientX - rect.left;
  const y = event.clientY - rect.top;
  const left = x < side ? -STEP : x > box.clientWidth - 8 ? STEP : 0;
  const top = y < head ? -STEP : y > box.clientHeight - foot - 8 ? STEP : 0;
  if (left || top) box.scrollBy({ left, top });
}
