import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Records } from '@/domain/entities';
import { entityWords, fieldsOf, titleOf } from '@/domain/entities';
import { describe, type EntityName } from '@/domain/field';
import { EditingContext, editingOf } from '@/records/form/editing';
import { entityIcons } from '@/records/form/entity-icons';
import { FieldEditor } from '@/records/form/field-editor';
import classes from '@/records/form/form.module.css';
import { NestedFieldContext, useFieldProps } from '@/records/form/nested-field';
import type { Schema } from '@/records/form/schema-shape';
import type { RoadmapStore } from '@/store/roadmap-store';
import { TextField } from '@/ui/fields/text-field';
import { useFormats } from '@/ui/formats';
import { type AskedRemoval, RemovalDialog } from '@/ui/grid/removal-dialog';
import { FormSection } from './form-section';
import { removeNow, removeOrAsk } from './remove-records';
import { type Section, sectionsOf, titleFields } from './sections';
import { useWantedField } from './use-wanted-field';
import { UsedBy } from './used-by';

interface RecordFormProps {
  store: RoadmapStore;
  entity: EntityName;
  records: readonly Records[EntityName][];
  organisationId: string | null;
  onClose: () => void;
}

/** The form of one record, or of several edited together. */
export function RecordForm({ store, entity, records, organisationId, onClose }: RecordFormProps) {
  const [asked, setAsked] = useState<AskedRemoval | null>(null);
  const { day } = useFormats();
  const editing = useMemo(
    () => editingOf({ store, entity, records, organisationId }),
    [store, entity, records, organisationId],
  );
  const [first] = records;
  const form = useRef<HTMLDivElement>(null);
  const wanted = useWantedField(form, titleFields[entity]);
  return (
    <EditingContext value={editing}>
      <NestedFieldContext value={FieldEditor}>
        <Header
          editing={editing}
          onRemove={() => setAsked(removeOrAsk(store, entity, editing.ids, day))}
          onClose={onClose}
        />
        <div className={classes['scroll']} ref={form}>
          {sectionsOf(entity).map((section) => (
            <SectionFields key={section.title} entity={entity} section={section} wanted={wanted} />
          ))}
          {records.length === 1 && first && <UsedBy entity={entity} id={first.id} />}
        </div>
        <RemovalDialog
          asked={asked}
          onCancel={() => setAsked(null)}
          onRemove={({ ids }) => {
            setAsked(null);
            removeNow(store, entity, ids);
          }}
        />
      </NestedFieldContext>
    </EditingContext>
  );
}

function Header({
  editing,
  onRemove,
  onClose,
}: {
  editing: ReturnType<typeof editingOf>;
  onRemove: () => void;
  onClose: () => void;
}) {
  const { entity, records } = editing;
  const EntityIcon = entityIcons[entity];
  const words = entityWords[entity];
  const [first] = records;
  const title = records.length === 1 && first ? titleOf(entity, first as never) : '';
  return (
    <header className={classes['header']}>
      <div className={classes['headLine']}>
        <EntityIcon size="1.125rem" stroke={1.5} aria-hidden />
        <h2 className={classes['entityWord']}>
          {records.length === 1 ? words.one : `${records.length} ${words.many}`}
          {title && <span className={classes['hiddenTitle']}>{`: ${title}`}</span>}
        </h2>
        {entity !== 'roadmap' && (
          <Tooltip label="Remove">
            <ActionIcon aria-label={`Remove ${records.length === 1 ? words.one : words.many}`} onClick={onRemove}>
              <IconTrash size="1.125rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label="Close">
          <ActionIcon aria-label="Close inspector" onClick={onClose}>
            <IconX size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      <TitleField entity={entity} />
    </header>
  );
}

/** The title itself, typed where it is read. */
function TitleField({ entity }: { entity: EntityName }) {
  const name = titleFields[entity];
  const schema = fieldsOf(entity)[name] as Schema;
  const description = describe(schema);
  if (!description) throw new Error(`${entity} has no title field.`);
  const field = useFieldProps({ path: [name], schema, description });
  return (
    <div className={classes['place']} data-field={name}>
      <TextField
        {...field}
        isBare
        isLong={description.format === 'text'}
        placeholder={description.label}
        className={classes['title'] ?? ''}
      />
    </div>
  );
}

/** The fields of one section; a single group, list or map needs no second heading. */
function SectionFields({ entity, section, wanted }: { entity: EntityName; section: Section; wanted: string | null }) {
  const fields = fieldsOf(entity);
  const isAlone = section.fields.length === 1;
  return (
    <FormSection
      entity={entity}
      title={section.title}
      isRare={section.isRare}
      isWanted={wanted !== null && section.fields.includes(wanted)}
    >
      {section.fields.map((name) => {
        const schema = fields[name] as Schema;
        const description = describe(schema);
        return (
          description && (
            <div key={name} className={classes['place']} data-field={name}>
              <FieldEditor
                path={[name]}
                schema={schema}
                description={description}
                isBare={(isAlone || description.label === section.title) && hasOwnHeading(description.format)}
              />
            </div>
          )
        );
      })}
    </FormSection>
  );
}

const hasOwnHeading = (format: string) => ['group', 'parts', 'byRecord'].includes(format);
