import type { Records } from '@/domain/entities';
import { entityWords, titleOf } from '@/domain/entities';
import type { EntityName } from '@/domain/field';

/** A label inside a sentence: "Start" as "start", but "KPIs at risk" and "UTM source" as they are. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** The record in words: its title in quotation marks, or what it is. */
export function recordInWords(entity: EntityName, record: Records[EntityName] | undefined): string {
  const title = record ? titleOf(entity, record as never).trim() : '';
  if (entity === 'roadmap') return 'the roadmap';
  return title ? `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”` : `an unnamed ${entityWords[entity].one}`;
}

/** The records edited together, in words. */
export function recordsInWords(entity: EntityName, records: readonly Records[EntityName][]): string {
  if (records.length === 1) return recordInWords(entity, records[0]);
  return `${records.length} ${entityWords[entity].many}`;
}
