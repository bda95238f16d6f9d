import type { Activity } from '@/domain/activity';
import type { Schedule } from '@/domain/schedule/schedule';
import { type Bar, barOf } from '@/formats/picture/bar';
import type { ChartLink, ChartModel } from '@/formats/picture/chart-model';
import type { Grouping } from '@/views/timeline/timeline-settings';
import { type LaneName, laneKey } from './lane-keys';
import type { OutlineRow } from './outline-rows';
import { packLane } from './pack-lanes';

/** A lane as drawn: its name, where its rows are, how many bars stand in it. */
export interface LaneBlock extends LaneName {
  firstRow: number;
  rows: number;
  count: number;
}

type MakeBar = (activity: Activity) => Bar | null;

/** Keeps bars from one model to the next: a bar in which nothing changed stays the same object, and is not drawn anew. */
export class BarMaker {
  #known = new Map<string, Bar>();

  /** Makes bars by this schedule; undated activities have none. */
  maker(schedule: Schedule, colourOf: (activity: Activity) => string, today: number): MakeBar {
    const before = this.#known;
    this.#known = new Map();
    return (activity) => {
      const dates = schedule.get(activity.id);
      if (!dates) return null;
      const next = barOf(activity, dates, colourOf(activity), today);
      const known = before.get(activity.id);
      const bar = known && sameBar(known, next) ? known : next;
      this.#known.set(activity.id, bar);
      return bar;
    };
  }
}

function sameBar(a: Bar, b: Bar): boolean {
  for (const key in a) if (a[key as keyof Bar] !== b[key as keyof Bar]) return false;
  return true;
}

function linksOf(activities: readonly Activity[], barById: ReadonlyMap<string, Bar>, schedule: Schedule): ChartLink[] {
  const links: ChartLink[] = [];
  for (const activity of activities) {
    if (!barById.has(activity.id)) continue;
    for (const key in activity.links) {
      const link = activity.links[key];
      if (!link || !barById.has(link.from)) continue;
      const isBroken = schedule.get(activity.id)?.brokenLinks.includes(key) ?? false;
      links.push({ to: activity.id, key, from: link.from, type: link.type, isBroken });
    }
  }
  return links;
}

const nothing = { marks: [], bands: [] } as const;

/** The outline: one row an activity, in the order of the table. */
export function outlineModel(
  rows: readonly Pick<OutlineRow, 'id'>[],
  activities: Readonly<Record<string, Activity>>,
  schedule: Schedule,
  makeBar: MakeBar,
): ChartModel {
  const barsOfRow: (readonly Bar[] | undefined)[] = [];
  const rowOf = new Map<string, number>();
  const barById = new Map<string, Bar>();
  const shown: Activity[] = [];
  rows.forEach(({ id }, row) => {
    const activity = activities[id];
    const bar = activity && makeBar(activity);
    rowOf.set(id, row);
    barsOfRow.push(bar ? [bar] : undefined);
    if (activity && bar) {
      barById.set(id, bar);
      shown.push(activity);
    }
  });
  return {
    rowCount: rows.length,
    barsOfRow,
    rowOf,
    barOf: barById,
    links: linksOf(shown, barById, schedule),
    separators: [],
    canChangeRow: false,
    ...nothing,
  };
}

/** Lanes: bars packed into tracks, lane by lane; summaries are left out, since their children stand here. */
export function laneModel(
  activities: readonly Activity[],
  by: Grouping,
  lanes: readonly LaneName[],
  homeId: string | null,
  schedule: Schedule,
  makeBar: MakeBar,
  gap?: (bar: Bar) => number,
): { model: ChartModel; blocks: LaneBlock[] } {
  const byLane = new Map<string, Bar[]>(lanes.map((lane) => [lane.key, []]));
  const barById = new Map<string, Bar>();
  const last = lanes[lanes.length - 1];
  for (const activity of activities) {
    const bar = makeBar(activity);
    if (!bar || bar.shape === 'summary') continue;
    const list = byLane.get(laneKey(activity, by, homeId)) ?? (last && byLane.get(last.key));
    list?.push(bar);
    barById.set(bar.id, bar);
  }
  const barsOfRow: (readonly Bar[])[] = [];
  const rowOf = new Map<string, number>();
  const blocks: LaneBlock[] = [];
  for (const lane of lanes) {
    const bars = byLane.get(lane.key) ?? [];
    if (bars.length === 0 && (lane.key === '' || lane.key === 'joint')) continue;
    const packed = packLane(lane.key, bars, gap);
    const firstRow = barsOfRow.length;
    for (const track of packed.tracks) {
      for (const bar of track) rowOf.set(bar.id, barsOfRow.length);
      barsOfRow.push(track);
    }
    // A free track at the end of each lane: room to drop and to draw.
    barsOfRow.push([]);
    blocks.push({ ...lane, firstRow, rows: barsOfRow.length - firstRow, count: bars.length });
  }
  const model: ChartModel = {
    rowCount: barsOfRow.length,
    barsOfRow,
    rowOf,
    barOf: barById,
    links: linksOf(activities, barById, schedule),
    separators: blocks.map((block) => block.firstRow + block.rows),
    canChangeRow: true,
    ...nothing,
  };
  return { model, blocks };
}
