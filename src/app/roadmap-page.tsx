import { Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { Change } from '@/domain/change';
import type { Host } from '@/platform/contract';
import type { StorageProblem } from '@/storage/stored';
import type { Resumed } from '@/store/left-behind';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import type { OpenStoreResult, Workspace } from '@/store/workspace';
import { RoadmapContext, useWorkspace } from '@/store/workspace-context';
import { openFailureWords, openNoticeTitle, openNoticeWords } from './error-words';
import { useHost } from './host-context';
import { lossWords } from './loss-words';
import { RoadmapFrame } from './roadmap-frame';
import { navigate } from './route';

type Opened =
  | { state: 'opening' }
  | { state: 'open'; store: RoadmapStore }
  | { state: 'failed'; problem: StorageProblem; again: () => void };

/** Opens one roadmap and keeps it open while its page is shown. */
export function RoadmapPage({ roadmapKey, view }: { roadmapKey: string; view: string }) {
  const opened = useOpened(roadmapKey);
  if (opened.state === 'opening') {
    return (
      <Center h="100dvh">
        <Loader aria-label="Opening the roadmap" />
      </Center>
    );
  }
  if (opened.state === 'failed') {
    return <OpenFailure roadmapKey={roadmapKey} problem={opened.problem} onAgain={opened.again} />;
  }
  return (
    <RoadmapContext.Provider value={opened.store}>
      <RoadmapFrame store={opened.store} view={view} />
    </RoadmapContext.Provider>
  );
}

interface OpenFailureProps {
  roadmapKey: string;
  problem: StorageProblem;
  onAgain: () => void;
}

/** Why the roadmap cannot be opened, and the ways out. */
function OpenFailure({ roadmapKey, problem, onAgain }: OpenFailureProps) {
  const workspace = useWorkspace();
  const host = useHost();
  const words = openFailureWords(problem);
  const salvage = async () => (await import('./file-exchange')).exportSalvaged(workspace, host, roadmapKey);
  return (
    <Stack h="100dvh" align="center" justify="center" p="xl" role="alert">
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text maw="34rem" ta="center" c="dimmed">
        {words.text}
      </Text>
      <Group>
        <Button onClick={() => navigate({ at: 'library' })}>Back to the library</Button>
        {problem !== 'newer' && (
          <Button variant="default" onClick={onAgain}>
            Try again
          </Button>
        )}
        {problem !== 'newer' && problem !== 'not-found' && (
          <Button variant="default" onClick={() => void salvage()}>
            Export its last version
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Says which edits are in neither document where another window replaced the roadmap, and lets the person keep them in a file. */
function tellReplaced({ workspace, host }: ExportsFrom, store: RoadmapStore, dropped: readonly Change[]): void {
  if (dropped.length === 0) return;
  const what = dropped.map(({ label }) => `“${label}”`).join(', ');
  const exportCopy = async () => (await import('./file-exchange')).exportRoadmap(workspace, host, store);
  notifications.show({
    color: 'orange',
    title: dropped.length === 1 ? 'One edit was not saved' : `${dropped.length} edits were not saved`,
    message: (
      <>
        This roadmap was replaced in another window before {what} could be saved. What was saved until then is kept
        under “Versions”.{' '}
        <Button size="compact-sm" variant="light" mt={4} onClick={() => void exportCopy()}>
          Export a copy with {dropped.length === 1 ? 'it' : 'them'}
        </Button>
      </>
    ),
    autoClose: false,
  });
}

/** Says what was still on its way when a window closed. */
function sayResumed({ entered, lost }: Resumed): void {
  const listed = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(', ');
  if (entered.length)
    notifications.show({
      title: 'Entered after the window closed',
      message: `${listed(entered)} was not saved yet when the window closed, and is in now. Undo takes it back.`,
      autoClose: 12_000,
    });
  if (lost.length)
    notifications.show({
      color: 'orange',
      title: 'One edit could not be kept',
      message: `${listed(lost)} was not saved when the window closed, and no longer fits this roadmap.`,
      autoClose: false,
    });
}

interface ExportsFrom {
  workspace: Workspace;
  host: Host;
}

/** Lets a store say what became of edits of ours. */
function listenTo(from: ExportsFrom, store: RoadmapStore, openAnew: () => void): void {
  store.onReplaced = (dropped) => {
    tellReplaced(from, store, dropped);
    openAnew();
  };
  const { document } = store;
  store.onLost = (loss) => notifications.show({ color: 'orange', ...lossWords(document, loss), autoClose: false });
}

function useOpened(key: string): Opened {
  const workspace = useWorkspace();
  const host = useHost();
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the same roadmap anew
  useEffect(() => {
    let left = false;
    let store: RoadmapStore | null = null;
    const openAnew = () => setRound((current) => current + 1);
    const take = (result: OpenStoreResult) => {
      if (left) {
        if (result.ok) void result.store.close();
        return;
      }
      if (!result.ok) {
        setOpened({ state: 'failed', problem: result.problem, again: openAnew });
        return;
      }
      store = result.store;
      listenTo({ workspace, host }, store, openAnew);
      const { notice } = result;
      if (notice)
        notifications.show({ title: openNoticeTitle(notice), message: openNoticeWords(notice), autoClose: 15_000 });
      sayResumed(result.resumed);
      useSession.getState().enterRoadmap(key);
      setOpened({ state: 'open', store });
    };
    workspace.open(key).then(take, () => take({ ok: false, problem: 'failed' }));
    return () => {
      left = true;
      useSession.getState().leaveRoadmap();
      void store?.close().then(() => workspace.refresh());
    };
  }, [workspace, key, round]);
  return opened;
}
