import { Alert, Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useSession } from '@/store/session-store';
import { changeSettings } from '@/store/settings';
import { useLibrary, useSettings, useWorkspace } from '@/store/workspace-context';
import { storageWords } from './error-words';
import { useHostInfo } from './host-info';
import { UnsavedElsewhere } from './unsaved-bar';

/** What the library has to say above its roadmaps: which are not saved, how safe they are, and why it cannot be read itself. */
export function LibraryNotice() {
  const workspace = useWorkspace();
  const problem = useSyncExternalStore(workspace.subscribe, workspace.problem);
  return (
    <>
      <UnsavedElsewhere />
      <LastRun />
      <MayBeCleared />
      {problem && (
        <Alert color="red" radius={0} title="The library cannot be read now">
          <Group>
            <Text size="sm">{storageWords({ ok: false, problem })}</Text>
            <Button size="compact-sm" color="red" variant="outline" onClick={() => void workspace.refresh()}>
              Try again
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

/** Said once after a run that did not end by itself. */
function LastRun() {
  const info = useHostInfo();
  const rows = useLibrary();
  const isRead = useSession((session) => session.knowsLastRun);
  const read = useSession((session) => session.readLastRun);
  if (!info?.endedBadly || isRead || rows.length === 0) return null;
  return (
    <Alert color="gray" radius={0} role="status" withCloseButton closeButtonLabel="Close" onClose={read}>
      Waymark ended unexpectedly last time. All that it had called saved is here.
    </Alert>
  );
}

/** Said in a browser that may clear what is kept here, until it is closed. */
function MayBeCleared() {
  const { knowsMayBeCleared } = useSettings();
  const info = useHostInfo();
  const rows = useLibrary();
  if (info?.storage !== 'may-be-cleared' || knowsMayBeCleared || rows.length === 0) return null;
  return (
    <Alert
      color="gray"
      radius={0}
      role="status"
      withCloseButton
      closeButtonLabel="Close"
      onClose={() => changeSettings({ knowsMayBeCleared: true })}
    >
      This browser may clear what Waymark keeps when the disk runs short of space. Export the roadmaps that you cannot
      do without.
    </Alert>
  );
}
