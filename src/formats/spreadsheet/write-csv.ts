import Papa from 'papaparse';
import { escapedForCsv } from './csv-text';
import type { OutCell, OutSheet } from './sheet';

/** A sheet as CSV for spreadsheets: UTF-8 with a mark, commas, CRLF; days as YYYY-MM-DD; text that looks like a formula is prefixed. */
export function writeCsv(sheet: OutSheet): Uint8Array<ArrayBuffer> {
  const rows = sheet.rows.map((cells) => cells.map(textOf));
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`);
}

function textOf(cell: OutCell): string {
  if (cell === null) return '';
  if ('text' in cell) return escapedForCsv(cell.text.replaceAll('\u0000', ''));
  if ('day' in cell) return cell.day;
  if (!('number' in cell)) return '';
  // A real negative number is a number: its minus is no formula.
  return cell.format === 'percent' ? `${cell.number}%` : String(cell.number);
}
