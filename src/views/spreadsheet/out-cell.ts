import type { CellLook, OutCell, SheetValue } from '@/formats/spreadsheet/sheet';
import { fittingText } from '@/formats/spreadsheet/write-xlsx';
import { type CellValue, isEmptyValue } from '@/ui/cells/cell-value';
import type { SheetColumn, SheetRecord } from './field-column';

/** Minor units that make one of a currency: 100 of most. */
function minorOf(currency: string): number {
  try {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
    return 10 ** (digits ?? 2);
  } catch {
    return 100;
  }
}

/** A record's cell, typed: days are days, shares percents, money numbers in whole units, all else text. */
export function outCell(column: SheetColumn, record: SheetRecord, currency: string, look: CellLook = {}): OutCell {
  return outValue(column, column.value(record), currency, look);
}

function outValue(column: SheetColumn, value: CellValue, currency: string, look: CellLook): OutCell {
  if (isEmptyValue(value)) return { look };
  if (typeof value === 'number') {
    if (column.editor === 'percent') return { number: value, format: 'percent', look };
    if (column.editor === 'money') return { number: value / minorOf(currency), format: 'money', look };
    return { number: value, format: 'plain', look };
  }
  if (column.editor === 'date' && typeof value === 'string') return { day: value, look };
  return { text: column.format(value), look };
}

/** Without what files cannot hold: CSV no zero bytes, UTF-8 no halves of pairs. */
const plain = (text: string) => text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();

/** Whether a cell that came back is the one that was written: then nobody changed it. */
export function isSameCell(written: OutCell, read: SheetValue): boolean {
  if (written === null || !('text' in written || 'number' in written || 'day' in written))
    return read === null || (typeof read === 'string' && read.trim() === '');
  if (read === null) return 'text' in written && plain(written.text) === '';
  if ('number' in written) {
    if (typeof read === 'number') return read === written.number && written.format !== 'percent';
    if (typeof read === 'object') return 'percent' in read && Math.abs(read.percent - written.number) < 1e-9;
    return read === (written.format === 'percent' ? `${written.number}%` : String(written.number));
  }
  const text = 'day' in written ? written.day : plain(written.text);
  if (typeof read === 'object') return 'day' in read && read.day === text;
  if (typeof read === 'string') return plain(read) === text || plain(read) === plain(fittingText(text));
  // A spreadsheet takes a text such as 007 or TRUE for a number or a yes when it opens a CSV file.
  return String(read).toLowerCase() === text.toLowerCase();
}
