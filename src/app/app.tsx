import { type MantineColorScheme, MantineProvider, useMantineColorScheme } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo } from 'react';
import type { Host, HostInfo } from '@/platform/contract';
import { HostActionsContext } from '@/store/host-actions';
import type { Workspace } from '@/store/workspace';
import { useSettings, WorkspaceContext } from '@/store/workspace-context';
import { FormatsContext, makeFormats } from '@/ui/formats';
import { AskAboutDrafts } from './ask-about-drafts';
import { hostActionsOf } from './host-actions';
import { HostContext } from './host-context';
import { HostInfoContext } from './host-info';
import { watchLeaving } from './leaving-page';
import { LibraryPage } from './library-page';
import { Recovery } from './recovery';
import { RoadmapPage } from './roadmap-page';
import { useRoute } from './route';
import { theme } from './theme';
import { noteTypedWords, offerTypedWords } from './typed-words';
import { UnsavedGuard } from './unsaved-bar';

interface AppProps {
  workspace: Workspace;
  host: Host;
  info: Promise<HostInfo | null>;
}

/** The whole page: settings applied, then the library or one roadmap. */
export function App({ workspace, host, info }: AppProps) {
  const settings = useSettings();
  const hostActions = useMemo(() => hostActionsOf(host), [host]);
  const formats = useMemo(
    () => makeFormats({ locale: navigator.language, dateFormat: settings.dateFormat, weekStart: settings.weekStart }),
    [settings.dateFormat, settings.weekStart],
  );
  useEffect(() => {
    document.documentElement.dataset['textSize'] = settings.textSize;
  }, [settings.textSize]);
  useEffect(() => watchLeaving(workspace, host), [workspace, host]);
  useEffect(noteTypedWords, []);
  useEffect(() => void offerTypedWords(), []);
  const scheme: MantineColorScheme = settings.theme === 'system' ? 'auto' : settings.theme;
  return (
    <MantineProvider theme={theme} defaultColorScheme={scheme} colorSchemeManager={noManager}>
      <SchemeFollower scheme={scheme} />
      <WorkspaceContext.Provider value={workspace}>
        <HostContext.Provider value={host}>
          <HostActionsContext.Provider value={hostActions}>
            <FormatsContext.Provider value={formats}>
              <ModalsProvider>
                <Notifications position="bottom-right" limit={4} />
                <UnsavedGuard />
                <Recovery />
                <HostInfoContext.Provider value={info}>
                  <Page />
                </HostInfoContext.Provider>
                <AskAboutDrafts />
              </ModalsProvider>
            </FormatsContext.Provider>
          </HostActionsContext.Provider>
        </HostContext.Provider>
      </WorkspaceContext.Provider>
    </MantineProvider>
  );
}

function Page() {
  const route = useRoute();
  return route.at === 'library' ? (
    <LibraryPage />
  ) : (
    <RoadmapPage key={route.key} roadmapKey={route.key} view={route.view} />
  );
}

/** Keeps Mantine's colour scheme at what the settings say. */
function SchemeFollower({ scheme }: { scheme: MantineColorScheme }) {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme]);
  return null;
}

/** Our settings keep the scheme; Mantine stores nothing of its own. */
const noManager = {
  get: (scheme: MantineColorScheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
