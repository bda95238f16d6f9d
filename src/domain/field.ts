import { z } from 'zod';
import { isCalendarDay } from './calendar-day';

// Before the first schema is made: zod would try to compile code, which the page's policy forbids.
z.config({ jitless: true });

/** Names of the twelve entities, as their tables are called in a document; `roadmap` is the header. */
export const entityNames = [
  'roadmap',
  'partners',
  'roles',
  'activities',
  'risks',
  'approvals',
  'policies',
  'assets',
  'commercials',
  'kpis',
  'reviews',
  'cards',
] as const;
export type EntityName = (typeof entityNames)[number];
/** The entities that are tables keyed by id (all but the header). */
export type TableName = Exclude<EntityName, 'roadmap'>;

/** An id that belongs to a record of the entity E. */
export type Id<E extends EntityName> = string & z.core.$brand<E>;

/** How a field is shown and edited. */
export type FieldFormat =
  | 'line'
  | 'text'
  | 'date'
  | 'number'
  | 'percent'
  | 'score'
  | 'money'
  | 'days'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'link'
  | 'email'
  | 'colour'
  | 'reference'
  | 'references'
  | 'parts'
  | 'group'
  | 'byRecord'
  | 'visibility'
  | 'variant'
  | 'data';

/** The one description of a field that forms, columns, headers, comparisons and the JSON Schema read. */
export interface FieldDescription {
  label: string;
  format: FieldFormat;
  help?: string;
  unit?: string;
  /** Key to the words shown, in the order they are offered. */
  choices?: Readonly<Record<string, string>>;
  /** The entity this id, or these ids, point to. */
  refersTo?: EntityName;
  /** The entity that the keys of this map point to. */
  keyedBy?: EntityName;
  /** Members of the header, such as `lanes`, that this text or the keys of this map name: what names one goes when it is taken out. */
  memberOf?: string;
  /** A text that is a set of these letters, written in this order. */
  letters?: string;
  /** A list whose places count: the third word stands for the third step. */
  byPlace?: boolean;
  /** Never leaves the organisation that wrote it. */
  internal?: boolean;
  /**
   * What one organisation writes about another: it stays here in every copy unless ticked to go along, never comes back in, and rules that
   * read it are silent in a copy without it.
   */
  assessment?: boolean;
  /** The record, or the member, is about what this points to: whoever may not see that sees neither. Of a list, all of it has to be unseen. */
  isAbout?: boolean;
  /** Fields beside this one, or itself, whose members come to this whole: where one of them is left out, the rest would tell it. */
  wholeOf?: readonly string[];
  /** Kept by the program; no form shows it. */
  hidden?: boolean;
}

type Extra = Partial<Omit<FieldDescription, 'label' | 'format'>>;

/** What the schema says of an id that is none; whoever shows it to people has words for it. */
export const NOT_AN_ID = 'is not an id';

/** Ids of records and members: letters, digits, dash and underscore, at most 64. */
export const idText = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, NOT_AN_ID)
  .refine((id) => !(id in Object.prototype), NOT_AN_ID);

/** A calendar day, YYYY-MM-DD, from 1900 to 2199, that exists. */
export const dayText = z.string().refine(isCalendarDay, 'is not a calendar day (YYYY-MM-DD)');

/** One line of text, at most 500 characters. */
export const line = (label: string, extra: Extra = {}) =>
  z
    .string()
    .max(500)
    .meta({ label, format: 'line', ...extra })
    .default('');

/** Text of several lines, at most 100,000 characters. */
export const text = (label: string, extra: Extra = {}) =>
  z
    .string()
    .max(100_000)
    .meta({ label, format: 'text', ...extra })
    .default('');

/** A calendar day or nothing. */
export const date = (label: string, extra: Extra = {}) => dayText.meta({ label, format: 'date', ...extra }).optional();

/** A number or nothing, within optional bounds. */
export const number = (label: string, extra: Extra & { min?: number; max?: number; whole?: boolean } = {}) => {
  const { min = -1e15, max = 1e15, whole = false, ...rest } = extra;
  const base = whole ? z.number().int() : z.number();
  return base
    .min(min)
    .max(max)
    .meta({ label, format: 'number', ...rest })
    .optional();
};

/** A share of a hundred or nothing. */
export const percent = (label: string, extra: Extra = {}) =>
  z
    .number()
    .min(0)
    .max(100)
    .meta({ label, format: 'percent', unit: '%', ...extra })
    .optional();

/** A rating of 1 to 5 or nothing. */
export const score = (label: string, extra: Extra = {}) =>
  z
    .number()
    .int()
    .min(1)
    .max(5)
    .meta({ label, format: 'score', ...extra })
    .optional();

/** A rating of 1 to 10 or nothing. */
export const score10 = (label: string, extra: Extra = {}) => number(label, { min: 1, max: 10, whole: true, ...extra });

/** Money in integer minor units (cents) or nothing; the currency stands beside it or in the header. */
export const money = (label: string, extra: Extra = {}) =>
  z
    .number()
    .int()
    .min(-1e15)
    .max(1e15)
    .meta({ label, format: 'money', ...extra })
    .optional();

/** Whole working days or nothing. */
export const days = (label: string, extra: Extra = {}) =>
  z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .meta({ label, format: 'days', unit: 'working days', ...extra })
    .optional();

/** Yes or no; no unless said. */
export const yesNo = (label: string, extra: Extra = {}) =>
  z
    .boolean()
    .meta({ label, format: 'yesNo', ...extra })
    .default(false);

type Choices = Readonly<Record<string, string>>;
const keysOf = <C extends Choices>(choices: C) => Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]];

/** One key of a closed set, or nothing. */
export const choice = <C extends Choices>(label: string, choices: C, extra: Extra = {}) =>
  z
    .enum(keysOf(choices))
    .meta({ label, format: 'choice', choices, ...extra })
    .optional();

/** One key of a closed set, with a default. */
export const setting = <C extends Choices, D extends keyof C & string>(
  label: string,
  choices: C,
  initial: D,
  extra: Extra = {},
) =>
  z
    .enum(keysOf(choices))
    .meta({ label, format: 'choice', choices, ...extra })
    .default(initial as never);

/** Any number of keys of a closed set. */
export const choices = <C extends Choices>(label: string, options: C, extra: Extra = {}) =>
  z
    .array(z.enum(keysOf(options)))
    .max(200)
    .meta({ label, format: 'choices', choices: options, ...extra })
    .default([]);

/** Free words, in order. */
export const tags = (label: string, extra: Extra = {}) =>
  z
    .array(z.string().max(500))
    .max(1000)
    .meta({ label, format: 'tags', ...extra })
    .default([]);

/** A colour as #rrggbb. */
export const colour = (label: string, extra: Extra = {}) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .meta({ label, format: 'colour', ...extra })
    .optional();

/** An id of one record of the entity. */
export const idOf = <E extends EntityName>(entity: E) =>
  idText.brand<E>().meta({ refersTo: entity, label: '', format: 'reference' });

/** A pointer to one record, or nothing. */
export const reference = <E extends EntityName>(label: string, entity: E, extra: Extra = {}) =>
  idText
    .brand<E>()
    .meta({ label, format: 'reference', refersTo: entity, ...extra })
    .optional();

/** A pointer that must be there: the record goes when what it points to goes. */
export const owner = <E extends EntityName>(label: string, entity: E, extra: Extra = {}) =>
  idText.brand<E>().meta({ label, format: 'reference', refersTo: entity, ...extra });

/** Pointers to any number of records. */
export const references = <E extends EntityName>(label: string, entity: E, extra: Extra = {}) =>
  z
    .array(idOf(entity))
    .max(5000)
    .meta({ label, format: 'references', refersTo: entity, ...extra })
    .default([]);

/** A fixed group of fields shown together. */
export const group = <S extends z.ZodRawShape>(label: string, shape: S, extra: Extra = {}) =>
  z
    .strictObject(shape)
    .meta({ label, format: 'group', ...extra })
    .prefault({} as never);

/** Members by id, each with an `order`, so that two edited copies merge member by member. */
export const parts = <S extends z.ZodRawShape>(label: string, shape: S, extra: Extra = {}) =>
  z
    .record(
      idText,
      z.strictObject({
        ...shape,
        order: z.number().default(0).meta({ label: 'Order', format: 'number', hidden: true }),
      }),
    )
    .meta({ label, format: 'parts', ...extra })
    .default({});

/** One value per record of another entity, by its id. */
export const byRecord = <E extends EntityName, V extends z.ZodType>(
  label: string,
  entity: E,
  value: V,
  extra: Extra = {},
) =>
  z
    .record(idText.brand<E>(), value)
    .meta({ label, format: 'byRecord', keyedBy: entity, ...extra })
    .default({});

/** Which preset a member was made from; empty for one made by hand. Rules look at it, never at words. */
export const presetKey = () => line('Preset', { hidden: true });

/** Where something stands on a drawn map. */
export const place = () => group('Place', { x: number('X'), y: number('Y') }, { hidden: true });

/** The one record that an entry is about; one of these is filled. */
export const about = () =>
  group('About', {
    activityId: reference('Activity', 'activities', { isAbout: true }),
    riskId: reference('Risk', 'risks', { isAbout: true }),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
    kpiId: reference('KPI', 'kpis', { isAbout: true }),
    cardId: reference('Card', 'cards', { isAbout: true }),
  });

/** Days of the week on which somebody works, 1 is Monday. */
export const weekDays = () =>
  z
    .array(z.number().int().min(1).max(7))
    .max(7)
    .meta({ label: 'Working days', format: 'data', help: '1 is Monday, 7 is Sunday.', hidden: true });

/** What a view was set to, by name. */
export const viewSettings = (label: string) =>
  data(label, z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(500)).max(500)]));

/** A small map kept by the program, such as switches by key. */
export const data = <V extends z.ZodType>(label: string, value: V, extra: Extra = {}) =>
  z
    .record(z.string().max(100), value)
    .meta({ label, format: 'data', hidden: true, ...extra })
    .default({});

/** The fields every record has beside its own. */
export const recordFields = <E extends EntityName>(_entity: E) => ({
  id: idText.brand<E>().meta({ label: 'Id', format: 'line', hidden: true }),
  visibility: z
    .union([z.literal('all'), z.array(idOf('partners')).max(200)])
    .meta({ label: 'Who may see it', format: 'visibility', help: 'Everyone, or only the organisations named here.' })
    .default('all'),
  notes: text('Notes'),
  internalNotes: byRecord('Internal notes', 'partners', z.string().max(100_000), {
    internal: true,
    help: 'Kept for one organisation; never part of a file for another.',
  }),
  webLinks: parts('Web links', { title: line('Title'), url: line('Address', { help: 'https://… or mailto:…' }) }),
});

/** The description of a schema, looked up through optional and default wrappers; undefined where there is none. */
export function describe(schema: z.ZodType): FieldDescription | undefined {
  let current: z.ZodType = schema;
  for (;;) {
    const meta = current.meta();
    if (meta && typeof meta['label'] === 'string') return meta as unknown as FieldDescription;
    const inner = (current.def as { innerType?: z.ZodType }).innerType;
    if (!inner) return undefined;
    current = inner;
  }
}

/** The schema without optional and default wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current: z.ZodType = schema;
  for (;;) {
    const inner = (current.def as { innerType?: z.ZodType }).innerType;
    if (!inner) return current;
    current = inner;
  }
}
