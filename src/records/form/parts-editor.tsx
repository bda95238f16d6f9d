import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { recordIn } from '@/domain/change';
import type { TableName } from '@/domain/field';
import { setAt, valueAt } from '@/domain/value-at';
import { today } from '@/store/today';
import { MemberList } from '@/ui/fields/member-list';
import { Picker } from '@/ui/fields/picker';
import { useEditing } from './editing';
import { inSentence } from './field-words';
import classes from './form.module.css';
import { type FieldEditorProps, Fields, NestedField } from './nested-field';
import { offerRecords, recordOption } from './record-options';
import { membersInOrder, ordersAfterMove, shownAt } from './record-values';
import { isRequired, type Schema, shapeOf, shownFields, valueSchemaOf } from './schema-shape';
import { SubHeading } from './sub-heading';

type ShownField = ReturnType<typeof shownFields>[number];
type Members = Record<string, { order: number } & Record<string, unknown>>;

/** Members of a record in order: the main field of each in its row, the others one click below. */
export function PartsEditor({ path, schema, description, isBare }: FieldEditorProps) {
  const { records, run, entity, store } = useEditing();
  const list = useRef<HTMLDivElement>(null);
  const fresh = useRef<string | null>(null);
  /** The member added last, and what undo would take back right after it. */
  const added = useRef<{ id: string; undoLabel: string | null } | null>(null);
  const shape = shapeOf(valueSchemaOf(schema));
  const { main, rest } = rowFields(shape);
  const shown = shownAt(records, path);
  // A new member is typed into at once.
  useLayoutEffect(() => {
    if (fresh.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(
      `[data-member="${fresh.current}"] :is(input:not([type=checkbox]), textarea, button)`,
    );
    fresh.current = null;
    rows?.[0]?.focus();
  });
  if (shown.isSeveral)
    return <p className={classes['hint']}>{`${description.label}: several values. Select one to change them.`}</p>;
  const members = (shown.value ?? {}) as Members;
  const ids = membersInOrder(members);
  const nameOf = (id: string) => {
    const value = String(members[id]?.[main.name] ?? '');
    const { refersTo } = main.description;
    return (refersTo && value ? recordOption(store, refersTo as TableName, value)?.label : value) || description.label;
  };
  const add = (extra: Record<string, unknown> = {}, after?: string) => {
    run('Add to', description.label, (tx, id) => {
      const memberId = tx.surroundings.newId();
      fresh.current = memberId;
      tx.update(entity, id, (draft) => {
        const current = valueAt(draft, path) as Members;
        const order = Math.max(0, ...Object.values(current).map((member) => member.order)) + 1;
        setAt(draft, [...path, memberId], { ...initialMember(shape), ...extra, order }, { entity, id });
        if (after === undefined) return;
        const to = membersInOrder(current).indexOf(after) + 1;
        for (const [moved, place] of Object.entries(ordersAfterMove(current, memberId, to)))
          setAt(draft, [...path, moved, 'order'], place, { entity, id });
      });
    });
    added.current = fresh.current === null ? null : { id: fresh.current, undoLabel: store.undoLabel };
  };
  const remove = (id: string) =>
    change((current) => {
      delete current[id];
    }, 'Remove from');
  /** Escape in a member that was just added and is empty: as if it had never been. */
  const giveUp = (id: string) => {
    const record = recordIn(store.document, entity, records[0]?.id ?? '');
    if (added.current?.id !== id || valueAt(record, [...path, id, main.name])) return;
    list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
    if (store.undoLabel === added.current.undoLabel) store.undo();
    else remove(id);
    added.current = null;
  };
  const change = (recipe: (members: Members) => void, verb: string) =>
    run(verb, description.label, (tx, id) => tx.update(entity, id, (draft) => recipe(valueAt(draft, path) as Members)));
  return (
    <div ref={list} className={classes['parts']}>
      <SubHeading words={description.label} isBare={isBare} />
      <MemberList
        label={description.label}
        ids={ids}
        nameOf={nameOf}
        onMove={(id, to) =>
          change((current) => {
            for (const [moved, order] of Object.entries(ordersAfterMove(current, id, to)))
              (current[moved] as { order: number }).order = order;
          }, 'Reorder')
        }
        onRemove={remove}
        renderMain={(id) => (
          <MemberMain
            path={[...path, id]}
            id={id}
            name={nameOf(id)}
            fields={{ main, tick: rest.tick }}
            onEnter={() => add({}, id)}
            onEscape={(event) => {
              if (added.current?.id !== id) return;
              // The field puts back what it holds first; the panel around it stays open.
              event.preventDefault();
              queueMicrotask(() => giveUp(id));
            }}
          />
        )}
        renderMore={
          rest.names.length
            ? (id) => <Fields path={[...path, id]} shape={shape} without={[main.name, rest.tick?.name ?? '']} />
            : null
        }
      />
      <AddMember label={description.label} shape={shape} onAdd={add} />
    </div>
  );
}

interface MemberMainProps {
  path: readonly string[];
  id: string;
  name: string;
  fields: { main: ShownField; tick: ShownField | undefined };
  onEnter: () => void;
  onEscape: (event: KeyboardEvent) => void;
}

/** What is edited in the row of a member: its main field, with a box to tick before it where there is one. */
function MemberMain({ path, id, name, fields: { main, tick }, onEnter, onEscape }: MemberMainProps) {
  return (
    <div
      className={classes['memberMain']}
      data-member={id}
      onKeyDownCapture={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onEscape(event)}
    >
      {tick && (
        <NestedField
          path={[...path, tick.name]}
          schema={tick.schema}
          description={tick.description}
          isBare
          label={`${tick.description.label}: ${name}`}
        />
      )}
      <NestedField
        path={[...path, main.name]}
        schema={main.schema}
        description={main.description}
        isBare
        placeholder={main.description.label}
        onEnter={onEnter}
      />
    </div>
  );
}

/** The field edited in the row: the first line of text, else the first field; and a box to tick beside it, where there is one. */
function rowFields(shape: Readonly<Record<string, Schema>>) {
  const fields = shownFields(shape);
  const required = fields.find((field) => isRequired(field.schema));
  const main = required ?? fields.find((field) => field.description.format === 'line') ?? fields[0];
  if (!main) throw new Error('A member without fields.');
  const others = fields.filter((field) => field !== main);
  return {
    main,
    rest: {
      names: others.map((field) => field.name),
      tick: others.find((field) => field.name === 'done' && field.description.format === 'yesNo'),
    },
  };
}

/** A member before anything is typed: required dates are today, required numbers zero; the schema fills in the rest. */
function initialMember(shape: Readonly<Record<string, Schema>>): Record<string, unknown> {
  const member: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const format = shownFields({ [name]: schema })[0]?.description.format;
    if (!isRequired(schema)) {
      const initial = schema.parse(undefined);
      if (initial !== undefined) member[name] = initial;
    } else if (format === 'date') member[name] = today();
    else if (format === 'number') member[name] = 0;
  }
  return member;
}

/** Adds a member; one that must point to a record asks which. */
function AddMember({
  label,
  shape,
  onAdd,
}: {
  label: string;
  shape: Readonly<Record<string, Schema>>;
  onAdd: (extra?: Record<string, unknown>) => void;
}) {
  const { store, entity, ids } = useEditing();
  const needed = shownFields(shape).find(
    (field) => field.description.format === 'reference' && isRequired(field.schema),
  );
  const words = `Add to ${inSentence(label)}`;
  const button = (isOpen: boolean, onClick: () => void) => (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      className={classes['add'] ?? ''}
      leftSection={<IconPlus size="0.875rem" />}
      aria-label={words}
      data-add
      onClick={onClick}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && event.stopPropagation()}
    >
      Add
    </Button>
  );
  if (!needed) return button(false, () => onAdd());
  const to = (needed.description.refersTo ?? 'activities') as TableName;
  const without = new Set<string>(entity === to ? ids : []);
  return (
    <Picker
      label={words}
      offer={(query) => offerRecords(store, to, query, without)}
      chosen={new Set()}
      isSearchable
      onPick={(id) => onAdd({ [needed.name]: id })}
    >
      {button}
    </Picker>
  );
}
