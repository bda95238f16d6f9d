/**
 * Deals things out to pages by their heights: where each page begins, and the one after its last. What `keepsNext` is not left alone at the
 * foot of a page. `first` is the room that is left on the page that is begun already.
 */
export function splitPages(
  heights: readonly number[],
  room: number,
  first: number = room,
  keepsNext: (index: number) => boolean = () => false,
): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let left = first;
  for (let index = 0; index < heights.length; index += 1) {
    const height = heights[index] as number;
    if (height > left && (index > from || left < room)) {
      let to = index;
      while (to > from + 1 && keepsNext(to - 1)) to -= 1;
      if (to === from + 1 && keepsNext(from) && left < room && pages.length === 0) to = from;
      pages.push({ from, to });
      from = to;
      left = room - heights.slice(to, index).reduce((sum, each) => sum + each, 0);
    }
    left -= height;
  }
  if (from < heights.length || pages.length === 0) pages.push({ from, to: heights.length });
  return pages;
}
