/** Width of a text in pixels at a size and weight. */
export type Measure = (text: string, size: number, weight: number) => number;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The characters a person sees; a flag or a family is one. */
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The text, or as much of its beginning as fits with an ellipsis; empty where not even three characters do. */
export function fitText(text: string, width: number, size: number, weight: number, measure: Measure): string {
  if (measure(text, size, weight) <= width) return text;
  const parts = graphemes(text);
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(shortened(parts, middle), size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 3 ? '' : shortened(parts, low);
}

const shortened = (parts: readonly string[], count: number) => `${parts.slice(0, count).join('').trimEnd()}…`;

/** The text in lines of a width, broken between words; a word that is too long is cut, and the last line says that more follows. */
export function wrapText(
  text: string,
  width: number,
  mostLines: number,
  size: number,
  weight: number,
  measure: Measure,
): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === mostLines - 1 || !line) {
      const rest = line ? `${line} ${words.slice(index).join(' ')}` : words.slice(index).join(' ');
      if (lines.length === mostLines - 1)
        return [...lines, fitText(rest, width, size, weight, measure)].filter(Boolean);
      lines.push(fitText(word, width, size, weight, measure));
      continue;
    }
    lines.push(line);
    line = '';
    index -= 1;
  }
  if (line) lines.push(line);
  return lines;
}
