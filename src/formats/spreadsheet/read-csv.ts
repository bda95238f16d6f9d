import Papa from 'papaparse';
import { unescapedFromCsv } from './csv-text';
import type { ReadBook, SheetRow } from './sheet';
import type { SheetLimits } from './sheet-limits';
import { SheetRefused } from './sheet-problem';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const WESTERN =
  'The file is not written in UTF-8. It was read as Western European text: look whether accents are right, or save it as “CSV UTF-8”.';

/** Reads a CSV or tab-separated file: its delimiter is found by looking at it. */
export function readCsv(bytes: Uint8Array, name: string, limits: SheetLimits): ReadBook {
  const { text, notices } = decoded(bytes);
  const rows: SheetRow[] = [];
  let cells = 0;
  let line = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter: delimiterOf(text),
    step: ({ data }) => {
      line += 1;
      if (data.every((cell) => cell.trim() === '')) return;
      const last = data.findLastIndex((cell) => cell !== '') + 1;
      cells += last;
      if (last > limits.columns) throw new SheetRefused({ kind: 'too-large', what: 'columns', most: limits.columns });
      if (rows.length >= limits.rows) throw new SheetRefused({ kind: 'too-large', what: 'rows', most: limits.rows });
      if (cells > limits.cells) throw new SheetRefused({ kind: 'too-large', what: 'cells', most: limits.cells });
      const kept = data.slice(0, last).map((cell) => (cell === '' ? null : unescapedFromCsv(cell)));
      rows.push({ number: line, cells: kept, formulas: [], merged: [] });
    },
  });
  const sheet = name.replace(/\.[^.]*$/, '') || 'Sheet';
  return { kind: 'csv', sheets: [{ name: sheet, rows, mergedRanges: [], formulaCount: 0 }], notices };
}

/** The sign between cells: told by the first line, where names of columns hold no such signs outside quotes; empty where it holds none. */
function delimiterOf(text: string): string {
  const [first = ''] = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: first.split(sign).length }));
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 1 ? best.sign : '';
}

function decoded(bytes: Uint8Array): { text: string; notices: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notices: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notices: [] };
  // No text holds the zero byte; every other kind of file does, and soon.
  if (bytes.includes(0)) throw new SheetRefused({ kind: 'not-a-spreadsheet' });
  try {
    return { text: utf8.decode(bytes), notices: [] };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notices: [WESTERN] };
  }
}
