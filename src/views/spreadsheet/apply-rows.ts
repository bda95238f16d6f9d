import { type Before, changeRecord } from '@/domain/change-record';
import type { Id } from '@/domain/field';
import type { RaciVariant } from '@/domain/raci';
import { setLetters } from '@/domain/responsibility-edits';
import { atOnce, type Steps } from '@/domain/steps';
import type { Transaction } from '@/domain/transaction';
import { activityColumns } from '@/records/activity-table/activity-columns';
import { activityEditSteps } from '@/records/activity-table/apply-activity-edit';
import type { CellValue } from '@/ui/cells/cell-value';
import { valuesOf } from '@/ui/grid/record-edit';
import { riskSteps } from './apply-risks';
import type { ImportRow } from './import-row';
import { NEW_ROLE, ROLE } from './match-columns';
import { type RecordKind, sheetFormats } from './sheet-tables';

/** The roadmap as it stands before the import. */
export interface BeforeImport extends Before {
  /** The organisation of new roles whose own is not said. */
  newRolesTo: string | null;
}

/** Columns that the table of activities knows how to apply: dates, responsibilities, status. */
const ownColumns = new Set(
  activityColumns({ formats: sheetFormats, partners: [], roles: [], raciVariant: 'RACI' }).map(({ id }) => id),
);

type Values = Readonly<Record<string, CellValue>>;

const split = (values: Values): { own: Values; others: Values } => {
  const own: Record<string, CellValue> = {};
  const others: Record<string, CellValue> = {};
  for (const id of Object.keys(values)) (ownColumns.has(id) ? own : others)[id] = values[id] as CellValue;
  return { own, others };
};

/** Does what the rows say inside one transaction; returns the ids of the records of each row, in order. */
export const applyRows = (...given: Parameters<typeof rowSteps>): string[] => atOnce(rowSteps(...given));

/** The same, a row at a time. */
export function rowSteps(
  tx: Transaction,
  kind: RecordKind,
  rows: readonly ImportRow[],
  before: BeforeImport,
): Steps<string[]> {
  if (kind === 'activities') return activitySteps(tx, rows, before);
  if (kind === 'risks') return riskSteps(tx, rows, before);
  return roleSteps(tx, rows, before);
}

function* roleSteps(tx: Transaction, rows: readonly ImportRow[], before: BeforeImport): Steps<string[]> {
  const ids: string[] = [];
  for (const { id: known, values } of rows) {
    const partnerId = (values['partnerId'] ?? before.newRolesTo) as Id<'partners'>;
    const id = known ?? tx.add('roles', { partnerId });
    changeRecord(tx, 'roles', id, valuesOf(values), before);
    ids.push(id);
    yield;
  }
  return ids;
}

function* activitySteps(tx: Transaction, rows: readonly ImportRow[], before: BeforeImport): Steps<string[]> {
  const made: string[] = [];
  const parts: ReturnType<typeof split>[] = [];
  const changes: { rowId: string; columnId: string; value: CellValue }[] = [];
  const adds: { values: Values }[] = [];
  for (const { id: rowId, values } of rows) {
    const part = split(values);
    parts.push(part);
    if (rowId === null) adds.push({ values: part.own });
    else for (const [columnId, value] of Object.entries(part.own)) changes.push({ rowId, columnId, value });
    yield;
  }
  yield* activityEditSteps(tx, before, { kind: 'paste', changes, adds }, made);
  let next = 0;
  const ids = rows.map(({ id }) => id ?? (made[next++] as string));
  const places = new Map(rows.map(({ number }, index) => [`${NEW_ROW}${number}`, ids[index] as string]));
  for (const [index, part] of parts.entries()) {
    const others = Object.entries(part.others).map(([field, value]) => [
      field,
      typeof value === 'string' && field === 'parentId' ? (places.get(value) ?? value) : value,
    ]);
    changeRecord(tx, 'activities', ids[index] as string, valuesOf(Object.fromEntries(others)), before);
    yield;
  }
  return ids;
}

/** Stands in a value for the record that another row of the sheet makes: the row's number follows. */
export const NEW_ROW = '@row:';

/** A column of the matrix for a role that the import makes. */
export interface NewRole {
  place: number;
  label: string;
}

/** Makes the new roles and puts the letters in their cells, inside one transaction, a row at a time. */
export function* raciSteps(
  tx: Transaction,
  rows: readonly ImportRow[],
  newRoles: readonly NewRole[],
  before: BeforeImport,
  variant: RaciVariant,
): Steps<void> {
  const made = new Map<string, string>();
  for (const { place, label } of newRoles) {
    const id = tx.add('roles', { label, partnerId: before.newRolesTo as Id<'partners'> });
    made.set(`${NEW_ROLE}:${place}`, id);
  }
  for (const { id, values } of rows) {
    if (id === null) continue;
    const cells = Object.entries(values).map(([key, letters]) => [
      made.get(key) ?? key.slice(ROLE.length),
      String(letters ?? ''),
    ]);
    setLetters(tx, id, Object.fromEntries(cells), variant);
    yield;
  }
}
