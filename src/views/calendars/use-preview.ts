import { useDeferredValue, useMemo } from 'react';
import { type HolidayOwner, type HolidayPreview, type Holidays, previewOfHolidays } from '@/domain/holiday-edits';
import { useRevision, useRoadmapStore } from '@/store/workspace-context';

/** What a list would do to the plan, worked out behind the typing and ticking. */
export function usePreview(owner: HolidayOwner, list: Holidays | null): HolidayPreview | null {
  const store = useRoadmapStore();
  const revision = useRevision();
  const later = useDeferredValue(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is changed in place; its revision stands for it
  return useMemo(
    () => (later ? previewOfHolidays(store.document, { lists: [{ owner, list: later }] }) : null),
    [store, revision, owner, later],
  );
}
