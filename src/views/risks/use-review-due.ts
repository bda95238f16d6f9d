import { useMemo } from 'react';
import { dueForReview } from '@/domain/risks/review-round';
import { useToday } from '@/store/today';
import type { DueRow } from './dialogs/review-dialog';
import type { RiskRow } from './risk-row';

/** The rows that are due for review today, worst first. */
export function useReviewDue(rows: readonly RiskRow[]): readonly DueRow[] {
  const day = useToday();
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const risks = rows.map(({ risk }) => risk);
    return dueForReview(risks, day).flatMap(({ risk, reason }) => {
      const row = byId.get(risk.id);
      return row ? [{ row, reason }] : [];
    });
  }, [rows, day]);
}
