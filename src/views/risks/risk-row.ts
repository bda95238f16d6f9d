import { useMemo, useState } from 'react';
import type { Risk } from '@/domain/risk';
import { type RiskScale, scaleOf } from '@/domain/risk-scale';
import { riskCodes } from '@/domain/risks/risk-state';
import { type TargetDay, targetDayOf } from '@/domain/risks/score-on-day';
import { useDerived } from '@/store/derived';
import { useHeader, useRows, useSchedule } from '@/store/workspace-context';

/** A risk as every part of this view reads it. */
export interface RiskRow {
  id: string;
  risk: Risk;
  /** What it is called in a meeting. */
  code: string;
  /** When its target score is due. */
  due: TargetDay;
}

/** The risks of the open roadmap with their codes and target days, and the scale they are scored on. */
export function useRiskRows(): { rows: readonly RiskRow[]; scale: RiskScale } {
  const risks = useRows('risks');
  const dates = useSchedule();
  const header = useHeader();
  const scale = useMemo(() => scaleOf(header), [header]);
  const [known] = useState(() => new Map<string, RiskRow>());
  const rows = useDerived(
    ['activities'],
    ({ document }) => {
      const codes = riskCodes(risks);
      return risks.map((risk) => {
        const before = known.get(risk.id);
        const code = codes.get(risk.id) ?? '';
        const next = { id: risk.id, risk, code, due: targetDayOf(risk, document, dates) };
        const isSame = before?.risk === risk && before.code === next.code && sameDay(before.due, next.due);
        const row = isSame ? before : next;
        known.set(risk.id, row);
        return row;
      });
    },
    [risks, dates, known],
  );
  return { rows, scale };
}

function sameDay(a: TargetDay, b: TargetDay): boolean {
  if (a.kind === 'on' && b.kind === 'on') return a.day === b.day && a.isDone === b.isDone;
  if (a.kind === 'undated' && b.kind === 'undated') return a.undated === b.undated;
  return a.kind === b.kind;
}
