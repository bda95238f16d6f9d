import { type ReactNode, useMemo } from 'react';
import type { Records } from '@/domain/entities';
import { fieldsOf } from '@/domain/entities';
import { describe, type EntityName } from '@/domain/field';
import { useLibrary, useRoadmapStore } from '@/store/workspace-context';
import { EditingContext, editingOf } from './editing';
import { FieldEditor } from './field-editor';
import { NestedFieldContext } from './nested-field';
import type { Schema } from './schema-shape';

/** The organisation of the person in the open roadmap, or null where it is not known. */
export function useOrganisationId(): string | null {
  const store = useRoadmapStore();
  return useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
}

interface RecordFieldsProps {
  entity: EntityName;
  records: readonly Records[EntityName][];
  children: ReactNode;
}

/** What fields of these records need around them: editing, nested editors, and word of text that could not be kept. */
export function RecordFields({ entity, records, children }: RecordFieldsProps) {
  const store = useRoadmapStore();
  const organisationId = useOrganisationId();
  const editing = useMemo(
    () => editingOf({ store, entity, records, organisationId }),
    [store, entity, records, organisationId],
  );
  return (
    <EditingContext value={editing}>
      <NestedFieldContext value={FieldEditor}>{children}</NestedFieldContext>
    </EditingContext>
  );
}

/** The editor of one field of the records around it, by its name. */
export function Field({ entity, name, isBare = false }: { entity: EntityName; name: string; isBare?: boolean }) {
  const schema = fieldsOf(entity)[name] as Schema | undefined;
  const description = schema && describe(schema);
  if (!schema || !description) throw new Error(`${entity} has no field “${name}”.`);
  return <FieldEditor path={[name]} schema={schema} description={description} isBare={isBare} />;
}
