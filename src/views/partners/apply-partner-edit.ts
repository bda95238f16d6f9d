import { type Before, changeRecord } from '@/domain/change-record';
import { copyTitle } from '@/domain/copy';
import { nextPartnerColour } from '@/domain/plan/colours';
import type { Transaction } from '@/domain/transaction';
import type { CellEdit } from '@/ui/cells/cell-edit';
import type { CellValue } from '@/ui/cells/cell-value';
import { valuesOf } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

/** Does everything a grid's edit asks for; the ids of new partners go into `added`. */
export function applyPartnerEdit(tx: Transaction, edit: CellEdit, added: string[], before: Before): void {
  for (const [id, cells] of cellsByRow(edit)) applyCells(tx, id, cells, before);
  for (const { values } of edit.adds) {
    const id = tx.add('partners', { colour: nextPartnerColour(tx.all('partners').map((partner) => partner.colour)) });
    added.push(id);
    applyCells(tx, id, values, before);
  }
}

function applyCells(tx: Transaction, id: string, cells: Readonly<Record<string, CellValue>>, before: Before): void {
  const { agreementEnd, tierId, ...values } = valuesOf(cells);
  changeRecord(
    tx,
    'partners',
    id,
    {
      ...values,
      ...('agreementEnd' in cells ? { 'agreement.end': agreementEnd } : {}),
      ...('tierId' in cells ? { tierId: tierId ?? '' } : {}),
    },
    before,
  );
}

/** Copies a partner, with a colour of its own. */
export function duplicatePartner(tx: Transaction, id: string, added: string[]): void {
  const partner = tx.get('partners', id);
  if (!partner) return;
  const { id: _id, colour: _colour, ...fields } = partner;
  const colour = nextPartnerColour(tx.all('partners').map((one) => one.colour));
  added.push(tx.add('partners', { ...fields, colour, name: copyTitle(partner.name) }));
}
