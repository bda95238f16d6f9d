import type { CalendarDay } from '@/domain/calendar-day';
import { copyTitle } from '@/domain/copy';
import type { Partner } from '@/domain/partner';
import { setPartnerStage } from '@/domain/partner-edits';
import type { Transaction } from '@/domain/transaction';
import type { CellValue } from '@/ui/grid/grid-column';
import type { GridEdit } from '@/ui/grid/grid-edit';
import { assignField } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';
import { nextPartnerColour } from './partner-colours';

/** Does everything a grid's edit asks for; the ids of new partners go into `added`. */
export function applyPartnerEdit(tx: Transaction, edit: GridEdit, added: string[], today: CalendarDay): void {
  for (const [id, cells] of cellsByRow(edit)) applyCells(tx, id, cells, today);
  for (const { values } of edit.adds) {
    const id = tx.add('partners', { colour: nextPartnerColour(tx.all('partners').map((partner) => partner.colour)) });
    added.push(id);
    applyCells(tx, id, values, today);
  }
}

function applyCells(
  tx: Transaction,
  id: string,
  { stage, ...cells }: Readonly<Record<string, CellValue>>,
  today: CalendarDay,
): void {
  if (typeof stage === 'string') setPartnerStage(tx, id, stage as Partner['stage'], today);
  tx.update('partners', id, (draft) => {
    for (const [columnId, value] of Object.entries(cells)) {
      if (columnId === 'agreementEnd') assignField(draft.agreement, 'end', value);
      else if (columnId === 'tierId') draft.tierId = typeof value === 'string' ? value : '';
      else assignField(draft, columnId, value);
    }
  });
}

/** Copies a partner, with a colour of its own. */
export function duplicatePartner(tx: Transaction, id: string, added: string[]): void {
  const partner = tx.get('partners', id);
  if (!partner) return;
  const { id: _id, colour: _colour, ...fields } = partner;
  const colour = nextPartnerColour(tx.all('partners').map((one) => one.colour));
  added.push(tx.add('partners', { ...fields, colour, name: copyTitle(partner.name) }));
}
