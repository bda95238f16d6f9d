import { withOwnInternal } from '@/domain/audience/clean-record';
import type { RoadmapDocument } from '@/domain/document';
import { tableNames } from '@/domain/document';
import { titleOf } from '@/domain/entities';
import type { TableName } from '@/domain/field';

/** A record that has the words, with the piece of text around the first of them. */
export interface Found {
  entity: TableName;
  id: string;
  title: string;
  excerpt: string;
  /** Lower is better: 0 the title begins with the words, 1 the title has them, 2 elsewhere. */
  rank: number;
}

/** Records of any table in which every word that one's own organisation may read occurs, best first; at most `most` of them. */
export function findRecords(document: RoadmapDocument, query: string, organisation: string | null, most = 60): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const entity of tableNames) {
    for (const record of Object.values(document[entity])) {
      const title = titleOf(entity, record as never);
      const lower = title.toLowerCase();
      const inTitle = words.every((word) => lower.includes(word));
      const texts = inTitle ? [] : textsOf(withOwnInternal(entity, record as never, organisation));
      if (!inTitle) {
        const all = texts.join('\n').toLowerCase();
        if (!words.every((word) => all.includes(word))) continue;
      }
      const excerpt = inTitle ? '' : excerptOf(texts, words[0] as string, title);
      found.push({
        entity,
        id: record.id,
        title,
        excerpt,
        rank: inTitle ? (lower.startsWith(words[0] as string) ? 0 : 1) : 2,
      });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.title.localeCompare(b.title)).slice(0, most);
}

/** Every piece of text in a record, ids left out. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'id' || key.endsWith('Id') || key.endsWith('Ids') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name));
}

function excerptOf(texts: readonly string[], word: string, title: string): string {
  const text = texts.find((candidate) => candidate !== title && candidate.toLowerCase().includes(word)) ?? '';
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 30);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + 110).replace(/\s+/g, ' ')}${text.length > at + 110 ? '…' : ''}`;
}
