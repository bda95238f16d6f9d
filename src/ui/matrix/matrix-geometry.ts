/** Sizes of a matrix in CSS pixels. */
export interface MatrixGeometry {
  /** Width of the frozen column of row heads. */
  side: number;
  /** Height of the frozen column heads, and of the frozen foot. */
  head: number;
  foot: number;
  line: number;
  column: number;
  lines: number;
  columns: number;
}

/** What of a matrix lies at a point; lines and columns by index, -1 where it is none of them. */
export interface MatrixHit {
  part: 'cell' | 'side' | 'head' | 'foot' | 'corner' | 'none';
  line: number;
  column: number;
}

/** Narrowest and widest columns, in rem; from `wrapped` on, their heads are written across. */
export const columnRem = { least: 3.25, most: 7.5, wrapped: 5.5 };

/** The frozen column of row heads, in rem: so wide, or less where columns need the room; both shares are of the whole. */
const sideRem = { most: 27, usual: 15, least: 12, share: 0.42, limit: 0.6, tight: 0.34 };
/** Below this many rem a matrix is a narrow one. */
const NARROW_REM = 56;

/** Width of the frozen column: it gives way where that lets every column be seen, or where there is little room at all. */
export function sideWidth(width: number, count: number, rem: number): number {
  const { most, usual, least, share, limit, tight } = sideRem;
  const wanted = Math.min(Math.max(width * share, usual * rem), most * rem, width * limit);
  const beside = width - 1 - count * columnRem.least * rem;
  if (beside >= Math.min(least * rem, width * limit)) return Math.round(Math.min(wanted, beside));
  return Math.round(width < NARROW_REM * rem ? Math.min(Math.max(width * tight, least * rem), wanted) : wanted);
}

/** Width of a column that uses the room there is. */
export function columnWidth(room: number, count: number, rem: number): number {
  const even = count > 0 ? Math.floor(room / count) : 0;
  return Math.round(Math.min(Math.max(even, columnRem.least * rem), columnRem.most * rem));
}

/** What lies at a point of the box that scrolls. */
export function hitAt(
  geometry: MatrixGeometry,
  point: { x: number; y: number },
  scroll: { left: number; top: number },
  box: { width: number; height: number },
): MatrixHit {
  const { side, head, foot, line, column, lines, columns } = geometry;
  if (point.x < 0 || point.y < 0 || point.x > box.width || point.y > box.height)
    return { part: 'none', line: -1, column: -1 };
  const columnAt = point.x < side ? -1 : Math.floor((point.x - side + scroll.left) / column);
  const lineAt = Math.floor((point.y - head + scroll.top) / line);
  const hasColumn = columnAt >= 0 && columnAt < columns;
  if (point.y < head)
    return {
      part: point.x < side ? 'corner' : hasColumn ? 'head' : 'none',
      line: -1,
      column: hasColumn ? columnAt : -1,
    };
  if (point.y > box.height - foot) return { part: 'foot', line: -1, column: hasColumn ? columnAt : -1 };
  if (lineAt < 0 || lineAt >= lines) return { part: 'none', line: -1, column: hasColumn ? columnAt : -1 };
  if (point.x < side) return { part: 'side', line: lineAt, column: -1 };
  return hasColumn ? { part: 'cell', line: lineAt, column: columnAt } : { part: 'none', line: lineAt, column: -1 };
}

/** Columns drawn at once are a multiple of this, so that rows are not drawn anew with every pixel. */
const BLOCK = 6;

/** First and last column (exclusive) to draw. */
export function columnWindow(
  geometry: Pick<MatrixGeometry, 'side' | 'column' | 'columns'>,
  left: number,
  width: number,
) {
  const { side, column, columns } = geometry;
  const first = Math.floor(left / column) - 1;
  const last = Math.ceil((left + width - side) / column) + 1;
  const from = Math.max(0, Math.floor(first / BLOCK) * BLOCK);
  const to = Math.min(columns, Math.ceil(last / BLOCK) * BLOCK);
  return { from, to: Math.max(to, from) };
}

/** How far to scroll so that a cell is clear of what is frozen; -1 as line or column leaves that way alone. */
export function scrollToSee(
  geometry: MatrixGeometry,
  at: { line: number; column: number },
  scroll: { left: number; top: number },
  box: { width: number; height: number },
): { left: number; top: number } {
  const { side, head, foot, line, column } = geometry;
  let { left, top } = scroll;
  if (at.line >= 0) {
    const room = box.height - head - foot;
    top = Math.min(top, at.line * line);
    top = Math.max(top, (at.line + 1) * line - room);
  }
  if (at.column >= 0) {
    const room = box.width - side;
    left = Math.min(left, at.column * column);
    left = Math.max(left, (at.column + 1) * column - room);
  }
  return { left, top };
}
