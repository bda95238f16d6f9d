import { useDeferredValue } from 'react';
import { type HolidayOwner, type HolidayPreview, type Holidays, previewOfHolidays } from '@/domain/holiday-edits';
import { useDerived } from '@/store/derived';

/** What a list would do to the plan, worked out behind the typing and ticking. */
export function usePreview(owner: HolidayOwner, list: Holidays | null): HolidayPreview | null {
  const later = useDeferredValue(list);
  return useDerived(
    later ? 'all' : [],
    ({ document }) => later && previewOfHolidays(document, { lists: [{ owner, list: later }] }),
    [owner, later],
  );
}
