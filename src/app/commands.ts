import { notifications } from '@mantine/notifications';
import { useSession } from '@/store/session-store';
import { changeSettings } from '@/store/settings';
import { wayToTable } from '@/ui/cells/way-to-table';
import type { Command, CommandContext } from './command';
import { navigate } from './route';
import { views } from './views';

const always = () => true;
const inRoadmap = (context: CommandContext) => context.store !== null;

/** Undoes or does again, and says why where it cannot. */
export function step(context: CommandContext, which: 'undo' | 'redo'): void {
  const { store } = context;
  if (!store) return;
  const label = which === 'undo' ? store.undoLabel : store.redoLabel;
  const result = store[which]();
  if (!result.ok) {
    notifications.show({
      color: 'orange',
      title: which === 'undo' ? 'This cannot be undone now' : 'This cannot be done again now',
      message: result.problems.map((problem) => problem.message).join(' '),
    });
  } else if (label) {
    const message = `${which === 'undo' ? 'Undone' : 'Done again'}: ${label}`;
    // What was undone is painted first: the notice would cost it a frame.
    requestAnimationFrame(() => setTimeout(() => notifications.show({ id: 'history', message, autoClose: 1800 })));
  }
}

const viewCommands: Command[] = views.map((view, index) => ({
  id: `go.${view.id}`,
  title: `Go to ${view.title}`,
  group: 'Go',
  shortcut: `alt+${index + 1}`,
  inFields: true,
  isEnabled: inRoadmap,
  run: ({ route }) => {
    if (route.at === 'roadmap') navigate({ ...route, view: view.id });
  },
}));

/** Every command of the app. */
export const commands: readonly Command[] = [
  {
    id: 'file.new',
    title: 'New roadmap…',
    group: 'File',
    shortcut: 'alt+N',
    keywords: 'create sample template',
    isEnabled: always,
    run: ({ openDialog }) => openDialog('new'),
  },
  {
    id: 'file.open',
    title: 'Open a file…',
    group: 'File',
    shortcut: 'mod+O',
    inFields: true,
    keywords: 'import waymark',
    isEnabled: always,
    run: async (context) => (await import('./open-file')).chooseAndOpenFile(context),
  },
  {
    id: 'file.export',
    title: 'Export as file…',
    group: 'File',
    shortcut: 'mod+S',
    inFields: true,
    keywords: 'save send share waymark',
    isEnabled: inRoadmap,
    run: async ({ store, workspace, host, openDialog }) => {
      const forOthers = () => openDialog('export-sheets');
      if (store) await (await import('./file-exchange')).exportRoadmap(workspace, host, store, forOthers);
    },
  },
  {
    id: 'file.export-sheets',
    title: 'Export as Excel workbook…',
    group: 'File',
    shortcut: 'mod+shift+S',
    inFields: true,
    keywords: 'save spreadsheet xlsx csv',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('export-sheets'),
  },
  {
    id: 'file.import-sheets',
    title: 'Import from Excel or CSV…',
    group: 'File',
    shortcut: 'mod+shift+O',
    inFields: true,
    keywords: 'open spreadsheet xlsx rows',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('import-sheets'),
  },
  {
    id: 'file.window',
    title: 'Open in a second window',
    group: 'File',
    keywords: 'new window',
    isEnabled: inRoadmap,
    run: ({ host, route }) => {
      if (route.at === 'roadmap') void host.call('windows.open', `/r/${route.key}/${route.view}`);
    },
  },
  {
    id: 'file.versions',
    title: 'Versions and baselines…',
    group: 'File',
    keywords: 'history restore baseline earlier',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('versions'),
  },
  {
    id: 'file.print',
    title: 'Print…',
    group: 'File',
    shortcut: 'mod+P',
    inFields: true,
    isEnabled: inRoadmap,
    run: ({ route, openDialog }) => {
      if (route.at === 'roadmap') openDialog(route.view === 'timeline' ? 'print-timeline' : 'print-page');
    },
  },
  {
    id: 'file.library',
    title: 'Back to the library',
    group: 'File',
    shortcut: 'alt+L',
    inFields: true,
    keywords: 'close roadmap',
    isEnabled: inRoadmap,
    run: () => navigate({ at: 'library' }),
  },
  {
    id: 'edit.undo',
    title: 'Undo',
    group: 'Edit',
    shortcut: 'mod+Z',
    isEnabled: ({ store }) => !!store?.undoLabel,
    run: (context) => step(context, 'undo'),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    group: 'Edit',
    shortcut: 'mod+shift+Z',
    isEnabled: ({ store }) => !!store?.redoLabel,
    run: (context) => step(context, 'redo'),
  },
  {
    id: 'edit.find',
    title: 'Find in this roadmap…',
    group: 'Edit',
    shortcut: 'mod+F',
    inFields: true,
    keywords: 'search',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('find'),
  },
  {
    id: 'edit.calendars',
    title: 'Working days and holidays…',
    group: 'Edit',
    keywords: 'calendar public bank days off weekend week',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('calendars'),
  },
  {
    id: 'view.inspector',
    title: 'Show or hide details',
    group: 'View',
    shortcut: 'mod+I',
    inFields: true,
    keywords: 'inspector panel',
    isEnabled: inRoadmap,
    run: () => useSession.getState().setInspectorOpen(!useSession.getState().inspectorOpen),
  },
  {
    id: 'view.checks',
    title: 'Checks: what is missing',
    group: 'View',
    shortcut: 'F8',
    inFields: true,
    keywords: 'lint rules errors warnings problems validate',
    isEnabled: inRoadmap,
    run: () => {
      const { checks, setChecksOpen } = useSession.getState();
      // Asked for from elsewhere, an open panel takes the focus; asked for from inside, it closes.
      const isInside = !!document.activeElement?.closest('[data-panel="checks"]');
      setChecksOpen(!checks.isOpen || !isInside);
    },
  },
  {
    id: 'view.present',
    title: 'Present',
    group: 'View',
    shortcut: 'F5',
    inFields: true,
    keywords: 'slides full screen show',
    isEnabled: inRoadmap,
    run: ({ openDialog }) => openDialog('present'),
  },
  {
    id: 'view.theme',
    title: 'Switch between light and dark',
    group: 'View',
    keywords: 'theme night',
    isEnabled: always,
    run: () => {
      const isDark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
      changeSettings({ theme: isDark ? 'light' : 'dark' });
    },
  },
  {
    id: 'view.palette',
    title: 'All commands…',
    group: 'View',
    shortcut: 'mod+K',
    inFields: true,
    isEnabled: always,
    run: ({ openDialog }) => openDialog('palette'),
  },
  {
    id: 'view.settings',
    title: 'Settings…',
    group: 'View',
    shortcut: 'mod+,',
    inFields: true,
    keywords: 'preferences name organisation',
    isEnabled: always,
    run: ({ openDialog }) => openDialog('settings'),
  },
  ...viewCommands,
  {
    id: 'go.table',
    title: 'Go to the table, and back',
    group: 'Go',
    shortcut: 'F6',
    inFields: true,
    keywords: 'grid register outline matrix rows',
    isEnabled: inRoadmap,
    run: () => {
      if (!wayToTable.go()) notifications.show({ message: 'There is no table here.', autoClose: 3000 });
    },
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    shortcut: '?',
    isEnabled: always,
    run: ({ openDialog }) => openDialog('shortcuts'),
  },
];

/** The command of an id. */
export function commandOf(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}
