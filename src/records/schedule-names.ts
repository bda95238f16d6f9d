import type { RoadmapDocument } from '@/domain/document';
import type { ScheduleNames } from '@/domain/schedule/schedule-words';

/** What activities, organisations and days are called in sentences about the schedule. */
export function scheduleNames(document: RoadmapDocument, day: (day: string) => string): ScheduleNames {
  return {
    activity: (id) => document.activities[id]?.title || 'Untitled',
    partner: (id) => document.partners[id]?.name || 'an unnamed organisation',
    day,
  };
}
