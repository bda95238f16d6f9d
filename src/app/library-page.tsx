import { useEffect } from 'react';
import { useWorkspace } from '@/store/workspace-context';
import { LibraryView } from '@/views/library/library-view';
import { Dialogs } from './dialogs';
import { useHost } from './host-context';
import { LibraryNotice } from './library-notice';
import { navigate } from './route';
import { useCommands } from './use-commands';
import { useDroppedFiles } from './use-dropped-files';

const open = (key: string) => navigate({ at: 'roadmap', key, view: 'brief' });

/** The library with its commands and dialogs. */
export function LibraryPage() {
  const commands = useCommands(null);
  const workspace = useWorkspace();
  const host = useHost();
  useDroppedFiles();
  useEffect(() => {
    void workspace.refresh();
    void host.call('windows.title', 'Waymark');
  }, [workspace, host]);
  return (
    <>
      <LibraryView
        notice={<LibraryNotice />}
        onOpen={open}
        onOpenFile={() => commands.run('file.open')}
        onNew={() => commands.run('file.new')}
        onSettings={() => commands.run('view.settings')}
        onExport={async (key) => (await import('./file-exchange')).exportRoadmap(workspace, host, key)}
      />
      <Dialogs commands={commands} onCreated={open} onFound={() => undefined} />
    </>
  );
}
