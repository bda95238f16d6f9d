import type { ProjectedDocument } from '@/domain/audience/audience';
import { dayName } from '@/domain/calendar-day';
import type { Bar } from '@/domain/plan/bar';
import type { LaneBlock } from '@/domain/plan/build-model';
import { groupings, type Look } from '@/domain/plan/look';
import { type PlanReading, type Scene, SceneMaker } from '@/domain/plan/scene';
import type { AxisWords } from './axis';
import type { ChartLook, ChartPlan, SideBlock } from './chart-plan';
import { LONGEST_LABEL } from './draw-body';
import { besideWidth } from './place-labels';

/** A roadmap as those may see it whom a picture is made for. */
export type ProjectedReading = PlanReading & { readonly document: ProjectedDocument };

/** How a picture writes days. */
export interface PictureWords {
  day: (day: string) => string;
  dayShort: (day: string) => string;
  axis: AxisWords;
}

/** What a picture is drawn from, at any scale: lanes are packed anew for each, so that every label finds room. */
export function planMaker(
  reading: ProjectedReading,
  look: Omit<Look, 'gap'>,
  words: PictureWords,
): (chartLook: ChartLook) => ChartPlan {
  const scenes = new SceneMaker();
  const kind = look.mode === 'lanes' ? 'lanes' : 'outline';
  const { title } = reading.document.roadmap;
  return (chartLook) => {
    const gap = kind === 'lanes' ? { gap: (bar: Bar) => gapOf(bar, chartLook) } : {};
    const scene = scenes.make(reading, { ...look, mode: kind, ...gap });
    const { model, blocks, legend, extent, isRestDay, today } = scene;
    return {
      title: title || 'Untitled roadmap',
      subtitle: subtitleOf(reading, scene, words),
      madeOn: words.day(dayName(today)),
      model,
      kind,
      sideTitle: kind === 'lanes' ? groupings[look.grouping] : 'Activity',
      blocks: kind === 'lanes' ? blocks.map(laneBlock) : outlineBlocks(reading, scene, words),
      legend,
      ...withAir(extent),
      today,
      isRestDay,
      words: words.axis,
    };
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

function outlineBlocks(reading: ProjectedReading, { rows }: Scene, { dayShort }: PictureWords): SideBlock[] {
  const schedule = reading.schedule();
  const dates = (id: string) => {
    const placed = schedule.get(id);
    if (!placed) return 'no date';
    const end = dayShort(placed.end);
    return placed.start === placed.end ? end : `${dayShort(placed.start)} – ${end}`;
  };
  return rows.map(({ id, depth, hasChildren }, firstRow) => ({
    firstRow,
    rows: 1,
    label: reading.document.activities[id]?.title || 'Untitled',
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
function withAir({ from, to }: Scene['extent']): Scene['extent'] {
  const air = Math.max(2, Math.round((to - from) * 0.02));
  return { from: from - air, to: to + air };
}

function subtitleOf(reading: ProjectedReading, { extent }: Scene, { day }: PictureWords): string {
  const names = reading.rows('partners').flatMap(({ name }) => name || []);
  const who = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
  return [who, `${day(dayName(extent.from))} – ${day(dayName(extent.to - 1))}`].filter(Boolean).join(' · ');
}
