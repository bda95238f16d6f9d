import type { Activity } from '@/domain/activity';
import { type RoadmapDocument, type Table, tableNames } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { withoutUnseen } from '@/domain/references';
import { schedule } from '@/domain/schedule/schedule';
import { shapes } from '@/domain/shape';
import type { Audience, ProjectedDocument } from './audience';
import { type Cut, cleanRecord } from './clean-record';
import { heldDates, placeOf } from './hold-dates';
import { type LeftOut, leftOutFor } from './left-out';
import { StandIns } from './stand-ins';
import { tracesOf } from './traces';

type Tables = Record<TableName, Record<string, Records[TableName]>>;

/**
 * The roadmap as an audience may see it: without what is kept from it, without anything that points to, names or sums what was left out,
 * and with the dates that are seen in the whole. It validates like any other, and projecting it again changes nothing.
 */
export function projected(document: RoadmapDocument, audience: Audience): ProjectedDocument {
  const out = leftOutFor(document, audience);
  const cut: Cut = {
    internalOf: internalOf(audience),
    keepsAssessments: audience.kind === 'own' || audience.assessments === true,
    traces: tracesOf(document, out),
  };
  const standIns = new StandIns(document, out);
  const gone = (entity: EntityName, id: string) => out.has(entity, id);
  const clean = <E extends EntityName>(entity: E, record: Records[E]): Records[E] => {
    const turned = out.count === 0 ? record : standIns.withPointers(entity, record);
    const pointing =
      out.count === 0 ? turned : withoutWholes(entity, turned, withoutUnseen(entity, turned, gone) ?? turned);
    const own = cleanRecord(entity, withoutWaivers(entity, pointing, cut), cut);
    return audience.kind === 'shared' ? withoutNamesOfOurs(entity, own) : own;
  };
  const tables = {} as Tables;
  for (const table of tableNames) {
    tables[table] = {};
    for (const record of Object.values(document[table]) as Records[TableName][]) {
      if (out.has(table, record.id)) continue;
      const source = table === 'activities' ? standIns.withLetters(record as Activity) : record;
      tables[table][record.id] = clean(table, source as never) as Records[TableName];
    }
  }
  const roadmap = clean('roadmap', document.roadmap);
  for (const role of standIns.made) tables.roles[role.id] = role;
  const whole = { ...document, ...tables, roadmap } as unknown as RoadmapDocument;
  return (out.count === 0 ? whole : withSeenDates(document, whole, out)) as ProjectedDocument;
}

/** Sums and shares of a whole go where one of their members did: what remains would tell it. */
function withoutWholes<E extends EntityName>(entity: E, before: Records[E], after: Records[E]): Records[E] {
  if (before === after) return after;
  const shape = shapes[entity];
  if (shape.kind !== 'fields') return after;
  const had = before as Record<string, unknown>;
  const has = after as Record<string, unknown>;
  const result: Record<string, unknown> = { ...has };
  for (const [name, { description, initial }] of shape.fields)
    if (description?.wholeOf?.some((part) => had[part] !== has[part])) {
      if (initial === undefined) delete result[name];
      else result[name] = initial;
    }
  return result as Records[E];
}

function internalOf(audience: Audience): Cut['internalOf'] {
  if (audience.kind === 'shared') return 'none';
  return audience.organisation === null ? 'all' : { organisation: audience.organisation };
}

/** Names of files, and why and by whose word a check was waived, are for those who gave them. */
function withoutNamesOfOurs<E extends EntityName>(entity: E, record: Records[E]): Records[E] {
  if (entity === 'assets') {
    const asset = record as Records['assets'];
    if (!asset.file) return record;
    return { ...asset, file: { ...asset.file, name: plainFileName(asset.file.name) } } as Records[E];
  }
  if (entity !== 'roadmap') return record;
  const header = record as Records['roadmap'];
  const waivers = Object.entries(header.lintWaivers).map(([id, waiver]) => [
    id,
    { ...waiver, reason: '', approver: '' },
  ]);
  return waivers.length ? ({ ...header, lintWaivers: Object.fromEntries(waivers) } as Records[E]) : record;
}

/** Waivers of what is left out go as a whole: without its record, a waiver would hold for all that its rule finds. */
function withoutWaivers<E extends EntityName>(entity: E, record: Records[E], { traces }: Cut): Records[E] {
  if (entity !== 'roadmap') return record;
  const header = record as Records['roadmap'];
  const kept = Object.entries(header.lintWaivers).filter(([, { recordId }]) => !traces.areIn(recordId));
  if (kept.length === Object.keys(header.lintWaivers).length) return record;
  return { ...header, lintWaivers: Object.fromEntries(kept) } as Records[E];
}

const plainFileName = (name: string) => `File${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`;

/** Activities where they stand in the whole roadmap; a phase spans what is seen of it. */
function withSeenDates(document: RoadmapDocument, whole: RoadmapDocument, out: LeftOut): RoadmapDocument {
  if (out.of('activities').size === 0 && out.of('partners').size === 0) return whole;
  const { phases, emptied } = phasesCutInto(document, out);
  const activities: Record<string, Activity> = { ...whole.activities };
  for (const id of emptied) activities[id] = withoutSpan(activities[id] as Activity);
  const cutInto = { ...whole, activities: activities as Table<'activities'> };
  const { held, placement } = heldDates(cutInto, schedule(document), followersOf(document, out));
  for (const [id, dates] of held) if (!emptied.has(id)) activities[id] = { ...(activities[id] as Activity), ...dates };
  for (const id of phases) {
    const phase = activities[id] as Activity;
    if (phase.start === undefined || emptied.has(id)) continue;
    const span = placeOf(placement, id);
    activities[id] = span ? { ...phase, ...span } : withoutSpan(phase);
  }
  return cutInto;
}

/** Activities seen that wait for one left out. */
function followersOf(document: RoadmapDocument, out: LeftOut): Set<string> {
  const waiting = Object.values(document.activities).filter(
    ({ id, links }) =>
      !out.has('activities', id) && Object.values(links).some(({ from }) => out.has('activities', from)),
  );
  return new Set(waiting.map(({ id }) => id as string));
}

/** Phases seen of which something inside is left out, and those of them of which nothing is left. */
function phasesCutInto({ activities }: RoadmapDocument, out: LeftOut) {
  const phases = new Set<string>();
  const withRest = new Set<string>();
  for (const activity of Object.values(activities)) {
    const { parentId } = activity;
    if (parentId === undefined) continue;
    if (!out.has('activities', activity.id)) withRest.add(parentId);
    else
      for (let at: string | undefined = parentId; at !== undefined && !phases.has(at); at = activities[at]?.parentId)
        if (!out.has('activities', at)) phases.add(at);
  }
  return { phases, emptied: new Set([...phases].filter((id) => !withRest.has(id))) };
}

/** A phase of which nothing is seen inside has no dates: its own would be those of what is left out. */
function withoutSpan({ start: _start, end: _end, duration: _duration, ...rest }: Activity): Activity {
  return { ...rest, scheduling: 'fixed' };
}
