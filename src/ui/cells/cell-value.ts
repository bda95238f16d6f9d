/** What a cell holds: text, a number, yes or no, keys of several choices, or nothing. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** What reading a typed text came to: a value, or why not, in words. */
export type Parsed = { ok: true; value: CellValue } | { ok: false; message: string };

/** Whether a cell holds nothing. */
export function isEmptyValue(value: CellValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two cell values are the same, lists member by member. */
export function sameCellValue(a: CellValue, b: CellValue): boolean {
  if (a === b || (isEmptyValue(a) && isEmptyValue(b))) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
