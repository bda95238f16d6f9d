import type { Records } from '@/domain/entities';
import { type RaciVariant, readLetters } from '@/domain/raci';
import {
  carryLetters as carry,
  giveToRole,
  handOver,
  setLetters,
  setResponsibilities,
} from '@/domain/responsibility-edits';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import type { CellAt } from '@/ui/cells/cell-places';
import { outcomeOf } from '@/ui/grid/record-edit';
import type { CarryOutcome } from '@/ui/matrix/matrix-props';

const verbs: Readonly<Record<CellEdit['kind'], string>> = {
  cell: 'Type',
  add: 'Add',
  bulk: 'Set',
  cycle: 'Change',
  clear: 'Clear',
  cut: 'Cut',
  fill: 'Fill',
  paste: 'Paste',
};

const titleIn = (store: RoadmapStore, id: string) => store.document.activities[id as never]?.title || 'Untitled';
const roleIn = (store: RoadmapStore, id: string) => {
  const role = store.document.roles[id as never];
  return role?.label || role?.personName || 'a role';
};

function variantOf(store: RoadmapStore): RaciVariant {
  return store.document.roadmap.raciVariant;
}

const carried = (result: ReturnType<RoadmapStore['edit']>, words?: string): CarryOutcome => {
  if (!result.ok) return { ok: false, message: result.problems.map(({ message }) => message).join(' ') };
  return words === undefined ? { ok: true } : { ok: true, words };
};

/** Writes letters into cells as one edit; letters that the variant hides stay. */
export function writeCells(store: RoadmapStore, edit: CellEdit): EditOutcome {
  const variant = variantOf(store);
  const byRow = new Map<string, Record<string, string>>();
  for (const { rowId, columnId, value } of edit.changes) {
    const read = readLetters(String(value), variant);
    if (read.ok) byRow.set(rowId, { ...byRow.get(rowId), [columnId]: read.letters });
  }
  const result = store.edit(labelOf(store, edit), (tx) => {
    for (const [rowId, row] of byRow) if (tx.get('activities', rowId)) setLetters(tx, rowId, row, variant);
  });
  return outcomeOf(result, []);
}

function labelOf(store: RoadmapStore, { kind, changes }: CellEdit): string {
  const [only] = changes;
  if (only && changes.length === 1)
    return `${verbs[kind]} responsibility of ${roleIn(store, only.columnId)} for “${titleIn(store, only.rowId)}”`;
  return `${verbs[kind]} ${changes.length} responsibilities`;
}

/** Carries the letters of one cell to another; letters already there stay. */
export function carryLetters(store: RoadmapStore, from: CellAt, to: CellAt): CarryOutcome {
  const letters = store.document.activities[from.rowId as never]?.raci[from.columnId as never];
  if (!letters) return { ok: true };
  const place = from.rowId === to.rowId ? roleIn(store, to.columnId) : `“${titleIn(store, to.rowId)}”`;
  const result = store.edit(`Move responsibility to ${place}`, (tx) =>
    carry(
      tx,
      { activityId: from.rowId, roleId: from.columnId },
      { activityId: to.rowId, roleId: to.columnId },
      variantOf(store),
    ),
  );
  return carried(result, `Moved to ${place}`);
}

/** Puts a role on a row: it gets what the row lacks, or takes over what another role holds there. */
export function dropRole(store: RoadmapStore, roleId: string, rowId: string, fromRole: string | null): CarryOutcome {
  const title = `“${titleIn(store, rowId)}”`;
  const role = roleIn(store, roleId);
  const label = fromRole ? `Hand over ${title} to ${role}` : `Give ${title} to ${role}`;
  const result = store.edit(label, (tx) =>
    fromRole ? handOver(tx, rowId, fromRole, roleId) : giveToRole(tx, rowId, roleId),
  );
  return carried(result);
}

/** Gives rows the responsibilities that mends come to, as one edit. */
export function applyMends(
  store: RoadmapStore,
  mends: readonly { activity: Records['activities']; raci: Records['activities']['raci'] }[],
  label: string,
): ReturnType<RoadmapStore['edit']> {
  return store.edit(label, (tx) => {
    for (const { activity, raci } of mends) setResponsibilities(tx, activity.id, raci);
  });
}
