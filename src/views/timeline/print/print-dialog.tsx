import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { chartPages } from '@/formats/picture/chart-pages';
import { type AudienceChoice, useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { usePageChoices } from '@/records/paper/page-choices';
import { PaperDialog } from '@/records/paper/paper-dialog';
import { measureText } from '@/ui/measure-text';
import { useChartPlan } from '@/views/timeline/picture/use-chart-plan';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { useTimelineModel } from '@/views/timeline/use-timeline-model';
import { useBoardPages } from './use-board-pages';
import { useMonthPages } from './use-month-pages';

const widths = [
  { value: 'fit', label: 'As few pages as stay legible' },
  ...Array.from({ length: 8 }, (_, index) => ({
    value: String(index + 1),
    label: `${index + 1} ${index === 0 ? 'page' : 'pages'} wide`,
  })),
];

/** The timeline on paper, for whom it may be seen by. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const choice = useAudienceChoice();
  return (
    <ForAudience audience={choice.audience}>
      <PrintedPages choice={choice} onClose={onClose} />
    </ForAudience>
  );
}

/** The chart over pages, the months of the calendar, or the board. */
function PrintedPages({ choice, onClose }: { choice: AudienceChoice; onClose: () => void }) {
  const timeline = useTimelineModel();
  const planAt = useChartPlan();
  const mode = useTimelineSettings((settings) => settings.mode);
  const [choices, onChange] = usePageChoices();
  const months = useMonthPages(timeline);
  const board = useBoardPages(timeline, choice);
  const laid = useMemo(() => {
    if (mode === 'outline' || mode === 'lanes') return chartPages(planAt, choices, measureText);
    const pages = mode === 'board' ? board(choices) : months(choices);
    return pages && { pages, wide: 1, down: pages.length };
  }, [mode, months, board, planAt, choices]);
  return (
    <PaperDialog
      title="Print the timeline"
      choice={choice}
      choices={choices}
      onChange={onChange}
      pages={laid?.pages ?? null}
      said={laid ? pageWords(laid.pages.length, laid.wide, laid.down) : ''}
      advice="Choose fewer pages wide or larger paper, or filter the timeline first."
      onClose={onClose}
      beside={
        (mode === 'outline' || mode === 'lanes') && (
          <Select
            aria-label="Pages"
            w="16rem"
            allowDeselect={false}
            data={widths}
            value={String(choices.wide)}
            onChange={(value) => value && onChange({ wide: value === 'fit' ? 'fit' : Number(value) })}
          />
        )
      }
    />
  );
}

function pageWords(count: number, wide: number, down: number): string {
  if (count === 1) return '1 page';
  const across = wide > 1 ? `${wide} wide` : '';
  const below = down > 1 ? `${down} down` : '';
  return `${count} pages: ${[across, below].filter(Boolean).join(', ')}`;
}
