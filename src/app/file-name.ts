import { FILE_EXTENSION } from '@/platform/contract';

/** With the longest ending a name stays within the 200 characters that the host takes, and leaves systems room to tell copies apart. */
const MOST_BYTES = 180;

/** The name of a roadmap's file, made from its title. */
export function fileNameOf(title: string, isOwn: boolean): string {
  return `${safeFileName(title)}${isOwn ? ' (ours)' : ''}.${FILE_EXTENSION}`;
}

/** A file name that every system takes, made from a title; without an ending. */
export function safeFileName(title: string): string {
  const clean = title
    .normalize('NFC')
    // Signs that turn the direction of writing would let a name lie about its ending.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stand in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const short = cutToBytes(clean, MOST_BYTES).trim() || 'Roadmap';
  // Windows keeps these names for devices, whatever follows their first dot.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `Roadmap ${short}` : short;
}

/** The beginning of a text that takes at most this many bytes as UTF-8, in whole characters as a person sees them. */
function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) break;
    cut += segment;
  }
  return cut;
}
