import { useMemo } from 'react';
import type { Activity } from '@/domain/activity';
import { ownerOf } from '@/domain/plan/grouping';
import { roleName } from '@/domain/plan/lanes';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import { paperPages } from '@/formats/paper/paper-pages';
import type { PageChoices } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import { usePaperWords } from '@/records/paper/paper-words';
import { useFormats } from '@/ui/formats';
import { measureText } from '@/ui/measure-text';
import { type BoardColumn, boardColumns } from '@/views/timeline/board/board-columns';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** The board as a table: its columns side by side, a card in each row. */
export function boardBlock(columns: readonly BoardColumn[], wordsOf: (activity: Activity) => string): PaperBlock {
  const most = Math.max(0, ...columns.map(({ cards }) => cards.length));
  const rows = Array.from({ length: most }, (_, at): PaperRow => {
    const cells = columns.map(({ cards }) => {
      const card = cards[at];
      return card ? wordsOf(card) : '';
    });
    return { kind: 'row', cells };
  });
  return {
    kind: 'table',
    columns: columns.map(({ label, cards }) => ({ label: `${label} (${cards.length})`, width: 10 })),
    rows,
  };
}

/** Makes the pages of the board as it is looked at; null where they would be too many. */
export function useBoardPages(
  timeline: TimelineModel,
  choice: { count: number; leavesOut: boolean },
): (choices: PageChoices) => Drawing[] | null {
  const by = useTimelineSettings((settings) => settings.boardBy);
  const words = usePaperWords(choice);
  const { dayShort } = useFormats();
  const { reading, shown } = timeline;
  return useMemo(
    () => (choices) => {
      const schedule = reading.schedule();
      const wordsOf = (activity: Activity) => {
        const dates = schedule.get(activity.id);
        const end = dates ? dayShort(dates.end) : 'No dates';
        const when = dates && dates.start !== dates.end ? `${dayShort(dates.start)} – ${end}` : end;
        const role = reading.document.roles[ownerOf(activity) ?? ''];
        return [activity.title || 'Untitled', when, role ? roleName(role) : ''].filter(Boolean).join('\n');
      };
      const blocks = [boardBlock(boardColumns(shown, by, schedule), wordsOf)];
      const detail = shown.length === 1 ? '1 activity' : `${shown.length} activities`;
      return paperPages({ title: 'Board', detail, ...words, blocks }, choices, measureText);
    },
    [reading, shown, by, words, dayShort],
  );
}
