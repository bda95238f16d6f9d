import type { CellLook } from './sheet';
import { escapeXml } from './xlsx-text';

/** How the value of a cell is shown. */
export type NumberLook = 'general' | 'plain' | 'percent' | 'money' | 'day';

/** Built-in formats have numbers below 164: 9 is 0%, 4 is #,##0.00; ours come after. */
const formatIds: Readonly<Record<NumberLook, number>> = { general: 0, plain: 0, percent: 9, money: 4, day: 164 };
const formatCodes: readonly [number, string][] = [[164, 'd mmm yyyy']];

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

/** A list in which each text stands once. */
class Pool {
  readonly items: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(...first: string[]) {
    for (const item of first) this.place(item);
  }

  place(item: string): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.items.push(item);
    this.#places.set(item, this.items.length - 1);
    return this.items.length - 1;
  }

  as(tag: string): string {
    return `<${tag} count="${this.items.length}">${this.items.join('')}</${tag}>`;
  }
}

/** The looks of a workbook's cells, each under a number. */
export class XlsxStyles {
  readonly #fonts = new Pool(fontXml({}));
  // Excel takes the first two fills for its own.
  readonly #fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Pool(borderXml(false));
  readonly #formats = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #known = new Map<string, number>();

  /** The number of a look. */
  of(number: NumberLook, look: CellLook = {}): number {
    const key = `${number} ${JSON.stringify(look)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.#formats.place(this.#formatXml(number, look));
    this.#known.set(key, place);
    return place;
  }

  #formatXml(number: NumberLook, look: CellLook): string {
    const font = this.#fonts.place(fontXml(look));
    const fill = look.fill === undefined ? 0 : this.#fills.place(fillXml(look.fill));
    const border = this.#borders.place(borderXml(look.border === true));
    const alignment = [
      look.align ? ` horizontal="${look.align}"` : look.indent ? ' horizontal="left"' : '',
      ` vertical="${look.vertical ?? 'top'}"`,
      look.wrap ? ' wrapText="1"' : '',
      look.indent ? ` indent="${Math.min(look.indent, 15)}"` : '',
    ].join('');
    const ids = `numFmtId="${formatIds[number]}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return `<xf ${ids} ${applied}><alignment${alignment}/></xf>`;
  }

  /** The part of the workbook that holds them. */
  xml(): string {
    const formats = formatCodes.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      this.#fonts.as('fonts'),
      this.#fills.as('fills'),
      this.#borders.as('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#formats.as('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function fontXml(look: CellLook): string {
  const colour = look.colour === undefined ? '' : `<color rgb="${argb(look.colour)}"/>`;
  return `<font>${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}<sz val="${look.size ?? 10}"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(isThere: boolean): string {
  const side = (name: string) => (isThere ? `<${name} style="thin"><color rgb="FFD0D4DA"/></${name}>` : `<${name}/>`);
  return `<border>${['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => (name === 'diagonal' ? '<diagonal/>' : side(name))).join('')}</border>`;
}
