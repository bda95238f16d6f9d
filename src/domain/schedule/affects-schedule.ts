import type { Activity } from '@/domain/activity';
import type { ChangeEntry } from '@/domain/change';

const placing = [
  'scheduling',
  'duration',
  'notBefore',
  'start',
  'end',
  'links',
  'partnerIds',
  'parentId',
  'status',
  'kind',
] as const satisfies readonly (keyof Activity)[];

/** Whether an entry can move any date: most edits (a title, a note, an owner) cannot, and cost no scheduling. */
export function affectsSchedule(entry: ChangeEntry): boolean {
  switch (entry.entity) {
    case 'activities': {
      const { before, after } = entry;
      return !before || !after || placing.some((field) => before[field] !== after[field]);
    }
    case 'roadmap':
      return entry.before?.calendar !== entry.after?.calendar;
    case 'partners':
      return !entry.before || !entry.after || entry.before.holidays !== entry.after.holidays;
    default:
      return false;
  }
}
