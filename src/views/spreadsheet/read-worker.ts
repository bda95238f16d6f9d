import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';

/** Reads one file beside the page, so that a large one neither holds it up nor has to be waited for. */
self.addEventListener('message', ({ data }: MessageEvent<{ bytes: Uint8Array; name: string }>) => {
  void readSpreadsheet(data.bytes, data.name).then((result) => self.postMessage(result));
});
