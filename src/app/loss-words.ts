import { recordIn } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { entityWords, titleOf } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import type { Conflict } from '@/domain/merge/conflict';
import type { Loss } from '@/store/integrate';

const MOST = 5;
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What could not be kept of an edit beside another window's, field by field. */
export function lossWords(
  document: RoadmapDocument,
  { change, lost, isWhole }: Loss,
): { title: string; message: string } {
  const title = isWhole ? `“${change.label}” could not be kept` : 'Another window changed the same';
  if (lost.length === 0)
    return {
      title,
      message: 'It does not fit with what was changed in another window meanwhile. Look at it there, and do it again.',
    };
  const told = [...new Set(lost.map((conflict) => conflictWords(document, conflict)))];
  const left = told.length - MOST;
  const shown = left > 1 ? [...told.slice(0, MOST), `${left} more places were changed in both windows.`] : told;
  return { title, message: shown.join(' ') };
}

function conflictWords(document: RoadmapDocument, conflict: Conflict): string {
  const name = nameOf(document, conflict.entity, conflict.id, [conflict.ours, conflict.theirs, conflict.base]);
  const { path, base, ours, theirs, kept } = conflict;
  if (path.length === 0) {
    if (theirs === null || theirs === undefined)
      return `${name} was removed in another window, or what it belongs to was; your change to it is not kept.`;
    if (ours === null)
      return `${name} was changed in another window before you removed it; undo brings it back as it was there.`;
    return `${name} was changed in another window in a way that does not fit with yours; yours stands.`;
  }
  const place = placeWords(document, conflict, name);
  if (kept === 'theirs')
    return `${place} or what it names was removed in another window; ${base === undefined ? 'what you entered' : 'your change'} is not kept.`;
  if (ours === undefined && base === undefined) return `${place} named what you removed; it was emptied.`;
  if (ours === undefined && isMember(conflict))
    return `${place} was changed in another window while you removed it; it stays out.`;
  const value = valueWords(conflict);
  return theirs === undefined
    ? `${place} was emptied in another window; yours stands.`
    : `${place} was also changed in another window${value && `, to ${value}`}; yours stands.`;
}

/** Whether the place is a member of a map, which can be there or not; a field can only be empty. */
const isMember = ({ words, about, path }: Conflict): boolean =>
  !!about || words.some((word, index) => index === path.length - 1 && word.startsWith('“'));

function placeWords(document: RoadmapDocument, { words, about, entity }: Conflict, name: string): string {
  const [first = '', ...inner] = words;
  const whose = about ? ` for ${nameOf(document, about.entity, about.id, [])}` : '';
  const within = inner.length ? ` (${inner.join(', ')})` : '';
  return `“${first}”${within}${whose} of ${entity === 'roadmap' ? 'the roadmap' : name}`;
}

/** What the other window made of it, where it is short enough to be read in passing. */
function valueWords({ theirs, field }: Conflict): string {
  if (typeof theirs === 'number') return String(theirs);
  if (typeof theirs === 'boolean') return theirs ? 'yes' : 'no';
  if (typeof theirs !== 'string') return '';
  if (theirs === '') return 'nothing';
  if (field?.choices) return `“${field.choices[theirs] ?? theirs}”`;
  if (field?.format === 'date') return day.format(new Date(`${theirs}T00:00:00Z`));
  if (field?.refersTo) return '';
  return theirs.length <= 80 ? `“${theirs}”` : '';
}

function nameOf(document: RoadmapDocument, entity: EntityName, id: string, records: readonly unknown[]): string {
  const present =
    recordIn(document, entity, id) ?? records.find((record) => (record as { id?: string } | null)?.id === id);
  const title = present ? titleOf(entity, present as never) : '';
  return title ? `“${title}”` : `${/^[aeiouK]/.test(entityWords[entity].one) ? 'An' : 'A'} ${entityWords[entity].one}`;
}
