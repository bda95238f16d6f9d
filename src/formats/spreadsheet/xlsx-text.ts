/**
 * What XML cannot hold, and what would be read as an escape, written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19): control characters,
 * carriage returns (XML turns them into line feeds), halves of pairs, non-characters, and an underscore before something that looks
 * like an escape.
 */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stand in XML
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeOf = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as it stands inside an element of a workbook. */
export function xlsxText(text: string): string {
  return escapeXml(text.replace(unwritable, escapeOf));
}

/** Text with the signs of XML escaped, for attributes too. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
