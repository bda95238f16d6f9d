import { ChoiceField } from '@/ui/fields/choice-field';
import { type FieldEditorProps, useFieldProps } from './nested-field';

/** A choice that is never empty, and whose change is an edit of its own kind: told the choice and the field's label. */
export function SetChoiceField({
  onChoose,
  ...props
}: FieldEditorProps & { onChoose: (choice: string | undefined, label: string) => string | null }) {
  const field = useFieldProps(props);
  return (
    <ChoiceField
      {...field}
      choices={props.description.choices ?? {}}
      isClearable={false}
      onCommit={(choice) => onChoose(choice, field.label)}
    />
  );
}
