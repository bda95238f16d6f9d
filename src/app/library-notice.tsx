import { Alert, Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWorkspace } from '@/store/workspace-context';
import { storageWords } from './error-words';
import { UnsavedElsewhere } from './unsaved-bar';

/** What the library has to say above its roadmaps: which are not saved, and why it cannot be read itself. */
export function LibraryNotice() {
  const workspace = useWorkspace();
  const problem = useSyncExternalStore(workspace.subscribe, workspace.problem);
  return (
    <>
      <UnsavedElsewhere />
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
