import { fieldsOf, type Records } from '@/domain/entities';
import { describe, type EntityName, type FieldDescription, type TableName, unwrap } from '@/domain/field';
import { valueAt } from '@/domain/value-at';
import { inSentence } from '@/records/form/field-words';
import { isRequired, type Schema, shapeOf } from '@/records/form/schema-shape';
import type { CellValue, Parsed } from '@/ui/cells/cell-value';
import type { Formats } from '@/ui/formats';
import {
  choiceColumn,
  choicesOf,
  dateColumn,
  lineColumn,
  moneyColumn,
  numberColumn,
  percentColumn,
  yesNoColumn,
} from '@/ui/grid/column-kinds';
import type { GridColumn } from '@/ui/grid/grid-column';
import type { RecordNames } from './record-names';

/** A record of a sheet, whatever its entity. */
export interface SheetRecord {
  id: string;
  title: string;
  /** Steps it lies inside others. */
  depth: number;
  record: Records['activities' | 'roles' | 'risks'];
}

/** One column of a sheet. */
export type SheetColumn = GridColumn<SheetRecord>;

/** What columns are made with. */
export interface ColumnInput {
  entity: 'activities' | 'roles' | 'risks';
  /** Numbers and days as a sheet holds them, whatever the person's own habits. */
  formats: Formats;
  currency: string;
  /** Steps of the scale that risks are scored on. */
  scaleSize: number;
  names: (entity: TableName) => RecordNames;
}

interface Extra {
  label?: string;
  aliases?: readonly string[];
  width?: number;
  /** Words that stand for the numbers 1 and up. */
  words?: readonly string[];
}

/** The schema at a path, and its words with those of the groups it lies in: "Inherent likelihood". */
function fieldAt(entity: EntityName, path: readonly string[]): { schema: Schema; words: FieldDescription } {
  let shape: Readonly<Record<string, Schema>> = fieldsOf(entity);
  const labels: string[] = [];
  for (const [index, step] of path.entries()) {
    const schema = shape[step];
    const words = schema && describe(schema);
    if (!schema || !words) throw new Error(`${entity} has no field ${path.join('.')}.`);
    if (index > 0 || path.length === 1 || !/^(Scores)$/.test(words.label)) labels.push(words.label);
    if (index === path.length - 1) {
      const label = labels.map((text, place) => (place === 0 ? text : inSentence(text))).join(' ');
      return { schema, words: { ...words, label } };
    }
    shape = shapeOf(unwrap(schema));
  }
  throw new Error('A path has at least one step.');
}

const refused = (message: string): Parsed => ({ ok: false, message });
const accepted = (value: CellValue): Parsed => ({ ok: true, value });
const LONGEST_TEXT = 100_000;

/** The column of one field, read from its description. */
export function fieldColumn(input: ColumnInput, field: string, extra: Extra = {}): SheetColumn {
  const { formats, entity } = input;
  const path = field.split('.');
  const found = fieldAt(entity, path);
  const words = { ...found.words, ...(extra.label ? { label: extra.label } : {}) };
  const value = ({ record }: SheetRecord) => (valueAt(record, path) ?? null) as CellValue;
  const given = { id: field, width: extra.width ?? 14, value, aliases: extra.aliases ?? [] };
  switch (words.format) {
    case 'text':
      return { ...lineColumn(words, given), parse: readText };
    case 'date':
      return dateColumn(words, formats, given);
    case 'score':
      return scoreColumn(
        numberColumn(words, formats, { min: 1, max: scaleOf(input, field), whole: true }, given),
        extra.words,
      );
    case 'number':
    case 'days':
      return numberColumn(words, formats, {}, given);
    case 'percent':
      return percentColumn(words, formats, given);
    case 'money':
      return moneyColumn(words, formats, input.currency, given);
    case 'yesNo':
      return yesNoColumn(words, given);
    case 'choice':
      return choiceColumn(words, choicesOf(words), { ...given, clearable: found.schema.def.type === 'optional' });
    case 'reference':
      return pointerColumn(words, given, input.names(words.refersTo as TableName), isRequired(found.schema));
    case 'references':
      return pointersColumn(words, given, input.names(words.refersTo as TableName));
    default:
      return lineColumn(words, given);
  }
}

const scaleOf = (input: ColumnInput, field: string) => (field.startsWith('scores.') ? input.scaleSize : 5);

const readText = (text: string): Parsed =>
  text.length > LONGEST_TEXT ? refused('Too long: at most 100,000 characters fit here.') : accepted(text);

/** A score may be written as its word, as "4 Likely", or as the number. */
function scoreColumn(column: SheetColumn, words: readonly string[] = []): SheetColumn {
  const plain = (text: string) => text.trim().toLowerCase();
  return {
    ...column,
    parse: (text) => {
      const place = words.findIndex((word) => plain(word) === plain(text));
      if (place >= 0) return accepted(place + 1);
      const leading = /^(\d)\s*[-–:.)]?\s*\p{L}/u.exec(text.trim())?.[1];
      return column.parse(leading ?? text);
    },
  };
}

type Given = Omit<SheetColumn, 'label' | 'editor' | 'format' | 'parse' | 'help'>;

/** What is said where a name is not one record's. */
function unknownName(text: string, names: RecordNames, several: readonly string[] | null): Parsed {
  const name = `“${text.trim().slice(0, 80)}”`;
  if (!several) return refused(`There is no ${names.noun} called ${name}.`);
  return refused(`${name} may be several: write ${several.slice(0, 3).join(' or ')}.`);
}

/** A pointer to one record, by its name. */
export function pointerColumn(
  words: { label: string; help?: string | undefined },
  given: Given,
  names: RecordNames,
  required = false,
): SheetColumn {
  return {
    label: words.label,
    help: words.help,
    editor: 'choice',
    clearable: !required,
    format: (value) => (typeof value === 'string' ? names.written(value) : ''),
    parse: (text) => {
      if (text.trim() === '') return required ? refused(`${words.label} cannot be left empty.`) : accepted(null);
      const meant = names.meant(text);
      if (meant && 'id' in meant) return accepted(meant.id);
      const many = listed(text, names);
      if (many && many.length > 1) return refused(`Only one fits here, and this names ${many.length}: keep one.`);
      return unknownName(text, names, meant?.several ?? null);
    },
    ...given,
  };
}

/** Ids of all that a list names; null where it names anything else. */
function listed(text: string, names: RecordNames): string[] | null {
  const ids = new Set<string>();
  for (const piece of piecesOf(text, names)) {
    const meant = names.meant(piece);
    if (!meant || !('id' in meant)) return null;
    ids.add(meant.id);
  }
  return [...ids];
}

/** The names in a list: parted by semicolons or lines; by commas only where what lies between them is no name itself. */
function piecesOf(text: string, names: RecordNames): string[] {
  if (names.meant(text)) return [text];
  return text
    .split(/[;\n]/)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => (names.meant(piece) ? [piece] : piece.split(',').filter((part) => part.trim() !== '')));
}

/** Pointers to any number of records, by their names. */
export function pointersColumn(
  words: { label: string; help?: string | undefined },
  given: Given,
  names: RecordNames,
): SheetColumn {
  return {
    label: words.label,
    help: words.help,
    editor: 'references',
    format: (value) =>
      (Array.isArray(value) ? (value as readonly string[]) : [])
        .map((id) => names.written(id))
        .filter(Boolean)
        .join('; '),
    parse: (text) => {
      const found = listed(text, names);
      if (found) return accepted(found);
      const wrong = piecesOf(text, names).find((piece) => !('id' in (names.meant(piece) ?? {})));
      const meant = names.meant(wrong ?? text);
      return unknownName(wrong ?? text, names, meant && 'several' in meant ? meant.several : null);
    },
    ...given,
  };
}
