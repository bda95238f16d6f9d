import { BrowserFiles } from './browser-files';
import { readBrowserInfo } from './browser-info';
import { fillScreen, guardUnsaved, openLink, openWindow } from './browser-windows';
import {
  type ChannelArgs,
  type ChannelName,
  type ChannelValue,
  channels,
  type Host,
  type HostEventName,
  type HostEventValue,
  type HostInfo,
  type HostResult,
} from './contract';
import { hostErrorCodeOf } from './host-error';

type Answer<C extends ChannelName> = HostResult<ChannelValue<C>> | Promise<HostResult<ChannelValue<C>>>;
type Acts = { [C in ChannelName]: (...args: ChannelArgs<C>) => Answer<C> };
type Listeners = { [E in HostEventName]: Set<(value: HostEventValue<E>) => void> };

const ok = <T>(value: T): HostResult<T> => ({ ok: true, value });

function makeActs(files: BrowserFiles): Acts {
  let info: Promise<HostInfo> | undefined;
  return {
    'app.info': async () => {
      info ??= readBrowserInfo();
      return ok(await info);
    },
    'files.choose': () => files.choose(),
    'files.pending': () => ok(files.pending()),
    'files.read': (id) => files.read(id),
    'files.saveAs': (name, bytes) => files.saveAs(name, bytes),
    'journal.connect': () => ({ ok: false, code: 'not-supported' }),
    'windows.open': (route) => openWindow(route),
    'windows.title': (title) => {
      document.title = title;
      return ok(null);
    },
    'windows.unsaved': (on) => guardUnsaved(on),
    'windows.print': () => {
      window.print();
      return ok(null);
    },
    'windows.fullScreen': (on) => fillScreen(on),
    // A browser has no menu bar of the page's own.
    'menu.set': () => ok(null),
    'links.open': (address) => ok(openLink(address)),
  };
}

/** The host of a plain browser: the same calls and answers as the desktop's, made from the web's own means. */
export function createBrowserHost(): Host {
  const listeners: Listeners = { 'files.arrived': new Set(), 'menu.chosen': new Set(), 'windows.closing': new Set() };
  const files = new BrowserFiles(() => {
    for (const listener of listeners['files.arrived']) listener(null);
  });
  const acts = makeActs(files);
  return {
    async call<C extends ChannelName>(channel: C, ...args: ChannelArgs<C>): Promise<HostResult<ChannelValue<C>>> {
      if (!Object.hasOwn(channels, channel) || !channels[channel].args.safeParse(args).success) {
        return { ok: false, code: 'bad-arguments' };
      }
      try {
        const act: Acts[C] = acts[channel];
        return await act(...args);
      } catch (thrown) {
        return { ok: false, code: hostErrorCodeOf(thrown) };
      }
    },
    on<E extends HostEventName>(event: E, listener: (value: HostEventValue<E>) => void): () => void {
      const known: Set<(value: HostEventValue<E>) => void> = listeners[event];
      known.add(listener);
      return () => known.delete(listener);
    },
  };
}
