import { CsvRows, separatorOf } from './csv-rows';
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
  const source = new CsvRows(text, separatorOf(text), (column) => {
    if (column >= limits.columns) throw new SheetRefused({ kind: 'too-large', what: 'columns', most: limits.columns });
  });
  let count = 0;
  let number = 0;
  for (let cells = source.next(); cells; cells = source.next()) {
    number += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    count += cells.length;
    if (rows.length >= limits.rows) throw new SheetRefused({ kind: 'too-large', what: 'rows', most: limits.rows });
    if (count > limits.cells) throw new SheetRefused({ kind: 'too-large', what: 'cells', most: limits.cells });
    const kept = cells.map((cell) => (cell === '' ? null : unescapedFromCsv(cell)));
    rows.push({ number, cells: kept, formulas: [], merged: [] });
  }
  const sheet = name.replace(/\.[^.]*$/, '') || 'Sheet';
  return { kind: 'csv', sheets: [{ name: sheet, rows, mergedRanges: [], formulaCount: 0 }], notices };
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
