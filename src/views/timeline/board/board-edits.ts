import { setStatus } from '@/domain/activity-edits';
import { activityStatuses, stages } from '@/domain/vocabulary';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { type BoardBy, columnKey } from './board-columns';

/** Puts activities into another column: gives them its stage or status, all in one edit. */
export function moveCards(store: RoadmapStore, ids: readonly string[], by: BoardBy, key: string): EditResult {
  const moved = ids.filter((id) => {
    const activity = store.document.activities[id];
    return activity && columnKey(activity, by) !== key;
  });
  const [first] = moved;
  const what =
    moved.length === 1 && first !== undefined
      ? `“${store.document.activities[first]?.title || 'Untitled'}”`
      : `${moved.length} activities`;
  return store.edit(`Set the ${by} of ${what} to ${columnLabel(by, key)}`, (tx) => {
    for (const id of moved) {
      if (by === 'status') setStatus(tx, id, key as keyof typeof activityStatuses, store.schedule().get(id));
      else
        tx.update('activities', id, (draft) => {
          if (key) draft.stage = key as keyof typeof stages;
          else delete draft.stage;
        });
    }
  });
}

/** What a column is called. */
export function columnLabel(by: BoardBy, key: string): string {
  if (by === 'status') return activityStatuses[key as keyof typeof activityStatuses];
  return key ? stages[key as keyof typeof stages] : 'none';
}
