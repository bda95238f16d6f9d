import type { SideBlock } from './chart-plan';

/** Rows of one page: the first, and the one after the last. */
export interface RowBand {
  firstRow: number;
  lastRow: number;
}

/**
 * Deals rows out to pages. A lane that would be torn begins a new page where the page is then still half full; a row with
 * others inside it is not left alone at a page's end.
 */
export function splitRows(
  rowCount: number,
  blocks: readonly SideBlock[],
  kind: 'outline' | 'lanes',
  firstCapacity: number,
  capacity: number,
): RowBand[] {
  const bands: RowBand[] = [];
  let row = 0;
  while (row < rowCount) {
    const room = Math.max(1, bands.length === 0 ? firstCapacity : capacity);
    const end = row + room >= rowCount ? rowCount : betterEnd(row, row + room, blocks, kind);
    bands.push({ firstRow: row, lastRow: end });
    row = end;
  }
  return bands.length ? bands : [{ firstRow: 0, lastRow: 0 }];
}

function betterEnd(first: number, end: number, blocks: readonly SideBlock[], kind: 'outline' | 'lanes'): number {
  const half = first + (end - first) / 2;
  if (kind === 'outline') {
    let last = end;
    while (last - 1 > half && blocks[last - 1]?.isStrong) last -= 1;
    return last;
  }
  const torn = blocks.find((block) => block.firstRow < end && block.firstRow + block.rows > end);
  return torn && torn.firstRow >= half ? torn.firstRow : end;
}
