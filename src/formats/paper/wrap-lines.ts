import type { Measure } from '@/formats/picture/text-fit';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text in as many lines of a width as it needs, nothing of it left out: broken between words, and within those that are too long. */
export function wrapLines(text: string, width: number, size: number, weight: number, measure: Measure): string[] {
  return text
    .replace(/\s+$/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph) => wrapParagraph(paragraph, width, (words) => measure(words, size, weight)));
}

function wrapParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = widthOf(word) <= width ? [word] : broken(word, width, widthOf);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line ? [...lines, line] : lines;
}

/** A word in pieces that fit, each at least one character. */
function broken(word: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of segmenter.segment(word)) {
    if (piece && widthOf(piece + segment) > width) {
      pieces.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return [...pieces, piece];
}
