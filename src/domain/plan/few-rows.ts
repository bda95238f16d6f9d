import type { Bar } from './bar';

/** How much a bar matters to an audience; more is shown first where there is no room for all. */
function weightOf(bar: Bar): number {
  if (bar.status === 'cancelled') return 0;
  if (bar.status === 'done') return 1;
  if (bar.shape === 'point') return 5;
  if (bar.isOverdue || bar.status === 'blocked' || bar.status === 'in-progress') return 4;
  return bar.isJoint ? 3 : 2;
}

/** The bars that a number of rows can show, in their order, and how many give way. */
export function mostImportant(bars: readonly Bar[], rows: number): { shown: readonly Bar[]; more: number } {
  if (bars.length <= rows) return { shown: bars, more: 0 };
  const ranked = [...bars].sort((a, b) => weightOf(b) - weightOf(a) || a.from - b.from);
  const kept = new Set(ranked.slice(0, rows));
  return { shown: bars.filter((bar) => kept.has(bar)), more: bars.length - kept.size };
}

/** Rows for each lane: one for each, then one more in turn for whoever still has bars without room. */
export function shareRows(wanted: readonly number[], rows: number): number[] {
  const given = wanted.map(() => 1);
  let left = rows - given.length;
  for (let isAny = true; left > 0 && isAny; ) {
    isAny = false;
    for (let lane = 0; lane < wanted.length && left > 0; lane += 1) {
      if ((given[lane] as number) >= (wanted[lane] as number)) continue;
      given[lane] = (given[lane] as number) + 1;
      left -= 1;
      isAny = true;
    }
  }
  return given;
}

/** Puts bars into at most so many tracks, the most important first; `reach` is the day up to which a bar and its words reach. */
function packTracks(
  bars: readonly Bar[],
  tracks: number,
  reach: (bar: Bar) => number,
): { tracks: Bar[][]; more: number } {
  const packed: Bar[][] = [];
  let more = 0;
  const ranked = [...bars].sort((a, b) => weightOf(b) - weightOf(a) || a.from - b.from);
  for (const bar of ranked) {
    const isFree = (track: readonly Bar[]) =>
      track.every((other) => reach(other) <= bar.from || reach(bar) <= other.from);
    const track = packed.find(isFree);
    if (track) track.push(bar);
    else if (packed.length < tracks) packed.push([bar]);
    else more += 1;
  }
  for (const track of packed) track.sort((a, b) => a.from - b.from);
  return { tracks: packed, more };
}

/** A lane of few rows, and how many of its bars gave way. */
export interface FewRows {
  label: string;
  rows: readonly (readonly Bar[])[];
  more: number;
  /** The label itself says how many gave way. */
  isRest?: boolean;
}

/** Lanes in at most so many rows: those of the last lanes, and what is least important in the others, give way and are counted. */
export function lanesInFewRows(
  lanes: readonly { label: string; bars: readonly Bar[] }[],
  rows: number,
  reach: (bar: Bar) => number,
): FewRows[] {
  const kept = lanes.length <= rows ? lanes : lanes.slice(0, rows - 1);
  const left = lanes.slice(kept.length);
  const wanted = kept.map(({ bars }) => packTracks(bars, rows, reach).tracks.length);
  const given = shareRows(wanted, rows - (left.length > 0 ? 1 : 0));
  const blocks: FewRows[] = kept.map(({ label, bars }, index) => {
    const { tracks, more } = packTracks(bars, given[index] as number, reach);
    return { label, rows: tracks, more };
  });
  if (left.length > 0) {
    const more = left.reduce((sum, { bars }) => sum + bars.length, 0);
    blocks.push({ label: `${left.length} more lanes`, rows: [[]], isRest: true, more });
  }
  return blocks;
}
