import type { z } from 'zod';
import { type Records, schemas } from './entities';
import { type EntityName, entityNames, unwrap } from './field';

/**
 * Where a record points to others, read from its schema once, so that no rule about references is written twice.
 */
type Plan =
  | { kind: 'one'; to: EntityName }
  | { kind: 'list'; item: Plan }
  | { kind: 'map'; keys: EntityName | null; value: Plan | null }
  | { kind: 'fields'; fields: [string, Plan, optional: boolean][] };

function planOf(schema: z.ZodType): Plan | null {
  const inner = unwrap(schema);
  const def = inner.def as { type: string; element?: z.ZodType; valueType?: z.ZodType; options?: z.ZodType[] };
  const meta = inner.meta() as { refersTo?: EntityName; keyedBy?: EntityName } | undefined;
  switch (def.type) {
    case 'string':
      return meta?.refersTo ? { kind: 'one', to: meta.refersTo } : null;
    case 'array': {
      const item = def.element ? planOf(def.element) : null;
      return item && { kind: 'list', item };
    }
    case 'record': {
      const value = def.valueType ? planOf(def.valueType) : null;
      return meta?.keyedBy || value ? { kind: 'map', keys: meta?.keyedBy ?? null, value } : null;
    }
    case 'union':
      return mergePlans((def.options ?? []).map(planOf));
    case 'object':
      return planOfObject(inner as z.ZodObject);
    default:
      return null;
  }
}

function planOfObject(schema: z.ZodObject): Plan | null {
  const fields: [string, Plan, boolean][] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const plan = planOf(field as unknown as z.ZodType);
    if (plan) fields.push([name, plan, (field as unknown as z.ZodType).def.type === 'optional']);
  }
  return fields.length ? { kind: 'fields', fields } : null;
}

/** A union holds the references of whichever option is there; field names do not clash in ours. */
function mergePlans(plans: (Plan | null)[]): Plan | null {
  const found = plans.filter((plan): plan is Plan => plan !== null);
  const objects = found.flatMap((plan) => (plan.kind === 'fields' ? plan.fields : []));
  if (objects.length) return { kind: 'fields', fields: objects };
  return found[0] ?? null;
}

const plans = Object.fromEntries(entityNames.map((name) => [name, planOf(schemas[name])])) as Record<
  EntityName,
  Plan | null
>;

type Visit = (entity: EntityName, id: string) => void;

function visitPlan(plan: Plan, value: unknown, visit: Visit): void {
  if (value === undefined || value === null) return;
  switch (plan.kind) {
    case 'one':
      if (typeof value === 'string') visit(plan.to, value);
      return;
    case 'list':
      if (Array.isArray(value)) for (const item of value) visitPlan(plan.item, item, visit);
      return;
    case 'map':
      for (const key in value as object) {
        if (plan.keys) visit(plan.keys, key);
        if (plan.value) visitPlan(plan.value, (value as Record<string, unknown>)[key], visit);
      }
      return;
    case 'fields':
      for (const [name, field] of plan.fields) visitPlan(field, (value as Record<string, unknown>)[name], visit);
  }
}

/** Calls visit for every pointer in the record: the entity and id it points to. */
export function eachReference<E extends EntityName>(entity: E, record: Records[E], visit: Visit): void {
  const plan = plans[entity];
  if (plan) visitPlan(plan, record, visit);
}

type Gone = (entity: EntityName, id: string) => boolean;
/** Stands for "this value cannot be without what it pointed to". */
const LOST = Symbol('lost');

function withoutIn(plan: Plan, value: unknown, gone: Gone): unknown {
  if (value === undefined || value === null) return value;
  switch (plan.kind) {
    case 'one':
      return typeof value === 'string' && gone(plan.to, value) ? LOST : value;
    case 'list': {
      if (!Array.isArray(value)) return value;
      const kept = value.map((item) => withoutIn(plan.item, item, gone)).filter((item) => item !== LOST);
      return kept.length === value.length && kept.every((item, index) => item === value[index]) ? value : kept;
    }
    case 'map':
      return withoutInMap(plan, value as Record<string, unknown>, gone);
    case 'fields':
      return withoutInFields(plan, value as Record<string, unknown>, gone);
  }
}

function withoutInMap(plan: Plan & { kind: 'map' }, value: Record<string, unknown>, gone: Gone): unknown {
  const kept: Record<string, unknown> = {};
  let changed = false;
  for (const key of Object.keys(value)) {
    const inner =
      plan.keys && gone(plan.keys, key) ? LOST : plan.value ? withoutIn(plan.value, value[key], gone) : value[key];
    if (inner === LOST) changed = true;
    else {
      kept[key] = inner;
      changed ||= inner !== value[key];
    }
  }
  return changed ? kept : value;
}

function withoutInFields(plan: Plan & { kind: 'fields' }, value: Record<string, unknown>, gone: Gone): unknown {
  let result = value;
  for (const [name, field, optional] of plan.fields) {
    const inner = withoutIn(field, value[name], gone);
    if (inner === value[name]) continue;
    if (inner === LOST && !optional) return LOST;
    result = { ...result };
    if (inner === LOST) delete result[name];
    else result[name] = inner;
  }
  return result;
}

/**
 * The record without pointers to what is gone: optional ones are emptied, members that need one are taken out;
 * null where the record itself cannot be without it; the same object where nothing changed.
 */
export function withoutReferences<E extends EntityName>(entity: E, record: Records[E], gone: Gone): Records[E] | null {
  const plan = plans[entity];
  if (!plan) return record;
  const result = withoutIn(plan, record, gone);
  return result === LOST ? null : (result as Records[E]);
}

/** Every pointer from one record turned to another of the same entity. */
export interface PointerMove {
  entity: EntityName;
  from: string;
  to: string;
  /** One value of two, where a map has both records as keys. */
  join: (kept: unknown, moved: unknown) => unknown;
}

function movedIn(plan: Plan, value: unknown, move: PointerMove): unknown {
  if (value === undefined || value === null) return value;
  switch (plan.kind) {
    case 'one':
      return plan.to === move.entity && value === move.from ? move.to : value;
    case 'list': {
      if (!Array.isArray(value)) return value;
      const moved = value.map((item) => movedIn(plan.item, item, move));
      // Two pointers that become the same one are one.
      return moved.every((item, index) => item === value[index]) ? value : [...new Set(moved)];
    }
    case 'map':
      return movedInMap(plan, value as Record<string, unknown>, move);
    case 'fields': {
      let result = value as Record<string, unknown>;
      for (const [name, field] of plan.fields) {
        const inner = movedIn(field, result[name], move);
        if (inner !== result[name]) result = { ...result, [name]: inner };
      }
      return result;
    }
  }
}

function movedInMap(plan: Plan & { kind: 'map' }, value: Record<string, unknown>, move: PointerMove): unknown {
  let result = value;
  for (const key of plan.value ? Object.keys(value) : []) {
    const inner = movedIn(plan.value as Plan, value[key], move);
    if (inner !== value[key]) result = { ...result, [key]: inner };
  }
  if (plan.keys !== move.entity || !(move.from in result)) return result;
  const { [move.from]: moved, ...rest } = result;
  return { ...rest, [move.to]: move.to in rest ? move.join(rest[move.to], moved) : moved };
}

/** The record with every pointer moved; the same object where it has none. */
export function withMovedReferences<E extends EntityName>(
  entity: E,
  record: Records[E],
  move: PointerMove,
): Records[E] {
  const plan = plans[entity];
  return plan ? (movedIn(plan, record, move) as Records[E]) : record;
}
