import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { MOST_PAGES, type PageChoices, papers } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import { type AudienceChoice, AudienceQuestion } from '@/records/audience-choice';
import { useHostActions } from '@/store/host-actions';
import { drawn } from '@/ui/drawing';
import classes from './paper-dialog.module.css';
import { PaperPages } from './paper-pages';

/** Pages shown small before printing. */
const MOST_PREVIEWED = 12;

interface PaperDialogProps {
  title: string;
  choice: AudienceChoice;
  choices: PageChoices;
  onChange: (changed: Partial<PageChoices>) => void;
  /** Null where they would be more than anybody wants. */
  pages: readonly Drawing[] | null;
  /** How many pages there are. */
  said: string;
  /** What would help where there are too many. */
  advice: string;
  /** What else there is to choose, or to know. */
  children?: ReactNode;
  /** Beside the choice of the paper. */
  beside?: ReactNode;
  onClose: () => void;
  onPrinted?: () => void;
}

/** For whom, on which paper, with the pages as they will be. */
export function PaperDialog(props: PaperDialogProps) {
  const { choice, choices, onChange, pages, onClose } = props;
  const { print } = useHostActions();
  return (
    <Modal opened onClose={onClose} title={props.title} size="xl">
      <Stack>
        {props.children}
        <AudienceQuestion choice={choice} />
        <Group align="flex-end">
          <SegmentedControl
            aria-label="Paper"
            value={choices.paper}
            onChange={(paper) => onChange({ paper: paper as keyof typeof papers })}
            data={Object.keys(papers)}
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
          {props.beside}
        </Group>
        {pages ? (
          <Preview pages={pages} said={props.said} choices={choices} />
        ) : (
          <Alert color="orange" title={`This would be more than ${MOST_PAGES} pages`}>
            {props.advice}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!pages?.length} onClick={() => void print().then(props.onPrinted)} data-autofocus>
            Print…
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ pages, said, choices }: Pick<PaperDialogProps, 'said' | 'choices'> & { pages: readonly Drawing[] }) {
  return (
    <>
      <Text size="sm" role="status">
        {said}
      </Text>
      <div className={classes['preview']} aria-hidden="true">
        {pages.slice(0, MOST_PREVIEWED).map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are nothing but their place
          <div key={index} className={classes['page']}>
            {drawn(page.node, { width: '100%', height: '100%' })}
          </div>
        ))}
      </div>
      {pages.length > MOST_PREVIEWED && (
        <Text size="xs" c="dimmed">
          The first {MOST_PREVIEWED} pages are shown here; all are printed.
        </Text>
      )}
      <PaperPages pages={pages} choices={choices} />
    </>
  );
}
