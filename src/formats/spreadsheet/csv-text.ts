/**
 * What spreadsheets may take for a formula: = + - @ in any width, alone or after blanks of any kind, and cells that begin with a tab or
 * a return.
 */
const dangerous =
  /^(?:[\t\r]|[\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[=+\-@＝＋－﹣−＠])/;

const isDangerous = (line: string) => dangerous.test(line);
const needsPrefix = (line: string) => isDangerous(line) || line.startsWith("'");
const PREFIX = "'";

/** Each line with the break behind it. */
const linesOf = (text: string) => text.split(/(?<=\r\n|\n|\r(?!\n))/);

/** Text for a cell of a CSV file that no spreadsheet takes for a formula: an apostrophe before the cell, and before each line that needs one. */
export function escapedForCsv(text: string): string {
  if (isDangerous(text)) return PREFIX + linesAfterFirst(text);
  const lines = linesOf(text);
  const needy = lines.map(needsPrefix);
  if (!needy.includes(true)) return text;
  return lines.map((line, index) => (index === 0 || needy[index] ? PREFIX + line : line)).join('');
}

/** The lines with a prefix where they need one; the first is given its own by the caller. */
function linesAfterFirst(text: string): string {
  return linesOf(text)
    .map((line, index) => (index > 0 && needsPrefix(line) ? PREFIX + line : line))
    .join('');
}

/** The text that escaping made this of; text that was not escaped stays as it is. */
export function unescapedFromCsv(text: string): string {
  if (!text.startsWith(PREFIX)) return text;
  const lines = linesOf(text);
  const wasEscaped = lines.map((line) => line.startsWith(PREFIX) && needsPrefix(line.slice(1)));
  const first = wasEscaped[0] || isDangerous(text.slice(1)) || wasEscaped.includes(true);
  return lines.map((line, index) => ((index === 0 ? first : wasEscaped[index]) ? line.slice(1) : line)).join('');
}
