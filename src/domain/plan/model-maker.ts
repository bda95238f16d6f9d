import type { Activity } from '@/domain/activity';
import type { Schedule } from '@/domain/schedule/schedule';
import type { Bar } from './bar';
import type { MakeBar } from './bar-maker';
import { type BarsOfLane, barsOfLanes, type LaneBlock, laneModel, outlineModel, shownLane } from './build-model';
import type { ChartLink, ChartModel } from './chart-model';
import type { LaneName } from './lanes';
import { addLinks, linksOf, sameLink } from './links';
import type { Grouping } from './look';
import type { OutlineRow } from './outline-rows';
import { LanePacker } from './pack-lanes';

/** What a model of the chart is made of. */
export interface ModelInput {
  /** Of the document all this was read from. */
  revision: number;
  /** Activities that became others, or got other dates, since a revision; null where everything is to be looked at. */
  touchedSince: (revision: number) => ReadonlySet<string> | null;
  activities: Readonly<Record<string, Activity>>;
  schedule: Schedule;
  makeBar: MakeBar;
  /** Changes with anything that may give any bar another colour. */
  colouring: unknown;
  /** Those that pass the filter. */
  shown: readonly Activity[];
  isFiltered: boolean;
  /** Rows of the outline; in lanes, how they are made. */
  rows: readonly OutlineRow[];
  lanes: { by: Grouping; lanes: readonly LaneName[]; homeId: string | null; gap?: (bar: Bar) => number } | null;
}

/** The chart's model and where its lanes stand in it. */
export interface DrawnModel {
  model: ChartModel;
  blocks: LaneBlock[];
}

interface Former {
  input: ModelInput;
  drawn: DrawnModel;
  byLane: BarsOfLane | null;
}

/** Makes models of the chart; after an edit that touched a few activities, the former one is mended at these alone. */
export class ModelMaker {
  readonly #packer = new LanePacker();
  #former: Former | null = null;

  make(input: ModelInput): DrawnModel {
    const next = this.#mended(input) ?? this.#anew(input);
    this.#former = next;
    return next.drawn;
  }

  #anew(input: ModelInput): Former {
    const { lanes, rows, activities, schedule, makeBar, shown } = input;
    if (!lanes) {
      const model = outlineModel(rows, activities, schedule, makeBar, this.#former?.drawn.model);
      return { input, drawn: { model, blocks: [] }, byLane: null };
    }
    const byLane = barsOfLanes(shown, { ...lanes, makeBar });
    const { model, blocks } = laneModel(byLane, lanes.lanes, this.#packer, lanes.gap);
    return { input, drawn: { model: { ...model, links: linksOf(shown, model.barOf, schedule) }, blocks }, byLane };
  }

  /** The former model with the touched activities looked at anew; null where that would not be enough. */
  #mended(input: ModelInput): Former | null {
    const former = this.#former;
    if (!former || input.isFiltered || former.input.isFiltered) return null;
    const { lanes, rows, colouring, revision } = former.input;
    if (rows !== input.rows || colouring !== input.colouring || !sameLanes(lanes, input.lanes)) return null;
    const touched = input.touchedSince(revision);
    if (!touched || touched.size > 500 || hasOtherLinks(touched, former.drawn.model, input)) return null;
    return input.lanes ? mendedLanes(former, touched, input, this.#packer) : mendedOutline(former, touched, input);
  }
}

function mendedOutline({ drawn }: Former, touched: ReadonlySet<string>, input: ModelInput): Former | null {
  const { model } = drawn;
  const barsOfRow = [...model.barsOfRow];
  const barOf = new Map(model.barOf);
  for (const id of touched) {
    const row = model.rowOf.get(id);
    const bar = barNow(id, input);
    if (Boolean(bar) !== barOf.has(id) && row !== undefined) return null;
    if (row === undefined || !bar || barOf.get(id) === bar) continue;
    barsOfRow[row] = [bar];
    barOf.set(id, bar);
  }
  return { input, drawn: { model: { ...model, barsOfRow, barOf }, blocks: [] }, byLane: null };
}

function mendedLanes(former: Former, touched: ReadonlySet<string>, input: ModelInput, packer: LanePacker) {
  const { model } = former.drawn;
  if (!input.lanes || !former.byLane) return null;
  const { lanes, gap } = input.lanes;
  const byLane = new Map(former.byLane);
  for (const id of touched) {
    const before = model.barOf.get(id);
    const bar = barNow(id, input);
    const activity = input.activities[id];
    if (!bar || bar.shape === 'summary' || !activity || !before) {
      // A phase stands in no lane, before and after.
      if (!before && (!bar || bar.shape === 'summary')) continue;
      return null;
    }
    if (bar === before && model.rowOf.has(id) && isIn(former, id, shownLane(activity, laneInput(input), byLane)))
      continue;
    for (const [key, bars] of byLane)
      if (bars.includes(before))
        byLane.set(
          key,
          bars.filter((other) => other !== before),
        );
    const key = shownLane(activity, laneInput(input), byLane);
    if (key === undefined) return null;
    byLane.set(key, [...(byLane.get(key) ?? []), bar]);
  }
  const { model: next, blocks } = laneModel(byLane, lanes, packer, gap);
  return { input, drawn: { model: { ...next, links: model.links }, blocks }, byLane };
}

/** Whether the bar by this id stands in this lane. */
function isIn({ drawn }: Former, id: string, key: string | undefined): boolean {
  const row = drawn.model.rowOf.get(id);
  const block = drawn.blocks.find(
    ({ firstRow, rows }) => row !== undefined && row >= firstRow && row < firstRow + rows,
  );
  return block?.key === key;
}

const laneInput = ({ lanes, makeBar }: ModelInput) => ({
  by: lanes?.by ?? ('lane' as const),
  lanes: lanes?.lanes ?? [],
  homeId: lanes?.homeId ?? null,
  makeBar,
});

function barNow(id: string, { activities, makeBar }: ModelInput): Bar | null {
  const activity = activities[id];
  return activity ? makeBar(activity) : null;
}

function sameLanes(a: ModelInput['lanes'], b: ModelInput['lanes']): boolean {
  if (!a || !b) return a === b;
  return a.by === b.by && a.lanes === b.lanes && a.homeId === b.homeId && a.gap === b.gap;
}

/** Whether the links of one of these are others, or lie otherwise broken, than the model says. */
function hasOtherLinks(touched: ReadonlySet<string>, { links, barOf }: ChartModel, input: ModelInput): boolean {
  const before = links.filter((link) => touched.has(link.to));
  const known = new Map(before.map((link) => [`${link.to} ${link.key}`, link]));
  const now: ChartLink[] = [];
  for (const id of touched) {
    const activity = input.activities[id];
    if (activity && barOf.has(id)) addLinks(activity, barOf, input.schedule, now);
  }
  const isKnown = (link: ChartLink) => {
    const former = known.get(`${link.to} ${link.key}`);
    return former !== undefined && sameLink(former, link);
  };
  return now.length !== before.length || !now.every(isKnown);
}
