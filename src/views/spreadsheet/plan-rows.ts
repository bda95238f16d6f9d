import { entityWords } from '@/domain/entities';
import { type Problem, problemsOfEntries } from '@/domain/problems';
import { EditRefused, Transaction } from '@/domain/transaction';
import type { ReadSheet, SheetRow, SheetValue } from '@/formats/spreadsheet/sheet';
import type { CellValue } from '@/ui/cells/cell-value';
import { sameCellValue } from '@/ui/cells/cell-value';
import type { Formats } from '@/ui/formats';
import { applyRows, type BeforeImport, NEW_ROW } from './apply-rows';
import type { SheetColumn, SheetRecord } from './field-column';
import { RecordFinder } from './find-record';
import type { FieldChange, ImportRow, MatchBy, Refusal } from './import-row';
import type { ColumnMap } from './match-columns';
import { isSameCell, outCell } from './out-cell';
import { cellText, type Reading, readCell } from './read-cell';
import { type DayOrder, dayOrderOf } from './read-day';
import type { SheetTable } from './sheet-tables';

/** What is needed to say what each row of a sheet would do. */
export interface PlanInput {
  table: SheetTable;
  /** The same as written for others, without what only some may see; null where there is no difference. */
  sharedTable: SheetTable | null;
  sheet: ReadSheet;
  /** Place of the row that names the columns, among those that hold something. */
  headerPlace: number;
  map: ColumnMap;
  matchBy: MatchBy;
  before: BeforeImport;
  /** How the person writes numbers and days. */
  formats: Formats;
  currency: string;
}

interface Mapped {
  place: number;
  column: SheetColumn;
  dayOrder: DayOrder | null;
}

/** Says row by row what importing a sheet of records would do; changes nothing. */
export class RowPlanner {
  readonly #columns: readonly Mapped[];
  readonly #finder: RecordFinder;
  readonly #shared: ReadonlyMap<string, SheetRecord>;
  readonly #own: ReadonlySet<string>;
  readonly #titlePlace: number;
  readonly #idPlace: number;
  readonly #newTitles: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];

  constructor(readonly input: PlanInput) {
    const { table, sheet, map, headerPlace } = input;
    this.rows = sheet.rows.slice(headerPlace + 1);
    const column = (id: string | null) => table.columns.find((one) => one.id === id);
    this.#columns = map.flatMap((id, place) => {
      const found = column(id);
      if (!found || found.editor === 'readonly') return [];
      return [{ place, column: found, dayOrder: this.#dayOrder(found, place) }];
    });
    this.#finder = new RecordFinder(table.records, entityWords[table.kind]);
    this.#shared = new Map((input.sharedTable?.records ?? []).map((record) => [record.id, record]));
    this.#own = new Set(table.records.map(({ id }) => id));
    const titleId = table.kind === 'roles' ? 'label' : 'title';
    this.#titlePlace = map.indexOf(titleId);
    this.#idPlace = map.indexOf('id');
    this.#newTitles = new Map(
      this.rows.toReversed().map((row) => [cellText(row.cells[this.#titlePlace]).trim().toLowerCase(), row.number]),
    );
  }

  #dayOrder(column: SheetColumn, place: number): DayOrder | null {
    if (column.editor !== 'date') return null;
    const texts = this.rows.flatMap((row) => (typeof row.cells[place] === 'string' ? [row.cells[place]] : []));
    return dayOrderOf(texts);
  }

  /** What one row would do; rows are asked in order, each once. */
  plan(row: SheetRow): ImportRow {
    const title = cellText(row.cells[this.#titlePlace]).trim();
    const id = cellText(row.cells[this.#idPlace]).trim();
    const found = this.#finder.find(this.input.matchBy, row.number, id, title);
    const plan = new RowPlan(row, title, this.input.formats);
    // Stands in the sheet for what only some may see: there is nothing here to change.
    if (this.#standsFor(id)) return plan.untouched();
    if ('refusal' in found) {
      plan.refuse('', '', found.refusal);
      return plan.result(null);
    }
    if (found.note) plan.notes.push(found.note);
    for (const mapped of this.#columns) this.#planCell(plan, mapped, found.record);
    if (!found.record) this.#checkNew(plan);
    plan.noteOrigins(this.#columns);
    return this.#tried(plan, found.record);
  }

  #standsFor(id: string): boolean {
    return this.#shared.has(id) && !this.#own.has(id);
  }

  #planCell(plan: RowPlan, { place, column, dayOrder }: Mapped, record: SheetRecord | null): void {
    const cell = plan.row.cells[place] ?? null;
    if (record ? this.#isUnchanged(column, record, cell) : cellText(cell).trim() === '') return;
    const text = cellText(cell).trim();
    const locked = record ? column.lockedBecause?.(record) : null;
    if (locked) {
      plan.refuse(column.label, text, locked);
      return;
    }
    const reading: Reading = { formats: this.input.formats, dayOrder };
    const read = readCell(column, cell, reading);
    const value = read.ok ? read.value : this.#newParent(column, text, plan.row.number);
    if (value === undefined) {
      plan.refuse(column.label, text, read.ok ? '' : read.message);
      return;
    }
    if (record && sameCellValue(value, column.value(record))) return;
    plan.take(column, value, record, text);
    if (read.ok && read.note) plan.notes.push(`${column.label}: ${read.note}`);
  }

  /** Whether the cell is as it would be written, for everyone or for others. */
  #isUnchanged(column: SheetColumn, record: SheetRecord, cell: SheetValue): boolean {
    const { currency, sharedTable } = this.input;
    if (isSameCell(outCell(column, record, currency), cell)) return true;
    const shared = this.#shared.get(record.id);
    const sharedColumn = shared && sharedTable?.columns.find(({ id }) => id === column.id);
    return !!shared && !!sharedColumn && isSameCell(outCell(sharedColumn, shared, currency), cell);
  }

  /** An activity may be part of one that another row of the sheet makes. */
  #newParent(column: SheetColumn, text: string, number: number): string | undefined {
    if (column.id !== 'parentId') return undefined;
    const row = this.#newTitles.get(text.toLowerCase());
    return row === undefined || row === number ? undefined : `${NEW_ROW}${row}`;
  }

  #checkNew(plan: RowPlan): void {
    const { kind } = this.input.table;
    const { values } = plan;
    const isNamed = kind === 'roles' ? values['label'] || values['code'] || values['personName'] : values['title'];
    if (!isNamed && !plan.isRefused)
      plan.refuse('', '', `A new ${entityWords[kind].one} needs a ${kind === 'roles' ? 'name' : 'title'}.`);
    if (kind === 'roles' && !values['partnerId'] && !this.input.before.newRolesTo)
      plan.refuse('Organisation', '', 'A role belongs to an organisation, and none is given.');
  }

  /** Tries the row by itself: what the roadmap would refuse is said here, and what would change nothing is left out. */
  #tried(plan: RowPlan, record: SheetRecord | null): ImportRow {
    const row = plan.result(record);
    if (row.state !== 'new' && row.state !== 'changed') return row;
    const { before, table } = this.input;
    const surroundings = { newId: () => `row-${row.number}`, now: () => '', author: '' };
    const tx = new Transaction(before.document, surroundings);
    const alone = { ...row, values: withoutNewParent(row.values) };
    let problems: readonly Problem[] = [];
    try {
      if (row.id !== null || table.kind !== 'activities') applyRows(tx, table.kind, [alone], before);
      else {
        // Only the last of a long list would look for its place among all.
        const id = tx.add('activities', {});
        applyRows(tx, 'activities', [{ ...alone, id }], before);
      }
      problems = problemsOfEntries(before.document, tx.entries());
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      problems = error.problems;
    }
    for (const { message, field } of problems)
      plan.refuse(table.columns.find(({ id }) => id === field)?.label ?? '', '', message);
    return problems.length ? plan.result(record) : row;
  }
}

function withoutNewParent(values: ImportRow['values']): ImportRow['values'] {
  const parent = values['parentId'];
  if (typeof parent !== 'string' || !parent.startsWith(NEW_ROW)) return values;
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== 'parentId'));
}

/** One row while it is being read. */
class RowPlan {
  readonly values: Record<string, CellValue> = {};
  readonly notes: string[] = [];
  readonly #changes: FieldChange[] = [];
  readonly #refusals: Refusal[] = [];
  readonly #touched = new Set<string>();

  constructor(
    readonly row: SheetRow,
    readonly title: string,
    readonly formats: Formats,
  ) {}

  get isRefused(): boolean {
    return this.#refusals.length > 0;
  }

  refuse(column: string, text: string, message: string): void {
    this.#refusals.push({ column, text, message });
  }

  take(column: SheetColumn, value: CellValue, record: SheetRecord | null, text: string): void {
    this.values[column.id] = value;
    this.#touched.add(column.id);
    const before = record ? this.#shown(column, column.value(record)) : '';
    const isNew = typeof value === 'string' && value.startsWith(NEW_ROW);
    this.#changes.push({ column: column.label, before, after: isNew ? text : this.#shown(column, value) });
  }

  /** A value as the person writes it. */
  #shown(column: SheetColumn, value: CellValue): string {
    return column.editor === 'date' && typeof value === 'string' && value
      ? this.formats.day(value)
      : column.format(value);
  }

  /** Says of what is taken where a formula gave it, or where it lies under merged cells. */
  noteOrigins(columns: readonly Mapped[]): void {
    const given = new Set(this.row.formulas);
    const formulas = columns
      .filter(({ place, column }) => given.has(place) && this.#touched.has(column.id))
      .map(({ column }) => column.label);
    if (formulas.length) this.notes.push(`${formulas.join(', ')}: the value of a formula is taken.`);
    const merged = new Set(this.row.merged);
    const covered = columns.filter(({ place }) => merged.has(place)).map(({ column }) => column.label);
    if (covered.length)
      this.notes.push(`${covered.join(', ')}: lies in merged cells, whose value stands in another row or column.`);
  }

  /** The row as one that changes nothing. */
  untouched(): ImportRow {
    return { ...this.result(null), state: 'same' };
  }

  result(record: SheetRecord | null): ImportRow {
    const hasChange = this.#changes.length > 0;
    const state = this.#refusals.length ? 'refused' : record ? (hasChange ? 'changed' : 'same') : 'new';
    return {
      number: this.row.number,
      title: this.title || record?.title || '',
      state,
      id: record?.id ?? null,
      values: { ...this.values },
      changes: [...this.#changes],
      notes: [...this.notes],
      refusals: [...this.#refusals],
    };
  }
}
