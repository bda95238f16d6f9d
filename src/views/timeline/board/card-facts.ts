import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { partnerColour } from '@/domain/plan/colours';
import { ownerOf } from '@/domain/plan/grouping';
import { roleName } from '@/domain/plan/lanes';
import type { Dates } from '@/domain/schedule/schedule';
import { activityStatuses, stages } from '@/domain/vocabulary';
import type { BoardBy } from './board-columns';

/** Everything a card shows. */
export interface CardFacts {
  id: string;
  title: string;
  colour: string;
  dates: string;
  /** What the columns do not say: the status on a board by stage, the stage on one by status. */
  beside: string;
  owner: string;
  partners: readonly { id: string; name: string; colour: string }[];
  isOverdue: boolean;
  checklist: { done: number; all: number } | null;
}

interface FactSources {
  document: RoadmapDocument;
  by: BoardBy;
  today: number;
  colour: string;
  dayShort: (day: string) => string;
}

/** What the card of an activity shows. */
export function cardFacts(activity: Activity, dates: Dates | undefined, sources: FactSources): CardFacts {
  const { document, by, today, dayShort } = sources;
  const isOpen = activity.status !== 'done' && activity.status !== 'cancelled';
  const isOverdue = isOpen && dates !== undefined && dayNumber(dates.end) < today;
  const items = Object.values(activity.checklist);
  const checklist = items.length > 0 ? { done: items.filter(({ done }) => done).length, all: items.length } : null;
  const role = document.roles[ownerOf(activity) ?? ''];
  const owner = role ? roleName(role) : '';
  const partners = activity.partnerIds.flatMap((id) => {
    const partner = document.partners[id];
    return partner ? [{ id: id as string, name: partner.name || 'Unnamed', colour: partnerColour(partner) }] : [];
  });
  const when = datesInWords(dates, dayShort);
  const beside = by === 'stage' ? activityStatuses[activity.status] : activity.stage ? stages[activity.stage] : '';
  const title = activity.title || 'Untitled';
  return {
    id: activity.id,
    title,
    colour: sources.colour,
    dates: when,
    beside,
    owner,
    partners,
    isOverdue,
    checklist,
  };
}

function datesInWords(dates: Dates | undefined, dayShort: (day: string) => string): string {
  if (!dates) return 'No dates';
  if (dates.isPoint || dates.start === dates.end) return dayShort(dates.end);
  return `${dayShort(dates.start)} – ${dayShort(dates.end)}`;
}
