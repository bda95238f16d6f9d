import { changeRecord } from '@/domain/change-record';
import { activityStatuses, stages } from '@/domain/vocabulary';
import { beforeEdit } from '@/records/before-edit';
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
    for (const id of moved) changeRecord(tx, 'activities', id, { [by]: key || undefined }, beforeEdit(store));
  });
}

/** What a column is called. */
export function columnLabel(by: BoardBy, key: string): string {
  if (by === 'status') return activityStatuses[key as keyof typeof activityStatuses];
  return key ? stages[key as keyof typeof stages] : 'none';
}
