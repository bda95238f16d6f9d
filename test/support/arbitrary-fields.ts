import fc from 'fast-check';
import type { z } from 'zod';
import { addDays } from '@/domain/calendar-day';
import { type EntityName, entityNames } from '@/domain/field';

/** Ids that documents of these tests use and point to; odd ones (long, one letter, digits only) among them. */
export const idPool = Object.fromEntries(
  entityNames.map((name) => [name, [`${name}-0`, '7', `${name}${'x'.repeat(64 - name.length)}`, `_${name[0]}`, '10']]),
) as Record<EntityName, string[]>;

/** Text of every kind that people paste: composed letters, emoji, right-to-left, markup, quotes, line ends. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    'Zoë & Søren — Straße №7',
    'e\u0301 vs \u00e9',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'שלום / مرحبا',
    '北京 東京',
    '<b>not "markup"</b>',
    'a\r\nb\tc',
    "=1+1;'--",
    '\u202Eabc\u200b',
  ),
);

/** Calendar days over the whole range that the domain accepts. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2025-01-01', days)) },
  fc.constantFrom('1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '1970-01-01', '1969-12-31'),
);

/** Keys of free maps; never the one name that JavaScript objects cannot hold as a plain key. */
const anyKey = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((key) => key !== '__proto__');
const memberId = fc.constantFrom('m1', 'm2', 'M_3', '-4', '5');

type Checks = {
  _zod: {
    def: { check: string; pattern?: RegExp; maximum?: number; value?: number; minimum?: number; format?: string };
  };
}[];

const checksOf = (schema: z.ZodType) =>
  ((schema.def as unknown as { checks?: Checks }).checks ?? []).map((check) => check._zod.def);

function textFor(schema: z.ZodType): fc.Arbitrary<string> {
  const meta = schema.meta() as { refersTo?: EntityName } | undefined;
  if (meta?.refersTo) return fc.constantFrom(...idPool[meta.refersTo]);
  const checks = checksOf(schema);
  const pattern = checks.find((check) => check.pattern)?.pattern;
  if (pattern) {
    // fast-check cannot look ahead: what the look-ahead demands is asked of each text instead.
    const plain = new RegExp(pattern.source.replaceAll(/\(\?=[^)]*\)/g, ''));
    return fc.stringMatching(plain).filter((text) => schema.safeParse(text).success);
  }
  if (checks.some((check) => check.check === 'custom')) return anyDay;
  const most = checks.find((check) => check.check === 'max_length')?.maximum ?? 100;
  return anyText.map((text) => [...text].slice(0, Math.floor(most / 2)).join(''));
}

function numberFor(schema: z.ZodType): fc.Arbitrary<number> {
  const checks = checksOf(schema);
  const low = Math.max(checks.find((check) => check.check === 'greater_than')?.value ?? -1e6, -1e9);
  const high = Math.min(checks.find((check) => check.check === 'less_than')?.value ?? 1e6, 1e9);
  const whole = fc.integer({ min: Math.ceil(low), max: Math.floor(high) });
  if (checks.some((check) => check.check === 'number_format')) return whole;
  return fc.oneof(
    whole,
    fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0 || 0),
  );
}

function objectFor(shape: Record<string, z.ZodType>): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [name, field] of Object.entries(shape)) {
    fields[name] = valueFor(field);
    const isOptional = ['optional', 'default', 'prefault'].includes(field.def.type);
    if (!isOptional) required.push(name);
  }
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true }) as fc.Arbitrary<Record<string, unknown>>;
}

function recordFor(keyType: z.ZodType, valueType: z.ZodType, keyedBy: EntityName | undefined): fc.Arbitrary<unknown> {
  const isId = checksOf(keyType).some((check) => check.pattern);
  const key = keyedBy ? fc.constantFrom(...idPool[keyedBy]) : isId ? memberId : anyKey;
  return fc.dictionary(key, valueFor(valueType), { maxKeys: 3, noNullPrototype: true });
}

/** Values that a field schema accepts, read from the schema itself, so that new fields are covered without being named here. */
export function valueFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as {
    type: string;
    innerType: z.ZodType;
    element: z.ZodType;
    keyType: z.ZodType;
    valueType: z.ZodType;
    options: z.ZodType[];
    entries: Record<string, string>;
    values: unknown[];
  };
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return valueFor(def.innerType);
    case 'string':
      return textFor(schema);
    case 'number':
      return numberFor(schema);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'array':
      return fc.array(valueFor(def.element), { maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options.map(valueFor));
    case 'object':
      return objectFor((schema as z.ZodObject).shape as unknown as Record<string, z.ZodType>);
    case 'record':
      return recordFor(def.keyType, def.valueType, (schema.meta() as { keyedBy?: EntityName } | undefined)?.keyedBy);
    default:
      throw new Error(`No arbitrary for a schema of type ${def.type}`);
  }
}
