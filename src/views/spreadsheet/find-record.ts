import type { SheetRecord } from './field-column';
import type { MatchBy } from './import-row';

/** What a row of a sheet is: one record, a new one, or a reason why that cannot be told. */
export type Found = { record: SheetRecord | null; note: string | null } | { refusal: string };

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Finds the records that rows change, by id or title, each at most once. */
export class RecordFinder {
  readonly #byId: ReadonlyMap<string, SheetRecord>;
  readonly #byTitle = new Map<string, SheetRecord[]>();
  readonly #rowOf = new Map<string, number>();
  readonly #titleRows = new Map<string, number>();

  constructor(
    records: readonly SheetRecord[],
    readonly noun: { one: string; many: string },
  ) {
    this.#byId = new Map(records.map((record) => [record.id, record]));
    for (const record of records) {
      const key = plain(record.title);
      const alike = this.#byTitle.get(key);
      if (alike) alike.push(record);
      else this.#byTitle.set(key, [record]);
    }
  }

  /** What a row with this id and title is; rows are asked in order. */
  find(by: MatchBy, number: number, id: string, title: string): Found {
    if (by === 'none') return { record: null, note: null };
    const found = by === 'id' ? this.#foundById(id) : this.#foundByTitle(title, number);
    if ('refusal' in found || !found.record) return found;
    const earlier = this.#rowOf.get(found.record.id);
    if (earlier !== undefined)
      return { refusal: `Row ${earlier} is the same ${this.noun.one}: only one row may change it.` };
    this.#rowOf.set(found.record.id, number);
    return found;
  }

  #foundById(id: string): Found {
    if (id.trim() === '') return { record: null, note: null };
    const record = this.#byId.get(id.trim());
    if (record) return { record, note: null };
    return { record: null, note: `No ${this.noun.one} has this id here (it may have been removed): it would be new.` };
  }

  #foundByTitle(title: string, number: number): Found {
    const key = plain(title);
    const found = key ? (this.#byTitle.get(key) ?? []) : [];
    if (found.length > 1)
      return {
        refusal: `${found.length} ${this.noun.many} are called “${title.trim().slice(0, 80)}”. Match by id, or rename them first.`,
      };
    if (found[0]) return { record: found[0], note: null };
    const earlier = this.#titleRows.get(key);
    if (earlier === undefined) this.#titleRows.set(key, number);
    return {
      record: null,
      note: earlier === undefined || !key ? null : `Row ${earlier} has the same title: there would be two.`,
    };
  }
}
