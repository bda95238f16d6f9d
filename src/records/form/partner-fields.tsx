import type { Partner } from '@/domain/partner';
import { setPartnerStage } from '@/domain/partner-edits';
import { today } from '@/records/today';
import { useEditing } from './editing';
import type { FieldEditorProps } from './nested-field';
import { SetChoiceField } from './set-choice-field';

/** The stage of an organisation; changing it is written down in its stage history. */
export function StageField(props: FieldEditorProps) {
  const { run } = useEditing();
  return (
    <SetChoiceField
      {...props}
      onChoose={(stage, label) =>
        run('Change', label, (tx, id) => setPartnerStage(tx, id, stage as Partner['stage'], today()))
      }
    />
  );
}
