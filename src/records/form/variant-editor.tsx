import { ChoiceField } from '@/ui/fields/choice-field';
import { useEditing } from './editing';
import { type FieldEditorProps, Fields } from './nested-field';
import { shownAt } from './record-values';
import { shapeOf, variantOf } from './schema-shape';

/** The kind of a rule and the fields of that kind; another kind begins empty, and undo brings the old one back. */
export function VariantEditor({ path, schema, description }: FieldEditorProps) {
  const { records, set } = useEditing();
  const kind = shownAt(records, [...path, 'kind']);
  const option = kind.isSeveral ? undefined : variantOf(schema, String(kind.value));
  const change = (next: string | undefined): string | null => {
    const chosen = next === undefined || next === kind.value ? undefined : variantOf(schema, next);
    return chosen ? set(description.label, path, chosen.parse({ kind: next })) : null;
  };
  return (
    <>
      <ChoiceField
        label={description.label}
        value={kind.value as string | undefined}
        isSeveral={kind.isSeveral}
        choices={description.choices ?? {}}
        isClearable={false}
        onCommit={change}
      />
      {option && <Fields key={String(kind.value)} path={path} shape={shapeOf(option)} />}
    </>
  );
}
