import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import { outcomeOf, type StoreAnswer } from './record-edit';
import type { AskedRemoval } from './removal-dialog';
import { showUndoNotice } from './undo-notice';

/** Another record that a removal would take away or change. */
export interface TouchedRecord {
  entity: string;
  id: string;
  title: string;
  /** Goes with what is removed. */
  goes: boolean;
  /** Labels of the fields that would change. */
  fields: readonly string[];
}

/** What a table of records needs to know to act on them. Tx is the transaction of the view's store. */
export interface TableActsInput<Tx> {
  store: {
    edit: (label: string, recipe: (tx: Tx) => void) => StoreAnswer;
    readonly undoLabel: string | null;
    undo: () => unknown;
  };
  nouns: { one: string; many: string };
  nameOf: (id: string) => string;
  /** The label of a column, for the name of an edit. */
  labelOf: (columnId: string) => string;
  /** Does what the grid asks; ids of rows made go into `added` as they are made. */
  apply: (tx: Tx, edit: CellEdit, added: string[]) => void;
  remove: (tx: Tx, id: string) => void;
  duplicate: (tx: Tx, id: string, added: string[]) => void;
  /** What removing these would do to others, and that in a sentence. */
  effects: (ids: readonly string[]) => {
    records: readonly TouchedRecord[];
    words: string;
    /** Other consequences, line by line. */
    more?: readonly { id: string; words: string }[];
  };
  /** The column of a field that a refusal names, where they differ. */
  columnOfField?: Readonly<Record<string, string>>;
  /** Anything worth saying after an edit. */
  note?: (edit: CellEdit) => string | null;
  /** Keeps new rows in sight of the filter. */
  keep: (ids: readonly string[]) => void;
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;

/** Editing, removing and duplicating records of a table: one edit each, removals with consequences only after a yes. */
export function useTableActs<Tx>(input: TableActsInput<Tx>) {
  const { store, nouns, nameOf } = input;
  const [asked, setAsked] = useState<AskedRemoval | null>(null);
  const words = (ids: readonly string[]) => {
    const [first] = ids;
    if (ids.length !== 1 || first === undefined) return `${ids.length} ${nouns.many}`;
    return nameOf(first) ? `“${nameOf(first)}”` : `the unnamed ${nouns.one}`;
  };
  const labelOfEdit = (edit: CellEdit): string => {
    const ids = [...new Set(edit.changes.map((change) => change.rowId))];
    const columns = [...new Set(edit.changes.map((change) => change.columnId))];
    if (edit.kind === 'paste') return `Paste ${ids.length + edit.adds.length} rows into ${nouns.many}`;
    if (edit.adds.length) return addWords(edit, nouns.one);
    const [only] = columns;
    return `Change ${columns.length === 1 && only !== undefined ? lowerFirst(input.labelOf(only)) : 'fields'} of ${words(ids)}`;
  };
  const onEdit = (edit: CellEdit): EditOutcome => {
    const added: string[] = [];
    const answer = store.edit(labelOfEdit(edit), (tx) => input.apply(tx, edit, added));
    const outcome = outcomeOf(answer, added, input.columnOfField);
    if (!outcome.ok) return outcome;
    input.keep(added);
    const note = input.note?.(edit) ?? null;
    if (note === null) return outcome;
    notifications.show({ id: 'note', message: note, autoClose: 6000 });
    return { ...outcome, note };
  };
  const remove = (ids: readonly string[]) => {
    const label = `Remove ${words(ids)}`;
    setAsked(null);
    const answer = store.edit(label, (tx) => {
      for (const id of ids) input.remove(tx, id);
    });
    if (answer.ok) showUndoNotice(label.replace('Remove', 'Removed'), label, store);
    else
      notifications.show({
        color: 'red',
        title: 'Nothing was removed',
        message: answer.problems.map(({ message }) => message).join(' '),
      });
  };
  const onRemove = (ids: readonly string[]) => {
    const effects = input.effects(ids);
    const more = effects.more ?? [];
    if (effects.records.length === 0 && more.length === 0) return remove(ids);
    const records = effects.records.map(({ entity, id, title, goes, fields }) => ({
      id: `${entity}/${id}`,
      words: `${title || 'Unnamed'} – ${goes ? 'removed with it' : fields.join(', ')}`,
    }));
    setAsked({ ids, what: words(ids), effects: effects.words, details: [...more, ...records] });
  };
  const onDuplicate = (ids: readonly string[]) => {
    const added: string[] = [];
    const label = `Duplicate ${words(ids)}`;
    const answer = store.edit(label, (tx) => {
      for (const id of ids) input.duplicate(tx, id, added);
    });
    if (!answer.ok) return;
    input.keep(added);
    showUndoNotice(`${added.length} ${added.length === 1 ? nouns.one : nouns.many} added`, label, store);
  };
  return {
    asked,
    onEdit,
    onRemove,
    onDuplicate,
    cancel: () => setAsked(null),
    removeAsked: (question: AskedRemoval) => remove(question.ids),
  };
}

function addWords(edit: CellEdit, noun: string): string {
  const name = Object.values(edit.adds[0]?.values ?? {})[0];
  if (typeof name === 'string' && name) return `Add “${name}”`;
  return `Add ${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The cells of an edit row by row, so that what belongs together is changed together. */
export function cellsByRow(edit: CellEdit): Map<string, Record<string, CellEdit['changes'][number]['value']>> {
  const rows = new Map<string, Record<string, CellEdit['changes'][number]['value']>>();
  for (const { rowId, columnId, value } of edit.changes) {
    const cells = rows.get(rowId) ?? {};
    cells[columnId] = value;
    rows.set(rowId, cells);
  }
  return rows;
}
