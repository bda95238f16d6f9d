import type { Activity } from '@/domain/activity';
import type { RoadmapDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import type { Schedule } from '@/domain/schedule/schedule';
import type { Bar } from './bar';
import { BarMaker, type MakeBar } from './bar-maker';
import type { LaneBlock } from './build-model';
import type { ChartBand, ChartModel } from './chart-model';
import { NEUTRAL } from './colours';
import { filterOf, type PlanFilter } from './filter';
import { type LaneName, lanesOf } from './lanes';
import { colourKeys, type LegendEntry, legendOf, sameEntries } from './legend';
import type { Grouping, Look } from './look';
import { marksOf } from './marks';
import { type DrawnModel, type ModelInput, ModelMaker } from './model-maker';
import { type OutlineRow, outlineRows, sameOutline, sameRows } from './outline-rows';
import { remembered } from './remembered';
import { restDaysOf } from './rest-days';
import { type Sign, signsOf } from './signs';
import { valueBands } from './value-bands';

/** A roadmap as scenes read it, whole or as an audience may see it: tables stay the same lists while nothing in them changes. */
export interface PlanReading {
  readonly document: RoadmapDocument;
  readonly revision: number;
  rows<E extends TableName>(entity: E): readonly Records[E][];
  schedule(): Schedule;
  /** Activities that became others, or got other dates, since a revision; null where everything is to be looked at. */
  touchedSince(revision: number): ReadonlySet<string> | null;
}

/** Everything that is shown of a plan, wherever: on the screen, in a picture, on a slide, on paper. */
export interface Scene {
  /** Rows with their bars, links, marks and bands. */
  model: ChartModel;
  /** Lanes, and where their rows are. */
  blocks: readonly LaneBlock[];
  /** Rows of the outline. */
  rows: readonly OutlineRow[];
  legend: readonly LegendEntry[];
  signs: readonly Sign[];
  /** Activities that the filter lets through. */
  shown: readonly Activity[];
  makeBar: MakeBar;
  /** The first day that anything stands on, and the one after the last. */
  extent: { from: number; to: number };
  /** Whether a day is off by the plan's own calendar. */
  isRestDay: (day: number) => boolean;
  today: number;
  homeId: string | null;
}

const NO_ROWS: readonly OutlineRow[] = [];
const NONE: readonly never[] = [];

/** Makes scenes one after the other: what roadmap and look left as it was is taken from the one before. */
export class SceneMaker {
  readonly #bars = new BarMaker();
  readonly #models = new ModelMaker();

  /** Activities that pass a filter: the list itself where all do. */
  readonly shownOf = remembered((activities: readonly Activity[], filter: PlanFilter): readonly Activity[] => {
    const keep = filterOf(filter);
    return keep ? activities.filter(keep) : activities;
  });
  readonly #keyOf = remembered(colourKeys);
  readonly #legend = remembered(legendOf, sameEntries);
  readonly #colourOf = remembered((legend: readonly LegendEntry[], keyOf: (activity: Activity) => string) => {
    const byKey = new Map(legend.map(({ key, colour }) => [key, colour]));
    return (activity: Activity) => byKey.get(keyOf(activity)) ?? NEUTRAL;
  });
  readonly #makeBar = remembered(this.#bars.maker.bind(this.#bars));
  readonly #outlined = remembered((activities: readonly Activity[]) => activities, sameOutline);
  readonly #rows = remembered(
    (activities: readonly Activity[], collapsed: ReadonlySet<string>, filter: PlanFilter): readonly OutlineRow[] =>
      outlineRows(activities, collapsed, filterOf(filter)),
    sameRows,
  );
  readonly #laneNames = remembered(lanesOf);
  readonly #lanes = remembered(
    (by: Grouping, lanes: readonly LaneName[], homeId: string | null, gap: Look['gap']): ModelInput['lanes'] =>
      gap ? { by, lanes, homeId, gap } : { by, lanes, homeId },
  );
  readonly #drawn = remembered(
    (
      reading: PlanReading,
      shown: readonly Activity[],
      isFiltered: boolean,
      schedule: Schedule,
      makeBar: MakeBar,
      colouring: unknown,
      rows: readonly OutlineRow[],
      lanes: ModelInput['lanes'],
    ): DrawnModel =>
      this.#models.make({
        revision: reading.revision,
        touchedSince: (revision) => reading.touchedSince(revision),
        activities: reading.document.activities,
        schedule,
        makeBar,
        colouring,
        shown,
        isFiltered,
        rows,
        lanes,
      }),
  );
  readonly #signs = remembered(
    (
      activities: readonly Activity[],
      isFiltering: boolean,
      partners: readonly Records['partners'][],
      approvals: readonly Records['approvals'][],
      reviews: readonly Records['reviews'][],
    ): readonly Sign[] => signsOf({ activities, isFiltering, partners, approvals, reviews }),
  );
  readonly #bands = remembered(valueBands);
  readonly #model = remembered(
    ({ model, blocks }: DrawnModel, signs: readonly Sign[], bands: readonly ChartBand[], showLinks: boolean) => ({
      ...model,
      links: showLinks ? model.links : NONE,
      marks: marksOf(signs, model, blocks),
      bands,
    }),
  );
  readonly #extent = remembered(extentOf);
  readonly #isRestDay = remembered(restDaysOf);
  #former: Scene | null = null;

  /** The scene of a roadmap as it is looked at; the same object while nothing of either changed. */
  make(reading: PlanReading, look: Look): Scene {
    const { mode, homeId, today, filter, showMarks } = look;
    const activities = reading.rows('activities');
    const partners = reading.rows('partners');
    const schedule = reading.schedule();
    const shown = this.shownOf(activities, filter);
    const isFiltered = shown !== activities;
    const keyOf = this.#keyOf(look.colouring, homeId);
    const legend = this.#legend(look.colouring, shown, partners, reading.rows('roles'), keyOf);
    const colourOf = this.#colourOf(legend, keyOf);
    const makeBar = this.#makeBar(schedule, colourOf, homeId, today);
    // A filter looks at everything an activity says; without one only its place in the outline counts.
    const outlined = isFiltered ? activities : this.#outlined(activities);
    const rows = mode === 'loose' ? NO_ROWS : this.#rows(outlined, look.collapsed, filter);
    const lanes = mode === 'lanes' ? this.#lanesOf(reading, look) : null;
    const drawn = this.#drawn(reading, shown, isFiltered, schedule, makeBar, colourOf, rows, lanes);
    const isLoose = mode === 'loose' && isFiltered;
    const [approvals, reviews] = [reading.rows('approvals'), reading.rows('reviews')];
    // On rows it is the row that decides; elsewhere what passes the filter.
    const signs = showMarks ? this.#signs(isLoose ? shown : activities, isLoose, partners, approvals, reviews) : NONE;
    const bands = showMarks ? this.#bands(partners, drawn.blocks) : NONE;
    const model = this.#model(drawn, signs, bands, look.showLinks);
    const extent = this.#extent(model.barOf, today);
    const isRestDay = this.#isRestDay(reading.document.roadmap.calendar);
    const { blocks } = drawn;
    return this.#kept({ model, blocks, rows, legend, signs, shown, makeBar, extent, isRestDay, today, homeId });
  }

  #kept(scene: Scene): Scene {
    const former = this.#former;
    const names = Object.keys(scene) as (keyof Scene)[];
    if (former && names.every((name) => former[name] === scene[name])) return former;
    this.#former = scene;
    return scene;
  }

  #lanesOf(reading: PlanReading, { grouping, homeId, gap }: Look): ModelInput['lanes'] {
    const { lanes } = reading.document.roadmap;
    const names = this.#laneNames(grouping, lanes, reading.rows('partners'), reading.rows('roles'), homeId);
    return this.#lanes(grouping, names, homeId, gap);
  }
}

/** The scene of a roadmap as it is looked at. */
export const sceneOf = (reading: PlanReading, look: Look): Scene => new SceneMaker().make(reading, look);

/** First day and the one after the last; three months from now where nothing stands. */
function extentOf(bars: ReadonlyMap<string, Bar>, today: number): Scene['extent'] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const bar of bars.values()) {
    if (bar.from < from) from = bar.from;
    if (bar.to > to) to = bar.to;
  }
  return Number.isFinite(from) ? { from, to } : { from: today - 7, to: today + 84 };
}
