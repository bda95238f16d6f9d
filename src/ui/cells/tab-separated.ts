/** Reads rows as spreadsheets put them on the clipboard: tabs between cells, quotes around cells with tabs, quotes or line ends. */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const clean = text.replace(/\r\n?/g, '\n');
  while (at <= clean.length) {
    const cell = clean[at] === '"' ? quotedCell(clean, at) : plainCell(clean, at);
    row.push(cell.text);
    at = cell.end;
    if (clean[at] === '\t') at += 1;
    else {
      rows.push(row);
      row = [];
      at += 1;
    }
  }
  // Every spreadsheet ends its last row with a line end.
  if (rows.length > 1 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  return rows;
}

interface ReadCell {
  text: string;
  /** Place of the tab or line end behind it. */
  end: number;
}

function plainCell(text: string, from: number): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { text: text.slice(from, end), end };
}

/** A cell in quotes; one whose quotes do not close in the right place is text that merely begins with a quote. */
function quotedCell(text: string, from: number): ReadCell {
  let result = '';
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') result += text[at++];
    else if (text[at + 1] === '"') {
      result += '"';
      at += 2;
    } else {
      const next = text[at + 1];
      if (next === undefined || next === '\t' || next === '\n') return { text: result, end: at + 1 };
      break;
    }
  }
  return plainCell(text, from);
}

const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes rows so that a spreadsheet reads them back cell by cell. */
export function formatTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
