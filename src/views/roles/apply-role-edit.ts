import { type Before, changeRecord } from '@/domain/change-record';
import { copyTitle } from '@/domain/copy';
import type { Id } from '@/domain/field';
import { EditRefused, type Transaction } from '@/domain/transaction';
import type { CellEdit } from '@/ui/cells/cell-edit';
import { valuesOf } from '@/ui/grid/record-edit';
import { cellsByRow } from '@/ui/grid/use-table-acts';

/** A role belongs to an organisation; without any, none can be made. */
export const NO_ORGANISATION = 'A role belongs to an organisation. Add one under Partners first.';

/** Does everything a grid's edit asks for; new roles go to the organisation named, or to that of the last role. */
export function applyRoleEdit(tx: Transaction, edit: CellEdit, added: string[], before: Before): void {
  for (const [id, cells] of cellsByRow(edit)) changeRecord(tx, 'roles', id, valuesOf(cells), before);
  for (const { values, afterId } of edit.adds) {
    const beside = (afterId === undefined ? undefined : tx.get('roles', afterId)) ?? tx.all('roles').at(-1);
    const partnerId = (values['partnerId'] ?? beside?.partnerId ?? tx.all('partners')[0]?.id) as
      | Id<'partners'>
      | undefined;
    if (!partnerId) throw new EditRefused([{ entity: 'roles', id: '', field: 'partnerId', message: NO_ORGANISATION }]);
    const id = tx.add('roles', { partnerId });
    added.push(id);
    changeRecord(tx, 'roles', id, valuesOf(values), before);
  }
}

/** Copies a role without the person who holds it. */
export function duplicateRole(tx: Transaction, id: string, added: string[]): void {
  const role = tx.get('roles', id);
  if (!role) return;
  const { id: _id, personName: _personName, email: _email, ...fields } = role;
  added.push(tx.add('roles', { ...fields, label: copyTitle(role.label) }));
}
