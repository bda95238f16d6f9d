import { type RoadmapDocument, tableNames } from './document';
import type { Records } from './entities';
import type { EntityName } from './field';
import { inLetterOrder } from './raci';
import { eachReference, type PointerMove, withMovedReferences } from './references';
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

/** How many records point to a role, each counted once: what merging or reassigning it would change. */
export function recordsOfRole(document: RoadmapDocument, id: string): number {
  let count = 0;
  const visit = <E extends EntityName>(entity: E, record: Records[E]) => {
    let points = false;
    eachReference(entity, record, (to, target) => {
      points ||= to === 'roles' && target === id;
    });
    if (points) count += 1;
  };
  visit('roadmap', document.roadmap);
  for (const table of tableNames) for (const record of Object.values(document[table])) visit(table, record);
  return count;
}
