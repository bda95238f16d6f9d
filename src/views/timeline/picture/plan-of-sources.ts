import type { Activity } from '@/domain/activity';
import type { ProjectedDocument } from '@/domain/audience/audience';
import { dayName } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';
import type { Bar } from '@/domain/plan/bar';
import { barsOfLanes, type LaneBlock, laneModel, outlineModel } from '@/domain/plan/build-model';
import type { ChartModel } from '@/domain/plan/chart-model';
import { filterOf } from '@/domain/plan/filter';
import { lanesOf } from '@/domain/plan/lanes';
import { linksOf } from '@/domain/plan/links';
import { groupings } from '@/domain/plan/look';
import { marksOf } from '@/domain/plan/marks';
import { type OutlineRow, outlineRows } from '@/domain/plan/outline-rows';
import { valueBands } from '@/domain/plan/value-bands';
import type { Schedule } from '@/domain/schedule/schedule';
import type { ChartLook, ChartPlan, SideBlock } from '@/formats/picture/chart-plan';
import { LONGEST_LABEL } from '@/formats/picture/draw-body';
import { besideWidth } from '@/formats/picture/place-labels';
import type { Formats } from '@/ui/formats';
import type { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** How the timeline is looked at, as far as pictures follow it. */
export type PictureLook = Pick<
  ReturnType<typeof useTimelineSettings.getState>,
  'mode' | 'grouping' | 'collapsed' | 'filter' | 'showLinks' | 'showMarks'
>;

/** Everything a plan for pictures is worked out from. */
export interface PlanSources {
  document: ProjectedDocument;
  timeline: TimelineModel;
  look: PictureLook;
  roadmap: Records['roadmap'];
  activities: readonly Activity[];
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  approvals: readonly Records['approvals'][];
  reviews: readonly Records['reviews'][];
  schedule: Schedule;
  formats: Formats;
}

/** The plan at any scale: lanes are packed anew for it, so that every label finds room. */
export function planMaker(sources: PlanSources): (look: ChartLook) => ChartPlan {
  const { timeline, look, roadmap, partners, formats } = sources;
  const isLanes = look.mode === 'lanes';
  const { from, to } = timeline.extent;
  let rows: readonly OutlineRow[] | null = isLanes ? [] : null;
  return (chartLook) => {
    // Only once somebody asks: the maker itself is made with every drawing of the timeline.
    rows ??= outlineRows(sources.activities, look.collapsed, filterOf(look.filter));
    const { model, blocks } = isLanes ? lanesAt(sources, chartLook) : outlineOf(sources, rows);
    return {
      title: roadmap.title || 'Untitled roadmap',
      subtitle: subtitleOf(partners, dayName(from), dayName(to - 1), formats.day),
      madeOn: formats.day(dayName(timeline.today)),
      model: withSigns(sources, model, blocks),
      kind: isLanes ? 'lanes' : 'outline',
      sideTitle: isLanes ? groupings[look.grouping] : 'Activity',
      blocks: isLanes ? blocks.map(laneBlock) : outlineBlocks(sources, rows),
      legend: timeline.legend,
      ...withAir(timeline.extent),
      today: timeline.today,
      isRestDay: timeline.isRestDay,
      words: { locale: navigator.language, firstDayOfWeek: formats.firstDayOfWeek },
    };
  };
}

interface Drawn {
  model: ChartModel;
  blocks: readonly LaneBlock[];
}

function lanesAt({ timeline, look, roadmap, partners, roles, schedule }: PlanSources, chartLook: ChartLook): Drawn {
  const { shown, homeId, makeBar, partnerColours } = timeline;
  const lanes = lanesOf(look.grouping, { roadmap, partners, roles, partnerColours, homeId });
  const byLane = barsOfLanes(shown, { by: look.grouping, lanes, homeId, makeBar });
  const { model, blocks } = laneModel(byLane, lanes, undefined, (bar) => gapOf(bar, chartLook));
  return { model: { ...model, links: linksOf(shown, model.barOf, schedule) }, blocks };
}

function outlineOf({ document, timeline, schedule }: PlanSources, rows: readonly OutlineRow[]): Drawn {
  return { model: outlineModel(rows, document.activities, schedule, timeline.makeBar), blocks: [] };
}

/** Links, marks and bands as far as they are shown on the screen. */
function withSigns(sources: PlanSources, model: ChartModel, blocks: readonly LaneBlock[]): ChartModel {
  const { timeline, look, activities, partners, approvals, reviews } = sources;
  const { grouping, showLinks, showMarks } = look;
  const hasBands = showMarks && look.mode === 'lanes' && grouping === 'partner';
  return {
    ...model,
    links: showLinks ? model.links : [],
    marks: showMarks ? marksOf({ model, activities, partners, approvals, reviews, blocks, grouping }) : [],
    bands: hasBands ? valueBands(partners, blocks, timeline.partnerColours) : [],
  };
}

const laneBlock = ({ firstRow, rows, label, colour, count }: LaneBlock): SideBlock => ({
  firstRow,
  rows,
  label,
  detail: count === 0 ? 'empty' : `${count} ${count === 1 ? 'activity' : 'activities'}`,
  depth: 0,
  isStrong: true,
  colour,
});

function outlineBlocks({ document, schedule, formats }: PlanSources, rows: readonly OutlineRow[]): SideBlock[] {
  const dates = (id: string) => {
    const placed = schedule.get(id);
    if (!placed) return 'no date';
    const end = formats.dayShort(placed.end);
    return placed.start === placed.end ? end : `${formats.dayShort(placed.start)} – ${end}`;
  };
  return rows.map(({ id, depth, hasChildren }, firstRow) => ({
    firstRow,
    rows: 1,
    label: document.activities[id]?.title || 'Untitled',
    detail: dates(id),
    depth,
    isStrong: hasChildren,
    colour: null,
  }));
}

/** Days that the label behind a bar takes up; one that would cross the edge of a page stands on the next one. */
function gapOf(bar: Bar, look: ChartLook): number {
  const row = { size: look.size, measure: look.measure, height: look.rowHeight, longest: look.size * LONGEST_LABEL };
  const gap = besideWidth(bar, (bar.to - bar.from) * look.pxPerDay, row) / look.pxPerDay;
  if (gap === 0 || !look.pages) return gap;
  const { from, days } = look.pages;
  const edge = from + Math.ceil((bar.to - from) / days) * days;
  const carrySign = (look.size * 2) / look.pxPerDay;
  return bar.to + gap > edge ? edge - bar.to + gap + carrySign : gap;
}

/** A little room before the first and behind the last day. */
function withAir({ from, to }: { from: number; to: number }): { from: number; to: number } {
  const air = Math.max(2, Math.round((to - from) * 0.02));
  return { from: from - air, to: to + air };
}

function subtitleOf(
  partners: readonly { name: string }[],
  start: string,
  end: string,
  day: (name: string) => string,
): string {
  const names = partners.map(({ name }) => name).filter(Boolean);
  const who = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
  return [who, `${day(start)} – ${day(end)}`].filter(Boolean).join(' · ');
}
