import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { nextMonday } from '@/domain/calendar-day';
import { type SampleSummary, sampleDocument } from '@/domain/samples/sample-library';
import { useHostActions } from '@/store/host-actions';
import { today } from '@/store/today';
import { newId } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** Asks when the plan shall start, next Monday unless said, and makes it. */
export function NewFromSample({
  sample,
  onClose,
  onCreated,
}: {
  sample: SampleSummary;
  onClose: () => void;
  onCreated: (key: string) => void;
}) {
  const workspace = useWorkspace();
  const { firstDayOfWeek, dayPattern } = useFormats();
  const [start, setStart] = useState(nextMonday(today()));
  const [busy, setBusy] = useState(false);
  const { sayRefused } = useHostActions();
  const create = async () => {
    setBusy(true);
    const { document, homeId } = await sampleDocument(sample.key, { start, newId });
    const made = await workspace.add({ document, versions: [], assets: new Map(), organisationId: homeId });
    if (made.ok) return onCreated(made.value);
    sayRefused('The roadmap was not created', made);
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={sample.title}>
      <Stack>
        <Text size="sm" c="dimmed">
          {sample.forWhat}
        </Text>
        <DatePickerInput
          label="The plan starts on"
          description="Every date of the example moves with it."
          value={start}
          onChange={(value) => value && setStart(value)}
          firstDayOfWeek={firstDayOfWeek}
          valueFormat={dayPattern}
          popoverProps={{ withinPortal: true }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => void create()} loading={busy} data-autofocus>
            Create roadmap
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
