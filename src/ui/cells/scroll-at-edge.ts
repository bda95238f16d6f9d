/** What is frozen around the cells of a table, in CSS pixels. */
interface Frozen {
  side: number;
  head: number;
  foot: number;
}

/** Pixels scrolled by each move of a pointer that has left the cells. */
const STEP = 24;

/** Scrolls on while something is drawn or pulled beyond the cells in sight. */
export function scrollAtEdge(
  box: HTMLElement,
  { side, head, foot }: Frozen,
  event: { clientX: number; clientY: number },
): void {
  const rect = box.getBoundingClientRect();
  const x = event.clientX - rect.left;
  const y = event.clientY - rect.top;
  const left = x < side ? -STEP : x > box.clientWidth - 8 ? STEP : 0;
  const top = y < head ? -STEP : y > box.clientHeight - foot - 8 ? STEP : 0;
  if (left || top) box.scrollBy({ left, top });
}
