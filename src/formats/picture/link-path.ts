const LEAD = 9;
/** How far behind its start a bar is entered from above at least; in line with other links from the same end where that is farther. */
const INSIDE = 4;
/** Where a bar's edge lies, as a share of the height of its row. */
const EDGE = 0.34;
const HEAD = 3.5;

/** A place on the drawing, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** A line between two bars, and the head of its arrow. */
export interface LinkLine {
  line: string;
  head: string;
}

/**
 * From one end of a bar to an end of another, at right angles, around the bars it belongs to. What follows closely is entered from above or
 * below, as there is no room for a line before it.
 */
export function linkPath(
  from: Point,
  to: Point,
  leavesRight: boolean,
  entersLeft: boolean,
  rowHeight: number,
): LinkLine {
  const out = from.x + (leavesRight ? LEAD : -LEAD);
  const into = to.x + (entersLeft ? -LEAD : LEAD);
  const side = entersLeft ? 1 : -1;
  const head = `M${to.x - side * HEAD} ${to.y - HEAD}L${to.x} ${to.y}L${to.x - side * HEAD} ${to.y + HEAD}`;
  if (leavesRight !== entersLeft) {
    const middle = leavesRight ? Math.max(out, into) : Math.min(out, into);
    return { line: `M${from.x} ${from.y}H${middle}V${to.y}H${to.x}`, head };
  }
  if (leavesRight ? into >= out : into <= out) return { line: `M${from.x} ${from.y}H${out}V${to.y}H${to.x}`, head };
  if (to.y !== from.y && (to.x - from.x) * side >= -INSIDE) {
    const entry = side * Math.max(side * to.x + INSIDE, side * out);
    const down = to.y > from.y ? 1 : -1;
    const edge = to.y - down * rowHeight * EDGE;
    const base = edge - down * HEAD;
    return {
      line: `M${from.x} ${from.y}H${entry}V${edge}`,
      head: `M${entry - HEAD} ${base}L${entry} ${edge}L${entry + HEAD} ${base}`,
    };
  }
  const between = to.y >= from.y ? to.y - rowHeight / 2 : to.y + rowHeight / 2;
  return { line: `M${from.x} ${from.y}H${out}V${between}H${into}V${to.y}H${to.x}`, head };
}
