import readXlsxFile from 'read-excel-file/universal';
import { writeZip } from '@/formats/waymark/zip-write';
import { rangeOf } from './cell-address';
import type { ReadBook, ReadSheet, SheetRow, SheetValue } from './sheet';
import type { SheetLimits } from './sheet-limits';
import { SheetRefused } from './sheet-problem';
import { type PackedSheet, packSheet } from './sheet-xml';
import { unpackXlsx } from './xlsx-zip';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a foreign workbook. Its ZIP is checked and unpacked strictly, empty cells and formulas are taken out, and only what is left is
 * given, packed by us and stored, to the library that knows shared strings, looks and days.
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits, pause: () => Promise<void>): Promise<ReadBook> {
  const parts = await unpackXlsx(bytes, limits);
  const workbook = textOf(parts.get(WORKBOOK));
  if (workbook === null) throw new SheetRefused({ kind: 'not-a-spreadsheet' });
  if (isMoreThan(limits.sheets, workbook.matchAll(/<(?:[A-Za-z][\w.-]*:)?sheet[\s/]/g)))
    throw new SheetRefused({ kind: 'too-large', what: 'sheets', most: limits.sheets });
  const percents = percentLooks(textOf(parts.get(STYLES)) ?? '');
  const packed = new Map<string, PackedSheet>();
  let cells = 0;
  for (const [name, part] of parts) {
    if (!isSheetPart(name)) continue;
    await pause();
    const sheet = await packSheet(textOf(part) ?? '', percents, limits, pause);
    cells += sheet.cellCount;
    if (cells > limits.cells) throw new SheetRefused({ kind: 'too-large', what: 'cells', most: limits.cells });
    packed.set(name, sheet);
  }
  const sheets = await readParts(parts, packed, limits);
  return { kind: 'xlsx', sheets, notices: noticesOf(sheets) };
}

const isSheetPart = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

function textOf(part: Uint8Array | undefined): string | null {
  if (!part) return null;
  try {
    return decoder.decode(part);
  } catch (cause) {
    throw new SheetRefused({ kind: 'damaged' }, { cause });
  }
}

function isMoreThan(most: number, found: Iterable<unknown>): boolean {
  let count = 0;
  for (const _ of found) if (++count > most) return true;
  return false;
}

/** Numbers of the looks that show a share of a hundred: the built-in ones, and those whose code has a % outside quotes. */
function percentLooks(styles: string): Set<string> {
  const codes = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<(?:[A-Za-z][\w.-]*:)?numFmt\s[^<>]*>/g)) {
    const id = /numFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    const code = /formatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)?.slice(1).find(Boolean) ?? '';
    if (id && code.replace(/&quot;.*?&quot;|\\./g, '').includes('%')) codes.add(id);
  }
  const looks = new Set<string>();
  const opening = /<(?:[A-Za-z][\w.-]*:)?cellXfs[\s>]/.exec(styles);
  const [block = ''] = opening ? styles.slice(opening.index).split(/<\/(?:[A-Za-z][\w.-]*:)?cellXfs\s*>/, 1) : [];
  for (const [index, [tag]] of [...block.matchAll(/<(?:[A-Za-z][\w.-]*:)?xf[\s>/][^<>]*>?/g)].entries()) {
    const id = /numFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    if (id && codes.has(id)) looks.add(String(index));
  }
  return looks;
}

/** Lets the library read what was checked and packed anew. */
async function readParts(
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  packed: ReadonlyMap<string, PackedSheet>,
  limits: SheetLimits,
): Promise<ReadSheet[]> {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([name, bytes]) => {
    const sheet = packed.get(name);
    return { name, bytes: sheet ? encoder.encode(sheet.xml) : bytes, isStored: true };
  });
  const zip = await writeZip(entries);
  const read = await libraryRead(zip);
  const places = sheetPlaces(textOf(parts.get(WORKBOOK)) ?? '', textOf(parts.get('xl/_rels/workbook.xml.rels')) ?? '');
  return read.map(({ sheet, data }, index) => {
    const side = packed.get(places[index] ?? '');
    if (!side || data.length > side.rowNumbers.length) throw new SheetRefused({ kind: 'damaged' });
    return sheetOf(sheet, data as unknown as Given[][], side, limits);
  });
}

type Given = string | number | boolean | Date | null;

async function libraryRead(zip: Uint8Array<ArrayBuffer>) {
  try {
    return await readXlsxFile(zip.buffer, { trim: false });
  } catch (cause) {
    // It throws bare errors for whatever it does not understand.
    throw new SheetRefused({ kind: 'damaged' }, { cause });
  }
}

/** The part of each sheet, in the order of the workbook; what is no worksheet is left out, as the library does. */
function sheetPlaces(workbook: string, relations: string): string[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:[A-Za-z][\w.-]*:)?Relationship\s[^<>]*>/g)) {
    const id = /\sId\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = /\sTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const places: string[] = [];
  for (const [tag] of workbook.matchAll(/<(?:[A-Za-z][\w.-]*:)?sheet\s[^<>]*>/g)) {
    const id = /\s[A-Za-z][\w.-]*:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    places.push(targets.get(id ?? '') ?? '');
  }
  return places;
}

function sheetOf(name: string, data: readonly (readonly Given[])[], side: PackedSheet, limits: SheetLimits): ReadSheet {
  const covered = coveredCells(side.mergedRanges, side.rowNumbers, limits);
  const rows = data.map((cells, index): SheetRow => {
    const isIn = (set: ReadonlySet<string>) =>
      cells.flatMap((_, column) => (set.has(`${index} ${column}`) ? [column] : []));
    const number = side.rowNumbers[index] as number;
    return {
      number,
      cells: cells.map((cell, column) => readValue(cell, `${index} ${column}`, side)),
      formulas: isIn(side.formulas),
      merged: covered.get(number) ?? [],
    };
  });
  return {
    name,
    rows: rows.filter(({ cells }) => cells.some(isFilled)),
    mergedRanges: side.mergedRanges,
    formulaCount: side.formulas.size,
  };
}

const isFilled = (value: SheetValue) => value !== null && !(typeof value === 'string' && value.trim() === '');

function readValue(cell: Given, key: string, side: PackedSheet): SheetValue {
  if (cell instanceof Date) {
    const time = cell.getTime();
    if (!Number.isFinite(time) || Math.abs(time) > 8e15) return { error: 'a date that does not exist' };
    const text = cell.toISOString();
    return { day: text.slice(0, text.indexOf('T')), hasTime: !text.endsWith('T00:00:00.000Z') };
  }
  if (typeof cell === 'string' && side.errors.has(key)) return { error: cell };
  // 0.07 × 100 is not quite 7: what is beyond twelve digits comes from counting in twos.
  if (typeof cell === 'number' && side.percents.has(key)) return { percent: Number((cell * 100).toPrecision(12)) };
  return cell;
}

/** Columns, by row, that a merged range covers without its first cell; only rows that hold something, which are given in rising order. */
function coveredCells(
  ranges: readonly string[],
  rowNumbers: readonly number[],
  limits: SheetLimits,
): Map<number, number[]> {
  const covered = new Map<number, number[]>();
  let cells = 0;
  for (const range of ranges) {
    const found = rangeOf(range);
    if (!found || found.to.column - found.from.column > 500) continue;
    for (let place = firstAtLeast(rowNumbers, found.from.row); ; place += 1) {
      const number = rowNumbers[place];
      if (number === undefined || number > found.to.row) break;
      const list = covered.get(number) ?? [];
      for (let column = found.from.column; column <= found.to.column; column += 1)
        if (number !== found.from.row || column !== found.from.column) list.push(column);
      covered.set(number, list);
      cells += found.to.column - found.from.column + 1;
      // Ranges never overlap in a workbook of any program; where they do, they could multiply without end.
      if (cells > limits.cells) throw new SheetRefused({ kind: 'too-large', what: 'cells', most: limits.cells });
    }
  }
  return covered;
}

/** The first place in a rising list whose number is at least this. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function noticesOf(sheets: readonly ReadSheet[]): string[] {
  const notices: string[] = [];
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.formulaCount, 0);
  if (formulas)
    notices.push(
      formulas === 1
        ? 'One cell holds a formula: only its value is taken.'
        : `${formulas.toLocaleString('en-GB')} cells hold formulas: only their values are taken.`,
    );
  const ranges = sheets.flatMap((sheet) => sheet.mergedRanges);
  if (ranges.length) {
    const named = ranges.slice(0, 3).join(', ');
    const more = ranges.length > 3 ? ` and ${ranges.length - 3} more` : '';
    notices.push(`Cells are merged (${named}${more}): the value counts for the first of them only.`);
  }
  return notices;
}
