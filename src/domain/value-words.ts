import type { CalendarDay } from './calendar-day';
import { inOrder, type RoadmapDocument } from './document';
import { titleOf } from './entities';
import type { EntityName, FieldDescription, TableName } from './field';
import type { Shape } from './shape';

/** What values are written with: the records they point to, and how days are written. */
export interface WordsOfValues {
  document: RoadmapDocument;
  day: (day: CalendarDay) => string;
}

/** Keeps parts from being told that only say where they stand. */
const SILENT = new Set(['order', 'key']);

/** A value in words for somebody who reads: labels in place of keys, names in place of ids, a line for each part; empty where there is nothing. */
export function valueInWords(
  shape: Shape,
  description: FieldDescription | undefined,
  value: unknown,
  words: WordsOfValues,
): string {
  if (value === undefined || value === null || value === '') return '';
  switch (shape.kind) {
    case 'plain':
      return plainInWords(shape.refersTo, description, value, words);
    case 'list': {
      const items = value as readonly unknown[];
      return items
        .map((item) => valueInWords(shape.item, description, item, words))
        .filter(Boolean)
        .join(', ');
    }
    case 'either':
      return Array.isArray(value) ? valueInWords(shape.list, description, value, words) : String(value);
    case 'map': {
      const members = value as Readonly<Record<string, { order: number }>>;
      if (shape.keyedBy)
        return Object.entries(members)
          .map(
            ([id, member]) =>
              `${nameOf(shape.keyedBy, id, words)}: ${valueInWords(shape.value, description, member, words)}`,
          )
          .join(', ');
      return inOrder(members)
        .map(([, member]) => membersInWords(shape.value, member, words, ' · '))
        .filter(Boolean)
        .map((line) => `• ${line}`)
        .join('\n');
    }
    case 'fields':
    case 'variants':
      return membersInWords(shape, value, words, '\n', true);
  }
}

/** The fields of a part or group that say something, each in words. */
function membersInWords(
  shape: Shape,
  value: unknown,
  words: WordsOfValues,
  between: string,
  isLabelled = false,
): string {
  if (shape.kind !== 'fields') return valueInWords(shape, undefined, value, words);
  const record = value as Readonly<Record<string, unknown>>;
  const told: string[] = [];
  for (const [name, field] of shape.fields) {
    if (SILENT.has(name)) continue;
    const text = valueInWords(field.shape, field.description, record[name], words);
    if (text === '') continue;
    // Yes, a number or a name alone would not say of what.
    const needsLabel = isLabelled || typeof record[name] !== 'string' || field.shape.kind !== 'plain';
    const label = field.description?.label ?? name;
    told.push(needsLabel || name.endsWith('Id') ? `${label}: ${text.includes('\n') ? `\n${text}` : text}` : text);
  }
  return told.join(between);
}

function plainInWords(
  refersTo: EntityName | undefined,
  description: FieldDescription | undefined,
  value: unknown,
  words: WordsOfValues,
): string {
  if (refersTo) return nameOf(refersTo, String(value), words);
  if (value === true) return 'yes';
  if (value === false) return '';
  if (typeof value === 'object') return '';
  const text = String(value);
  if (description?.format === 'date') return words.day(text);
  return description?.choices?.[text] ?? (description?.unit ? `${text} ${description.unit}` : text);
}

function nameOf(entity: EntityName | undefined, id: string, { document }: WordsOfValues): string {
  const record = entity && entity !== 'roadmap' ? document[entity as TableName][id] : undefined;
  return record ? titleOf(entity as TableName, record) || 'Untitled' : 'Unknown';
}
