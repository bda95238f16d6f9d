import type { PaperBlock, PaperContent } from '@/formats/paper/paper-block';
import { paperPages } from '@/formats/paper/paper-pages';
import type { PageChoices } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import type { PaperWords } from '@/records/paper/paper-words';
import { measureText } from '@/ui/measure-text';

/** Something that is printed by itself: the view, or a panel beside it. */
export interface PaperPart {
  title: string;
  detail: string;
  blocks: readonly PaperBlock[];
}

/** What is on the screen in parts that are printed by themselves: the view first. */
export function partsOf(contents: readonly PaperContent[], viewTitle: string): PaperPart[] {
  const parts: PaperPart[] = [];
  const own = contents.filter(({ title }) => title === null);
  if (own.some(({ blocks }) => blocks.length > 0)) {
    const detail = own
      .map((content) => content.detail)
      .filter(Boolean)
      .join(' · ');
    parts.push({ title: viewTitle, detail, blocks: own.flatMap(({ blocks }) => blocks) });
  }
  for (const { title, detail, blocks } of contents) if (title !== null) parts.push({ title, detail, blocks });
  return parts;
}

/** The pages of a part. */
export const layOut = (
  part: PaperPart,
  words: PaperWords,
  choices: Pick<PageChoices, 'paper' | 'landscape'>,
): Drawing[] | null => paperPages({ ...part, ...words }, choices, measureText);
