import { type Before, changeRecord } from '@/domain/change-record';
import { copyTitle } from '@/domain/copy';
import { addRisk } from '@/domain/risks/risk-edits';
import { nextRiskCode } from '@/domain/risks/risk-state';
import type { Transaction } from '@/domain/transaction';
import type { CellEdit } from '@/ui/cells/cell-edit';
import type { CellValue } from '@/ui/cells/cell-value';
import { valuesOf } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

/** Columns whose field lies deeper in the record. */
const paths: Readonly<Record<string, string>> = {
  inherentLikelihood: 'scores.inherent.likelihood',
  inherentImpact: 'scores.inherent.impact',
  likelihood: 'scores.current.likelihood',
  impact: 'scores.current.impact',
  targetLikelihood: 'scores.target.likelihood',
  targetImpact: 'scores.target.impact',
  exposureLow: 'exposure.low',
  exposureLikely: 'exposure.likely',
  exposureHigh: 'exposure.high',
};

/** Does everything the register asks for; scores that change are kept in the history of their risk. */
export function applyRiskEdit(tx: Transaction, edit: CellEdit, added: string[], before: Before): void {
  const assign = (id: string, cells: Readonly<Record<string, CellValue>>) => {
    const entries = Object.entries(valuesOf(cells)).map(([column, value]) => [paths[column] ?? column, value]);
    changeRecord(tx, 'risks', id, Object.fromEntries(entries), before);
  };
  for (const [id, cells] of cellsByRow(edit)) assign(id, cells);
  for (const { values } of edit.adds) {
    const id = addRisk(tx, {}, before.today);
    added.push(id);
    assign(id, values);
  }
}

/** Copies a risk without what has happened to it. */
export function duplicateRisk(tx: Transaction, id: string, added: string[]): void {
  const risk = tx.get('risks', id);
  if (!risk) return;
  const { id: _id, history: _history, ...fields } = risk;
  const code = nextRiskCode(tx.all('risks'));
  added.push(tx.add('risks', { ...fields, title: copyTitle(risk.title), code }));
}
