import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { chartPages, MOST_PAGES, type PageChoices, type papers } from '@/formats/picture/chart-pages';
import { type AudienceChoice, AudienceQuestion, useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { useHostActions } from '@/store/host-actions';
import { drawn } from '@/ui/drawing';
import { measureText } from '@/ui/measure-text';
import { printedInstead, useChartPlan } from '@/views/timeline/picture/use-chart-plan';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { useTimelineModel } from '@/views/timeline/use-timeline-model';
import { PaperPages } from './paper-pages';
import classes from './print-dialog.module.css';
import { useMonthPages } from './use-month-pages';

const widths = [
  { value: 'fit', label: 'As few pages as stay legible' },
  ...Array.from({ length: 8 }, (_, index) => ({
    value: String(index + 1),
    label: `${index + 1} ${index === 0 ? 'page' : 'pages'} wide`,
  })),
];

/** Pages shown small before printing. */
const MOST_PREVIEWED = 12;

/** The choices last made, for as long as the window is open. */
let last: PageChoices = { paper: 'A4', landscape: true, wide: 'fit' };

/** The timeline on paper, for whom it may be seen by. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const choice = useAudienceChoice();
  return (
    <ForAudience audience={choice.audience}>
      <PrintedPages choice={choice} onClose={onClose} />
    </ForAudience>
  );
}

/** Paper, direction and number of pages, with the pages as they will be. */
function PrintedPages({ choice, onClose }: { choice: AudienceChoice; onClose: () => void }) {
  const timeline = useTimelineModel();
  const planAt = useChartPlan();
  const instead = printedInstead(useTimelineSettings((settings) => settings.mode));
  const { print } = useHostActions();
  const [choices, setChoices] = useState(last);
  const change = (changed: Partial<PageChoices>) => {
    last = { ...choices, ...changed };
    setChoices(last);
  };
  const isCalendar = useTimelineSettings((settings) => settings.mode === 'calendar');
  const months = useMonthPages(timeline);
  const laid = useMemo(() => {
    if (!isCalendar) return chartPages(planAt, choices, measureText);
    const pages = months(choices);
    return { pages, wide: 1, down: pages.length };
  }, [isCalendar, months, planAt, choices]);
  return (
    <Modal opened onClose={onClose} title="Print the timeline" size="xl">
      <Stack>
        {instead && <Text size="sm">{instead}</Text>}
        <AudienceQuestion choice={choice} />
        <PaperChoices choices={choices} hasWidth={!isCalendar} onChange={change} />
        {laid ? (
          <>
            <Text size="sm" role="status">
              {pageWords(laid.pages.length, laid.wide, laid.down)}
            </Text>
            <div className={classes['preview']} aria-hidden="true">
              {laid.pages.slice(0, MOST_PREVIEWED).map((page, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pages are nothing but their place
                <div key={index} className={classes['page']}>
                  {drawn(page.node, { width: '100%', height: '100%' })}
                </div>
              ))}
            </div>
            {laid.pages.length > MOST_PREVIEWED && (
              <Text size="xs" c="dimmed">
                The first {MOST_PREVIEWED} pages are shown here; all are printed.
              </Text>
            )}
            <PaperPages pages={laid.pages} choices={choices} />
          </>
        ) : (
          <Alert color="orange" title={`This would be more than ${MOST_PAGES} pages`}>
            Choose fewer pages wide or larger paper, or filter the timeline first.
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!laid} onClick={() => void print()} data-autofocus>
            Print…
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PaperChoices({
  choices,
  hasWidth,
  onChange,
}: {
  choices: PageChoices;
  hasWidth: boolean;
  onChange: (changed: Partial<PageChoices>) => void;
}) {
  return (
    <Group align="flex-end">
      <SegmentedControl
        aria-label="Paper"
        value={choices.paper}
        onChange={(paper) => onChange({ paper: paper as keyof typeof papers })}
        data={['A4', 'A3']}
      />
      <SegmentedControl
        aria-label="Direction"
        value={choices.landscape ? 'landscape' : 'portrait'}
        onChange={(value) => onChange({ landscape: value === 'landscape' })}
        data={[
          { value: 'landscape', label: 'Landscape' },
          { value: 'portrait', label: 'Portrait' },
        ]}
      />
      {hasWidth && (
        <Select
          aria-label="Pages"
          w="16rem"
          allowDeselect={false}
          data={widths}
          value={String(choices.wide)}
          onChange={(value) => value && onChange({ wide: value === 'fit' ? 'fit' : Number(value) })}
        />
      )}
    </Group>
  );
}

function pageWords(count: number, wide: number, down: number): string {
  if (count === 1) return '1 page';
  const across = wide > 1 ? `${wide} wide` : '';
  const below = down > 1 ? `${down} down` : '';
  return `${count} pages: ${[across, below].filter(Boolean).join(', ')}`;
}
