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
import type { WriteGesture, WriteOutcome } from '@/ui/matrix/matrix-props';
import type { CellAt } from '@/ui/matrix/matrix-shape';
import type { CellText } from '@/ui/matrix/matrix-writes';

/** How many bad cells are named one by one. */
const MOST_NAMED = 3;

const verbs: Readonly<Record<WriteGesture, string>> = {
  type: 'Type',
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

const outcomeOf = (result: ReturnType<RoadmapStore['edit']>, words?: string): WriteOutcome => {
  if (!result.ok) return { ok: false, message: result.problems.map(({ message }) => message).join(' ') };
  return words === undefined ? { ok: true } : { ok: true, words };
};

/** Why texts cannot be taken as letters, all together; null where all can. */
export function refusalOf(
  bad: readonly { message: string; text: string; place: string }[],
  total: number,
  variant: RaciVariant,
): string | null {
  const [first] = bad;
  if (!first) return null;
  if (total === 1) return first.message;
  const named = bad.slice(0, MOST_NAMED).map(({ text, place }) => `“${text.trim().slice(0, 12)}” at ${place}`);
  const more = bad.length > MOST_NAMED ? ` and ${bad.length - MOST_NAMED} more` : '';
  const cells = bad.length === 1 ? '1 cell does' : `${bad.length} cells do`;
  return `${cells} not hold letters of ${variant}: ${named.join(', ')}${more}. Nothing was changed.`;
}

/** Writes texts into cells as one edit, all of them or none; letters that the variant hides stay. */
export function writeCells(store: RoadmapStore, cells: readonly CellText[], gesture: WriteGesture): WriteOutcome {
  const variant = variantOf(store);
  const bad: { message: string; text: string; place: string }[] = [];
  const byRow = new Map<string, Record<string, string>>();
  for (const { rowId, columnId, text } of cells) {
    const read = readLetters(text, variant);
    if (!read.ok) {
      bad.push({ message: read.message, text, place: `${titleIn(store, rowId)}, ${roleIn(store, columnId)}` });
      continue;
    }
    byRow.set(rowId, { ...byRow.get(rowId), [columnId]: read.letters });
  }
  const refusal = refusalOf(bad, cells.length, variant);
  if (refusal !== null) return { ok: false, message: refusal };
  const result = store.edit(labelOf(store, cells, gesture), (tx) => {
    for (const [rowId, row] of byRow) if (tx.get('activities', rowId)) setLetters(tx, rowId, row, variant);
  });
  const count = cells.length === 1 ? undefined : `${cells.length} cells: ${verbs[gesture].toLowerCase()} done`;
  return outcomeOf(result, count);
}

function labelOf(store: RoadmapStore, cells: readonly CellText[], gesture: WriteGesture): string {
  const [only] = cells;
  if (only && cells.length === 1)
    return `${verbs[gesture]} responsibility of ${roleIn(store, only.columnId)} for “${titleIn(store, only.rowId)}”`;
  return `${verbs[gesture]} ${cells.length} responsibilities`;
}

/** Carries the letters of one cell to another; letters already there stay. */
export function carryLetters(store: RoadmapStore, from: CellAt, to: CellAt): WriteOutcome {
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
  return outcomeOf(result, `Moved to ${place}`);
}

/** Puts a role on a row: it gets what the row lacks, or takes over what another role holds there. */
export function dropRole(store: RoadmapStore, roleId: string, rowId: string, fromRole: string | null): WriteOutcome {
  const title = `“${titleIn(store, rowId)}”`;
  const role = roleIn(store, roleId);
  const label = fromRole ? `Hand over ${title} to ${role}` : `Give ${title} to ${role}`;
  const result = store.edit(label, (tx) =>
    fromRole ? handOver(tx, rowId, fromRole, roleId) : giveToRole(tx, rowId, roleId),
  );
  return outcomeOf(result);
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
