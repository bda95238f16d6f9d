import { blockDays } from '@/domain/blocks/block-days';
import { dayName } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { groupKey } from '@/domain/plan/grouping';
import { durationOf } from '@/domain/schedule/schedule';
import { Calendars } from '@/domain/schedule/work-calendar';
import { type DropLane, laneRefusal } from '@/domain/set-lane';
import { type TrayItem, usualDays } from './tray-item';

/** Where an item would stand if it were put here: day numbers, both inclusive, the lane, and why it cannot. */
export interface Landing {
  from: number;
  to: number;
  row: number;
  lane: DropLane | null;
  refusal: string | null;
}

/** Works out the days an item would take from this day on, by the working days of who takes part. */
export function landingOf(
  item: TrayItem,
  point: { day: number; row: number },
  lane: DropLane | null,
  document: RoadmapDocument,
): Landing {
  const rest = { row: point.row, lane, refusal: lane ? refusalOf(item, lane, document) : null };
  if (item.type === 'block') return { ...blockDays(document, item.block, dayName(point.day)), ...rest };
  const activity = item.type === 'activity' ? document.activities[item.id] : undefined;
  const duration = item.type === 'kind' ? usualDays[item.kind] : activity ? durationOf(activity) : 1;
  const calendar = new Calendars(document).of(activity?.partnerIds ?? []);
  const first = calendar.onOrAfter(point.day);
  return { from: calendar.day(first), to: calendar.day(first + Math.max(duration - 1, 0)), ...rest };
}

function refusalOf(item: TrayItem, lane: DropLane, document: RoadmapDocument): string | null {
  const activity = item.type === 'activity' ? document.activities[item.id] : undefined;
  const staysInLane = activity && groupKey(activity, lane.grouping, lane.homeId) === lane.key;
  return staysInLane ? null : laneRefusal(lane);
}
