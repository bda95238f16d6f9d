/** The letters of a column, counted from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** The column, from 0, and row, from 1, of an address such as B12 or $B$12; null where it is none. */
export function addressOf(text: string): { column: number; row: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!found) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(found[2]) };
}

/** A range such as A3:B5; null where it is none. */
export function rangeOf(
  text: string,
): { from: { column: number; row: number }; to: { column: number; row: number } } | null {
  const [first = '', second = first] = text.split(':');
  const from = addressOf(first);
  const to = addressOf(second);
  return from && to ? { from, to } : null;
}
