import type { Activity } from '@/domain/activity';
import type { Schedule } from '@/domain/schedule/schedule';
import type { Bar } from './bar';
import type { MakeBar } from './bar-maker';
import type { ChartModel } from './chart-model';
import { groupKey } from './grouping';
import type { LaneName } from './lanes';
import { linksOf } from './links';
import type { Grouping } from './look';
import type { OutlineRow } from './outline-rows';
import { LanePacker } from './pack-lanes';

/** A lane as drawn: its name, where its rows are, how many bars stand in it. */
export interface LaneBlock extends LaneName {
  firstRow: number;
  rows: number;
  count: number;
}

const nothing = { marks: [], bands: [] } as const;

/** The outline: one row an activity, in the order of the table; what is as in the former model is taken from it. */
export function outlineModel(
  rows: readonly Pick<OutlineRow, 'id'>[],
  activities: Readonly<Record<string, Activity>>,
  schedule: Schedule,
  makeBar: MakeBar,
  former?: ChartModel,
): ChartModel {
  const barsOfRow: (readonly Bar[] | undefined)[] = [];
  const barById = new Map<string, Bar>();
  const shown: Activity[] = [];
  let isInPlace = former?.rowCount === rows.length;
  rows.forEach(({ id }, row) => {
    const activity = activities[id];
    const bar = activity && makeBar(activity);
    if (isInPlace && former?.rowOf.get(id) !== row) isInPlace = false;
    const before = former?.barsOfRow[row];
    barsOfRow.push(bar ? (before?.[0] === bar && before.length === 1 ? before : [bar]) : undefined);
    if (activity && bar) {
      barById.set(id, bar);
      shown.push(activity);
    }
  });
  return {
    rowCount: rows.length,
    barsOfRow,
    rowOf: former && isInPlace ? former.rowOf : new Map(rows.map(({ id }, row) => [id, row])),
    barOf: barById,
    links: linksOf(shown, barById, schedule),
    separators: [],
    canChangeRow: false,
    ...nothing,
  };
}

/** The lanes before packing: the bars of each, in the order of the plan. */
export type BarsOfLane = ReadonlyMap<string, readonly Bar[]>;

interface LaneInput {
  by: Grouping;
  lanes: readonly LaneName[];
  homeId: string | null;
  makeBar: MakeBar;
}

/** Key of the lane an activity is drawn in. */
export function shownLane(activity: Activity, { by, lanes, homeId }: LaneInput, known: BarsOfLane): string | undefined {
  const key = groupKey(activity, by, homeId);
  return known.has(key) ? key : lanes[lanes.length - 1]?.key;
}

/** Every bar in its lane; summaries are left out, since their children stand here. */
export function barsOfLanes(activities: readonly Activity[], input: LaneInput): BarsOfLane {
  const byLane = new Map<string, Bar[]>(input.lanes.map((lane) => [lane.key, []]));
  for (const activity of activities) {
    const bar = input.makeBar(activity);
    if (!bar || bar.shape === 'summary') continue;
    const key = shownLane(activity, input, byLane);
    if (key !== undefined) byLane.get(key)?.push(bar);
  }
  return byLane;
}

/** Lanes: bars packed into tracks, lane by lane. */
export function laneModel(
  byLane: BarsOfLane,
  lanes: readonly LaneName[],
  packer: LanePacker = new LanePacker(),
  gap?: (bar: Bar) => number,
): { model: Omit<ChartModel, 'links'>; blocks: LaneBlock[] } {
  const barsOfRow: (readonly Bar[])[] = [];
  const rowOf = new Map<string, number>();
  const barOf = new Map<string, Bar>();
  const blocks: LaneBlock[] = [];
  for (const lane of lanes) {
    const bars = byLane.get(lane.key) ?? [];
    if (bars.length === 0 && (lane.key === '' || lane.key === 'joint')) continue;
    const packed = packer.pack(lane.key, bars, gap);
    const firstRow = barsOfRow.length;
    for (const track of packed.tracks) {
      for (const bar of track) {
        rowOf.set(bar.id, barsOfRow.length);
        barOf.set(bar.id, bar);
      }
      barsOfRow.push(track);
    }
    // A free track at the end of each lane: room to drop and to draw.
    barsOfRow.push([]);
    blocks.push({ ...lane, firstRow, rows: barsOfRow.length - firstRow, count: bars.length });
  }
  const model = {
    rowCount: barsOfRow.length,
    barsOfRow,
    rowOf,
    barOf,
    separators: blocks.map((block) => block.firstRow + block.rows),
    canChangeRow: true,
    ...nothing,
  };
  return { model, blocks };
}
