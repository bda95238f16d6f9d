import { type Change, type ChangeEntry, inverse } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import type { Conflict } from '@/domain/merge/conflict';
import { rebase } from '@/domain/merge/rebase';
import { changeOfStored } from '@/domain/stored-change';
import type { LoggedChange } from '@/storage/database';

/** What could not be kept of an edit of ours, or of what it overwrote in another window; `isWhole` where nothing of it was. */
export interface Loss {
  change: Change;
  lost: readonly Conflict[];
  isWhole: boolean;
}

/** Our unsaved changes above what others stored: as they now stand, empty ones included, and what could not be kept. */
export interface Integrated {
  changes: Change[];
  losses: Loss[];
}

type Apply = (entries: readonly ChangeEntry[]) => void;

/** Brings what other windows stored under our own unsaved changes; null, with everything as it was, where it does not fit there. */
export function integrate(
  document: RoadmapDocument,
  apply: Apply,
  missing: readonly LoggedChange[],
  pending: readonly Change[],
): Integrated | null {
  for (const change of [...pending].reverse()) apply(inverse(change.entries));
  const theirs = appliedLog(document, apply, missing);
  if (!theirs) {
    for (const change of pending) apply(change.entries);
    return null;
  }
  const stored = new Set(missing.map(({ change }) => change.id));
  const result: Integrated = { changes: [], losses: [] };
  for (const change of pending) {
    // Stored after all, though it was reported as failed.
    if (stored.has(change.id)) continue;
    const brought = rebase(document, change.entries, theirs);
    const entries = brought.ok ? brought.entries : [];
    if (entries.length) apply(entries);
    result.changes.push({ ...change, entries });
    // Without entries and nothing lost, the other window's edit did the same.
    if (brought.ok && brought.lost.length === 0) continue;
    result.losses.push({ change, lost: brought.lost, isWhole: entries.length === 0 });
  }
  return result;
}

function appliedLog(
  document: RoadmapDocument,
  apply: Apply,
  missing: readonly LoggedChange[],
): readonly ChangeEntry[] | null {
  const applied: ChangeEntry[] = [];
  for (const logged of missing) {
    const change = changeOfStored(document, logged.change);
    if (!change) {
      apply(inverse(applied));
      return null;
    }
    apply(change.entries);
    applied.push(...change.entries);
  }
  return applied;
}
