import { register } from 'node:module';
import { MessageChannel } from 'node:worker_threads';

// Runs the built main process by itself, without vitest, so that it can be killed: 'electron' is this stub.
const userData = process.argv[2];
const names =
  'app BrowserWindow dialog ipcMain Menu MessageChannelMain net powerMonitor protocol screen session shell'.split(' ');
const stub = `${names.map((name) => `export const ${name} = globalThis.electron.${name};`).join('\n')}`;
const hook = `export const resolve = (name, context, next) => name === 'electron'
  ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(stub)}`)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const handlers = new Map();
const mainFrame = { origin: 'app://waymark' };
const nothing = () => undefined;
let connected = nothing;
const contents = {
  id: 1,
  mainFrame,
  on: nothing,
  send: nothing,
  postMessage: (_channel, _message, [port]) => connected(port),
  isDestroyed: () => false,
  setWindowOpenHandler: nothing,
};
const windowParts = { webContents: contents, on: nothing, isDestroyed: () => false, loadURL: async () => undefined };
const locks = [
  'on',
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setBluetoothPairingHandler',
];

globalThis.electron = {
  app: {
    on: nothing,
    whenReady: async () => undefined,
    getPath: () => userData,
    isPackaged: true,
    requestSingleInstanceLock: () => true,
    enableSandbox: nothing,
    commandLine: { hasSwitch: () => false },
  },
  BrowserWindow: class {
    constructor() {
      Object.assign(this, windowParts);
    }
  },
  dialog: {},
  ipcMain: { handle: (channel, listener) => handlers.set(channel, listener) },
  Menu: {},
  MessageChannelMain: class {
    constructor() {
      const { port1, port2 } = new MessageChannel();
      // Electron's ports hand their listeners an event, as those of a page do.
      this.port1 = {
        on: (kind, listener) => port1.on(kind, (data) => listener({ data })),
        start: nothing,
        postMessage: (data) => port1.postMessage(data),
      };
      this.port2 = port2;
    }
  },
  net: {},
  powerMonitor: { on: nothing },
  protocol: { registerSchemesAsPrivileged: nothing, handle: nothing },
  screen: { getAllDisplays: () => [] },
  session: {
    defaultSession: {
      ...Object.fromEntries(locks.map((name) => [name, nothing])),
      webRequest: { onBeforeRequest: nothing },
    },
  },
  shell: {},
};

await import('../../out/main/entry.js');
while (!handlers.has('journal.connect')) await new Promise((resolve) => setTimeout(resolve, 1));
const port = await new Promise((resolve) => {
  connected = resolve;
  handlers.get('journal.connect')({ sender: contents, senderFrame: mainFrame });
});
let lastId = 0;
const ask = (act) => {
  lastId += 1;
  port.postMessage({ id: lastId, act });
  // One act at a time: the next message is its answer.
  return new Promise((resolve) => port.once('message', ({ result }) => resolve(result)));
};

// What the page's worker does: read what is whole, cut the rest by writing behind it, go on.
const before = await ask({ act: 'read', name: 'stream.log' });
const text = before.ok ? Buffer.from(before.value).toString('utf8') : '';
const whole = text.slice(0, text.lastIndexOf('\n') + 1);
let at = Buffer.byteLength(whole);
for (let number = whole.split('\n').length - 1; ; number += 1) {
  const line = Buffer.from(`${number} ${'x'.repeat((number * 37) % 900)}\n`);
  const written = await ask({ act: 'write', name: 'stream.log', at, bytes: new Uint8Array(line) });
  if (!written.ok) throw new Error(written.code);
  at += line.length;
  process.stdout.write(`${number}\n`);
}
