import { type ComponentType, createContext, useContext } from 'react';
import type { FieldDescription } from '@/domain/field';
import type { Path } from '@/domain/value-at';
import { useEditing } from './editing';
import { shownAt } from './record-values';
import { isRequired, type Schema, shownFields } from './schema-shape';

/** What an editor of one field is told: where it is, what it is called, how its value is made. */
export interface FieldEditorProps {
  path: Path;
  schema: Schema;
  description: FieldDescription;
  /** In a row of a list: without a label beside it. */
  isBare?: boolean | undefined;
  /** Other words for the label, such as with the name of the row. */
  label?: string | undefined;
  placeholder?: string | undefined;
  onEnter?: (() => void) | undefined;
}

/** The editor of any field, for fields that hold others; the form provides it, so that editors need not import each other. */
export const NestedFieldContext = createContext<ComponentType<FieldEditorProps> | null>(null);

/** The editor of a field inside another. */
export function NestedField(props: FieldEditorProps) {
  const Editor = useContext(NestedFieldContext);
  if (!Editor) throw new Error('No form around this component.');
  return <Editor {...props} />;
}

/** The editors of all fields of a shape, but for those left out. */
export function Fields({
  path,
  shape,
  without,
}: {
  path: Path;
  shape: Readonly<Record<string, Schema>>;
  without?: readonly string[];
}) {
  return shownFields(shape)
    .filter(({ name }) => !without?.includes(name))
    .map(({ name, schema, description }) => (
      <NestedField key={name} path={[...path, name]} schema={schema} description={description} />
    ));
}

/** The words and the wiring that every single-value editor needs. */
export function useFieldProps({ path, schema, description, isBare, label, placeholder }: FieldEditorProps) {
  const { records, set } = useEditing();
  const words = label ?? description.label;
  const shown = shownAt(records, path);
  return {
    label: words,
    help: description.help,
    isInternal: description.internal,
    isBare,
    placeholder,
    isSeveral: shown.isSeveral,
    value: shown.value as never,
    onCommit: (value: unknown) =>
      value === undefined && isRequired(schema) ? `${words} cannot be empty.` : set(description.label, path, value),
  };
}
