import type { CalendarDay } from '@/domain/calendar-day';
import { copyTitle } from '@/domain/copy';
import type { ScoreMoment } from '@/domain/risk-scale';
import { addRisk, rescore } from '@/domain/risks/risk-edits';
import { nextRiskCode } from '@/domain/risks/risk-state';
import type { Transaction } from '@/domain/transaction';
import type { CellValue } from '@/ui/grid/grid-column';
import type { GridEdit } from '@/ui/grid/grid-edit';
import { assignField } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

/** Columns that hold one half of a score. */
export const scoreColumns: Readonly<Record<string, readonly [ScoreMoment, 'likelihood' | 'impact']>> = {
  inherentLikelihood: ['inherent', 'likelihood'],
  inherentImpact: ['inherent', 'impact'],
  likelihood: ['current', 'likelihood'],
  impact: ['current', 'impact'],
  targetLikelihood: ['target', 'likelihood'],
  targetImpact: ['target', 'impact'],
};

const moneyColumns: Readonly<Record<string, 'low' | 'likely' | 'high'>> = {
  exposureLow: 'low',
  exposureLikely: 'likely',
  exposureHigh: 'high',
};

type Cells = Readonly<Record<string, CellValue>>;

/** Does everything the register asks for; scores that change are kept in the history of their risk. */
export function applyRiskEdit(tx: Transaction, edit: GridEdit, added: string[], today: CalendarDay): void {
  for (const [id, cells] of cellsByRow(edit)) assignCells(tx, id, cells, today);
  for (const { values } of edit.adds) {
    const id = addRisk(tx, {}, today);
    added.push(id);
    assignCells(tx, id, values, today);
  }
}

function assignCells(tx: Transaction, id: string, cells: Cells, today: CalendarDay): void {
  tx.update('risks', id, (draft) => {
    for (const [column, value] of Object.entries(cells)) {
      const money = moneyColumns[column];
      if (money) assignField(draft.exposure, money, value);
      else if (!scoreColumns[column]) assignField(draft, column, value);
    }
  });
  assignScores(tx, id, cells, today);
}

function assignScores(tx: Transaction, id: string, cells: Cells, today: CalendarDay): void {
  for (const moment of ['inherent', 'current', 'target'] as const) {
    const pair = { ...tx.get('risks', id)?.scores[moment] };
    for (const [column, value] of Object.entries(cells)) {
      const [at, half] = scoreColumns[column] ?? [];
      if (at === moment && half) assignField(pair, half, value);
    }
    rescore(tx, id, moment, pair, { on: today });
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
