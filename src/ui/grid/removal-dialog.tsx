import { Button, Group, List, Modal, ScrollArea, Text } from '@mantine/core';

/** A removal that would change other records, waiting for a yes. */
export interface AskedRemoval {
  ids: readonly string[];
  /** What is to be removed: "Acme" or "3 partners". */
  what: string;
  /** What else happens, in a sentence or two. */
  effects: string;
  /** Records that go with it or lose a pointer, by name. */
  details: readonly { id: string; words: string }[];
}

interface RemovalDialogProps {
  asked: AskedRemoval | null;
  onRemove: (asked: AskedRemoval) => void;
  onCancel: () => void;
}

const MOST = 200;

/** Says what else a removal takes away or changes before it happens. */
export function RemovalDialog({ asked, onRemove, onCancel }: RemovalDialogProps) {
  if (!asked) return null;
  return (
    <Modal opened onClose={onCancel} title={`Remove ${asked.what}?`}>
      <Text size="sm" mb="sm">
        {asked.effects} You can undo this.
      </Text>
      <ScrollArea.Autosize mah="30vh" mb="md" type="auto">
        <List size="sm" spacing={4}>
          {asked.details.slice(0, MOST).map((detail) => (
            <List.Item key={detail.id}>{detail.words}</List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button color="red" data-autofocus onClick={() => onRemove(asked)}>
          Remove
        </Button>
      </Group>
    </Modal>
  );
}
