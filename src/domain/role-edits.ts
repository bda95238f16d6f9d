import { tableNames } from './document';
import { inLetterOrder } from './raci';
import { type PointerMove, withMovedReferences } from './references';
import type { Role } from './role';
import { EditRefused, type Transaction } from './transaction';

const gone = (id: string) => new EditRefused([{ entity: 'roles', id, message: 'This role is no longer there.' }]);

/**
 * Gives everything of one role to another: letters (both roles' letters in one cell), approvals, risks, KPIs, objectives and whatever
 * else points to it. The role itself stays, with nothing to do.
 */
export function reassignRole(tx: Transaction, from: string, to: string): void {
  if (!tx.get('roles', from)) throw gone(from);
  if (!tx.get('roles', to)) throw gone(to);
  if (from === to) return;
  const move: PointerMove = {
    entity: 'roles',
    from,
    to,
    join: (kept, moved) => inLetterOrder(`${String(kept)}${String(moved)}`),
  };
  const roadmap = withMovedReferences('roadmap', tx.roadmap, move);
  if (roadmap !== tx.roadmap) tx.put('roadmap', roadmap);
  for (const table of tableNames) {
    for (const record of tx.all(table)) {
      const moved = withMovedReferences(table, record, move);
      if (moved !== record) tx.put(table, moved);
    }
  }
  // Nobody stands in for himself.
  if (tx.get('roles', to)?.backupRoleId === to)
    tx.update('roles', to, (draft) => {
      delete draft.backupRoleId;
    });
}

/** Makes one role of two: the kept one takes over everything of the other, and its words where it has none itself; the other goes. */
export function mergeRoles(tx: Transaction, kept: string, other: string): void {
  const second = tx.get('roles', other);
  if (!second) throw gone(other);
  if (kept === other) return;
  reassignRole(tx, other, kept);
  tx.update('roles', kept, (draft) => fillIn(draft, second));
  tx.remove('roles', other);
}

function fillIn(draft: Role, other: Role): void {
  for (const field of ['label', 'code', 'personName', 'email', 'notes'] as const)
    if (!draft[field].trim()) draft[field] = other[field];
  if (draft.backupRoleId === undefined && other.backupRoleId !== undefined && other.backupRoleId !== draft.id)
    draft.backupRoleId = other.backupRoleId;
  draft.isBoard ||= other.isBoard;
}

/** How many records have something of a role, each counted once; what merging or reassigning would change. */
export function holdingsOfRole(tx: Pick<Transaction, 'all' | 'roadmap'>, id: string): number {
  const probe: PointerMove = { entity: 'roles', from: id, to: '-', join: (kept) => kept };
  let count = withMovedReferences('roadmap', tx.roadmap, probe) === tx.roadmap ? 0 : 1;
  for (const table of tableNames)
    for (const record of tx.all(table)) if (withMovedReferences(table, record, probe) !== record) count += 1;
  return count;
}
