import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, useSyncExternalStore } from 'react';
import { useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** Shown where the journals know roadmaps that the working copy has lost: one click brings them back. */
export function Recovery() {
  const workspace = useWorkspace();
  const lost = useSyncExternalStore(workspace.subscribe, workspace.lost);
  const { ago } = useFormats();
  const [busy, setBusy] = useState(false);
  const [later, setLater] = useState(false);
  const [failed, setFailed] = useState(false);
  if (lost.length === 0 || later) return null;
  const restore = async () => {
    setBusy(true);
    const left = await workspace.restoreLost().catch(() => ['?']);
    setBusy(false);
    setFailed(left.length > 0);
    if (left.length === 0)
      notifications.show({
        title: 'Everything is back',
        message: 'Your roadmaps were restored from the safety journal.',
      });
  };
  return (
    <Modal
      opened
      onClose={() => setLater(true)}
      title="Roadmaps were lost, and can be brought back"
      size="lg"
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>
          The working copy on this computer has lost {lost.length === 1 ? 'a roadmap' : `${lost.length} roadmaps`}. This
          happens when the system clears or damages the program’s storage. The safety journal still has{' '}
          {lost.length === 1 ? 'it' : 'them'}:
        </Text>
        <List spacing={4}>
          {lost.map((item) => (
            <List.Item key={item.key}>
              {item.title || 'A roadmap without a readable title'}
              <Text span c="dimmed">
                {item.canRestore ? ` — last changed ${ago(item.changedAt, Date.now())}` : ' — its journal is damaged'}
              </Text>
            </List.Item>
          ))}
        </List>
        {failed && (
          <Alert color="red">
            What is left in this list could not be restored: its journal is damaged at the beginning. Nothing was
            deleted; open a .waymark file of it if you have one.
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLater(true)}>
            Not now
          </Button>
          <Button
            onClick={() => void restore()}
            loading={busy}
            data-autofocus
            disabled={lost.every((item) => !item.canRestore)}
          >
            Bring them back
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
