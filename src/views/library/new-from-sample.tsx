import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { addDays, nextMonday } from '@/domain/calendar-day';
import { type SampleSummary, sampleDocument } from '@/domain/samples/sample-library';
import { newId } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** Today here, as a calendar day. */
export function today(): string {
  const now = new Date();
  return addDays('1970-01-01', Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000));
}

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
  const [failed, setFailed] = useState(false);
  const create = async () => {
    setBusy(true);
    try {
      const { document, homeId } = await sampleDocument(sample.key, { start, newId });
      onCreated(await workspace.add({ document, versions: [], assets: new Map(), organisationId: homeId }));
    } catch {
      setFailed(true);
      setBusy(false);
    }
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
        {failed && (
          <Text size="sm" c="red" role="alert">
            It could not be kept: the disk may be full. Free some space and try again.
          </Text>
        )}
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
