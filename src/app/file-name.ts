import { FILE_EXTENSION } from '@/platform/contract';

/** The name of a roadmap's file, made from its title. */
export function fileNameOf(title: string, isOwn: boolean): string {
  return `${safeFileName(title)}${isOwn ? ' (ours)' : ''}.${FILE_EXTENSION}`;
}

/** A file name that every system takes, made from a title; without an ending. */
export function safeFileName(title: string): string {
  const clean = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stand in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const short = [...clean].slice(0, 120).join('').trim() || 'Roadmap';
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `${short} roadmap` : short;
}
