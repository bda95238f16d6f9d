import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { recordIn } from '@/domain/change';
import { changeRecord } from '@/domain/change-record';
import type { Records } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import type { Transaction } from '@/domain/transaction';
import { type Path, setAt, valueAt } from '@/domain/value-at';
import { beforeEdit } from '@/records/before-edit';
import type { RoadmapStore } from '@/store/roadmap-store';
import { inSentence, recordsInWords } from './field-words';

/** The records that the form edits, and the ways to change them. Each answers what is wrong, or null where it is done. */
export interface Editing {
  entity: EntityName;
  ids: readonly string[];
  records: readonly Records[EntityName][];
  store: RoadmapStore;
  /** The organisation the person belongs to, where it is known. */
  organisationId: string | null;
  /** The currency of money in these records. */
  currency: string;
  /** Sets, or with undefined empties, the value at the path in every record. */
  set: (label: string, path: Path, value: unknown) => string | null;
  /** Adds items to the list at the path in every record. */
  addToEach: (label: string, path: Path, items: readonly string[]) => string | null;
  /** Any other change of these records: a sentence for undo begins with the verb. */
  run: (verb: string, label: string, recipe: (tx: Transaction, id: string) => void) => string | null;
}

/** The form's editing, for the editors inside it. */
export const EditingContext = createContext<Editing | null>(null);

/** The editing of the form around this component. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('No form around this component.');
  return editing;
}

/** The records of these ids that are there; the same array until one of them changes. */
export function useSelectedRecords(
  store: RoadmapStore,
  entity: EntityName,
  ids: readonly string[],
): readonly Records[EntityName][] {
  const snapshot = useMemo(() => {
    let known: readonly Records[EntityName][] = [];
    return () => {
      const records = ids.flatMap((id) => recordIn(store.document, entity, id) ?? []);
      if (records.length !== known.length || records.some((record, index) => record !== known[index])) known = records;
      return known;
    };
  }, [store, entity, ids]);
  return useSyncExternalStore(store.subscribe, snapshot);
}

interface EditingInput {
  store: RoadmapStore;
  entity: EntityName;
  records: readonly Records[EntityName][];
  organisationId: string | null;
}

/** The ways to change these records, one edit each. */
export function editingOf({ store, entity, records, organisationId }: EditingInput): Editing {
  const ids = records.map((record) => record.id);
  const run: Editing['run'] = (verb, label, recipe) => {
    const current = ids.flatMap((id) => recordIn(store.document, entity, id) ?? []);
    const result = store.edit(`${verb} ${inSentence(label)} of ${recordsInWords(entity, current)}`, (tx) => {
      for (const id of ids) recipe(tx, id);
    });
    return result.ok ? null : [...new Set(result.problems.map((problem) => problem.message))].join(' ');
  };
  const own = records.length === 1 ? (records[0] as { currency?: string }).currency : undefined;
  return {
    entity,
    ids,
    records,
    store,
    organisationId,
    currency: own ?? store.document.roadmap.currency,
    run,
    set: (label, path, value) =>
      run('Change', label, (tx, id) => changeRecord(tx, entity, id, { [path.join('.')]: value }, beforeEdit(store))),
    addToEach: (label, path, items) =>
      run('Change', label, (tx, id) =>
        tx.update(entity, id, (draft) => {
          const old = (valueAt(draft, path) ?? []) as readonly string[];
          const fresh = items.filter((item) => !old.includes(item));
          if (fresh.length) setAt(draft, path, [...old, ...fresh], { entity, id });
        }),
      ),
  };
}
