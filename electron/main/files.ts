import { randomBytes } from 'node:crypto';
import { access, open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FILE_EXTENSION, LARGEST_TRANSFER, type OpenedFile } from '@/platform/contract';
import { atomicWrite } from './atomic-write';
import type { ElectronParts } from './electron-parts';
import { HostFault } from './host-fault';
import type { Handlers } from './ipc';
import type { WindowRecord } from './window-record';

const MOST_TOKENS = 200;
const ROADMAP_FILTER = { name: 'Waymark roadmap', extensions: [FILE_EXTENSION] };
const ANY_FILTER = { name: 'All files', extensions: ['*'] };

async function hand(record: WindowRecord, path: string): Promise<OpenedFile> {
  const handle = await open(path, 'r');
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new HostFault('not-found');
    if (found.size > LARGEST_TRANSFER) throw new HostFault('too-large');
    const id = randomBytes(16).toString('hex');
    // The page holds tokens only; the oldest goes when a page hoards them.
    const oldest = record.files.size >= MOST_TOKENS ? record.files.keys().next().value : undefined;
    if (oldest) record.files.delete(oldest);
    record.files.set(id, path);
    return { id, name: basename(path).slice(0, 400), size: found.size };
  } finally {
    await handle.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_TRANSFER) throw new HostFault('too-large');
    const bytes = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await handle.close();
  }
}

// The dialog of Linux does not add the ending; it is added only where that replaces nothing the person did not confirm.
async function withEnding(chosen: string, suggested: string): Promise<string> {
  const ending = extname(suggested);
  if (!ending || extname(chosen)) return chosen;
  const taken = await access(chosen + ending).then(
    () => true,
    () => false,
  );
  return taken ? chosen : chosen + ending;
}

function fileNameFor(suggested: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
  const name = suggested.replace(/[\u0000-\u001f<>:"|?*]/g, ' ').trim();
  return name.replace(/^\.+/, '') || `Roadmap.${FILE_EXTENSION}`;
}

/** Reading and writing the files a person points at; the page never learns where they are. */
export function fileHandlers(
  electron: Pick<ElectronParts, 'app' | 'dialog'>,
): Pick<Handlers, 'files.choose' | 'files.pending' | 'files.read' | 'files.saveAs'> {
  let lastFolder: string | undefined;
  const startFolder = () => lastFolder ?? electron.app.getPath('documents');

  return {
    async 'files.choose'(caller) {
      const { canceled, filePaths } = await electron.dialog.showOpenDialog(caller.window, {
        defaultPath: startFolder(),
        properties: ['openFile'],
        filters: [ROADMAP_FILTER, ANY_FILTER],
      });
      const path = filePaths[0];
      if (canceled || path === undefined) return null;
      lastFolder = dirname(path);
      return hand(caller, path);
    },
    async 'files.pending'(caller) {
      const files: OpenedFile[] = [];
      for (const path of caller.arrived.splice(0)) {
        // A file that went away in between is not worth failing the others for.
        const file = await hand(caller, path).catch(() => null);
        if (file) files.push(file);
      }
      return files;
    },
    async 'files.read'(caller, id) {
      const path = caller.files.get(id);
      if (path === undefined) throw new HostFault('not-found');
      return readWhole(path);
    },
    async 'files.saveAs'(caller, suggested, bytes) {
      const name = fileNameFor(suggested);
      const ending = extname(name).slice(1);
      const filter = ending === FILE_EXTENSION ? ROADMAP_FILTER : { name: ending.toUpperCase(), extensions: [ending] };
      const { canceled, filePath } = await electron.dialog.showSaveDialog(caller.window, {
        defaultPath: join(startFolder(), name),
        filters: ending ? [filter, ANY_FILTER] : [ANY_FILTER],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || !filePath) return null;
      const path = await withEnding(filePath, name);
      await atomicWrite(path, bytes);
      lastFolder = dirname(path);
      return { name: basename(path).slice(0, 400) };
    },
  };
}
