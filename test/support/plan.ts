import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

type Fields = Record<string, unknown>;

/** A link as a test writes it: "a", "a FS +2", "a SS -1". */
function linkFrom(text: string): { from: string; type: string; lag?: number } {
  const [from = '', type = 'FS', lag] = text.split(' ');
  return lag === undefined ? { from, type } : { from, type, lag: Number(lag) };
}

/** A plan from a few words: activities by id, `after` for their links; partners and calendar where they matter. */
export function planOf(
  activities: Record<string, Fields & { after?: readonly string[] }>,
  { partners = {}, calendar = {} }: { partners?: Record<string, Fields>; calendar?: Fields } = {},
): RoadmapDocument {
  const document = emptyDocument('plan', 'A plan');
  const table: Record<string, Records['activities']> = {};
  for (const [id, { after = [], ...fields }] of Object.entries(activities)) {
    const links = Object.fromEntries(after.map((text, index) => [`l${index}`, linkFrom(text)]));
    table[id] = make('activities', { id, title: id, links, ...fields });
  }
  return {
    ...document,
    roadmap: make('roadmap', { ...document.roadmap, calendar }),
    partners: Object.fromEntries(
      Object.entries(partners).map(([id, fields]) => [id, make('partners', { id, name: id, ...fields })]),
    ),
    activities: table,
  };
}

/** Holidays of a partner or a roadmap from "2027-05-01 Labour Day". */
export function holidaysOf(...texts: readonly string[]): Fields {
  return Object.fromEntries(
    texts.map((text, index) => [`h${index}`, { date: text.slice(0, 10), name: text.slice(11), order: index }]),
  );
}
