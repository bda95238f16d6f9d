import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { canonicalJson } from '@/domain/canonical';
import { openWaymark } from '@/formats/waymark/open';

/** A file as it lies on a person's disk. */
export interface PassedFile {
  name: string;
  bytes: Uint8Array;
}

/** Does what makes the app hand out a file, and returns that file. */
export async function exported(page: Page, gesture: () => Promise<void>): Promise<PassedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), gesture()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Opens a file through the file dialog, asked for with Ctrl+O. */
export async function choose(page: Page, { name, bytes }: PassedFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** Drops a file on the window. */
export async function drop(page: Page, { name, bytes }: PassedFile): Promise<void> {
  const carried = { name, base64: Buffer.from(bytes).toString('base64') };
  await page.evaluate((file) => {
    const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([content], file.name));
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      // A browser that may act by itself would leave the app and show the file.
      if (!event.defaultPrevented) throw new Error(`${type} was left to the browser`);
    }
  }, carried);
}

/** Everything of a file that must come through unchanged, as canonical JSON: the document, and each version. */
export async function contentsOf({ bytes }: PassedFile): Promise<{ document: string; versions: string[] }> {
  const opened = await openWaymark(bytes);
  if (!opened.ok) throw new Error(`The file does not open: ${JSON.stringify(opened.problem)}`);
  const { document, versions } = opened.file;
  return { document: canonicalJson(document), versions: versions.map((version) => canonicalJson(version)) };
}
