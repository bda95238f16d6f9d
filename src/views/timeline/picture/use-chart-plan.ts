import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { dayName } from '@/domain/calendar-day';
import type { Bar } from '@/formats/picture/bar';
import type { ChartLook, ChartPlan, SideBlock } from '@/formats/picture/chart-plan';
import { LONGEST_LABEL } from '@/formats/picture/draw-body';
import { besideWidth } from '@/formats/picture/place-labels';
import { useHeader, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { filterOf } from '@/views/timeline/filter-activities';
import { laneModel, outlineModel } from '@/views/timeline/layout/build-model';
import { lanesOf } from '@/views/timeline/layout/lane-keys';
import { marksOf } from '@/views/timeline/layout/marks';
import { outlineRows } from '@/views/timeline/layout/outline-rows';
import { valueBands } from '@/views/timeline/layout/value-bands';
import { groupings, useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** What the chart would be drawn from at any scale: lanes are packed anew for it, so that every label finds room. */
export function useChartPlan(timeline: TimelineModel): (look: ChartLook) => ChartPlan {
  const { store, shown, makeBar, homeId, today, isRestDay, legend, partnerColours, extent } = timeline;
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const approvals = useRows('approvals');
  const reviews = useRows('reviews');
  const roadmap = useHeader();
  const schedule = useSchedule();
  const formats = useFormats();
  const { mode, grouping, collapsed, filter, showLinks, showMarks } = useTimelineSettings(
    useShallow(({ mode, grouping, collapsed, filter, showLinks, showMarks }) => ({
      mode,
      grouping,
      collapsed,
      filter,
      showLinks,
      showMarks,
    })),
  );
  return useMemo(() => {
    const isLanes = mode === 'lanes';
    const lanes = lanesOf(grouping, { roadmap, partners, roles, partnerColours, homeId });
    const rows = isLanes ? [] : outlineRows(activities, collapsed, filterOf(filter));
    const dates = (id: string) => {
      const placed = schedule.get(id);
      if (!placed) return 'no date';
      const end = formats.dayShort(placed.end);
      return placed.start === placed.end ? end : `${formats.dayShort(placed.start)} – ${end}`;
    };
    const outlineBlocks = (): SideBlock[] =>
      rows.map(({ id, depth, hasChildren }, firstRow) => ({
        firstRow,
        rows: 1,
        label: store.document.activities[id]?.title || 'Untitled',
        detail: dates(id),
        depth,
        isStrong: hasChildren,
        colour: null,
      }));
    return (look) => {
      const gap = (bar: Bar) => gapOf(bar, look);
      const laned = isLanes ? laneModel(shown, grouping, lanes, homeId, schedule, makeBar, gap) : null;
      const model = laned?.model ?? outlineModel(rows, store.document.activities, schedule, makeBar);
      const blocks = laned?.blocks ?? [];
      const sources = { model, activities, partners, approvals, reviews, blocks, grouping };
      return {
        title: roadmap.title || 'Untitled roadmap',
        subtitle: subtitleOf(partners, dayName(extent.from), dayName(extent.to - 1), formats.day),
        madeOn: formats.day(dayName(today)),
        model: {
          ...model,
          links: showLinks ? model.links : [],
          marks: showMarks ? marksOf(sources) : [],
          bands: showMarks && isLanes && grouping === 'partner' ? valueBands(partners, blocks, partnerColours) : [],
        },
        kind: isLanes ? 'lanes' : 'outline',
        sideTitle: isLanes ? groupings[grouping] : 'Activity',
        blocks: laned
          ? blocks.map(({ firstRow, rows: count, label, colour, count: bars }) => ({
              firstRow,
              rows: count,
              label,
              detail: bars === 0 ? 'empty' : `${bars} ${bars === 1 ? 'activity' : 'activities'}`,
              depth: 0,
              isStrong: true,
              colour,
            }))
          : outlineBlocks(),
        legend,
        ...withAir(extent),
        today,
        isRestDay,
        words: { locale: navigator.language, firstDayOfWeek: formats.firstDayOfWeek },
      };
    };
  }, [
    mode,
    grouping,
    collapsed,
    filter,
    showLinks,
    showMarks,
    store,
    shown,
    makeBar,
    homeId,
    today,
    isRestDay,
    legend,
    partnerColours,
    extent,
    activities,
    partners,
    roles,
    approvals,
    reviews,
    roadmap,
    schedule,
    formats,
  ]);
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
