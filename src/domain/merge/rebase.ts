import { type ChangeEntry, recordIn } from '@/domain/change';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import type { EntityName } from '@/domain/field';
import { goneMembers, withHanging, withoutMembers } from '@/domain/member-names';
import { type Problem, problemsOfEntries } from '@/domain/problems';
import { differencesOf } from '@/domain/record-paths';
import { withoutReferences } from '@/domain/references';
import { sameState } from '@/domain/touched-keys';
import { type Conflict, toldConflict } from './conflict';
import { mergeRecord } from './merge-record';

/** Entries as they stand on a document that has moved on, or why they cannot stand; and what could not be kept of either side. */
export type Rebased =
  | { ok: true; entries: ChangeEntry[]; lost: Conflict[] }
  | { ok: false; problems: readonly Problem[]; lost: Conflict[] };

/**
 * Brings entries onto a document that others have changed since, `theirs` being how: merged record by record, our single values standing,
 * without pointers to what is gone. What others did that is overwritten, and what of ours is not kept, is in `lost`. Entries that change
 * nothing there are left out.
 */
export function rebase(
  document: RoadmapDocument,
  entries: readonly ChangeEntry[],
  theirs: readonly ChangeEntry[] = [],
): Rebased {
  const lost: Conflict[] = [];
  const gone = goneMembers(theirs, document.roadmap);
  const brought: ChangeEntry[] = [];
  for (const entry of entries) {
    const current = recordIn(document, entry.entity, entry.id) ?? null;
    const { merged, conflicts } = mergeRecord(entry.entity, entry.before, entry.after as never, current as never);
    lost.push(...conflicts);
    const after = merged && gone ? withoutMembers(entry.entity, merged as never, gone) : merged;
    if (merged && after) lost.push(...notKept(entry.entity, merged, after));
    if (!sameState(current, after)) brought.push({ ...entry, before: current, after } as ChangeEntry);
  }
  const whole = withHanging(document, brought);
  lost.push(...hangingOfOthers(whole, brought));
  return standing(document, whole, lost);
}

/** What others hung on a member that these entries take out meanwhile: their own records have let go of it already. */
function hangingOfOthers(whole: readonly ChangeEntry[], own: readonly ChangeEntry[]): Conflict[] {
  const known = new Map(own.map((entry) => [`${entry.entity}/${entry.id}`, entry]));
  return whole.flatMap(({ entity, id, before, after }) => {
    const held = known.get(`${entity}/${id}`)?.after ?? before;
    return held && after && held !== after ? takenFromOthers(entity, id, held, after) : [];
  });
}

const takenFromOthers = (entity: EntityName, id: string, theirs: unknown, kept: unknown): Conflict[] =>
  differencesOf(entity, theirs as never, kept as never).map(({ path, before, after }) =>
    toldConflict(entity, id, { path, base: undefined, ours: after, theirs: before, kept: 'ours' }, [theirs as never]),
  );

/** What a record loses where it is mended: told as taken out by the others. */
function notKept(entity: EntityName, wanted: unknown, mended: unknown): Conflict[] {
  if (wanted === mended) return [];
  const id = (wanted as { id: string }).id;
  return differencesOf(entity, wanted as never, mended as never).map(({ path, before, after }) =>
    toldConflict(entity, id, { path, base: undefined, ours: before, theirs: after, kept: 'theirs' }, [wanted as never]),
  );
}

/** The entries without pointers to what is gone, and with pointers taken out that others made to what these remove. */
function standing(document: RoadmapDocument, entries: ChangeEntry[], lost: Conflict[]): Rebased {
  if (problemsOfEntries(document, entries).length === 0) return { ok: true, entries, lost };
  const made = new Set(entries.filter((entry) => entry.after).map((entry) => `${entry.entity}/${entry.id}`));
  const removed = new Set(entries.filter((entry) => !entry.after).map((entry) => `${entry.entity}/${entry.id}`));
  const gone = (entity: EntityName, id: string) =>
    removed.has(`${entity}/${id}`) || (!made.has(`${entity}/${id}`) && !recordIn(document, entity, id));
  const mended = entries.flatMap((entry) => {
    if (entry.after === null) return [entry];
    const after = withoutReferences(entry.entity, entry.after as never, gone) as unknown;
    const { entity, id } = entry;
    if (after === null)
      lost.push(
        toldConflict(entity, id, { path: [], base: entry.before, ours: entry.after, theirs: null, kept: 'theirs' }, []),
      );
    else lost.push(...notKept(entity, entry.after, after));
    return after === null && entry.before === null ? [] : [{ ...entry, after } as ChangeEntry];
  });
  const known = new Set(entries.map((entry) => `${entry.entity}/${entry.id}`));
  const whole = [...mended, ...(removed.size ? pointersOfOthers(document, known, gone, lost) : [])];
  const problems = problemsOfEntries(document, whole);
  return problems.length === 0 ? { ok: true, entries: whole, lost } : { ok: false, problems, lost };
}

function pointersOfOthers(
  document: RoadmapDocument,
  known: ReadonlySet<string>,
  gone: (entity: EntityName, id: string) => boolean,
  lost: Conflict[],
): ChangeEntry[] {
  const found: ChangeEntry[] = [];
  const mend = (entity: EntityName, record: { id: string }) => {
    if (known.has(`${entity}/${record.id}`)) return;
    const after = withoutReferences(entity, record as never, gone) as unknown;
    if (after === record || after === null) return;
    const { id } = record;
    lost.push(...takenFromOthers(entity, id, record, after));
    found.push({ entity, id, before: record, after } as ChangeEntry);
  };
  mend('roadmap', document.roadmap);
  for (const table of tableNames) for (const record of Object.values(document[table])) mend(table, record);
  return found;
}
