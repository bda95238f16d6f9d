import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** The entries of a ZIP as text, by name. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const found = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) found.set(entry.filename, await entry.getData(new TextWriter()));
  return found;
}
