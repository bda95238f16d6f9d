import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface UndoSource {
  readonly undoLabel: string | null;
  undo: () => unknown;
}

/** Says what was just done, with a button that takes it back as long as nothing else was done since. */
export function showUndoNotice(words: string, label: string, store: UndoSource): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {words}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            if (store.undoLabel === label) store.undo();
            else notifications.show({ message: 'Other changes came after it. Undo them one by one with Ctrl+Z.' });
          }}
        >
          Undo
        </Button>
      </Group>
    ),
    autoClose: 8000,
  });
}
