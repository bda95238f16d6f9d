import type { RoadmapDocument } from '@/domain/document';
import { entityWords, type Records, titleOf } from '@/domain/entities';
import type { TableName } from '@/domain/field';

/** What a written name came to: one record, several that share it, or none. */
export type Meant = { id: string } | { several: readonly string[] } | null;

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The names records go by in a sheet: each names one record, and is found again whatever its case and blanks. */
export class RecordNames {
  readonly #written = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #also = new Map<string, Set<string>>();
  /** What one of them is called. */
  readonly noun: string;

  constructor(document: RoadmapDocument, entity: TableName) {
    this.noun = entityWords[entity].one;
    const records = Object.values(document[entity]) as Records[TableName][];
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
    const named = records.map((record) => {
      const name = titleOf(entity, record as never).trim();
      const detail = organisationOf(document, entity, record);
      count(name);
      if (detail) count(`${name} (${detail})`);
      return { record, name, detail };
    });
    for (const { record, name, detail } of named) {
      const isOne = (text: string) => text !== '' && counts.get(plain(text)) === 1;
      const longer = `${name} (${detail})`;
      const written = isOne(name)
        ? name
        : detail && name && isOne(longer)
          ? longer
          : `${name || 'Unnamed'} [${record.id}]`;
      this.#written.set(record.id, written);
      this.#byName.set(plain(written), record.id);
      for (const other of otherNames(entity, record, name, detail)) this.#alsoCalled(other, record.id);
    }
  }

  #alsoCalled(name: string, id: string): void {
    const key = plain(name);
    if (key === '') return;
    const ids = this.#also.get(key) ?? new Set();
    this.#also.set(key, ids.add(id));
  }

  /** The name of a record; empty where it is not among them. */
  written(id: string): string {
    return this.#written.get(id) ?? '';
  }

  /** Every id with its name. */
  entries(): Iterable<[id: string, name: string]> {
    return this.#written;
  }

  /** The record a text names. */
  meant(text: string): Meant {
    const key = plain(text);
    const one = this.#byName.get(key) ?? (this.#written.has(text.trim()) ? text.trim() : undefined);
    if (one !== undefined) return { id: one };
    const ids = [...(this.#also.get(key) ?? [])];
    if (ids.length === 0) return null;
    return ids.length === 1 ? { id: ids[0] as string } : { several: ids.map((id) => this.written(id)) };
  }
}

function organisationOf(document: RoadmapDocument, entity: TableName, record: Records[TableName]): string {
  if (entity !== 'roles') return '';
  return document.partners[(record as Records['roles']).partnerId]?.name.trim() ?? '';
}

function otherNames(entity: TableName, record: Records[TableName], name: string, detail: string): string[] {
  if (entity === 'risks') return [name, (record as Records['risks']).code];
  if (entity !== 'roles') return [name];
  const role = record as Records['roles'];
  return [name, `${name} (${detail})`, `${name} ${detail}`, role.code, role.personName, role.email];
}
