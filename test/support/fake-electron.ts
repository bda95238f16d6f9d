import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, CustomScheme, MenuItemConstructorOptions, Session } from 'electron';
import type { CallEvent, ElectronParts } from '../../electron/main/electron-parts';
import { fakeParts } from './fake-electron-parts';
import { type FakeContents, type FakeWindow, preventable } from './fake-electron-window';

type RequestHandler = Parameters<ElectronParts['protocol']['handle']>[1];
/** The listener that decides whether a request leaves. */
export type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** Shows a stand-in window as a page of a real browser; without one a window has no page. */
export type PageOpener = (contents: FakeContents, options: BrowserWindowConstructorOptions) => void;

/** Everything the stand-in noted, and the levers a test may pull. */
export class FakeElectron {
  /** Calls in order, such as "enableSandbox" or "loadURL app://waymark/#/". */
  readonly log: string[] = [];
  readonly windows: FakeWindow[] = [];
  readonly switches = new Set<string>();
  readonly handlers = new Map<string, (event: CallEvent, ...args: unknown[]) => Promise<unknown>>();
  readonly dialogs: { kind: string; options: unknown }[] = [];
  /** Answers to coming dialogs, first in first out; none left means cancelled. */
  readonly openAnswers: string[] = [];
  readonly saveAnswers: string[] = [];
  readonly boxAnswers: number[] = [];
  readonly opened: string[] = [];
  readonly appEvents = new EventEmitter();
  readonly sessionEvents = new EventEmitter();
  readonly powerEvents = new EventEmitter();
  readonly workAreas = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  schemes: CustomScheme[] = [];
  menus: MenuItemConstructorOptions[][] = [];
  isPackaged = true;
  hasLock = true;
  quitting = false;
  exited: number | undefined;
  requestHandler: RequestHandler | undefined;
  beforeRequest: BeforeRequest | undefined;
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  openPage: PageOpener | undefined;
  readonly parts: ElectronParts;

  constructor(readonly userData: string) {
    this.parts = fakeParts(this);
  }

  /** Calls a channel as the page of a window would; `sender` overrides who asks. */
  async invoke(contents: FakeContents, channel: string, args: unknown[], sender?: CallEvent): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = sender ?? { sender: contents, senderFrame: contents.mainFrame };
    return structuredClone(await handler(event, ...(structuredClone(args) as unknown[])));
  }

  quit(): void {
    this.log.push('quit');
    this.quitting = true;
    this.appEvents.emit('before-quit', preventable());
    for (const window of [...this.windows]) window.close();
    this.quitting = false;
    if (this.windows.length === 0) this.willQuit();
  }

  willQuit(): void {
    const event = preventable();
    this.appEvents.emit('will-quit', event);
    if (!event.defaultPrevented) this.exited = 0;
  }
}
