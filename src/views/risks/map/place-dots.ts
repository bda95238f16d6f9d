/** A dot and the cell it belongs into. */
export interface DotAt {
  id: string;
  likelihood: number;
  impact: number;
  /** Comes before the others of its cell, so that it is always seen. */
  isFirst: boolean;
}

/** Where things are on the map, in CSS pixels from its upper left corner. */
export interface PlaneSize {
  /** Steps of the scale. */
  size: number;
  width: number;
  height: number;
  gap: number;
  /** Room at the top of each cell for its score and band. */
  head: number;
  dotWidth: number;
  dotHeight: number;
  dotGap: number;
}

/** Dots with their places, and for full cells a button that lists all of the cell. */
export interface PlacedDots {
  dots: readonly { id: string; x: number; y: number }[];
  more: readonly { key: string; ids: readonly string[]; hidden: number; x: number; y: number }[];
}

/** Upper left corner and size of a cell: the highest likelihood is the top row. */
export function cellBox(plane: PlaneSize, likelihood: number, impact: number) {
  const width = (plane.width - plane.gap * (plane.size - 1)) / plane.size;
  const height = (plane.height - plane.gap * (plane.size - 1)) / plane.size;
  return { x: (impact - 1) * (width + plane.gap), y: (plane.size - likelihood) * (height + plane.gap), width, height };
}

/** Puts every dot into its cell, row by row; where a cell is full, its last place tells how many more there are. */
export function placeDots(dots: readonly DotAt[], plane: PlaneSize): PlacedDots {
  const cells = new Map<string, DotAt[]>();
  for (const dot of dots) {
    const likelihood = Math.min(dot.likelihood, plane.size);
    const impact = Math.min(dot.impact, plane.size);
    const key = `${likelihood}x${impact}`;
    const cell = cells.get(key) ?? [];
    if (dot.isFirst) cell.unshift({ ...dot, likelihood, impact });
    else cell.push({ ...dot, likelihood, impact });
    cells.set(key, cell);
  }
  const placed: { id: string; x: number; y: number }[] = [];
  const more: PlacedDots['more'][number][] = [];
  for (const [key, cell] of cells) {
    const [first] = cell;
    if (!first) continue;
    const box = cellBox(plane, first.likelihood, first.impact);
    const place = placesIn(box, plane);
    const shown = cell.length <= place.count ? cell.length : Math.max(place.count - 1, 0);
    for (const [index, { id }] of cell.slice(0, shown).entries()) placed.push({ id, ...place.at(index) });
    if (shown < cell.length)
      more.push({ key, ids: cell.map(({ id }) => id), hidden: cell.length - shown, ...place.at(shown) });
  }
  return { dots: placed, more };
}

function placesIn(box: ReturnType<typeof cellBox>, { head, dotWidth, dotHeight, dotGap }: PlaneSize) {
  const pad = dotGap;
  const columns = Math.max(1, Math.floor((box.width - 2 * pad + dotGap) / (dotWidth + dotGap)));
  const rows = Math.max(1, Math.floor((box.height - head - pad + dotGap) / (dotHeight + dotGap)));
  return {
    count: columns * rows,
    at: (index: number) => ({
      x: box.x + pad + (index % columns) * (dotWidth + dotGap),
      y: box.y + head + Math.floor(index / columns) * (dotHeight + dotGap),
    }),
  };
}

/** The dot that an arrow key leads to: the nearest one in that direction, none at the edge. */
export function dotBeside(
  dots: PlacedDots['dots'],
  from: string,
  direction: 'left' | 'right' | 'up' | 'down',
): string | null {
  const start = dots.find(({ id }) => id === from);
  if (!start) return dots[0]?.id ?? null;
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of dots) {
    const ahead = sign * (isAcross ? x - start.x : y - start.y);
    const aside = Math.abs(isAcross ? y - start.y : x - start.x);
    if (ahead < 1) continue;
    // A dot of the same row beats a nearer one of another.
    const cost = ahead + aside * 3;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
