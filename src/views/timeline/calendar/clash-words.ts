import type { Clash } from '@/domain/checks/clashes';
import type { RoadmapDocument } from '@/domain/document';
import { clashDistance } from './calendar-words';

/** The organisations that both activities of a clash speak for. */
export const clashPartners = (document: RoadmapDocument, clash: Clash): string =>
  clash.partnerIds.map((id) => document.partners[id]?.name || 'an unnamed organisation').join(' and ');

/** What an activity clashes with, a sentence each: "Clashes with “Webinar 2”, 2 days apart, both for Contoso." */
export function clashWords(document: RoadmapDocument, id: string, clashes: readonly Clash[]): string[] {
  const sentences = clashes.slice(0, 3).map((clash) => {
    const other = document.activities[clash.first === id ? clash.second : clash.first];
    const title = other?.title || 'Untitled';
    return `Clashes with “${title}”, ${clashDistance(clash)}, both for ${clashPartners(document, clash)}.`;
  });
  if (clashes.length > 3) sentences.push(`Clashes with ${clashes.length - 3} more.`);
  return sentences;
}
