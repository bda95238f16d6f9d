import type { Activity } from './activity';
import { type Raci, type RaciVariant, replaceLetters, splitLetters, withCell } from './raci';
import { withHandedOver, withHolders, withRoleDropped } from './raci-edits';
import type { Transaction } from './transaction';

function change(tx: Transaction, id: string, next: (raci: Activity['raci']) => Activity['raci']): void {
  tx.update('activities', id, (draft) => {
    draft.raci = next(draft.raci);
  });
}

/** Gives an activity a whole row of responsibilities. */
export function setResponsibilities(tx: Transaction, id: string, raci: Activity['raci']): void {
  change(tx, id, () => raci);
}

/** Writes letters into cells of an activity's row, by role; letters that the variant hides stay. */
export function setLetters(tx: Transaction, id: string, cells: Raci, variant: RaciVariant): void {
  change(tx, id, (raci) =>
    Object.entries(cells).reduce(
      (row, [roleId, letters]) => withCell(row, roleId, replaceLetters(letterOf(row, roleId), letters, variant)),
      raci,
    ),
  );
}

/** Gives one letter to a role, or takes it away; the others of its cell stay. */
export function toggleLetter(tx: Transaction, id: string, roleId: string, letter: string, isHeld: boolean): void {
  change(tx, id, (raci) => {
    const others = letterOf(raci, roleId).replace(letter, '');
    return withCell(raci, roleId, isHeld ? others + letter : others);
  });
}

/** Makes exactly these roles accountable (A) or responsible (R): the one way in which somebody gets or hands on the A. */
export function assignHolders(tx: Transaction, id: string, letter: 'A' | 'R', roleIds: readonly string[]): void {
  change(tx, id, (raci) => withHolders(raci, letter, roleIds));
}

/** Puts a role on an activity: it gets what the row lacks. */
export function giveToRole(tx: Transaction, id: string, roleId: string): void {
  change(tx, id, (raci) => withRoleDropped(raci, roleId));
}

/** Gives what one role holds in an activity to another. */
export function handOver(tx: Transaction, id: string, from: string, to: string): void {
  change(tx, id, (raci) => withHandedOver(raci, from, to));
}

/** A cell of the matrix: an activity and a role. */
interface Cell {
  activityId: string;
  roleId: string;
}

/** Carries the letters of one cell to another, where they join those already there; letters that the variant hides stay behind. */
export function carryLetters(tx: Transaction, from: Cell, to: Cell, variant: RaciVariant): void {
  if (from.activityId === to.activityId) {
    handOver(tx, from.activityId, from.roleId, to.roleId);
    return;
  }
  const letters = letterOf(tx.get('activities', from.activityId)?.raci ?? {}, from.roleId);
  const moved = splitLetters(letters, variant).shown.join('');
  change(tx, from.activityId, (raci) => withCell(raci, from.roleId, replaceLetters(letters, '', variant)));
  change(tx, to.activityId, (raci) => withCell(raci, to.roleId, letterOf(raci, to.roleId) + moved));
}

const letterOf = (raci: Raci, roleId: string): string => raci[roleId] ?? '';
