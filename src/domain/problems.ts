import type { z } from 'zod';
import { type ChangeEntry, recordIn } from './change';
import { findCircle, firstTooDeep, MOST_LEVELS } from './circles';
import { type RoadmapDocument, SCHEMA_VERSION, tableNames } from './document';
import { entityWords, fieldsOf, type Records, schemas, titleOf } from './entities';
import { describe, type EntityName, NOT_AN_ID } from './field';
import { eachReference } from './references';
import { atOnce, type Steps } from './steps';
import { touchedParts } from './touched-parts';

/** What is wrong with a record, in words, with the field it belongs to where there is one. */
export interface Problem {
  entity: EntityName;
  id: string;
  /** First step of the path inside the record. */
  field?: string;
  message: string;
}

const most = 20;
const USABLE_ID = 'is not usable: it has to be 1 to 64 letters, digits, “-” or “_”';

/** What would be wrong with the document once these entries are in it; empty where nothing is. */
export const problemsOfEntries = (document: RoadmapDocument, entries: readonly ChangeEntry[]): Problem[] =>
  atOnce(problemsInSteps(document, entries));

/** The same, an entry at a time. */
export function* problemsInSteps(document: RoadmapDocument, entries: readonly ChangeEntry[]): Steps<Problem[]> {
  const staged = new Map(entries.map((entry) => [`${entry.entity}/${entry.id}`, entry]));
  const exists = (entity: EntityName, id: string) => {
    const entry = staged.get(`${entity}/${id}`);
    return entry ? entry.after !== null : recordIn(document, entity, id) !== undefined;
  };
  const problems: Problem[] = [];
  const isRemoval = entries.some((entry) => entry.after === null);
  for (const entry of entries) {
    if (entry.after) problems.push(...entryProblems(document, entry, isRemoval, exists));
    if (problems.length > most) return problems;
    yield;
  }
  if (isRemoval) problems.push(...leftPointing(document, entries, staged));
  if (problems.length === 0) problems.push(...circleProblems(document, entries));
  return problems;
}

/** What stands in the document already is valid: only what differs from it is looked at, unless what it points to may have gone. */
function entryProblems(
  document: RoadmapDocument,
  { entity, id, after }: ChangeEntry,
  isRemoval: boolean,
  exists: (entity: EntityName, id: string) => boolean,
): Problem[] {
  const record = after as Records[EntityName];
  const known = recordIn(document, entity, id);
  const touched = known ? touchedParts(entity, record as never, known as never) : record;
  if (!isRemoval) return recordProblems(entity, touched, exists);
  return [...shapeProblems(entity, touched), ...pointerProblems(entity, record, exists)];
}

/** What is wrong with one record by itself and in what it points to. */
export function recordProblems(
  entity: EntityName,
  record: Records[EntityName],
  exists: (entity: EntityName, id: string) => boolean,
): Problem[] {
  return [...shapeProblems(entity, record), ...pointerProblems(entity, record, exists)];
}

function pointerProblems(
  entity: EntityName,
  record: Records[EntityName],
  exists: (entity: EntityName, id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  eachReference(entity, record as never, (to, id) => {
    if (problems.length <= most && !exists(to, id)) {
      problems.push({
        entity,
        id: record.id,
        message: `It points to ${withArticle(entityWords[to].one)} that is not there.`,
      });
    }
  });
  return problems;
}

const withArticle = (noun: string) => (/^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`);

/** What is wrong with the shape of a record: one problem a field, in words. */
export function shapeProblems(entity: EntityName, record: unknown): Problem[] {
  const parsed = schemas[entity].safeParse(record);
  if (parsed.success) return [];
  const id = String((record as { id?: unknown } | null)?.id ?? '');
  return parsed.error.issues.slice(0, most).map((issue) => problemOfIssue(entity, id, issue));
}

function problemOfIssue(entity: EntityName, id: string, issue: z.core.$ZodIssue): Problem {
  const field = issue.path.length ? String(issue.path[0]) : undefined;
  const schema = field === undefined ? undefined : fieldsOf(entity)[field];
  const label = (schema && describe(schema)?.label) ?? field ?? `This ${entityWords[entity].one}`;
  const message = `${label} ${issueWords(issue)}.`;
  return field === undefined ? { entity, id, message } : { entity, id, field, message };
}

function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `is more than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is less than ${issue.minimum}`;
    case 'unrecognized_keys':
      return `holds what this version of Waymark does not know: ${issue.keys.slice(0, 3).map(shownKey).join(', ')}`;
    case 'invalid_value':
      return 'is none of the values offered';
    case 'custom':
    case 'invalid_format':
      if (issue.message === NOT_AN_ID)
        return issue.path.at(-1) === 'id' ? USABLE_ID : 'points to something that cannot exist: it is no usable id';
      return issue.message.startsWith('Invalid') ? 'is not written in the right form' : issue.message;
    default:
      return 'has the wrong kind of value';
  }
}

/** A name out of a foreign file, short enough to be read. */
const shownKey = (key: string) => `“${key.slice(0, 40)}”`;

/** Records outside the change that would be left pointing to what it takes out. */
function leftPointing(
  document: RoadmapDocument,
  entries: readonly ChangeEntry[],
  staged: ReadonlyMap<string, ChangeEntry>,
): Problem[] {
  const removed = new Set(entries.filter((entry) => !entry.after).map((entry) => `${entry.entity}/${entry.id}`));
  const problems: Problem[] = [];
  const look = <E extends EntityName>(entity: E, record: Records[E]) => {
    if (staged.has(`${entity}/${record.id}`)) return;
    eachReference(entity, record, (to, id) => {
      if (problems.length < most && removed.has(`${to}/${id}`)) {
        const name = titleOf(entity, record) || `an unnamed ${entityWords[entity].one}`;
        problems.push({ entity, id: record.id, message: `“${name}” still uses it.` });
      }
    });
  };
  look('roadmap', document.roadmap);
  for (const table of tableNames) for (const record of Object.values(document[table])) look(table, record as never);
  return problems;
}

/** Whether the entry changes what the activity waits for or is part of: only then can it close a circle. */
function orderChanged(entry: ChangeEntry): boolean {
  const before = entry.before as Records['activities'] | null;
  const after = entry.after as Records['activities'];
  return before === null || before.links !== after.links || before.parentId !== after.parentId;
}

function circleProblems(document: RoadmapDocument, entries: readonly ChangeEntry[]): Problem[] {
  const touched = entries.filter(
    (entry) => entry.entity === 'activities' && entry.after !== null && orderChanged(entry),
  );
  if (touched.length === 0) return [];
  const changed = new Map(
    entries
      .filter((entry) => entry.entity === 'activities')
      .map((entry) => [entry.id, entry.after as Records['activities'] | null]),
  );
  const at = (id: string) => (changed.has(id) ? (changed.get(id) ?? undefined) : document.activities[id]);
  const circle = findCircle(
    touched.map((entry) => entry.id),
    at,
    () =>
      [...Object.values(document.activities).map((activity) => at(activity.id)), ...changed.values()].filter(
        (activity) => !!activity,
      ),
  );
  if (!circle) return levelProblems(document, touched, at);
  const names = circleNames(circle.ids.map((id) => `“${at(id)?.title || 'unnamed'}”`));
  const message =
    circle.kind === 'parent'
      ? `An activity cannot be part of itself: ${names}.`
      : `These activities would wait for each other in a circle: ${names}. Remove one of the links.`;
  return [
    { entity: 'activities', id: circle.ids[0] ?? '', field: circle.kind === 'parent' ? 'parentId' : 'links', message },
  ];
}

/** A circle of thousands is told by its ends. */
function circleNames(names: readonly string[]): string {
  const left = names.length - 9;
  const shown = left > 1 ? [...names.slice(0, 5), `${left} more`, ...names.slice(-4)] : names;
  return shown.join(' → ');
}

/** Activities that would lie too deep: those touched, and where one is moved, whatever lies inside it. */
function levelProblems(
  document: RoadmapDocument,
  touched: readonly ChangeEntry[],
  at: (id: string) => Records['activities'] | undefined,
): Problem[] {
  const parentOf = (id: string) => at(id)?.parentId;
  const isMove = touched.some(
    ({ before, after }) =>
      before !== null && (before as Records['activities']).parentId !== (after as Records['activities']).parentId,
  );
  const ids = touched.map(({ id }) => id);
  const id = firstTooDeep(isMove ? [...ids, ...Object.keys(document.activities)] : ids, parentOf);
  return id === null ? [] : [tooDeepProblem(id, at(id)?.title)];
}

const tooDeepProblem = (id: string, title: string | undefined): Problem => ({
  entity: 'activities',
  id,
  field: 'parentId',
  message: `“${title || 'unnamed'}” would lie more than ${MOST_LEVELS} levels deep. Move it further out.`,
});

/** What is wrong with a whole document that came from outside; at most about twenty problems. */
export function documentProblems(
  document: RoadmapDocument,
  isKnownGood?: (entity: EntityName, record: unknown) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const exists = (entity: EntityName, id: string) => recordIn(document, entity, id) !== undefined;
  const check = (entity: EntityName, record: Records[EntityName]) => {
    if (problems.length > most) return;
    if (!isKnownGood?.(entity, record)) problems.push(...shapeProblems(entity, record));
    eachReference(entity, record as never, (to, id) => {
      if (problems.length <= most && !exists(to, id)) {
        problems.push({
          entity,
          id: record.id,
          message: `It points to ${withArticle(entityWords[to].one)} that is not there.`,
        });
      }
    });
  };
  if (document.schemaVersion !== SCHEMA_VERSION) {
    problems.push({
      entity: 'roadmap',
      id: document.roadmap.id,
      message: 'Its schema version is not the current one.',
    });
  }
  check('roadmap', document.roadmap);
  for (const table of tableNames) {
    for (const [id, record] of Object.entries(document[table])) {
      if (problems.length > most) return problems;
      if (record.id !== id) problems.push({ entity: table, id, message: 'Its id differs from its key.' });
      check(table, record);
    }
  }
  if (problems.length) return problems;
  const all = Object.values(document.activities);
  const circle = findCircle(
    all.map((activity) => activity.id),
    (id) => document.activities[id],
    () => all,
  );
  if (circle)
    return [
      { entity: 'activities', id: circle.ids[0] ?? '', message: 'Its activities wait for each other in a circle.' },
    ];
  const deep = firstTooDeep(Object.keys(document.activities), (id) => document.activities[id]?.parentId);
  return deep === null ? [] : [tooDeepProblem(deep, document.activities[deep]?.title)];
}
