import type { Activity } from '@/domain/activity';
import { type CalendarDay, dayNumber } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import type { BlockKey } from './block';
import { blocks } from './block-library';

/** First and last day (as day numbers) that a block would take from this start, by the roadmap's own working days. */
export function blockDays(document: RoadmapDocument, key: BlockKey, start: CalendarDay): { from: number; to: number } {
  const empty = emptyDocument('block', '');
  const steps = blocks[key].steps.map((step): Activity => {
    const links = (step.after ?? []).map((from, order) => [
      `${order}`,
      { from, type: 'FS', lag: step.lag ?? 0, order },
    ]);
    const fields = { id: step.key, duration: step.duration, links: Object.fromEntries(links) };
    return { ...bare, ...fields, ...(step.after ? {} : { notBefore: start }) } as unknown as Activity;
  });
  const dates = schedule({
    ...empty,
    roadmap: { ...empty.roadmap, calendar: document.roadmap.calendar },
    activities: Object.fromEntries(steps.map((step) => [step.id, step])),
  });
  const all = [...dates.values()];
  return {
    from: Math.min(...all.map((date) => dayNumber(date.start))),
    to: Math.max(...all.map((date) => dayNumber(date.end))),
  };
}

const bare = { partnerIds: [], scheduling: 'auto', status: 'planned', kind: 'activity' } as const;
