import { type RoadmapDocument, tableNames } from '@/domain/document';
import { type Records, titleOf } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import type { LeftOut } from './left-out';

/** By what one could tell something left out, where no pointer says so: its id, its name, the person behind it. */
export interface Traces {
  /** Whether a whole line, word or setting is nothing but such an id or name. */
  isOne: (text: string) => boolean;
  /** Whether one is found anywhere inside. */
  areIn: (text: string) => boolean;
}

const NONE: Traces = { isOne: () => false, areIn: () => false };
/** Shorter names are found inside too many words. */
const SHORTEST_NAME = 4;
const folded = (text: string) => text.trim().toLowerCase();

/** The traces of what is left out; an id or name that something seen bears as well tells nothing. */
export function tracesOf(document: RoadmapDocument, out: LeftOut): Traces {
  if (out.count === 0) return NONE;
  const hidden = { ids: new Set<string>(), names: new Set<string>(), titles: new Set<string>() };
  const seen = { ids: new Set<string>([document.roadmap.id]), names: new Set<string>(), titles: new Set<string>() };
  for (const table of tableNames)
    for (const record of Object.values(document[table]) as Records[TableName][]) {
      const side = out.has(table, record.id) ? hidden : seen;
      side.ids.add(record.id);
      side.titles.add(folded(titleOf(table, record as never)));
      for (const name of namesIn(table, record)) side.names.add(folded(name));
    }
  for (const kind of ['ids', 'names', 'titles'] as const) for (const known of seen[kind]) hidden[kind].delete(known);
  hidden.names.delete('');
  const inside = [...hidden.titles, ...hidden.names].filter((name) => name.length >= SHORTEST_NAME);
  return {
    isOne: (text) => hidden.ids.has(text) || hidden.names.has(folded(text)),
    areIn: (text) => {
      const low = text.toLowerCase();
      return inside.some((name) => low.includes(name)) || idsIn(text).some((id) => hidden.ids.has(id));
    },
  };
}

const idsIn = (text: string): string[] => text.split(/[^A-Za-z0-9_-]+/);

/** What organisations and people are called: words that stand by themselves in other fields, such as "Approved by". */
function namesIn(table: TableName, record: Records[TableName]): string[] {
  if (table === 'partners') return [(record as Records['partners']).name];
  if (table !== 'roles') return [];
  const { personName, email } = record as Records['roles'];
  return [personName, email];
}
