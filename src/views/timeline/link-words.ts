import type { linkTypes } from '@/domain/activity';

/** What a link from one activity to another means, in a sentence without its full stop. */
export function linkInWords(type: keyof typeof linkTypes, from: string, to: string): string {
  switch (type) {
    case 'FS':
      return `${to} follows ${from}`;
    case 'SS':
      return `${to} starts with ${from}`;
    case 'FF':
      return `${to} ends with ${from}`;
    case 'SF':
      return `${to} ends when ${from} starts`;
  }
}
