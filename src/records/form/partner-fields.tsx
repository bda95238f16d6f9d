import type { Partner } from '@/domain/partner';
import { setPartnerStage } from '@/domain/partner-edits';
import { today } from '@/records/today';
import { ChoiceField } from '@/ui/fields/choice-field';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';

/** The stage of an organisation; changing it is written down in its stage history. */
export function StageField(props: FieldEditorProps) {
  const { run } = useEditing();
  const field = useFieldProps(props);
  return (
    <ChoiceField
      {...field}
      choices={props.description.choices ?? {}}
      isClearable={false}
      onCommit={(stage) =>
        run('Change', field.label, (tx, id) => setPartnerStage(tx, id, stage as Partner['stage'], today()))
      }
    />
  );
}
