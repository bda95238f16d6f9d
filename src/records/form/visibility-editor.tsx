import { ChoiceField } from '@/ui/fields/choice-field';
import { PickManyField } from '@/ui/fields/pick-many-field';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';
import { offerRecords, recordOption } from './record-options';

const choices = { all: 'Everyone', some: 'Only these organisations' };
const NONE: ReadonlySet<string> = new Set();

/** Everyone, or only the organisations named. */
export function VisibilityEditor(props: FieldEditorProps) {
  const { store, organisationId, addToEach } = useEditing();
  const field = useFieldProps(props);
  const value = field.value as 'all' | readonly string[] | undefined;
  const some = Array.isArray(value) ? (value as readonly string[]) : [];
  const first = organisationId !== null && store.document.partners[organisationId] ? [organisationId] : [];
  return (
    <>
      <ChoiceField
        {...field}
        value={value === 'all' ? 'all' : 'some'}
        choices={choices}
        isClearable={false}
        onCommit={(key) => field.onCommit(key === 'some' ? (Array.isArray(value) ? value : first) : 'all')}
      />
      {!field.isSeveral && Array.isArray(value) && (
        <PickManyField
          label="Organisations"
          value={some}
          optionOf={(id) => recordOption(store, 'partners', id)}
          offer={(query) => offerRecords(store, 'partners', query, NONE)}
          isSearchable={store.rows('partners').length > 9}
          onCommit={(ids) => field.onCommit(ids ?? [])}
          onAdd={(items) => addToEach(field.label, props.path, items)}
        />
      )}
    </>
  );
}
