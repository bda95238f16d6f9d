import { useState } from 'react';
import type { RiskScale } from '@/domain/risk-scale';
import { useHeader } from '@/store/workspace-context';
import { AssessDialog, freshAssessment } from './dialogs/assess-dialog';
import { HappenedDialog } from './dialogs/happened-dialog';
import { type DueRow, ReviewDialog } from './dialogs/review-dialog';
import { ScaleDialog } from './dialogs/scale-dialog';
import type { RiskRow } from './risk-row';

/** Which dialog is open. */
export type OpenDialog =
  | { kind: 'assess' }
  | { kind: 'review'; due: readonly DueRow[] }
  | { kind: 'scale' }
  | { kind: 'happened'; row: RiskRow }
  | null;

interface RiskDialogsProps {
  open: OpenDialog;
  rows: readonly RiskRow[];
  scale: RiskScale;
  onClose: () => void;
}

/** The dialogs of this view; an assessment that is put away goes on where it was. */
export function RiskDialogs({ open, rows, scale, onClose }: RiskDialogsProps) {
  const { noneHere } = useHeader();
  const [draft, setDraft] = useState<ReturnType<typeof freshAssessment> | null>(null);
  switch (open?.kind) {
    case 'assess':
      return (
        <AssessDialog
          rows={rows}
          scale={scale}
          draft={draft ?? freshAssessment(noneHere)}
          onDraft={setDraft}
          onClose={(isDone) => {
            if (isDone) setDraft(null);
            onClose();
          }}
        />
      );
    case 'review':
      return <ReviewDialog due={open.due} scale={scale} onClose={onClose} />;
    case 'scale':
      return <ScaleDialog scale={scale} onClose={onClose} />;
    case 'happened':
      return <HappenedDialog row={open.row} onClose={onClose} />;
    default:
      return null;
  }
}
