import { FILE_EXTENSION, type HostResult, LARGEST_TRANSFER, type OpenedFile } from './contract';

/** How many chosen files stay readable; the oldest token goes first. */
const KEPT_FILES = 64;
/** A download reads its blob after the click; it is let go after this many milliseconds. */
const DOWNLOAD_GRACE = 60_000;

interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files of a plain browser: chosen through the file dialog, saved as downloads. */
export class BrowserFiles {
  readonly #files = new Map<string, File>();
  #pending: OpenedFile[] = [];
  #endChoice: (() => void) | undefined;

  /** Calls back when the system opens files with the installed app, where the browser can tell. */
  constructor(arrived: () => void) {
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue;
    queue?.setConsumer((launch) => {
      void Promise.allSettled((launch.files ?? []).map((handle) => handle.getFile())).then((outcomes) => {
        const files = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        if (files.length === 0) return;
        this.#pending.push(...files.map((file) => this.#remember(file)));
        arrived();
      });
    });
  }

  /** Shows the file dialog; null when the person closes it without a choice. */
  choose(): Promise<HostResult<OpenedFile | null>> {
    // A dialog that is asked for again answers its first asker, who would wait for ever.
    this.#endChoice?.();
    return new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = `.${FILE_EXTENSION}`;
      input.hidden = true;
      const end = () => {
        this.#endChoice = undefined;
        input.remove();
        const file = input.files?.[0];
        resolve({ ok: true, value: file === undefined ? null : this.#remember(file) });
      };
      this.#endChoice = end;
      input.addEventListener('change', end, { once: true });
      input.addEventListener('cancel', end, { once: true });
      document.body.append(input);
      input.click();
    });
  }

  /** The bytes behind a token. */
  async read(id: string): Promise<HostResult<Uint8Array<ArrayBuffer>>> {
    const file = this.#files.get(id);
    if (file === undefined) return { ok: false, code: 'not-found' };
    if (file.size > LARGEST_TRANSFER) return { ok: false, code: 'too-large' };
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  }

  /** Offers the bytes as a download; the browser decides the folder and may ask. */
  saveAs(name: string, bytes: Uint8Array<ArrayBuffer>): HostResult<{ name: string }> {
    // A known type could make the browser change the extension.
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = name;
    anchor.hidden = true;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_GRACE);
    return { ok: true, value: { name } };
  }

  /** Files that arrived since the last asking. */
  pending(): OpenedFile[] {
    const files = this.#pending;
    this.#pending = [];
    return files;
  }

  #remember(file: File): OpenedFile {
    const id = crypto.randomUUID();
    this.#files.set(id, file);
    const oldest = this.#files.keys().next();
    if (this.#files.size > KEPT_FILES && !oldest.done) this.#files.delete(oldest.value);
    return { id, name: file.name.slice(0, 400), size: file.size };
  }
}
