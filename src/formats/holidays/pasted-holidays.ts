/** What was read from pasted rows: days off, and the rows that hold none. */
export interface PastedHolidays {
  holidays: { date: string; name: string }[];
  problems: { line: number; text: string }[];
}

/** Reads a typed date as YYYY-MM-DD; null where it is none, '' where it is empty. */
type ParseDay = (text: string) => string | null;

/**
 * Reads rows of a spreadsheet or lines of text: a date in any cell, the rest its name; or both in one cell, the date first. A first row
 * without any digit is taken for headings.
 */
export function readPastedHolidays(rows: readonly (readonly string[])[], parseDay: ParseDay): PastedHolidays {
  const result: PastedHolidays = { holidays: [], problems: [] };
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    const text = cells.join(' ');
    if (cells.length === 0 || (index === 0 && !/\d/.test(text))) return;
    const found = fromCells(cells, parseDay) ?? fromText(text, parseDay);
    if (found) result.holidays.push(found);
    else result.problems.push({ line: index + 1, text: text.slice(0, 80) });
  });
  return result;
}

/** The cells of a row that hold something; one cell with semicolons is a row of its own. */
function cellsOf(row: readonly string[]): string[] {
  const cells = row.length === 1 ? (row[0] ?? '').split(';') : row;
  return cells.map((cell) => cell.trim()).filter(Boolean);
}

function fromCells(cells: readonly string[], parseDay: ParseDay): { date: string; name: string } | null {
  for (const [index, cell] of cells.entries()) {
    const date = /\d/.test(cell) ? parseDay(withoutTime(cell)) : null;
    if (date) return { date, name: cells.filter((_, other) => other !== index).join(', ') };
  }
  return null;
}

/** Spreadsheets may put a time of midnight behind a date. */
const withoutTime = (text: string) => text.replace(/[T ]00:00(:00)?(\.0+)?Z?$/, '');

/** A date with a name behind it in the same text: the first word alone where it is a date in figures, else the longest beginning that is one. */
function fromText(text: string, parseDay: ParseDay): { date: string; name: string } | null {
  const words = text.split(/\s+/);
  const lengths = /\d[./-]\d/.test(words[0] ?? '') ? [1] : [4, 3, 2, 1];
  for (const length of lengths) {
    if (length > words.length) continue;
    const start = words
      .slice(0, length)
      .join(' ')
      .replace(/[,:–-]+$/, '');
    const date = /\d/.test(start) ? parseDay(start) : null;
    if (date)
      return {
        date,
        name: words
          .slice(length)
          .join(' ')
          .replace(/^[\s,:–-]+/, ''),
      };
  }
  return null;
}
