import type { ComponentType } from 'react';
import type { EntityName } from '@/domain/field';
import { scaleOf } from '@/domain/risk-scale';
import type { RoadmapStore } from '@/store/roadmap-store';
import { ChoiceField } from '@/ui/fields/choice-field';
import { ColourField } from '@/ui/fields/colour-field';
import { DateField } from '@/ui/fields/date-field';
import { NumberField } from '@/ui/fields/number-field';
import { ChoicesField } from '@/ui/fields/pick-many-field';
import { ScoreField } from '@/ui/fields/score-field';
import { TagsField } from '@/ui/fields/tags-field';
import { TextField } from '@/ui/fields/text-field';
import { YesNoField } from '@/ui/fields/yes-no-field';
import { activityEditors } from './activity-fields';
import { ByRecordEditor } from './by-record-editor';
import { useEditing } from './editing';
import classes from './form.module.css';
import { HolidayDateField, HolidaysEditor } from './holiday-fields';
import { type FieldEditorProps, Fields, useFieldProps } from './nested-field';
import { PartsEditor } from './parts-editor';
import { RaciEditor } from './raci-editor';
import { ReferenceEditor, ReferencesEditor } from './reference-editors';
import { isOptional, isRequired, shapeOf } from './schema-shape';
import { SubHeading } from './sub-heading';
import { VariantEditor } from './variant-editor';
import { VisibilityEditor } from './visibility-editor';

/** The editor of one field of the records around it, by the format of its description. */
export function FieldEditor(props: FieldEditorProps) {
  const { entity } = useEditing();
  const Special = specialEditorOf(entity, props.path);
  return Special ? <Special {...props} /> : <PlainEditor {...props} />;
}

/** Editors of fields whose change does more than store what is shown, or that can be wrong beside others; "*" is any member of a list. */
const specialEditors: Partial<Record<EntityName, Readonly<Record<string, ComponentType<FieldEditorProps>>>>> = {
  activities: activityEditors,
  partners: { holidays: HolidaysEditor, 'holidays/*/date': HolidayDateField },
  roadmap: { 'calendar/holidays': HolidaysEditor, 'calendar/holidays/*/date': HolidayDateField },
};

function specialEditorOf(entity: EntityName, path: FieldEditorProps['path']) {
  const editors = specialEditors[entity];
  return editors?.[path.join('/')] ?? (path.length > 2 ? editors?.[path.with(-2, '*').join('/')] : undefined);
}

/** The editor by format alone, for fields that store what they show. */
function PlainEditor(props: FieldEditorProps) {
  const { description } = props;
  switch (description.format) {
    case 'reference':
      return <ReferenceEditor {...props} />;
    case 'references':
      return <ReferencesEditor {...props} />;
    case 'parts':
      return <PartsEditor {...props} />;
    case 'group':
      return <GroupEditor {...props} />;
    case 'byRecord':
      return props.path[0] === 'raci' ? <RaciEditor {...props} /> : <ByRecordEditor {...props} />;
    case 'visibility':
      return <VisibilityEditor {...props} />;
    case 'variant':
      return <VariantEditor {...props} />;
    case 'data':
      return null;
    default:
      return <ValueEditor {...props} />;
  }
}

/** Editors of one plain value. */
function ValueEditor(props: FieldEditorProps) {
  const { description, schema } = props;
  const { currency, addToEach, entity, store } = useEditing();
  const field = useFieldProps(props);
  const choices = description.choices ?? {};
  const onAdd = (items: readonly string[]) => addToEach(field.label, props.path, items);
  switch (description.format) {
    case 'text':
      return <TextField {...field} isLong />;
    case 'date':
      return <DateField {...field} isRequired={isRequired(schema)} />;
    case 'number':
    case 'percent':
    case 'days':
      return <NumberField {...field} unit={description.unit} isRequired={isRequired(schema)} />;
    case 'money':
      return <NumberField {...field} currency={currency} />;
    case 'score':
      return <ScoreField {...field} most={mostOf(entity, props.path, store)} />;
    case 'yesNo':
      return <YesNoField {...field} />;
    case 'choice':
      return <ChoiceField {...field} choices={choices} isClearable={isOptional(schema)} />;
    case 'choices':
      return <ChoicesField {...field} choices={choices} onAdd={onAdd} />;
    case 'tags':
      return <TagsField {...field} onAdd={onAdd} />;
    case 'colour':
      return <ColourField {...field} />;
    default:
      return <LineEditor {...props} />;
  }
}

/** The highest score: that of the roadmap's scale for risks, 5 for all else. */
function mostOf(entity: EntityName, path: FieldEditorProps['path'], { document }: RoadmapStore): number {
  const isOnScale = entity === 'risks' && (path[0] === 'scores' || path[0] === 'history');
  return isOnScale ? scaleOf(document.roadmap).size : 5;
}

/** One line of text; an optional one is taken out when it is emptied. */
function LineEditor(props: FieldEditorProps) {
  const field = useFieldProps(props);
  const type = props.description.format === 'email' ? 'email' : props.description.format === 'link' ? 'url' : undefined;
  return (
    <TextField
      {...field}
      type={type}
      onCommit={(text) => field.onCommit(text === '' && isOptional(props.schema) ? undefined : text)}
      onEnter={props.onEnter}
    />
  );
}

/** A fixed group of fields under its own small heading. */
function GroupEditor({ path, schema, description, isBare }: FieldEditorProps) {
  return (
    <div className={classes['group']}>
      <SubHeading words={description.label} isBare={isBare} />
      <Fields path={path} shape={shapeOf(schema)} />
    </div>
  );
}
