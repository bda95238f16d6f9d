import { EVERYBODY } from '@/domain/audience/audience';
import { leftOutFor } from '@/domain/audience/left-out';
import { projected } from '@/domain/audience/projected';
import { schedule } from '@/domain/schedule/schedule';
import type { ReadSheet } from '@/formats/spreadsheet/sheet';
import type { MatchBy } from './import-row';
import {
  type ColumnMap,
  guessColumns,
  guessRaciColumns,
  headerPlace,
  headersKey,
  headersOf,
  ROLE,
  type Target,
} from './match-columns';
import { cellText } from './read-cell';
import { RecordNames } from './record-names';
import { type RecordKind, type SheetSource, type SheetTable, sheetTable } from './sheet-tables';

/** What a sheet can be imported as. */
export const importKinds = {
  activities: 'Activities',
  raci: 'RACI matrix',
  risks: 'Risks',
  roles: 'Roles',
} as const;
export type ImportKind = keyof typeof importKinds;

/** Everything about the open roadmap that imports compare with, made once. */
export class ImportWorld {
  readonly #tables = new Map<RecordKind, SheetTable>();
  readonly #shared = new Map<RecordKind, SheetTable>();
  readonly #everybody: SheetSource | null;
  readonly #standIns: ReadonlySet<string>;
  readonly roles: RecordNames;

  constructor(readonly source: SheetSource) {
    this.roles = new RecordNames(source.document, 'roles');
    this.#everybody = forEverybody(source);
    const names = this.#everybody ? [...new RecordNames(this.#everybody.document, 'roles').entries()] : [];
    this.#standIns = new Set(names.filter(([id]) => !source.document.roles[id]).map(([, name]) => name.trim()));
  }

  table(kind: RecordKind): SheetTable {
    const known = this.#tables.get(kind) ?? sheetTable(kind, this.source);
    this.#tables.set(kind, known);
    return known;
  }

  /** The table as written for everybody, without what only some organisations may see; null where that is the same. */
  shared(kind: RecordKind): SheetTable | null {
    if (!this.#everybody) return null;
    const known = this.#shared.get(kind) ?? sheetTable(kind, this.#everybody);
    this.#shared.set(kind, known);
    return known;
  }

  /** Whether a column is headed by a role that stands in the sheet for those only some may see. */
  isStandIn(header: string): boolean {
    return this.#standIns.has(header.trim());
  }
}

/** The roadmap as it was written for everybody; null where that is the whole. */
function forEverybody({ document, today }: SheetSource): SheetSource | null {
  if (leftOutFor(document, EVERYBODY).count === 0) return null;
  const seen = projected(document, EVERYBODY);
  return { document: seen, schedule: schedule(seen), today };
}

/** What columns of a sheet can be taken for. */
export function targetsOf(kind: ImportKind, world: ImportWorld): Target[] {
  if (kind !== 'raci') return world.table(kind).columns.map(({ id, label, aliases = [] }) => ({ id, label, aliases }));
  const basics = world.table('activities').columns.filter(({ id }) => id === 'title' || id === 'id');
  return basics.map(({ id, label, aliases = [] }) => ({ id, label, aliases }));
}

/** How a sheet is to be read. */
export interface ImportSetup {
  kind: ImportKind;
  /** Place of the row that names the columns, among those that hold something. */
  headerPlace: number;
  headers: readonly string[];
  map: ColumnMap;
  /** Columns of a matrix that look like roles the roster does not have. */
  unknown: readonly number[];
  matchBy: MatchBy;
}

/** Mappings chosen before, by the names of the columns. */
export type KnownMaps = Readonly<Record<string, readonly (string | null)[]>>;

const found = (map: ColumnMap) => map.filter((id) => id !== null).length;

/** The most likely reading of a sheet: as what it was written, else as what most of its columns are known for. */
export function suggestSetup(sheet: ReadSheet, world: ImportWorld, known: KnownMaps): ImportSetup {
  const names: Readonly<Record<string, ImportKind>> = {
    plan: 'activities',
    raci: 'raci',
    risks: 'risks',
    roster: 'roles',
    roles: 'roles',
  };
  const named = names[sheet.name.trim().toLowerCase()];
  const setups = (Object.keys(importKinds) as ImportKind[]).map((kind) => setupAs(kind, sheet, world, known));
  const own = setups.find(({ kind }) => kind === named);
  if (own && found(own.map) > 1) return own;
  const weight = ({ kind, map, unknown }: ImportSetup) => found(map) + (kind === 'raci' ? unknown.length : 0);
  return setups.reduce((best, setup) => (weight(setup) > weight(best) ? setup : best));
}

/** How a sheet is read as one kind: the row of names, and its columns as remembered or guessed. */
export function setupAs(
  kind: ImportKind,
  sheet: ReadSheet,
  world: ImportWorld,
  known: KnownMaps,
  row?: number,
): ImportSetup {
  const targets = targetsOf(kind, world);
  const place = row ?? headerPlace(sheet.rows, (headers) => score(kind, headers, targets, world));
  const headers = headersOf(sheet.rows[place]);
  const rows = sheet.rows.slice(place + 1);
  const guess =
    kind === 'raci'
      ? guessRaciColumns(headers, targets, world.roles, rows)
      : { map: guessColumns(headers, targets), unknown: [] };
  const unknown = guess.unknown.filter((place) => !world.isStandIn(headers[place] ?? ''));
  const before = known[headersKey(kind, headers)];
  const map =
    before && before.length === headers.length ? before.map((id) => kept(id, kind, targets, world)) : guess.map;
  const ids = new Set(world.table(kind === 'raci' ? 'activities' : kind).records.map(({ id }) => id));
  const idPlace = map.indexOf('id');
  const hasKnownIds = idPlace >= 0 && rows.some((one) => ids.has(cellText(one.cells[idPlace]).trim()));
  return { kind, headerPlace: place, headers, map, unknown, matchBy: hasKnownIds ? 'id' : 'title' };
}

function score(kind: ImportKind, headers: readonly string[], targets: readonly Target[], world: ImportWorld): number {
  const map =
    kind === 'raci' ? guessRaciColumns(headers, targets, world.roles, []).map : guessColumns(headers, targets);
  return found(map);
}

/** A remembered choice, or nothing where what it points to is gone. */
function kept(id: string | null, kind: ImportKind, targets: readonly Target[], world: ImportWorld): string | null {
  if (id === null || targets.some((target) => target.id === id)) return id;
  return kind === 'raci' && id.startsWith(ROLE) && world.roles.written(id.slice(ROLE.length)) ? id : null;
}
