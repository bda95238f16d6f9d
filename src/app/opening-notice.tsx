import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** A file that opens sooner is not worth a word. */
const SOON = 500;
let shown = 0;

/** Says, once it takes a while, that a file is being opened, with a way to give up; returns what takes the words away. */
export function sayOpening(name: string, onCancel: () => void): () => void {
  const id = `opening-file-${++shown}`;
  const timer = setTimeout(
    () =>
      notifications.show({
        id,
        loading: true,
        autoClose: false,
        withCloseButton: false,
        title: `Opening “${name}”`,
        message: (
          <Stack gap="xs" align="flex-start">
            <Text size="sm">Checking everything in it…</Text>
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Stack>
        ),
      }),
    SOON,
  );
  return () => {
    clearTimeout(timer);
    notifications.hide(id);
  };
}
