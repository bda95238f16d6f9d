import { type NewEntry, writeZip } from '@/formats/waymark/zip-write';
import { columnName } from './cell-address';
import type { OutCell, OutSheet } from './sheet';
import { XlsxStyles } from './xlsx-styles';
import { escapeXml, xlsxText } from './xlsx-text';

/** Characters a cell may hold; what is longer is cut and says so. */
const LONGEST_CELL = 32_767;
/** Ends a text that did not fit into a cell. */
export const CUT_MARK = ' … (cut: too long for a cell)';
/** Excel counts days from the end of 1899 and takes 1900 for a leap year: days before March 1900 are written as text. */
const FIRST_EXACT_DAY = '1900-03-01';
const EPOCH = Date.UTC(1899, 11, 30);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A text as a cell can hold it. */
export function fittingText(text: string): string {
  return text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT_MARK.length) + CUT_MARK;
}

/** The days since the end of 1899, as a workbook counts them; null for a day it would show wrong. */
function serialOf(day: string): number | null {
  return day < FIRST_EXACT_DAY ? null : (Date.parse(`${day}T00:00:00Z`) - EPOCH) / 86_400_000;
}

/**
 * Writes a workbook. There is no way to a formula from here: text is an inline string whatever it holds, numbers and days are numbers.
 * Rows are handed on a few hundred at a time, so that a page stays alive while it writes.
 */
export async function writeXlsx(
  sheets: readonly OutSheet[],
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array<ArrayBuffer>> {
  const styles = new XlsxStyles();
  const written: string[] = [];
  for (const [index, sheet] of sheets.entries()) written.push(await sheetXml(sheet, index, styles, pause));
  const encoder = new TextEncoder();
  const entry = (name: string, xml: string): NewEntry => ({ name, bytes: encoder.encode(xml), isStored: false });
  return writeZip([
    entry('[Content_Types].xml', contentTypes(sheets.length)),
    entry('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    entry('xl/workbook.xml', workbookXml(sheets)),
    entry('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)),
    entry('xl/styles.xml', styles.xml()),
    ...written.map((xml, index) => entry(`xl/worksheets/sheet${index + 1}.xml`, xml)),
  ]);
}

async function sheetXml(
  sheet: OutSheet,
  index: number,
  styles: XlsxStyles,
  pause: () => Promise<void>,
): Promise<string> {
  const rows: string[] = [];
  for (const [place, cells] of sheet.rows.entries()) {
    const height = sheet.heights?.[place];
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    rows.push(
      `<row r="${place + 1}"${tall}>${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${place + 1}`, styles)).join('')}</row>`,
    );
    if (place % 500 === 499) await pause();
  }
  const widths = sheet.widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  const filter = sheet.hasFilter && sheet.rows[0]?.length ? `<autoFilter ref="${filterRange(sheet)}"/>` : '';
  const merged = sheet.merged?.length
    ? `<mergeCells count="${sheet.merged.length}">${sheet.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(sheet, index),
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    filter,
    merged,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

function viewXml({ frozen }: OutSheet, index: number): string {
  const selected = index === 0 ? ' tabSelected="1"' : '';
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0))
    return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const split = [
    frozen.columns ? ` xSplit="${frozen.columns}"` : '',
    frozen.rows ? ` ySplit="${frozen.rows}"` : '',
  ].join('');
  const pane = frozen.rows && frozen.columns ? 'bottomRight' : frozen.rows ? 'bottomLeft' : 'topRight';
  const corner = `${columnName(frozen.columns)}${frozen.rows + 1}`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function cellXml(cell: OutCell, address: string, styles: XlsxStyles): string {
  if (cell === null) return '';
  if ('text' in cell) return textXml(cell.text, address, styles.of('general', cell.look));
  if ('number' in cell) {
    const value = cell.format === 'percent' ? cell.number / 100 : cell.number;
    return `<c r="${address}" s="${styles.of(cell.format, cell.look)}"><v>${value}</v></c>`;
  }
  if (!('day' in cell)) return `<c r="${address}" s="${styles.of('general', cell.look)}"/>`;
  const serial = serialOf(cell.day);
  if (serial === null) return textXml(cell.day, address, styles.of('general', cell.look));
  return `<c r="${address}" s="${styles.of('day', cell.look)}"><v>${serial}</v></c>`;
}

function textXml(text: string, address: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(fittingText(text))}</t></is></c>`;
}

const filterRange = (sheet: OutSheet) => `A1:${columnName((sheet.rows[0]?.length ?? 1) - 1)}${sheet.rows.length}`;

function workbookXml(sheets: readonly OutSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.flatMap((sheet, index) => {
    if (!sheet.hasFilter || !sheet.rows[0]?.length) return [];
    const range = filterRange(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const name = `'${escapeXml(sheet.name.replaceAll("'", "''"))}'`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!${range}</definedName>`;
  });
  const names = filters.length ? `<definedNames>${filters.join('')}</definedNames>` : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names}</workbook>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${list.join('')}</Types>`;
}

function relations(list: readonly [type: string, target: string][]): string {
  const items = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookRelations(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relations([...list, ['styles', 'styles.xml']]);
}
