import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Audience } from '@/domain/audience/audience';
import { AudienceQuestion, useAudienceChoice } from './audience-choice';

interface PrintQuestionProps {
  onPrint: (audience: Audience) => void;
  onClose: () => void;
}

/** For whom a page is printed, where not everybody may see all of it. */
export function PrintQuestion({ onPrint, onClose }: PrintQuestionProps) {
  const choice = useAudienceChoice();
  return (
    <Modal opened onClose={onClose} title="Print this page">
      <Stack>
        <AudienceQuestion choice={choice} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => onPrint(choice.audience)} data-autofocus>
            Print…
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
