import type { Records } from '@/domain/entities';
import { entityWords } from '@/domain/entities';
import { type RaciVariant, readLetters, replaceLetters, writtenLetters } from '@/domain/raci';
import type { ReadSheet, SheetRow } from '@/formats/spreadsheet/sheet';
import type { NewRole } from './apply-rows';
import { RecordFinder } from './find-record';
import type { FieldChange, ImportRow, MatchBy, Refusal } from './import-row';
import { type ColumnMap, NEW_ROLE, ROLE } from './match-columns';
import { cellText } from './read-cell';
import type { RecordNames } from './record-names';
import type { SheetTable } from './sheet-tables';

/** What is needed to say what a matrix would do. */
export interface RaciPlanInput {
  /** The table of activities. */
  table: SheetTable;
  roles: RecordNames;
  variant: RaciVariant;
  sheet: ReadSheet;
  headerPlace: number;
  headers: readonly string[];
  map: ColumnMap;
  matchBy: MatchBy;
}

interface RoleColumn {
  place: number;
  /** The key of its letters in a row's values. */
  key: string;
  name: string;
}

/** So many are named where more than one would be accountable. */
const MOST_NAMES = 5;

/** The roles that the import would make, by the columns given to them. */
export function newRolesOf(map: ColumnMap, headers: readonly string[]): NewRole[] {
  return map.flatMap((id, place) => (id === NEW_ROLE ? [{ place, label: (headers[place] ?? '').slice(0, 500) }] : []));
}

/** Says row by row what importing a matrix of responsibilities would do; changes nothing. */
export class RaciPlanner {
  readonly #roles: readonly RoleColumn[];
  readonly #finder: RecordFinder;
  readonly rows: readonly SheetRow[];

  constructor(readonly input: RaciPlanInput) {
    this.rows = input.sheet.rows.slice(input.headerPlace + 1);
    this.#finder = new RecordFinder(input.table.records, entityWords.activities);
    this.#roles = input.map.flatMap((id, place): RoleColumn[] => {
      if (id === NEW_ROLE) return [{ place, key: `${NEW_ROLE}:${place}`, name: input.headers[place] ?? '' }];
      if (!id?.startsWith(ROLE)) return [];
      return [{ place, key: id, name: input.roles.written(id.slice(ROLE.length)) }];
    });
  }

  /** What one row would do; rows are asked in order, each once. */
  plan(row: SheetRow): ImportRow {
    const title = cellText(row.cells[this.input.map.indexOf('title')]).trim();
    const id = cellText(row.cells[this.input.map.indexOf('id')]).trim();
    const found = this.#finder.find(
      this.input.matchBy === 'none' ? 'title' : this.input.matchBy,
      row.number,
      id,
      title,
    );
    const nothing = { number: row.number, title, id: null, values: {}, changes: [], notes: [] };
    const refused = (message: string): ImportRow => ({
      ...nothing,
      state: 'refused',
      refusals: [{ column: '', text: title, message }],
    });
    if ('refusal' in found) return refused(found.refusal);
    if (!found.record)
      return refused(title ? `There is no activity called “${title.slice(0, 80)}”.` : 'This row names no activity.');
    const { raci } = found.record.record as Records['activities'];
    return this.#planned(row, found.record.id, found.record.title, raci);
  }

  #planned(row: SheetRow, id: string, title: string, raci: Readonly<Record<string, string>>): ImportRow {
    const values: Record<string, string> = {};
    const changes: FieldChange[] = [];
    const refusals: Refusal[] = [];
    const notes: string[] = [];
    const after: Record<string, string> = { ...raci };
    for (const { place, key, name } of this.#roles) {
      const text = cellText(row.cells[place]).trim();
      const held = raci[key.slice(ROLE.length)] ?? '';
      const written = key.startsWith(ROLE) ? writtenLetters(held, this.input.variant) : '';
      if (text.toUpperCase() === written) continue;
      const read = readLetters(text, this.input.variant);
      if (!read.ok) refusals.push({ column: name, text, message: read.message });
      else if (writtenLetters(read.letters, this.input.variant) !== written) {
        values[key] = read.letters;
        after[key.startsWith(ROLE) ? key.slice(ROLE.length) : key] = replaceLetters(
          held,
          read.letters,
          this.input.variant,
        );
        changes.push({ column: name, before: written, after: writtenLetters(read.letters, this.input.variant) });
        if (row.formulas.includes(place)) notes.push(`${name}: the value of a formula is taken.`);
      }
      if (row.merged.includes(place))
        notes.push(`${name}: lies in merged cells, whose value stands in another row or column.`);
    }
    const owners = Object.keys(after).filter((role) => after[role]?.includes('A'));
    if (owners.length > 1 && changes.length) refusals.push(this.#severalOwners(owners));
    const state = refusals.length ? 'refused' : changes.length ? 'changed' : 'same';
    return { number: row.number, title, state, id, values, changes, notes, refusals };
  }

  #severalOwners(owners: readonly string[]): Refusal {
    const names = owners
      .slice(0, MOST_NAMES)
      .map((id) => this.input.roles.written(id) || this.#roles.find(({ key }) => key === id)?.name || id);
    return {
      column: '',
      text: '',
      message: `${names.length} roles would be accountable (A): ${names.join(', ')}${owners.length > MOST_NAMES ? ' …' : ''}. Keep one.`,
    };
  }
}
