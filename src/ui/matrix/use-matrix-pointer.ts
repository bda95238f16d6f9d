import { useDraggable } from '@dnd-kit/core';
import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useRef } from 'react';
import { pulledTo } from '@/ui/cells/cell-fill';
import { type CellAt, type CellRange, HEAD } from '@/ui/cells/cell-places';
import { scrollAtEdge } from '@/ui/cells/scroll-at-edge';
import type { MatrixSession } from './matrix-cells';
import { hitAt, type MatrixGeometry, type MatrixHit } from './matrix-geometry';
import type { MatrixRow } from './matrix-props';

/** What is carried when letters are dragged out of a cell. */
export interface CarriedLetters {
  kind: 'letters';
  /** Where they come from; set when the drag begins. */
  from: CellAt | null;
}

/** What does something of its own when it is pressed. */
const OWN_PRESS = 'input,[data-act]';

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
  const line = session.shape.props.lines[hit.line];
  const columnId = session.shape.props.columns[hit.column]?.id;
  if (hit.part === 'head' && columnId) return { part: 'head', at: { rowId: HEAD, columnId } };
  if (line?.kind !== 'row') return { part: hit.part, at: null };
  if (hit.part === 'side') return { part: 'side', at: { rowId: line.row.id, columnId: HEAD } };
  return { part: hit.part, at: columnId ? { rowId: line.row.id, columnId } : null };
}

/** Letters that are dragged out of a cell: what is measured for the drag is laid over the chip that was taken hold of. */
function useCarrier() {
  const carrier = useRef<HTMLDivElement>(null);
  const carried = useRef<CarriedLetters>({ kind: 'letters', from: null });
  const { setNodeRef, listeners } = useDraggable({ id: 'matrix-letters', data: { carried } });
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
  const setCarrier = useCallback(
    (element: HTMLDivElement | null) => {
      carrier.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );
  return { pickUp, setCarrier };
}

type UnderPointer = (event: MouseEvent) => { at: CellAt | null; part: MatrixHit['part'] };

/** Drawing a range, and pulling the fill handle. */
function useDrawing<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  geometry: MatrixGeometry,
  under: UnderPointer,
) {
  const drag = useRef<Drag | null>(null);
  const begin = (event: PointerEvent, what: Drag) => {
    drag.current = what;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const box = scroller.current;
    if (!drag.current || !box) return;
    scrollAtEdge(box, geometry, event);
    const { at, part } = under(event);
    if (!at || part !== 'cell') return;
    const { active } = session.get();
    if (drag.current.kind === 'range') {
      if (active?.rowId !== at.rowId || active.columnId !== at.columnId) session.activate(at, true);
      return;
    }
    const row = session.places.rowIndex(at.rowId);
    const column = session.places.columnIndex(at.columnId);
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
  return { begin, handlers: { onPointerMove, onPointerUp, onPointerCancel } };
}

/** The pointer's part of a matrix: choosing, drawing ranges, pulling the fill handle, and letters that are dragged away. */
export function useMatrixPointer<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  geometry: MatrixGeometry,
) {
  const under: UnderPointer = (event) =>
    scroller.current
      ? cellUnder(session, geometry, scroller.current, event.clientX, event.clientY)
      : { at: null, part: 'none' };
  const { pickUp, setCarrier } = useCarrier();
  const drawing = useDrawing(session, scroller, geometry, under);
  const onPointerDown = (event: PointerEvent) => {
    const target = event.target as Element;
    if (event.button !== 0 || target.closest(OWN_PRESS)) return;
    const source = session.range();
    if (target.closest('[data-fill]') && source) return drawing.begin(event, { kind: 'fill', source });
    const { at, part } = under(event);
    if (!at || !session.activate(at, event.shiftKey && part === 'cell')) return;
    scroller.current?.focus({ preventScroll: true });
    if (part !== 'cell') return;
    const chip = target.closest('[data-chip]');
    if (chip && !event.shiftKey) pickUp(event, at, chip);
    else drawing.begin(event, { kind: 'range' });
  };
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest('[data-act]');
    const { at } = under(event);
    if (!button || !at) return;
    const { left, bottom } = button.getBoundingClientRect();
    session.activate({ rowId: at.rowId, columnId: HEAD });
    session.shape.props.onRowAct(at.rowId, { x: left, y: bottom }, button.getAttribute('data-act') ?? '');
  };
  const onDoubleClick = (event: MouseEvent) => {
    const { at, part } = under(event);
    if (!at || (event.target as Element).closest(OWN_PRESS)) return;
    if (part === 'cell') session.startEditing();
    else if (part === 'side') session.shape.props.onOpenRow(at.rowId);
    else if (part === 'head') session.shape.props.onOpenColumn(at.columnId);
  };
  const onMouseDown = (event: MouseEvent) => {
    // Pressing must neither move the focus into the page nor mark text.
    if (!(event.target as Element).closest('input')) event.preventDefault();
  };
  return { setCarrier, handlers: { onPointerDown, onClick, onDoubleClick, onMouseDown, ...drawing.handlers } };
}
