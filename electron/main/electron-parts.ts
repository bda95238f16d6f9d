import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessagePortMain,
  Net,
  OpenDialogOptions,
  PowerMonitor,
  Protocol,
  Rectangle,
  SaveDialogOptions,
  Session,
  Shell,
  WebContents,
  WebRequest,
} from 'electron';

/** The parts of a page's contents that the shell uses. */
export type ShellContents = Pick<
  WebContents,
  'id' | 'on' | 'send' | 'postMessage' | 'print' | 'setWindowOpenHandler' | 'isDestroyed' | 'getURL'
>;

/** One end of a channel to a page. */
export type ShellPort = MessagePortMain;

/** The parts of a native menu that the shell uses. */
export type ShellMenu = Pick<Menu, 'items'>;

/** The parts of a window that the shell uses. */
export interface ShellWindow
  extends Pick<
    BrowserWindow,
    | 'id'
    | 'on'
    | 'loadURL'
    | 'setTitle'
    | 'close'
    | 'destroy'
    | 'isDestroyed'
    | 'show'
    | 'focus'
    | 'restore'
    | 'isMinimized'
    | 'isMaximized'
    | 'maximize'
    | 'getNormalBounds'
    | 'setFullScreen'
  > {
  readonly webContents: ShellContents;
  setMenu(menu: ShellMenu | null): void;
}

/** The parts of the one session that the shell uses. */
export interface ShellSession
  extends Pick<
    Session,
    | 'on'
    | 'flushStorageData'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setBluetoothPairingHandler'
  > {
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'>;
}

/** Who calls over IPC: compared with the windows the shell made itself. */
export interface CallEvent {
  readonly sender: { readonly id: number; readonly mainFrame: unknown; isDestroyed(): boolean };
  readonly senderFrame: { readonly origin: string } | null;
}

type AnyWindow = Pick<ShellWindow, 'id'>;

/** Every part of Electron that the shell touches; entry.ts hands in the real one, tests a stand-in. */
export interface ElectronParts {
  readonly app: Pick<
    App,
    | 'on'
    | 'whenReady'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'quit'
    | 'exit'
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
  > & { readonly commandLine: Pick<CommandLine, 'hasSwitch'> };
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => ShellWindow;
  readonly dialog: {
    showOpenDialog(window: AnyWindow, options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
    showSaveDialog(window: AnyWindow, options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>;
    showMessageBox(window: AnyWindow, options: MessageBoxOptions): Promise<{ response: number }>;
    showMessageBox(options: MessageBoxOptions): Promise<{ response: number }>;
    showErrorBox(title: string, content: string): void;
  };
  readonly ipcMain: {
    handle(channel: string, listener: (event: CallEvent, ...args: unknown[]) => Promise<unknown>): void;
  };
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): ShellMenu;
    setApplicationMenu(menu: ShellMenu | null): void;
  };
  readonly MessageChannelMain: new () => { readonly port1: ShellPort; readonly port2: ShellPort };
  readonly net: Pick<Net, 'fetch'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly screen: { getAllDisplays(): { workArea: Rectangle }[] };
  readonly session: { readonly defaultSession: ShellSession };
  readonly shell: Pick<Shell, 'openExternal'>;
}

/** What the shell knows about the machine and its own place on it. */
export interface HostFacts {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly chromeVersion: string;
  readonly rendererFolder: string;
  readonly preloadFile: string;
  /** Address of Vite's server under `npm run dev`; never read in a packaged app. */
  readonly devServer: string | undefined;
}
