import type { SheetRow } from '@/formats/spreadsheet/sheet';
import { cellText } from './read-cell';
import type { RecordNames } from './record-names';

/** Something a column of a sheet can be taken for. */
export interface Target {
  id: string;
  label: string;
  aliases?: readonly string[];
}

/** What each column of a sheet is taken for, by place; null where it is left out. */
export type ColumnMap = readonly (string | null)[];

/** Stands in a column map for a role that is not in the roster yet. */
export const NEW_ROLE = 'new-role';
/** Prefix of a role's id in a column map. */
export const ROLE = 'role:';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#&]+/gu, ' ')
    .trim();

/** Without what stands in brackets, such as a unit or currency. */
const bare = (text: string) => plain(text.replace(/[([].*?[)\]]/g, ' '));

interface HeaderWords {
  plain: string;
  bare: string;
}

interface TargetWords {
  id: string;
  label: string;
  bareLabel: string;
  aliases: ReadonlySet<string>;
  plainId: string;
}

/** The words of a target as headers are compared with them, made once for all headers. */
function wordsOf({ id, label, aliases = [] }: Target): TargetWords {
  // A single letter stands in the cells of a matrix more often than over them.
  const several = aliases.filter((alias) => !/^\p{L}$/u.test(alias));
  return { id, label: plain(label), bareLabel: bare(label), aliases: new Set(several.map(plain)), plainId: plain(id) };
}

/** What the columns are most likely to be, by their names: the field's own words first, then what others call it. */
export function guessColumns(headers: readonly string[], targets: readonly Target[]): (string | null)[] {
  const result: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  const names = headers.map((header) => ({ plain: plain(header), bare: bare(header) }));
  const known = targets.map(wordsOf);
  const ways: ((header: HeaderWords, target: TargetWords) => boolean)[] = [
    (header, target) => header.plain === target.label,
    (header, target) => header.bare === target.bareLabel,
    (header, target) => target.aliases.has(header.bare),
    (header, target) => header.plain === target.plainId,
  ];
  for (const fits of ways) {
    for (const [place, header] of names.entries()) {
      if (result[place] !== null || header.plain === '') continue;
      const found = known.find((target) => !taken.has(target.id) && fits(header, target));
      if (!found) continue;
      result[place] = found.id;
      taken.add(found.id);
    }
  }
  return result;
}

const LETTERS = /^[ARSCID](?:[\s,;/+&|-]*[ARSCID]){0,4}$/i;

/** What the columns of a matrix are: title, id, roles of the roster, and roles that are not in it, told by the letters below them. */
export function guessRaciColumns(
  headers: readonly string[],
  targets: readonly Target[],
  roles: RecordNames,
  rows: readonly SheetRow[],
): { map: (string | null)[]; unknown: number[] } {
  const map = guessColumns(headers, targets);
  const unknown: number[] = [];
  const taken = new Set<string>();
  for (const [place, header] of headers.entries()) {
    if (map[place] !== null || header.trim() === '') continue;
    const meant = roles.meant(header.replace(/\s+/g, ' '));
    if (meant && 'id' in meant && !taken.has(meant.id)) {
      map[place] = ROLE + meant.id;
      taken.add(meant.id);
    } else if (holdsLetters(rows, place)) unknown.push(place);
  }
  return { map, unknown };
}

function holdsLetters(rows: readonly SheetRow[], place: number): boolean {
  const filled = rows
    .slice(0, 200)
    .map((row) => cellText(row.cells[place]).trim())
    .filter(Boolean);
  return filled.length > 0 && filled.filter((text) => LETTERS.test(text)).length * 2 >= filled.length;
}

/** The row, by its place among those that hold something, that names the columns: the first ten are looked at. */
export function headerPlace(rows: readonly SheetRow[], score: (headers: readonly string[]) => number): number {
  let best = 0;
  let most = 0;
  for (const [place, row] of rows.slice(0, 10).entries()) {
    const found = score(headersOf(row));
    if (found <= most) continue;
    most = found;
    best = place;
  }
  return best;
}

/** No name of a column is longer; what is, is text. */
const LONGEST_NAME = 500;

/** The texts of a row of column names. */
export function headersOf(row: SheetRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cellText(cell).trim().slice(0, LONGEST_NAME));
}

/** A short name for a set of columns, under which their mapping is remembered. */
export function headersKey(kind: string, headers: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of headers.map(plain).join('\u001f')) {
    hash ^= character.codePointAt(0) as number;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${kind}-${headers.length}-${hash.toString(36)}`;
}
