import { SheetRefused } from './sheet-problem';

/** Longer than any text of a roadmap: what is cut here is refused wherever it would go, and costs little until then. */
const LONGEST_CELL = 100_001;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/**
 * The rows of a CSV text, one by one. Quotes stand around a whole cell, doubled inside; one inside a quoted cell with neither a separator nor
 * a line end behind it is part of the text. Each character is looked at once, or once more behind a quote.
 */
export class CsvRows {
  #at = 0;
  readonly #separator: number;

  constructor(
    readonly text: string,
    separator: string,
    /** Told the place of each cell that holds something, before it is kept. */
    readonly onColumn: (column: number) => void = () => undefined,
  ) {
    this.#separator = separator.charCodeAt(0);
  }

  /** The cells of the next row up to the last that holds something; null at the end. */
  next(): string[] | null {
    const { text } = this;
    if (this.#at >= text.length) return null;
    const cells: string[] = [];
    for (let column = 0; ; column += 1) {
      const cell = text.charCodeAt(this.#at) === QUOTE ? this.#quoted() : this.#plain();
      if (cell !== '') {
        this.onColumn(column);
        while (cells.length < column) cells.push('');
        cells.push(cell);
      }
      if (text.charCodeAt(this.#at) !== this.#separator) break;
      this.#at += 1;
    }
    this.#lineEnd();
    return cells;
  }

  #lineEnd(): void {
    if (this.text.charCodeAt(this.#at) === CR) this.#at += 1;
    if (this.text.charCodeAt(this.#at) === LF) this.#at += 1;
  }

  #isEnd(code: number): boolean {
    return Number.isNaN(code) || code === this.#separator || code === LF || code === CR;
  }

  #plain(): string {
    const from = this.#at;
    while (!this.#isEnd(this.text.charCodeAt(this.#at))) this.#at += 1;
    return this.text.slice(from, Math.min(this.#at, from + LONGEST_CELL));
  }

  #quoted(): string {
    const { text } = this;
    const opened = this.#at;
    const parts: string[] = [];
    let length = 0;
    const keep = (from: number, to: number) => {
      if (length < LONGEST_CELL) parts.push(text.slice(from, Math.min(to, from + LONGEST_CELL - length)));
      length += to - from;
    };
    for (let from = this.#at + 1; ; ) {
      const quote = text.indexOf('"', from);
      if (quote < 0) throw new SheetRefused({ kind: 'open-quote', line: lineOf(text, opened) });
      const isDoubled = text.charCodeAt(quote + 1) === QUOTE;
      const end = isDoubled ? null : this.#behindBlanks(quote + 1);
      if (end !== null) {
        keep(from, quote);
        this.#at = end;
        return parts.join('');
      }
      keep(from, quote + 1);
      from = quote + (isDoubled ? 2 : 1);
    }
  }

  /** The end of the cell, where nothing but blanks stands before it; else null. */
  #behindBlanks(from: number): number | null {
    let at = from;
    for (let code = this.text.charCodeAt(at); !this.#isEnd(code); code = this.text.charCodeAt(at)) {
      if (code !== SPACE && code !== TAB) return null;
      at += 1;
    }
    return at;
  }
}

/** The line a place lies in, from 1, as text editors count. */
function lineOf(text: string, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) line += 1;
  }
  return line;
}

const signs = [',', ';', '\t', '|'] as const;
/** Where the first line tells nothing, so many below it are looked at. */
const MOST_LINES = 20;

/** The sign between cells: told by the first line, where names of columns hold no such signs outside quotes; else by the lines below it. */
export function separatorOf(text: string): string {
  let at = text.length - text.trimStart().length;
  const lines = new Map<string, number>();
  for (let line = 0; line < MOST_LINES && at < text.length; line += 1) {
    const { counts, end } = signsIn(text, at);
    const best = signs.reduce((most, sign) => ((counts.get(sign) ?? 0) > (counts.get(most) ?? 0) ? sign : most));
    if (line === 0 && counts.has(best)) return best;
    for (const sign of counts.keys()) lines.set(sign, (lines.get(sign) ?? 0) + 1);
    at = end + 1;
  }
  return signs.reduce((most, sign) => ((lines.get(sign) ?? 0) > (lines.get(most) ?? 0) ? sign : most));
}

/** How often each sign stands outside quotes in the line that begins here, and where it ends. */
function signsIn(text: string, from: number): { counts: Map<string, number>; end: number } {
  const counts = new Map<string, number>();
  let isQuoted = false;
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === LF || code === CR) break;
    else if (code === TAB || code === 0x2c || code === 0x3b || code === 0x7c) {
      const sign = text[end] as string;
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  return { counts, end };
}
