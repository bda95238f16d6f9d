import type { Records } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { type FieldShape, isMap, type Shape, shapes, variantOf } from '@/domain/shape';
import type { Traces } from './traces';

/** What is taken out of records. */
export interface Cut {
  /** Whose internal things stay: everybody's, nobody's, or one organisation's. */
  internalOf: 'all' | 'none' | { organisation: string };
  keepsAssessments: boolean;
  traces: Traces;
}

/** Stands for a member that is left out as a whole. */
const LOST = Symbol('lost');

function cleaned(shape: Shape, value: unknown, cut: Cut): unknown {
  switch (shape.kind) {
    case 'map':
      return isMap(value) ? cleanMembers(shape.value, value, cut) : value;
    case 'fields':
      return isMap(value) ? cleanFields(shape.fields, value, cut) : value;
    case 'variants': {
      const option = variantOf(shape, value);
      return option ? cleaned(option, value, cut) : value;
    }
    default:
      return value;
  }
}

function cleanMembers(shape: Shape, value: Record<string, unknown>, cut: Cut): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let isSame = true;
  for (const key of Object.keys(value)) {
    const inner = isView(shape) && tellsOfTraces(value[key], cut.traces) ? LOST : cleaned(shape, value[key], cut);
    isSame &&= inner === value[key];
    if (inner !== LOST) kept[key] = inner;
  }
  return isSame ? value : kept;
}

const areSettings = ({ shape, description }: FieldShape) => description?.format === 'data' && shape.kind === 'map';

/** Members with settings are ways to look at the roadmap: one made for what is left out would show something else without it. */
const isView = (shape: Shape) => shape.kind === 'fields' && [...shape.fields.values()].some(areSettings);

function tellsOfTraces(value: unknown, traces: Traces): boolean {
  if (typeof value === 'string') return traces.areIn(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => traces.isOne(key) || tellsOfTraces(inner, traces));
}

function cleanFields(fields: ReadonlyMap<string, FieldShape>, value: Record<string, unknown>, cut: Cut) {
  let result = value;
  for (const [name, field] of fields) {
    const given = value[name];
    if (given === undefined) continue;
    const kept = cleanField(field, given, cut);
    if (kept === given) continue;
    if (result === value) result = { ...value };
    if (kept === undefined) delete result[name];
    else result[name] = kept;
  }
  return result;
}

function cleanField(field: FieldShape, given: unknown, cut: Cut): unknown {
  const { shape, description, initial } = field;
  const kept = marked(field, given, cut);
  if (kept === undefined || kept === initial) return kept;
  if (areSettings(field)) return cleanSettings(kept, cut.traces);
  if (typeof kept === 'string') return initial === '' && cut.traces.isOne(kept) ? '' : kept;
  if (description?.format === 'tags' && Array.isArray(kept)) return withoutTraces(kept, cut.traces);
  return cleaned(shape, kept, cut);
}

/** What stays of a field that is internal or an assessment: read from its description, so that a new one needs no code here. */
function marked({ description, initial }: FieldShape, value: unknown, cut: Cut): unknown {
  if (description?.assessment && !cut.keepsAssessments) return emptied(value, initial);
  if (!description?.internal || cut.internalOf === 'all') return value;
  if (cut.internalOf === 'none') return emptied(value, initial);
  return description.keyedBy === 'partners' && isMap(value) ? onlyOf(value, cut.internalOf.organisation) : value;
}

const emptied = (value: unknown, initial: unknown) =>
  isMap(value) && isMap(initial) && Object.keys(value).length === 0 ? value : initial;

/** An internal map by organisation: each has its own part. */
function onlyOf(value: Record<string, unknown>, organisation: string) {
  const own = Object.entries(value).filter(([key]) => key === organisation);
  return own.length === Object.keys(value).length ? value : Object.fromEntries(own);
}

function withoutTraces(list: readonly unknown[], traces: Traces): readonly unknown[] {
  const kept = list.filter((item) => !(typeof item === 'string' && traces.isOne(item)));
  return kept.length === list.length ? list : kept;
}

/** Settings without what points to or names something left out, at any depth. */
function cleanSettings(value: unknown, traces: Traces): unknown {
  if (Array.isArray(value)) return withoutTraces(value, traces);
  if (!isMap(value)) return value;
  const kept: Record<string, unknown> = {};
  let isSame = true;
  for (const [key, inner] of Object.entries(value)) {
    const isTrace = traces.isOne(key) || (typeof inner === 'string' && traces.isOne(inner));
    const clean = isTrace ? undefined : cleanSettings(inner, traces);
    isSame &&= clean === inner;
    if (clean !== undefined) kept[key] = clean;
  }
  return isSame ? value : kept;
}

/** A record without the fields, parts and words that are cut out; the same object where nothing is. */
export function cleanRecord<E extends EntityName>(entity: E, record: Records[E], cut: Cut): Records[E] {
  return cleaned(shapes[entity], record, cut) as Records[E];
}

const NO_TRACES: Traces = { isOne: () => false, areIn: () => false };
const OF_NOBODY = { internalOf: 'none', keepsAssessments: true, traces: NO_TRACES } as const;

/** A record without what is internal to organisations other than one's own; whoever has not said which it is reads none of it. */
export function withOwnInternal<E extends EntityName>(
  entity: E,
  record: Records[E],
  organisation: string | null,
): Records[E] {
  return cleanRecord(
    entity,
    record,
    organisation === null ? OF_NOBODY : { ...OF_NOBODY, internalOf: { organisation } },
  );
}
