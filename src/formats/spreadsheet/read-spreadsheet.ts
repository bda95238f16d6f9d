import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { ReadBook } from './sheet';
import { SHEET_LIMITS, type SheetLimits } from './sheet-limits';
import { type SheetProblem, SheetRefused } from './sheet-problem';

/** What reading a spreadsheet came to. */
export type ReadResult = { ok: true; book: ReadBook } | { ok: false; problem: SheetProblem };

interface ReadOptions {
  limits?: SheetLimits;
  /** Called now and then, so that what reads stays alive. */
  pause?: () => Promise<void>;
}

const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** Reads the sheets of an Excel workbook or a CSV file, whichever its bytes say it is; changes nothing and never throws for what it is given. */
export async function readSpreadsheet(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    const book = await read(bytes, name, options.limits ?? SHEET_LIMITS, options.pause ?? (() => Promise.resolve()));
    if (book.sheets.every((sheet) => sheet.rows.length === 0)) return { ok: false, problem: { kind: 'nothing-in-it' } };
    return { ok: true, book };
  } catch (error) {
    // What the reader did not foresee is told like what it did: nobody is left waiting.
    return { ok: false, problem: error instanceof SheetRefused ? error.problem : { kind: 'damaged' } };
  }
}

async function read(
  bytes: Uint8Array,
  name: string,
  limits: SheetLimits,
  pause: () => Promise<void>,
): Promise<ReadBook> {
  if (bytes.length === 0) throw new SheetRefused({ kind: 'empty' });
  if (bytes.length > limits.file) throw new SheetRefused({ kind: 'too-large', what: 'file', most: limits.file });
  // Workbooks under a password, and those of the old format, are both OLE containers.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new SheetRefused({ kind: isLocked(bytes) ? 'password' : 'old-excel' });
  if (begins(bytes, 0x50, 0x4b)) return readXlsx(bytes, limits, pause);
  if (/\.xls[xmb]?$/i.test(name) && begins(bytes, 0x09)) throw new SheetRefused({ kind: 'old-excel' });
  if (/\.(xlsx|xlsm)$/i.test(name)) throw new SheetRefused({ kind: 'not-a-spreadsheet' });
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetRefused({ kind: 'not-a-spreadsheet' });
  return readCsv(bytes, name, limits);
}

/** An OLE container with a stream called EncryptedPackage, its name in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000));
  return text.includes([...'EncryptedPackage'].join('\u0000'));
}
