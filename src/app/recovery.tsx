import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, useSyncExternalStore } from 'react';
import type { LostRoadmap } from '@/storage/lost-roadmaps';
import type { Restoring } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { recoveryTitle, recoveryWords, restoredWords, storageWords } from './error-words';

/** Shown where the journals know roadmaps that the library does not: one click brings back what can be. */
export function Recovery() {
  const workspace = useWorkspace();
  const lost = useSyncExternalStore(workspace.subscribe, workspace.lost);
  const [busy, setBusy] = useState(false);
  const [later, setLater] = useState(false);
  const [failed, setFailed] = useState<Restoring['failed']>([]);
  if (lost.length === 0 || later) return null;
  const restore = async () => {
    setBusy(true);
    const done = await workspace.restoreLost();
    setBusy(false);
    setFailed(done.failed);
    if (done.restored.length)
      notifications.show({ ...restoredWords(done.restored, done.failed.length), autoClose: 15_000 });
  };
  const canRestore = lost.some((item) => item.canRestore);
  return (
    <Modal opened onClose={() => setLater(true)} title={recoveryTitle(lost)} size="lg" closeOnClickOutside={false}>
      <Stack>
        <Text>{recoveryWords(lost)}</Text>
        <LostList lost={lost} />
        {failed.map(({ lost: { key, title }, problem }) => (
          <Alert key={key} color="red" title={`“${title || 'Untitled roadmap'}” is not back`}>
            {storageWords({ ok: false, problem })} If you have a .waymark file of it, open that file.
          </Alert>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLater(true)}>
            {canRestore ? 'Not now' : 'Close'}
          </Button>
          {canRestore && (
            <Button onClick={() => void restore()} loading={busy} data-autofocus>
              Bring {lost.length === 1 ? 'it' : 'them'} back
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function LostList({ lost }: { lost: readonly LostRoadmap[] }) {
  const { ago } = useFormats();
  const stateOf = ({ canRestore, changedAt, isTorn }: LostRoadmap) =>
    !canRestore
      ? ' — its journal is damaged at the beginning'
      : ` — last changed ${ago(changedAt, Date.now())}${isTorn ? '; the end of its journal cannot be read' : ''}`;
  return (
    <List spacing={4}>
      {lost.map((item) => (
        <List.Item key={item.key}>
          {item.title || 'A roadmap without a readable title'}
          <Text span c="dimmed">
            {stateOf(item)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
