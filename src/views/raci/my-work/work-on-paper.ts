import type { ProjectedDocument } from '@/domain/audience/audience';
import type { workOf } from '@/domain/my-work';
import { letterSign, splitLetters } from '@/domain/raci';
import { activityStatuses } from '@/domain/vocabulary';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import type { Formats } from '@/ui/formats';
import { periodTitle } from './work-list';

/** Somebody's work as it goes to paper: months or weeks as headings over what goes on in them. */
export function workOnPaper(
  { activities, roadmap }: ProjectedDocument,
  { periods, undated }: ReturnType<typeof workOf>,
  by: 'month' | 'week',
  { day, dayShort }: Formats,
): PaperBlock[] {
  const line = (activityId: string, letters: string, dates: string, isContinued: boolean): PaperRow => {
    const activity = activities[activityId];
    const title = activity?.title || 'Untitled';
    const shown = splitLetters(letters, roadmap.raciVariant).shown.map((letter) =>
      letterSign(letter, roadmap.raciVariant),
    );
    const status = activity ? activityStatuses[activity.status] : '';
    return { kind: 'row', cells: [isContinued ? `${title} (goes on)` : title, shown.join(' '), dates, status] };
  };
  const rows = periods.flatMap((period): PaperRow[] => [
    { kind: 'heading', text: periodTitle(period, by, day) },
    ...period.items.map(({ activityId, letters, start, end, isContinued }) => {
      const dates = start === end ? dayShort(start) : `${dayShort(start)} – ${dayShort(end)}`;
      return line(activityId, letters, dates, isContinued);
    }),
  ]);
  if (undated.length > 0)
    rows.push(
      { kind: 'heading', text: 'Without dates' },
      ...undated.map(({ activityId, letters }) => line(activityId, letters, '', false)),
    );
  if (rows.length === 0) return [{ kind: 'text', text: 'Nothing is given to this one yet.' }];
  const columns = [
    { label: 'Activity', width: 26 },
    { label: 'Letters', width: 6 },
    { label: 'Dates', width: 12 },
    { label: 'Status', width: 9 },
  ];
  return [{ kind: 'table', columns, rows }];
}
