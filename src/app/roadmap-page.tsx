import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { StorageProblem } from '@/storage/stored';
import type { Resumed } from '@/store/left-behind';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { RoadmapContext, useWorkspace } from '@/store/workspace-context';
import { openFailureWords, openNoticeWords } from './error-words';
import { lossWords } from './loss-words';
import { RoadmapFrame } from './roadmap-frame';
import { navigate } from './route';

type Opened =
  | { state: 'opening' }
  | { state: 'open'; store: RoadmapStore }
  | { state: 'failed'; problem: StorageProblem };

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
    const words = openFailureWords(opened.problem);
    return (
      <Stack h="100dvh" align="center" justify="center" p="xl" role="alert">
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <Text maw="34rem" ta="center" c="dimmed">
          {words.text}
        </Text>
        <Button onClick={() => navigate({ at: 'library' })}>Back to the library</Button>
      </Stack>
    );
  }
  return (
    <RoadmapContext.Provider value={opened.store}>
      <RoadmapFrame store={opened.store} view={view} />
    </RoadmapContext.Provider>
  );
}

/** Says which edits are in neither document, where another window replaced the roadmap. */
function tellReplaced(labels: readonly string[]): void {
  if (labels.length === 0) return;
  const what = labels.map((label) => `“${label}”`).join(', ');
  notifications.show({
    color: 'orange',
    title: labels.length === 1 ? 'One edit was not saved' : `${labels.length} edits were not saved`,
    message: `This roadmap was replaced in another window before ${what} was saved.`,
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

function useOpened(key: string): Opened {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the same roadmap anew
  useEffect(() => {
    let left = false;
    let store: RoadmapStore | null = null;
    void workspace.open(key).then((result) => {
      if (left) {
        if (result.ok) void result.store.close();
        return;
      }
      if (!result.ok) {
        setOpened({ state: 'failed', problem: result.problem });
        return;
      }
      store = result.store;
      store.onReplaced = (dropped) => {
        tellReplaced(dropped.map(({ label }) => label));
        setRound((current) => current + 1);
      };
      const { document } = store;
      store.onLost = (loss) => notifications.show({ color: 'orange', ...lossWords(document, loss), autoClose: false });
      if (result.notice)
        notifications.show({ title: 'Your work is safe', message: openNoticeWords(result.notice), autoClose: 15_000 });
      sayResumed(result.resumed);
      setOpened({ state: 'open', store });
    });
    return () => {
      left = true;
      useSession.getState().leaveRoadmap();
      void store?.close().then(() => workspace.refresh());
    };
  }, [workspace, key, round]);
  return opened;
}
