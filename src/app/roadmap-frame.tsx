import { Loader } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, memo, Suspense, useCallback, useEffect, useState } from 'react';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useHeader } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { SidePanel } from '@/ui/side-panel';
import { AskName } from './ask-name';
import { Dialogs } from './dialogs';
import { FrameHeader } from './frame-header';
import { useHost } from './host-context';
import { PrintedPage } from './printed-page';
import classes from './roadmap-frame.module.css';
import { navigate } from './route';
import { Sidebar } from './sidebar';
import { type CommandsInPlace, useCommands } from './use-commands';
import { type DroppedSheet, useDroppedFiles } from './use-dropped-files';
import { ViewBoundary } from './view-boundary';
import { viewIds, viewOf, views } from './views';

const Inspector = lazy(() => import('@/views/inspector/inspector').then((module) => ({ default: module.Inspector })));

const ChecksPanel = lazy(() =>
  import('@/views/checks/checks-panel').then((module) => ({ default: module.ChecksPanel })),
);

/** One open roadmap: sidebar, header, the view, and the details beside it. */
export function RoadmapFrame({ store, view }: { store: RoadmapStore; view: string }) {
  const commands = useCommands(store);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const setInspectorOpen = useSession((session) => session.setInspectorOpen);
  const record = viewOf(view);
  const goTo = useCallback((id: string) => navigate({ at: 'roadmap', key: store.key, view: id }), [store.key]);
  const droppedSheet = useDroppedSheet(commands);
  useHotkeys([['mod+Y', () => commands.run('edit.redo')]]);
  const View = record.component;
  return (
    <div className={classes['frame']}>
      <Sidebar current={record.id} onGo={goTo} commands={commands} />
      <div className={classes['page']}>
        <FrameHeader store={store} commands={commands} />
        <div className={classes['body']}>
          <main className={classes['view']} aria-label={record.title} id="view">
            <ViewBoundary place={record.id}>
              <Suspense fallback={<Loader m="xl" aria-label="Loading" />}>
                <PrintedPage title={record.title}>
                  <View />
                </PrintedPage>
              </Suspense>
            </ViewBoundary>
          </main>
          <div className={classes['panels']}>
            <ChecksBeside onGo={goTo} />
            {inspectorOpen && (
              <SidePanel
                label="Details"
                storageKey="inspector"
                onClose={() => drafts.leave(() => setInspectorOpen(false))}
              >
                <ViewBoundary place="inspector">
                  <Suspense fallback={<Loader m="xl" aria-label="Loading" />}>
                    <Inspector />
                  </Suspense>
                </ViewBoundary>
              </SidePanel>
            )}
          </div>
        </div>
      </div>
      <WindowState />
      <AskName />
      <Dialogs
        commands={commands}
        droppedSheet={droppedSheet}
        onCreated={(key) => navigate({ at: 'roadmap', key, view: 'brief' })}
        onFound={(viewId) => {
          if (viewId && views.some((candidate) => candidate.id === viewId)) goTo(viewId);
        }}
      />
    </div>
  );
}

/** The spreadsheet that was dropped on the window, for the dialog that it opens. */
function useDroppedSheet({ dialog, context }: CommandsInPlace): DroppedSheet | null {
  const [dropped, setDropped] = useState<DroppedSheet | null>(null);
  useDroppedFiles((file) => {
    setDropped((before) => ({ file, round: (before?.round ?? 0) + 1 }));
    context.openDialog('import-sheets');
  });
  useEffect(() => {
    if (dialog !== 'import-sheets') setDropped(null);
  }, [dialog]);
  return dropped;
}

/** The panel of the checks, where it is open. */
function ChecksBeside({ onGo }: { onGo: (view: string) => void }) {
  const isOpen = useSession((session) => session.checks.isOpen);
  const setOpen = useSession((session) => session.setChecksOpen);
  if (!isOpen) return null;
  const close = () => setOpen(false);
  return (
    <SidePanel label="Checks panel" storageKey="checks" usual={22.5} onClose={close}>
      <ViewBoundary place="checks">
        <Suspense fallback={<Loader m="xl" aria-label="Loading" />}>
          <ChecksPanel viewIds={viewIds} onGo={onGo} onClose={close} />
        </Suspense>
      </ViewBoundary>
    </SidePanel>
  );
}

/** Keeps the window's title; on its own, so that no view is rendered anew when an edit is saved. */
const WindowState = memo(function WindowState() {
  const host = useHost();
  const { title } = useHeader();
  useEffect(() => {
    void host.call('windows.title', `${title || 'Untitled roadmap'} — Waymark`.slice(0, 300));
  }, [host, title]);
  return null;
});
