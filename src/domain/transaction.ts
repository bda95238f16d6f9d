import { type Change, type ChangeEntry, recordIn } from './change';
import { completeRecord } from './compact';
import { type RoadmapDocument, SCHEMA_VERSION } from './document';
import { entityWords, type Records } from './entities';
import type { EntityName, Id, TableName } from './field';
import { withHanging } from './member-names';
import { type Problem, problemsInSteps } from './problems';
import { changedBy } from './recipe';
import { withoutReferences } from './references';
import { atOnce, type Steps } from './steps';
import { sameState } from './touched-keys';

/** What the domain is told of the world: it knows no clock and no chance. */
export interface Surroundings {
  /** A new id, never given before. */
  newId: () => string;
  /** The moment, ISO 8601, Z. */
  now: () => string;
  author: string;
}

/** Thrown inside a transaction, or at its end, where the result would not be a valid roadmap; nothing is changed. */
export class EditRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'EditRefused';
  }
}

/** The one way to change a roadmap: reads see what this transaction has written so far. */
export class Transaction {
  readonly #document: RoadmapDocument;
  readonly #staged = new Map<string, ChangeEntry>();
  readonly surroundings: Surroundings;

  constructor(document: RoadmapDocument, surroundings: Surroundings) {
    this.#document = document;
    this.surroundings = surroundings;
  }

  get roadmap(): Records['roadmap'] {
    return this.get('roadmap', this.#document.roadmap.id) as Records['roadmap'];
  }

  get<E extends EntityName>(entity: E, id: string): Records[E] | undefined {
    const staged = this.#staged.get(`${entity}/${id}`);
    if (staged) return (staged.after ?? undefined) as Records[E] | undefined;
    return recordIn(this.#document, entity, id);
  }

  all<E extends TableName>(entity: E): Records[E][] {
    const rows = Object.values(this.#document[entity] as Record<string, Records[E]>);
    if (this.#staged.size === 0) return rows;
    const result: Records[E][] = [];
    for (const row of rows) {
      const current = this.get(entity, row.id);
      if (current) result.push(current);
    }
    for (const entry of this.#staged.values()) {
      if (entry.entity === entity && !recordIn(this.#document, entity, entry.id) && entry.after)
        result.push(entry.after as Records[E]);
    }
    return result;
  }

  /** Adds a record, defaults filled in; returns its id. What is wrong with it is found at the end, as with any other edit. */
  add<E extends TableName>(entity: E, fields: Partial<Records[E]>): Id<E> {
    const id = (fields.id ?? this.surroundings.newId()) as Id<E>;
    this.#stage(entity, id, { ...fields, id });
    return id;
  }

  /** Stores a whole record, made or replaced. */
  put<E extends EntityName>(entity: E, record: Records[E]): void {
    this.#stage(entity, record.id, record);
  }

  /** Changes a record by an Immer recipe; throws where there is none by that id. */
  update<E extends EntityName>(entity: E, id: string, recipe: (draft: Records[E]) => void): void {
    const current = this.get(entity, id);
    if (!current)
      throw new EditRefused([{ entity, id, message: `This ${entityWords[entity].one} is no longer there.` }]);
    const next = changedBy(entity, current, recipe);
    if (next !== current) this.#stageWhole(entity, id, next);
  }

  /** Takes a record out together with every pointer to it; records that cannot be without it go too. */
  remove(entity: TableName, id: string): void {
    const removed = new Set<string>();
    let wave = [{ entity, id }];
    while (wave.length) {
      for (const item of wave) {
        removed.add(`${item.entity}/${item.id}`);
        this.#stage(item.entity, item.id, null);
      }
      wave = this.#dropPointers((to, target) => removed.has(`${to}/${target}`));
    }
  }

  #dropPointers(gone: (entity: EntityName, id: string) => boolean): { entity: TableName; id: string }[] {
    const next: { entity: TableName; id: string }[] = [];
    this.#mend('roadmap', this.roadmap, gone);
    for (const table of Object.keys(this.#document) as EntityName[]) {
      if (table === 'roadmap' || (table as string) === 'schemaVersion') continue;
      for (const record of this.all(table)) {
        if (this.#mend(table, record, gone) === 'lost') next.push({ entity: table, id: record.id });
      }
    }
    return next;
  }

  #mend<E extends EntityName>(
    entity: E,
    record: Records[E],
    gone: (entity: EntityName, id: string) => boolean,
  ): 'kept' | 'lost' {
    const mended = withoutReferences(entity, record, gone);
    if (mended === null) return 'lost';
    if (mended !== record) this.#stage(entity, record.id, mended);
    return 'kept';
  }

  #stage(entity: EntityName, id: string, given: unknown): void {
    // Memory never holds a record that lacks a default: what reads it would fail where validation did not.
    this.#stageWhole(entity, id, given === null ? null : completeRecord(entity, given, this.get(entity, id)));
  }

  #stageWhole(entity: EntityName, id: string, after: unknown): void {
    const key = `${entity}/${id}`;
    const staged = this.#staged.get(key);
    const before = staged ? staged.before : (recordIn(this.#document, entity, id) ?? null);
    this.#staged.set(key, { entity, id, before, after } as ChangeEntry);
  }

  /** Everything staged so far, without what came out as it was. */
  entries(): ChangeEntry[] {
    return [...this.#staged.values()].filter((entry) => !sameState(entry.before, entry.after));
  }
}

/**
 * Runs a recipe over a document and returns the change it makes, or null where it makes none. The document is not touched.
 * Throws EditRefused where a record would be invalid, point to nothing, or close a circle.
 */
export function transact(
  document: RoadmapDocument,
  surroundings: Surroundings,
  label: string,
  recipe: (tx: Transaction) => void,
): Change | null {
  const once = (tx: Transaction) => {
    recipe(tx);
    return null;
  };
  return atOnce(transactInSteps(document, surroundings, label, once));
}

/** The same for a recipe of many steps; the document must be the same at each of them. */
export function* transactInSteps(
  document: RoadmapDocument,
  surroundings: Surroundings,
  label: string,
  recipe: (tx: Transaction) => Steps<unknown> | null,
): Steps<Change | null> {
  const tx = new Transaction(document, surroundings);
  const steps = recipe(tx);
  if (steps) yield* steps;
  const entries = withHanging(document, tx.entries());
  if (entries.length === 0) return null;
  const problems = yield* problemsInSteps(document, entries);
  if (problems.length) throw new EditRefused(problems);
  return {
    id: surroundings.newId(),
    label,
    at: surroundings.now(),
    author: surroundings.author,
    schemaVersion: SCHEMA_VERSION,
    entries,
  };
}
