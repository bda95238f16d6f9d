import { sameValue } from './canonical';
import type { RoadmapDocument } from './document';
import { entityWords, fieldsOf, titleOf } from './entities';
import { describe, type EntityName, type TableName } from './field';
import { Transaction } from './transaction';

/** What else a removal would change. */
export interface RemovalEffect {
  entity: EntityName;
  id: string;
  title: string;
  /** Goes with it, or only loses its pointers. */
  goes: boolean;
  /** Labels of the fields that would change. */
  fields: string[];
}

const dryRun = { newId: () => 'x', now: () => '', author: '' };

/** What removing these records would do to others, without doing it. */
export function effectsOfRemoval(
  document: RoadmapDocument,
  entity: TableName,
  ids: readonly string[],
): RemovalEffect[] {
  const tx = new Transaction(document, dryRun);
  for (const id of ids) if (tx.get(entity, id)) tx.remove(entity, id);
  const asked = new Set(ids.map((id) => `${entity}/${id}`));
  return tx
    .entries()
    .filter((entry) => !asked.has(`${entry.entity}/${entry.id}`) && entry.before !== null)
    .map((entry) => ({
      entity: entry.entity,
      id: entry.id,
      title: titleOf(entry.entity, entry.before as never),
      goes: entry.after === null,
      fields: entry.after === null ? [] : changedLabels(entry.entity, entry.before as never, entry.after as never),
    }));
}

function changedLabels(entity: EntityName, before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.entries(fieldsOf(entity))
    .filter(([name]) => !sameValue(before[name], after[name]))
    .map(([name, schema]) => describe(schema)?.label ?? name);
}

/** The effects in a sentence or two, or nothing where there are none: "Also removes 2 roles. 8 activities and 1 KPI lose it." */
export function effectsInWords(effects: readonly RemovalEffect[]): string {
  const going = countWords(effects.filter((effect) => effect.goes));
  const losing = countWords(effects.filter((effect) => !effect.goes));
  const sentences: string[] = [];
  if (going) sentences.push(`This also removes ${going}.`);
  if (losing) sentences.push(`It is taken out of ${losing}.`);
  return sentences.join(' ');
}

function countWords(effects: readonly RemovalEffect[]): string {
  const counts = new Map<EntityName, number>();
  for (const effect of effects) counts.set(effect.entity, (counts.get(effect.entity) ?? 0) + 1);
  const phrases = [...counts].map(([entity, count]) => {
    if (entity === 'roadmap') return 'the brief';
    return `${count} ${count === 1 ? entityWords[entity].one : entityWords[entity].many}`;
  });
  return phrases.length < 2
    ? (phrases[0] ?? '')
    : `${phrases.slice(0, -1).join(', ')} and ${phrases[phrases.length - 1]}`;
}
