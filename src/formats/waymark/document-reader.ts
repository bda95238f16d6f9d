import { sameValue } from '@/domain/canonical';
import { type ChangeEntry, recordIn } from '@/domain/change';
import { firstTooDeep } from '@/domain/circles';
import { completeRecord } from '@/domain/compact';
import { type RoadmapDocument, recordCount, SCHEMA_VERSION, tableNames } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { migrate } from '@/domain/migrations/migrate';
import { documentProblems, type Problem, problemsOfEntries, shapeProblems } from '@/domain/problems';
import { eachReference } from '@/domain/references';
import type { Limits } from './limits';
import { Refused } from './open-problem';
import { isMap, type Stored } from './version-file';

interface Known {
  stored: unknown;
  complete: Records[EntityName];
}

const enough = 20;
/** So many states of one record are compared with the next; more would make two hundred versions cost their square. */
const LAST_VARIANTS = 4;

/**
 * Turns stored documents of one file into complete, validated ones. Versions hold mostly the records of the roadmap:
 * a record that equals one already validated is that one, and a table without changes is the same table.
 */
export class DocumentReader {
  readonly #known = new Map<string, Known[]>();
  readonly #tables = new Map<unknown, { table: TableName; rows: Record<string, unknown> }>();
  readonly #counted = new Set<unknown>();
  #rows = 0;

  constructor(readonly limits: Limits) {}

  /** The document of an entry, or Refused; its schema version must be that of the manifest. */
  read(entry: string, stored: unknown, schemaVersion: number): RoadmapDocument {
    if (!isMap(stored) || stored['schemaVersion'] !== schemaVersion) {
      throw refusal(entry, [{ entity: 'roadmap', id: '', message: 'Its schema version is not that of the file.' }]);
    }
    const migrated = migrate(stored);
    if (!migrated.ok) throw new Refused({ kind: 'migration-failed', entry, from: schemaVersion });
    const problems: Problem[] = [];
    const document = this.#completed(entry, migrated.document, problems);
    if (problems.length === 0) problems.push(...documentProblems(document, () => true));
    if (problems.length) throw refusal(entry, problems);
    return document;
  }

  /** A validated document with the stored changes of a version on it; costs what the version changes. */
  changed(entry: string, base: RoadmapDocument, changes: Stored): RoadmapDocument {
    const problems: Problem[] = [];
    const entries: ChangeEntry[] = [];
    const result: Record<string, unknown> = { ...base };
    for (const [name, rows] of Object.entries(changes)) {
      if (name === 'roadmap') {
        const after = this.#record('roadmap', '', rows, problems);
        result[name] = after;
        entries.push({ entity: 'roadmap', id: base.roadmap.id, before: base.roadmap, after } as ChangeEntry);
      } else if (tableNames.includes(name as TableName) && isMap(rows)) {
        result[name] = this.#changedTable(base, name as TableName, rows, entries, problems);
      } else throw new Refused({ kind: 'bad-version', entry, field: `changes.${name.slice(0, 100)}` });
    }
    const document = result as unknown as RoadmapDocument;
    this.#count(entry, document);
    if (problems.length === 0) problems.push(...problemsOfEntries(base, entries));
    if (problems.length) throw refusal(entry, problems);
    return document;
  }

  #changedTable(
    base: RoadmapDocument,
    table: TableName,
    stored: Stored,
    entries: ChangeEntry[],
    problems: Problem[],
  ): Record<string, unknown> {
    const rows: Record<string, unknown> = { ...base[table] };
    for (const id in stored) {
      const after = stored[id] === null ? null : this.#record(table, id, stored[id], problems);
      if (after === null) delete rows[id];
      else rows[id] = after;
      entries.push({ entity: table, id, before: recordIn(base, table, id) ?? null, after } as ChangeEntry);
      if (problems.length > enough) break;
    }
    return rows;
  }

  #completed(entry: string, stored: Stored, problems: Problem[]): RoadmapDocument {
    const result: Record<string, unknown> = { schemaVersion: SCHEMA_VERSION };
    for (const key in stored) {
      if (key === 'schemaVersion' || key === 'roadmap' || tableNames.includes(key as TableName)) continue;
      problems.push({ entity: 'roadmap', id: '', message: `It has an unknown table (${key.slice(0, 100)}).` });
    }
    // Before thousands of records are looked at one by one.
    this.#refuseDeepNests(entry, stored['activities']);
    result['roadmap'] = this.#record('roadmap', '', stored['roadmap'], problems);
    for (const table of tableNames) result[table] = this.#table(table, stored[table], problems);
    const document = result as unknown as RoadmapDocument;
    this.#count(entry, document);
    return document;
  }

  #refuseDeepNests(entry: string, stored: unknown): void {
    if (!isMap(stored)) return;
    const parentOf = (id: string) => {
      const row = Object.hasOwn(stored, id) ? stored[id] : undefined;
      return isMap(row) && typeof row['parentId'] === 'string' ? row['parentId'] : undefined;
    };
    const { levels } = this.limits;
    if (firstTooDeep(Object.keys(stored), parentOf, levels) !== null)
      throw new Refused({ kind: 'too-large', limit: 'levels', most: levels, entry });
  }

  /** Tables that two documents have in common cost nothing and are counted once. */
  #count(entry: string, document: RoadmapDocument): void {
    const { records, versionRecords } = this.limits;
    if (recordCount(document) > records)
      throw new Refused({ kind: 'too-large', limit: 'records', most: records, entry });
    for (const table of tableNames) {
      if (this.#counted.has(document[table])) continue;
      this.#counted.add(document[table]);
      this.#rows += Object.keys(document[table]).length;
    }
    if (this.#rows > versionRecords) {
      throw new Refused({ kind: 'too-large', limit: 'versionRecords', most: versionRecords, entry });
    }
  }

  #table(table: TableName, stored: unknown, problems: Problem[]): Record<string, unknown> {
    if (stored === undefined) return {};
    const known = this.#tables.get(stored);
    if (known?.table === table) return known.rows;
    const rows: Record<string, unknown> = {};
    if (!isMap(stored)) {
      problems.push({ entity: table, id: '', message: 'Its table is not a map of records by id.' });
      return rows;
    }
    for (const id in stored) {
      rows[id] = this.#record(table, id, stored[id], problems);
      if (problems.length > enough) break;
    }
    this.#tables.set(stored, { table, rows });
    return rows;
  }

  #record(entity: EntityName, id: string, stored: unknown, problems: Problem[]): unknown {
    const key = `${entity}/${id}`;
    const variants = this.#known.get(key) ?? [];
    // Versions stand in the order of their bases: what comes back is one of the last.
    for (const known of variants.slice(-LAST_VARIANTS)) if (sameValue(known.stored, stored)) return known.complete;
    if (!isMap(stored)) {
      problems.push({ entity, id, message: 'It is not a record.' });
      return { id };
    }
    const complete = completeRecord(entity, stored);
    const found = shapeProblems(entity, complete);
    if (entity !== 'roadmap' && complete.id !== id) found.push({ entity, id, message: 'Its id differs from its key.' });
    if (found.length === 0) found.push(...namesOfObjects(entity, complete));
    problems.push(...found);
    variants.push({ stored, complete });
    this.#known.set(key, variants);
    return complete;
  }
}

/** Pointers such as "toString": a look-up by them would find what every JavaScript object has. */
function namesOfObjects(entity: EntityName, record: Records[EntityName]): Problem[] {
  const problems: Problem[] = [];
  eachReference(entity, record as never, (_to, id) => {
    if (id in Object.prototype)
      problems.push({ entity, id: record.id, message: `It points to “${id}”, which is not an id.` });
  });
  return problems;
}

function refusal(entry: string, problems: readonly Problem[]): Refused {
  return new Refused({ kind: 'bad-document', entry, problems: problems.slice(0, enough) });
}
