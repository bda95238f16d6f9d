import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@/ui/tokens.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { connectHost } from '@/platform/index';
import { Workspace } from '@/store/workspace';
import { tellCutWords } from '@/ui/cut-words';
import { startStorage } from '@/workers/start-storage';
import { App } from './app';
import { parseRoute } from './route';
import { StartFailure } from './start-failure';
import { installTrustedTypes } from './trusted-types';
import { viewOf } from './views';

installTrustedTypes();
tellCutWords(document);

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const host = connectHost();
  const storage = startStorage(host);
  const info = host.call('app.info').then((answer) => (answer.ok ? answer.value : null));
  // Its code comes while its roadmap is read.
  const route = parseRoute(location.hash);
  if (route.at === 'roadmap') void viewOf(route.view).load();
  const problem = await storage.opened;
  if (problem) {
    root.render(<StartFailure problem={problem} />);
    return;
  }
  const workspace = new Workspace(storage);
  await workspace.refresh();
  // An empty library is shown only once it is known that nothing was lost.
  const looking = workspace.lookForLost();
  if (workspace.rows().length === 0) await looking;
  root.render(<App workspace={workspace} host={host} info={info} />);
}

void start();
