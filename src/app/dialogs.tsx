import { lazy, Suspense } from 'react';
import type { CommandsInPlace } from './use-commands';
import type { DroppedSheet } from './use-dropped-files';
import { viewOf } from './views';

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })));
const ShortcutList = lazy(() => import('./shortcut-list').then((module) => ({ default: module.ShortcutList })));
const VersionsDialog = lazy(() => import('./versions-dialog').then((module) => ({ default: module.VersionsDialog })));
const SettingsDialog = lazy(() =>
  import('@/views/settings/settings-dialog').then((module) => ({ default: module.SettingsDialog })),
);
const FindDialog = lazy(() => import('@/views/find/find-dialog').then((module) => ({ default: module.FindDialog })));
const NewRoadmapDialog = lazy(() =>
  import('@/views/library/new-roadmap-dialog').then((module) => ({ default: module.NewRoadmapDialog })),
);
const PrintDialog = lazy(() =>
  import('@/views/timeline/print/print-dialog').then((module) => ({ default: module.PrintDialog })),
);
const PagePrint = lazy(() => import('./page-print').then((module) => ({ default: module.PagePrint })));
const CalendarsDialog = lazy(() =>
  import('@/views/calendars/calendars-dialog').then((module) => ({ default: module.CalendarsDialog })),
);
const PresentView = lazy(() =>
  import('@/views/present/present-view').then((module) => ({ default: module.PresentView })),
);

const ExportDialog = lazy(() =>
  import('@/views/spreadsheet/export-dialog').then((module) => ({ default: module.ExportDialog })),
);
const ImportDialog = lazy(() =>
  import('@/views/spreadsheet/import-dialog').then((module) => ({ default: module.ImportDialog })),
);

/** Whatever dialog a command opened, fetched when first needed. */
export function Dialogs({
  commands,
  onCreated,
  onFound,
  droppedSheet = null,
}: {
  commands: CommandsInPlace;
  onCreated: (key: string) => void;
  onFound: (view: string | null) => void;
  /** A spreadsheet dropped on the window, and the how manieth that was. */
  droppedSheet?: DroppedSheet | null;
}) {
  const { dialog, closeDialog, context } = commands;
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <Palette commands={commands} />}
      {dialog === 'shortcuts' && <ShortcutList onClose={closeDialog} />}
      {dialog === 'settings' && <SettingsDialog onClose={closeDialog} roadmap={context.store} />}
      {dialog === 'new' && <NewRoadmapDialog onClose={closeDialog} onCreated={onCreated} />}
      {dialog === 'find' && context.store && <FindDialog onClose={closeDialog} onFound={onFound} />}
      {dialog === 'versions' && context.store && <VersionsDialog store={context.store} onClose={closeDialog} />}
      {dialog === 'print-timeline' && context.store && <PrintDialog onClose={closeDialog} />}
      {dialog === 'print-page' && context.store && context.route.at === 'roadmap' && (
        <PagePrint title={viewOf(context.route.view).title} onClose={closeDialog} />
      )}
      {dialog === 'calendars' && context.store && <CalendarsDialog onClose={closeDialog} />}
      {dialog === 'present' && context.store && <PresentView onClose={closeDialog} />}
      {dialog === 'export-sheets' && context.store && <ExportDialog onClose={closeDialog} />}
      {dialog === 'import-sheets' && context.store && (
        <ImportDialog file={droppedSheet?.file ?? null} key={droppedSheet?.round} onClose={closeDialog} />
      )}
    </Suspense>
  );
}
