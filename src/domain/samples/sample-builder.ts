import { addDays, type CalendarDay } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import type { Fields, Sample } from './sample';
import * as rows from './sample-rows';

/** What is chosen when a roadmap is made from a sample. */
export interface SampleStart {
  /** The first day of the roadmap, as a rule a Monday. */
  start: CalendarDay;
  /** A new id, never given before. */
  newId: () => string;
}

/** A roadmap made from a sample, and which of its organisations is the one it is written for. */
export interface SampleRoadmap {
  document: RoadmapDocument;
  homeId: string;
}

type Named<E extends TableName> = Readonly<Record<string, Fields<E>>>;
type Lookup = (name: string) => string;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives an id to everything in the value that is named by `as`. */
function collectNames(value: unknown, define: (name: string) => void): void {
  if (Array.isArray(value)) for (const item of value) collectNames(item, define);
  else if (isMap(value)) {
    if (typeof value.as === 'string') define(value.as);
    for (const inner of Object.values(value)) collectNames(inner, define);
  }
}

/** The value with names replaced by ids and weeks by days, and lists of objects by members in order. */
function resolved(value: unknown, lookup: Lookup, newId: () => string): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? lookup(value.slice(1)) : value;
  if (Array.isArray(value)) {
    if (!value.some(isMap)) return value.map((item) => resolved(item, lookup, newId));
    const members = value.map((item: Readonly<Record<string, unknown>>, order): [string, unknown] => {
      const { as, ...fields } = item;
      const id = typeof as === 'string' ? lookup(as) : newId();
      return [id, { ...(resolved(fields, lookup, newId) as object), order }];
    });
    return Object.fromEntries(members);
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key.startsWith('@') ? lookup(key.slice(1)) : key, resolved(inner, lookup, newId)]),
  );
}

/** Day of a name such as W5 or W5.5, or undefined where it is not one. */
function dayOf(name: string, start: CalendarDay): CalendarDay | undefined {
  const week = /^W(\d+)(?:\.([1-7]))?$/.exec(name);
  return week ? addDays(start, Number(week[1]) * 7 + Number(week[2] ?? 1) - 1) : undefined;
}

function namesOf(
  tables: Readonly<Record<string, unknown>>,
  roadmap: unknown,
  newId: () => string,
): Map<string, string> {
  const ids = new Map<string, string>();
  const define = (name: string) => {
    if (ids.has(name)) throw new Error(`The sample uses the name ${name} twice.`);
    ids.set(name, newId());
  };
  for (const table of Object.values(tables)) {
    if (isMap(table)) for (const name of Object.keys(table)) define(name);
    collectNames(table, define);
  }
  collectNames(roadmap, define);
  return ids;
}

/** Makes a roadmap from a sample: new ids throughout, all dates counted from the start. */
export function buildSample(sample: Sample, { start, newId }: SampleStart): SampleRoadmap {
  const tables = {
    partners: rows.partnerFields(sample),
    roles: rows.roleFields(sample),
    activities: rows.activityFields(sample),
    risks: rows.riskFields(sample),
    approvals: rows.approvalFields(sample),
    policies: sample.policies,
    assets: sample.assets,
    commercials: sample.commercials,
    kpis: rows.kpiFields(sample),
    reviews: rows.reviewFields(sample),
  } satisfies { [E in TableName]?: Named<E> | readonly Fields<E>[] };
  const header = { lanes: rows.lanes, start, end: rows.horizonEnd(sample, start), ...sample.roadmap };
  const ids = namesOf(tables, header, newId);
  const lookup = (name: string) => {
    const found = dayOf(name, start) ?? ids.get(name);
    if (found === undefined) throw new Error(`The sample “${sample.roadmap.title}” has nothing called ${name}.`);
    return found;
  };
  const record = <E extends EntityName>(entity: E, id: string, fields: Fields<E>) =>
    make(entity, { ...(resolved(fields, lookup, newId) as Record<string, unknown>), id });
  const build = <E extends TableName>(entity: E, table: Named<E> | readonly Fields<E>[]) => {
    const list = Object.entries(table).map(([name, fields]) => {
      const id = Array.isArray(table) ? newId() : lookup(name);
      return [id, record(entity, id, fields as Fields<E>)];
    });
    return [entity, Object.fromEntries(list)] as const;
  };
  const empty = emptyDocument(newId(), sample.roadmap.title);
  const document = {
    ...empty,
    roadmap: record('roadmap', empty.roadmap.id, header),
    ...Object.fromEntries(Object.entries(tables).map(([entity, table]) => build(entity as TableName, table as never))),
  } as RoadmapDocument;
  return { document, homeId: lookup('home') };
}
