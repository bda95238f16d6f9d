import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import type { EntityName, TableName } from '@/domain/field';
import { useSession } from '@/store/session-store';
import { PickOneField } from '@/ui/fields/choice-field';
import { PickManyField } from '@/ui/fields/pick-many-field';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';
import { offerRecords, recordOption } from './record-options';
import { isOptional } from './schema-shape';

const NONE: ReadonlySet<string> = new Set();

/** Records that the field of these records may not point to: themselves. */
const selves = (entity: EntityName, to: EntityName, ids: readonly string[]): ReadonlySet<string> =>
  entity === to ? new Set(ids) : NONE;

/** A pointer to one record, chosen by its title; the record chosen is one click away. */
export function ReferenceEditor(props: FieldEditorProps) {
  const { store, entity, ids } = useEditing();
  const field = useFieldProps(props);
  const to = (props.description.refersTo ?? 'activities') as TableName;
  const chosen = field.isSeveral ? undefined : (field.value as string | undefined);
  return (
    <PickOneField
      {...field}
      optionOf={(id) => recordOption(store, to, id)}
      offer={(query) => offerRecords(store, to, query, selves(entity, to, ids))}
      isClearable={isOptional(props.schema)}
      isSearchable
      aside={chosen !== undefined && <ShowRecord entity={to} id={chosen} label={field.label} />}
    />
  );
}

/** Pointers to any number of records. */
export function ReferencesEditor(props: FieldEditorProps) {
  const { store, entity, ids, addToEach } = useEditing();
  const inspect = useSession((session) => session.inspect);
  const field = useFieldProps(props);
  const to = (props.description.refersTo ?? 'activities') as TableName;
  return (
    <PickManyField
      {...field}
      optionOf={(id) => recordOption(store, to, id)}
      offer={(query) => offerRecords(store, to, query, selves(entity, to, ids))}
      isSearchable
      onAdd={(items) => addToEach(field.label, props.path, items)}
      onOpen={(id) => inspect({ entity: to, ids: [id] })}
    />
  );
}

/** A button that inspects the record a field points to. */
function ShowRecord({ entity, id, label }: { entity: EntityName; id: string; label: string }) {
  const inspect = useSession((session) => session.inspect);
  return (
    <Tooltip label="Show">
      <ActionIcon size="sm" mr="0.125rem" aria-label={`Show ${label}`} onClick={() => inspect({ entity, ids: [id] })}>
        <IconArrowUpRight size="0.875rem" stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
