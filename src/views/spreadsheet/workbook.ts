import { paper } from '@/domain/plan/colours';
import type { CellLook, OutCell, OutSheet } from '@/formats/spreadsheet/sheet';
import type { SheetColumn } from './field-column';
import { heatMapSheet } from './heat-map-sheet';
import { outCell } from './out-cell';
import { raciSheet } from './raci-sheet';
import { CELL_LOOK, HEAD_LOOK } from './sheet-looks';
import { type RecordKind, type SheetSource, type SheetTable, sheetTable } from './sheet-tables';

/** Ids are for the program: they stand back. */
const QUIET: CellLook = { colour: paper.faint, border: true };
const BOLD: CellLook = { ...CELL_LOOK, bold: true };

/** The sheets a workbook is made of, by the words people choose them by. */
export const workbookSheets = {
  plan: 'Plan',
  raci: 'RACI',
  risks: 'Risks',
  heat: 'Heat maps',
  roster: 'Roster',
} as const;
export type WorkbookSheet = keyof typeof workbookSheets;

/** The whole workbook: plan, RACI, risks, heat maps and roster. */
export function workbookOf(source: SheetSource): OutSheet[] {
  return (Object.keys(workbookSheets) as WorkbookSheet[]).map((name) => sheetOf(name, source));
}

/** One sheet of it. */
export function sheetOf(name: WorkbookSheet, source: SheetSource): OutSheet {
  switch (name) {
    case 'plan':
      return tableSheet('activities', source);
    case 'raci':
      return raciSheet(source);
    case 'risks':
      return tableSheet('risks', source);
    case 'heat':
      return heatMapSheet(source);
    case 'roster':
      return tableSheet('roles', source);
  }
}

function tableSheet(kind: RecordKind, source: SheetSource): OutSheet {
  const table = sheetTable(kind, source);
  const { currency } = source.document.roadmap;
  const head = table.columns.map((column): OutCell => ({ text: headOf(column, currency), look: HEAD_LOOK }));
  const rows = table.records.map((record) =>
    table.columns.map((column) => outCell(column, record, currency, lookOf(table, column, record.depth, record.id))),
  );
  const titleAt = table.columns.findIndex(({ id }) => id === 'title' || id === 'label');
  return {
    name: table.name,
    rows: [head, ...rows],
    widths: table.columns.map(widthOf),
    frozen: { rows: 1, columns: Math.max(titleAt, 0) + 1 },
    hasFilter: true,
    heights: { 0: 30 },
  };
}

/** A column's words, with the currency of its money. */
function headOf(column: SheetColumn, currency: string): string {
  return column.editor === 'money' ? `${column.label} (${currency})` : column.label;
}

// The grid's widths are in rem for cells that cut; here text wraps and a character is about half a rem.
const widthOf = ({ id, width }: SheetColumn) => (id === 'title' ? 44 : Math.min(Math.max(width * 1.3, 9), 46));

function lookOf(table: SheetTable, column: SheetColumn, depth: number, id: string): CellLook {
  if (column.id === 'id') return QUIET;
  const look: CellLook = column.align
    ? { ...CELL_LOOK, align: column.align === 'end' ? 'right' : 'center' }
    : CELL_LOOK;
  if (column.id !== 'title' || table.kind !== 'activities') return column.id === 'title' ? BOLD : look;
  const isPhase = parentsOf(table).has(id);
  return { ...(isPhase ? BOLD : CELL_LOOK), ...(depth ? { indent: depth } : {}) };
}

const parents = new WeakMap<SheetTable, ReadonlySet<string>>();

/** Ids of activities with others inside them. */
function parentsOf(table: SheetTable): ReadonlySet<string> {
  const known = parents.get(table);
  if (known) return known;
  const ids = new Set<string>();
  for (const { record } of table.records) if ('parentId' in record && record.parentId) ids.add(record.parentId);
  parents.set(table, ids);
  return ids;
}
