import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { openWaymark } from '@/formats/waymark/open';

/** A file as it lies on a person's disk. */
export interface PassedFile {
  name: string;
  bytes: Uint8Array;
}

/** Where the app says what goes along in a whole file, before it saves one. */
export const wholeFileQuestion = (page: Page) =>
  page.getByRole('dialog', { name: 'The file will hold the whole roadmap' });

/** Does what makes the app hand out a file, lets it be whole where that is asked, and returns that file. */
export async function exported(page: Page, gesture: () => Promise<void>): Promise<PassedFile> {
  const handedOut: Download[] = [];
  page.once('download', (one) => handedOut.push(one));
  await gesture();
  const save = wholeFileQuestion(page).getByRole('button', { name: 'Save', exact: true });
  let isAnswered = false;
  await expect
    .poll(
      async () => {
        if (!isAnswered && handedOut.length === 0 && (await save.isVisible())) {
          isAnswered = true;
          await save.click();
        }
        return handedOut.length;
      },
      { interval: 30, timeout: 30_000 },
    )
    .toBe(1);
  const download = handedOut[0] as Download;
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
