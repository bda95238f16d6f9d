import { addressOf, columnName } from './cell-address';
import type { SheetLimits } from './sheet-limits';
import { SheetRefused } from './sheet-problem';

/** A sheet's XML with nothing but its filled cells, its rows counted anew from 1, and what that leaves out. */
export interface PackedSheet {
  xml: string;
  /** What each row was before, as the spreadsheet counts. */
  rowNumbers: readonly number[];
  /** "row column" (row of the packed sheet from 0, column from 0) of cells whose value a formula gave. */
  formulas: ReadonlySet<string>;
  /** The same of numbers shown as a share of a hundred, and of errors that a formula shows. */
  percents: ReadonlySet<string>;
  errors: ReadonlySet<string>;
  mergedRanges: readonly string[];
  cellCount: number;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const prefix = '(?:[A-Za-z][\\w.-]*:)?';
const attributes = Object.fromEntries(
  ['r', 't', 's'].map((name) => [name, new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)]),
) as Record<'r' | 't' | 's', RegExp>;
const valueElement = new RegExp(`<${prefix}v(?:\\s[^<>]*)?>([^<]*)<`);
const inlineOpening = new RegExp(`<${prefix}is(?:\\s[^<>]*)?>`);
const inlineClosing = new RegExp(`</${prefix}is\\s*>`, 'g');
const formulaElement = new RegExp(`<${prefix}f[\\s/>]`);
const lastTag = new RegExp(`(</${prefix}worksheet\\s*>|<${prefix}worksheet[^<>]*/>)`);
const closingTag = new RegExp(`^</${prefix}c\\s*>`);

function attribute(text: string, name: 'r' | 't' | 's'): string | undefined {
  const found = attributes[name].exec(text);
  return found?.[1] ?? found?.[2];
}

/**
 * Leaves the empty out: a million empty rows, or one cell in the last row of all, cost nothing when the rest is read. Numbers of looks in
 * `percentLooks` show shares of a hundred.
 */
export async function packSheet(
  xml: string,
  percentLooks: ReadonlySet<string>,
  limits: SheetLimits,
  pause: () => Promise<void>,
): Promise<PackedSheet> {
  if (!lastTag.test(xml.slice(-500))) throw new SheetRefused({ kind: 'damaged' });
  const packing = new Packing(percentLooks, limits);
  const opening = new RegExp(`<${prefix}(row|c)(?=[\\s/>])([^<>]*)>`, 'g');
  let steps = 0;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const at = opening.lastIndex;
    const attributes = found[2] ?? '';
    if (found[1] === 'row') packing.row(attributes);
    else if (!attributes.endsWith('/')) {
      const end = closingOf(xml, at);
      packing.cell(attributes, xml.slice(at, end));
      opening.lastIndex = end;
    } else packing.emptyCell(attributes);
    if (++steps % 50_000 === 0) await pause();
  }
  return packing.result(mergedIn(xml));
}

/** Where the content of a cell ends. */
function closingOf(xml: string, from: number): number {
  let at = from;
  for (;;) {
    at = xml.indexOf('</', at);
    if (at < 0) throw new SheetRefused({ kind: 'damaged' });
    if (closingTag.test(xml.slice(at, at + 40))) return at;
    at += 2;
  }
}

/** The text of a cell that stands in it, from its first opening to its last closing. */
function inlineIn(content: string): string | undefined {
  const from = inlineOpening.exec(content)?.index;
  if (from === undefined) return undefined;
  let end = -1;
  for (const found of content.matchAll(inlineClosing)) end = found.index + found[0].length;
  return end > from ? content.slice(from, end) : undefined;
}

function mergedIn(xml: string): string[] {
  const ranges: string[] = [];
  for (const found of xml.matchAll(
    /<(?:[A-Za-z][\w.-]*:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Za-z0-9:$]{1,40})["']/g,
  )) {
    ranges.push(found[1] as string);
    if (ranges.length >= 100_000) break;
  }
  return ranges;
}

class Packing {
  readonly #rows: string[] = [];
  readonly #rowNumbers: number[] = [];
  readonly #formulas = new Set<string>();
  readonly #percents = new Set<string>();
  readonly #errors = new Set<string>();
  #cells: string[] = [];
  #rowNumber = 0;
  #column = -1;
  #cellCount = 0;

  constructor(
    readonly percentLooks: ReadonlySet<string>,
    readonly limits: SheetLimits,
  ) {}

  row(attributes: string): void {
    this.#endRow();
    const said = Number(attribute(attributes, 'r'));
    this.#rowNumber = Number.isInteger(said) && said > this.#rowNumber ? said : this.#rowNumber + 1;
    this.#column = -1;
  }

  emptyCell(attributes: string): void {
    this.#move(attributes);
  }

  cell(attributes: string, content: string): void {
    this.#move(attributes);
    const value = valueElement.exec(content)?.[1];
    const inline = inlineIn(content);
    const isFormula = formulaElement.test(content);
    const isError = attribute(attributes, 't') === 'e' || (isFormula && !value && !inline);
    const shown = isError ? `<is><t>${value || 'it has no value yet'}</t></is>` : value ? `<v>${value}</v>` : inline;
    const filled = shown?.replace(/(<\/?)[\w.-]+:/g, '$1');
    if (!filled) return;
    if (this.#column >= this.limits.columns)
      throw new SheetRefused({ kind: 'too-large', what: 'columns', most: this.limits.columns });
    if (this.#rows.length >= this.limits.rows)
      throw new SheetRefused({ kind: 'too-large', what: 'rows', most: this.limits.rows });
    this.#cellCount += 1;
    // The library passes over what a formula that failed shows: as text it stays.
    const type = isError ? 'inlineStr' : attribute(attributes, 't');
    const look = attribute(attributes, 's');
    const key = `${this.#rows.length} ${this.#column}`;
    if (isFormula) this.#formulas.add(key);
    if (isError) this.#errors.add(key);
    if ((type === undefined || type === 'n') && look !== undefined && this.percentLooks.has(look))
      this.#percents.add(key);
    const kept = [type ? ` t="${type}"` : '', look ? ` s="${look}"` : ''].join('');
    this.#cells.push(`<c r="${columnName(this.#column)}${this.#rows.length + 1}"${kept}>${filled}</c>`);
  }

  #move(attributes: string): void {
    const said = addressOf(attribute(attributes, 'r') ?? '')?.column;
    if (said !== undefined && said <= this.#column) throw new SheetRefused({ kind: 'damaged' });
    this.#column = said ?? this.#column + 1;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    this.#rows.push(`<row r="${this.#rows.length + 1}">${this.#cells.join('')}</row>`);
    this.#rowNumbers.push(this.#rowNumber);
    this.#cells = [];
  }

  result(mergedRanges: readonly string[]): PackedSheet {
    this.#endRow();
    return {
      xml: `<worksheet xmlns="${MAIN}"><sheetData>${this.#rows.join('')}</sheetData></worksheet>`,
      rowNumbers: this.#rowNumbers,
      formulas: this.#formulas,
      percents: this.#percents,
      errors: this.#errors,
      mergedRanges,
      cellCount: this.#cellCount,
    };
  }
}
