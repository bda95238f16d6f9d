import type { CalendarDay } from '@/domain/calendar-day';
import type { RiskPair, ScoreMoment } from '@/domain/risk-scale';
import { rescore } from '@/domain/risks/risk-edits';
import { nextRiskCode } from '@/domain/risks/risk-state';
import type { Transaction } from '@/domain/transaction';
import { setAt } from '@/records/form/record-values';
import type { CellValue } from '@/ui/grid/grid-column';
import { assignField } from '@/ui/grid/record-edit';
import type { ImportRow } from './import-row';

type Values = Readonly<Record<string, CellValue>>;

const SCORE = /^scores\.(inherent|current|target)\.(likelihood|impact)$/;

/** Does what the rows of a register say; new risks get the next codes, and a current score that changes is kept in the history. */
export function applyRisks(tx: Transaction, rows: readonly ImportRow[], today: CalendarDay): string[] {
  // The next code is looked for once: among thousands, each new risk would look through all the others.
  let next = Number(nextRiskCode(tx.all('risks')).slice(1));
  return rows.map(({ id: known, values }) => {
    const id = known ?? tx.add('risks', { code: `R${next++}`, raisedOn: today });
    assign(tx, id, values);
    assignScores(tx, id, values, today);
    return id;
  });
}

function assign(tx: Transaction, id: string, values: Values): void {
  const plain = Object.entries(values).filter(([field]) => !SCORE.test(field));
  tx.update('risks', id, (draft) => {
    for (const [field, value] of plain) setAt(draft, field.split('.'), value ?? undefined, { entity: 'risks', id });
  });
}

function assignScores(tx: Transaction, id: string, values: Values, today: CalendarDay): void {
  const pairs = new Map<ScoreMoment, RiskPair>();
  for (const [field, value] of Object.entries(values)) {
    const [, moment, half] = SCORE.exec(field) ?? [];
    if (!moment || !half) continue;
    const pair = pairs.get(moment as ScoreMoment) ?? { ...tx.get('risks', id)?.scores[moment as ScoreMoment] };
    assignField(pair, half, value);
    pairs.set(moment as ScoreMoment, pair);
  }
  for (const [moment, pair] of pairs) rescore(tx, id, moment, pair, { on: today });
}
