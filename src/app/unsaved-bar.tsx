import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { memo, useEffect, useSyncExternalStore } from 'react';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { SaveStatus } from '@/store/saver-state';
import { useWorkspace } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { saveFailureWords } from './error-words';
import { useHost } from './host-context';
import classes from './unsaved-bar.module.css';

type NotSaved = Extract<SaveStatus, { state: 'not-saved' }>;

/** Says of each roadmap that was left before it could be saved why it is not, with the ways out. */
export function UnsavedElsewhere({ open = null }: { open?: RoadmapStore | null }) {
  const workspace = useWorkspace();
  const unsaved = useSyncExternalStore(workspace.subscribe, workspace.unsaved);
  return unsaved.map(({ store, title, status }) =>
    status.state === 'not-saved' && store !== open ? (
      <FailureBar
        key={store.key}
        words={`“${title || 'Untitled roadmap'}” is not saved: ${saveFailureWords(status.reason)}`}
        store={store}
        status={status}
        canDiscard
      />
    ) : null,
  );
}

/** Says why the open roadmap is not saved, with the ways out. */
export function SaveFailureBar({ store }: { store: RoadmapStore }) {
  const status = useSyncExternalStore(store.subscribe, () => store.saveStatus);
  if (status.state !== 'not-saved') return null;
  return <FailureBar words={`Not saved: ${saveFailureWords(status.reason)}`} store={store} status={status} />;
}

interface FailureBarProps {
  words: string;
  store: RoadmapStore;
  status: NotSaved;
  canDiscard?: boolean;
}

function FailureBar({ words, store, status, canDiscard = false }: FailureBarProps) {
  const workspace = useWorkspace();
  const host = useHost();
  const exportCopy = async () => (await import('./file-exchange')).exportRoadmap(workspace, host, store);
  const discard = () =>
    modals.openConfirmModal({
      title: 'Discard what is not saved?',
      children: <Text size="sm">What you changed since it was last saved will be gone.</Text>,
      labels: { confirm: 'Discard', cancel: 'Cancel' },
      confirmProps: { color: 'red' },
      onConfirm: () => store.discardUnsaved(),
    });
  return (
    <div className={classes['failure']} role="alert">
      <span>{words}</span>
      <Button size="compact-sm" color="red" onClick={() => void exportCopy()}>
        Export a copy
      </Button>
      {status.reason !== 'not-found' && (
        <Button size="compact-sm" color="red" variant="outline" onClick={() => store.retrySaving()}>
          Try again
        </Button>
      )}
      {canDiscard && (
        <Button size="compact-sm" color="red" variant="subtle" onClick={discard}>
          Discard…
        </Button>
      )}
    </div>
  );
}

/** Keeps the host told whether closing the window would lose something: what is typed, or unsaved in any roadmap of this page. */
export const UnsavedGuard = memo(function UnsavedGuard() {
  const workspace = useWorkspace();
  const host = useHost();
  const isUnsaved = useSyncExternalStore(workspace.subscribe, () => workspace.unsaved().length > 0);
  const isTyping = useSyncExternalStore(drafts.subscribe, drafts.count) > 0;
  useEffect(() => {
    void host.call('windows.unsaved', isUnsaved || isTyping);
  }, [host, isUnsaved, isTyping]);
  return null;
});
