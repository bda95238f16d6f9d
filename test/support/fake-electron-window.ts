import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { ShellContents, ShellMenu, ShellWindow } from '../../electron/main/electron-parts';
import type { FakeElectron } from './fake-electron';
import type { FakePort } from './fake-electron-port';

type Listener = Parameters<EventEmitter['on']>[1];

/** Electron's overloaded "on" over a plain emitter; never, because no test reads what it returns. */
export function listenTo(events: EventEmitter): never {
  return ((event: string, listener: Listener) => events.on(event, listener)) as never;
}

/** An event whose default can be prevented, as Electron hands it out. */
export function preventable<T extends object>(details?: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...(details as T),
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** Stands in for webContents: notes what is sent and can be told to emit anything. */
export class FakeContents implements ShellContents {
  readonly events = new EventEmitter();
  readonly on = listenTo(this.events);
  static nextId = 1;
  readonly id = FakeContents.nextId++;
  readonly mainFrame = { origin: 'app://waymark' };
  readonly sent: [string, unknown][] = [];
  readonly ports: [string, FakePort][] = [];
  readonly printed: unknown[] = [];
  url = '';
  destroyed = false;
  windowOpen: ((details: { url: string }) => WindowOpenHandlerResponse) | undefined;
  deliver: ((channel: string, value: unknown) => void) | undefined;
  deliverPort: ((channel: string, port: FakePort) => void) | undefined;
  load: ((url: string) => Promise<void>) | undefined;
  dispose: (() => void) | undefined;

  send(channel: string, ...args: unknown[]): void {
    const value: unknown = structuredClone(args[0]);
    this.sent.push([channel, value]);
    this.deliver?.(channel, value);
  }
  postMessage(channel: string, _message: unknown, transfer: readonly unknown[] = []): void {
    const [port] = transfer as readonly FakePort[];
    if (!port) throw new Error('a message without its port');
    this.ports.push([channel, port]);
    this.deliverPort?.(channel, port);
  }
  print(options?: unknown, done?: (success: boolean, reason: string) => void): void {
    this.printed.push(options);
    done?.(true, '');
  }
  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.windowOpen = handler as (details: { url: string }) => WindowOpenHandlerResponse;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getURL(): string {
    return this.url;
  }
}

/** Stands in for BrowserWindow; its page, if any, is opened by the PageOpener. */
export class FakeWindow implements ShellWindow {
  readonly events = new EventEmitter();
  readonly on = listenTo(this.events);
  readonly webContents = new FakeContents();
  readonly id = this.webContents.id + 1000;
  readonly titles: string[] = [];
  destroyed = false;
  fullScreen = false;
  minimized = false;
  maximized = false;
  bounds = { x: 10, y: 20, width: 1000, height: 700 };

  constructor(
    private readonly fake: FakeElectron,
    readonly options: BrowserWindowConstructorOptions,
  ) {
    const { x = 10, y = 20, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    fake.windows.push(this);
    fake.log.push('new BrowserWindow');
    fake.appEvents.emit('web-contents-created', {}, this.webContents);
    fake.openPage?.(this.webContents, options);
  }

  async loadURL(url: string): Promise<void> {
    this.fake.log.push(`loadURL ${url}`);
    this.webContents.url = url;
    await this.webContents.load?.(url);
    if (!this.destroyed) this.events.emit('ready-to-show');
  }
  setTitle(title: string): void {
    this.titles.push(title);
  }
  close(): void {
    const event = preventable();
    this.events.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.fake.windows.splice(this.fake.windows.indexOf(this), 1);
    this.webContents.dispose?.();
    this.events.emit('closed');
    // As Electron says: not while the app quits already.
    if (this.fake.windows.length === 0 && !this.fake.quitting) this.fake.appEvents.emit('window-all-closed');
  }
  isDestroyed = (): boolean => this.destroyed;
  show(): void {
    this.fake.log.push('show');
  }
  focus(): void {
    this.events.emit('focus');
  }
  restore(): void {
    this.minimized = false;
  }
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => this.maximized;
  maximize(): void {
    this.maximized = true;
  }
  getNormalBounds = () => this.bounds;
  setFullScreen(full: boolean): void {
    this.fullScreen = full;
  }
  setMenu(menu: ShellMenu | null): void {
    this.fake.log.push(menu ? 'setMenu' : 'setMenu null');
  }
}
