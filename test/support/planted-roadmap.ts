import type { z } from 'zod';
import type { Audience } from '@/domain/audience/audience';
import { type RoadmapDocument, SCHEMA_VERSION, tableNames } from '@/domain/document';
import { fieldsOf, make, type Records } from '@/domain/entities';
import type { EntityName, FieldDescription, TableName } from '@/domain/field';

/** Who may see a record: everybody; us, them or both by name; whoever sees what it is about; `mixed` is seen, and points to all of them. */
type Circle = 'open' | 'ours' | 'theirs' | 'both' | 'about-ours' | 'mixed';
const circles: readonly Circle[] = ['open', 'ours', 'theirs', 'both', 'about-ours', 'mixed'];

/** A word that stands at one place of the roadmap, and for whom it is. */
interface Planted {
  place: string;
  circle: Circle;
  /** What of the record it is: readable with it, internal to an organisation, an assessment, or never for others. */
  kind: 'plain' | 'assessment' | 'never-shared' | { internalTo: string };
}

/** A roadmap with a word of its own in every text and name, and what each word is. */
export interface PlantedRoadmap {
  document: RoadmapDocument;
  words: ReadonlyMap<string, Planted>;
  ours: string;
  theirs: string;
  /** Ids by table, circle and place: `partners/ours/0`. */
  ids: ReadonlyMap<string, string>;
}

/** Every planted word in a text, whatever stands around it. */
export const wordsIn = (text: string): Set<string> => new Set(text.match(/zq[0-9a-z]{4}/g) ?? []);

/** Whether somebody may read a planted word. */
export function mayRead({ circle, kind }: Planted, audience: Audience, { ours, theirs }: PlantedRoadmap): boolean {
  if (audience.kind === 'own' && audience.organisation === null) return true;
  const seers = audience.kind === 'own' ? [audience.organisation] : audience.with === 'all' ? [] : audience.with;
  const named = { ours: [ours], 'about-ours': [ours], theirs: [theirs], both: [ours, theirs], open: null, mixed: null };
  const allowed = named[circle];
  if (allowed && (seers.length === 0 || !seers.every((id) => allowed.includes(id as string)))) return false;
  if (kind === 'plain') return true;
  if (kind === 'assessment') return audience.kind === 'own' || audience.assessments === true;
  return audience.kind === 'own' && (kind === 'never-shared' || kind.internalTo === audience.organisation);
}

const perTable = (table: TableName) => (table === 'policies' ? 20 : 6);
const values: readonly unknown[] = [
  ...['EUR', '#336699', '14:30+01:00', 'a'.repeat(64), '2027-03-01', 'A'],
  ...[1, 3, 0.8, 50],
];

interface Place {
  entity: EntityName;
  circle: Circle;
  index: number;
  path: string;
  kind: Planted['kind'];
}

type Definition = {
  type: string;
  innerType: z.ZodType;
  element: z.ZodType;
  keyType: z.ZodType;
  valueType: z.ZodType;
  options: z.ZodType[];
  entries: Record<string, string>;
  values: unknown[];
  shape: Record<string, z.ZodType>;
};

/** Fills a schema by what it says itself, so that a field added later is planted too. */
class Planter {
  readonly words = new Map<string, Planted>();
  readonly ids = new Map<string, string>();
  readonly members = new Map<string, string>();

  word({ entity, path, circle, kind }: Place): string {
    const word = `zq${this.words.size.toString(36).padStart(4, '0')}`;
    this.words.set(word, { place: `${entity}.${path}`, circle, kind });
    return word;
  }

  idOf(entity: TableName, circle: Circle, index: number): string {
    const key = `${entity}/${circle}/${index}`;
    const known = this.ids.get(key);
    if (known) return known;
    const id = this.word({ entity, circle, index, path: 'id', kind: 'plain' });
    this.ids.set(key, id);
    return id;
  }

  /** Where a pointer leads: to its own circle, and within a table only backwards, so that nothing runs in a circle. */
  target(to: EntityName, { entity, circle, index, path }: Place): string | undefined {
    if (to === 'roadmap') return 'planted';
    const turn = (['ours', 'open', 'theirs'] as const)[(index + path.length) % 3] as Circle;
    const aim = circle === 'about-ours' ? 'ours' : circle === 'mixed' ? turn : circle;
    const isBackwards = to === entity && aim === circle;
    if (!isBackwards) return this.idOf(to, aim, to === 'activities' ? 1 : 0);
    return index === 0 ? undefined : this.idOf(to, aim, index - 1);
  }

  value(schema: z.ZodType, place: Place): unknown {
    const def = schema.def as unknown as Definition;
    const kind = kindOf(schema, place);
    const here = { ...place, kind };
    switch (def.type) {
      case 'optional':
      case 'default':
      case 'prefault':
        return this.value(def.innerType, here);
      case 'object':
        return this.fields(def.shape, here);
      case 'record':
        return this.map(schema, def, here);
      case 'array': {
        const item = this.value(def.element, here);
        return item === undefined ? [] : [item];
      }
      case 'union':
        return this.value(def.options[here.index % def.options.length] as z.ZodType, here);
      case 'enum':
        return Object.values(def.entries)[here.index % Object.values(def.entries).length];
      case 'literal':
        return def.values[0];
      case 'boolean':
        return true;
      default:
        return this.single(schema, here);
    }
  }

  single(schema: z.ZodType, place: Place): unknown {
    const { refersTo, memberOf } = (schema.meta() ?? {}) as Partial<FieldDescription>;
    if (refersTo) return this.target(refersTo, place);
    if (memberOf) return this.members.get(memberOf);
    const shown = values.find((value) => schema.safeParse(value).success);
    if (!schema.safeParse('zq0000').success) return shown;
    return this.word(place);
  }

  fields(shape: Record<string, z.ZodType>, place: Place): Record<string, unknown> | undefined {
    const result: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(shape)) {
      const value = this.value(schema, { ...place, path: place.path ? `${place.path}.${name}` : name });
      const isNeeded = !['optional', 'default', 'prefault'].includes(schema.def.type);
      if (value !== undefined) result[name] = value;
      else if (isNeeded) return undefined;
    }
    return result;
  }

  map(schema: z.ZodType, def: Definition, place: Place): Record<string, unknown> {
    const { keyedBy, memberOf, internal } = (schema.meta() ?? {}) as Partial<FieldDescription>;
    if (internal) return this.internalMap(def, place);
    const known = memberOf ? this.members.get(memberOf) : keyedBy ? this.target(keyedBy, place) : undefined;
    if ((memberOf || keyedBy) && known === undefined) return {};
    const value = this.value(def.valueType, { ...place, path: `${place.path}.*` });
    if (value === undefined) return {};
    const key = known ?? this.word({ ...place, path: `${place.path} (key)` });
    if (place.entity === 'roadmap') this.members.set(place.path, key);
    return { [key]: value };
  }

  /** What is internal is written by both organisations. */
  internalMap(def: Definition, place: Place): Record<string, unknown> {
    const writers = [this.idOf('partners', 'open', 0), this.idOf('partners', 'open', 1)];
    return Object.fromEntries(
      writers.map((writer) => [
        writer,
        this.value(def.valueType, { ...place, path: `${place.path}.*`, kind: { internalTo: writer } }),
      ]),
    );
  }
}

/** Names of files and the words of a waiver are for nobody else; the rest is read from the description. */
function kindOf(schema: z.ZodType, { entity, path, kind }: Place): Planted['kind'] {
  if (kind !== 'plain') return kind;
  if ((schema.meta() as Partial<FieldDescription> | undefined)?.assessment) return 'assessment';
  const full = `${entity}.${path}`;
  return ['assets.file.name', 'roadmap.lintWaivers.*.reason', 'roadmap.lintWaivers.*.approver'].includes(full)
    ? 'never-shared'
    : 'plain';
}

/** The first of a circle is a phase with the third and later ones in it; only the second waits, so that nothing waits for itself. */
function asPlan(fields: Record<string, unknown>, index: number, phase: string): Record<string, unknown> {
  const { parentId: _parent, ...rest } = fields;
  return { ...rest, end: '2027-03-12', ...(index > 1 && { parentId: phase }) };
}

/** What is planted of a record; only the second activity of a circle waits for another. */
function shapeOf(entity: EntityName, index = 0): Record<string, z.ZodType> {
  const without = ['id', 'visibility', ...(entity === 'activities' && index !== 1 ? ['links'] : [])];
  return Object.fromEntries(Object.entries(fieldsOf(entity)).filter(([name]) => !without.includes(name)));
}

/** Records of every kind for every circle of readers, each text, name and key a word of its own; the same at every call. */
export function plantedRoadmap(): PlantedRoadmap {
  const planter = new Planter();
  const ours = planter.idOf('partners', 'open', 0);
  const theirs = planter.idOf('partners', 'open', 1);
  const named = { ours: [ours], theirs: [theirs], both: [ours, theirs] };
  const header = planter.fields(shapeOf('roadmap'), {
    ...{ entity: 'roadmap', circle: 'open', index: 0, path: '', kind: 'plain' },
  }) as Record<string, unknown>;
  const tables = {} as Record<TableName, Record<string, unknown>>;
  for (const table of tableNames) {
    tables[table] = {};
    for (const circle of circles)
      for (let index = 0; index < perTable(table); index += 1) {
        if (circle === 'about-ours' && table === 'partners') continue;
        const id = planter.idOf(table, circle, index);
        const place: Place = { entity: table, circle, index, path: '', kind: 'plain' };
        const given = planter.fields(shapeOf(table, index), place) as Record<string, unknown>;
        const phase = planter.idOf('activities', circle === 'about-ours' ? 'ours' : circle, 0);
        const fields = table === 'activities' ? asPlan(given, index, phase) : given;
        const visibility = circle in named ? named[circle as keyof typeof named] : 'all';
        tables[table][id] = make(table, { ...fields, id, visibility });
      }
  }
  const roadmap = make('roadmap', { ...header, id: 'planted' }) as Records['roadmap'];
  return {
    document: { schemaVersion: SCHEMA_VERSION, roadmap, ...tables } as unknown as RoadmapDocument,
    words: planter.words,
    ids: planter.ids,
    ours,
    theirs,
  };
}
