import type { SheetValue } from '@/formats/spreadsheet/sheet';
import { CUT_MARK } from '@/formats/spreadsheet/write-xlsx';
import type { CellValue } from '@/ui/cells/cell-value';
import type { Formats } from '@/ui/formats';
import type { SheetColumn } from './field-column';
import { type DayOrder, readDay } from './read-day';

/** What a cell came to: a value for its field, perhaps with something worth saying, or why it cannot be taken. */
export type ReadCell = { ok: true; value: CellValue; note: string | null } | { ok: false; message: string };

/** How the person writes, and what the column's other dates tell. */
export interface Reading {
  formats: Formats;
  dayOrder: DayOrder | null;
}

type AsText = { ok: true; text: string; note?: string | null } | { ok: false; message: string };

/** A cell's text as shown in the preview. */
export function cellText(cell: SheetValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day;
  return 'percent' in cell ? `${cell.percent}%` : cell.error;
}

/** Reads a cell for a column, by the rules the tables of the app read typed and pasted text by. */
export function readCell(column: SheetColumn, cell: SheetValue, reading: Reading): ReadCell {
  const given = asText(column, cell, reading);
  if (!given.ok) return given;
  const parsed = column.parse(given.text);
  return parsed.ok ? { ok: true, value: parsed.value, note: given.note ?? null } : parsed;
}

/** The text that the column's own reading takes: days as YYYY-MM-DD, numbers with a point. */
function asText(column: SheetColumn, cell: SheetValue, reading: Reading): AsText {
  if (typeof cell === 'object' && cell !== null && 'error' in cell)
    return { ok: false, message: `A formula failed here (${cell.error}).` };
  const text = cellText(cell);
  if (text.trim() === '') return { ok: true, text: '' };
  if (text.endsWith(CUT_MARK))
    return { ok: false, message: 'This text was cut to fit a cell, so taking it would lose the rest.' };
  switch (column.editor) {
    case 'date':
      return dayText(cell, text, reading);
    case 'number':
    case 'money':
    case 'percent':
      return numberText(column, cell, text, reading.formats);
    default:
      return { ok: true, text: typeof cell === 'string' ? text.trim() : text };
  }
}

function dayText(cell: SheetValue, text: string, { formats, dayOrder }: Reading): AsText {
  if (typeof cell === 'object' && cell !== null && 'day' in cell)
    return { ok: true, text: cell.day, note: cell.hasTime ? 'Only the day is taken, not the time.' : null };
  if (typeof cell !== 'string')
    return { ok: false, message: `${text} is not a date. Give the cell the format of a date, or write 2026-05-04.` };
  const read = readDay(text, dayOrder, formats);
  return read.ok ? { ok: true, text: read.day, note: read.note } : read;
}

function numberText({ editor, parse }: SheetColumn, cell: SheetValue, text: string, formats: Formats): AsText {
  if (typeof cell === 'number') {
    const isOdd = editor === 'percent' && cell > 0 && cell <= 1;
    return {
      ok: true,
      text,
      note: isOdd ? `${text} is read as ${text}%: give the cell the format of a percentage if it is a share.` : null,
    };
  }
  if (typeof cell === 'object') {
    if (editor === 'percent' && cell && 'percent' in cell) return { ok: true, text: String(cell.percent) };
    return { ok: false, message: `${text} is not a number here.` };
  }
  if (typeof cell === 'boolean') return { ok: false, message: `${text} is not a number.` };
  const amount = editor === 'money' ? text.replace(/[A-Za-z\p{Sc}]/gu, '') : text;
  const number = formats.parseNumber(amount);
  // The column may know words for its numbers, such as those of a scale.
  if (number === null)
    return parse(text).ok
      ? { ok: true, text }
      : { ok: false, message: `“${text.trim().slice(0, 80)}” is not a number.` };
  return { ok: true, text: String(number) };
}
