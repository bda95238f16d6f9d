import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableName } from '@/domain/field';
import { valueAt } from '@/domain/value-at';
import { useRows } from '@/store/workspace-context';
import { ChoiceField } from '@/ui/fields/choice-field';
import { NumberField } from '@/ui/fields/number-field';
import { Picker } from '@/ui/fields/picker';
import { ScoreField } from '@/ui/fields/score-field';
import { TextField } from '@/ui/fields/text-field';
import { useEditing } from './editing';
import { inSentence } from './field-words';
import classes from './form.module.css';
import { type FieldEditorProps, Fields } from './nested-field';
import { offerRecords, recordOption } from './record-options';
import { shownAt } from './record-values';
import { bareFormatOf, shapeOf, valueSchemaOf } from './schema-shape';
import { SubHeading } from './sub-heading';

/** So few records of the keyed entity are all shown, with or without a value. */
const FEW = 6;

/** One value per record of another entity; an internal one shows nothing but the person's own organisation's. */
export function ByRecordEditor(props: FieldEditorProps) {
  return props.description.internal ? <OwnEditor {...props} /> : <RowsEditor {...props} />;
}

function OwnEditor(props: FieldEditorProps) {
  const { organisationId, store } = useEditing();
  const { label } = props.description;
  const organisation = organisationId === null ? undefined : store.document.partners[organisationId];
  if (!organisation) {
    return (
      <p
        className={classes['hint']}
      >{`${label} belong to one organisation. Say in Settings which one is yours to write them.`}</p>
    );
  }
  return <EntryEditor {...props} id={organisation.id} label={label} isOwn />;
}

function RowsEditor(props: FieldEditorProps) {
  const { path, description } = props;
  const { records, store } = useEditing();
  const keyedBy = (description.keyedBy ?? 'partners') as TableName;
  const rows = useRows(keyedBy);
  const [added, setAdded] = useState<readonly string[]>([]);
  const used = new Set(records.flatMap((record) => Object.keys((valueAt(record, path) ?? {}) as object)));
  const shown = rows.filter((row) => rows.length <= FEW || used.has(row.id) || added.includes(row.id));
  const words = `Add to ${inSentence(description.label)}`;
  return (
    <div className={classes['group']}>
      <SubHeading words={description.label} isBare={props.isBare} />
      {shown.map((row) => (
        <EntryEditor key={row.id} {...props} id={row.id} label={recordOption(store, keyedBy, row.id)?.label ?? ''} />
      ))}
      {rows.length > shown.length && (
        <Picker
          label={words}
          offer={(query) => offerRecords(store, keyedBy, query, new Set(shown.map((row) => row.id)))}
          chosen={new Set()}
          isSearchable
          onPick={(id) => setAdded([...added, id])}
        >
          {(_isOpen, toggle) => (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconPlus size="0.875rem" />}
              aria-label={words}
              onClick={toggle}
            >
              Add
            </Button>
          )}
        </Picker>
      )}
      {rows.length === 0 && <p className={classes['hint']}>Nothing to fill in yet.</p>}
    </div>
  );
}

/** The value of one row; an emptied one is taken out. */
function EntryEditor({
  path,
  schema,
  description,
  id,
  label,
  isOwn,
}: FieldEditorProps & { id: string; label: string; isOwn?: boolean }) {
  const { records, set } = useEditing();
  const value = valueSchemaOf(schema);
  const bare = bareFormatOf(value);
  const here = [...path, id];
  const shown = shownAt(records, here);
  const words = isOwn ? description.label : `${description.label} (${label})`;
  const field = {
    label,
    isInternal: description.internal,
    help: isOwn ? description.help : undefined,
    isSeveral: shown.isSeveral,
    value: shown.value as never,
    onCommit: (next: unknown) => set(words, here, next === '' ? undefined : next),
  };
  switch (bare.format) {
    case 'group':
      return (
        <div className={classes['group']}>
          <SubHeading words={label} isBare={false} />
          <Fields path={here} shape={shapeOf(value)} />
        </div>
      );
    case 'score':
      return <ScoreField {...field} />;
    case 'number':
      return <NumberField {...field} />;
    case 'choice':
      return <ChoiceField {...field} choices={bare.choices} isClearable />;
    case 'text':
      return <TextField {...field} isLong />;
  }
}
