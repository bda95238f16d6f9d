import { type Before, changeRecord } from '@/domain/change-record';
import { nextRiskCode } from '@/domain/risks/risk-state';
import type { Steps } from '@/domain/steps';
import type { Transaction } from '@/domain/transaction';
import { valuesOf } from '@/ui/grid/record-edit';
import type { ImportRow } from './import-row';

/** Does what the rows of a register say; new risks get the next codes, and a current score that changes is kept in the history. */
export function* riskSteps(tx: Transaction, rows: readonly ImportRow[], before: Before): Steps<string[]> {
  // The next code is looked for once: among thousands, each new risk would look through all the others.
  let next = Number(nextRiskCode(tx.all('risks')).slice(1));
  const ids: string[] = [];
  for (const { id: known, values } of rows) {
    const id = known ?? tx.add('risks', { code: `R${next++}`, raisedOn: before.today });
    changeRecord(tx, 'risks', id, valuesOf(values), before);
    ids.push(id);
    yield;
  }
  return ids;
}
