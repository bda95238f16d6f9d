const LEAD = 9;

/** A place on the drawing, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** A path from one end of a bar to an end of another, at right angles, that runs around the bars it belongs to. */
export function linkPath(from: Point, to: Point, leavesRight: boolean, entersLeft: boolean, rowHeight: number): string {
  const out = from.x + (leavesRight ? LEAD : -LEAD);
  const into = to.x + (entersLeft ? -LEAD : LEAD);
  const turn = leavesRight === entersLeft ? (leavesRight ? into >= out : into <= out) : true;
  if (turn) {
    const middle = leavesRight !== entersLeft ? (leavesRight ? Math.max(out, into) : Math.min(out, into)) : out;
    return `M${from.x} ${from.y}H${middle}V${to.y}H${to.x}`;
  }
  const between = to.y >= from.y ? to.y - rowHeight / 2 : to.y + rowHeight / 2;
  return `M${from.x} ${from.y}H${out}V${between}H${into}V${to.y}H${to.x}`;
}
