import { contextBridge, ipcRenderer } from 'electron';
import type { ChannelName, Host, HostEventName, JOURNAL_PORT } from '@/platform/contract';

// Written out, not imported: the preload holds nothing but names, and a name missing here does not compile.
const channelNames: Record<ChannelName, true> = {
  'app.info': true,
  'files.choose': true,
  'files.pending': true,
  'files.read': true,
  'files.saveAs': true,
  'journal.connect': true,
  'windows.open': true,
  'windows.title': true,
  'windows.unsaved': true,
  'windows.print': true,
  'windows.fullScreen': true,
  'menu.set': true,
  'links.open': true,
};
const eventNames: Record<HostEventName, true> = {
  'files.arrived': true,
  'menu.chosen': true,
  'windows.closing': true,
};

const call: Host['call'] = async (channel, ...args) => {
  if (!Object.hasOwn(channelNames, channel)) return { ok: false, code: 'bad-arguments' };
  try {
    return await ipcRenderer.invoke(channel, ...args);
  } catch {
    // Only what cannot be copied across, or a shell that is going away, ends here.
    return { ok: false, code: 'failed' };
  }
};

const on: Host['on'] = (event, listener) => {
  if (!Object.hasOwn(eventNames, event)) return () => undefined;
  // Electron's event object carries the sender; the page gets the value only.
  const wrapped = (_event: unknown, value: Parameters<typeof listener>[0]) => listener(value);
  ipcRenderer.on(event, wrapped);
  return () => {
    ipcRenderer.removeListener(event, wrapped);
  };
};

// A port cannot cross the bridge: it goes to the page's own window, which hands it to its worker.
ipcRenderer.on('journal.port' satisfies typeof JOURNAL_PORT, (event) =>
  window.postMessage('journal.port', '/', event.ports),
);

contextBridge.exposeInMainWorld('waymark', Object.freeze({ call, on } satisfies Host));
