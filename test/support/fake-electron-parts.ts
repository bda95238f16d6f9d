import type { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';
import type { ElectronParts } from '../../electron/main/electron-parts';
import type { BeforeRequest, FakeElectron } from './fake-electron';
import { FakeChannel } from './fake-electron-port';
import { FakeWindow, listenTo } from './fake-electron-window';

type Listener = Parameters<EventEmitter['on']>[1];

function fakeApp(fake: FakeElectron): ElectronParts['app'] {
  const on = (event: string, listener: Listener) => {
    fake.log.push(`on ${event}`);
    fake.appEvents.on(event, listener);
    return app;
  };
  const app = {
    on,
    whenReady: async () => {
      fake.log.push('whenReady');
    },
    getPath: (name: string) => (name === 'userData' ? fake.userData : `${fake.userData}/${name}`),
    getVersion: () => '0.1.0',
    get isPackaged() {
      return fake.isPackaged;
    },
    quit: () => fake.quit(),
    exit: (code?: number) => {
      fake.log.push(`exit ${code ?? 0}`);
      fake.exited = code ?? 0;
    },
    requestSingleInstanceLock: () => {
      fake.log.push('requestSingleInstanceLock');
      return fake.hasLock;
    },
    enableSandbox: () => {
      fake.log.push('enableSandbox');
    },
    commandLine: { hasSwitch: (name: string) => fake.switches.has(name) },
  };
  return app as ElectronParts['app'];
}

function fakeDialog(fake: FakeElectron): ElectronParts['dialog'] {
  const note = (kind: string, options: unknown) => fake.dialogs.push({ kind, options });
  return {
    showOpenDialog: async (_window: unknown, options: OpenDialogOptions) => {
      note('open', options);
      const path = fake.openAnswers.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    },
    showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
      note('save', options);
      const path = fake.saveAnswers.shift();
      return { canceled: path === undefined, filePath: path ?? '' };
    },
    showMessageBox: async (first: unknown, second?: MessageBoxOptions) => {
      const options = second ?? (first as MessageBoxOptions);
      note('box', options);
      return { response: fake.boxAnswers.shift() ?? options.cancelId ?? 0 };
    },
    showErrorBox: (title, content) => {
      note('error', { title, content });
    },
  };
}

function fakeSession(fake: FakeElectron): ElectronParts['session'] {
  const session: ElectronParts['session']['defaultSession'] = {
    on: listenTo(fake.sessionEvents),
    flushStorageData: () => {
      fake.log.push('flushStorageData');
    },
    setPermissionRequestHandler: (handler) => {
      fake.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      fake.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler) => {
      fake.device = handler;
    },
    setDisplayMediaRequestHandler: (handler) => {
      fake.displayMedia = handler;
    },
    setBluetoothPairingHandler: () => {
      fake.log.push('setBluetoothPairingHandler');
    },
    webRequest: {
      onBeforeRequest: (...args: unknown[]) => {
        fake.beforeRequest = args.at(-1) as BeforeRequest;
      },
    },
  };
  return { defaultSession: session };
}

/** The parts of Electron as a FakeElectron plays them; tsc fails here when Electron's own types change. */
export function fakeParts(fake: FakeElectron): ElectronParts {
  const app = fakeApp(fake);
  return {
    app,
    // The shell calls it with `new`, so it must be a class of its own that knows its FakeElectron.
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(fake, options);
      }
    },
    dialog: fakeDialog(fake),
    ipcMain: { handle: (channel, listener) => void fake.handlers.set(channel, listener) },
    Menu: {
      buildFromTemplate: (template) => {
        fake.menus.push(template);
        return { items: [] };
      },
      setApplicationMenu: () => void fake.log.push('setApplicationMenu'),
    },
    MessageChannelMain: FakeChannel as unknown as ElectronParts['MessageChannelMain'],
    net: { fetch: async () => new Response('', { status: 404 }) },
    powerMonitor: {
      on: listenTo(fake.powerEvents),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        fake.log.push('registerSchemesAsPrivileged');
        fake.schemes = schemes;
      },
      handle: (scheme, handler) => {
        fake.log.push(`handle ${scheme}`);
        fake.requestHandler = handler;
      },
    },
    screen: { getAllDisplays: () => fake.workAreas.map((workArea) => ({ workArea })) },
    session: fakeSession(fake),
    shell: { openExternal: async (url) => void fake.opened.push(url) },
  };
}
